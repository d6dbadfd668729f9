import { isReportName, officeKindOfName } from "../../analysis/report-files";
import { kindOfText } from "../../analysis/triage";
import { decode, type Encoding } from "../../bytes/decode";
import { type Source, sourceOf } from "../../bytes/source";
import { OFFICE_PLATFORM } from "../../node/office-platform";
import type { SkipReason } from "../messages";
import { bytesAt, type TooLargeFile } from "./read-bytes";

/** A file to read. Plain data, which can be sent to threads. */
export interface SourceFile {
  /** Its absolute path; undefined for standard input. */
  readonly path?: string | undefined;
  /** The bytes of standard input; undefined for a file, and if they could not be read. */
  readonly stdin?: Uint8Array | undefined;
  /** True if the user named this very file. */
  readonly explicit: boolean;
}

/**
 * Reads the text of a report from a file; returns the reason if it holds none. Without `encoding` it is detected from
 * the bytes. The bytes are valid until the next file is read.
 */
export function readSource({ path, stdin, explicit }: SourceFile, encoding?: Encoding): Source | SkipReason {
  const bytes = path === undefined ? (stdin ?? "unreadable") : bytesAt(path);
  if (typeof bytes === "string") return bytes;
  if ("beginning" in bytes)
    return explicit || isNamedReport(path) || beginsReport(bytes, encoding) ? "too-large" : "not-a-report";
  return sourceOf(path, bytes, OFFICE_PLATFORM, encoding);
}

/**
 * Reports whether a file is a Word document or workbook in which a report is kept by its name: its beginning tells
 * nothing.
 */
function isNamedReport(path: string | undefined): boolean {
  return path !== undefined && officeKindOfName(path) === "read" && isReportName(path);
}

/** Reports whether a file that is too large to be read begins as a report does. */
function beginsReport({ beginning }: TooLargeFile, encoding?: Encoding): boolean {
  const decoded = decode(beginning, encoding);
  if (decoded.kind === "binary") return false;
  const kind = kindOfText(decoded.text);
  return kind === "report" || kind === "too-large";
}
