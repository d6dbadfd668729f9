import type { ExitCode, Io } from "./io";
import { eachReport, type LoadOptions } from "./load";
import { jsonExtractPrinter } from "./print-json";

/** Writes down the figures of reports as JSON, with each cell's place in the text. */
export async function extract(paths: readonly string[], options: LoadOptions, io: Io): Promise<ExitCode> {
  const printer = jsonExtractPrinter(io);
  const run = await eachReport(paths, options, io, (report) => printer.report(report));
  printer.end(run);
  return run.failed ? 2 : 0;
}
