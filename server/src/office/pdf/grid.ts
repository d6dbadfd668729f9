import { groupedBy } from "../../base/groups";
import type { Ruling } from "./page";

/** A cell of a ruled table: the columns and rows that it covers, half-open. */
export interface GridCell {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A ruled table on a page. */
export interface Grid {
  /** Where its columns begin, and where the last ends. */
  readonly xs: readonly number[];
  /** Where its rows begin, and where the last ends. */
  readonly ys: readonly number[];
  /** From top to bottom, those of a row from left to right. */
  readonly cells: readonly GridCell[];
  /** Returns the cell at a place on the page; undefined outside the table. */
  cellAt(x: number, y: number): GridCell | undefined;
}

/** More lines than this belong to a drawing; the longest are looked at. */
const MOST_RULINGS = 6000;
/** The part of the side of a cell that has to be drawn. */
const DRAWN = 0.6;

/** Returns the tables that lines draw. Lines nearer than `tolerance` are one. */
export function gridsOf(rulings: readonly Ruling[], tolerance: number): readonly Grid[] {
  const lengthOf = ({ from, to }: Ruling): number => to - from;
  const long = rulings.filter((ruling) => lengthOf(ruling) > tolerance);
  const most =
    long.length <= MOST_RULINGS ? long : [...long].sort((a, b) => lengthOf(b) - lengthOf(a)).slice(0, MOST_RULINGS);
  return groupsOf(most, tolerance).flatMap((group) => gridOf(group, tolerance) ?? []);
}

/** Puts lines together that touch each other. */
function groupsOf(rulings: readonly Ruling[], tolerance: number): readonly (readonly Ruling[])[] {
  const groups = newGroups(rulings.length);
  for (const [at, one] of rulings.entries())
    for (let other = at + 1; other < rulings.length; other++)
      if (touches(one, rulings[other] ?? one, tolerance)) groups.join(at, other);
  return groups.all().map((members) => members.flatMap((member) => rulings[member] ?? []));
}

function touches(a: Ruling, b: Ruling, tolerance: number): boolean {
  if (a.direction === b.direction)
    return Math.abs(a.at - b.at) <= tolerance && a.from <= b.to + tolerance && b.from <= a.to + tolerance;
  return (
    a.at >= b.from - tolerance && a.at <= b.to + tolerance && b.at >= a.from - tolerance && b.at <= a.to + tolerance
  );
}

function gridOf(rulings: readonly Ruling[], tolerance: number): Grid | undefined {
  const level = rulings.filter(({ direction }) => direction === "horizontal");
  const upright = rulings.filter(({ direction }) => direction === "vertical");
  if (level.length === 0 || upright.length === 0) return undefined;
  // Where the outer lines of a table are not drawn, it ends where the others end.
  const xs = places([...upright.map(({ at }) => at), ...openEnds(level)], tolerance);
  const ys = places([...level.map(({ at }) => at), ...openEnds(upright)], tolerance);
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 1 || rows < 1 || columns * rows > 100_000) return undefined;
  const groups = newGroups(columns * rows);
  const isUpright = drawnBetween(upright, xs, ys, tolerance);
  const isLevel = drawnBetween(level, ys, xs, tolerance);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      if (column > 0 && !isUpright(column, row)) groups.join(at - 1, at);
      if (row > 0 && !isLevel(row, column)) groups.join(at - columns, at);
    }
  const owners = new Map<number, GridCell>();
  const cells = groups.all().map((members) => {
    const cell = cellOf(members, columns);
    for (const member of members) owners.set(member, cell);
    return cell;
  });
  return {
    xs,
    ys,
    cells: cells.sort((a, b) => a.top - b.top || a.left - b.left),
    cellAt(x, y) {
      const [column, row] = [stepAt(xs, x), stepAt(ys, y)];
      return column === undefined || row === undefined ? undefined : owners.get(row * columns + column);
    },
  };
}

/** Returns the number of the step between two places that something lies in. */
function stepAt(places: readonly number[], at: number): number | undefined {
  const after = places.findIndex((place) => place > at);
  return after > 0 ? after - 1 : undefined;
}

/** Returns where most lines of one direction begin and end. */
function openEnds(rulings: readonly Ruling[]): number[] {
  return [Math.min(...rulings.map(({ from }) => from)), Math.max(...rulings.map(({ to }) => to))];
}

/** Returns the places of lines, where lines nearer than `tolerance` are one. */
function places(numbers: readonly number[], tolerance: number): readonly number[] {
  const found: { sum: number; count: number; last: number; first: number }[] = [];
  for (const at of [...numbers].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && at - last.last <= tolerance && at - last.first <= 2 * tolerance) {
      last.sum += at;
      last.count++;
      last.last = at;
    } else found.push({ sum: at, count: 1, last: at, first: at });
  }
  return found.map(({ sum, count }) => sum / count);
}

/** Returns whether a line is drawn at a place, beside the step that begins at another one. */
function drawnBetween(
  rulings: readonly Ruling[],
  at: readonly number[],
  steps: readonly number[],
  tolerance: number,
): (place: number, step: number) => boolean {
  const drawn = at.map(() => new Float64Array(steps.length));
  for (const ruling of merged(rulings, at, tolerance))
    for (let step = 0; step + 1 < steps.length; step++) {
      const [from = 0, to = 0] = [steps[step], steps[step + 1]];
      const length = Math.min(to, ruling.to) - Math.max(from, ruling.from);
      const row = drawn[ruling.place];
      if (length > 0 && row) row[step] = (row[step] ?? 0) + length / (to - from);
    }
  return (place, step) => (drawn[place]?.[step] ?? 0) >= DRAWN;
}

/** Returns lines by their places, with those that overlap made one. */
function merged(rulings: readonly Ruling[], at: readonly number[], tolerance: number) {
  const all = rulings
    .map(({ at: own, from, to }) => ({ place: nearest(at, own), from, to }))
    .sort((a, b) => a.place - b.place || a.from - b.from);
  const found: { place: number; from: number; to: number }[] = [];
  for (const ruling of all) {
    const last = found.at(-1);
    if (last && last.place === ruling.place && ruling.from <= last.to + tolerance)
      last.to = Math.max(last.to, ruling.to);
    else found.push({ ...ruling });
  }
  return found;
}

function nearest(places: readonly number[], at: number): number {
  let best = 0;
  for (const [index, place] of places.entries())
    if (Math.abs(place - at) < Math.abs((places[best] ?? 0) - at)) best = index;
  return best;
}

function cellOf(members: readonly number[], columns: number): GridCell {
  const rows = members.map((member) => Math.floor(member / columns));
  const own = members.map((member) => member % columns);
  return {
    left: own.reduce((a, b) => Math.min(a, b)),
    right: own.reduce((a, b) => Math.max(a, b)) + 1,
    top: rows.reduce((a, b) => Math.min(a, b)),
    bottom: rows.reduce((a, b) => Math.max(a, b)) + 1,
  };
}

/** Members that are put together step by step. */
function newGroups(count: number) {
  const parents = Int32Array.from({ length: count }, (_, at) => at);
  const topOf = (at: number): number => {
    let top = at;
    while (parents[top] !== top) top = parents[top] = parents[parents[top] ?? 0] ?? 0;
    return top;
  };
  return {
    join(a: number, b: number): void {
      parents[topOf(b)] = topOf(a);
    },
    all(): readonly (readonly number[])[] {
      return [...groupedBy(parents.keys(), topOf).values()];
    },
  };
}
