import type { Io } from "../../io";
import { WORKBOOK_FULL } from "../../messages";
import { csvExtractPrinter } from "./csv";
import { jsonExtractPrinter } from "./json";
import type { ExtractPrinter } from "./printer";

/** One output format of `extract`. */
interface ExtractFormatEntry {
  readonly open: (io: Io) => ExtractPrinter | Promise<ExtractPrinter>;
  /** True if the output is no text, and so not for a terminal. */
  readonly binary: boolean;
}

/** The output formats of `extract` by their names on the command line. */
export const EXTRACT_FORMATS = {
  json: { open: jsonExtractPrinter, binary: false },
  csv: { open: csvExtractPrinter, binary: false },
  xlsx: { open: openWorkbookPrinter, binary: true },
} satisfies Readonly<Record<string, ExtractFormatEntry>>;

/** The name of an output format of `extract`. */
export type ExtractFormat = keyof typeof EXTRACT_FORMATS;

/** Opens the printer of workbooks. It is loaded only here, as no other format needs it. */
async function openWorkbookPrinter(io: Io): Promise<ExtractPrinter> {
  const { xlsxExtractPrinter } = await import("./xlsx");
  const printer = xlsxExtractPrinter();
  return {
    report: printer.report,
    end() {
      const pieces = printer.end();
      if (!pieces) return WORKBOOK_FULL;
      for (const piece of pieces) io.out(piece);
      return undefined;
    },
  };
}
