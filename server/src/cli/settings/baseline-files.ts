import path from "node:path";
import { type Baseline, entriesByFile, type PlacedEntry, pathKey, readBaseline } from "../../analysis/baseline/read";
import type { EntryProblem } from "../../analysis/config/entries";
import type { Locale } from "../../base/localised";
import { pathFrom, type SettingsFile, type SettingsFinder, settingsFinder } from "../../node/settings-files";
import type { Io } from "../io";
import { problemLines } from "./problems";

/** The file that lists the findings that a person has accepted. */
export const BASELINE_NAME = "nianbao.baseline.json";

/** A baseline as it was parsed. */
interface ParsedBaseline {
  readonly baseline: Baseline;
  readonly byFile: ReadonlyMap<string, readonly PlacedEntry[]>;
  readonly problems: readonly EntryProblem[];
}

/** A baseline file with its content. */
export type BaselineFile = SettingsFile<ParsedBaseline>;

/** Returns a finder of baselines. If `fixed`, an absolute path, is given, that baseline holds for all reports. */
export function baselineFinder(fixed?: string): SettingsFinder<ParsedBaseline> {
  return settingsFinder(BASELINE_NAME, parse, fixed);
}

function parse(text: string): ParsedBaseline {
  const { baseline, problems } = readBaseline(text);
  return { baseline, byFile: entriesByFile(baseline), problems };
}

/** The accepted findings of a run that only reads baselines. */
export interface AcceptedEntries {
  /**
   * Returns the entries of the nearest baseline for a file, by its absolute path; none for standard input (undefined).
   */
  of(file: string | undefined): readonly PlacedEntry[];
  /** Writes the errors in the baselines that were read to standard error. Returns true if there are any. */
  reportProblems(): boolean;
}

/** Opens the accepted findings of a run. Baselines are found when they are needed. */
export function openAcceptedEntries(locale: Locale, io: Io): AcceptedEntries {
  const baselines = baselineFinder();
  const used = new Map<string, BaselineFile>();
  return {
    of(file) {
      const found = file === undefined ? undefined : baselines.nearest(path.dirname(file));
      if (file === undefined || !found) return [];
      used.set(found.path, found);
      return found.value.byFile.get(pathKey(pathFrom(found.path, file))) ?? [];
    },
    reportProblems() {
      const lines = [...used.values()].flatMap((found) => problemLines(io.cwd, found, found.value.problems, locale));
      for (const line of lines) io.err(`${line}\n`);
      return lines.length > 0;
    },
  };
}
