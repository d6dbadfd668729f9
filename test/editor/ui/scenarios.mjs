import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { reopening } from "./encoding.mjs";
import { walkthrough } from "./walkthrough.mjs";
import { command, editor, notification, openQuickFixes, outline, problems, squiggles, until } from "./workbench.mjs";

const nextProblem = "Go to Next Problem in Files (Error, Warning, Info)";

/**
 * What a user sees and does, in this order; each takes the page, the path of the open exercise and the folder for
 * pictures.
 */
export const ordinary = {
  "squiggles are drawn": async ({ page }) => {
    await editor(page).waitFor();
    await problemsCounted(page);
    // Only lines in view are drawn, so the first finding is brought there.
    await command(page, nextProblem);
    await page.keyboard.press("Escape");
    await squiggles(page).first().waitFor();
  },

  "the tab key writes tabs, though the report was open before the extension was": async ({ page }) => {
    const indentation = page.locator("#status\\.editor\\.indentation");
    await indentation.filter({ hasText: "Tab Size" }).waitFor();
  },

  "the Problems panel lists the findings": async ({ page }) => {
    await command(page, "Problems: Focus on Problems View");
    await problems(page).first().waitFor();
    const rows = await problems(page).allInnerTexts();
    assert.ok(
      rows.some((row) => row.includes("nianbao")),
      rows.join("\n"),
    );
  },

  "the outline names the sections": async ({ page }) => {
    await command(page, "Explorer: Focus on Outline View");
    await outline(page).filter({ hasText: "总体情况" }).first().waitFor();
    // The list is drawn only as far as it is in view.
    await outline(page).first().click();
    await page.keyboard.press("End");
    await outline(page).filter({ hasText: "其他需要报告的事项" }).first().waitFor();
  },

  "the language status says what is known": async ({ page }) => {
    await page.locator("#status\\.languageStatus").hover();
    const item = page.locator(".monaco-hover .hover-language-status", { hasText: /20\d\d/ });
    await item.waitFor();
    assert.match(await item.textContent(), /错误|警告|提示/);
    await page.keyboard.press("Escape");
  },

  "a quick fix is applied by keyboard and saved": async ({ page, file, out }) => {
    await page.screenshot({ path: path.join(out, "findings.png") });
    const before = await readFile(file, "utf8");
    await editor(page).locator(".view-lines").click();
    await page.keyboard.press("Control+Home");
    const message = await fixNextProblem(page);
    await problems(page).filter({ hasText: message }).waitFor({ state: "detached" });
    await page.keyboard.press("Control+s");
    // While it is written, the file may be empty or half there.
    await until("the file is saved with one place of it changed", async () => {
      const now = await readFile(file, "utf8");
      return now !== before && sameButOnce(before, now);
    });
    await page.screenshot({ path: path.join(out, "fixed.png") });
  },

  "damaged text is opened in another encoding by a quick fix, and unsaved changes are asked about first": reopening,

  "the walkthrough shows its steps with pictures": walkthrough,
};

/** What a reviewer sees who opens a folder that is set up, before any report is opened. */
export const reviewing = {
  "the findings of the folder are there": async ({ page }) => {
    await problemsCounted(page);
    assert.equal(await page.locator(".editor-instance").count(), 0);
  },
};

/**
 * What happens in a folder that is not trusted, the user having asked to be asked before a document is taken for a
 * report.
 */
export const restricted = {
  "the folder is not trusted": async ({ page }) => {
    await page
      .getByRole("button", { name: /Restricted Mode/ })
      .first()
      .waitFor();
  },

  "a question is put, and its answer switches the document": async ({ page }) => {
    const question = await notification(page, "upload.txt");
    await question.getByRole("button", { name: "检查", exact: true }).click();
    await page.locator("#status\\.editor\\.mode", { hasText: "政府信息公开年报" }).waitFor();
  },

  "the document is analysed": async ({ page }) => {
    await problemsCounted(page);
  },
};

const problemsCounted = (page) => until("the status bar counts problems", async () => (await problemCount(page)) > 0);

/** How many problems the badge of the status bar counts. */
async function problemCount(page) {
  const text = await page.locator("#status\\.problems").textContent();
  return (text.match(/\d+/g) ?? []).reduce((sum, number) => sum + Number(number), 0);
}

/** Goes to the next problem, applies its first quick fix, and gives the problem's message. */
async function fixNextProblem(page) {
  const marker = page.locator(".marker-widget .message");
  await command(page, nextProblem);
  await marker.waitFor();
  // "the line, Error: the message at 21:1. "
  const [, message] = /: (.*) at \d+:\d+\.\s*$/.exec(await marker.getAttribute("aria-label")) ?? [];
  await page.keyboard.press("Escape");
  const fixes = await openQuickFixes(page);
  await page.keyboard.press("Enter");
  await fixes.first().waitFor({ state: "hidden" });
  return message;
}

/** Whether two texts share a beginning and an end, with one change of a few lines between them. */
function sameButOnce(a, b) {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return a.length - start - end < 400 && b.length - start - end < 400;
}
