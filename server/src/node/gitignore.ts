import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import ignore, { type Ignore } from "ignore";

/** What `.gitignore` files say of the files in one folder. */
export interface Ignores {
  /** Whether a file or folder, given by its absolute path, is ignored. */
  has(absolute: string, isFolder: boolean): boolean;
  /** The same with the `.gitignore` of `folder` added. */
  within(folder: string): Ignores;
}

interface IgnoreFile {
  readonly folder: string;
  readonly rules: Ignore;
}

/** What the folders above say: those up to the root of the repository that the folder stands in. Outside a repository they say nothing. */
export function ignoresOf(folder: string): Ignores {
  const above: string[] = [];
  let root: string | undefined;
  for (let at = folder; ; at = path.dirname(at)) {
    if (at !== folder) above.unshift(at);
    if (existsSync(path.join(at, ".git"))) root = at;
    if (root !== undefined || path.dirname(at) === at) break;
  }
  return root === undefined ? ignoresFrom([]) : ignoresFrom(above.flatMap(ignoreFile));
}

/** Whether git would leave out a file, as seen from the folder where the user is: the file itself or a folder on the way to it is ignored. */
export function isIgnored(absolute: string, cwd: string): boolean {
  const way = path.relative(cwd, path.dirname(absolute));
  const below = !way.startsWith("..") && !path.isAbsolute(way);
  let folder = below ? cwd : path.dirname(absolute);
  let ignores = ignoresOf(folder).within(folder);
  for (const part of below ? way.split(path.sep).filter((name) => name !== "") : []) {
    folder = path.join(folder, part);
    if (ignores.has(folder, true)) return true;
    ignores = ignores.within(folder);
  }
  return ignores.has(absolute, false);
}

function ignoresFrom(files: readonly IgnoreFile[]): Ignores {
  return {
    has(absolute, isFolder) {
      // The innermost file that says anything about a path has the last word, as in git.
      for (const { folder, rules } of [...files].reverse()) {
        const relative = path.relative(folder, absolute).replaceAll("\\", "/");
        const verdict = rules.test(isFolder ? `${relative}/` : relative);
        if (verdict.ignored || verdict.unignored) return verdict.ignored;
      }
      return false;
    },
    within: (folder) => ignoresFrom([...files, ...ignoreFile(folder)]),
  };
}

function ignoreFile(folder: string): readonly IgnoreFile[] {
  try {
    return [{ folder, rules: ignore().add(readFileSync(path.join(folder, ".gitignore"), "utf8")) }];
  } catch {
    return [];
  }
}
