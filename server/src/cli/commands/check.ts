import { countBySeverity, type SeverityOverrides } from "../../analysis/diagnostics";
import type { Severity } from "../../rules/types";
import type { ExitCode, Io } from "../io";
import { WORKBOOK_ON_SCREEN } from "../messages";
import { type CheckedFile, checkFiles } from "../pipeline/check-files";
import { openComparison } from "../pipeline/comparison";
import { checkNameLists } from "../pipeline/lists";
import { splitFindings } from "../pipeline/report-diagnostics";
import { openRun, type RunOptions } from "../pipeline/run";
import { CHECK_FORMATS, type CheckFormat, type CheckFormatEntry } from "../printers/check/formats";
import { type BaselineOptions, openBaseline } from "../settings/baseline";
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
  withFileOptions,
} from "./options";
import { type OutputFlags, toOutput, withOutputOption } from "./output";

interface CheckFlags extends FileFlags, ColourFlags, OutputFlags {
  readonly format: CheckFormat;
  readonly rule?: SeverityOverrides;
  readonly maxWarnings?: number;
  readonly jobs?: number;
  readonly baseline?: string;
  readonly writeBaseline?: boolean;
}

interface CheckOptions extends RunOptions, BaselineOptions {
  readonly format: CheckFormat;
  /** More warnings than this fail the check; undefined: any number passes. */
  readonly maxWarnings: number | undefined;
  /** The number of threads; undefined: as many as are worth their start. */
  readonly jobs: number | undefined;
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
    );
  withOutputOption(withColourOption(withFileOptions(command)))
    .addHelpText("after", EXIT_CODES)
    .action(async (paths: string[], flags: CheckFlags) => {
      const { format, rule: overrides = {}, maxWarnings, jobs, baseline, writeBaseline = false } = flags;
      const options = { ...runOptions(flags), format, overrides, maxWarnings, jobs, baseline, writeBaseline };
      end(await toOutput(flags, options, withColour(io, flags), (to) => check(paths, options, to)));
    });
};

const EXIT_CODES = `
退出码 · Exit codes:
  0  没有错误，警告不超过 --max-warnings · no errors, and no more warnings than --max-warnings
  1  有错误，或警告过多 · errors, or too many warnings
  2  用法有误，或有文件无法读取，或没有找到年报 · wrong use, a file that cannot be read, or no report found
`;

/**
 * Checks reports, each by itself and against the others, and prints the diagnostics. Errors fail the check, and
 * warnings if there are more than `maxWarnings`. The same files give the same output, whatever the number of threads.
 */
async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<ExitCode> {
  const { open, details, binary }: CheckFormatEntry = CHECK_FORMATS[options.format];
  if (binary && io.columns !== undefined) {
    io.err(`${WORKBOOK_ON_SCREEN[options.locale]}\n`);
    return 2;
  }
  const run = await openRun(paths, options, io);
  const { coversFolder, config } = run;
  const baseline = openBaseline(options, io, { configFolder: config.folderFor, coversFolder });
  const fingerprints = run.files.some(({ path }) => baseline.appliesTo(path));
  const fileOptions = { encoding: options.encoding, details, fingerprints };
  const checkedFiles = await checkFiles(run, fileOptions, options, io);
  const comparison = openComparison(checkedFiles, fileOptions, config.aggregates());
  const printer = await open(options, io);
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const checked of checkedFiles) {
    const { name } = checked.file;
    const { findings, failed } = comparison.compare(checked);
    run.log.ruleFailures(name, failed);
    run.log.refusals(name, checked.result.refused);
    const { diagnostics, accepted } = splitFindings(checked.file, findings, baseline);
    for (const [severity, count] of Object.entries(countBySeverity(diagnostics))) counts[severity as Severity] += count;
    printer.report({
      name,
      identity: checked.result.identity,
      encoding: checked.result.encoding,
      source: checked.result.source,
      lines: checked.result.digest.lines,
      headings: checked.result.digest.headings,
      analyseAgain: () => comparison.analyseAgain(checked),
      linesOf: comparison.linesOf,
      diagnostics,
      accepted: fingerprints ? accepted : undefined,
    });
  }
  for (const list of checkNameLists(run, comparison, options, io)) {
    for (const [severity, count] of Object.entries(countBySeverity(list.diagnostics)))
      counts[severity as Severity] += count;
    printer.list(fingerprints ? { ...list, accepted: [] } : list);
  }
  const refusal = printer.end({ ...run.end(), uncompared: uncomparedOf(checkedFiles) }, counts);
  if (refusal) io.err(`${refusal[options.locale]}\n`);
  const baselineFailed = baseline.end();
  if (run.failed || baselineFailed || refusal) return 2;
  return counts.error > 0 || counts.warning > (options.maxWarnings ?? Number.POSITIVE_INFINITY) ? 1 : 0;
}

/** Returns the number of reports that were compared with no other, because their body or year is not known for certain. */
function uncomparedOf(files: readonly CheckedFile[]): number {
  if (files.length < 2) return 0;
  return files.filter(({ result: { digest } }) => digest.body === undefined || digest.year === undefined).length;
}
