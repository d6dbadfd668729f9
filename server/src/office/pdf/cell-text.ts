import type { PageCell } from "./page-table";

/** The room that a cell may keep free on both sides together, in points. */
const PADDING = 12;
/** How much more room, in sizes of the font, a line may leave where the next word did not fit. */
const SLACK = 1.3;

/** Returns the text of a cell, its lines joined by line feeds. */
export function cellText(cell: PageCell, row: readonly PageCell[]): string {
  const lines = cell.lines.map(({ text }) => text.replace(/ {2,}/g, " "));
  return lines.join(isBrokenNumber(cell) && row.some(isWholeNumber) ? "" : "\n");
}

/** Reports whether all that stands in a cell are the digits of a number. */
export function isNumber({ lines }: PageCell): boolean {
  return lines.length > 0 && lines.every(({ text }) => /^[+-]?[\d.,]+$/.test(text));
}

function isWholeNumber(cell: PageCell): boolean {
  return cell.lines.length === 1 && isNumber(cell);
}

/**
 * Reports whether the lines of a cell are one number that did not fit. Then no line but the last has room for another
 * digit. Two numbers have no reason to fill their lines; and where rows are not parted by lines, the other cells of the
 * row have several numbers too.
 */
function isBrokenNumber(cell: PageCell): boolean {
  const { lines } = cell;
  if (lines.length < 2 || !isNumber(cell)) return false;
  return lines.slice(0, -1).every((line) => {
    const digit = (line.right - line.left) / line.text.length;
    const first = lines[0]?.text.length ?? 0;
    return cell.right - cell.left - (line.right - line.left) < PADDING + digit && line.text.length >= first - 1;
  });
}

/** Reports whether the last line of a cell leaves no room for another character. */
export function isFull({ lines, left, right }: PageCell): boolean {
  const last = lines.at(-1);
  return last !== undefined && right - left - (last.right - last.left) < PADDING + SLACK * last.size;
}
