import path from "node:path";
import { configFor, type FileConfig } from "../../analysis/config/match";
import { readConfig } from "../../analysis/config/read";
import { type Config, EMPTY_CONFIG } from "../../analysis/config/types";
import type { SeverityOverrides } from "../../analysis/diagnostics";
import {
  type NamedText,
  type NameList,
  type NameLists,
  nameLists,
  namePaths,
} from "../../analysis/expected/name-lists";
import type { Locale } from "../../base/localised";
import { pathFrom, type SettingsFile, settingsFinder, textBelow } from "../../node/settings-files";
import type { Aggregate } from "../../rules/neighbours";
import type { Io } from "../io";
import { displayName, problemLines } from "./problems";

/** The file that configures the reports in its folder and below it. */
export const CONFIG_NAME = "nianbao.json";

/** The options of the command line on configuration. */
export interface ConfigOptions {
  readonly locale: Locale;
  /**
   * The file that holds for all reports, as the user wrote it. If undefined, the nearest above each report holds for
   * it.
   */
  readonly config?: string | undefined;
  /** Severities that take precedence over those of any file. */
  readonly overrides?: SeverityOverrides;
}

/** The lists of one configuration. */
export interface ConfigLists {
  /** The folder of the configuration. */
  readonly folder: string;
  /** The severities that the configuration gives. */
  readonly severities: SeverityOverrides;
  readonly lists: readonly NameList[];
}

/** The configuration of a run. */
export interface RunConfig {
  /**
   * Returns the configuration of a file, by its absolute path; standard input (undefined) counts as a file of the
   * current folder.
   */
  of(file: string | undefined): FileConfig;
  /** Returns the folder of the configuration that holds for a file; undefined if none does. */
  folderFor(file: string): string | undefined;
  /** Returns the lists of bodies that are added up, of all configurations found so far. */
  aggregates(): readonly Aggregate[];
  /**
   * Returns the lists of reports that are due, of all configurations found so far and of those of these folders, given
   * by their absolute paths. Files of names that cannot be read are written to standard error.
   */
  nameLists(folders: readonly string[]): readonly ConfigLists[];
  /** True if a configuration has errors, which were written to standard error. */
  readonly failed: boolean;
}

/**
 * Opens the configuration of a run. Files are found when they are needed; the errors in each are written to standard
 * error once, and the rest holds.
 */
export function openConfig({ locale, config, overrides = {} }: ConfigOptions, io: Io): RunConfig {
  const reported = new Set<string>();
  let failed = false;
  const fixed = config === undefined ? undefined : path.resolve(io.cwd, config);
  const configs = settingsFinder(CONFIG_NAME, readConfig, fixed);
  const nearest = (folder: string) => {
    const found = configs.nearest(folder);
    if (!found || reported.has(found.path)) return found;
    reported.add(found.path);
    const lines = problemLines(io.cwd, found, found.value.problems, locale);
    for (const line of lines) io.err(`${line}\n`);
    failed ||= lines.length > 0;
    return found;
  };
  return {
    of(file) {
      const found = nearest(file === undefined ? io.cwd : path.dirname(file));
      const relative = found && file !== undefined ? pathFrom(found.path, file) : "-";
      const matched = configFor(found?.value.config ?? EMPTY_CONFIG, relative);
      const analysis = file === undefined ? matched.analysis : { ...matched.analysis, fileName: path.basename(file) };
      return { ...matched, analysis, overrides: { ...matched.overrides, ...overrides } };
    },
    folderFor(file) {
      const found = nearest(path.dirname(file));
      return found && path.dirname(found.path);
    },
    aggregates: () => configs.found().flatMap(({ value }): Config["aggregates"] => value.config.aggregates),
    nameLists(folders) {
      for (const folder of folders) nearest(folder);
      return configs.found().flatMap((file): readonly ConfigLists[] => {
        if (file.value.config.expected.length === 0) return [];
        const { lists, problems } = listsOf(file, io.cwd);
        const lines = problemLines(io.cwd, file, problems, locale);
        for (const line of lines) io.err(`${line}\n`);
        failed ||= lines.length > 0;
        return [{ folder: path.dirname(file.path), severities: file.value.config.rules, lists }];
      });
    },
    get failed() {
      return failed;
    },
  };
}

function listsOf(
  { path: file, text = "", value }: SettingsFile<ReturnType<typeof readConfig>>,
  cwd: string,
): NameLists {
  const texts = namePaths(value.config).flatMap((below): readonly (readonly [string, NamedText])[] => {
    const folder = path.dirname(file);
    const absolute = path.join(folder, below);
    const names = textBelow(folder, absolute);
    return names === undefined ? [] : [[below, { file: displayName(cwd, absolute), text: names }]];
  });
  return nameLists(value.config, { file: displayName(cwd, file), text }, new Map(texts));
}
