import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { inRoot } from "../../../scripts/lib/root.mjs";
import { field, figureIn, frameOf, holds, pageOf, summary } from "./table-panel.mjs";
import { command, editor, until } from "./workbench.mjs";

/** The panel with other reports and other editors, in this order. */
export const elsewhere = {
  "the panel follows the report in front, and says why a text has no tables": (context) => followingFiles(context),
  "reports in every common layout are filled in the panel and saved, all else byte for byte as it was": (context) =>
    fillingLayouts(context),
  "texts of a report are shown as texts, whatever they are": (context) => attacking(context),
  "a table that is not there is inserted": (context) => inserting(context),
  "in a comparison the old side is only read": (context) => comparing(context),
  "a report in two groups is marked and changed in both": (context) => splitting(context),
  "the same body over the years is shown, a missing year as missing": (context) => goingBack(context),
};

/** Opens a file of the folder, as a double click in the explorer does. */
async function open(page, name) {
  // The name of a file that the mouse rests on would lie over the others.
  await page.mouse.move(640, 500);
  await page.locator(".workbench-hover-container").waitFor({ state: "hidden" });
  await page.locator(".explorer-folders-view .monaco-list-row", { hasText: name }).first().dblclick();
  await page.locator(".tab.active", { hasText: name }).first().waitFor();
}

const title = (page) => pageOf(page).locator("header h1");

const followingFiles = async ({ page, file }) => {
  await page.locator("#status\\.editor\\.mode", { hasText: "政府信息公开年报" }).waitFor();
  await editor(page).locator(".view-lines").click();
  await command(page, "Show the Report as Tables");
  await title(page).filter({ hasText: "白芷镇人民政府 · 2024 年 · 2021 版" }).waitFor();
  await editor(page).locator(".view-lines").click();
  await open(page, "澄源县教育局2020年");
  await title(page).filter({ hasText: "澄源县教育局 · 2020 年 · 2019 版" }).waitFor();
  // Taken for a report by its name alone.
  await writeFile(path.join(path.dirname(file), "空白县2024年政府信息公开年报.txt"), "尚未起草。\n");
  await open(page, "空白县2024年");
  await pageOf(page).locator(".notice", { hasText: "没有找到政府信息公开工作年度报告" }).waitFor();
};

const LAYOUTS = ["pipe-rows", "pipe-cells", "tab-rows", "indented-cells", "bare-cells"];

/** Typed into these cells, in this order, so that each total follows its parts. */
const TYPED = [
  ["article20.normative.issued", "7"],
  ["applications.received.natural", "41"],
  ["applications.received.total", "42"],
  ["reviews.suitAfter.pending", "6"],
];

const fillingLayouts = async (context) => {
  for (const layout of LAYOUTS) await fillingLayout(context, layout);
};

const fillingLayout = async ({ page, file }, layout) => {
  const name = `${layout}-白芷镇2024年政府信息公开工作年度报告.txt`;
  const target = path.join(path.dirname(file), name);
  const convert = [inRoot("dist", "cli.js"), "convert", "--layout", layout, file];
  const { status, stdout, stderr } = spawnSync(process.execPath, convert, { encoding: "utf8" });
  assert.equal(status, 0, stderr);
  const before = stdout.replaceAll("\n", "\r\n");
  await writeFile(target, before);
  const expected = withFigures(before, figuresIn(target));
  await open(page, name);
  await summary(page, "applications").filter({ hasText: "2 条不成立" }).waitFor();
  await until(
    "the tables are those of the file",
    async () => (await page.locator(".tab", { hasText: `表格：${name}` }).count()) > 0,
  );
  for (const [key, figure] of TYPED) {
    await field(page, key).click();
    await page.keyboard.type(figure);
    await page.keyboard.press("Enter");
    await holds(page, key, figure);
  }
  await page.keyboard.press("Control+s");
  await until(`${layout} is saved, with the figures and nothing else changed`, async () => {
    return (await readFile(target, "utf8")) === expected;
  });
};

/** The value cells of a file, as the command line reads them. */
function figuresIn(target) {
  const extract = [inRoot("dist", "cli.js"), "extract", "--format", "json", target];
  const { status, stdout, stderr } = spawnSync(process.execPath, extract, { encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout).reports[0].tables;
}

/** A text with the figures that were typed in place of those of their cells. */
function withFigures(text, figures) {
  const lines = text.split("\r\n");
  const written = TYPED.map(([key, figure]) => {
    const [table, row, column] = key.split(".");
    return { ...figures[table][row][column].range, figure };
  });
  // From the end, since a figure that is longer moves those behind it.
  for (const { start, end, figure } of written.sort((a, b) => b.start.character - a.start.character)) {
    const line = lines[start.line];
    lines[start.line] = line.slice(0, start.character) + figure + line.slice(end.character);
  }
  return lines.join("\r\n");
}

const SCRIPT = "<script>top.attacked=1</script>";
const PICTURE = "<img src=x onerror=top.attacked=1>";

const attacking = async ({ page, file }) => {
  const text = await readFile(file, "utf8");
  const hostile = text
    .replaceAll("白芷镇", `白芷${SCRIPT}镇`)
    .replace("予以公开\t\t2\t", "予以公开\t\t<img>\t")
    .replace("2.重复申请", `2.重复${PICTURE}申请`);
  assert.ok(hostile.includes("<img>\t") && hostile.includes(PICTURE));
  const name = "恶意镇2024年政府信息公开工作年度报告.txt";
  await writeFile(path.join(path.dirname(file), name), hostile);
  const refusals = [];
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) refusals.push(message.text());
  });
  await open(page, name);
  // A figure and a message that quotes the text.
  await until("the hostile figure is shown as text", async () => {
    const figure = await figureIn(page, "applications.granted.natural").catch(() => undefined);
    return figure === "<img>";
  });
  await pageOf(page).locator(".note", { hasText: "“2.重复<img src" }).waitFor();
  const frame = await frameOf(page);
  const foreign = await frame.evaluate(
    () => document.querySelectorAll("#view script, #view img, #view iframe, #view [onload], #view [onerror]").length,
  );
  assert.equal(foreign, 0);
  assert.equal(await page.evaluate(() => globalThis.attacked), undefined);
  // Nothing was even tried that the page's policy had to refuse.
  assert.deepEqual(refusals, []);
};

const inserting = async ({ page, file }) => {
  const text = await readFile(file, "utf8");
  const start = text.indexOf("\n", text.indexOf("四、政府信息公开行政复议")) + 1;
  const end = text.indexOf("五、存在的主要问题");
  const name = "缺表镇2024年政府信息公开工作年度报告.txt";
  const target = path.join(path.dirname(file), name);
  await writeFile(target, `${text.slice(0, start)}\n${text.slice(end)}`);
  await open(page, name);
  const absent = pageOf(page).locator('section[data-key="reviews"].absent');
  await absent.getByRole("button", { name: "插入空白表" }).click();
  await summary(page, "reviews").filter({ hasText: "尚未填写" }).waitFor();
  await field(page, "reviews.reconsideration.upheld").click();
  await page.keyboard.type("2");
  await page.keyboard.press("Tab");
  await holds(page, "reviews.reconsideration.upheld", "2");
  await page.keyboard.press("Control+s");
  await until("the table is saved", async () => /行政复议/.test((await readFile(target, "utf8")).slice(start)));
};

const splitting = async ({ page, file }) => {
  await open(page, path.basename(file));
  await title(page).filter({ hasText: "白芷镇人民政府" }).waitFor();
  await editor(page).locator(".view-lines").click();
  const groups = () => page.locator(".editor-instance .monaco-editor .view-lines").count();
  const before = await groups();
  await command(page, "View: Split Editor Down");
  await until("the text is shown twice", async () => (await groups()) === before + 1);
  await field(page, "applications.received.total").click();
  await page.keyboard.type("4");
  await page.keyboard.press("Enter");
  const marks = page.locator('.editor-instance .view-overlays [class*="TextEditorDecorationType"]');
  await until("both show where the cell is", async () => (await marks.count()) >= 2);
  await page.keyboard.press("Control+z");
  await holds(page, "applications.received.total", "5");
};

const comparing = async ({ page, file }) => {
  const text = await readFile(file, "utf8");
  await open(page, path.basename(file));
  await title(page).filter({ hasText: "白芷镇人民政府" }).waitFor();
  await field(page, "applications.granted.total").click();
  await page.keyboard.type("9");
  await page.keyboard.press("Enter");
  await holds(page, "applications.granted.total", "9");
  await editor(page).locator(".view-lines").click();
  await command(page, "File: Compare Active File with Saved");
  const sides = page.locator(".monaco-diff-editor .editor .view-lines");
  await until("both sides are shown", async () => (await sides.count()) >= 2);
  await sides.first().click();
  await holds(page, "applications.granted.total", "3");
  assert.equal(await field(page, "applications.granted.total").getAttribute("readonly"), "");
  assert.equal(await pageOf(page).locator(".actions button").count(), 0);
  await sides.last().click();
  await holds(page, "applications.granted.total", "9");
  assert.equal(await field(page, "applications.granted.total").getAttribute("readonly"), null);
  await command(page, "File: Revert File");
  await holds(page, "applications.granted.total", "3");
  assert.equal(await readFile(file, "utf8"), text);
};

const goingBack = async ({ page, file, out }) => {
  const text = await readFile(file, "utf8");
  const folder = path.dirname(file);
  for (const name of await readdir(folder)) assert.ok(!name.startsWith("白芷镇"), name);
  await writeFile(path.join(folder, "白芷镇2022年政府信息公开工作年度报告.txt"), text.replaceAll("2024", "2022"));
  const years = pageOf(page).locator('section[data-key="years"]');
  await years.filter({ hasText: "来自 2022、2024 年年报；缺 2023 年" }).waitFor();
  assert.deepEqual(await years.locator("tbody tr").first().locator("td").allTextContents(), ["5", "缺", "5"]);
  assert.equal(await years.locator("svg rect.gap").count(), 4);
  await years.scrollIntoViewIfNeeded();
  await page.screenshot({ path: path.join(out, "tables-years.png") });
};
