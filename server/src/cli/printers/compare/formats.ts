import type { Io, OutputOptions } from "../../io";
import { printComparisonJson } from "./json";
import type { ComparedReports } from "./printer";
import { printComparisonText } from "./text";

/** The output formats of `compare` by their names on the command line. */
export const COMPARE_FORMATS = {
  text: printComparisonText,
  json: printComparisonJson,
} satisfies Readonly<Record<string, (compared: ComparedReports, options: OutputOptions, io: Io) => void>>;

/** The name of an output format of `compare`. */
export type CompareFormat = keyof typeof COMPARE_FORMATS;
