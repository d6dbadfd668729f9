import type { Dirent, Stats } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { isOfficeCandidate, REPORT_EXTENSIONS } from "../analysis/report-files";
import { type IgnoreRules, ignoreRulesAbove, isIgnored } from "./gitignore";

/** A file that may be a report. */
export interface InputFile {
  /**
   * Its name in results: as the user wrote it, relative if the user's path was, with forward slashes; `-` for standard
   * input.
   */
  readonly name: string;
  /** Its absolute path; undefined for standard input. */
  readonly path?: string;
  /**
   * True if the user named this very file. A file of a folder or a pattern that is no report is passed over in silence.
   */
  readonly explicit: boolean;
}

/** A path that leads to no file. */
export interface PathProblem {
  readonly name: string;
  readonly reason: "not-found" | "unreadable" | "no-match";
}

/** The files that the paths of a command line stand for. */
export interface FoundFiles {
  /** In the order of the paths, sorted within each folder and pattern, each file once, whatever links lead to it. */
  readonly files: readonly InputFile[];
  readonly problems: readonly PathProblem[];
}

const EXTENSIONS: ReadonlySet<string> = new Set(REPORT_EXTENSIONS);

/** Reports whether a file of a folder may be a report by its name. */
function isCandidate(name: string): boolean {
  return EXTENSIONS.has(path.extname(name).toLowerCase()) || isOfficeCandidate(name);
}

/** Folders that are never searched. */
const EXCLUDED_FOLDERS = ["node_modules", ".git"];

/**
 * Finds the files that paths stand for: files, folders with everything below them, patterns, `-`. No path means the
 * current folder. Once `signal` is aborted, no further folder is read.
 */
export async function findFiles(paths: readonly string[], cwd: string, signal?: AbortSignal): Promise<FoundFiles> {
  const found: LinkedFile[] = [];
  const problems: PathProblem[] = [];
  for (const argument of paths.length > 0 ? paths : ["."])
    for (const one of await expand(argument, cwd, signal)) {
      if ("reason" in one) problems.push(one);
      else found.push(one);
    }
  return { files: onceEach(found), problems };
}

/** A file with the real path that links lead to; `target` is undefined if there is no link on its path. */
interface LinkedFile extends InputFile {
  readonly target?: string;
}

/** Returns each file once, under its real path if that is among them: a link to a report is not another report. */
function onceEach(found: readonly LinkedFile[]): readonly InputFile[] {
  const own = new Set(found.map(({ path, target }) => (target === undefined ? (path ?? "-") : undefined)));
  const seen = new Set<string>();
  const once: InputFile[] = [];
  for (const { target, ...file } of found) {
    const names = [file.path ?? "-", target ?? file.path ?? "-"];
    const isItself = target === undefined || !own.has(target);
    if (isItself && !names.some((name) => seen.has(name))) once.push(file);
    if (isItself) for (const name of names) seen.add(name);
  }
  return once;
}

/** Returns the file with its target. Call it only for a path that may hold a link: it asks the file system. */
async function withTarget(input: InputFile & { readonly path: string }): Promise<LinkedFile> {
  try {
    const target = await realpath(input.path);
    return target === input.path ? input : { ...input, target };
  } catch {
    return input;
  }
}

async function expand(
  argument: string,
  cwd: string,
  signal?: AbortSignal,
): Promise<readonly (LinkedFile | PathProblem)[]> {
  if (argument === "-") return [{ name: "-", explicit: true }];
  // A variable of the shell that was never set: the whole current folder is not what was meant.
  if (argument === "") return [{ name: '""', reason: "not-found" }];
  const absolute = path.resolve(cwd, argument);
  const stats = await statOf(absolute);
  if (stats === "unreadable") return [{ name: nameOf(argument), reason: "unreadable" }];
  if (stats?.isDirectory()) {
    const { target } = await withTarget({ name: argument, path: absolute, explicit: true });
    return walk({ path: absolute, name: folderName(argument), target }, ignoreRulesAbove(absolute), signal);
  }
  // A file whose name has brackets in it is a file; only what is not there can be a pattern.
  if (stats) return [await withTarget({ name: nameOf(argument), path: absolute, explicit: true })];
  const { folder, pattern } = await patternIn(argument, cwd);
  if (!isDynamicPattern(pattern)) return [{ name: nameOf(argument), reason: "not-found" }];
  const found = await matches(folder, pattern, cwd);
  return found.length > 0 ? found : [{ name: nameOf(argument), reason: "no-match" }];
}

/** A folder that is searched, with what names of files in it begin with, and its real path as a file has it. */
interface Folder {
  readonly path: string;
  readonly name: string;
  readonly target: string | undefined;
}

/** Returns the files below a folder that have the extension of a report, without ignored and hidden ones. */
async function walk(
  { path: folder, name, target }: Folder,
  ignores: IgnoreRules,
  signal?: AbortSignal,
): Promise<readonly (LinkedFile | PathProblem)[]> {
  if (signal?.aborted) return [];
  let entries: readonly Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch {
    return [{ name: name || ".", reason: "unreadable" }];
  }
  const here = ignores.extendedBy(folder);
  const found: (LinkedFile | PathProblem)[] = [];
  for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = path.join(folder, entry.name);
    const innerName = name ? `${name}/${entry.name}` : entry.name;
    if (entry.name.startsWith(".") || EXCLUDED_FOLDERS.includes(entry.name) || here.ignores(inner, entry.isDirectory()))
      continue;
    const real = target === undefined ? {} : { target: path.join(target, entry.name) };
    const below: Folder = { path: inner, name: innerName, target: real.target };
    if (entry.isDirectory()) for (const one of await walk(below, here, signal)) found.push(one);
    else if (isCandidate(entry.name) && (await isFile(entry, inner)))
      found.push(await fileOf(entry, { name: innerName, path: inner, explicit: false, ...real }));
  }
  return found;
}

/** Resolves only a file that is itself a link: links on the path of the folder were resolved with it. */
function fileOf(entry: Dirent, input: LinkedFile & { readonly path: string }): LinkedFile | Promise<LinkedFile> {
  return entry.isSymbolicLink() ? withTarget(input) : input;
}

/**
 * Returns true for a file and a link to a file. Links to folders are not followed, as they may lead round in a circle.
 */
async function isFile(entry: Dirent, absolute: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  const stats = await statOf(absolute);
  return typeof stats === "object" && stats.isFile();
}

/**
 * Returns the longest beginning of the argument that is a folder, and the pattern behind it, which alone has signs that
 * stand for others: a folder may be called `Program Files (x86)` or `年报[定稿]`. On Windows `\\` stands between folders,
 * and who writes it elsewhere means the same.
 */
async function patternIn(
  argument: string,
  cwd: string,
): Promise<{ readonly folder: string; readonly pattern: string }> {
  const parts = argument.replaceAll("\\", "/").split("/");
  for (let behind = parts.length - 1; behind > 0; behind--) {
    const folder = `${parts.slice(0, behind).join("/")}/`;
    const stats = await statOf(path.resolve(cwd, folder));
    if (typeof stats === "object" && stats.isDirectory()) return { folder, pattern: parts.slice(behind).join("/") };
  }
  return { folder: "", pattern: parts.join("/") };
}

/** Returns the files of a folder that a pattern matches, with any extension, without ignored ones. */
async function matches(folder: string, pattern: string, cwd: string): Promise<readonly LinkedFile[]> {
  const found = await glob(pattern, {
    cwd: path.resolve(cwd, folder),
    ignore: EXCLUDED_FOLDERS.map((name) => `**/${name}/**`),
    expandDirectories: false,
  });
  const kept = found
    .map((name) => folder + name)
    .sort()
    .map((name) => ({ name: nameOf(name), path: path.resolve(cwd, name), explicit: false }))
    .filter((input) => !isIgnored(input.path, cwd));
  return Promise.all(kept.map(withTarget));
}

/** Returns undefined if there is no such file. */
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

/** Returns the path as it is shown: forward slashes, no `./` before it. */
function nameOf(argument: string): string {
  const normal = path.normalize(argument).replaceAll(path.sep, "/");
  return normal.replace(/^\.\//, "");
}

/** Returns the prefix of the names of files below a folder; empty for the current folder. */
function folderName(argument: string): string {
  const name = nameOf(argument).replace(/(.)\/$/, "$1");
  return name === "." ? "" : name;
}
