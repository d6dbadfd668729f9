import { isLineEndUnit } from "../../base/lines";
import { isBlankUnit, trimSpan } from "../../base/span";
import { cellIn } from "../cells";
import { isFigure } from "../figures";
import type { Cell, CellStream } from "../types";
import type { BareLine } from "./bare-steps";

/**
 * Where one line holds several figures and the next a single one, the text is in the order in which a page was drawn.
 */
const FEWEST_LINES = 2;

/**
 * Returns the cells of a block whose lines hold one cell each, but for some that hold a label and figures or several
 * figures, as a PDF's text does without its layout; undefined where no line does.
 */
export function scatteredCells(
  text: string,
  lines: readonly BareLine[],
): Pick<CellStream, "cells" | "outOfOrder"> | undefined {
  if (!lines.some(({ figure }) => figure)) return undefined;
  const cut = lines.map((line) => cellsOf(text, line));
  if (cut.every((cells) => cells.length === 1)) return undefined;
  const several = cut.filter((cells) => cells.length > 1 && cells.slice(-2).every(isFigureCell));
  return { cells: cut.flat(), outOfOrder: several.length >= FEWEST_LINES && !areBelowLabels(cut) };
}

/** Reports whether every line of figures stands right below a line of words, the last one too. */
function areBelowLabels(lines: readonly (readonly Cell[])[]): boolean {
  const areFigures = lines.map((cells) => cells.every(isFigureCell));
  const isLabel = (at: number): boolean => lines[at]?.length === 1 && areFigures[at] === false;
  return areFigures.at(-1) === true && areFigures.every((isValue, at) => (isValue ? isLabel(at - 1) : isLabel(at)));
}

/** Returns a line's cells: its figures at the end and what stands before them; the line itself where it has none. */
function cellsOf(text: string, { span, figure }: BareLine): readonly Cell[] {
  const cells: Cell[] = [];
  let { end } = span;
  for (let at = end; !figure && at > span.start; at--) {
    if (!isBorder(text.charCodeAt(at - 1))) continue;
    if (!isFigure(text, at, end)) break;
    cells.unshift(cellIn(text, { start: at, end }, false));
    end = trimSpan(text, { start: span.start, end: at }).end;
    at = end;
  }
  return [cellIn(text, { start: span.start, end }, false), ...cells];
}

/** White space divides cells, but for the end of a line that was cut at a width. */
function isBorder(unit: number): boolean {
  return isBlankUnit(unit) && !isLineEndUnit(unit);
}

function isFigureCell({ text }: Cell): boolean {
  return isFigure(text, 0, text.length);
}
