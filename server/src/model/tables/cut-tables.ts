import { type Item, isFilled } from "../labels/items";
import { isLabel } from "../labels/vocabulary";
import type { Datum, ReportRow, ReportTable } from "../types";
import type { Binding } from "./bind";

/** Where the text and its last section are. */
export interface TextEnd {
  /** The end of the text. */
  readonly end: number;
  /** The start of the last section. A table before it is not cut by the end of the text. */
  readonly lastHeading: number;
}

/** Labels and headings that may follow the last row read before the text ends, at most: those of one block of 表二. */
const PIECES = 8;

/**
 * Reports whether the text ends inside the table: the last line of the form is missing, and only labels or a piece of
 * one follow.
 */
export function isCut(binding: Binding, items: readonly Item[]): boolean {
  const lastLine = Math.max(...binding.links.map((link) => link.line));
  const cutRow = [...binding.rows.values()].some((row) => row.state === "cut");
  if (cutRow) return true;
  if (lastLine >= binding.form.lines.length - 1) return false;
  const rest = items.slice(binding.end).filter(isFilled);
  return (
    rest.length <= PIECES &&
    rest.every((item, index) => isLabel(item.words.key) || (index === rest.length - 1 && item.cell.text.length < 40))
  );
}

/**
 * A table that another section follows is not cut; one in whose last figure the text ends is, and that figure may have
 * had more digits. In glued text all rows of 表四 stand in the run of digits that it ends, and figures may have followed a
 * label behind which nothing stands.
 */
export function asCut(table: ReportTable, { end, lastHeading }: TextEnd): ReportTable {
  if (table.span.end <= lastHeading) return table.cut ? { ...table, cut: false } : table;
  const unfinished = [...table.rows.values()].filter((row) =>
    row.run.some((cell) => cell.span.end === end && (cell.text !== "" || table.layout === "glued")),
  );
  if (unfinished.length === 0) return table;
  const cut = unfinished.map((row): [string, ReportRow] => [
    row.form.key,
    { ...row, state: "cut", data: withoutUnfinished(row, end, table.layout === "glued") },
  ]);
  return { ...table, cut: true, rows: new Map([...table.rows, ...cut]) };
}

/** The data of a row, unreadable where the text ends; all of it where digits could be cut otherwise. */
function withoutUnfinished({ data }: ReportRow, end: number, all: boolean): ReadonlyMap<string, Datum> {
  return new Map(
    [...data].map(([key, datum]): [string, Datum] => [
      key,
      all || datum.cell.span.end === end
        ? { state: "unreadable", text: datum.text, cell: datum.cell, why: "unassigned" }
        : datum,
    ]),
  );
}
