import { MAX_LENGTH } from "./triage";

/** The file name extensions of possible reports, in lower case with the dot. */
export const REPORT_EXTENSIONS: readonly string[] = [".txt", ".md", ".html", ".htm", ".csv"];

/**
 * A file of more bytes than this holds a longer text than is read, in whatever encoding, so nobody need open it in
 * search of reports.
 */
export const MAX_REPORT_BYTES = 4 * MAX_LENGTH;
