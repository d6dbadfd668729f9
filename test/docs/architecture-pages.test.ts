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

  it("links to pages that are there", () => {
    const links = [...page.matchAll(/\]\(([^)#]+)\)/g)].map((match) => path.join(path.dirname(name), match[1] ?? ""));
    expect(links.filter((link) => !existsSync(link))).toEqual([]);
  });
});

it("the map has a line for every folder of the server's sources, and the pages one for every room", () => {
  const text = PAGES.map((name) => readFileSync(name, "utf8")).join("\n");
  const named = new Set(pathsIn(text).map((one) => one.replace(/^server\/src\//, "")));
  const folders = readdirSync("server/src", { recursive: true, withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(
      ({ parentPath, name }) => `${path.relative("server/src", path.join(parentPath, name)).replaceAll("\\", "/")}/`,
    );
  expect(folders.filter((folder) => !named.has(folder))).toEqual([]);
});

it("finds paths that are not there", () => {
  expect(pathsIn("`base/nothing.ts`, `npm test`, `dist/cli.js lsp`, `a|b/c`")).toEqual(["base/nothing.ts"]);
  expect(isThere("base/nothing.ts")).toBe(false);
});
