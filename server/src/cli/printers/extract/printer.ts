import type { Localised } from "../../../base/localised";
import type { LoadedReport } from "../../pipeline/run";

/** The part of a report that `extract` prints. */
export type ExtractedReport = Pick<LoadedReport, "name" | "report">;

/** Prints the figures of reports, report by report in the order of the files. */
export interface ExtractPrinter {
  report(report: ExtractedReport): void;
  /** Prints what is left. Returns the reason if the format cannot hold the figures; nothing is printed then. */
  end(): Localised | undefined;
}
