/** The reason why a file of an office suite gives no text; the names are those of the command line's JSON. */
export type OfficeProblem =
  /** Neither a Word document nor an Excel workbook nor a PDF, whatever its name says. */
  | "not-office-file"
  /** A document of Word 97 to 2003, or of WPS in its own format. */
  | "old-format"
  /** Protected by a password. */
  | "encrypted"
  /** Cut, or with a wrong check sum, a missing part or XML that is not well-formed. */
  | "damaged"
  /** Larger unpacked, or nested deeper, than any report is. */
  | "too-large"
  /**
   * With a document type declaration, which such files never need and which can make them swell or read other files.
   */
  | "unsafe"
  /** A PDF whose pages are pictures. */
  | "scanned"
  /** A PDF that does not say which characters it shows. */
  | "no-unicode"
  /** A PDF, and the file that reads them is not there. */
  | "no-pdf-reader"
  /** A PDF that would take longer, or more memory, than a report does. */
  | "too-complex";

/** Thrown within this folder only; `readOffice` returns the problem. */
export class OfficeError extends Error {
  constructor(readonly problem: OfficeProblem) {
    super(problem);
  }
}
