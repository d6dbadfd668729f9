import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { command, editor, until } from "./workbench.mjs";

/** The rows of the view of all reports. */
const rows = (page) => page.locator(".tree-explorer-viewlet-tree-view .monaco-list-row");

/** The line above the rows: filter and summary. */
const message = (page) => page.locator(".tree-explorer-viewlet-tree-view .message");

const checked = (page) =>
  until(
    "all reports are checked",
    async () => {
      const text = await message(page).textContent();
      return /份/.test(text) && !text.includes("正在检查");
    },
    90_000,
  );

/** What a reviewer does with the reports of a county; `facts` says what is the matter with them. */
export const reports = (facts) => ({
  "the view lists bodies with their states and sums up what is missing, late, double and wrong": async ({
    page,
    out,
  }) => {
    await page.locator('.activitybar a.action-label[aria-label^="Annual Reports"]').first().click();
    await rows(page).first().waitFor();
    await checked(page);
    const text = await message(page).textContent();
    for (const part of [
      `${Object.keys(facts.files).length} 份`,
      `${facts.missing.length} 未报`,
      `${facts.wrong.length} 份有错误`,
      `${facts.late.length} 迟`,
      `${facts.double.length * 2} 份重复`,
    ])
      assert.ok(text.includes(part), `${part} in ${text}`);
    await page.screenshot({ path: path.join(out, "reports-light.png") });
  },

  "a check of the folder ends with the summary in the view": async ({ page }) => {
    await command(page, "年报: Check Reports of the Folder");
    await checked(page);
    assert.equal(await page.locator(".terminal-wrapper").count(), 0);
  },

  "grouped by year, a year opens to its bodies, and a missing report leads to the list": async ({ page, out }) => {
    await page.locator('.pane-header .action-label[aria-label^="Group Reports"]').click();
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "按年度" }).click();
    await rows(page).filter({ hasText: "2024 年" }).first().click();
    await rows(page).filter({ hasText: "局" }).first().waitFor();
    const [missing] = facts.missing.filter((name) => name.endsWith("2024"));
    const body = missing.split(" ")[0];
    await until("the missing report is in view", async () => {
      if (await rows(page).filter({ hasText: body }).filter({ hasText: "未报" }).count()) return true;
      await page.mouse.wheel(0, 300);
      return false;
    });
    await page.screenshot({ path: path.join(out, "reports-by-year.png") });
    await rows(page).filter({ hasText: body }).filter({ hasText: "未报" }).first().click();
    await page.locator(".tab", { hasText: "应报机关.csv" }).waitFor();
    await editor(page).locator(".view-line", { hasText: body }).first().waitFor();
  },

  "a filter shows only what is wrong, and says so": async ({ page }) => {
    await page.locator('.pane-header .action-label[aria-label^="Filter Reports"]').click();
    await page
      .locator(".quick-input-list .monaco-list-row", { hasText: "有错误" })
      .locator("input, .monaco-checkbox")
      .first()
      .click();
    await page.keyboard.press("Enter");
    await until("the filter is named", async () => (await message(page).textContent()).startsWith("筛选：有错误"));
    await checked(page);
    assert.ok((await message(page).textContent()).includes(`${facts.wrong.length} 份有错误`));
  },

  "a finding is accepted with reason and name, shown so, and taken back": async ({ page, folder, out }) => {
    await page.locator('.pane-header .action-label[aria-label^="Group Reports"]').click();
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "按问题" }).click();
    await rows(page).filter({ hasText: "inconsistent-figure" }).first().click();
    const [body, year] = facts.wrong[0].split(" ");
    const finding = rows(page)
      .filter({ hasText: `${body} ${year}` })
      .first();
    await finding.click({ button: "right" });
    await page.locator(".monaco-menu .action-label", { hasText: "Accept Findings" }).click();
    const input = page.locator(".quick-input-widget input.input");
    for (const answer of ["旧系统生成", "王某", ""]) {
      await input.waitFor();
      await input.fill(answer);
      await page.keyboard.press("Enter");
    }
    const baseline = path.join(folder, "nianbao.baseline.json");
    const entries = async () => JSON.parse(await readFile(baseline, "utf8").catch(() => "{}")).accepted ?? [];
    await until("it is written", async () => (await entries()).length === 1);
    const [entry] = await entries();
    assert.deepEqual([entry.reason, entry.by, entry.at], ["旧系统生成", "王某", undefined]);
    await page.locator('.pane-header .action-label[aria-label^="Clear Filter"]').click();
    await page.locator('.pane-header .action-label[aria-label^="Group Reports"]').click();
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "按机关" }).click();
    await checked(page);
    await rows(page).filter({ hasText: body }).first().click();
    const report = rows(page)
      .filter({ hasText: `${year} 年` })
      .first();
    await report.locator(".monaco-tl-twistie").click();
    const accepted = rows(page).filter({ hasText: "已核实 · 旧系统生成 · 王某" });
    await accepted.waitFor();
    await page.screenshot({ path: path.join(out, "reports-accepted.png") });
    await accepted.hover();
    await accepted.locator('.action-label[aria-label^="Take Accepted"]').click();
    await until("it is taken back", async () => (await entries()).length === 0);
    await accepted.waitFor({ state: "detached" });
  },

  "in a dark theme the states are told apart too": async ({ page, out }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await command(page, "Preferences: Toggle between Light/Dark Themes");
    await page.locator(".monaco-workbench.vs-dark").waitFor();
    await page.screenshot({ path: path.join(out, "reports-dark.png") });
  },
});
