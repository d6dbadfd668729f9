import { kindOfText } from "../../analysis/triage";
import { decode, type Encoding } from "../../node/decode";
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
}

/**
 * Reads the text of a report from a file; returns the reason if it holds none. Without `encoding` it is detected from
 * the bytes.
 */
export function readSource({ path, stdin, explicit }: SourceFile, encoding?: Encoding): Source | SkipReason {
  const bytes = path === undefined ? (stdin ?? "unreadable") : bytesAt(path);
  if (typeof bytes === "string") return bytes;
  if ("beginning" in bytes) return explicit || beginsReport(bytes, encoding) ? "too-large" : "not-a-report";
  const decoded = decode(bytes, encoding);
  if (decoded.kind === "binary") return "binary";
  const kind = kindOfText(decoded.text);
  return kind === "report" ? { bytes, text: decoded.text, encoding: decoded.encoding } : kind;
}

/** Reports whether a file that is too large to be read begins as a report does. */
function beginsReport({ beginning }: TooLargeFile, encoding?: Encoding): boolean {
  const decoded = decode(beginning, encoding);
  if (decoded.kind === "binary") return false;
  const kind = kindOfText(decoded.text);
  return kind === "report" || kind === "too-large";
}
