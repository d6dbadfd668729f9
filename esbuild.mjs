// Builds what is shipped. `--production` minifies, `--watch` rebuilds on each change, `--quiet` says nothing but what is wrong,
// `--out=folder` builds into another folder than dist.
import { existsSync, realpathSync } from "node:fs";
import { chmod, copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { context } from "esbuild";
import { noticesOf, packagesOf } from "./scripts/lib/notices.mjs";
import { BROWSERS, page } from "./scripts/lib/page.mjs";
import { changedPdfjs } from "./scripts/lib/pdfjs.mjs";
import { sbomOf } from "./scripts/lib/sbom.mjs";

const root = import.meta.dirname;

/**
 * One bundle each: the client, the command line, which runs with `node` alone and is the server too (`lsp`), the page
 * of the panels with their style sheet, and the page that works by itself.
 */
const targets = [
  // The library of the client is loaded from its own file, once there is a report.
  {
    entry: "client/src/node/main.ts",
    outfile: "dist/extension.js",
    external: ["vscode", "./language-client"],
    target: "node22",
  },
  {
    entry: "client/src/node/language-client.ts",
    outfile: "dist/language-client.js",
    external: ["vscode"],
    target: "node22",
  },
  // In a browser VS Code loads the extension as a CommonJS module into a web worker, and the server is a worker of its
  // own.
  {
    entry: "client/src/web/main.ts",
    outfile: "dist/web/extension.js",
    external: ["vscode"],
    target: "es2022",
    browser: true,
    format: "cjs",
  },
  { entry: "server/src/lsp/browser.ts", outfile: "dist/web/server.js", target: "es2022", browser: true },
  { entry: "server/src/cli/main.ts", outfile: "dist/cli.js", target: "node20", banner: "#!/usr/bin/env node" },
  // The command line starts it as a thread when it meets a PDF.
  { entry: "server/src/pdfjs/thread.ts", outfile: "dist/pdf.js", target: "node20", readsPdf: true },
  {
    entry: "client/src/table-panel/webview/main.ts",
    outfile: "dist/webview/table-panel.js",
    target: "es2022",
    browser: true,
  },
  {
    entry: "client/src/overview/webview/main.ts",
    outfile: "dist/webview/overview.js",
    target: "es2022",
    browser: true,
  },
  {
    entry: "client/src/comparison/webview/main.ts",
    outfile: "dist/webview/comparison.js",
    target: "es2022",
    browser: true,
  },
  { entry: "server/src/views/views.css", outfile: "dist/webview/views.css", target: "es2022", browser: true },
  { entry: "browser/page/main.ts", outfile: "dist/nianbao.html", target: BROWSERS, browser: true, isPage: true },
];

/** The esbuild options of one target; the suite of the editor tests uses them too. */
export function options(
  { entry, outfile, external = [], target, banner, browser, format = "iife", isPage, readsPdf },
  production = false,
) {
  const shared = {
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    target,
    charset: "utf8",
    minify: production,
    sourcemap: !production,
    sourcesContent: false,
    // The licences of what is bundled stand in THIRD-PARTY-NOTICES.txt.
    legalComments: "none",
    metafile: true,
    logLevel: process.argv.includes("--quiet") ? "warning" : "info",
  };
  const inBrowser = { ...shared, platform: "browser", format, external, loader: { ".md": "text" } };
  // The page is one file, so its script is not written by itself.
  if (isPage)
    return {
      ...inBrowser,
      write: false,
      sourcemap: false,
      plugins: [page(root, outfile, production)],
    };
  if (browser) return inBrowser;
  return {
    ...shared,
    platform: "node",
    format: "cjs",
    external,
    // `import()` of another bundle is a `require`, which finds it beside this one.
    supported: { "dynamic-import": false },
    // The rules' pages, which `explain` and SARIF load when they are wanted; tables of characters of pdf.js.
    loader: { ".md": "text", ".bcmap": "binary" },
    // The ESM builds of the protocol libraries are smaller to bundle than their UMD builds, which esbuild cannot
    // follow.
    mainFields: ["module", "main"],
    // ES modules in the bundle (tinyglobby) may ask for their own address, which a CommonJS file has under another
    // name. Of pdf.js only what reads is bundled, and nothing of that may open a connection.
    define: {
      "import.meta.url": "__bundleUrl",
      ...(readsPdf ? { fetch: "undefined", XMLHttpRequest: "undefined" } : {}),
    },
    plugins: readsPdf ? [changedPdfjs] : [],
    banner: {
      js: `${banner ? `${banner}\n` : ""}const __bundleUrl = require("node:url").pathToFileURL(__filename).href;`,
    },
  };
}

/** Builds every target; with `watch` it keeps on until it is stopped. */
export async function build({ production = false, watch = false, out = path.join(root, "dist") } = {}) {
  const metafiles = [];
  for (const target of targets) {
    if (!existsSync(path.join(root, target.entry))) throw new Error(`missing entry ${target.entry}`);
    const outfile = path.join(out, path.relative("dist", target.outfile));
    const job = await context(options({ ...target, outfile }, production));
    const { metafile } = await job.rebuild();
    metafiles.push(metafile);
    if (watch) await job.watch();
    else await job.dispose();
  }
  await writeFile(path.join(out, "THIRD-PARTY-NOTICES.txt"), noticesOf(metafiles, root));
  const manifest = JSON.parse(await readFile(path.join(root, "package.json"), "utf8"));
  await writeFile(path.join(out, "sbom.cdx.json"), sbomOf(manifest, packagesOf(metafiles, root)));
  await copyFile(path.join(root, "server/src/cli/printers/json-types.ts"), path.join(out, "json.d.ts"));
  await chmod(path.join(out, "cli.js"), 0o755);
  await copyPages("server/src/rules", path.join(out, "rules"));
  await copyPages("docs/law", path.join(out, "law"));
}

/** Puts pages beside the server, which links its findings to the rules' pages, and its hovers to those on the law. */
async function copyPages(folder, to) {
  const from = path.join(root, folder);
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  const pages = (await readdir(from)).filter((name) => name.endsWith(".md"));
  for (const page of pages) await copyFile(path.join(from, page), path.join(to, page));
}

if (import.meta.filename === realpathSync(process.argv[1] ?? "")) {
  const out = process.argv.find((argument) => argument.startsWith("--out="))?.slice("--out=".length);
  await build({
    production: process.argv.includes("--production"),
    watch: process.argv.includes("--watch"),
    ...(out ? { out: path.resolve(out) } : {}),
  });
}
