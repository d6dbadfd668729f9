// A VS Code window without any server behind it, as vscode.dev is: the extension and its server run in web workers, and
// the folder is one of an extension's own. The page comes from the bed's VS Code, its configuration from here.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { connect } from "node:net";
import path from "node:path";
import { launchChromium } from "../bed/chromium.mjs";
import { startCodeServer } from "../bed/code-server.mjs";
import { steady } from "../ui/workbench.mjs";

/** Where the page keeps its configuration. */
const CONFIGURATION = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)(")/;

/**
 * Opens the folder that the extension `files` provides, with the unpacked extension in `extension`. What the page asks
 * of other addresses than its own is written down.
 */
export async function openWebWorkbench(bed, { extension, files, settings = {} }) {
  const code = await startCodeServer(bed);
  const server = createServer((request, response) => {
    answer(request, code.url, { extension, files }, settings).then(
      ({ status = 200, type = "application/octet-stream", body }) => {
        response.writeHead(status, { "content-type": type });
        response.end(body);
      },
      (error) => {
        response.writeHead(404);
        response.end(String(error));
      },
    );
  });
  // code-server keeps the settings of its windows behind a connection of its own.
  server.on("upgrade", (request, socket, head) => passOn(request, socket, head, new URL(code.url)));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const browser = await launchChromium(bed);
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  page.setDefaultTimeout(30_000);
  const workers = [];
  page.on("worker", (worker) => workers.push(worker.url()));
  await page.goto(`${origin}/`);
  const close = async () => {
    await browser.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await code.stop();
  };
  return { page, workers, close };
}

const TYPES = { ".js": "text/javascript", ".json": "application/json", ".css": "text/css", ".svg": "image/svg+xml" };

async function answer(request, code, extensions, settings) {
  const { pathname } = new URL(request.url, "http://127.0.0.1");
  const [, top, ...rest] = decodeURIComponent(pathname).split("/");
  if (top in extensions) {
    const file = path.join(extensions[top], ...rest);
    return { type: TYPES[path.extname(file)], body: await readFile(file) };
  }
  if (pathname === "/") {
    const html = await (await fetch(`${code}/`)).text();
    // Without the header of the original, which allows the original's own address only.
    return { type: "text/html", body: configured(html, request.headers.host, Object.keys(extensions), settings) };
  }
  const from = await fetch(code + request.url);
  const type = from.headers.get("content-type") ?? undefined;
  return { status: from.status, type, body: Buffer.from(await from.arrayBuffer()) };
}

/** Connects a web socket of the page with the VS Code server. */
function passOn({ method, url, headers, httpVersion }, socket, head, { hostname, port, host }) {
  const upstream = connect(Number(port), hostname, () => {
    const lines = Object.entries({ ...headers, host, origin: `http://${host}` }).map((pair) => pair.join(": "));
    upstream.write(`${[`${method} ${url} HTTP/${httpVersion}`, ...lines].join("\r\n")}\r\n\r\n`);
    upstream.write(head);
    upstream.pipe(socket).pipe(upstream);
  });
  for (const [one, other] of [
    [upstream, socket],
    [socket, upstream],
  ])
    one.on("error", () => other.destroy()).on("close", () => other.destroy());
}

/** Returns the page with a configuration that knows of no server. */
function configured(html, authority, extensions, settings) {
  return html.replace(CONFIGURATION, (_, before, written, after) => {
    const own = JSON.parse(written.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
    const { remoteAuthority: _remote, settingsSyncOptions: _sync, productConfiguration, ...kept } = own;
    const configuration = {
      ...kept,
      productConfiguration: { ...productConfiguration, extensionsGallery: undefined },
      _wrapWebWorkerExtHostInIframe: false,
      folderUri: { scheme: "nianbao-memory", path: "/reports" },
      developmentOptions: { extensions: extensions.map((name) => ({ scheme: "http", authority, path: `/${name}` })) },
      configurationDefaults: { ...steady, ...settings },
    };
    const text = JSON.stringify(configuration).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
    return before + text + after;
  });
}
