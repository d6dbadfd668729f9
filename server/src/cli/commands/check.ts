import path from "node:path";
import type { Diagnostic, SeverityOverrides } from "../../analysis/diagnostics";
import { unpackHeadings } from "../../model/digest/digest-headings";
import type { Severity } from "../../rules/types";
import type { CheckedPart } from "../digests/checked-part";
import { checkedParts } from "../digests/checked-parts";
import { writeDigests } from "../digests/write-digests";
import { type ExitCode, type Io, refuse } from "../io";
import { notWritten, WORKBOOK_ON_SCREEN } from "../messages";
import type { CheckedFile } from "../pipeline/check-files";
import { type Checked, checkedPaths } from "../pipeline/checked";
import { type Comparison, openComparison } from "../pipeline/comparison";
import { splitFindings } from "../pipeline/report-diagnostics";
import type { RunOptions } from "../pipeline/run";
import type { SkippedFile } from "../pipeline/run-log";
import { CHECK_FORMATS, type CheckFormat, type CheckFormatEntry } from "../printers/check/formats";
import type { CheckPrinter } from "../printers/check/printer";
import type { BaselineOptions } from "../settings/baseline";
import type { AddCommand } from "./command";
import {
  type ColourFlags,
  type FileFlags,
  formatOption,
  PATHS,
  runOptions,
  toCount,
  toJobs,
  toOverrides,
  withColour,
  withColourOption,
  withExitCodes,
  withFileOptions,
} from "./options";
import { type OutputFlags, toOutput, withOutputOption, wouldLose } from "./output";

interface CheckFlags extends FileFlags, ColourFlags, OutputFlags {
  readonly format: CheckFormat;
  readonly rule?: SeverityOverrides;
  readonly maxWarnings?: number;
  readonly jobs?: number;
  readonly baseline?: string;
  readonly writeBaseline?: boolean;
  readonly digests?: readonly string[];
  readonly compareOnly?: boolean;
}

interface CheckOptions extends RunOptions, BaselineOptions {
  readonly format: CheckFormat;
  /** More warnings than this fail the check; undefined: any number passes. */
  readonly maxWarnings: number | undefined;
  /** The number of threads; undefined: as many as are worth their start. */
  readonly jobs: number | undefined;
  /** The file that the digests of this part are written to, as the user wrote it; undefined: none. */
  readonly digests: string | undefined;
  /** True if `paths` are files of digests, whose reports were checked before. */
  readonly compareOnly: boolean;
}

/** Adds `check`. */
export const addCheck: AddCommand = (program, io, end) => {
  const command = program
    .command("check")
    .description("检查年报，列出问题\ncheck reports and list what is found")
    .argument("[paths...]", PATHS)
    .addOption(formatOption(Object.keys(CHECK_FORMATS)).default("text"))
    .option(
      "--rule <code=severity>",
      "改变一条规则的级别：error、warning、information、hint 或 off，可多次使用\nset a rule's severity or switch it off; may be repeated",
      toOverrides,
    )
    .option("--max-warnings <n>", "警告多于 n 个时退出码为 1\nexit with 1 when there are more than n warnings", toCount)
    .option("--jobs <n>", "用几个线程；默认按文件数决定\nthreads to use; by default as many as are worth it", toJobs)
    .option(
      "--baseline <file>",
      "已核实问题的清单；默认用离年报最近的 nianbao.baseline.json\naccepted findings; by default the nearest nianbao.baseline.json above a report",
    )
    .option(
      "--write-baseline",
      "把现有问题全部写入清单，标为已核实；理由由人填写\nwrite all present findings into the baseline as accepted; a person gives the reasons",
    )
    .option(
      "--digests <file...>",
      "另把这一部分年报的摘要写入文件，供分批检查后合并核对\nalso write the digests of these reports into a file, for comparing parts that were checked apart",
    )
    .option(
      "--compare-only",
      "不检查文件，把 --digests 各文件里的年报合在一起核对，结果与一次检查全部相同\ncheck no files: compare the reports of the files of digests, with the result of one run over all of them",
    );
  withExitCodes(withOutputOption(withColourOption(withFileOptions(command))), EXIT_CODES).action(
    async (paths: string[], flags: CheckFlags) => {
      const { format, rule: overrides = {}, maxWarnings, jobs, baseline, writeBaseline = false } = flags;
      const { digests: named = [], compareOnly = false } = flags;
      if (compareOnly && named.length + paths.length === 0) command.error(NO_DIGESTS_NAMED);
      // An option that takes several files takes the paths behind it, too.
      const [digests, ...others] = compareOnly ? [] : named;
      if (digests !== undefined && wouldLose(digests, { config: flags.config, baseline }, flags, io)) return end(2);
      const all = [...(compareOnly ? named : others), ...paths];
      const given = runOptions(flags);
      const options = { ...given, format, overrides, maxWarnings, jobs, baseline, writeBaseline, digests, compareOnly };
      end(await toOutput(flags, options, withColour(io, flags), (to) => check(all, options, to)));
    },
  );
};

const NO_DIGESTS_NAMED = "error: --compare-only 要写明 --digests 生成的文件 · name the files that --digests wrote";

const EXIT_CODES = {
  0: "没有错误，警告不超过 --max-warnings · no errors, and no more warnings than --max-warnings",
  1: "有错误，或警告过多 · errors, or too many warnings",
  2: "用法有误，或有文件无法读取，或没有找到年报 · wrong use, a file that cannot be read, or no report found",
};

/**
 * Checks reports, each by itself and against the others, and prints the diagnostics. Errors fail the check, and
 * warnings if there are more than `maxWarnings`. The same files give the same output, whatever the number of threads,
 * and whether they were checked in one run or in parts.
 */
async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<ExitCode> {
  const { open, details, binary }: CheckFormatEntry = CHECK_FORMATS[options.format];
  if (binary && io.columns !== undefined) return refuse(io, WORKBOOK_ON_SCREEN[options.locale]);
  // Parts are compared in a format that is not known yet.
  const wants = { details: details || options.digests !== undefined, fingerprints: options.digests !== undefined };
  const checked = await (options.compareOnly ? checkedParts : checkedPaths)(paths, { ...options, ...wants }, io);
  if (!checked) return 2;
  const comparison = openComparison(checked.files, checked.fileOptions, checked.aggregates);
  const replaced = new Set(checked.files.filter(({ file }) => comparison.isReplaced(file)));
  const files = checked.files.filter((one) => !replaced.has(one));
  const printer = await open(options, io);
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const one of files) addTo(counts, printReport(one, checked, comparison, printer));
  for (const list of checked.lists(comparison)) {
    printer.list(checked.hasBaseline ? { ...list, accepted: [] } : list);
    addTo(counts, list.diagnostics);
  }
  const summary = checked.end();
  const printed = {
    ...summary,
    reports: files.length,
    skipped: [...summary.skipped, ...[...replaced].map(replacedFile)],
  };
  const refusal = printer.end({ ...printed, uncompared: uncomparedOf(files) }, counts);
  if (refusal) io.err(`${refusal[options.locale]}\n`);
  const baselineFailed = checked.baseline.end();
  const kept = options.digests === undefined || keep(options.digests, { ...checked, summary }, options, io);
  if (checked.failed || baselineFailed || refusal || !kept) return 2;
  return counts.error > 0 || counts.warning > (options.maxWarnings ?? Number.POSITIVE_INFINITY) ? 1 : 0;
}

/**
 * Compares a report with the others and prints what is found in it. Returns the diagnostics, without those that a
 * baseline accepts.
 */
function printReport(
  one: CheckedFile,
  { log, baseline, hasBaseline }: Checked,
  comparison: Comparison,
  printer: CheckPrinter,
): readonly Diagnostic[] {
  const { file, result } = one;
  const { findings, failed } = comparison.compare(one);
  log.ruleFailures(file.name, failed);
  log.refusals(file.name, result.refused);
  const { diagnostics, accepted } = splitFindings(file, findings, baseline);
  printer.report({
    name: file.name,
    identity: result.identity,
    encoding: result.encoding,
    source: result.source,
    lines: result.digest.lines,
    headings: unpackHeadings(result.digest.headings),
    analyseAgain: () => comparison.analyseAgain(one),
    linesOf: comparison.linesOf,
    diagnostics,
    accepted: hasBaseline ? accepted : undefined,
  });
  return diagnostics;
}

function addTo(counts: Record<Severity, number>, diagnostics: readonly Diagnostic[]): void {
  for (const { severity } of diagnostics) counts[severity]++;
}

function replacedFile({ file: { name } }: CheckedFile): SkippedFile {
  return { file: name, reason: "replaced" };
}

/**
 * Returns the number of reports that were compared with no other, because their body or year is not known for certain.
 */
function uncomparedOf(files: readonly CheckedFile[]): number {
  if (files.length < 2) return 0;
  return files.filter(({ result: { digest } }) => digest.body === undefined || digest.year === undefined).length;
}

/** Writes the digests of a part into a file. Returns false if that fails, which is then written to standard error. */
function keep(name: string, part: CheckedPart, { locale }: Pick<CheckOptions, "locale">, io: Io): boolean {
  try {
    writeDigests(path.resolve(io.cwd, name), part);
    return true;
  } catch {
    io.err(`${notWritten(name)[locale]}\n`);
    return false;
  }
}
