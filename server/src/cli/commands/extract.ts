import { type ExitCode, type Io, refuse } from "../io";
import { WORKBOOK_ON_SCREEN } from "../messages";
import { openRun, type RunOptions } from "../pipeline/run";
import { EXTRACT_FORMATS, type ExtractFormat } from "../printers/extract/formats";
import type { AddCommand } from "./command";
import { type FileFlags, formatOption, PATHS, runOptions, withExitCodes, withFileOptions } from "./options";
import { type OutputFlags, toOutput, withOutputOption } from "./output";

type ExtractFlags = FileFlags & OutputFlags & Pick<ExtractOptions, "format">;

interface ExtractOptions extends RunOptions {
  readonly format: ExtractFormat;
}

/** Adds `extract`. */
export const addExtract: AddCommand = (program, io, end) => {
  const command = program
    .command("extract")
    .description("输出年报中的全部数字；xlsx 请写入文件\nprint all figures of reports; xlsx goes into a file")
    .argument("[paths...]", PATHS)
    .addOption(formatOption(Object.keys(EXTRACT_FORMATS)).default("json"));
  withExitCodes(withOutputOption(withFileOptions(command)), EXIT_CODES).action(
    async (paths: string[], flags: ExtractFlags) => {
      const options = { ...runOptions(flags), format: flags.format };
      end(await toOutput(flags, options, io, (to) => extract(paths, options, to)));
    },
  );
};

const EXIT_CODES = {
  0: "全部取出 · all were read",
  2: "用法有误，或有文件无法读取，或没有找到年报 · wrong use, a file that cannot be read, or no report found",
};

/** Prints the figures of reports. */
async function extract(paths: readonly string[], options: ExtractOptions, io: Io): Promise<ExitCode> {
  const { open, binary } = EXTRACT_FORMATS[options.format];
  if (binary && io.columns !== undefined) return refuse(io, WORKBOOK_ON_SCREEN[options.locale]);
  const printer = await open(io);
  const run = await openRun(paths, options, io);
  for (const report of run.reports()) printer.report(report);
  run.end();
  const refusal = printer.end();
  if (refusal) io.err(`${refusal[options.locale]}\n`);
  return refusal || run.failed ? 2 : 0;
}
