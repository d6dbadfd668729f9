import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import ignore, { type Ignore } from "ignore";

/** The `.gitignore` rules that hold in one folder. */
export interface IgnoreRules {
  /** Returns true if the file or folder at this absolute path is ignored. */
  ignores(absolute: string, isFolder: boolean): boolean;
  /** Returns these rules with those of the `.gitignore` in `folder` added. */
  extendedBy(folder: string): IgnoreRules;
}

interface IgnoreFile {
  readonly folder: string;
  readonly rules: Ignore;
}

/**
 * Returns the rules of the folders above a folder, up to the root of its repository. Outside a repository there are
 * none.
 */
export function ignoreRulesAbove(folder: string): IgnoreRules {
  const above: string[] = [];
  let root: string | undefined;
  for (let at = folder; ; at = path.dirname(at)) {
    if (at !== folder) above.unshift(at);
    if (existsSync(path.join(at, ".git"))) root = at;
    if (root !== undefined || path.dirname(at) === at) break;
  }
  return root === undefined ? ignoreRulesFrom([]) : ignoreRulesFrom(above.flatMap(ignoreFile));
}

/** Returns true if git, called in `cwd`, would ignore the file or a folder on the way to it. */
export function isIgnored(absolute: string, cwd: string): boolean {
  const way = path.relative(cwd, path.dirname(absolute));
  const below = !way.startsWith("..") && !path.isAbsolute(way);
  let folder = below ? cwd : path.dirname(absolute);
  let rules = ignoreRulesAbove(folder).extendedBy(folder);
  for (const part of below ? way.split(path.sep).filter((name) => name !== "") : []) {
    folder = path.join(folder, part);
    if (rules.ignores(folder, true)) return true;
    rules = rules.extendedBy(folder);
  }
  return rules.ignores(absolute, false);
}

function ignoreRulesFrom(files: readonly IgnoreFile[]): IgnoreRules {
  return {
    ignores(absolute, isFolder) {
      // The innermost file with a rule for a path decides, as in git.
      for (const { folder, rules } of [...files].reverse()) {
        const relative = path.relative(folder, absolute).replaceAll("\\", "/");
        const verdict = rules.test(isFolder ? `${relative}/` : relative);
        if (verdict.ignored || verdict.unignored) return verdict.ignored;
      }
      return false;
    },
    extendedBy: (folder) => ignoreRulesFrom([...files, ...ignoreFile(folder)]),
  };
}

function ignoreFile(folder: string): readonly IgnoreFile[] {
  try {
    const file = path.join(folder, ".gitignore");
    // A pipe of that name might never end.
    return statSync(file).isFile() ? [{ folder, rules: ignore().add(readFileSync(file, "utf8")) }] : [];
  } catch {
    return [];
  }
}
