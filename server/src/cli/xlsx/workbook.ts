// fflate (MIT, no dependencies, maintained: 0.8.3 of 2026-05) writes the ZIP file of a workbook. Node can deflate but
// not write ZIP files, and the oldest supported Node has no checksum for them. Only the command line bundles it, a few
// kilobytes of it.
import { strToU8, Zip, ZipDeflate } from "fflate";
import { rowXml, type SheetCell } from "./cells";
import { type SheetForm, sheetEnd, sheetPath, sheetStart, workbookParts } from "./parts";

/** The number of rows of a sheet in Excel, including the row of headings. */
const MAX_ROWS = 1_048_576;

/** The length of XML that is compressed at once: large pieces are compressed better and faster. */
const PIECE = 1 << 16;

/** A workbook that is being written. Only compressed parts stay in memory. */
export interface Workbook {
  /** Adds a row to a sheet; sheets count from 0. Returns false, and adds nothing, if the sheet is full. */
  add(sheet: number, cells: readonly SheetCell[]): boolean;
  /** Returns the whole file in pieces. Nothing can be added afterwards. */
  end(): readonly Uint8Array[];
}

/** The part of a sheet, with its XML that is not compressed yet. */
interface OpenSheet {
  readonly part: ZipDeflate;
  readonly form: SheetForm;
  waiting: string;
  rows: number;
}

/** Returns an empty workbook with these sheets. The same rows always give the same bytes. */
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
  // The earliest time of the ZIP format, so that the bytes do not depend on the time of writing.
  part.mtime = new Date(1980, 0, 1);
  zip.add(part);
  return part;
}

function compress(sheet: OpenSheet, last = false): void {
  sheet.part.push(strToU8(sheet.waiting), last);
  sheet.waiting = "";
}
