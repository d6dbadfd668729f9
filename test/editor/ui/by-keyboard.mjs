import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { inRoot } from "../../../scripts/lib/root.mjs";
import { behind, command, editor, openByName, openQuickFixes, until } from "./workbench.mjs";

/** The layouts that reports came in first. */
const LAYOUTS = ["pipe-rows", "pipe-cells", "tab-rows", "indented-cells", "bare-cells"];

/** A report of each layout is mended, written in, formatted and saved, without a mouse. */
export const byKeyboard = Object.fromEntries(
  LAYOUTS.map((layout) => [
    `a report in ${layout} is edited by keyboard alone, and no figure is lost`,
    (context) => editing(context, layout),
  ]),
);

const editing = async ({ page, folder }, layout) => {
  const exercise = (await readdir(inRoot("examples"))).find((one) => one.startsWith("练习-白芷镇"));
  const name = `${layout}-白芷镇2024年政府信息公开工作年度报告.txt`;
  const file = path.join(folder, name);
  await writeFile(file, cli("convert", "--layout", layout, inRoot("examples", exercise)));
  const before = figuresIn(file);
  await openByName(page, name);
  // Of errors and warnings; the other reports of the folder have none.
  const counted = (errors, warnings) =>
    until(`${errors} errors and ${warnings} warnings are counted`, async () => {
      const text = await page.locator("#status\\.problems").textContent();
      return text.match(/\d+/g)?.slice(0, 2).join() === `${errors},${warnings}`;
    });
  await counted(1, 1);

  // Both findings, one after the other.
  await fixNext(page, "改为 4");
  await counted(0, 1);
  await fixNext(page, "五、");
  await counted(0, 0);

  // A figure is typed over another one, taken back and made again.
  await behind(page, "58");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("61");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+y");
  // Words where words stand, on lines of their own.
  await behind(page, "工作稳步推进。");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("各科室分工落实，答复文书统一归档。");
  await command(page, "Format Document");
  await page.keyboard.press("Control+s");
  await until("all of it is saved", async () => (await readFile(file, "utf8")).includes("答复文书统一归档。"));
  await until("nothing is left to save", async () => (await page.locator(".tab.dirty").count()) === 0);

  const after = figuresIn(file);
  const changed = [...before].flatMap(([cell, figure]) =>
    after.get(cell) === figure ? [] : [[cell, after.get(cell)]],
  );
  assert.deepEqual(changed, [
    ["article20.permits.decisions", "61"],
    ["applications.received.total", "4"],
  ]);
  assert.equal(after.size, before.size);
  assert.match(await readFile(file, "utf8"), /工作稳步推进。\s+各科室分工落实，答复文书统一归档。/);
  await counted(0, 0);
  // Else the next one would be the same report once more.
  await command(page, "View: Close Editor");
  await rm(file);
};

/** Goes to the next finding of the file and applies the fix whose title has these words. */
async function fixNext(page, words) {
  await editor(page).waitFor();
  await page.keyboard.press("Alt+F8");
  await page.locator(".marker-widget .message").waitFor();
  await page.keyboard.press("Escape");
  const fixes = await openQuickFixes(page);
  await fixes.filter({ hasText: words }).first().waitFor();
  await page.keyboard.press("Enter");
  await fixes.first().waitFor({ state: "hidden" });
}

function cli(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [inRoot("dist", "cli.js"), ...args], {
    encoding: "utf8",
  });
  assert.equal(status, 0, stderr);
  return stdout;
}

/** What the command line reads in the value cells of a file, by their keys. */
function figuresIn(file) {
  const { tables } = JSON.parse(cli("extract", "--format", "json", file)).reports[0];
  const cells = Object.entries(tables).flatMap(([table, rows]) =>
    Object.entries(rows).flatMap(([row, columns]) =>
      Object.entries(columns).map(([column, { state, value }]) => [`${table}.${row}.${column}`, value ?? state]),
    ),
  );
  return new Map(cells);
}
