import path from "node:path";
import type { FingerprintedFinding } from "../../analysis/baseline/fingerprint";
import { type BaselineEntry, matchEntries, type PlacedEntry, pathKey } from "../../analysis/baseline/read";
import { fingerprintsOf } from "../../analysis/baseline/unaccepted";
import { lineMap, positionAt } from "../../base/lines";
import { type Localised, say } from "../../base/localised";
import { pathFrom } from "../../node/settings-files";
import { ruleOf } from "../../rules/registry";
import type { Finding } from "../../rules/types";
import type { Io, OutputOptions } from "../io";
import { BASELINE_NAME, type BaselineFile, baselineFinder } from "./baseline-files";
import { displayName, locationText, problemLines } from "./problems";
import { writeBaseline } from "./write-baseline";

/** The options of the command line on accepted findings. */
export interface BaselineOptions extends OutputOptions {
  /** The baseline, as the user wrote it. If undefined, the nearest above each report holds for it. */
  readonly baseline?: string | undefined;
  /** True if all findings are to be written into the baseline. */
  readonly writeBaseline: boolean;
}

/** The part of a run that a baseline depends on. */
export interface BaselineScope {
  /** Returns the folder of the configuration that holds for a file, by its absolute path. */
  configFolder(file: string): string | undefined;
  /** Returns true if the run checks all reports of a folder. */
  coversFolder(folder: string): boolean;
}

/** The findings of a report, parted into those that a person has accepted and those that are open. */
export interface SplitFindings<T> {
  readonly open: readonly T[];
  readonly accepted: readonly { readonly finding: T; readonly reason: string }[];
}

/** The baselines of a run. */
export interface RunBaseline {
  /** Returns true if a baseline holds for a file, by its absolute path; undefined: standard input. */
  appliesTo(file: string | undefined): boolean;
  /**
   * Splits the findings of a file by its baseline. Give all findings in their order, those that are switched off too;
   * `isEnabled` tells which are not.
   */
  split<T extends FingerprintedFinding>(
    file: string | undefined,
    findings: readonly T[],
    isEnabled: (finding: T) => boolean,
  ): SplitFindings<T>;
  /**
   * Writes the baselines if that is an option, otherwise names the entries that match nothing. Returns true if
   * something failed, which was then written to standard error.
   */
  end(): boolean;
}

/** The results of a run for one baseline. */
interface Results {
  readonly path: string;
  readonly file: BaselineFile | undefined;
  readonly checked: Set<string>;
  readonly entries: BaselineEntry[];
  readonly stale: PlacedEntry[];
}

/**
 * Opens the baselines of a run. Files are found when they are needed; a new one goes beside the configuration of a
 * report, or into the current folder.
 */
export function openBaseline(options: BaselineOptions, io: Io, scope: BaselineScope): RunBaseline {
  const fixed = options.baseline === undefined ? undefined : path.resolve(io.cwd, options.baseline);
  const baselines = baselineFinder(fixed);
  const allResults = new Map<string, Results>();
  const resultsFor = (file: string): Results => {
    const found = baselines.nearest(path.dirname(file));
    const where = found?.path ?? fixed ?? newPath(file, io.cwd, scope.configFolder(file));
    const results = allResults.get(where) ?? { path: where, file: found, checked: new Set(), entries: [], stale: [] };
    allResults.set(where, results);
    return results;
  };
  const appliesTo = (file: string | undefined): file is string =>
    file !== undefined && (options.writeBaseline || baselines.nearest(path.dirname(file)) !== undefined);
  return {
    appliesTo,
    split(file, findings, isEnabled) {
      if (!appliesTo(file)) return { open: findings.filter(isEnabled), accepted: [] };
      return splitFile(file, findings, isEnabled, resultsFor(file), { ...options, ...scope });
    },
    end() {
      const failures = [...allResults.values()].map((results) => finish(results, options, io));
      return failures.includes(true);
    },
  };
}

function splitFile<T extends FingerprintedFinding>(
  file: string,
  findings: readonly T[],
  isEnabled: (finding: T) => boolean,
  results: Results,
  options: BaselineOptions & BaselineScope,
): SplitFindings<T> {
  const name = pathKey(pathFrom(results.path, file));
  const fingerprints = fingerprintsOf(findings, "");
  const matched = matchEntries(results.file?.value.byFile.get(name) ?? [], fingerprints);
  results.checked.add(name);
  // Unless all other reports are checked too, nothing is known of a finding that compares reports.
  const isUndecided = ({ code }: BaselineEntry) =>
    ruleOf(code)?.compare !== undefined && !options.coversFolder(path.dirname(results.path));
  const undecided: BaselineEntry[] = [];
  for (const entry of matched.stale) (isUndecided(entry) ? undecided : results.stale).push(entry);
  // A file with errors is not written, so nothing new is accepted by it.
  const isBroken = results.file !== undefined && isUnusable(results.file);
  const takesNew = options.writeBaseline && !isBroken;
  const reasons = findings.map((finding, index) => {
    const entry = matched.accepted[index];
    const isNew = takesNew && !entry && isEnabled(finding);
    if (entry || isNew) results.entries.push(entry ?? newEntry(name, finding, fingerprints[index] ?? ""));
    return entry?.reason ?? (isNew ? "" : undefined);
  });
  for (const entry of undecided) results.entries.push(entry);
  return {
    open: findings.filter((finding, index) => reasons[index] === undefined && isEnabled(finding)),
    accepted: findings.flatMap((finding, index) => {
      const reason = reasons[index];
      return reason === undefined || !isEnabled(finding) ? [] : [{ finding, reason }];
    }),
  };
}

function isUnusable({ text, value }: BaselineFile): boolean {
  return text === undefined || value.problems.some(({ severity }) => severity === "error");
}

/** Writes one baseline or names its stale entries. Returns true if something failed. */
function finish(results: Results, { locale, quiet, writeBaseline: isWritten }: BaselineOptions, io: Io): boolean {
  const { path: file, file: before, entries } = results;
  const problems = before ? problemLines(io.cwd, before, before.value.problems, locale) : [];
  for (const line of problems) io.err(`${line}\n`);
  if (!isWritten) {
    if (!quiet) for (const line of staleLines(results, locale, io)) io.err(`${line}\n`);
    return problems.length > 0;
  }
  const name = displayName(io.cwd, file);
  const refusal =
    problems.length > 0 ? MESSAGES.notWritten : writeBaseline(file, results) ? undefined : MESSAGES.notWritable;
  if (refusal) io.err(`${name}: ${refusal[locale]}\n`);
  else if (!quiet) io.err(`${written(name, entries.length)[locale]}\n`);
  return refusal !== undefined;
}

function staleLines({ file, stale }: Results, locale: OutputOptions["locale"], io: Io): readonly string[] {
  if (file?.text === undefined) return [];
  const lines = lineMap(file.text);
  const name = displayName(io.cwd, file.path);
  return stale.map(({ span, code, file: report }) => {
    return `${locationText(name, positionAt(lines, span.start))} ${staleEntry(report, code)[locale]}`;
  });
}

/**
 * Returns the path of a new baseline. For a report outside the current folder it lies beside the report, so that its
 * entry needs no `..`.
 */
function newPath(file: string, cwd: string, configFolder: string | undefined): string {
  const below = !path.relative(cwd, file).startsWith("..") && !path.isAbsolute(path.relative(cwd, file));
  return path.join(configFolder ?? (below ? cwd : path.dirname(file)), BASELINE_NAME);
}

function newEntry(file: string, { code, message }: Finding, fingerprint: string): BaselineEntry {
  return { file, code, fingerprint, message: message["zh-CN"], reason: "" };
}

const MESSAGES = {
  notWritten: say("没有写入：请先改正上面的问题", "not written: mend the problems above first"),
  notWritable: say("没有写入：无法写文件", "not written: the file cannot be written"),
} satisfies Readonly<Record<string, Localised>>;

function written(name: string, count: number): Localised {
  return say(
    `${name}: 已核实的问题 ${count} 个，请逐条写明理由（reason）`,
    `${name}: ${count} accepted ${count === 1 ? "finding" : "findings"}; give the reason of each`,
  );
}

function staleEntry(report: string, code: string): Localised {
  return say(
    `${report} 已没有这个 ${code} 问题，可删去这一条`,
    `${report} has no such ${code} any more; the entry can go`,
  );
}
