import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * The files of the project by their paths below its folder, with forward slashes, and the imports of each as they are
 * written.
 */
export interface SourceFile {
  readonly name: string;
  /** Import specifiers, those of types included: `../base/span`, `node:fs`. */
  readonly specifiers: readonly string[];
}

/** For each file the files of the project that it imports, types included. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** Returns the TypeScript files below a folder of the project, sorted. */
export function sourceFilesUnder(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => path.posix.join(folder, name.replaceAll("\\", "/")))
    .sort()
    .map((name) => ({ name, specifiers: specifiersOf(readFileSync(name, "utf8")) }));
}

function specifiersOf(text: string): readonly string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
}

/** Returns the path of an imported file below the project's folder, without its ending; undefined for a package. */
export function targetOf(file: string, specifier: string): string | undefined {
  return specifier.startsWith(".") ? path.posix.join(path.posix.dirname(file), specifier) : undefined;
}

/** Returns the imports among these files. Imports of packages and of other files are left out. */
export function importGraph(files: readonly SourceFile[]): ImportGraph {
  const known = new Set(files.map(({ name }) => name));
  return new Map(
    files.map(({ name, specifiers }) => [
      name,
      specifiers.flatMap((specifier) => {
        const target = targetOf(name, specifier);
        const found = target && [`${target}.ts`, `${target}/index.ts`, target].find((one) => known.has(one));
        return found ? [found] : [];
      }),
    ]),
  );
}

/**
 * Returns one circle of imports for each group of files that import each other, as a path that ends where it begins.
 */
export function circlesIn(graph: ImportGraph): readonly (readonly string[])[] {
  const circles: (readonly string[])[] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) circles.push([...way.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return circles;
}
