import type { TabRowsResult } from "../../../server/src/lsp/protocol/cells";

/** A row of a table with tabs between its cells, as the server knows it. */
export type TabRow = TabRowsResult["rows"][number];

/** A place in a document: line and character from 0, the character in UTF-16 code units. */
interface Place {
  readonly line: number;
  readonly character: number;
}

/**
 * How a place lies in its cell: directly before the tab that leads to the next value, or directly behind the last tab.
 */
export interface Edges {
  readonly end: boolean;
  readonly start: boolean;
}

/** Returns how a place lies in a cell of a complete row, its label or one of its values; undefined outside of those. */
export function edgesAt(rows: readonly TabRow[], place: Place, lineText: (line: number) => string): Edges | undefined {
  const here = fieldAt(rows, place, lineText);
  if (!here) return undefined;
  const text = lineText(place.line);
  return {
    end:
      text[place.character] === "\t" &&
      (here.value >= 0 || place.character === here.row.label.length - 1) &&
      here.value + 1 < here.row.values,
    start: text[place.character - 1] === "\t" && here.value > 0,
  };
}

/**
 * Returns the end of the content of the value that was stepped into; undefined outside of values. A step from the last
 * cell of a row, as VS Code makes where it has not heard yet that it was the last, leads to the first value of the next
 * row.
 */
export function endOfCell(
  rows: readonly TabRow[],
  place: Place,
  lineText: (line: number) => string,
): Place | undefined {
  const here = fieldAt(rows, place, lineText);
  if (here && here.value >= 0) return endOfValue(here.row, here.value, lineText);
  // Behind the values of its line, or at the beginning of the line after it.
  const line = place.character > 0 ? place.line : place.line - 1;
  const row = rows.find((known) => known.line === line);
  const inLabel = place.character > 0 && place.character < (row?.label.length ?? 0);
  if (!row || inLabel || !isAsKnown(row, lineText(line))) return undefined;
  return neighbouringCell(rows, endOfValue(row, row.values - 1, lineText), 1, lineText);
}

/**
 * Returns the end of the content of the next value cell (`step` 1) or of the previous one (-1), in the same row or in
 * the row after or before it: the place itself where there is none. Undefined where the place is in no cell of a
 * complete row.
 */
export function neighbouringCell(
  rows: readonly TabRow[],
  place: Place,
  step: 1 | -1,
  lineText: (line: number) => string,
): Place | undefined {
  const here = fieldAt(rows, place, lineText);
  if (!here) return undefined;
  const value = here.value + step;
  if (value >= 0 && value < here.row.values) return endOfValue(here.row, value, lineText);
  const row = rows[here.index + step];
  if (!row || !isAsKnown(row, lineText(row.line))) return place;
  return endOfValue(row, step === 1 ? 0 : row.values - 1, lineText);
}

/** The row of a place and which of its values it is in: -1 is the label. */
function fieldAt(rows: readonly TabRow[], { line, character }: Place, lineText: (line: number) => string) {
  const index = rows.findIndex((row) => row.line === line);
  const row = rows[index];
  const text = row && lineText(line);
  if (!row || text === undefined || !isAsKnown(row, text)) return undefined;
  const value = character < row.label.length ? -1 : tabsIn(text.slice(row.label.length, character));
  return value < row.values ? { row, index, value } : undefined;
}

/** A row that has another label or another number of tabs by now is not the one that the server has read. */
function isAsKnown({ label, tabs }: TabRow, text: string): boolean {
  return text.startsWith(label) && tabsIn(text) === tabs;
}

function endOfValue({ line, label }: TabRow, value: number, lineText: (line: number) => string): Place {
  const values = lineText(line).slice(label.length).split("\t");
  const before = values.slice(0, value).reduce((length, one) => length + one.length + 1, label.length);
  return { line, character: before + (values[value]?.trimEnd().length ?? 0) };
}

function tabsIn(text: string): number {
  return text.split("\t").length - 1;
}
