import type { Omission } from "./blocks";
import { readDocument } from "./docx/document";
import { openPackage, partXml } from "./package/package";
import type { Platform } from "./package/platform";
import { printBlocks, type TextPiece } from "./print-blocks";
import { OfficeError, type OfficeProblem } from "./problem";
import { readWorkbook } from "./xlsx/workbook";

/** The kinds of files of an office suite that are read. */
export type OfficeKind = "docx" | "xlsx" | "pdf";

/** The text of a Word document, an Excel workbook or a PDF. */
export interface OfficeText {
  readonly kind: OfficeKind;
  /** Lines end with `\n`. A row of a table is a line, with tabs between its cells. */
  readonly text: string;
  /** The parts of the text that stand in the main part of a document as they are; none for others. */
  readonly pieces: readonly TextPiece[];
  readonly omitted: ReadonlySet<Omission>;
}

/** What a PDF gives: its text, or the reason why it gives none. */
export type PdfReading = OfficeText | OfficeProblem;

/** What reading files needs of the platform. */
export interface OfficePlatform extends Platform {
  /** Reads a PDF; undefined where none are read, or not at once. Throws nothing. */
  readonly readPdf?: (bytes: Uint8Array) => PdfReading;
}

/** The kinds by the root element of the main part. */
const KINDS: Readonly<Record<string, OfficeKind>> = { "w:document": "docx", "x:workbook": "xlsx" };

/** Reports whether a file is a PDF by its bytes: readers allow for other bytes before its mark. */
export function isPdf(bytes: Uint8Array): boolean {
  const [p, d, f] = [0x50, 0x44, 0x46];
  for (let at = bytes.indexOf(0x25); at >= 0 && at < 1024; at = bytes.indexOf(0x25, at + 1))
    if (bytes[at + 1] === p && bytes[at + 2] === d && bytes[at + 3] === f && bytes[at + 4] === 0x2d) return true;
  return false;
}

/** Reads a file by its bytes; returns the problem if it gives no text. Throws nothing. */
export function readOffice(bytes: Uint8Array, platform: OfficePlatform): OfficeText | OfficeProblem {
  if (isPdf(bytes)) return platform.readPdf?.(bytes) ?? "no-pdf-reader";
  try {
    const file = openPackage(bytes, platform);
    const root = partXml(file, file.main);
    const kind = KINDS[root?.name ?? ""];
    if (!root || !kind) return root ? "not-office-file" : "damaged";
    const { blocks, omitted } = kind === "docx" ? readDocument(file, root) : readWorkbook(file, root);
    const { text, pieces } = printBlocks(blocks);
    return { kind, text, pieces, omitted };
  } catch (error) {
    if (error instanceof OfficeError) return error.problem;
    // A field that points outside the file, or elements nested beyond what the engine bears.
    if (error instanceof RangeError) return "damaged";
    throw error;
  }
}
