import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { behind, command, editor, openQuickFixes, problems } from "./workbench.mjs";

/**
 * Damages the text, chooses the quick fix and an encoding, and is asked before the unsaved text goes: who says no has
 * lost nothing.
 */
export async function reopening({ page, file, out }) {
  const before = await readFile(file, "utf8");
  const damaged = editor(page).locator(".view-line", { hasText: "锟斤拷" });
  const choices = page.locator(".quick-input-list .monaco-list-row");
  await editor(page).locator(".view-lines").click();
  await behind(page, "总体情况");
  await page.keyboard.insertText("锟斤拷");
  await command(page, "Problems: Focus on Problems View");
  await problems(page).filter({ hasText: "处乱码" }).waitFor();
  await editor(page).locator(".view-lines").click();
  await behind(page, "锟斤拷");
  const fixes = await openQuickFixes(page);
  assert.match(await fixes.first().textContent(), /^通过编码重新打开…/);
  await page.screenshot({ path: path.join(out, "encoding.png") });
  await page.keyboard.press("Enter");
  await choices.filter({ hasText: "Reopen with Encoding" }).waitFor();
  await page.keyboard.press("Enter");
  // The list is drawn only as far as it is in view, and GB18030 is far down.
  await choices.filter({ hasText: "UTF-16" }).first().waitFor();
  await page.keyboard.insertText("gb18030");
  await choices.first().filter({ hasText: "GB18030" }).waitFor();
  await page.keyboard.press("Enter");
  const question = page.locator(".monaco-dialog-box", { hasText: "discard any unsaved changes" });
  await question.waitFor();
  await page.screenshot({ path: path.join(out, "encoding-unsaved.png") });
  await question.getByRole("button", { name: "Cancel" }).click();
  await question.waitFor({ state: "detached" });
  await damaged.waitFor();
  assert.equal(await readFile(file, "utf8"), before);
  await command(page, "File: Revert File");
  await damaged.waitFor({ state: "detached" });
}
