// A VS Code window in the bed's Chromium, and the few things a test does with it.
import path from "node:path";
import { launchChromium } from "../bed/chromium.mjs";
import { startCodeServer } from "../bed/code-server.mjs";

/** Settings that make pictures and selectors steady. */
export const steady = {
  "editor.minimap.enabled": false,
  "editor.cursorBlinking": "solid",
  "workbench.colorTheme": "Default Light Modern",
  "workbench.layoutControl.enabled": false,
  "window.commandCenter": false,
  "breadcrumbs.enabled": true,
};

/**
 * Opens `folder` with the extensions of `extensionsDir` and, where it is given, `file` in an editor. `group`: the
 * process group of all that the window starts.
 */
export async function openWorkbench(bed, { extensionsDir, folder, file, settings = {}, env, restricted, viewport }) {
  const server = await startCodeServer(bed, { extensionsDir, settings: { ...steady, ...settings }, env, restricted });
  const browser = await launchChromium(bed);
  const page = await (await browser.newContext({ viewport: viewport ?? { width: 1280, height: 800 } })).newPage();
  page.setDefaultTimeout(30_000);
  const payload = file ? [["openFile", `vscode-remote://${server.authority}${path.join(folder, file)}`]] : [];
  await page.goto(`${server.url}/?${new URLSearchParams({ folder, payload: JSON.stringify(payload) })}`);
  const close = () => browser.close().finally(() => server.stop());
  return { page, close, group: server.child.pid };
}

/** The editor's own part of the window; the Problems panel has light bulbs too. */
export const editor = (page) => page.locator(".editor-instance .monaco-editor").first();

/** The squiggles in the editor, whatever their severity. */
export const squiggles = (page) => editor(page).locator('[class*="squiggly-"]');

/** The rows of the Problems panel and of the outline. */
export const problems = (page) => page.locator(".markers-panel .monaco-list-row");
export const outline = (page) => page.locator(".outline-pane .monaco-list-row");

/** The row of a file in the Explorer. */
export const fileRow = (page, name) => page.locator(".explorer-folders-view .monaco-list-row", { hasText: name });

/** Opens the Problems panel, and returns once it lists a document. */
export async function openProblems(page, name) {
  const file = problems(page).filter({ hasText: name }).first();
  await until("the Problems panel is open", async () => {
    await page.locator("#status\\.problems").click();
    return file.waitFor({ timeout: 5000 }).then(
      () => true,
      () => false,
    );
  });
}

/** Runs a command by its English name through the command palette. */
export async function command(page, name) {
  const input = page.locator(".quick-input-widget input.input");
  await chooseCommand(page, name);
  await input.waitFor({ state: "hidden" });
}

/**
 * Gives the notification that has a text, in sight. A driven VS Code keeps notifications behind the bell; the list of
 * them closes again where the last one in it goes before the next has come.
 */
export async function notification(page, text) {
  const item = page.locator(".notification-list-item", { hasText: text });
  await until(`“${text}” is in the list of notifications`, async () => {
    await command(page, "Notifications: Show Notifications");
    return item.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
  });
  return item;
}

/** Runs a command that asks for something in the place of the palette. */
export async function chooseCommand(page, name) {
  const input = page.locator(".quick-input-widget input.input");
  // A page that is still being made may take the focus, which closes the palette.
  const row = page.locator(".quick-input-list .monaco-list-row", { hasText: name.split(": ").at(-1) }).first();
  await pressUntil(page, "F1", async () => {
    await input.fill(`>${name}`, { timeout: 6000 });
    try {
      await row.waitFor({ timeout: 6000 });
    } catch (error) {
      // A palette that was opened before the extension was there does not learn of its commands.
      await page.keyboard.press("Escape");
      throw error;
    }
  });
  await page.keyboard.press("Enter");
}

/** Opens a file of the folder by its name, by keyboard. */
export async function openByName(page, name) {
  const row = page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first();
  await pressUntil(page, "Control+p", async () => {
    try {
      await page.locator(".quick-input-widget input.input").fill(name, { timeout: 6000 });
      await row.waitFor({ timeout: 6000 });
    } catch (error) {
      // A page that is still being made may have taken the focus.
      await page.keyboard.press("Escape");
      throw error;
    }
  });
  await page.keyboard.press("Enter");
  await page.locator(".tab.active", { hasText: name }).first().waitFor();
}

/**
 * Opens the menu of quick fixes at the cursor and gives its rows. Shortly after the cursor or the findings have
 * changed, VS Code asks by itself whether there are fixes, for the light bulb; a menu whose fixes are not known by then
 * never opens, so the key is pressed again.
 */
export async function openQuickFixes(page) {
  const rows = page.locator(".action-widget .monaco-list-row.action");
  await pressUntil(page, "Control+.", () => rows.first().waitFor({ timeout: 6000 }));
  return rows;
}

/** Presses a key until what it opens is there, which `opened` waits for. */
async function pressUntil(page, key, opened, attempts = 5) {
  await page.keyboard.press(key);
  try {
    await opened();
  } catch (error) {
    if (attempts <= 1) throw error;
    await pressUntil(page, key, opened, attempts - 1);
  }
}

/** Opens the editor's find widget at the start of the text, and gives its input. */
async function openFind(page, attempts = 3) {
  const find = page.locator(".find-widget.visible .find-part textarea.input");
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+f");
  try {
    await find.waitFor({ timeout: 6000 });
  } catch (error) {
    if (attempts <= 1) throw error;
    // Another part of the workbench, with a find of its own, had the focus or was thought to have it.
    await page.keyboard.press("Escape");
    await editor(page).locator(".view-lines").click();
    return openFind(page, attempts - 1);
  }
  return find;
}

/** Puts the cursor behind the first occurrence of a text, which comes into view. */
export async function behind(page, text) {
  const find = await openFind(page);
  const count = page.locator(".find-widget .matchesCount");
  // What was looked for before is counted until then.
  await find.fill("");
  await count.filter({ hasNotText: /\d+ of \d+/ }).waitFor();
  await find.fill(text);
  await count.filter({ hasText: /\d+ of \d+/ }).waitFor();
  await pressUntil(page, "Escape", () =>
    page.locator(".find-widget.visible").waitFor({ state: "hidden", timeout: 3000 }),
  );
  await until("the editor has the focus again", () =>
    page.evaluate(
      () => document.activeElement?.closest(".monaco-editor") && !document.activeElement.closest(".find-widget"),
    ),
  );
  const selection = page.locator("#status\\.editor\\.selection");
  await selection.filter({ hasText: "selected" }).waitFor();
  await page.keyboard.press("ArrowRight");
  await selection.filter({ hasNotText: "selected" }).waitFor();
}

/**
 * Chooses an entry of a menu that is opening. A menu takes no click in its first tenth of a second, so it is clicked on
 * again.
 */
export async function chooseEntry(page, label) {
  const entry = page.locator(".monaco-menu .action-label", { hasText: label }).last();
  await entry.waitFor();
  await until(`${label} is chosen`, async () => {
    await entry.click({ timeout: 1000 }).catch(() => {});
    return entry.waitFor({ state: "detached", timeout: 500 }).then(
      () => true,
      () => false,
    );
  });
}

/** Resolves once `probe` gives something that holds. */
export async function until(what, probe, timeoutMs = 20_000) {
  for (const deadline = Date.now() + timeoutMs; Date.now() < deadline; ) {
    const value = await probe();
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited ${timeoutMs} ms in vain: ${what}`);
}

/** Begins a report for 2031 between tabs by answering the four questions, without last year's; returns its title. */
export async function beginReport(page, body) {
  const input = page.locator(".quick-input-widget input.input");
  await chooseCommand(page, "New Annual Report…");
  await page.locator('.quick-input-widget input[aria-label="新建年报"]').waitFor();
  await input.fill("2031");
  await page.keyboard.press("Enter");
  await page.locator(".quick-input-list .monaco-list-row", { hasText: "没有上年的年报" }).click();
  await until("the name is asked for", async () =>
    (await page.locator(".quick-input-message").textContent())?.includes("机关全称"),
  );
  await input.fill(body);
  await page.keyboard.press("Enter");
  await page.locator(".quick-input-list .monaco-list-row", { hasText: "制表符分隔（.txt）" }).click();
  const title = `${body}2031年政府信息公开工作年度报告`;
  // The panel of tables names the report, too.
  await page.locator(`.tab.active[data-resource-name="${title}.txt"]`).waitFor();
  return title;
}
