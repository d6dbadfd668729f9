// The panel of tables as a test sees it.
import { until } from "./workbench.mjs";

/** The page inside the panel. */
export const pageOf = (page) => page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
export const field = (page, key) => pageOf(page).locator(`td[data-key="${key}"] input.value`);
export const figureIn = (page, key) => field(page, key).inputValue();
export const summary = (page, table) => pageOf(page).locator(`#heading-${table} .summary`);
export const focused = (page) =>
  pageOf(page)
    .locator("input:focus")
    .evaluate((input) => input.closest("td").dataset.key);
export const holds = (page, key, text) =>
  until(`${key} holds ${text}`, async () => (await figureIn(page, key)) === text);

/** The frame of the page itself, where scripts are evaluated. */
export const frameOf = async (page) => (await pageOf(page).locator("body").elementHandle()).ownerFrame();
