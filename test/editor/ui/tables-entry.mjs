import { strict as assert } from "node:assert";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { field, figureIn, focused, holds, pageOf, summary } from "./table-panel.mjs";
import { beginReport, behind, command, editor, until } from "./workbench.mjs";

/** How figures get into the panel, in this order. */
export const entry = {
  "a key typed in the text is seen in the panel at once": (context) => typedInText(context),
  "F2 and a double click go into a figure, Delete blanks one": (context) => goingInside(context),
  "cells are chosen with the mouse, blanked together, and taken back together": (context) => dragging(context),
  "rectangles from Excel and Word are pasted at the cell": (context) => pasting(context),
  "a full table is written over, parts before totals, once its totals are blanked": (context) => overtyping(context),
  "figures that would leave a full table uncertain are held in their cells, and written together": (context) =>
    holding(context),
  "a text whose editor may only be read is not written into, and the panel says so": (context) => reading(context),
  "a file that was deleted is filled on and saved anew": (context) => deleted(context),
  "a new report is filled in whole, cell after cell": (context) => fillingNew(context),
};

const GRANTED = "applications.granted";

const figuresOf = (page, ...keys) => Promise.all(keys.map((key) => figureIn(page, `applications.${key}`)));

/** Takes back all that is not saved; the command is about the editor that has the focus. */
async function revert(page) {
  await editor(page).locator(".view-lines").click();
  await command(page, "File: Revert File");
}

const typedInText = async ({ page }) => {
  await page.locator("#status\\.editor\\.mode", { hasText: "政府信息公开年报" }).waitFor();
  await editor(page).locator(".view-lines").click();
  await command(page, "Show the Report as Tables");
  await summary(page, "applications").waitFor();
  const before = await figureIn(page, "article20.permits.decisions");
  await editor(page).locator(".view-lines").click();
  await behind(page, `行政许可 | ${before}`);
  for (const [key, figure] of [
    ["7", `${before}7`],
    ["8", `${before}78`],
    ["Backspace", `${before}7`],
    ["Backspace", before],
  ]) {
    await page.keyboard.press(key);
    await holds(page, "article20.permits.decisions", figure);
  }
};

const goingInside = async ({ page }) => {
  const key = `${GRANTED}.natural`;
  const before = await figureIn(page, key);
  await field(page, key).click();
  await page.keyboard.press("F2");
  await page.keyboard.type("90");
  // Inside a figure an arrow moves the cursor in it.
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Backspace");
  assert.equal(await focused(page), key);
  await page.keyboard.press("Enter");
  await holds(page, key, `${before}0`);
  await field(page, key).dblclick();
  await page.keyboard.press("End");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Enter");
  await holds(page, key, before);
  // Back at once, a figure takes the place of one that is still on its way to the text.
  await field(page, key).click();
  for (const figure of ["5", "6"]) {
    await page.keyboard.type(figure);
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowUp");
  }
  await holds(page, key, "6");
  await field(page, key).click();
  await page.keyboard.press("Delete");
  await page.keyboard.press("Enter");
  await pageOf(page).locator(`td[data-key="${key}"].blank`).waitFor();
  await revert(page);
  await holds(page, key, before);
};

const dragging = async ({ page }) => {
  const keys = ["granted.natural", "granted.research", "partial.natural", "partial.research", "partial.welfare"];
  const before = await figuresOf(page, ...keys);
  const [from, to] = await Promise.all(
    [`${GRANTED}.natural`, "applications.partial.research"].map((key) => field(page, key).boundingBox()),
  );
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
  await page.mouse.up();
  await until("six cells are chosen", async () => (await pageOf(page).locator("td.selected").count()) === 6);
  await page.keyboard.press("Delete");
  await until("they are blank", async () => (await figuresOf(page, ...keys)).join() === `,,,,${before[4]}`);
  await page.keyboard.press("Control+z");
  await until("they are back", async () => (await figuresOf(page, ...keys)).join() === before.join());
};

/** What Excel and Word put on the clipboard beside plain text, shortened to what a page takes from it. */
const EXCEL = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=Generator content="Microsoft Excel 15"><style><!--.xl65{text-align:center;}--></style></head><body><table border=0 width=216><!--StartFragment--><col width=72 span=3><tr height=20><td height=20 class=xl65 align=right>31</td><td class=xl65>5</td><td>6</td></tr><tr height=20><td>7</td><td></td><td>9</td></tr><!--EndFragment--></table></body></html>`;
const WORD = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body lang=ZH-CN><!--StartFragment--><table class=MsoTableGrid border=1><tr><td width=92 valign=top><p class=MsoNormal align=center><span lang=EN-US>21<o:p></o:p></span></p></td><td><p class=MsoNormal><span lang=EN-US>2</span><span lang=EN-US>2<o:p></o:p></span></p></td></tr><tr><td><p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p></td><td><p class=MsoNormal><span lang=EN-US>24</span></p></td></tr></table><!--EndFragment--></body></html>`;

const pasting = async ({ page }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await copied(page, EXCEL, "31\t5\t6\r\n7\t\t9\r\n");
  await field(page, "applications.refused1.natural").click();
  await page.keyboard.press("Control+v");
  await holds(page, "applications.refused2.research", "9");
  assert.deepEqual(
    await figuresOf(
      page,
      "refused1.natural",
      "refused1.business",
      "refused1.research",
      "refused2.natural",
      "refused2.business",
    ),
    ["31", "5", "6", "7", ""],
  );
  await copied(page, WORD, "21\t22\r\n\t24\r\n");
  await field(page, "applications.refused4.natural").click();
  await page.keyboard.press("Control+v");
  await holds(page, "applications.refused5.business", "24");
  assert.deepEqual(await figuresOf(page, "refused4.natural", "refused4.business", "refused5.natural"), [
    "21",
    "22",
    "",
  ]);
  await revert(page);
  await holds(page, "applications.refused5.business", "0");
};

const overtyping = async ({ page, out }) => {
  const section = pageOf(page).locator('section[data-key="applications"]');
  const before = await figureIn(page, "applications.handled.total");
  await section.locator(".actions button", { hasText: "清空总计" }).click();
  await pageOf(page).locator('td[data-key="applications.handled.total"].blank').waitFor();
  // The parts of ten rows, which is more than a third of the table: were their totals there, all would be wrong.
  const keys = (
    await section.locator("td.figure:not(.total)").evaluateAll((cells) => cells.map(({ dataset }) => dataset.key))
  ).slice(0, 6 * 10);
  for (const key of keys) {
    if (!key.endsWith(".natural") && (await focused(page)) !== key) throw new Error(`${key} does not follow`);
    if (key.endsWith(".natural")) await field(page, key).click();
    await page.keyboard.type("3");
    await page.keyboard.press("Tab");
  }
  await until("every part is in the text", async () => {
    const shown = await section
      .locator("td.figure:not(.total) input.value")
      .evaluateAll((inputs) => inputs.map((one) => one.getAttribute("value")));
    return shown.slice(0, keys.length).every((value) => value === "3");
  });
  assert.equal(await pageOf(page).locator("td.refused").count(), 0);
  await section.locator(".actions button", { hasText: "全表" }).click();
  await holds(page, "applications.received.total", "18");
  await page.screenshot({ path: path.join(out, "tables-overtyped.png") });
  await revert(page);
  await holds(page, "applications.handled.total", before);
};

const holding = async ({ page, out }) => {
  const section = pageOf(page).locator('section[data-key="applications"]');
  const before = await figureIn(page, `${GRANTED}.natural`);
  const keys = await section
    .locator('td.figure:not(.total)[data-key$=".natural"]')
    .evaluateAll((cells) => cells.map(({ dataset }) => dataset.key));
  const typed = keys.filter((key) => !/\.(?:received|carriedIn|handled)\./.test(key));
  for (const key of typed) {
    await field(page, key).click();
    await page.keyboard.type("6");
    await page.keyboard.press("Enter");
  }
  const held = section.locator("td.held");
  const status = pageOf(page).locator("#status");
  await until("what is held is said", async () => {
    const count = await held.count();
    return count > 0 && (await status.textContent()).includes(`有 ${count} 格先放在这里，还没有写入正文`);
  });
  assert.equal(await section.locator("td.refused").count(), 0);
  await page.screenshot({ path: path.join(out, "tables-held.png") });
  await section.locator(".actions button", { hasText: "全表" }).click();
  await until("all is written", async () => (await held.count()) === 0);
  for (const key of typed) await holds(page, key, "6");
  await revert(page);
  await holds(page, `${GRANTED}.natural`, before);
};

const copied = (page, html, text) =>
  page.evaluate(
    (types) =>
      navigator.clipboard.write([
        new ClipboardItem(Object.fromEntries(types.map(([type, part]) => [type, new Blob([part], { type })]))),
      ]),
    [
      ["text/html", html],
      ["text/plain", text],
    ],
  );

const reading = async ({ page, out }) => {
  const key = "article20.permits.decisions";
  const before = await figureIn(page, key);
  await editor(page).locator(".view-lines").click();
  await command(page, "File: Set Active Editor Read-only in Session");
  await field(page, key).click();
  await page.keyboard.type("7");
  await page.keyboard.press("Enter");
  await pageOf(page).locator("#status", { hasText: "正文在编辑器里是只读的" }).waitFor();
  await pageOf(page).locator(`td[data-key="${key}"].refused`).waitFor();
  await page.screenshot({ path: path.join(out, "tables-read-only.png") });
  await field(page, key).click();
  await page.keyboard.press("Escape");
  await holds(page, key, before);
  assert.equal(await page.locator(".tab.dirty").count(), 0);
  await editor(page).locator(".view-lines").click();
  await command(page, "File: Set Active Editor Writeable in Session");
  await field(page, key).click();
  await page.keyboard.type("7");
  await page.keyboard.press("Enter");
  await holds(page, key, "7");
  await revert(page);
  await holds(page, key, before);
};

const deleted = async ({ page, file, out }) => {
  const key = "article20.permits.decisions";
  const text = await readFile(file, "utf8");
  const before = await figureIn(page, key);
  await rm(file);
  await page.locator(".tab .strikethrough").first().waitFor();
  await field(page, key).click();
  await page.keyboard.type("127");
  await page.keyboard.press("Enter");
  await holds(page, key, "127");
  await page.screenshot({ path: path.join(out, "tables-deleted.png") });
  await page.keyboard.press("Control+s");
  await until("the file is there again", () => readFile(file, "utf8").then(Boolean, () => false));
  const expected = text.replace(`行政许可 | ${before}`, "行政许可 | 127");
  await until("with the figure", async () => (await readFile(file, "utf8")) === expected);
};

/** A figure for a cell of the nth row of all, such that the totals of rows are right. */
function figureFor(key, row) {
  const [table, , column] = key.split(".");
  if (table === "article20" || column === "natural" || column === "upheld") return row;
  if (column === "business" || column === "corrected") return 7;
  return column === "total" ? row + 7 : 0;
}

const rowOf = (key) => key.slice(0, key.lastIndexOf("."));

const fillingNew = async ({ page, out }) => {
  await editor(page).locator(".view-lines").click();
  await beginReport(page, "临江市水利局");
  await pageOf(page).locator("header h1", { hasText: "临江市水利局 · 2031 年" }).waitFor();
  await summary(page, "applications").filter({ hasText: "尚未填写" }).waitFor();
  const keys = await pageOf(page)
    .locator("td.figure")
    .evaluateAll((cells) => cells.map(({ dataset }) => dataset.key));
  assert.equal(keys.length, 200);
  const rows = [...new Set(keys.map(rowOf))];
  const expected = new Map();
  for (const [index, key] of keys.entries()) {
    // Between the last cell of a table and the first of the next the tab key stops at buttons.
    if (key.split(".")[0] !== keys[index - 1]?.split(".")[0]) await field(page, key).click();
    assert.equal(await focused(page), key);
    expected.set(key, String(figureFor(key, rows.indexOf(rowOf(key)))));
    await page.keyboard.type(expected.get(key));
    await page.keyboard.press("Tab");
  }
  await until("every figure is in the text", async () => {
    const shown = await pageOf(page)
      .locator("td.figure input.value")
      .evaluateAll((inputs) => inputs.map((one) => [one.closest("td").dataset.key, one.getAttribute("value")]));
    return shown.every(([key, value]) => expected.get(key) === value);
  });
  assert.equal(await pageOf(page).locator("td.refused").count(), 0);
  await page.screenshot({ path: path.join(out, "tables-new.png") });
};
