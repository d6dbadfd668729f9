import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { beginReport, behind, command, editor, notification, until } from "./workbench.mjs";

/** Three rows of 表二 as a spreadsheet puts them on the clipboard. */
const ROWS = [
  ["规章", "31", "11", "201"],
  ["行政规范性文件", "51", "21", "401"],
  ["行政许可", "91"],
];
const HTML = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--td {mso-style-parent:style0;}--></style></head><body><table>${ROWS.map((row) => `<tr>${row.map((cell) => `<td class=xl65 x:num>${cell}</td>`).join("")}</tr>`).join("")}</table></body></html>`;
const TEXT = ROWS.map((row) => row.join("\t")).join("\r\n");

/** What a person sees and does who writes a report, in this order. */
export const writing = {
  "initials typed in a table bring the row that is missing, words typed in prose bring nothing": (context) =>
    completing(context),
  "a table copied from a spreadsheet goes into its rows": (context) => pasting(context),
  "tables are shown aligned, and the file stays as it is": (context) => aligning(context),
  "a new report is begun with the answers to four questions, and is filled in from place to place": (context) =>
    beginning(context),
};

/** Where each cell has a line of its own, as in a table pasted from Word. */
export const cellsOnLines = {
  "a reader who asks for aligned tables is told that there are no columns": (context) => refusing(context),
};

const completing = async ({ page, out }) => {
  const list = page.locator(".suggest-widget.visible .monaco-list-row");
  const lines = (text) => page.locator(".view-line", { hasText: text });
  await page.locator("#status\\.editor\\.mode", { hasText: "政府信息公开年报" }).waitFor();
  await editor(page).locator(".view-lines").click();
  await behind(page, "规章 | 0 | 0 | 0 |");
  // Before the server has answered once, nothing is offered.
  await page.locator(".monaco-breadcrumb-item", { hasText: "第二十条第（一）项" }).waitFor();
  await page.keyboard.press("Shift+Home");
  await page.keyboard.press("Delete");
  await lines(/^规章/).waitFor({ state: "detached" });
  await page.keyboard.type("gz");
  await list.filter({ hasText: "规章" }).waitFor();
  assert.equal(await list.count(), 1);
  await page.screenshot({ path: path.join(out, "completion.png") });
  await page.keyboard.press("Enter");
  await lines(/^规章\s\|/).waitFor();
  await page.keyboard.press("Escape");
  // Enter ends a sentence, whatever word it ends with.
  await behind(page, "扎实做好政府信息公开各项工作。");
  for (const word of ["编制", "年报"]) await page.keyboard.insertText(word);
  await page.keyboard.press("Enter");
  await lines("编制年报").waitFor();
  assert.equal(await lines("请填写").count(), 0);
  await command(page, "File: Revert File");
  await lines("编制年报").waitFor({ state: "detached" });
};

const pasting = async ({ page, file, out }) => {
  const before = await readFile(file, "utf8");
  await page.locator("#status\\.editor\\.mode", { hasText: "政府信息公开年报" }).waitFor();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await editor(page).locator(".view-lines").click();
  await behind(page, "二、主动公开政府信息情况");
  // Where the cursor is, is known once the server has answered.
  await page.locator(".monaco-breadcrumb-item", { hasText: "二、主动公开" }).waitFor();
  await page.evaluate(
    ([html, text]) =>
      navigator.clipboard.write([
        new ClipboardItem({
          "text/html": new Blob([html], { type: "text/html" }),
          "text/plain": new Blob([text], { type: "text/plain" }),
        }),
      ]),
    [HTML, TEXT],
  );
  await page.keyboard.press("Control+v");
  // The figures are in their rows; the widget beside them offers plain paste, and says what was replaced.
  const widget = page.locator(".post-edit-widget");
  await widget.waitFor();
  await widget.click();
  const ways = page.locator(".action-widget .monaco-list-row");
  await ways.filter({ hasText: /填入年报表格的对应单元格，替换已有的 \d 个数/ }).waitFor();
  await page.screenshot({ path: path.join(out, "paste-table.png") });
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+s");
  await until("the figures are saved in their rows", async () =>
    /规章[\s|]+31[\s|]+11[\s|]+201/.test(await readFile(file, "utf8")),
  );
  const after = await readFile(file, "utf8");
  assert.match(after, /行政规范性文件[\s|]+51[\s|]+21[\s|]+401/);
  assert.match(after, /行政许可[\s|]+91/);
  assert.equal(after.split("\n").length, before.split("\n").length);
};

const aligning = async ({ page, file, out }) => {
  const before = await readFile(file, "utf8");
  await behind(page, "三、收到和处理政府信息公开申请情况");
  await command(page, "Show Tables Aligned (Text Unchanged)");
  // The paddings are drawn before the figures, as content of their own.
  await until("paddings are drawn", () => paddingCount(page).then((count) => count > 10));
  // Hints between the words would push the columns about.
  await page.locator(".view-line", { hasText: "自然人:" }).first().waitFor({ state: "detached" });
  await page.screenshot({ path: path.join(out, "aligned.png") });
  // The folder is remembered: a report that is opened anew is shown so by itself.
  await command(page, "View: Close Editor");
  await until("no report is shown", () => paddingCount(page).then((count) => count === 0));
  await command(page, "View: Reopen Closed Editor");
  await until("paddings are drawn again", () => paddingCount(page).then((count) => count > 10));
  await page.locator(".editor-actions .codicon-three-bars").click();
  await until("the paddings are gone", () => paddingCount(page).then((count) => count === 0));
  assert.equal(await readFile(file, "utf8"), before);
};

const refusing = async ({ page, out }) => {
  await page.locator("#status\\.editor\\.mode", { hasText: "政府信息公开年报" }).waitFor();
  await editor(page).locator(".view-lines").click();
  await command(page, "Show Tables Aligned (Text Unchanged)");
  await page.locator(".codicon-bell-dot").waitFor();
  await notification(page, "每格占一行");
  await page.screenshot({ path: path.join(out, "not-aligned.png") });
  assert.equal(await paddingCount(page), 0);
};

const beginning = async ({ page, out }) => {
  const title = await beginReport(page, "会同县人民政府");
  await page.locator(".view-line", { hasText: title }).first().waitFor();
  await page.locator("#status\\.editor\\.mode", { hasText: "政府信息公开年报" }).waitFor();
  await page.screenshot({ path: path.join(out, "new-report.png") });
  const selected = page.locator(".selected-text");
  await selected.first().waitFor();
  const place = page.locator("#status\\.editor\\.selection");
  const first = await place.textContent();
  await page.keyboard.press("Tab");
  await until("the next place is selected", async () => (await place.textContent()) !== first);
};

/** How many elements in view have empty space drawn before them. */
function paddingCount(page) {
  return page.evaluate(
    () =>
      [...document.querySelectorAll(".view-line span span")].filter((span) => {
        const { display, width } = getComputedStyle(span, "::before");
        return display === "inline-block" && Number.parseFloat(width) > 0;
      }).length,
  );
}
