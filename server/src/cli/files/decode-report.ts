import { kindOfText } from "../../analysis/triage";
import { decode, type Encoding } from "../../node/decode";
import type { SkipReason } from "../pipeline/run-log";

/** A text that is worth reading, and the encoding it was found to be in. */
export interface DecodedReport {
  readonly text: string;
  readonly encoding: Encoding;
}

/** The text of a file, which is a report when it is read; or why it is left out. An encoding that is not given is found out from the bytes. */
export function decodeReport(bytes: Uint8Array | SkipReason, encoding?: Encoding): DecodedReport | SkipReason {
  if (typeof bytes === "string") return bytes;
  const decoded = decode(bytes, encoding);
  if (decoded.kind === "binary") return "binary";
  const kind = kindOfText(decoded.text);
  return kind === "report" ? { text: decoded.text, encoding: decoded.encoding } : kind;
}
