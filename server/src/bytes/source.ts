import { officeKindOfName } from "../analysis/report-files";
import { kindOfText } from "../analysis/triage";
import { isPackage } from "../office/package/package";
import type { OfficeProblem } from "../office/problem";
import { isPdf, type OfficePlatform, type OfficeText, readOffice } from "../office/read-office";
import { decode, type Encoding } from "./decode";

/** The text of a report. */
export interface Source {
  /** The file as it was read. */
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly encoding: Encoding;
  /** The document, workbook or PDF that the text was read from; undefined for a text file. */
  readonly office?: OfficeText;
}

/** The reason why bytes hold no report that can be read. */
export type SourceProblem = "not-a-report" | "wrong-encoding" | "binary" | OfficeProblem;

/**
 * Returns the report that the bytes of a file hold. What kind of file it is, its name tells; where it has none, its
 * bytes do. Without `encoding` it is detected. Never throws.
 */
export function sourceOf(
  name: string | undefined,
  bytes: Uint8Array,
  platform: OfficePlatform,
  encoding?: Encoding,
): Source | SourceProblem {
  const office = name === undefined ? (isPackage(bytes) || isPdf(bytes)) && "read" : officeKindOfName(name);
  if (office) return office === "read" ? officeSource(bytes, platform) : "old-format";
  const decoded = decode(bytes, encoding);
  if (decoded.kind === "binary") return "binary";
  const kind = kindOfText(decoded.text);
  return kind === "report" ? { bytes, text: decoded.text, encoding: decoded.encoding } : kind;
}

/** Reads a Word document, a workbook or a PDF. Its text is never damaged by decoding. */
function officeSource(bytes: Uint8Array, platform: OfficePlatform): Source | SourceProblem {
  const office = readOffice(bytes, platform);
  if (typeof office === "string") return office;
  const kind = kindOfText(office.text);
  return kind === "report" ? { bytes, text: office.text, encoding: "utf8", office } : kind;
}
