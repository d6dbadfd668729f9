// Works the user interface of a real VS Code, with the packed extension installed, as a clerk would.
import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { inRoot } from "../../../scripts/lib/root.mjs";
import { paint } from "../../../scripts/lib/say.mjs";
import { makeWebFolders } from "../web/folders.mjs";
import { web } from "../web/scenarios.mjs";
import { openWebWorkbench } from "../web/web-workbench.mjs";
import { byKeyboard } from "./by-keyboard.mjs";
import { tabbing } from "./cells.mjs";
import { countyFiles } from "./county.mjs";
import { fixing } from "./fixing.mjs";
import { lineMessages } from "./line-messages.mjs";
import { menus } from "./menus.mjs";
import { documentName, office, wordDocument } from "./office.mjs";
import { pdf, pdfFolder } from "./pdf.mjs";
import { recovery } from "./recovery.mjs";
import { reports } from "./reports.mjs";
import { ordinary, restricted, reviewing } from "./scenarios.mjs";
import { tables } from "./tables.mjs";
import { elsewhere } from "./tables-elsewhere.mjs";
import { entry } from "./tables-entry.mjs";
import { themes } from "./themes.mjs";
import { understanding } from "./understanding.mjs";
import { firstWindow } from "./walkthrough.mjs";
import { openWorkbench } from "./workbench.mjs";
import { cellsOnLines, writing } from "./writing.mjs";

/** The text of the example whose name begins so. */
async function exercise(beginning) {
  const name = (await readdir(inRoot("examples"))).find((one) => one.startsWith(beginning));
  return readFile(inRoot("examples", name), "utf8");
}

const county = await countyFiles(100, [2021, 2022, 2023, 2024]);

/** The windows that are opened, each with what is seen and done in it. */
const windows = [
  { title: "the user interface", scenarios: ordinary },
  { title: "understanding", scenarios: understanding, example: "青禾县2024年政府信息公开工作年度报告.txt" },
  { title: "writing", scenarios: writing, example: "青禾县2024年政府信息公开工作年度报告.txt" },
  { title: "the panel of tables", scenarios: tables, example: "练习-白芷镇2024年政府信息公开工作年度报告.txt" },
  {
    title: "the first window, as npm start opens it",
    scenarios: firstWindow,
    example: "练习-白芷镇2024年政府信息公开工作年度报告.txt",
    env: { NIANBAO_WALKTHROUGH: "1" },
  },
  {
    title: "fixes and what they say",
    scenarios: fixing,
    example: "练习-枫林县水利局2023年政府信息公开工作年度报告.txt",
  },
  {
    title: "figures entered in the panel",
    scenarios: entry,
    example: "青禾县2024年政府信息公开工作年度报告.txt",
  },
  {
    title: "the panel in all kinds of themes",
    scenarios: themes,
    example: "练习-白芷镇2024年政府信息公开工作年度报告.txt",
  },
  {
    title: "reports in the common layouts, by keyboard alone",
    scenarios: byKeyboard,
    example: "青禾县2024年政府信息公开工作年度报告.txt",
    without: "练习",
  },
  {
    title: "a table filled in by keyboard",
    scenarios: tabbing,
    example: "云溪镇人民政府2023年政府信息公开工作年度报告.txt",
  },
  {
    title: "the panel of tables elsewhere",
    scenarios: elsewhere,
    example: "练习-白芷镇2024年政府信息公开工作年度报告.txt",
    // Else a narrow editor shows both sides of a comparison as one text.
    settings: { "diffEditor.useInlineViewWhenSpaceIsLimited": false },
  },
  {
    title: "messages behind lines",
    scenarios: lineMessages,
    example: "练习-白芷镇2024年政府信息公开工作年度报告.txt",
    settings: { "nianbao.messagesAfterLine": true },
  },
  {
    title: "a report with a cell on each line",
    scenarios: cellsOnLines,
    example: "望川区卫生健康局2024年政府信息公开工作年度报告.txt",
  },
  { title: "a folder set up for reports, none of them open", scenarios: reviewing, files: { "nianbao.json": "{}" } },
  { title: "a folder with reports by their names, none of them open", scenarios: reviewing, files: {} },
  {
    title: "a folder with a Word document",
    scenarios: office,
    files: { [documentName]: wordDocument(await exercise("练习-白芷镇")) },
    // The example that the document is made from.
    without: "练习-白芷镇",
  },
  { title: "the menus of a report", scenarios: menus, example: "练习-白芷镇2024年政府信息公开工作年度报告.txt" },
  {
    title: "a folder with a PDF",
    scenarios: pdf,
    files: await pdfFolder(await exercise("青禾县2024")),
    examples: false,
  },
  {
    title: "a window that loses its server",
    scenarios: recovery,
    example: "青禾县2024年政府信息公开工作年度报告.txt",
    without: "练习",
  },
  {
    title: "the reports of a county",
    scenarios: reports(county.facts),
    files: county.files,
    examples: false,
  },
  {
    title: "a window in a browser without any server",
    scenarios: web,
    example: "练习-白芷镇2024年政府信息公开工作年度报告.txt",
    isWeb: true,
  },
  {
    title: "a folder that is not trusted, and a report under another name",
    scenarios: restricted,
    restricted: true,
    rename: "upload.txt",
    settings: { "security.workspace.trust.startupPrompt": "never", "nianbao.autoDetect": "ask" },
  },
];

/**
 * Runs the scenarios of the windows whose titles have `words`, and counts them; pictures go to `out`, as of each
 * scenario that failed.
 */
export async function runUiTests(bed, { extensionsDir, vsix, out, words }) {
  await mkdir(out, { recursive: true });
  for (const name of await readdir(out)) if (name.endsWith(".png")) await rm(path.join(out, name));
  const counts = { passed: 0, failed: 0 };
  for (const window of windows.filter(({ title }) => title.includes(words))) {
    console.log(`\n  ${window.title}`);
    const first = await tried(bed, { ...window, extensionsDir, vsix, out });
    if (first.failed > 0) console.log("  再开一次窗口 · Once more, in a new window");
    const { passed, failed } = first.failed > 0 ? await tried(bed, { ...window, extensionsDir, vsix, out }) : first;
    counts.passed += passed;
    counts.failed += failed;
  }
  return counts;
}

/**
 * Runs the scenarios of a window. They follow each other in it, so what goes wrong in one goes on in the next; a
 * browser that was late once is given a second window, and both are printed.
 */
async function tried(bed, window) {
  const counts = { passed: 0, failed: 0 };
  await inWindow(bed, window, counts).catch((error) => {
    console.error(error);
    counts.failed += 1;
  });
  return counts;
}

/**
 * Opens a copy of the examples in a window of its own, the exercise in an editor or none beside `files`, and runs the
 * window's scenarios.
 */
async function inWindow(
  bed,
  { scenarios, rename, example, files, examples = true, without, isWeb, vsix, out, ...options },
  counts,
) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "nb-ui-"));
  let workbench;
  try {
    if (examples) await cp(inRoot("examples"), folder, { recursive: true });
    for (const name of await readdir(folder))
      if (without && name.startsWith(without)) await rm(path.join(folder, name));
    const exercise = (await readdir(folder)).sort().find((name) => name.startsWith("练习") && name.endsWith(".txt"));
    if (rename) await copyFile(path.join(folder, exercise), path.join(folder, rename));
    for (const [name, text] of Object.entries(files ?? {})) {
      await mkdir(path.join(folder, path.dirname(name)), { recursive: true });
      await writeFile(path.join(folder, name), text);
    }
    const file = rename ?? example ?? exercise ?? Object.keys(files)[0];
    workbench = isWeb
      ? await openWebWorkbench(bed, await makeWebFolders(path.join(folder, "web"), vsix))
      : await openWorkbench(bed, { ...options, folder, file: files ? undefined : file });
    const context = { ...workbench, file: path.join(folder, file), folder, out };
    for (const [name, scenario] of Object.entries(scenarios)) await attempt(name, scenario, context, counts);
  } finally {
    await workbench?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function attempt(name, scenario, context, counts) {
  const start = Date.now();
  try {
    await scenario(context);
    counts.passed += 1;
    console.log(`    ${paint("green", "✔")} ${name} (${Date.now() - start} ms)`);
  } catch (error) {
    counts.failed += 1;
    console.error(`    ${paint("red", "✗")} ${name}\n${error.stack}`);
    await context.page.screenshot({ path: path.join(context.out, `failed-${counts.failed}.png`) });
  }
}
