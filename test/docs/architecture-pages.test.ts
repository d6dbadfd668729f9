import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const PAGES = ["ARCHITECTURE.md", ...readdirSync("docs/architecture").map((name) => `docs/architecture/${name}`)];

/** Returns the files and folders that a page names in code: `model/figure.ts`, `server/src/base/`. */
function pathsIn(page: string): readonly string[] {
  const named = [...page.matchAll(/`([^`\s]*\/[^`\s]*)`/g)].map((match) => match[1] ?? "");
  return named.filter((one) => /^[\w./-]+$/.test(one));
}

/** A path is below the project's folder, or below the server's sources. */
function isThere(named: string): boolean {
  return [named, path.join("server/src", named)].some((one) => existsSync(one));
}

describe.each(PAGES)("%s", (name) => {
  const page = readFileSync(name, "utf8");

  it("names files and folders that are there", () => {
    expect(pathsIn(page).filter((named) => !isThere(named))).toEqual([]);
  });

  it("holds no two versions of a passage that met", () => {
    expect(page.match(/^(?:<{7}|={7}|>{7})/gm) ?? []).toEqual([]);
  });

  it("links to pages that are there", () => {
    const links = [...page.matchAll(/\]\(([^)#]+)\)/g)].map((match) => path.join(path.dirname(name), match[1] ?? ""));
    expect(links.filter((link) => !existsSync(link))).toEqual([]);
  });
});

it.each(["server/src", "client/src", "browser"])("the pages have a line for every folder of %s", (top) => {
  const named = new Set(PAGES.flatMap((name) => pathsIn(readFileSync(name, "utf8"))));
  const folders = readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ parentPath, name }) => `${parentPath}/${name}/`.replaceAll("\\", "/"));
  const missing = folders.filter((folder) => !named.has(folder) && !named.has(folder.replace("server/src/", "")));
  expect(missing).toEqual([]);
});

it("finds paths that are not there", () => {
  expect(pathsIn("`base/nothing.ts`, `npm test`, `dist/cli.js lsp`, `a|b/c`")).toEqual(["base/nothing.ts"]);
  expect(isThere("base/nothing.ts")).toBe(false);
});
