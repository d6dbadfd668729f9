/** A new report after last year's. */

/** Client → server: the reports whose body and year are known, as an array of {@link KnownReport}, the latest first. */
export const knownReportsRequest = "nianbao/knownReports";

/** A report that a new one may follow. */
export interface KnownReport {
  readonly uri: string;
  readonly body: string;
  readonly year: number;
}

/** Client → server: the text of a new report. The answer is a {@link NewReportResult}. */
export const newReportRequest = "nianbao/newReport";

/** The parameters of {@link newReportRequest}. */
export interface NewReportParams {
  readonly body: string;
  readonly year: number;
  /** The URI of the same body's report for the year before. */
  readonly lastYear?: string;
  /** The layout of the tables; that of last year's report if absent. */
  readonly layout?: string;
}

/** The new report, with what its author should look at; or, in the user's language, why there is none. */
export type NewReportResult = NewReport | { readonly problem: string };

/** A new report that is not written anywhere yet. */
export interface NewReport {
  readonly text: string;
  /** The layout of its tables. */
  readonly layout: string;
  /**
   * What its author fills in, in the order of the text: instructions and blank cells as half-open ranges of offsets, in
   * UTF-16 code units.
   */
  readonly places: readonly { readonly start: number; readonly end: number }[];
  readonly doubt?: string;
}
