// What the scenarios have in common.
import { strict as assert } from "node:assert";
import { execFileSync } from "node:child_process";
import { cp } from "node:fs/promises";
import path from "node:path";
import { inRoot } from "../../../scripts/lib/root.mjs";
import { openPage } from "../page.mjs";

/** The report with faults, for exercise. */
export const exercise = "练习-白芷镇2024年政府信息公开工作年度报告.txt";
/** Where the exercise has a wrong total: 5, which should be 4. */
export const WRONG = "applications.received.total";

/** The page in a window of its own. */
export const opened = async ({ browser, dist }, options) => openPage(browser, path.join(dist, "nianbao.html"), options);

/** A copy of the examples. */
export async function examples(folder) {
  const copy = path.join(folder, "年报");
  await cp(inRoot("examples"), copy, { recursive: true });
  return copy;
}

/** Presses keys until something holds; so many are enough for any way through a report. */
export async function until(page, what, step) {
  for (let count = 0; count < 80; count++) if (await step()) return;
  throw new Error(`in vain: ${what}; ${await page.evaluate(() => document.activeElement.outerHTML.slice(0, 200))}`);
}

/** The exercise with its total as it should be. */
export function mended(bytes) {
  const text = bytes.toString("utf8");
  const line = /(本年新收政府信息公开申请数量.*\t)5(?=\r?\n)/;
  assert.match(text, line);
  return Buffer.from(text.replace(line, "$14"));
}

/** Runs the command line beside the page; findings are no failure here. */
export function cli({ dist, folder }, args) {
  try {
    return execFileSync(process.execPath, [path.join(dist, "cli.js"), ...args], { cwd: folder, encoding: "utf8" });
  } catch (error) {
    if (error.status !== 1) throw error;
    return error.stdout;
  }
}
