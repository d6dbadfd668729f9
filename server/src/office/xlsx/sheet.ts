import { type Block, type Omission, plainParagraph, type TableCell, type TableRow } from "../blocks";
import { attribute, child, childrenOf, isText, type XmlElement } from "../package/xml";
import { OfficeError } from "../problem";
import { type CellPlace, cellPlace, cellRange } from "./cell-reference";
import { cellText, type SharedParts } from "./cell-text";

/** The largest number of columns that are shown. No table of the form has more than twelve. */
const MAX_COLUMNS = 200;

/** The largest number of cells of rows that follow each other. */
const MAX_CELLS = 400_000;

/** A row that has text, with its texts by column. */
interface SheetRow {
  readonly row: number;
  readonly texts: ReadonlyMap<number, string>;
}

/**
 * How merged cells cover others: the ones on the right of a cell are not printed, those below it are there, and empty.
 */
interface Merges {
  isOnTheRight(place: CellPlace): boolean;
}

/**
 * Reads a sheet: rows without text part blocks; a row with one text is a paragraph, the others are rows of a table.
 * Hidden rows and columns are left out, and rows that are struck out.
 */
export function readSheet(
  sheet: XmlElement,
  shared: SharedParts,
  omit: (omission: Omission) => void,
): readonly Block[] {
  const merges = mergesOf(sheet);
  const hidden = hiddenColumns(sheet);
  const blocks: Block[] = [];
  let group: SheetRow[] = [];
  const close = () => {
    blocks.push(...blocksOf(group, merges));
    group = [];
  };
  for (const row of rowsOf(sheet, shared, hidden, omit)) {
    if (group.length > 0 && row.row !== (group.at(-1)?.row ?? 0) + 1) close();
    group.push(row);
  }
  close();
  return blocks;
}

function* rowsOf(
  sheet: XmlElement,
  shared: SharedParts,
  hidden: (column: number) => boolean,
  omit: (omission: Omission) => void,
): Iterable<SheetRow> {
  let at = -1;
  for (const element of childrenOf(child(sheet, "x:sheetData"), "x:row")) {
    const given = Number(attribute(element, "r") ?? 0);
    at = given > 0 ? given - 1 : at + 1;
    const cells = textsOf(element, shared, hidden, omit);
    const texts = new Map([...cells].map(([column, { text }]) => [column, text]));
    if (texts.size === 0) continue;
    if (isTrue(attribute(element, "hidden"))) omit("hidden-rows");
    else if ([...cells.values()].every(({ isStruck }) => isStruck)) omit("struck-text");
    else yield { row: at, texts };
  }
}

function textsOf(
  row: XmlElement,
  shared: SharedParts,
  hidden: (column: number) => boolean,
  omit: (omission: Omission) => void,
) {
  const texts = new Map<number, { readonly text: string; readonly isStruck: boolean }>();
  let column = -1;
  for (const cell of row.children) {
    if (isText(cell) || cell.name !== "x:c") continue;
    column = cellPlace(attribute(cell, "r") ?? "")?.column ?? column + 1;
    const shown = cellText(cell, shared);
    if (!shown || shown.text.trim() === "") continue;
    if (hidden(column)) omit("hidden-rows");
    else if (column < MAX_COLUMNS) texts.set(column, shown);
  }
  return texts;
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

function hiddenColumns(sheet: XmlElement): (column: number) => boolean {
  const ranges = childrenOf(child(sheet, "x:cols"), "x:col")
    .filter((one) => isTrue(attribute(one, "hidden")))
    .map((one) => [Number(attribute(one, "min")) - 1, Number(attribute(one, "max")) - 1] as const);
  const hidden = Array.from({ length: MAX_COLUMNS }, (_, column) =>
    ranges.some(([first, last]) => column >= first && column <= last),
  );
  return (column) => hidden[column] === true;
}

/** The largest number of merged ranges that are read. */
const MAX_MERGES = 5000;

function mergesOf(sheet: XmlElement): Merges {
  const elements = childrenOf(child(sheet, "x:mergeCells"), "x:mergeCell");
  if (elements.length > MAX_MERGES) throw new OfficeError("too-large");
  const ranges = elements.flatMap((one) => cellRange(attribute(one, "ref") ?? "") ?? []);
  // A range may say that it reaches to the last row, so it is never written out.
  const wide = ranges.filter(({ from, to }) => to.column > from.column);
  const byRow = new Map<number, typeof wide>();
  return {
    isOnTheRight({ row, column }) {
      const here = byRow.get(row) ?? wide.filter(({ from, to }) => row >= from.row && row <= to.row);
      byRow.set(row, here);
      return here.some(({ from, to }) => column > from.column && column <= to.column);
    },
  };
}

/** Prints rows that follow each other, from the first column that any of them uses to the last. */
function blocksOf(rows: readonly SheetRow[], merges: Merges): readonly Block[] {
  let first = MAX_COLUMNS;
  let last = 0;
  for (const { texts } of rows)
    for (const column of texts.keys()) {
      first = Math.min(first, column);
      last = Math.max(last, column);
    }
  if (rows.length * (last - first + 1) > MAX_CELLS) throw new OfficeError("too-large");
  const blocks: Block[] = [];
  let table: TableRow[] = [];
  const close = () => {
    if (table.length > 0) blocks.push({ kind: "table", rows: table });
    table = [];
  };
  for (const { row, texts } of rows) {
    const [only, another] = texts;
    const cells: TableCell[] = [];
    for (let column = first; column <= last; column++)
      if (!merges.isOnTheRight({ row, column })) cells.push({ blocks: linesOf(texts.get(column) ?? "") });
    // A label whose figures are all blank stands in a table; a title or sentence stands across the page.
    if (only && !another && (cells.length === 1 || isSentence(only[1]))) {
      close();
      blocks.push(...linesOf(only[1]));
    } else table.push(cells);
  }
  close();
  return blocks;
}

/** Reports whether the only text of a row is longer than any label of a table. */
function isSentence(text: string): boolean {
  return text.length > 40 || text.includes("\n");
}

/** Returns a paragraph for each line of a cell. */
function linesOf(text: string): readonly Block[] {
  return text === "" ? [] : text.split(/\r\n|\r|\n/).map((line) => plainParagraph(line));
}
