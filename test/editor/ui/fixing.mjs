import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { behind, command, editor, openQuickFixes, squiggles, until } from "./workbench.mjs";

/** What fixes do beside their edits. */
export const fixing = {
  "behind an item that was inserted the cursor stands in its first blank cell": (context) => inserting(context),
  "fix-all says in the status bar what it has done": (context) => fixingAll(context),
};

const inserting = async ({ page, file, out }) => {
  await page.locator("#status\\.editor\\.mode", { hasText: "政府信息公开年报" }).waitFor();
  await editor(page).locator(".view-lines").click();
  // The line behind which the item is missing.
  await squiggles(page).first().waitFor();
  await behind(page, "行政强制");
  const fixes = await openQuickFixes(page);
  await fixes.filter({ hasText: "插入“第二十条第（八）项”的空白各行" }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".view-line", { hasText: "行政事业性收费" }).waitFor();
  // The item of the status bar names the cell that the cursor is in.
  await page.locator(".statusbar-item[id*='nianbao']", { hasText: "行政事业性收费" }).waitFor();
  await page.screenshot({ path: path.join(out, "inserted.png") });
  await page.keyboard.type("3.5");
  await page.keyboard.press("Control+s");
  await until("the figure is in its cell", async () =>
    /^行政事业性收费 \| 3\.5 \|/m.test(await readFile(file, "utf8")),
  );
};

const fixingAll = async ({ page, folder }) => {
  const name = "练习-白芷镇2024年政府信息公开工作年度报告.txt";
  const before = await readFile(path.join(folder, name), "utf8");
  await page.locator(".explorer-folders-view .monaco-list-row", { hasText: name }).dblclick();
  await page.locator(".tab.active", { hasText: name }).waitFor();
  await page.locator(".statusbar-item[id*='nianbao']", { hasText: "白芷镇人民政府 2024" }).waitFor();
  await editor(page).locator(".view-lines").click();
  const said = page.locator(".statusbar-item", { hasText: "已修复 1 处，没有改动数字和事实" });
  // Shortly after the cursor or the findings have changed, VS Code asks by itself whether there are fixes, for the light
  // bulb, and breaks off what a person has asked for.
  await until("what was done is said", async () => {
    await command(page, "Fix All");
    return said.waitFor({ timeout: 6000 }).then(
      () => true,
      () => false,
    );
  });
  await page.keyboard.press("Control+s");
  await until("the numeral is mended", async () => (await readFile(path.join(folder, name), "utf8")) !== before);
  assert.equal(await readFile(path.join(folder, name), "utf8"), before.replace("\n5、存在", "\n五、存在"));
};
