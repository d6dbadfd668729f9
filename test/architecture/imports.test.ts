import { describe, expect, it } from "vitest";
import { sourceFilesUnder, targetOf } from "./import-graph";

/** The layers from the ground up: each may import those below it. */
const LAYERS = [
  ["base"],
  ["spec", "layout", "office"],
  ["model"],
  ["relations"],
  ["wording"],
  ["edits"],
  ["rules"],
  ["analysis"],
  ["features"],
  ["views"],
  ["bytes"],
  ["pdfjs"],
  ["node", "web"],
  ["lsp", "cli"],
] as const;

/**
 * A layer with all that lie below it. Two that lie side by side do not see each other; lsp knows neither Node nor
 * browsers.
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  LAYERS.flatMap((side, floor) =>
    side.map((layer) => {
      const below = LAYERS.slice(0, floor)
        .flat()
        .filter((other) => !(layer === "lsp" && ["node", "web", "pdfjs"].includes(other)));
      return [layer, [layer, ...below.filter((other) => !(layer === "layout" && other === "spec"))]];
    }),
  ),
);

/**
 * Of lsp the command line may only start the entry, and of lsp only the entry may know Node, so that the rest runs in a
 * browser; the client may only use these files and folders of the server.
 */
const EXCEPTIONS: readonly (readonly [string, string])[] = [
  ["cli/commands/lsp.ts", "lsp/node"],
  ["lsp/node.ts", "node"],
  ["lsp/browser.ts", "web"],
  ["client", "lsp/protocol"],
  ["client", "lsp/office-uris"],
  ["client", "views/tables/view"],
  ["client", "views/tables/tables-html"],
  ["client", "views/comparison/view"],
  ["client", "views/comparison/comparison-html"],
  ["client", "views/overview/view"],
  ["client", "model/looks-like-report"],
  ["client", "bytes/decode"],
  ["client", "base/glob"],
  ["client", "base/localised"],
  ["client", "wording/marks"],
  ["client", "analysis/report-files"],
];

/**
 * The layers that may import no package, but for tables of Unicode: pure functions that need neither Node nor a
 * browser.
 */
const CORE = new Set<string>(LAYERS.slice(0, -3).flat());
const TABLES: readonly (readonly [string, string])[] = [["layout/width.ts", "get-east-asian-width"]];

const SOURCE = "server/src/";

/** Returns the imported file below server/src without its ending; undefined for packages and files elsewhere. */
function serverTarget(file: string, specifier: string): string | undefined {
  const target = targetOf(file, specifier);
  return target?.startsWith(SOURCE) ? target.slice(SOURCE.length) : undefined;
}

describe("layers import downwards only", () => {
  const files = sourceFilesUnder("server/src").filter(({ name }) => name.slice(SOURCE.length).includes("/"));

  it("every folder is a layer", () => {
    const folders = new Set(files.map(({ name }) => name.slice(SOURCE.length).split("/")[0] ?? ""));
    expect([...folders].sort()).toEqual([...LAYERS.flat()].sort());
  });

  for (const file of files) {
    const name = file.name.slice(SOURCE.length);
    const layer = name.split("/")[0] ?? "";
    it(name, () => {
      for (const specifier of file.specifiers) {
        const target = serverTarget(file.name, specifier);
        if (target === undefined) {
          const isTable = TABLES.some(([from, to]) => name === from && specifier === to);
          if (CORE.has(layer) && !isTable)
            expect(specifier, `${name} is core and may import no package`).toMatch(/^\./);
          continue;
        }
        const excepted = EXCEPTIONS.some(([from, to]) => name === from && target.startsWith(to));
        if (!excepted) expect(ALLOWED[layer], `${name} imports ${target}`).toContain(target.split("/")[0]);
      }
    });
  }
});

/** The layers that what runs in a browser may use; of the client and the shells it uses nothing. */
const IN_BROWSER: readonly string[] = [...CORE, "web"];

describe("what runs in a browser takes from the server what it may", () => {
  for (const file of sourceFilesUnder("browser")) {
    it(file.name, () => {
      for (const specifier of file.specifiers) {
        const target = targetOf(file.name, specifier);
        const layer = serverTarget(file.name, specifier)?.split("/")[0];
        if (layer !== undefined) expect(IN_BROWSER).toContain(layer);
        else expect(target, `${file.name} imports ${specifier}`).toMatch(/^browser\//);
      }
    });
  }
});

describe("the client takes from the server what it may", () => {
  const allowed = EXCEPTIONS.filter(([from]) => from === "client").map(([, to]) => to);
  for (const file of sourceFilesUnder("client/src")) {
    it(file.name, () => {
      for (const specifier of file.specifiers) {
        const target = serverTarget(file.name, specifier);
        if (target === undefined) continue;
        const isAllowed = allowed.some((file) => target === file || target.startsWith(`${file}/`));
        expect(isAllowed, `${file.name} imports ${target}`).toBe(true);
      }
    });
  }
});
