import { strict as assert } from "node:assert";
import path from "node:path";
import { field, figureIn, holds, summary } from "../ui/table-panel.mjs";
import { behind, command, editor, openQuickFixes, outline, problems, squiggles, until } from "../ui/workbench.mjs";

/** Where the exercise has a wrong total, with what it should be. */
const WRONG = "applications.received.total";

/** What works without Node: all that a person sees and does in a report, in this order. */
export const web = {
  "a report of a folder that is no folder of this machine is opened and checked": async ({ page, file }) => {
    await page.locator(".explorer-folders-view .monaco-list-row", { hasText: path.basename(file) }).dblclick();
    await page.locator("#status\\.editor\\.mode", { hasText: "政府信息公开年报" }).waitFor();
    await editor(page).locator(".view-lines").click();
    // There is no problem to go to before the server has said what it found.
    await until("a problem is in sight", async () => {
      await command(page, "Go to Next Problem in Files (Error, Warning, Info)");
      await page.keyboard.press("Escape");
      return (await squiggles(page).count()) > 0;
    });
  },

  "the server is a worker, and the reports that are not open are checked too": async ({ page, workers, out }) => {
    await command(page, "Problems: Focus on Problems View");
    await problems(page).filter({ hasText: "枫林县水利局" }).first().waitFor();
    assert.ok(workers.length >= 2, workers.join("\n"));
    await page.screenshot({ path: path.join(out, "web.png") });
  },

  "the outline names the sections": async ({ page }) => {
    await command(page, "Explorer: Focus on Outline View");
    await outline(page).filter({ hasText: "总体情况" }).first().waitFor();
  },

  "hovering over a total shows its row and its sum": async ({ page }) => {
    await editor(page).locator(".view-lines").click();
    await behind(page, "（一）予以公开");
    // The total is the last of the line.
    await page.keyboard.press("End");
    await command(page, "Show or Focus Hover");
    const hover = page.locator(".monaco-hover-content", { hasText: "（一）予以公开，总计" }).first();
    await hover.waitFor();
    assert.match(await hover.textContent(), /✓ 行合计：总计 3 = 自然人 2/);
    await page.keyboard.press("Escape");
  },

  "a fix is offered and applied": async ({ page }) => {
    await editor(page).locator(".view-lines").click();
    await behind(page, "5、");
    const rows = await openQuickFixes(page);
    await rows.filter({ hasText: "序号改为" }).first().click();
    await until("the number is mended", async () => (await editor(page).textContent()).includes("五、存在"));
  },

  "the panel shows the tables and is written into": async ({ page, out }) => {
    await editor(page).locator(".view-lines").click();
    // An extension in development shows the names of the manifest's first language.
    await page.locator('.editor-actions a.action-label[aria-label^="以表格显示年报"]').first().click();
    await summary(page, "applications").filter({ hasText: "勾稽关系 39 条，2 条不成立" }).waitFor();
    assert.equal(await figureIn(page, WRONG), "5");
    await field(page, WRONG).fill("4");
    await page.keyboard.press("Enter");
    await holds(page, WRONG, "4");
    await summary(page, "applications").filter({ hasText: "全部成立" }).waitFor();
    await page.screenshot({ path: path.join(out, "web-tables.png") });
  },

  "the overview has the figures of the folder": async ({ page, out }) => {
    await command(page, "年报: 年报总览");
    // The panel of tables is open too.
    const panel = page.locator("iframe.webview.ready").last().contentFrame().frameLocator("#active-frame");
    // Two of the reports are exercises with an error each; one of them was mended above.
    await panel.locator(".card.bad", { hasText: "份有错误" }).filter({ hasText: "1" }).waitFor();
    await panel.locator(".grid", { hasText: "青禾县" }).waitFor();
    await page.screenshot({ path: path.join(out, "web-overview.png") });
  },

  "the page of a rule opens in the editor": async ({ page }) => {
    await command(page, "Problems: Focus on Problems View");
    await page.locator(".markers-panel .monaco-link").first().click();
    await page.locator(".tab.active", { hasText: ".md" }).waitFor();
  },
};
