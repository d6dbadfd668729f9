import type { ExitCode, Io } from "../io";
import { WORKBOOK_FULL, WORKBOOK_ON_SCREEN } from "../messages";
import { eachReport, type LoadOptions } from "../pipeline/load";
import { csvExtractPrinter } from "../printers/csv";
import { jsonExtractPrinter } from "../printers/json";

/** What `extract` can write. */
export const EXTRACT_FORMATS = ["json", "csv", "xlsx"] as const;

/** How `extract` was called. */
export interface ExtractOptions extends LoadOptions {
  readonly format: (typeof EXTRACT_FORMATS)[number];
}

/** Writes down the figures of reports: as JSON with each cell's place in the text, as CSV, or as a workbook for a spreadsheet. */
export async function extract(paths: readonly string[], options: ExtractOptions, io: Io): Promise<ExitCode> {
  if (options.format === "xlsx") return extractWorkbook(paths, options, io);
  const printer = options.format === "csv" ? csvExtractPrinter(io) : jsonExtractPrinter(io);
  const run = await eachReport(paths, options, io, (report) => printer.report(report));
  printer.end(run);
  return run.failed ? 2 : 0;
}

async function extractWorkbook(paths: readonly string[], options: LoadOptions, io: Io): Promise<ExitCode> {
  const refuse = (why: typeof WORKBOOK_FULL): ExitCode => {
    io.err(`${why[options.locale]}\n`);
    return 2;
  };
  if (io.columns !== undefined) return refuse(WORKBOOK_ON_SCREEN);
  // Loaded only now: no other command makes workbooks.
  const { xlsxExtractPrinter } = await import("../printers/xlsx");
  const printer = xlsxExtractPrinter();
  const run = await eachReport(paths, options, io, (report) => printer.report(report));
  const pieces = printer.end();
  if (!pieces) return refuse(WORKBOOK_FULL);
  for (const piece of pieces) io.out(piece);
  return run.failed ? 2 : 0;
}
