import { strict as assert } from "node:assert";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { pageOf } from "./table-panel.mjs";
import { chooseCommand, chooseEntry, editor, fileRow, notification, until } from "./workbench.mjs";

const exercise = "练习-白芷镇2024年政府信息公开工作年度报告.txt";

/**
 * What the menus of the Explorer and the editor do with a report, and what is written of a whole folder, in this order.
 */
export const menus = {
  "the Explorer's menu writes the list of findings of a report into a workbook": (context) => findings(context),
  "and the printable check list, with the place for what was done about them": (context) => sheet(context),
  "the editor's menu extracts the figures of its report to Excel": (context) => figures(context),
  "a command writes the findings of the whole folder as CSV": (context) => csv(context),
  "next year's report is begun from a report in the Explorer's menu": (context) => beginning(context),
  "the editor's menu puts its report beside last year's": (context) => beside(context),
};

/** Opens the submenu of reports on what was clicked on, and chooses from it. */
async function chooseFor(page, place, label) {
  await place.click({ button: "right" });
  await page.locator(".monaco-menu .action-label", { hasText: "Annual Report" }).hover();
  await chooseEntry(page, label);
}

/** Answers the question where to save under a name in the folder, and gives the bytes once they are written. */
async function saved(page, folder, name) {
  const input = page.locator(".quick-input-widget input.input");
  const target = path.join(folder, name);
  // The name that is suggested comes behind the folder, and would take the place of one that is typed before.
  await until("a name in the folder is suggested", async () => {
    const suggested = await input.inputValue();
    return suggested.startsWith(folder) && suggested.endsWith(path.extname(name));
  });
  await input.fill(target);
  await page.keyboard.press("Enter");
  await until(`${name} is written`, () =>
    readFile(target).then(
      ({ length }) => length > 0,
      () => false,
    ),
  );
  return readFile(target);
}

const textOf = (workbook) =>
  Object.entries(unzipSync(workbook))
    .flatMap(([part, bytes]) => (part.endsWith(".xml") ? strFromU8(bytes) : []))
    .join("\n");

const findings = async ({ page, folder }) => {
  // Before the extension is known its menus are not there.
  await page.locator("#status\\.editor\\.mode", { hasText: "政府信息公开年报" }).waitFor();
  await chooseFor(page, fileRow(page, exercise), "Write List of Findings (Excel)…");
  const text = textOf(await saved(page, folder, "问题.xlsx"));
  assert.match(text, /填错的数/);
  assert.match(text, /整改结果/);
  assert.doesNotMatch(text, /枫林县水利局/);
  const written = await notification(page, "已写成“问题.xlsx”");
  // The folder is on a server, where no program would open the file for the person.
  await written.getByRole("button", { name: "在资源管理器中显示" }).click();
  await page.locator(".explorer-folders-view .monaco-list-row.selected", { hasText: "问题.xlsx" }).waitFor();
};

const sheet = async ({ page, folder }) => {
  await chooseFor(page, fileRow(page, exercise), "Write Printable Check List…");
  const html = (await saved(page, folder, "核对单.html")).toString("utf8");
  assert.match(html, /整改情况/);
  assert.match(html, /应为 4/);
  assert.doesNotMatch(html, /枫林县水利局/);
};

const figures = async ({ page, folder, out }) => {
  await chooseFor(page, editor(page).locator(".view-lines"), "Extract Figures to Excel…");
  const text = textOf(await saved(page, folder, "数字.xlsx"));
  assert.match(text, /白芷镇人民政府/);
  assert.doesNotMatch(text, /青禾县/);
  await page.screenshot({ path: path.join(out, "menus-written.png") });
};

const csv = async ({ page, folder }) => {
  await chooseCommand(page, "Write List of Findings (CSV)…");
  const text = (await saved(page, folder, "问题.csv")).toString("utf8");
  assert.match(text, /填错的数/);
  assert.match(text, /枫林县水利局/);
};

const beginning = async ({ page, out }) => {
  await chooseFor(page, fileRow(page, exercise), "New Report from This One");
  await page.locator(".tab.active", { hasText: "白芷镇人民政府2025年政府信息公开工作年度报告" }).waitFor();
  await page.locator("#status\\.editor\\.mode", { hasText: "政府信息公开年报" }).waitFor();
  await page.screenshot({ path: path.join(out, "menus-next-year.png") });
};

const beside = async ({ page, folder, out }) => {
  const name = "青禾县2024年政府信息公开工作年度报告.txt";
  const before = (await readFile(path.join(folder, name), "utf8")).replaceAll("2024年", "2023年");
  await writeFile(path.join(folder, name.replace("2024", "2023")), before.replace(/^行政许可 \| \d+/m, "行政许可 | 1"));
  await fileRow(page, name.replace("2024", "2023")).waitFor();
  await fileRow(page, name).dblclick();
  await page.locator(".tab.active", { hasText: name }).waitFor();
  await page.locator("#status\\.editor\\.mode", { hasText: "政府信息公开年报" }).waitFor();
  await chooseFor(page, editor(page).locator(".view-lines"), "Compare with Last Year");
  const heading = pageOf(page).locator("h1", { hasText: /青禾县.* 2023 年 与 青禾县.* 2024 年/ });
  await heading.waitFor();
  await pageOf(page).getByText("对照了 200 格：199 格相同，1 格不同").waitFor();
  await page.screenshot({ path: path.join(out, "menus-beside.png") });
};
