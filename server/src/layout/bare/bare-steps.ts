import type { Span } from "../../base/span";

/** A line that holds something. */
export interface BareLine {
  readonly span: Span;
  /** Its number among the physical lines of the block, from 0. */
  readonly line: number;
  readonly figure: boolean;
  /** True for a lone number next to a form feed: a value, or the number of a page. */
  readonly atBreak: boolean;
}

/**
 * The number of empty lines that every cell leaves after it (`cell`), and the number that a row adds at its end (`row`,
 * 0 where rows add none). A blank cell then leaves `cell + 1` empty lines.
 */
export interface BareSteps {
  readonly cell: number;
  readonly row: number;
  /** True if row ends could be told apart from blank cells everywhere in the block. */
  readonly certain: boolean;
}

/** A gap between two lines, taken apart. */
export interface LineGap {
  /** Blank cells in it. */
  readonly blanks: number;
  /** Row ends in it. */
  readonly rowEnds: number;
}

/** Lines up to this length can be cells; longer ones are prose, whose gaps must not be learned. */
const LONGEST_CELL = 45;
/** A gap must occur this often before it is trusted. */
const OFTEN = 3;

/** Learns the steps of a block, or undefined where it has too few cells to learn from. */
export function learnSteps(lines: readonly BareLine[]): BareSteps | undefined {
  const between = new Map<number, number>();
  const figures = new Map<number, number>();
  const rowEnds = new Map<number, number>();
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1] as BareLine;
    const after = lines[i] as BareLine;
    if (isLong(before) || isLong(after)) continue;
    const gap = after.line - before.line - 1;
    count(between, gap);
    if (before.figure) count(after.figure ? figures : rowEnds, gap);
  }
  // In a table with few figures the commonest gap is that of a row of blanks; the smallest of the common gaps is the
  // cell's.
  const cell = commonest(figures, OFTEN) ?? smallest(between, OFTEN);
  if (cell === undefined) return undefined;
  const end = fullRowEnd(rowEnds, cell) ?? headRowEnd(between, cell) ?? cell;
  const row = Math.max(0, end - cell);
  return { cell, row, certain: allEndRows(rowEnds, { cell, row }) };
}

/**
 * Takes a gap apart into blank cells and row ends (two of them where a table ends); undefined where it does not come
 * out exactly, or where a row end and blank cells leave the same trace.
 */
export function gapOf(emptyLines: number, steps: Pick<BareSteps, "cell" | "row">): LineGap | undefined {
  const { cell, row } = steps;
  if (row > 0 && row % (cell + 1) === 0) return emptyLines === cell ? { blanks: 0, rowEnds: 0 } : undefined;
  for (let rowEnds = 0; rowEnds <= 2; rowEnds++) {
    const left = emptyLines - cell - rowEnds * row;
    if (left >= 0 && left % (cell + 1) === 0) return { blanks: left / (cell + 1), rowEnds };
  }
  return undefined;
}

function isLong(line: BareLine): boolean {
  return line.span.end - line.span.start > LONGEST_CELL;
}

function count(counts: Map<number, number>, gap: number): void {
  counts.set(gap, (counts.get(gap) ?? 0) + 1);
}

/** The gap met most, and at least `often` times; of several the smallest. */
function commonest(counts: ReadonlyMap<number, number>, often: number): number | undefined {
  let best: number | undefined;
  let most = often - 1;
  for (const [gap, times] of counts) {
    if (times < most || (times === most && (best === undefined || gap > best))) continue;
    best = gap;
    most = times;
  }
  return best;
}

function smallest(counts: ReadonlyMap<number, number>, often: number): number | undefined {
  let best: number | undefined;
  for (const [gap, times] of counts) if (times >= often && (best === undefined || gap < best)) best = gap;
  return best;
}

/**
 * Returns the gap after a row whose last cell is filled. Where more rows end in blank cells the commonest gap is
 * theirs: greater, by whole blank cells, than one that is met often too.
 */
function fullRowEnd(rowEnds: ReadonlyMap<number, number>, cell: number): number | undefined {
  const end = commonest(rowEnds, 2);
  if (end === undefined) return undefined;
  const full = [...rowEnds].filter(([gap]) => gap > cell && gap < end && (end - gap) % (cell + 1) === 0);
  return smallest(new Map(full), OFTEN) ?? end;
}

/**
 * Returns the commonest gap that no number of blank cells explains: the row end of a table with heads and few figures.
 */
function headRowEnd(counts: ReadonlyMap<number, number>, cell: number): number | undefined {
  const others = [...counts].filter(([gap]) => gap > cell && (gap - cell) % (cell + 1) !== 0);
  return commonest(new Map(others), 2);
}

/** Reports whether nearly every gap after a row's last figure contains a row end. */
function allEndRows(rowEnds: ReadonlyMap<number, number>, steps: Pick<BareSteps, "cell" | "row">): boolean {
  let ends = 0;
  let all = 0;
  for (const [gap, times] of rowEnds) {
    all += times;
    if ((gapOf(gap, steps)?.rowEnds ?? 0) > 0) ends += times;
  }
  return ends >= OFTEN && ends * 10 >= all * 9;
}
