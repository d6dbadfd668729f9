/** Findings that are accepted, taken back or copied. */

/**
 * Client → server: writes findings of a report into its baseline as accepted. The answer is a {@link
 * BaselineEditResult}.
 */
export const acceptFindingsRequest = "nianbao/acceptFindings";

/** The parameters of {@link acceptFindingsRequest}; `reason`, `by` and `at` as a person gave them. */
export interface AcceptFindingsParams {
  readonly uri: string;
  readonly fingerprints: readonly string[];
  readonly reason: string;
  readonly by?: string;
  readonly at?: string;
}

/** Client → server: takes an accepted finding back. The answer is a {@link BaselineEditResult}. */
export const takeBackFindingRequest = "nianbao/takeBackFinding";

/** The parameters of {@link takeBackFindingRequest}. */
export interface TakeBackFindingParams {
  readonly uri: string;
  readonly fingerprint: string;
}

/** The server has had the client write the baseline; or, in the user's language, why it has not. */
export interface BaselineEditResult {
  readonly problem?: string;
}

/** Client → server: the findings of reports as rows to be pasted into a sheet, a text with tabs between the cells. */
export const findingRowsRequest = "nianbao/findingRows";

/** The parameters of {@link findingRowsRequest}: the URIs of reports, in the order of the rows. */
export interface FindingRowsParams {
  readonly uris: readonly string[];
}
