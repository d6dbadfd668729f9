// `npm run screenshot`: takes docs/images/screenshot.png, the picture of the README, from the real editor on an exercise.
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { ensureDependencies } from "./lib/dependencies.mjs";
import { inRoot } from "./lib/root.mjs";
import { announce } from "./lib/say.mjs";

await ensureDependencies();
const { installExtension } = await import("../test/editor/bed/code-server.mjs");
const { ensureBed } = await import("../test/editor/bed/install.mjs");
const ui = await import("../test/editor/ui/workbench.mjs");
const { buildVsix } = await import("./lib/vsix.mjs");

const examples = inRoot("examples");
/** The exercise with a wrong total in it, which shows most at a glance. */
const exercise = "练习-白芷镇";
/** The findings of the other exercises would push those of this one out of view. */
const settings = { "editor.stickyScroll.enabled": false, "nianbao.diagnosticMode": "openFilesOnly" };
const viewport = { width: 1440, height: 860 };
const picture = inRoot("docs", "images", "screenshot.png");
const temporary = await mkdtemp(path.join(os.tmpdir(), "nb-shot-"));
let workbench;
try {
  const bed = await ensureBed();
  const extensionsDir = path.join(temporary, "extensions");
  await installExtension(bed, await buildVsix(path.join(temporary, "nianbao.vsix")), extensionsDir);
  announce("截图 · Taking the picture");
  const file = (await readdir(examples)).sort().find((name) => name.startsWith(exercise));
  if (!file) throw new Error(`examples/ 中没有 · holds no ${exercise}*`);
  workbench = await ui.openWorkbench(bed, { extensionsDir, folder: examples, settings, viewport });
  await arrange(workbench.page, file);
  await mkdir(path.dirname(picture), { recursive: true });
  await workbench.page.screenshot({ path: picture });
  console.log(picture);
} finally {
  await workbench?.close();
  await rm(temporary, { recursive: true, force: true, maxRetries: 5 });
}

/** Problems below, outline at the left, and the fix of the wrong figure open in the middle. */
async function arrange(page, file) {
  // Opened by hand: what a window shows at once is drawn before the extension's defaults are known.
  await page.locator(".explorer-folders-view .monaco-list-row", { hasText: file }).dblclick();
  await ui.editor(page).waitFor();
  await ui.command(page, "Problems: Focus on Problems View");
  await ui.problems(page).first().waitFor();
  await ui.command(page, "Explorer: Focus on Outline View");
  await ui.outline(page).first().waitFor();
  // The list of files gives its room to the outline.
  await page.locator(".explorer-viewlet .pane-header").first().click();
  // At the left of the row: the name of the rule further right is a link to its page.
  await ui
    .problems(page)
    .filter({ hasText: "inconsistent-figure" })
    .first()
    .dblclick({ position: { x: 120, y: 10 } });
  await ui.squiggles(page).first().waitFor();
  await ui.openQuickFixes(page);
}
