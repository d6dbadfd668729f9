import type { Io, OutputOptions } from "../../io";
import { githubCheckPrinter } from "./github";
import { jsonCheckPrinter } from "./json";
import type { CheckPrinter } from "./printer";
import { sarifCheckPrinter } from "./sarif";
import { textCheckPrinter } from "./text";

/** One output format of `check`. */
interface CheckFormatEntry {
  readonly open: (options: OutputOptions, io: Io) => CheckPrinter;
  /** True if it prints all related places and the fixes. */
  readonly details: boolean;
}

/** The output formats of `check` by their names on the command line. */
export const CHECK_FORMATS = {
  text: { open: textCheckPrinter, details: false },
  json: { open: jsonCheckPrinter, details: true },
  sarif: { open: sarifCheckPrinter, details: true },
  github: { open: githubCheckPrinter, details: false },
} satisfies Readonly<Record<string, CheckFormatEntry>>;

/** The name of an output format of `check`. */
export type CheckFormat = keyof typeof CHECK_FORMATS;
