import type { Io, OutputOptions } from "../../io";
import { csvCheckPrinter } from "./csv";
import { githubCheckPrinter } from "./github";
import { jsonCheckPrinter } from "./json";
import type { CheckPrinter } from "./printer";
import { sarifCheckPrinter } from "./sarif";
import { textCheckPrinter } from "./text";

/** One output format of `check`. */
export interface CheckFormatEntry {
  readonly open: (options: OutputOptions, io: Io) => CheckPrinter | Promise<CheckPrinter>;
  /** True if it prints all related places and the fixes. */
  readonly details: boolean;
  /** True if the output is no text, and so not for a terminal. */
  readonly binary?: boolean;
}

/** The output formats of `check` by their names on the command line. */
export const CHECK_FORMATS = {
  text: { open: textCheckPrinter, details: false },
  json: { open: jsonCheckPrinter, details: true },
  sarif: { open: sarifCheckPrinter, details: true },
  github: { open: githubCheckPrinter, details: false },
  html: { open: openSheetPrinter, details: true },
  csv: { open: csvCheckPrinter, details: true },
  xlsx: { open: openWorkbookPrinter, details: true, binary: true },
} satisfies Readonly<Record<string, CheckFormatEntry>>;

/** The name of an output format of `check`. */
export type CheckFormat = keyof typeof CHECK_FORMATS;

/** Opens the printer of workbooks. It is loaded only here, as most runs do not need it. */
async function openWorkbookPrinter(options: OutputOptions, io: Io): Promise<CheckPrinter> {
  const { xlsxCheckPrinter } = await import("./xlsx");
  return xlsxCheckPrinter(options, io);
}

/** Opens the printer of sheets, which is loaded only here too. */
async function openSheetPrinter(options: OutputOptions, io: Io): Promise<CheckPrinter> {
  const { htmlCheckPrinter } = await import("./html");
  return htmlCheckPrinter(options, io);
}
