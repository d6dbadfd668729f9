import { NOT_CONVERGED } from "../../analysis/fixing/fixes";
import type { Severity } from "../../rules/types";
import type { ExitCode, Io } from "../io";
import { fixedFile, fixSummaryOf, ruleFailed, WRITE_PROBLEMS } from "../messages";
import { openRun, type RunOptions } from "../pipeline/run";
import { openAcceptedEntries } from "../settings/baseline-files";
import { visible } from "../visible";
import type { AddCommand } from "./command";
import { openFixComparison } from "./fixing/fix-comparison";
import { fixedDocument } from "./fixing/fix-office";
import { diagnose, fixText } from "./fixing/fix-text";
import { leadsOut } from "./fixing/leads-out";
import { writeFixed } from "./fixing/write-fixed";
import {
  type ColourFlags,
  type FileFlags,
  PATHS,
  runOptions,
  toFixCodes,
  withColour,
  withColourOption,
  withExitCodes,
  withFileOptions,
} from "./options";

interface FixFlags extends FileFlags, ColourFlags {
  readonly dryRun?: boolean;
  readonly code?: readonly string[];
}

interface FixOptions extends RunOptions {
  /** True if changes are printed as a diff and no file is written. */
  readonly dryRun: boolean;
  /** The codes of the rules whose findings are fixed; empty: all safe fixes. */
  readonly codes: ReadonlySet<string>;
}

/** Adds `fix`. */
export const addFix: AddCommand = (program, io, end) => {
  const command = program
    .command("fix")
    .description(
      "自动修复年报，只用不改数字、不改内容的修复\nmend reports in place, with fixes that change no figure and no statement",
    )
    .argument("[paths...]", PATHS)
    .option(
      "--dry-run",
      "只显示会改什么（unified diff），不写文件\nshow what would change as a unified diff, write nothing",
    )
    .option(
      "--code <code>",
      "只修复这条规则的问题，可多次使用；“需确认”的修复须这样点名，且只有一种改法或有首选改法时才做\n" +
        "mend only what this rule finds; may be repeated; fixes to review are applied only where named so, and only if the rule leaves no choice",
      toFixCodes,
    );
  const documented = withColourOption(withFileOptions(command)).addHelpText("after", NOTES);
  withExitCodes(documented, EXIT_CODES).action(async (paths: string[], flags: FixFlags) => {
    const { dryRun = false, code = [] } = flags;
    const options = { ...runOptions(flags), dryRun, codes: new Set(code) };
    end(await fix(paths, options, withColour(io, flags)));
  });
};

const NOTES = `
标准输入（-）修复后写到标准输出。文件保持原来的编码、字节顺序标记和换行。
Standard input (-) goes mended to standard output. Files keep their encoding, byte order mark and line ends.`;

const EXIT_CODES = {
  0: "修复之后没有错误（--dry-run：将没有） · no errors are left, or with --dry-run would be left",
  1: "还有错误 · errors are left",
  2: "用法有误，或有文件无法读取或写入，或没有找到年报 · wrong use, a file that cannot be read or written, or no report found",
};

/**
 * Fixes reports in place. Fails if errors remain, as `check` would; with `dryRun` if they would remain. A file that
 * cannot be written in its encoding is left as it is, with a message.
 */
async function fix(paths: readonly string[], options: FixOptions, io: Io): Promise<ExitCode> {
  const { locale, quiet, dryRun, codes } = options;
  // Notes go to standard output only if it holds nothing else.
  const note = (line: string): void => (dryRun || paths.includes("-") ? io.err : io.out)(`${visible(line)}\n`);
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  let changed = 0;
  let writeFailed = false;
  const acceptedEntries = openAcceptedEntries(locale, io);
  const run = await openRun(paths, options, io);
  const comparison = openFixComparison(run, codes);
  for (const loaded of run.reports()) {
    const { name, overrides, analysis } = loaded;
    const before = loaded.report.text;
    const compared = comparison?.forReport(loaded);
    const settings = { overrides, analysis, accepted: acceptedEntries.of(loaded.path), ...compared };
    const { text: wanted, refused, converged } = fixText(before, codes, settings);
    run.log.refusals(name, refused);
    if (!converged) {
      writeFailed = true;
      io.err(`${name}: ${NOT_CONVERGED[locale]}\n`);
    }
    const document = fixedDocument(loaded, wanted);
    const after = document?.text ?? wanted;
    const problem =
      after !== before && leadsOut(loaded, run.folders)
        ? "leads-out"
        : writeFixed(loaded, after, document?.bytes, dryRun, io);
    if (problem) {
      writeFailed = true;
      io.err(`${name}: ${WRITE_PROBLEMS[problem][locale]}\n`);
    }
    const isFixed = after !== before && !problem;
    if (isFixed) changed++;
    const left = diagnose(isFixed ? after : before, settings);
    const failedRules = new Set([...left.failed.map(({ code }) => code), ...(compared?.failed ?? [])]);
    for (const code of failedRules) io.err(`${name}: ${ruleFailed(code)[locale]}\n`);
    for (const { severity } of left.diagnostics) counts[severity]++;
    if (isFixed && !dryRun && !quiet) note(fixedFile(name, left.diagnostics.length)[locale]);
  }
  const { reports } = run.end();
  if (!quiet && reports > 0) note(fixSummaryOf(reports, changed, counts, dryRun)[locale]);
  const baselineFailed = acceptedEntries.reportProblems();
  if (run.failed || writeFailed || baselineFailed) return 2;
  return counts.error > 0 ? 1 : 0;
}
