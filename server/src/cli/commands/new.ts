import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Localised } from "../../base/text";
import type { TargetLayout } from "../../edits/convert";
import { type NewReportOptions, newReport } from "../../features/new-report/new-report";
import { newReportDoubt, newReportProblem } from "../../features/new-report/new-report-problems";
import { readReport } from "../../model/report";
import type { Report } from "../../model/types";
import { decodeReport } from "../files/decode-report";
import type { ExitCode, Io } from "../io";
import { SKIP_REASONS } from "../messages";
import type { LoadOptions } from "../pipeline/load";

/** How `new` was called. */
export interface NewOptions extends Pick<LoadOptions, "locale" | "encoding"> {
  readonly body: string;
  readonly year: number;
  readonly layout: TargetLayout;
  /** The file of last year's report. */
  readonly from?: string;
}

/** Writes the skeleton of a report to standard output; nothing where the year has no form or last year's report is another year's. */
export async function startReport(options: NewOptions, io: Io): Promise<ExitCode> {
  const { body, year, layout, from, locale } = options;
  const say = (what: Localised): void => io.err(`${from === undefined ? "" : `${from}: `}${what[locale]}\n`);
  const lastYear = from === undefined ? undefined : await reportIn(from, options, io);
  if (lastYear && "reason" in lastYear) {
    say(lastYear.reason);
    return 2;
  }
  const wanted: NewReportOptions = { body, year, layout, ...(lastYear ? { lastYear } : {}) };
  const problem = newReportProblem(wanted);
  if (problem) {
    say(problem);
    return 2;
  }
  const doubt = newReportDoubt(wanted);
  if (doubt) say(doubt);
  io.out(newReport(wanted));
  return 0;
}

async function reportIn(
  file: string,
  { encoding }: NewOptions,
  io: Io,
): Promise<Report | { readonly reason: Localised }> {
  let bytes: Uint8Array;
  try {
    bytes = file === "-" ? await io.readStdin() : await readFile(path.resolve(io.cwd, file));
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    return { reason: SKIP_REASONS[missing ? "not-found" : "unreadable"] };
  }
  const decoded = decodeReport(bytes, encoding);
  return typeof decoded === "string" ? { reason: SKIP_REASONS[decoded] } : readReport(decoded.text);
}
