import { strict as assert } from "node:assert";
import path from "node:path";
import { command } from "./workbench.mjs";

/** What `npm start` opens: the exercise, and the walkthrough beside it. */
export const firstWindow = {
  "the exercise is there with its findings, and the walkthrough beside it": async ({ page, out }) => {
    await page.locator(".getting-started-step").first().waitFor();
    await page.locator(".tab", { hasText: /^练习-白芷镇/ }).waitFor();
    await page.locator("#status\\.problems", { hasText: /[1-9]/ }).waitFor();
    await page.screenshot({ path: path.join(out, "first-window.png") });
  },
};

/** The walkthrough as a new user sees it: each of its five steps shows its text, a button and its picture. */
export async function walkthrough({ page, out }) {
  const usual = page.viewportSize();
  // Where there is too little room, pictures are left out.
  await page.setViewportSize({ width: 1800, height: 1200 });
  await command(page, "Open Walkthrough");
  const steps = page.locator(".getting-started-step");
  await steps.first().waitFor();
  assert.equal(await steps.count(), 5);
  const picture = page.frameLocator(".getting-started-media iframe").frameLocator("#active-frame").locator("svg text");
  const titles = new Set();
  for (let index = 0; index < 5; index++) {
    const step = steps.nth(index);
    await step.locator(".step-title").click();
    await step.locator(".monaco-button").first().waitFor();
    // The first words of each picture are different, so a new one shows that it has been changed.
    const first = picture.first().filter({ hasNotText: [...titles].at(-1) ?? "\u0000" });
    await first.waitFor();
    titles.add(await first.textContent());
    await page.screenshot({ path: path.join(out, `walkthrough-${index + 1}.png`) });
  }
  await command(page, "View: Close Editor");
  await page.setViewportSize(usual);
}
