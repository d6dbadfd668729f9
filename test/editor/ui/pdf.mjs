import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { inRoot } from "../../../scripts/lib/root.mjs";
import { badged } from "./office.mjs";
import { field, pageOf, summary } from "./table-panel.mjs";
import { chooseEntry, command, fileRow, openProblems, outline, problems, squiggles, until } from "./workbench.mjs";

const name = (year) => `青禾县${year}年政府信息公开工作年度报告`;
const printed = `${name(2023)}.pdf`;

/** A report that a real Chromium has printed, and one of the year before as text, whose figures do not lead to it. */
export const pdfFolder = async (example) => ({
  [printed]: await readFile(inRoot("test", "office", "data", "chromium-2021.pdf")),
  [`${name(2022)}.txt`]: example.replaceAll("2024", "2022").replaceAll("2023", "2021"),
});

/** What a reviewer sees and does with a folder that holds a PDF, in this order. */
export const pdf = {
  "a PDF is checked before anything is opened, and the Explorer shows what was found": async ({ page }) => {
    assert.equal(await page.locator(".editor-instance").count(), 0);
    await badged(page, printed, "2");
  },

  "a finding opens the text of the PDF at its place, with squiggles and outline": async ({ page, out }) => {
    await openProblems(page, `${printed}.txt`);
    await problems(page)
      .filter({ hasText: "上年结转 6，上年年报的结转下年度是 3" })
      .first()
      .dblclick({ position: { x: 120, y: 10 } });
    await page.locator(".tab.active", { hasText: `${printed}.txt` }).waitFor();
    await page.locator("#status\\.editor\\.mode", { hasText: "政府信息公开年报" }).waitFor();
    await squiggles(page).first().waitFor();
    await page.locator(".statusbar-item[id*='nianbao']", { hasText: "上年结转" }).waitFor();
    await command(page, "Explorer: Focus on Outline View");
    await outline(page).filter({ hasText: "总体情况" }).first().waitFor();
    await page.screenshot({ path: path.join(out, "pdf.png") });
  },

  "the panel shows the tables of the PDF": async ({ page, out }) => {
    await page.locator('.editor-actions a.action-label[aria-label^="Show the Report as Tables"]').first().click();
    await summary(page, "applications").filter({ hasText: "勾稽关系 39 条，全部成立" }).waitFor();
    await pageOf(page).locator("header h1", { hasText: "青禾县人民政府 · 2023 年 · 2021 版" }).waitFor();
    assert.equal(await field(page, "applications.carriedIn.total").inputValue(), "6");
    assert.equal(await field(page, "applications.carriedIn.total").getAttribute("readonly"), "");
    await page.screenshot({ path: path.join(out, "pdf-panel.png") });
    // However narrow the panel is, a figure of five digits is not read as one of four.
    const cut = await pageOf(page)
      .locator("td.figure input.value")
      .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).map(({ value }) => value));
    assert.deepEqual(cut, []);
  },

  "the menu of the Explorer imports it as a text file, which counts in its place": async ({ page, folder, out }) => {
    await fileRow(page, printed).click({ button: "right" });
    await chooseEntry(page, "Import Word, Excel or PDF Report as Text");
    await page.locator(".tab.active", { hasText: /^青禾县2023年政府信息公开工作年度报告\.txt/ }).waitFor();
    // The panel follows.
    await page.locator(".tab", { hasText: `表格：${name(2023)}.txt` }).waitFor();
    await page.locator(".tab", { hasText: `${printed}.txt` }).waitFor({ state: "detached" });
    await problems(page)
      .filter({ hasText: `${printed}.txt` })
      .first()
      .waitFor({ state: "detached" });
    await squiggles(page).first().waitFor();
    await page.screenshot({ path: path.join(out, "pdf-imported.png") });
    const text = await readFile(path.join(folder, `${name(2023)}.txt`), "utf8");
    assert.match(text, /青禾县人民政府2023年政府信息公开工作年度报告/);
    await until("the PDF has no badge of its own", async () => {
      const badges = await fileRow(page, printed)
        .locator("*")
        .evaluateAll((all) => all.map((one) => getComputedStyle(one, "::after").content));
      return !badges.some((badge) => /\d/.test(badge));
    });
  },
};
