import type { Analysis, AnalysisOptions } from "../ide/analysis";
import { readText } from "../ide/reading";
import { decode, type Encoding } from "../node/decode";
import type { SkipReason } from "./run-log";

/** Decodes, reads and checks a file; or why it is left out. An encoding that is not given is found out from the bytes. */
export function analyseBytes(
  bytes: Uint8Array | SkipReason,
  options: AnalysisOptions,
  encoding?: Encoding,
): { readonly encoding: Encoding; readonly analysis: Analysis } | SkipReason {
  if (typeof bytes === "string") return bytes;
  const decoded = decode(bytes, encoding);
  if (decoded.kind === "binary") return "binary";
  const reading = readText(decoded.text, options);
  return reading.kind === "report" ? { encoding: decoded.encoding, analysis: reading.analysis } : reading.kind;
}
