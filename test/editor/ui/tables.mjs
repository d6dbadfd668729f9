import { strict as assert } from "node:assert";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import axe from "axe-core";
import { field, figureIn, focused, frameOf, holds, pageOf, summary } from "./table-panel.mjs";
import { behind, command, editor, until } from "./workbench.mjs";

/** Where the exercise has a wrong total, with what it should be. */
const WRONG = "applications.received.total";

/** What a person sees and does in the panel of tables, in this order. */
export const tables = {
  "the button in the title shows the tables beside the text, the wrong total with what it should be": (context) =>
    showing(context),
  "the panel has no faults that axe-core knows, and each cell says its row, column and fault": (context) =>
    hearing(context),
  "the cursor in the text and the cell in the panel follow each other": (context) => following(context),
  "a figure typed is in the text at once, and undone, redone and saved from the panel": (context) => typing(context),
  "keys go through the cells as in a spreadsheet, and what is no figure stays out of the text": (context) =>
    steering(context),
  "a half-typed figure, the focus and the place on the page survive a change of the text": (context) =>
    surviving(context),
  "a rectangle is copied out and pasted in": (context) => copying(context),
  "totals are filled from their parts": (context) => totalling(context),
  "the fixes of a cell are offered beside it and applied": (context) => fixing(context),
  "a report that is closed is said to be so, and opened again": (context) => closing(context),
  "the panel comes back when the window is loaded anew": (context) => reloading(context),
};

/** Takes back all that is not saved; the command is about the editor that has the focus. */
const revert = async (page) => {
  await editor(page).locator(".view-lines").click();
  await command(page, "File: Revert File");
};

const showing = async ({ page, out }) => {
  await page.locator("#status\\.editor\\.mode", { hasText: "政府信息公开年报" }).waitFor();
  await editor(page).locator(".view-lines").click();
  await page.locator('.editor-actions a.action-label[aria-label^="Show the Report as Tables"]').first().click();
  await summary(page, "applications").filter({ hasText: "勾稽关系 39 条，2 条不成立" }).waitFor();
  const cell = pageOf(page).locator(`td[data-key="${WRONG}"]`);
  assert.match(await cell.getAttribute("class"), /error/);
  assert.equal(await cell.locator(".due").textContent(), "应为 4");
  await page.screenshot({ path: path.join(out, "tables.png") });
};

const hearing = async ({ page }) => {
  const frame = await frameOf(page);
  // Evaluated by the driver: the page's own policy would not let a script in.
  await frame.evaluate(axe.source);
  const violations = await frame.evaluate(async () => {
    const { violations: found } = await globalThis.axe.run(document, { resultTypes: ["violations"] });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`);
  });
  assert.deepEqual(violations, []);
  const wrong = pageOf(page).getByRole("textbox", { name: "一、本年新收政府信息公开申请数量，总计" });
  assert.equal(await wrong.getAttribute("aria-invalid"), "true");
  const about = await wrong.getAttribute("aria-describedby");
  assert.match(await pageOf(page).locator(`[id="${about}"]`).textContent(), /^5 应为 4，相差 1/);
};

const following = async ({ page }) => {
  await field(page, "applications.granted.business").click();
  // The cursor goes there, and the focus stays.
  await editor(page).locator(".line-numbers.active-line-number", { hasText: /^43$/ }).waitFor();
  assert.equal(await focused(page), "applications.granted.business");
  await editor(page).locator(".view-lines").click();
  await behind(page, "58");
  await pageOf(page).locator('td[data-key="article20.permits.decisions"].at').waitFor();
};

const typing = async ({ page, file, out }) => {
  const before = await readFile(file, "utf8");
  await field(page, WRONG).click();
  await page.keyboard.type("4");
  await page.keyboard.press("Enter");
  await summary(page, "applications").filter({ hasText: "全部成立" }).waitFor();
  assert.equal(await focused(page), "applications.carriedIn.total");
  await page.keyboard.press("Control+z");
  await holds(page, WRONG, "5");
  await until("the focus is back", async () => (await pageOf(page).locator("input:focus").count()) === 1);
  await page.keyboard.press("Control+y");
  await holds(page, WRONG, "4");
  await page.screenshot({ path: path.join(out, "tables-typed.png") });
  await until("the focus is back", async () => (await pageOf(page).locator("input:focus").count()) === 1);
  await page.keyboard.press("Control+s");
  await until("the file is saved", async () => (await readFile(file, "utf8")) !== before);
  const after = await readFile(file, "utf8");
  const at = before.indexOf("5", before.indexOf("一、本年新收"));
  assert.equal(after, `${before.slice(0, at)}4${before.slice(at + 1)}`);
};

const steering = async ({ page }) => {
  await field(page, "applications.partial.natural").click();
  const steps = [
    ["ArrowRight", "applications.partial.business"],
    ["ArrowDown", "applications.refused1.business"],
    ["Tab", "applications.refused1.research"],
    ["Shift+Tab", "applications.refused1.business"],
    ["Shift+Enter", "applications.partial.business"],
    ["ArrowLeft", "applications.partial.natural"],
    ["ArrowUp", "applications.granted.natural"],
  ];
  for (const [key, expected] of steps) {
    await page.keyboard.press(key);
    assert.equal(await focused(page), expected, key);
  }
  const refused = pageOf(page).locator('td[data-key="applications.granted.natural"].refused');
  await page.keyboard.type("两三件");
  await page.keyboard.press("ArrowDown");
  await refused.waitFor();
  await pageOf(page).locator("#status", { hasText: "“两三件”不是这一格的数" }).waitFor();
  assert.equal(await figureIn(page, "applications.granted.natural"), "两三件");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Escape");
  assert.equal(await figureIn(page, "applications.granted.natural"), "2");
  // Digits of an input method.
  await page.keyboard.insertText("２");
  await page.keyboard.press("Enter");
  await holds(page, "applications.granted.natural", "2");
};

const surviving = async ({ page, file }) => {
  await revert(page);
  const before = await readFile(file, "utf8");
  const last = field(page, "reviews.suitAfter.pending");
  await last.click();
  await page.keyboard.type("1");
  const frame = await frameOf(page);
  const scrolled = () => frame.evaluate(() => document.scrollingElement.scrollTop);
  const place = await scrolled();
  assert.ok(place > 0, "the last table is below the first view");
  // The file changes, and so does the text that is not changed in the editor.
  await writeFile(file, before.replace("行政许可\t\t58", "行政许可\t\t59").replace("行政许可\t58", "行政许可\t59"));
  await holds(page, "article20.permits.decisions", "59");
  assert.equal(await last.inputValue(), "1");
  assert.equal(await focused(page), "reviews.suitAfter.pending");
  assert.equal(await scrolled(), place);
  await page.keyboard.press("Escape");
  await writeFile(file, before);
  await holds(page, "article20.permits.decisions", "58");
};

const copying = async ({ page }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await field(page, "applications.received.natural").click();
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowDown");
  assert.equal(await pageOf(page).locator("td.selected").count(), 4);
  await page.keyboard.press("Control+c");
  await until("four figures are on the clipboard", async () => (await clipboard(page)) === "3\t1\n0\t0");
  await page.evaluate(() => navigator.clipboard.writeText("7\t8\n9\t10\n"));
  await field(page, "applications.refused1.natural").click();
  await page.keyboard.press("Control+v");
  await holds(page, "applications.refused2.business", "10");
  assert.equal(await figureIn(page, "applications.refused1.natural"), "7");
  assert.equal(await figureIn(page, "applications.refused1.business"), "8");
  assert.equal(await figureIn(page, "applications.refused2.natural"), "9");
};

const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

const totalling = async ({ page }) => {
  await field(page, "applications.refused1.research").click();
  const actions = pageOf(page).locator('section[data-key="applications"] .actions button');
  await actions.filter({ hasText: "本行" }).click();
  await holds(page, "applications.refused1.total", "15");
  assert.equal(await figureIn(page, "applications.refused2.total"), "0");
  await field(page, "applications.refused2.total").click();
  await page.keyboard.press("Alt+=");
  await holds(page, "applications.refused2.total", "19");
  await actions.filter({ hasText: "全表" }).click();
  await holds(page, "applications.handled.total", String(4 + 15 + 19));
  await revert(page);
  await holds(page, "applications.handled.total", "4");
};

const fixing = async ({ page, file }) => {
  await field(page, WRONG).click();
  await page.keyboard.type("6");
  await page.keyboard.press("Enter");
  const fix = pageOf(page).locator(`[data-about="${WRONG}"] .fixes button`, { hasText: "改为 4" });
  await fix.waitFor();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Control+.");
  await until("the first fix has the focus", () => fix.evaluate((button) => button === document.activeElement));
  await page.keyboard.press("Enter");
  await holds(page, WRONG, "4");
  await field(page, WRONG).click();
  await page.keyboard.press("Control+s");
  // The file held this figure before, so that it is saved shows on the tab alone.
  await until("the file is saved", async () => (await page.locator(".tab.dirty").count()) === 0);
  assert.match(await readFile(file, "utf8"), /一、本年新收\D+3\t1\t0\t0\t0\t0\t4/);
};

const reloading = async ({ page }) => {
  // What a window is told to open takes the place of what was open in it before.
  await page.evaluate(() => {
    const address = new URL(location.href);
    address.searchParams.delete("payload");
    history.replaceState(null, "", address);
  });
  await command(page, "Developer: Reload Window");
  await summary(page, "applications").filter({ hasText: "勾稽关系 39 条" }).waitFor();
  await holds(page, "applications.granted.natural", "2");
};

const closing = async ({ page }) => {
  const tab = page.locator(".tab", { hasText: /^练习/ });
  await tab.hover();
  await tab.locator(".tab-actions .action-label").click();
  const notice = pageOf(page).locator(".notice");
  await notice.filter({ hasText: "年报已关闭" }).waitFor();
  // By key: the name of the tab that the mouse rests on lies over the button.
  await notice.getByRole("button", { name: "重新打开" }).press("Enter");
  await holds(page, "applications.granted.natural", "2");
};
