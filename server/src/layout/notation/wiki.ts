import { eachLine } from "../../base/lines";
import type { Span } from "../../base/span";
import type { Mark, Notation } from "./types";

/**
 * A table of MediaWiki: between `{|` and `|}`, `|-` before each row, `|` or `!` before each cell or `||` between two.
 */
export function wikiMarks(text: string): Notation | undefined {
  if (!text.includes("{|")) return undefined;
  const state: WikiState = { text, marks: [], tables: [], row: undefined };
  let open: number | undefined;
  const take = (start: number, end: number): void => {
    const line = { start, end };
    const begin = /^\s*(?:\{\||\|\}|\|[-+]|[|!])?/.exec(text.slice(start, end))?.[0].trim() ?? "";
    if (begin === "{|") open = start;
    if (open === undefined) return;
    if (begin === "{|" || begin === "|-" || begin === "|}" || begin === "|+") {
      hide(state, start, end);
      state.row = undefined;
      if (begin === "|}") state.tables.push({ start: open, end });
      if (begin === "|}") open = undefined;
    } else takeCells(state, line, begin);
  };
  take(eachLine(text, { start: 0, end: text.length }, take), text.length);
  return state.tables.length > 0 ? state : undefined;
}

interface WikiState {
  readonly text: string;
  readonly marks: Mark[];
  readonly tables: Span[];
  /** The end of the row's last line; undefined before its first. */
  row: number | undefined;
}

function hide({ marks }: WikiState, start: number, end: number): void {
  marks.push({ start, end, shown: "" });
}

/** Takes a line of cells, or one that goes on with the cell before. */
function takeCells(state: WikiState, { start, end }: Span, begin: string): void {
  const { text, marks, row } = state;
  if (row !== undefined) marks.push({ start: row, end: start, shown: begin === "" ? "" : "\t" });
  state.row = end;
  if (begin === "") return;
  const first = text.indexOf(begin, start) + 1;
  hide(state, start, first);
  let at = first;
  for (const border of [...text.slice(first, end).matchAll(begin === "!" ? /!!|\|\|/g : /\|\|/g), undefined]) {
    const cell = { start: at, end: border ? first + border.index : end };
    hideAttributes(state, cell);
    if (!border) return;
    marks.push({ start: cell.end, end: cell.end + border[0].length, shown: "\t" });
    at = cell.end + border[0].length;
  }
}

/** What stands before a single pipe in a cell says how it is drawn: `rowspan="2" | 自然人`. */
function hideAttributes(state: WikiState, { start, end }: Span): void {
  const [attributes = "", rest] = state.text.slice(start, end).split("|", 2);
  if (rest !== undefined && attributes.includes("=") && !/[[\]{}]/.test(attributes))
    hide(state, start, start + attributes.length + 1);
}
