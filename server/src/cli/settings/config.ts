import path from "node:path";
import type { EntryProblem } from "../../analysis/config/entries";
import { configFor, type FileConfig } from "../../analysis/config/match";
import { readConfig } from "../../analysis/config/read";
import { type Config, EMPTY_CONFIG } from "../../analysis/config/types";
import type { SeverityOverrides } from "../../analysis/diagnostics";
import { lineMap, positionAt } from "../../base/lines";
import type { Locale, Localised } from "../../base/text";
import { finder, pathFrom } from "../../node/config-files";
import type { Aggregate } from "../../rules/neighbours";
import type { Io } from "../io";

/** The file that says how the reports beside and below it are checked. */
const CONFIG_NAME = "nianbao.json";

/** What was said about settings on the command line. */
export interface ConfigOptions {
  readonly locale: Locale;
  /** The file that holds for all reports, as the user named it. Without one the nearest above each report holds for it. */
  readonly config?: string;
  /** Severities that go before those of any file. */
  readonly overrides?: SeverityOverrides;
}

/** The settings of a run. */
export interface RunConfig {
  /** What holds for a file, by absolute path; standard input (undefined) counts as standing in the current folder. */
  of(file: string | undefined): FileConfig;
  /** The folder of the configuration that holds for a file, where one does. */
  folderFor(file: string): string | undefined;
  /** The lists of bodies that are added up, of all configurations found up to now. */
  aggregates(): readonly Aggregate[];
  /** Whether something in a configuration was wrong, which was then named on standard error. */
  readonly failed: boolean;
}

/** Finds the configurations as they are asked for. What is wrong in them is named on standard error, once; the rest holds. */
export function openConfig({ locale, config, overrides = {} }: ConfigOptions, io: Io): RunConfig {
  const told = new Set<string>();
  let failed = false;
  const given = config === undefined ? undefined : path.resolve(io.cwd, config);
  const configs = finder(CONFIG_NAME, readConfig, given);
  const above = (folder: string) => {
    const found = configs.above(folder);
    const file = found?.path ?? given;
    if (file === undefined || told.has(file)) return found;
    told.add(file);
    const lines = found ? problemLines(io.cwd, found, found.value.problems, locale) : [notFound(config ?? "", locale)];
    for (const line of lines) io.err(`${line}\n`);
    failed ||= lines.length > 0;
    return found;
  };
  return {
    of(file) {
      const found = above(file === undefined ? io.cwd : path.dirname(file));
      const relative = found && file !== undefined ? pathFrom(found.path, file) : "-";
      const held = configFor(found?.value.config ?? EMPTY_CONFIG, relative);
      return { ...held, overrides: { ...held.overrides, ...overrides } };
    },
    folderFor(file) {
      const found = above(path.dirname(file));
      return found && path.dirname(found.path);
    },
    aggregates: () => configs.found().flatMap(({ value }): Config["aggregates"] => value.config.aggregates),
    get failed() {
      return failed;
    },
  };
}

/** What is wrong in a file, a line each with its place, counted from 1. Hints are for editors. */
export function problemLines(
  cwd: string,
  file: { readonly path: string; readonly text: string },
  problems: readonly EntryProblem[],
  locale: Locale,
): readonly string[] {
  const lines = lineMap(file.text);
  const name = shownName(cwd, file.path);
  return problems
    .filter(({ severity }) => severity === "error")
    .map(({ span, message }) => `${placeOf(name, positionAt(lines, span.start))} ${message[locale]}`);
}

/** A place as compilers write it. */
export function placeOf(
  name: string,
  { line, character }: { readonly line: number; readonly character: number },
): string {
  return `${name}:${line + 1}:${character + 1}`;
}

/** A file's name as it is shown: relative to where the user is, with forward slashes. */
export function shownName(cwd: string, file: string): string {
  return path.relative(cwd, file).replaceAll("\\", "/");
}

/** Said of a file of settings that the user named and that is not there. */
export function notFound(name: string, locale: Locale): string {
  const message: Localised = { "zh-CN": "找不到文件，或不是文本文件", en: "no such file, or not a text file" };
  return `${name}: ${message[locale]}`;
}
