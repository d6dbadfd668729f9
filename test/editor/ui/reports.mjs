import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { HOSTILE } from "./county.mjs";
import { chooseEntry, command, editor, until } from "./workbench.mjs";

/** The page of a panel. */
const pageOf = (page) => page.locator("iframe.webview.ready").last().contentFrame().frameLocator("#active-frame");

/** The rows of the view of all reports. */
const rows = (page) => page.locator(".tree-explorer-viewlet-tree-view .monaco-list-row");

/** The line above the rows: filter and summary. */
const message = (page) => page.locator(".tree-explorer-viewlet-tree-view .message");

/** A button in the title of the view. */
const button = (page, name) => page.locator(`.part.sidebar a.action-label[aria-label^="${name}"]:visible`).first();

/**
 * Chooses from the list that a button opens. A title that is drawn anew while it is clicked on takes no click, so it is
 * clicked on again.
 */
async function choose(page, name, label) {
  const row = page.locator(".quick-input-list .monaco-list-row", { hasText: label });
  await until(`${name} opens its list`, async () => {
    await button(page, name).click();
    return row.waitFor({ timeout: 5000 }).then(
      () => true,
      () => false,
    );
  });
  await row.click();
}

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
      `${Object.keys(facts.files).length + 1} 份`,
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
    await choose(page, "Group Reports", "按年度");
    await rows(page).filter({ hasText: "2024 年" }).first().click();
    await rows(page).filter({ hasText: "局" }).first().waitFor();
    const [missing] = facts.missing.filter((name) => name.endsWith("2024"));
    const body = missing.split(" ")[0];
    const row = rows(page).filter({ hasText: body }).filter({ hasText: "未报" }).first();
    // Only the rows in sight are drawn: down the list, and up again where one was passed by.
    let steps = 0;
    await until("the missing report is in view", async () => {
      if (await row.isVisible()) return true;
      await page.mouse.wheel(0, steps++ % 24 < 12 ? 250 : -250);
      return false;
    });
    await page.screenshot({ path: path.join(out, "reports-by-year.png") });
    // A list that still moves takes no click.
    const tab = page.locator(".tab", { hasText: "应报机关.csv" });
    await until("the list is opened", async () => {
      await row.click();
      return tab.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      );
    });
    await editor(page).locator(".view-line", { hasText: body }).first().waitFor();
  },

  "a filter shows only what is wrong, and says so": async ({ page }) => {
    await choose(page, "Filter Reports", "有错误");
    await page.locator(".quick-input-count", { hasText: "1 Selected" }).waitFor();
    await page.locator(".quick-input-action .monaco-button", { hasText: "OK" }).click();
    await until("the filter is named", async () => (await message(page).textContent()).startsWith("筛选：有错误"));
    await checked(page);
    assert.ok((await message(page).textContent()).includes(`${facts.wrong.length} 份有错误`));
  },

  "a finding is accepted with reason and name, shown so, and taken back": async ({ page, folder, out }) => {
    await choose(page, "Group Reports", "按问题");
    await rows(page).filter({ hasText: "inconsistent-figure" }).first().click();
    const [body, year] = facts.wrong[0].split(" ");
    const finding = rows(page)
      .filter({ hasText: `${body} ${year}` })
      .first();
    await finding.click({ button: "right" });
    await chooseEntry(page, "Accept Findings");
    for (const [title, answer] of [
      ["为什么可以接受", "旧系统生成"],
      ["核实人", "王某"],
      ["核实日期", ""],
    ]) {
      // One box follows the other in the same place.
      await page.locator(".quick-input-title", { hasText: title }).waitFor();
      await page.locator(".quick-input-widget input.input").fill(answer);
      await page.keyboard.press("Enter");
    }
    const baseline = path.join(folder, "nianbao.baseline.json");
    // While it is being written there is no file, or an empty one.
    const entries = async () => JSON.parse((await readFile(baseline, "utf8").catch(() => "")) || "{}").accepted ?? [];
    await until("it is written", async () => (await entries()).length === 1);
    const [entry] = await entries();
    assert.deepEqual([entry.reason, entry.by, entry.at], ["旧系统生成", "王某", undefined]);
    await choose(page, "Filter Reports", "有错误");
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "有已核实" }).click();
    await page.locator(".quick-input-action .monaco-button", { hasText: "OK" }).click();
    await until("the filter is named", async () => (await message(page).textContent()).startsWith("筛选：有已核实"));
    await choose(page, "Group Reports", "按机关");
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
    await button(page, "Clear Filter").click();
    await checked(page);
  },

  "the overview has the figures of the county, sorted and filtered, and a click opens the report": async ({
    page,
    out,
  }) => {
    await command(page, "年报: Overview of Reports");
    const panel = pageOf(page);
    await panel
      .locator(".card", { hasText: "未报" })
      .filter({ hasText: String(facts.missing.length) })
      .waitFor();
    await panel
      .locator(".card.bad", { hasText: "份有错误" })
      .filter({ hasText: String(facts.wrong.length) })
      .waitFor();
    await panel.locator(".folder-charts .chart").nth(2).waitFor();
    await page.screenshot({ path: path.join(out, "overview-light.png") });
    await panel.locator("button[data-sort=received]").click();
    await panel.locator("th[aria-sort=descending] button[data-sort=received]").waitFor();
    const figures = await panel.locator(".grid tbody tr:not(.space) td:nth-of-type(5)").allInnerTexts();
    const numbers = figures.filter((text) => /^\d+$/.test(text)).map(Number);
    assert.deepEqual(
      numbers,
      [...numbers].sort((a, b) => b - a),
    );
    // Rows that are not in sight are asked for as they come.
    await panel.locator(".grid").evaluate((grid) => grid.scrollTo(0, grid.scrollHeight));
    await panel.locator(`tr[aria-rowindex="${facts.bodies.length + 1 + 2}"]`).waitFor();
    await panel.locator("input.search").fill("qhxslj");
    await until("one body is left", async () => (await panel.locator(".grid tbody tr:not(.space)").count()) === 1);
    await panel.locator("input.search").fill("");
    await panel.locator(".chip[data-mark=missing]").click();
    const first = panel.locator("td.state button.missing").first();
    await first.waitFor();
    await page.screenshot({ path: path.join(out, "overview-missing.png") });
    await first.click();
    await page.locator(".tab.active", { hasText: "应报机关.csv" }).waitFor();
  },

  "a hostile name is text in the view and in the overview": async ({ page, out }) => {
    await command(page, "年报: Overview of Reports");
    const panel = pageOf(page);
    // What was filtered by before comes back with the panel.
    await panel.locator(".chip[data-mark=missing][aria-pressed=true]").click();
    await panel.locator("input.search").fill("县水利局 img");
    const row = panel.locator(".grid tbody tr:not(.space)");
    await until("the row is left alone", async () => (await row.count()) === 1);
    assert.equal(await row.locator("th").textContent(), HOSTILE);
    assert.equal(await panel.locator("img, b").count(), 0);
    await page.screenshot({ path: path.join(out, "overview-hostile.png") });
    await panel.locator("input.search").fill("");
  },

  "a folder is checked from the Explorer, and the view shows its reports alone": async ({ page }) => {
    await command(page, "View: Show Explorer");
    const folder = page.locator(".explorer-folders-view .monaco-list-row", { hasText: "2022" });
    await folder.first().click({ button: "right" });
    await page.locator(".monaco-menu .action-label", { hasText: "Annual Report" }).hover();
    await chooseEntry(page, "Check Reports of the Folder");
    await until("the folder is named", async () => /^筛选：文件夹“2022”/.test(await message(page).textContent()));
    await checked(page);
    const count = Object.keys(facts.files).filter((name) => name.startsWith("2022/")).length;
    assert.ok((await message(page).textContent()).includes(`${count} 份`));
    await button(page, "Clear Filter").click();
  },

  "a report is put beside last year's, and a figure leads to its place": async ({ page, out }) => {
    const [body] = facts.wrong.find((name) => name.endsWith("2024")).split(" ");
    await page.keyboard.press("Control+p");
    await page.locator(".quick-input-widget input.input").fill(`2024/${body}.txt`);
    await page
      .locator(".quick-input-list .monaco-list-row", { hasText: `${body}.txt` })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".tab.active", { hasText: `${body}.txt` }).waitFor();
    await command(page, "年报: Compare with Last Year");
    const panel = pageOf(page);
    await panel.locator("h1", { hasText: `${body} 2023 年 与 ${body} 2024 年` }).waitFor();
    await page.screenshot({ path: path.join(out, "comparison.png") });
    await panel.locator("button[data-side=b]").first().click();
    await page.locator("#status\\.editor\\.selection", { hasText: /Ln (?!1,)\d+/ }).waitFor();
  },

  "in a dark theme the states are told apart too": async ({ page, out }) => {
    await command(page, "Preferences: Toggle between Light/Dark Themes");
    await page.locator(".monaco-workbench.vs-dark").waitFor();
    // One panel alone: two beside each other are two pages.
    await command(page, "View: Close All Editors");
    await command(page, "年报: Overview of Reports");
    await pageOf(page).locator(".grid .state .error").first().waitFor();
    await page.screenshot({ path: path.join(out, "overview-dark.png") });
  },
});
