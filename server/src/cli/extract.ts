import type { ExitCode, Io } from "./io";
import { eachReport, type LoadOptions } from "./load";
import { csvExtractPrinter } from "./print-csv";
import { jsonExtractPrinter } from "./print-json";

/** How `extract` was called. */
export interface ExtractOptions extends LoadOptions {
  readonly format: "json" | "csv";
}

/** Writes down the figures of reports: as JSON with each cell's place in the text, or as CSV for a spreadsheet. */
export async function extract(paths: readonly string[], options: ExtractOptions, io: Io): Promise<ExitCode> {
  const printer = options.format === "csv" ? csvExtractPrinter(io) : jsonExtractPrinter(io);
  const run = await eachReport(paths, options, io, (report) => printer.report(report));
  printer.end(run);
  return run.failed ? 2 : 0;
}
