// The page that works by itself, in a real Chromium, opened from a folder as a person opens it.
import path from "node:path";
import { pathToFileURL } from "node:url";

/** An address that leads nowhere: what is opened there is given by the driver. */
const ADDRESS = "https://nianbao.test/";

/**
 * Opens the page in a window of its own, from a disk or, where `address` is wanted, under an address, since a page from
 * a disk has no files of its own to write into. What it asks of the network, and what its policy refuses, is written
 * down.
 */
export async function openPage(browser, file, { dark = false, address = false } = {}) {
  const context = await browser.newContext({
    acceptDownloads: true,
    colorScheme: dark ? "dark" : "light",
    viewport: { width: 1400, height: 900 },
  });
  const page = await context.newPage();
  const complaints = [];
  page.on("request", (request) => {
    if (!/^(?:blob:|file:.*\/nianbao\.html$)/.test(request.url()) && request.url() !== ADDRESS)
      complaints.push(`asked for ${request.url()}`);
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  if (address) await page.route(ADDRESS, (route) => route.fulfill({ path: file, contentType: "text/html" }));
  await page.goto(address ? ADDRESS : pathToFileURL(file).href);
  return { page, complaints, close: () => context.close() };
}

/** Drops files or folders on the page, as the system does when a person lets go of them there. */
export async function drop(page, files) {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"])
    await session.send("Input.dispatchDragEvent", { type, x: 300, y: 300, data });
  await session.detach();
}

export const status = (page) => page.locator("#status");
export const rows = (page) => page.locator(".reports tbody tr");
export const field = (page, key) => page.locator(`td[data-key="${key}"] input.value`);

/** Resolves once all that was given has been read. */
export const readAll = (page, reports) =>
  status(page)
    .filter({ hasText: `读取了 ${reports} 份年报` })
    .waitFor();

/** Shows the report whose file has this name, by a press on that. */
export async function show(page, name) {
  await rows(page)
    .locator(".file", { hasText: path.basename(name) })
    .click();
  await page.locator("#report-bar .file", { hasText: path.basename(name) }).waitFor();
}

/**
 * Drops a file that the page may write, as a person drops one and allows it: it lies in the browser's own file system,
 * where nobody has to be asked. Gives functions that read and write it from outside.
 */
export async function dropHandle(page, name, bytes) {
  await page.evaluate(
    async ([name, content]) => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle(name, { create: true });
      const writable = await handle.createWritable();
      await writable.write(new Uint8Array(content));
      await writable.close();
      const item = { kind: "file", webkitGetAsEntry: () => null, getAsFileSystemHandle: async () => handle };
      const event = new Event("drop", { bubbles: true, cancelable: true });
      Object.defineProperty(event, "dataTransfer", { value: { items: [item] } });
      document.body.dispatchEvent(event);
    },
    [name, [...bytes]],
  );
  return {
    bytes: async () =>
      Buffer.from(
        await page.evaluate(async (name) => {
          const handle = await (await navigator.storage.getDirectory()).getFileHandle(name);
          return [...new Uint8Array(await (await handle.getFile()).arrayBuffer())];
        }, name),
      ),
    write: (text) =>
      page.evaluate(
        async ([name, text]) => {
          const handle = await (await navigator.storage.getDirectory()).getFileHandle(name);
          const writable = await handle.createWritable();
          await writable.write(text);
          await writable.close();
        },
        [name, text],
      ),
  };
}
