import path from "node:path";
import type { EntryProblem } from "../../analysis/config/entries";
import { lineMap, type Position, positionAt } from "../../base/lines";
import { type Locale, type Localised, say } from "../../base/localised";

/** Returns the errors in a settings file, one line each with its position. Hints are left to editors. */
export function problemLines(
  cwd: string,
  file: { readonly path: string; readonly text: string },
  problems: readonly EntryProblem[],
  locale: Locale,
): readonly string[] {
  const lines = lineMap(file.text);
  const name = displayName(cwd, file.path);
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
  return path.relative(cwd, file).replaceAll("\\", "/");
}

/** Returns the message on a settings file that the user named and that does not exist. */
export function notFound(name: string, locale: Locale): string {
  const message: Localised = say("找不到文件，或不是文本文件", "no such file, or not a text file");
  return `${name}: ${message[locale]}`;
}
