// Figures that are mended on the page.
import { strict as assert } from "node:assert";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { inRoot } from "../../../scripts/lib/root.mjs";
import { drop, field, readAll, show, status } from "../page.mjs";
import { examples, exercise, mended, opened, until, WRONG } from "./common.mjs";

export const mendingScenarios = {
  "by keyboard alone: a report is chosen, a figure mended, taken back, made again and saved": (context) =>
    steering(context),
  "figures are typed column by column: what would make the table uncertain is held, and written with its totals": (
    context,
  ) => byColumn(context),
  "a fix is offered beside its finding and applied; a finding outside the tables shows its lines": (context) =>
    fixing(context),
};

async function steering(context) {
  const { page, complaints, close } = await opened(context);
  const file = path.join(await examples(context.folder), exercise);
  const before = await readFile(file);
  await drop(page, [file]);
  await readAll(page, 1);
  const { keyboard } = page;
  // The report has the focus as soon as it is shown: its buttons come first, then its cells.
  await until(page, "the first cell has the focus", async () => {
    await keyboard.press("Tab");
    return page.evaluate(() => document.activeElement.matches("input.value"));
  });
  await until(page, "the wrong total has the focus", async () => {
    const key = await page.evaluate(() => document.activeElement.closest("td").dataset.key);
    if (key === "applications.received.natural") await keyboard.press("ArrowLeft");
    await keyboard.press(key.startsWith("applications.received") ? "ArrowRight" : "ArrowDown");
    return page.evaluate((wrong) => document.activeElement.closest("td").dataset.key === wrong, WRONG);
  });
  await keyboard.type("4");
  await keyboard.press("Enter");
  await page.locator("#heading-applications .summary", { hasText: "✓" }).waitFor();
  await keyboard.press("Control+z");
  await page.locator("#heading-applications .summary", { hasText: "2 条不成立" }).waitFor();
  await keyboard.press("Control+y");
  await page.locator("#heading-applications .summary", { hasText: "✓" }).waitFor();
  const [saved] = await Promise.all([page.waitForEvent("download"), keyboard.press("Control+s")]);
  assert.equal(saved.suggestedFilename(), exercise);
  assert.deepEqual(await readFile(await saved.path()), mended(before));
  await status(page).filter({ hasText: "已下载同名文件" }).waitFor();
  assert.deepEqual(complaints, []);
  await close();
}

async function byColumn(context) {
  const { page, complaints, close } = await opened(context);
  const folder = await examples(context.folder);
  const other = (await readdir(folder)).find((name) => name.startsWith("云溪镇"));
  await drop(page, [path.join(folder, exercise), path.join(folder, other)]);
  await readAll(page, 2);
  await show(page, exercise);
  const section = page.locator('section[data-key="applications"]');
  const parts = await section
    .locator('td.figure:not(.total)[data-key$=".natural"]')
    .evaluateAll((cells) => cells.map(({ dataset }) => dataset.key));
  const typed = parts.filter((key) => !/\.(?:received|carriedIn|handled)\./.test(key));
  for (const key of typed) {
    await field(page, key).click();
    await page.keyboard.type("6");
    await page.keyboard.press("Enter");
  }
  const held = section.locator("td.held");
  const count = await held.count();
  assert.ok(count > 0, "some would make the table uncertain");
  assert.equal(await section.locator("td.refused").count(), 0);
  await status(page)
    .filter({ hasText: `有 ${count} 格先放在这里，还没有写入正文` })
    .waitFor();
  await page.screenshot({ path: path.join(context.out, "held.png") });
  // Another report is looked at meanwhile.
  await show(page, other);
  assert.equal(await held.count(), 0);
  await show(page, exercise);
  await until(page, "they are there again", async () => (await held.count()) === count);
  await section.locator(".actions button", { hasText: "全表" }).click();
  await until(page, "all is written", async () => (await held.count()) === 0);
  const shown = await Promise.all(typed.map((key) => field(page, key).getAttribute("value")));
  assert.deepEqual(
    shown,
    typed.map(() => "6"),
  );
  assert.deepEqual(complaints, []);
  await close();
}

async function fixing(context) {
  const { page, complaints, close } = await opened(context);
  await drop(page, [inRoot("examples", exercise)]);
  await readAll(page, 1);
  const note = page.locator(`.note[data-about="${WRONG}"]`);
  const button = note.locator(".fixes button", { hasText: "改为" }).first();
  await button.waitFor();
  // Once the note says something else, what would have mended the old one is gone.
  await note.evaluate((element) => {
    const { promise, resolve } = Promise.withResolvers();
    globalThis.whenChanged = promise;
    new MutationObserver(() => {
      if (element.textContent.includes("相差 5")) resolve(element.querySelectorAll("button:not(.link)").length);
    }).observe(element, { childList: true, characterData: true, subtree: true });
  });
  await field(page, WRONG).fill("9");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => globalThis.whenChanged), 0);
  await button.click();
  await page.locator("#heading-applications .summary", { hasText: "✓" }).waitFor();
  assert.equal(await field(page, WRONG).inputValue(), "4");
  await page.locator('[aria-labelledby="heading-elsewhere"] [data-action="open"]').first().click();
  await page.locator("#text .here").waitFor();
  assert.deepEqual(complaints, []);
  await close();
}
