import { MAX_LENGTH } from "./triage";

/** The file name extensions of possible reports, in lower case with the dot. */
export const REPORT_EXTENSIONS: readonly string[] = [".txt", ".md", ".html", ".htm", ".csv"];

/** Those of Word documents, Excel workbooks and PDF files that may hold a report. */
const READ_EXTENSIONS: readonly string[] = [".docx", ".docm", ".xlsx", ".xlsm", ".pdf"];

/** Those of the same programs, and of OFD, in formats that are not read. */
const UNREAD_EXTENSIONS: readonly string[] = [".doc", ".xls", ".wps", ".et", ".ofd"];

/** Those of all files of office suites, in formats that are read and in others. */
export const OFFICE_EXTENSIONS: readonly string[] = [...READ_EXTENSIONS, ...UNREAD_EXTENSIONS];

/** The part of a file name that tells that a person keeps a report in it. */
const REPORT_NAME = /年报|年度报告|工作报告|信息公开/;

/** The beginning of the names of the small files that Word and Excel put beside an open one. */
const OWNER_FILE = "~$";

/**
 * Returns whether a file of an office suite is read, by its name; undefined for any other file. `path` may be a whole
 * path.
 */
export function officeKindOfName(path: string): "read" | "unread" | undefined {
  const name = fileNameOf(path);
  const extension = name.slice(Math.max(name.lastIndexOf("."), 0)).toLowerCase();
  if (name.startsWith(OWNER_FILE)) return undefined;
  if (READ_EXTENSIONS.includes(extension)) return "read";
  return UNREAD_EXTENSIONS.includes(extension) ? "unread" : undefined;
}

/** Reports whether the name of a file tells that a person keeps a report in it. */
export function isReportName(path: string): boolean {
  return REPORT_NAME.test(fileNameOf(path));
}

/** Reports whether the name of a file has the title of a report in it, so that nothing else is expected there. */
export function isReportTitle(path: string): boolean {
  const name = fileNameOf(path);
  const at = name.indexOf("信息公开");
  return at >= 0 && /年报|年度报告/.test(name.slice(at));
}

/**
 * Reports whether a file of an office suite, found in a folder, may be a report: one in an unread format by its name
 * alone.
 */
export function isOfficeCandidate(path: string): boolean {
  const kind = officeKindOfName(path);
  return kind === "read" || (kind === "unread" && isReportName(path));
}

function fileNameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}

/**
 * A file of more bytes than this holds a longer text than is read, in whatever encoding, so nobody need open it in
 * search of reports.
 */
export const MAX_REPORT_BYTES = 4 * MAX_LENGTH;

/** The largest size of any file that is read, in bytes: pictures and all, no report is a tenth as large. */
export const MAX_FILE_BYTES = 64_000_000;
