import { strict as assert } from "node:assert";
import path from "node:path";
import axe from "axe-core";
import { field, frameOf, pageOf, summary } from "./table-panel.mjs";
import { command, editor, until } from "./workbench.mjs";

/** The four kinds of themes, by the names in the list of themes and the class of a panel's page. */
const THEMES = [
  ["Light Modern", "vscode-light"],
  ["Dark Modern", "vscode-dark"],
  ["Dark High Contrast", "vscode-high-contrast"],
  ["Light High Contrast", "vscode-high-contrast-light"],
];

/** The panel in all kinds of themes, seen and heard. */
export const themes = {
  "the panel is shown beside the text": (context) => showing(context),
  ...Object.fromEntries(
    THEMES.map(([name, kind]) => [
      `in ${name} text and panel are seen, and axe-core knows of no fault`,
      (context) => seeing(context, name, kind),
    ]),
  ),
  "a screen reader is told row, column, figure and fault": (context) => hearing(context),
};

const WRONG = "applications.received.total";

const showing = async ({ page }) => {
  await page.locator("#status\\.editor\\.mode", { hasText: "政府信息公开年报" }).waitFor();
  await editor(page).locator(".view-lines").click();
  await command(page, "Show the Report as Tables");
  await summary(page, "applications").filter({ hasText: "2 条不成立" }).waitFor();
  await field(page, WRONG).click();
  await pageOf(page).locator(".fixes button", { hasText: "改为" }).first().waitFor();
};

const seeing = async ({ page, out }, name, kind) => {
  const input = page.locator(".quick-input-widget input.input");
  await editor(page).locator(".view-lines").click();
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Control+t");
  // Only the rows in sight are drawn.
  await page.locator(".quick-input-list .monaco-list-row", { hasText: "Modern" }).first().waitFor();
  await input.fill(name);
  await page.locator(".quick-input-list .monaco-list-row.focused", { hasText: name }).waitFor();
  await page.keyboard.press("Enter");
  await input.waitFor({ state: "hidden" });
  const frame = await frameOf(page);
  await until(`the page is ${kind}`, () => frame.evaluate((is) => document.body.classList.contains(is), kind));
  await frame.evaluate(axe.source);
  const faults = await frame.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
  });
  await page.screenshot({ path: path.join(out, `theme-${kind}.png`) });
  assert.deepEqual(faults, []);
};

const hearing = async ({ page }) => {
  const tree = await pageOf(page).locator('section[data-key="applications"] table').ariaSnapshot();
  const rows = tree.split(/\n(?= {4}- row )/);
  assert.match(rows[0], /^- table "三、收到和处理政府信息公开申请情况 ✗ 勾稽关系 39 条，2 条不成立":/);
  const row = rows.find((one) => one.includes('rowheader "一、本年新收'));
  assert.match(row, /- textbox "一、本年新收政府信息公开申请数量，自然人": "3"\n/);
  assert.match(row, /- textbox "一、本年新收政府信息公开申请数量，总计" \[invalid\]: "5"\n/);
  for (const head of ["自然人", "商业企业", "总计"]) assert.ok(tree.includes(`- columnheader "${head}"`), head);
  const described = await field(page, WRONG).getAttribute("aria-describedby");
  const about = await pageOf(page).locator(`[id="${described}"]`).textContent();
  assert.match(about, /^5 应为 4，相差 1：/);
};
