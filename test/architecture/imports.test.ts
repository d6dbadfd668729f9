import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { describe, expect, it } from "vitest";

/** The layers from the ground up: each may import those below it. */
const LAYERS = [
  ["base"],
  ["spec", "layout"],
  ["model"],
  ["relations"],
  ["wording"],
  ["edits"],
  ["rules"],
  ["analysis"],
  ["features"],
  ["node"],
  ["lsp", "cli"],
] as const;

/** A layer with all that lie below it. Two that lie side by side do not see each other; lsp knows no Node. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  LAYERS.flatMap((side, floor) =>
    side.map((layer) => {
      const below = LAYERS.slice(0, floor)
        .flat()
        .filter((other) => !(layer === "lsp" && other === "node"));
      return [layer, [layer, ...below.filter((other) => !(layer === "layout" && other === "spec"))]];
    }),
  ),
);

/**
 * Of lsp the command line may only start the entry, and of lsp only the entry may know Node, so that the rest runs in a browser; the
 * client may only use these files of the server.
 */
const EXCEPTIONS: readonly (readonly [string, string])[] = [
  ["cli/commands/lsp.ts", "lsp/node"],
  ["lsp/node.ts", "node"],
  ["client", "lsp/protocol"],
  ["client", "model/looks-like-report"],
  ["client", "node/decode"],
  ["client", "base/glob"],
];

/** The layers that may import no package. */
const CORE = new Set<string>(LAYERS.slice(0, -2).flat());

const source = resolve("server/src");

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : path.endsWith(".ts") ? [path] : [];
  });
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
}

/** The imported file below server/src without its ending, with forward slashes; undefined for packages and files elsewhere. */
function targetOf(file: string, specifier: string): string | undefined {
  if (!specifier.startsWith(".")) return undefined;
  const target = relative(source, resolve(dirname(file), specifier));
  return target.startsWith("..") ? undefined : target.split(sep).join("/");
}

describe("layers import downwards only", () => {
  for (const file of filesUnder(source)) {
    const name = relative(source, file).split(sep).join("/");
    const layer = name.split("/")[0] ?? "";
    if (!(layer in ALLOWED)) continue;
    it(name, () => {
      for (const specifier of importsOf(file)) {
        const target = targetOf(file, specifier);
        if (target === undefined) {
          if (CORE.has(layer)) expect(specifier, `${name} is core and may import no package`).toMatch(/^\./);
          continue;
        }
        const excepted = EXCEPTIONS.some(([from, to]) => name === from && target.startsWith(to));
        if (!excepted) expect(ALLOWED[layer], `${name} imports ${target}`).toContain(target.split("/")[0]);
      }
    });
  }
});

describe("the client takes from the server what it may", () => {
  for (const file of filesUnder(resolve("client/src"))) {
    it(relative(resolve("client/src"), file), () => {
      for (const specifier of importsOf(file)) {
        const target = targetOf(file, specifier);
        if (target !== undefined)
          expect(EXCEPTIONS.filter(([from]) => from === "client").map(([, to]) => to)).toContain(target);
      }
    });
  }
});
