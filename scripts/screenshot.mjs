// `npm run screenshot`: takes docs/images/screenshot.png, the picture of the README, from the real editor on an
// exercise.
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { ensureDependencies } from "./lib/dependencies.mjs";
import { inRoot } from "./lib/root.mjs";
import { announce } from "./lib/say.mjs";

await ensureDependencies();
const { installExtension } = await import("../test/editor/bed/code-server.mjs");
const { ensureBed } = await import("../test/editor/bed/install.mjs");
const ui = await import("../test/editor/ui/workbench.mjs");
const { field, pageOf } = await import("../test/editor/ui/table-panel.mjs");
const { buildVsix } = await import("./lib/vsix.mjs");

const examples = inRoot("examples");
/** The exercise with a wrong total in it, which shows most at a glance. */
const exercise = "练习-白芷镇";
/** Small letters, so that tables fit beside the text. */
const settings = {
  "editor.stickyScroll.enabled": false,
  "editor.fontSize": 12,
  "editor.inlayHints.enabled": "off",
  "nianbao.diagnosticMode": "openFilesOnly",
};
const viewport = { width: 1600, height: 975 };
const picture = inRoot("docs", "images", "screenshot.png");
const temporary = await mkdtemp(path.join(os.tmpdir(), "nb-shot-"));
let workbench;
try {
  const bed = await ensureBed();
  const extensionsDir = path.join(temporary, "extensions");
  await installExtension(bed, await buildVsix(path.join(temporary, "nianbao.vsix")), extensionsDir);
  announce("截图 · Taking the picture");
  const file = (await readdir(examples)).sort().find((name) => name.startsWith(exercise));
  if (!file) throw new Error(`examples/ 中没有 · holds no ${exercise}*`);
  workbench = await ui.openWorkbench(bed, { extensionsDir, folder: examples, settings, viewport });
  await arrange(workbench.page, file);
  await mkdir(path.dirname(picture), { recursive: true });
  await workbench.page.screenshot({ path: picture });
  console.log(picture);
} finally {
  await workbench?.close();
  await rm(temporary, { recursive: true, force: true, maxRetries: 5 });
}

/** The text at the left, the tables at the right, the wrong total chosen in both. */
async function arrange(page, file) {
  // Opened by hand: what a window shows at once is drawn before the extension's defaults are known.
  await page.locator(".explorer-folders-view .monaco-list-row", { hasText: file }).dblclick();
  await ui.editor(page).waitFor();
  await ui.command(page, "View: Toggle Primary Side Bar Visibility");
  await ui.editor(page).locator(".view-lines").click();
  await ui.command(page, "Show the Report as Tables");
  await field(page, "applications.received.total").click();
  await pageOf(page).locator(".fixes button", { hasText: "改为" }).first().waitFor();
  await pageOf(page)
    .locator("#heading-applications")
    .evaluate((heading) => heading.scrollIntoView());
  await ui.squiggles(page).first().waitFor();
}
