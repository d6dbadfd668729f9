import type { Omission } from "./blocks";
import { readDocument } from "./docx/document";
import { openPackage, partXml } from "./package/package";
import type { Platform } from "./package/platform";
import { printBlocks, type TextPiece } from "./print-blocks";
import { OfficeError, type OfficeProblem } from "./problem";
import { readWorkbook } from "./xlsx/workbook";

/** The kinds of files of an office suite that are read. */
export type OfficeKind = "docx" | "xlsx";

/** The text of a Word document or Excel workbook. */
export interface OfficeText {
  readonly kind: OfficeKind;
  /** Lines end with `\n`. A row of a table is a line, with tabs between its cells. */
  readonly text: string;
  /** The parts of the text that stand in the main part of a document as they are; none for a workbook. */
  readonly pieces: readonly TextPiece[];
  readonly omitted: ReadonlySet<Omission>;
}

/** The kinds by the root element of the main part. */
const KINDS: Readonly<Record<string, OfficeKind>> = { "w:document": "docx", "x:workbook": "xlsx" };

/** Reads a file by its bytes; returns the problem if it gives no text. Throws nothing. */
export function readOffice(bytes: Uint8Array, platform: Platform): OfficeText | OfficeProblem {
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
