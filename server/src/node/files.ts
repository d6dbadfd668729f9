import type { Dirent, Stats } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { REPORT_EXTENSIONS } from "../analysis/report-files";
import { type Ignores, ignoresOf, isIgnored } from "./gitignore";

/** A file to be looked at. */
export interface Input {
  /** What the file is called in results: as the user named it, relative where the user was, with forward slashes; `-` for standard input. */
  readonly name: string;
  /** Its absolute path; undefined for standard input. */
  readonly path?: string;
  /** Whether the user named this very file. What a folder or a pattern brings may turn out to be no report without a word. */
  readonly named: boolean;
}

/** A path that could not be looked at. */
export interface Trouble {
  readonly name: string;
  readonly reason: "not-found" | "unreadable" | "no-match";
}

/** What the paths of a command line come to. */
export interface Collected {
  /** In the order of the paths, sorted within each folder and pattern, each file once, whatever links lead to it. */
  readonly inputs: readonly Input[];
  readonly troubles: readonly Trouble[];
}

const EXTENSIONS: ReadonlySet<string> = new Set(REPORT_EXTENSIONS);

/** Folders that hold no reports of anybody. */
const NEVER = ["node_modules", ".git"];

/**
 * Finds the files that paths stand for: files, folders with all below them, patterns, `-`. Nothing named means the current folder. Where
 * `signal` is given and aborted, folders that were not looked into by then are left out.
 */
export async function collect(paths: readonly string[], cwd: string, signal?: AbortSignal): Promise<Collected> {
  const found: Found[] = [];
  const troubles: Trouble[] = [];
  for (const given of paths.length > 0 ? paths : ["."])
    for (const one of await expand(given, cwd, signal)) {
      if ("reason" in one) troubles.push(one);
      else found.push(one);
    }
  return { inputs: onceEach(found), troubles };
}

/** A file with the one that its links lead to, where there are links on its path. */
interface Found extends Input {
  readonly target?: string;
}

/** Each file once, under its own name where that is there too: a link to a report is not another report. */
function onceEach(found: readonly Found[]): readonly Input[] {
  const own = new Set(found.map(({ path, target }) => (target === undefined ? (path ?? "-") : undefined)));
  const seen = new Set<string>();
  const once: Input[] = [];
  for (const { target, ...input } of found) {
    const names = [input.path ?? "-", target ?? input.path ?? "-"];
    const isItself = target === undefined || !own.has(target);
    if (isItself && !names.some((name) => seen.has(name))) once.push(input);
    if (isItself) for (const name of names) seen.add(name);
  }
  return once;
}

/** The file with its target, which is asked for only where a link may stand on its path. */
async function followed(input: Input & { readonly path: string }): Promise<Found> {
  try {
    const target = await realpath(input.path);
    return target === input.path ? input : { ...input, target };
  } catch {
    return input;
  }
}

async function expand(given: string, cwd: string, signal?: AbortSignal): Promise<readonly (Found | Trouble)[]> {
  if (given === "-") return [{ name: "-", named: true }];
  const absolute = path.resolve(cwd, given);
  const stats = await statOf(absolute);
  if (stats === "unreadable") return [{ name: nameOf(given), reason: "unreadable" }];
  if (stats?.isDirectory()) return walk(absolute, folderName(given), ignoresOf(absolute), signal);
  // A file whose name has brackets in it is a file; only what is not there can be a pattern.
  if (stats) return [await followed({ name: nameOf(given), path: absolute, named: true })];
  return isDynamicPattern(given) ? matches(given, cwd) : [{ name: nameOf(given), reason: "not-found" }];
}

/** The files of a folder and of the folders below it whose names end like a report's, apart from ignored and hidden ones. */
async function walk(
  folder: string,
  name: string,
  ignores: Ignores,
  signal?: AbortSignal,
): Promise<readonly (Found | Trouble)[]> {
  if (signal?.aborted) return [];
  let entries: readonly Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch {
    return [{ name: name || ".", reason: "unreadable" }];
  }
  const here = ignores.within(folder);
  const found: (Found | Trouble)[] = [];
  for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = path.join(folder, entry.name);
    const innerName = name ? `${name}/${entry.name}` : entry.name;
    if (entry.name.startsWith(".") || NEVER.includes(entry.name) || here.has(inner, entry.isDirectory())) continue;
    if (entry.isDirectory()) found.push(...(await walk(inner, innerName, here, signal)));
    else if (EXTENSIONS.has(path.extname(entry.name).toLowerCase()) && (await isFile(entry, inner)))
      found.push(await fileOf(entry, { name: innerName, path: inner, named: false }));
  }
  return found;
}

/** In a folder only links are looked into: that the folder's own path may have some is the same for all files. */
function fileOf(entry: Dirent, input: Input & { readonly path: string }): Found | Promise<Found> {
  return entry.isSymbolicLink() ? followed(input) : input;
}

/** Links to files are followed; links to folders are not, as they may lead round in a circle. */
async function isFile(entry: Dirent, absolute: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  const stats = await statOf(absolute);
  return typeof stats === "object" && stats.isFile();
}

/** The files that a pattern matches, whatever their names end in, apart from ignored ones. */
async function matches(pattern: string, cwd: string): Promise<readonly (Found | Trouble)[]> {
  const found = await glob(pattern.replaceAll("\\", "/"), {
    cwd,
    ignore: NEVER.map((name) => `**/${name}/**`),
    expandDirectories: false,
  });
  const kept = found
    .sort()
    .map((name) => ({ name: nameOf(name), path: path.resolve(cwd, name), named: false }))
    .filter((input) => !isIgnored(input.path, cwd));
  return kept.length > 0 ? Promise.all(kept.map(followed)) : [{ name: pattern, reason: "no-match" }];
}

async function statOf(absolute: string): Promise<Stats | "unreadable" | undefined> {
  try {
    return await stat(absolute);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === "ENOENT" || code === "ENOTDIR" || code === "EINVAL" || code === "ENAMETOOLONG"
      ? undefined
      : "unreadable";
  }
}

/** The path as it is shown: forward slashes, no `./` before it. */
function nameOf(given: string): string {
  const normal = path.normalize(given).replaceAll("\\", "/");
  return normal.replace(/^\.\//, "");
}

/** The name that files below a folder begin with; empty for the current folder. */
function folderName(given: string): string {
  const name = nameOf(given).replace(/(.)\/$/, "$1");
  return name === "." ? "" : name;
}
