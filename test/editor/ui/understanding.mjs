import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { behind, command, editor, until } from "./workbench.mjs";

/** What a person sees and does who reads a report, in this order. */
export const understanding = {
  "the lens above a table counts its relations": (context) => seeingLens(context),
  "hovering over a total shows its row and its sum": (context) => hovering(context),
  "the definition of a total is its addends": (context) => peeking(context),
};

const seeingLens = async ({ page }) => {
  await page.locator("#status\\.editor\\.mode", { hasText: "政府信息公开年报" }).waitFor();
  await editor(page).locator(".view-lines").click();
  await behind(page, "申请人情况");
  await editor(page)
    .locator(".codelens-decoration", { hasText: /勾稽关系 \d+ 条，全部成立/ })
    .first()
    .waitFor();
};

const hovering = async ({ page, file, out }) => {
  // The cursor stands behind the total of the row.
  const [row] = /予以公开(?: \| \d+){7}/.exec(await readFile(file, "utf8")) ?? [];
  await behind(page, row);
  await command(page, "Show or Focus Hover");
  const hover = page.locator(".monaco-hover-content", { hasText: "（一）予以公开，总计" }).first();
  await hover.waitFor();
  assert.match(await hover.textContent(), /✓ 行合计：总计 \d+ = 自然人 \d+/);
  await page.screenshot({ path: path.join(out, "hover.png") });
  await page.keyboard.press("Escape");
};

const peeking = async ({ page, out }) => {
  await command(page, "Peek Definition");
  const places = page.locator(".peekview-widget .ref-tree .monaco-list-row");
  await until("the file and the six addends in the peek", async () => (await places.count()) >= 6);
  await page.screenshot({ path: path.join(out, "definition.png") });
  await page.keyboard.press("Escape");
};
