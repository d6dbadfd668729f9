import { type Span, trimSpan } from "../../base/span";
import { blankCell, cellIn, isBlankSpan } from "../cells";
import { joined, printed, uncovered } from "../grid";
import { isPipeUnit } from "../line-marks";
import { numbersAtPageBreaks, tableLines } from "../page-lines";
import { countOf, type Survey, shareOf } from "../survey";
import type { Cell, CellStream, GridRow, Layout, PrintOptions } from "../types";
import { PIPE_ALONE, PIPE_CELL, PIPE_ROW, PIPE_RULE, pipeLines } from "./line-kinds";
import { fillBetweenPipes, isPipeRule, pipeSegments } from "./pipes";

/**
 * One cell per line, each closed by `|` on its line or on the next. Pipes on a line of their own are blank cells
 * (mostly padding), but the first of them closes a cell that is still open. Rows are not marked in this layout: a full
 * row has no padding to show its end. Where there is padding of two cells or more, the next cell begins a row.
 */
export const pipeCells: Layout = {
  id: "pipe-cells",
  lines: pipeLines,
  lineHolds: "cell",
  blanks: "kept",
  separatesCells: true,
  showsBlankTables: true,
  rate,
  read,
  print,
  fill: fillBetweenPipes,
};

function rate(survey: Survey): number {
  const [rows, cells] = [countOf(survey, PIPE_ROW), countOf(survey, PIPE_CELL, PIPE_ALONE)];
  return rows * 4 < cells ? 0.9 * shareOf(survey, countOf(survey, PIPE_ROW, PIPE_CELL, PIPE_ALONE, PIPE_RULE)) : 0;
}

function read(text: string, block: Span): CellStream {
  const cells: Cell[] = [];
  const physical = tableLines(text, block);
  const numbers = numbersAtPageBreaks(text, physical);
  // What a pipe closes on the next line is a cell, whatever stands between the two.
  const isOfPage = (index: number): boolean =>
    numbers.has(index) && !beginsWithPipe(text, physical[index + 1]) && !isBetweenPipes(text, physical, index);
  const lines = physical.filter((_, index) => !isOfPage(index)).map((line) => pipeSegments(text, line));
  const bordered = isBordered(text, lines);
  let open = false;
  let padded = true;
  for (const segments of lines) {
    if (isPipeRule(text, segments)) continue;
    const before = cells.length;
    open = readLine(text, segments, { open, bordered, startsRow: padded }, cells);
    // Two blank cells on one line are padding: the row ends here.
    if (cells.length > before)
      padded = cells.length - before > 1 && !open && segments.every((one) => isBlankSpan(text, one));
  }
  return { layout: "pipe-cells", rowsMarked: false, cells };
}

/** Reports whether the lines before and behind one, empty ones left out, begin with pipes. */
function isBetweenPipes(text: string, lines: readonly Span[], index: number): boolean {
  return [-1, 1].every((step) => {
    let at = index + step;
    for (let line = lines[at]; line && isBlankSpan(text, line); line = lines[at]) at += step;
    return beginsWithPipe(text, lines[at]);
  });
}

function beginsWithPipe(text: string, line: Span | undefined): boolean {
  return line !== undefined && isPipeUnit(text.charCodeAt(trimSpan(text, line).start));
}

/** Reads one line; returns whether its last cell is still to be closed. */
function readLine(
  text: string,
  segments: readonly Span[],
  state: { readonly open: boolean; readonly bordered: boolean; readonly startsRow: boolean },
  cells: Cell[],
): boolean {
  const last = segments.length - 1;
  const before = cells.length;
  const hasText = segments.some((segment) => !isBlankSpan(text, segment));
  if (last === 0 && !hasText) return state.open;
  for (let i = 0; i <= last; i++) {
    const slot = segments[i] as Span;
    const blank = isBlankSpan(text, slot);
    // The first pipe of a line closes the cell above, or is the border before the line's own cell.
    if (i === 0 && blank && (state.open || hasText || state.bordered)) continue;
    if (i === last && blank) continue;
    const startsRow = state.startsRow && cells.length === before;
    cells.push(blank ? blankCell(slot, startsRow) : cellIn(text, slot, startsRow));
  }
  return !isBlankSpan(text, segments[last] as Span);
}

/** Reports whether most cells have a pipe on both sides, so that a line of n pipes has n − 1 blank cells. */
function isBordered(text: string, lines: readonly (readonly Span[])[]): boolean {
  let both = 0;
  let all = 0;
  for (const segments of lines) {
    if (segments.length < 2 || segments.every((segment) => isBlankSpan(text, segment))) continue;
    all++;
    if (isBlankSpan(text, segments[0] as Span) && isBlankSpan(text, segments[segments.length - 1] as Span)) both++;
  }
  return both * 2 > all;
}

function print(rows: readonly GridRow[], options: PrintOptions): string {
  const lines: string[] = [];
  for (const row of rows) {
    const slots = uncovered(row);
    for (const slot of slots) lines.push(slot.text === "" ? "|" : `${printed(slot, "|")} |`);
    if (slots.length < row.length) lines.push("|".repeat(row.length - slots.length));
  }
  return joined(lines, options);
}
