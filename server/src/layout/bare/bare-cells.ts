import type { Edit } from "../../base/edits";
import { type Span, trimSpan } from "../../base/span";
import { blockLines } from "../block-lines";
import { blankCell, replaceSlotWhenBlank } from "../cells";
import { isFigure } from "../figures";
import { isPageNumber } from "../furniture";
import { joined, printed, uncovered } from "../grid";
import { numbersAtPageBreaks, tableLines } from "../page-lines";
import { countOf, type Survey, shareOf } from "../survey";
import type { Cell, CellStream, GridRow, Layout, PrintOptions } from "../types";
import { unwrapped } from "../wrapped-lines";
import { type BareLine, type BareSteps, gapOf, learnSteps } from "./bare-steps";
import { cellsOfBlankLines, learnBlankLines } from "./blank-lines";
import { FIGURE, figureLines } from "./line-kinds";
import { scatteredCells } from "./scattered";

/**
 * One cell per line and nothing else, with empty lines between. Blank cells are seen only where every cell leaves a
 * fixed number of empty lines: the steps are learned from the block, and where a gap does not come out exactly no blank
 * cell is made of it.
 */
export const bareCells: Layout = {
  id: "bare-cells",
  lines: figureLines,
  lineHolds: "cell",
  blanks: "guessed",
  separatesCells: true,
  showsBlankTables: false,
  rate,
  read,
  print,
  fill,
};

/** The score of a block that holds no table at all, which makes this its layout. */
export const NO_TABLE = 0.05;

function rate(survey: Survey): number {
  return NO_TABLE + 0.8 * shareOf(survey, countOf(survey, FIGURE));
}

function read(text: string, block: Span): CellStream {
  const physical = unwrapped(text, tableLines(text, block));
  const lines = bareLines(text, physical);
  const steps = learnSteps(lines);
  const filled = (line: BareLine, startsRow = false): Cell => {
    const slot = physical[line.line] as Span;
    const cell = { span: line.span, slot, text: text.slice(line.span.start, line.span.end), startsRow };
    return line.atBreak ? { ...cell, doubtful: true } : cell;
  };
  const blankLines = steps && learnBlankLines(lines, steps.cell);
  const onLines = blankLines && cellsOfBlankLines(lines, { physical, filled }, blankLines);
  if (onLines) return { layout: "bare-cells", rowsMarked: false, cells: onLines };
  const scattered = steps?.certain ? undefined : scatteredCells(text, lines);
  if (scattered) return { layout: "bare-cells", rowsMarked: false, ...scattered };
  const cells: Cell[] = [];
  let startsRow = true;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as BareLine;
    cells.push(filled(line, startsRow));
    startsRow = steps ? readGap(physical, steps, { before: line, after: lines[i + 1] }, cells) : false;
  }
  return { layout: "bare-cells", rowsMarked: steps?.certain ?? false, cells };
}

/** What is written into a blank cell that is one empty line has to leave as many more as other cells do. */
function fill(text: string, cell: Cell, content: string): readonly Edit[] {
  const lineEnd = /^(?:\r\n|\r|\n)?/.exec(text.slice(cell.slot.end, cell.slot.end + 2))?.[0] ?? "";
  return replaceSlotWhenBlank(text, cell, content + lineEnd.repeat(cell.leaves ?? 0));
}

function bareLines(text: string, physical: readonly Span[]): BareLine[] {
  const lines: BareLine[] = [];
  const atBreaks = numbersAtPageBreaks(text, physical);
  for (let line = 0; line < physical.length; line++) {
    const span = trimSpan(text, physical[line] as Span);
    if (span.start === span.end || isPageNumber(text, span)) continue;
    lines.push({ span, line, figure: isFigure(text, span.start, span.end), atBreak: atBreaks.has(line) });
  }
  return lines;
}

/** Makes the blank cells of the gap after a line; returns whether the next line begins a row. */
function readGap(
  physical: readonly Span[],
  steps: BareSteps,
  { before, after }: { readonly before: BareLine; readonly after: BareLine | undefined },
  cells: Cell[],
): boolean {
  const gap = gapOf((after?.line ?? physical.length) - before.line - 1, steps);
  if (!gap) return false;
  // Without row ends an empty line is no proof of a cell: only between a label or a figure and a figure does one stand
  // for certain.
  if (steps.row === 0 && steps.cell === 0 && !after?.figure) return false;
  // Behind the last line stands a heading or nothing: only a row end proves that the empty lines before it are cells.
  if (!after && gap.rowEnds === 0) return false;
  // Blank cells before a figure belong to its row (a row of values under heads), those before a label to the row above.
  const endFirst = gap.rowEnds > 0 && after?.figure === true;
  const shift = endFirst ? gap.rowEnds * steps.row : 0;
  for (let k = 1; k <= gap.blanks; k++) {
    const slot = physical[before.line + shift + k * (steps.cell + 1)];
    if (slot) cells.push(blankCell(slot, endFirst && k === 1));
  }
  return gap.rowEnds > 0 && !(endFirst && gap.blanks > 0);
}

function print(rows: readonly GridRow[], options: PrintOptions): string {
  const like = options.like ?? "";
  const learned = learnSteps(bareLines(like, blockLines(like, { start: 0, end: like.length })));
  // One empty line after a cell and one more after a row: blank cells leave two, so the traces never mix.
  const steps = learned ?? { cell: 1, row: 1 };
  const lines: string[] = [];
  const leave = (count: number): void => {
    for (let i = 0; i < count; i++) lines.push("");
  };
  for (const row of rows) {
    for (const slot of uncovered(row)) {
      lines.push(printed(slot));
      leave(steps.cell);
    }
    leave(steps.row);
  }
  return joined(lines, options);
}
