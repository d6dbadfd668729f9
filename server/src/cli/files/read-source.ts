import { officeKindOfName } from "../../analysis/report-files";
import { kindOfText } from "../../analysis/triage";
import { decode, type Encoding } from "../../node/decode";
import { OFFICE_PLATFORM } from "../../node/office-platform";
import { isPackage } from "../../office/package/package";
import { type OfficeText, readOffice } from "../../office/read-office";
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

/** The text of a report. */
export interface Source {
  /** The file as it was read. Valid until the next file is read. */
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly encoding: Encoding;
  /** The document or workbook that the text was read from; undefined for a text file. */
  readonly office?: OfficeText;
}

/**
 * Reads the text of a report from a file; returns the reason if it holds none. Without `encoding` it is detected from
 * the bytes.
 */
export function readSource({ path, stdin, explicit }: SourceFile, encoding?: Encoding): Source | SkipReason {
  const bytes = path === undefined ? (stdin ?? "unreadable") : bytesAt(path);
  if (typeof bytes === "string") return bytes;
  if ("beginning" in bytes) return explicit || beginsReport(bytes, encoding) ? "too-large" : "not-a-report";
  const office = path === undefined ? isPackage(bytes) && "read" : officeKindOfName(path);
  if (office) return office === "read" ? readOfficeSource(bytes) : "old-format";
  const decoded = decode(bytes, encoding);
  if (decoded.kind === "binary") return "binary";
  const kind = kindOfText(decoded.text);
  return kind === "report" ? { bytes, text: decoded.text, encoding: decoded.encoding } : kind;
}

/** Reads a Word document or workbook. Its text is never damaged by decoding. */
function readOfficeSource(bytes: Uint8Array): Source | SkipReason {
  const office = readOffice(bytes, OFFICE_PLATFORM);
  if (typeof office === "string") return office;
  const kind = kindOfText(office.text);
  return kind === "report" ? { bytes, text: office.text, encoding: "utf8", office } : kind;
}

/** Reports whether a file that is too large to be read begins as a report does. */
function beginsReport({ beginning }: TooLargeFile, encoding?: Encoding): boolean {
  const decoded = decode(beginning, encoding);
  if (decoded.kind === "binary") return false;
  const kind = kindOfText(decoded.text);
  return kind === "report" || kind === "too-large";
}
