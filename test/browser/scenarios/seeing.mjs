// What everybody can see and reach.
import { strict as assert } from "node:assert";
import path from "node:path";
import axe from "axe-core";
import { drop, field, readAll, show } from "../page.mjs";
import { examples, exercise, opened } from "./common.mjs";

export const seeingScenarios = {
  "there are no faults that axe-core knows, light or dark, empty or full": (context) => hearing(context),
  "in a narrow window each row keeps its label, and the cell with the focus is never behind it": (context) =>
    narrow(context),
};

async function hearing(context) {
  for (const dark of [false, true]) {
    const { page, close } = await opened(context, { dark });
    assert.deepEqual(await violations(page), []);
    await drop(page, [await examples(path.join(context.folder, String(dark)))]);
    await readAll(page, 9);
    await show(page, exercise);
    await page.locator(".fixes button").first().waitFor();
    await page.locator('.note [data-action="open"]').first().click();
    await page.locator("#text .here").waitFor();
    assert.deepEqual(await violations(page), []);
    await page.screenshot({ path: path.join(context.out, dark ? "dark.png" : "light.png"), fullPage: true });
    await close();
  }
}

async function narrow(context) {
  const { page, complaints, close } = await opened(context);
  await drop(page, [path.join(await examples(context.folder), exercise)]);
  await readAll(page, 1);
  await page.setViewportSize({ width: 420, height: 900 });
  const total = field(page, "applications.granted.total");
  const first = field(page, "applications.granted.natural");
  const label = page.getByRole("rowheader", { name: "（一）予以公开" });
  await total.focus();
  const scrolled = () => total.evaluate((cell) => cell.closest(".scroll").scrollLeft);
  assert.ok((await scrolled()) > 0, "the table is wider than the window");
  const isOnTop = (place) =>
    place.evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
    });
  assert.ok(await isOnTop(label), "the label of the row is seen");
  assert.ok(await isOnTop(total), "the total is seen");
  await page.screenshot({ path: path.join(context.out, "narrow.png") });
  for (let count = 0; count < 6; count++) await page.keyboard.press("ArrowLeft");
  assert.ok(await first.evaluate((cell) => cell === document.activeElement), "the first cell has the focus");
  const [cell, side] = await Promise.all([first.boundingBox(), label.boundingBox()]);
  assert.ok(cell.x >= side.x + side.width - 1, "the first cell is not behind the label");
  assert.deepEqual(complaints, []);
  await close();
}

async function violations(page) {
  // Evaluated by the driver: the page's own policy would not let a script in.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations: found } = await globalThis.axe.run(document, { resultTypes: ["violations"] });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`);
  });
}
