import path from "node:path";
import { command, editor, until } from "./workbench.mjs";

/** With `nianbao.messagesAfterLine` on. */
export const lineMessages = {
  "the worst finding of a line stands behind its end": (context) => readingBehindLine(context),
};

/** What stylesheets write behind the pieces of the lines that are shown. */
const behindLines = (page) =>
  editor(page)
    .locator(".view-line span")
    .evaluateAll((spans) => spans.map((span) => getComputedStyle(span, "::after").content));

const readingBehindLine = async ({ page, out }) => {
  await editor(page).locator(".view-lines").click();
  await page.locator("#status\\.problems", { hasText: "2" }).waitFor();
  await command(page, "Go to Next Problem in Files");
  await page.keyboard.press("Escape");
  await until("a finding behind a line", async () => (await behindLines(page)).some((text) => /应为|缺少/.test(text)));
  await page.screenshot({ path: path.join(out, "line-messages.png") });
};
