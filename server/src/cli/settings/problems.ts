import path from "node:path";
import type { EntryProblem } from "../../analysis/config/entries";
import { lineMap, type Position, positionAt } from "../../base/lines";
import { type Locale, say } from "../../base/localised";
import { settingsText } from "../../node/settings-files";
import { UNREAD_SETTINGS } from "../../wording/unread";
import type { Io } from "../io";

/**
 * Returns the errors in a settings file, one line each with its position; that it cannot be read, if it cannot. Hints
 * are left to editors.
 */
export function problemLines(
  cwd: string,
  file: { readonly path: string; readonly text: string | undefined },
  problems: readonly EntryProblem[],
  locale: Locale,
): readonly string[] {
  const name = displayName(cwd, file.path);
  if (file.text === undefined) return [`${name}: ${UNREAD_SETTINGS[locale]}`];
  const lines = lineMap(file.text);
  return problems
    .filter(({ severity }) => severity === "error")
    .map(({ span, message }) => `${locationText(name, positionAt(lines, span.start))} ${message[locale]}`);
}

/** Returns `file:line:column`, counted from 1, columns in UTF-16 code units. */
export function locationText(name: string, { line, character }: Position): string {
  return `${name}:${line + 1}:${character + 1}`;
}

/** Returns the name of a file as it is shown: relative to the current folder, with forward slashes. */
export function displayName(cwd: string, file: string): string {
  return path.relative(cwd, file).replaceAll(path.sep, "/");
}

/** The options that name settings, as commander parses them. */
export interface NamedSettings {
  readonly locale?: Locale;
  readonly config?: string;
  readonly baseline?: string;
  /** True if the baseline is to be written, and so need not be there. */
  readonly writeBaseline?: boolean;
}

/**
 * Writes to standard error which settings were named and cannot be read. Returns true if there are any: a run without
 * them would check, and write, what nobody asked for.
 */
export function settingsMissing({ config, baseline, writeBaseline, locale = "zh-CN" }: NamedSettings, io: Io): boolean {
  const named = [config, writeBaseline ? undefined : baseline].filter((name) => name !== undefined);
  const missing = named.filter((name) => settingsText(path.resolve(io.cwd, name)) === undefined);
  for (const name of missing) io.err(`${name}: ${NOT_FOUND[locale]}\n`);
  return missing.length > 0;
}

const NOT_FOUND = say("找不到文件，或不是文本文件", "no such file, or not a text file");
