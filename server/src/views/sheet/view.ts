import type { AbsentTableView, TableView } from "../tables/view";

/** A line of a sheet: what is to be mended. */
export interface SheetLine {
  readonly place: string;
  readonly severity: string;
  readonly problem: string;
  /** What should stand there; empty where nobody can say. */
  readonly due: string;
}

/** The sheet of one report. */
export interface SheetView {
  /** The body, the year and the edition, as far as they are known. */
  readonly title: string;
  /** How many findings of each severity there are. */
  readonly counts: string;
  readonly file: string;
  readonly lines: readonly SheetLine[];
  readonly tables: readonly (TableView | AbsentTableView)[];
}

/** The page before the sheets of several reports. */
export interface CoverView {
  readonly summary: string;
  /** What is said of the reports that are due. */
  readonly due: readonly DueLine[];
  readonly reports: readonly CoverLine[];
  /** Files that were not read, each with the reason. */
  readonly skipped: readonly { readonly file: string; readonly reason: string }[];
}

export interface CoverLine {
  readonly body: string;
  readonly year: string;
  readonly errors: number;
  readonly warnings: number;
  readonly others: number;
  readonly file: string;
}

/** A report that is due and missing, late or there more than once. */
export interface DueLine {
  readonly body: string;
  readonly year: string;
  readonly severity: string;
  readonly problem: string;
}
