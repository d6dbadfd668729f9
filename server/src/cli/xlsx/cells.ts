/**
 * The style of a cell: `unreadable` is a text in place of a number, `missing` is absent from the report, `outside` from
 * the form.
 */
export type CellStyle = "plain" | "heading" | "unreadable" | "missing" | "outside";

/** The content of a cell. Numbers are plain decimal digits, so that none is rounded. */
export type SheetCell =
  | { readonly kind: "empty"; readonly style?: CellStyle }
  | { readonly kind: "text"; readonly text: string; readonly style?: CellStyle }
  | { readonly kind: "number"; readonly digits: string };

/** The styles in the order of the workbook's `cellXfs`. */
export const STYLE_ORDER: readonly CellStyle[] = ["plain", "heading", "unreadable", "missing", "outside"];

/** The limits of spreadsheets: significant digits of a number, characters of a text. */
const MAX_DIGITS = 15;
const MAX_TEXT = 32_767;

/** Returns a cell with a text; an empty one for an empty text. */
export function textCell(text: string, style: CellStyle = "plain"): SheetCell {
  return text === "" ? { kind: "empty", style } : { kind: "text", text, style };
}

/** Returns a cell with a number given as plain decimal digits; as text if a spreadsheet would round it. */
export function numberCell(digits: string): SheetCell {
  const significant = digits.replace(/[-.]/g, "").replace(/^0+/, "");
  return significant.length > MAX_DIGITS ? textCell(digits) : { kind: "number", digits };
}

/** Returns a row as SpreadsheetML; `row` counts from 1. Empty cells without a style are left out. */
export function rowXml(row: number, cells: readonly SheetCell[]): string {
  return `<row r="${row}">${cells.map((cell, column) => cellXml(`${columnName(column)}${row}`, cell)).join("")}</row>`;
}

/** Returns the letters of a column, which counts from 0: A … Z, AA …. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

function cellXml(place: string, cell: SheetCell): string {
  if (cell.kind === "number") return `<c r="${place}"><v>${cell.digits}</v></c>`;
  const style = STYLE_ORDER.indexOf(cell.style ?? "plain");
  const looks = style > 0 ? ` s="${style}"` : "";
  if (cell.kind === "empty") return looks && `<c r="${place}"${looks}/>`;
  return `<c r="${place}"${looks} t="inlineStr"><is><t xml:space="preserve">${escaped(cell.text)}</t></is></c>`;
}

/**
 * Escapes a text for SpreadsheetML. A character that XML cannot hold becomes `_x0001_`, as in Excel, and a text that
 * looks so already gets its first underscore escaped; a lone surrogate becomes U+FFFD.
 */
function escaped(text: string): string {
  return (
    text
      .slice(0, MAX_TEXT)
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
      .replace(/[\0-\x08\x0b\x0c\r\x0e-\x1f\ufffe\uffff]/g, (unit) => {
        return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
      })
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
      .replace(/[&<>]/g, (mark) => ENTITIES[mark] ?? mark)
  );
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
