import { compareFigures } from "../../analysis/figure-comparison";
import { say } from "../../base/localised";
import type { ExitCode, Io } from "../io";
import { SKIP_REASONS } from "../messages";
import { type LoadedReport, openRun, type RunOptions } from "../pipeline/run";
import { COMPARE_FORMATS, type CompareFormat } from "../printers/compare/formats";
import type { AddCommand } from "./command";
import { type FileFlags, formatOption, runOptions, withExitCodes, withFileOptions } from "./options";
import { type OutputFlags, toOutput, withOutputOption } from "./output";

interface CompareFlags extends FileFlags, OutputFlags {
  readonly format: CompareFormat;
}

type CompareOptions = RunOptions & Pick<CompareFlags, "format">;

/** Adds `compare`. */
export const addCompare: AddCommand = (program, io, end) => {
  const command = program
    .command("compare")
    .description("对照两份年报的数字\nput the figures of two reports side by side")
    .argument("<a>", "一份年报\na report")
    .argument("<b>", "另一份\nanother")
    .addOption(formatOption(Object.keys(COMPARE_FORMATS)).default("text"));
  withExitCodes(withOutputOption(withFileOptions(command)), EXIT_CODES).action(
    async (a: string, b: string, flags: CompareFlags) => {
      const options = { ...runOptions(flags), format: flags.format };
      end(await toOutput(flags, options, io, (to) => compare(a, b, options, to)));
    },
  );
};

const EXIT_CODES = {
  0: "数字全都相同 · all figures are the same",
  1: "有不同的 · some differ",
  2: "用法有误，或有一份读不了 · wrong use, or one that cannot be read",
};

/**
 * Prints the figures of two reports side by side. Both must be read; of two cells that are not, nothing is said to be
 * equal.
 */
async function compare(a: string, b: string, options: CompareOptions, io: Io): Promise<ExitCode> {
  const [one, other] = [await readOnly(a, options, io), await readOnly(b, options, io)];
  if (!one || !other) return 2;
  const cells = compareFigures(one.report, other.report);
  COMPARE_FORMATS[options.format]({ a: one, b: other, cells }, options, io);
  return cells.every(({ isEqual }) => isEqual) ? 0 : 1;
}

/** Reads the one report that a path names; says what is wrong if it is none, or stands for several files. */
async function readOnly(path: string, options: CompareOptions, io: Io): Promise<LoadedReport | undefined> {
  const run = await openRun([path], options, io);
  const [file, another] = run.files;
  if (!file || another) {
    if (another) io.err(`${path}: ${ONE_FILE[options.locale]}\n`);
    return undefined;
  }
  const report = run.read(file);
  if (typeof report !== "string") return report;
  io.err(`${path}: ${SKIP_REASONS[report][options.locale]}\n`);
  return undefined;
}

const ONE_FILE = say("对照要指明一份年报，不能是文件夹", "name one report to compare, not a folder");
