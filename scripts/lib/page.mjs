// Puts the page together: one HTML file that holds its script and its styles, and may load nothing else.
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import { noticesOf } from "./notices.mjs";

const folder = "browser/page";

/** The oldest browsers that the page is made for. */
export const BROWSERS = ["chrome109", "firefox115"];

/** A plugin of esbuild that makes the page of the script that was built, and writes it to `outfile`. */
export function page(root, outfile, production) {
  return {
    name: "page",
    setup({ onEnd }) {
      onEnd(async ({ outputFiles, metafile, errors }) => {
        if (errors.length > 0) return;
        const script = outputFiles.find(({ path: file }) => !file.endsWith(".map")).text.trim();
        await mkdir(path.dirname(outfile), { recursive: true });
        await writeFile(outfile, await pageOf(root, script, noticesOf([metafile], root), production));
      });
    },
  };
}

async function pageOf(root, script, notices, production) {
  const css = (entry) => bundled(root, entry, production);
  const { SHEET_STYLE } = await import(await moduleOf(root, "server/src/views/sheet/style.ts"));
  const style = await css(`${folder}/page.css`);
  const sheet = `${await css(`${folder}/print.css`)}\n${SHEET_STYLE}`;
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)} ${hashOf(sheet)}`,
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const parts = { policy, style, sheet, script };
  const template = await readFile(path.join(root, folder, "page.html"), "utf8");
  const html = template.replace(/(?:\/\*)?\{\{(\w+)\}\}(?:\*\/)?/g, (_, name) => parts[name]);
  // Whoever gets the page alone gets the licences with it. Two dashes would end the comment.
  const licence = await readFile(path.join(root, "LICENSE"), "utf8");
  return `${html.trimEnd()}\n<!--\n${`${licence}\n${notices}`.replaceAll("--", "- -")}\n-->\n`;
}

function hashOf(content) {
  return `'sha256-${createHash("sha256").update(content).digest("base64")}'`;
}

async function bundled(root, entry, minify) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify,
    charset: "utf8",
    target: BROWSERS,
    logLevel: "warning",
  });
  return outputFiles[0].text.trim();
}

/** Returns an address from which Node loads a module of ours that is written in TypeScript. */
export async function moduleOf(root, entry) {
  const built = {
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "esm",
    charset: "utf8",
  };
  const { outputFiles } = await build(built);
  return `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`;
}
