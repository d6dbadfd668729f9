import type { Localised } from "../../base/text";
import { convertTables, type TargetLayout } from "../../edits/convert";
import type { ExitCode, Io } from "../io";
import { eachReport, type LoadedReport, type LoadOptions } from "../pipeline/load";

/** How `convert` was called. */
export interface ConvertOptions extends LoadOptions {
  readonly layout: TargetLayout;
}

const ONE_AT_A_TIME: Localised = {
  "zh-CN": "convert 一次只转换一份年报，请指明一个文件",
  en: "convert takes one report at a time; name a single file",
};

/** Writes one report to standard output with its tables in another layout; nothing where there are several reports or a figure is not certain. */
export async function convert(paths: readonly string[], options: ConvertOptions, io: Io): Promise<ExitCode> {
  const found: LoadedReport[] = [];
  const run = await eachReport(paths, options, io, (report) => {
    // The second one tells that there are several; more need not be kept.
    if (found.length < 2) found.push(report);
  });
  if (run.failed) return 2;
  const [only, another] = found;
  if (!only || another) return refused(ONE_AT_A_TIME, options, io);
  const converted = convertTables(only.report, options.layout);
  if ("problem" in converted) return refused(converted.problem, options, io, `${only.name}: `);
  io.out(converted.text);
  return 0;
}

function refused(why: Localised, { locale }: ConvertOptions, io: Io, where = ""): ExitCode {
  io.err(`${where}${why[locale]}\n`);
  return 2;
}
