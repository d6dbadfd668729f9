import type { ComparedCell } from "../../../analysis/figure-comparison";
import type { LoadedReport } from "../../pipeline/run";

/** Two reports with their figures side by side. */
export interface ComparedReports {
  readonly a: LoadedReport;
  readonly b: LoadedReport;
  readonly cells: readonly ComparedCell[];
}
