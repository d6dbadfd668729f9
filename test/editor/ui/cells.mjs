import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { behind, chooseCommand, editor, until } from "./workbench.mjs";

/** What a person sees and does who fills in a table with tabs between its cells, by keyboard alone. */
export const tabbing = {
  "the status bar says whose report it is, and in a table which cell the cursor is in": (context) => locating(context),
  "figures are typed from cell to cell with the tab key": (context) => filling(context),
  "outside of cells the tab key writes a tab": (context) => indenting(context),
  "what is left to do is listed, and leads to its place": (context) => listing(context),
};

const LABEL = "一、本年新收政府信息公开申请数量";

const FIRST = `表三 · ${LABEL} · 自然人`;

/** The item of the extension in the status bar. */
const bar = (page, text) => page.locator(".statusbar-item[id*='nianbao']", { hasText: text });

const line = (page, text) => page.locator(".view-line", { hasText: text }).first();

const locating = async ({ page, out }) => {
  await bar(page, /^云溪镇人民政府 2023 · 未发现问题$/).waitFor();
  await editor(page).locator(".view-lines").click();
  await behind(page, LABEL);
  await bar(page, `表三 · ${LABEL}`).waitFor();
  // Before the rows are known, a tab is a tab.
  await until("the cursor is in the first cell", async () => {
    await behind(page, LABEL);
    await page.keyboard.press("Tab");
    const there = await bar(page, FIRST)
      .waitFor({ timeout: 2000 })
      .then(
        () => true,
        () => false,
      );
    if (!there) await page.keyboard.press("Control+z");
    return there;
  });
  await page.screenshot({ path: path.join(out, "cell.png") });
};

const filling = async ({ page, file, out }) => {
  const before = await readFile(file, "utf8");
  // The cursor stands behind the first figure of the row.
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Shift+End");
  await page.keyboard.insertText("\t".repeat(6));
  await page.keyboard.press("Control+s");
  await until("the row is blank", async () => /^一、本年新收\S+\t+$/m.test(await readFile(file, "utf8")));
  await behind(page, LABEL);
  await bar(page, `表三 · ${LABEL}`).waitFor();
  await page.keyboard.press("Tab");
  await bar(page, FIRST).waitFor();
  // Without a pause between the keys: each figure stands in a cell of its own all the same.
  for (const figure of ["31", "2", "3", "4", "5", "6", "51"]) {
    await page.keyboard.type(figure);
    if (figure !== "51") await page.keyboard.press("Tab");
  }
  await page.screenshot({ path: path.join(out, "filled.png") });
  await page.keyboard.press("Control+s");
  await until("the file is saved", async () => (await readFile(file, "utf8")).includes("\t51"));
  const [row] = /^一、本年新收.*$/m.exec(before);
  const filled = row.replace(/(?:\t0){7}$/, "\t31\t2\t3\t4\t5\t6\t51");
  assert.equal(await readFile(file, "utf8"), before.replace(row, filled));
};

const indenting = async ({ page }) => {
  await behind(page, "一、总体情况");
  await page.keyboard.press("Tab");
  await line(page, /^一、总体情况\s{2,}$/).waitFor();
  await page.keyboard.press("Control+z");
  await line(page, /^一、总体情况\s{2,}$/).waitFor({ state: "detached" });
};

const listing = async ({ page, out }) => {
  await chooseCommand(page, "List What Is Left to Do");
  await page.locator(".quick-input-widget", { hasText: "还差：2 处待核对" }).waitFor();
  await page.screenshot({ path: path.join(out, "checklist.png") });
  await page.keyboard.press("Enter");
  // The prose denies what the table says now.
  await page.locator("#status\\.editor\\.selection", { hasText: "Ln 15," }).waitFor();
};
