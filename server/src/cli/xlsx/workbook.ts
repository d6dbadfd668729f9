// fflate (MIT, no dependencies, maintained: 0.8.3 of 2026-05) makes the ZIP file that a workbook is. Node can deflate but not make ZIP
// files, and its checksum for them came after the oldest Node that is supported. Only the command line bundles it, a few kilobytes of it.
import { strToU8, Zip, ZipDeflate } from "fflate";
import { rowXml, type SheetCell } from "./cells";
import { type SheetForm, sheetEnd, sheetPath, sheetStart, workbookParts } from "./parts";

/** Rows of a sheet in Excel, the row of headings included. */
const MAX_ROWS = 1_048_576;

/** As much XML is put together before it is compressed: pieces are compressed better and faster when they are large. */
const PIECE = 1 << 16;

/** A workbook that is being written. Only its compressed parts are kept. */
export interface Workbook {
  /** Adds a row to a sheet, sheets counted from 0. Gives false, and adds nothing, where the sheet is full. */
  add(sheet: number, cells: readonly SheetCell[]): boolean;
  /** The whole file, in pieces. Nothing can be added afterwards. */
  end(): readonly Uint8Array[];
}

/** A sheet's part with what of it is not compressed yet. */
interface OpenSheet {
  readonly part: ZipDeflate;
  readonly form: SheetForm;
  waiting: string;
  rows: number;
}

/** An empty workbook with these sheets. The same rows give the same bytes, whenever that is. */
export function newWorkbook(forms: readonly SheetForm[], maxRows = MAX_ROWS): Workbook {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const [path, xml] of workbookParts(forms)) partOf(zip, path).push(strToU8(xml), true);
  const sheets = forms.map((form, index): OpenSheet => {
    return { part: partOf(zip, sheetPath(index)), form, waiting: sheetStart(form, index === 0), rows: 1 };
  });
  return {
    add(index, cells) {
      const sheet = sheets[index];
      if (!sheet || sheet.rows >= maxRows) return false;
      sheet.rows++;
      sheet.waiting += rowXml(sheet.rows, cells);
      if (sheet.waiting.length >= PIECE) compress(sheet);
      return true;
    },
    end() {
      for (const sheet of sheets) {
        sheet.waiting += sheetEnd(sheet.form, sheet.rows);
        compress(sheet, true);
      }
      zip.end();
      return pieces;
    },
  };
}

function partOf(zip: Zip, path: string): ZipDeflate {
  const part = new ZipDeflate(path, { level: 6 });
  // The earliest time that ZIP files know, so that the time of writing leaves no trace.
  part.mtime = new Date(1980, 0, 1);
  zip.add(part);
  return part;
}

function compress(sheet: OpenSheet, last = false): void {
  sheet.part.push(strToU8(sheet.waiting), last);
  sheet.waiting = "";
}
