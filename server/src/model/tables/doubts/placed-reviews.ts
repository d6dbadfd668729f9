import { inReviewRows, OUTCOMES, REVIEW_ROWS, REVIEW_VALUES } from "../../../spec/tables/reviews";
import { dataOf, datumOf, unassignedDatum } from "../../datum";
import { cellsOf, type Item, isApart, isBlank, isValue, spanOf } from "../../labels/items";
import { mayEndWithSum } from "../../sums";
import type { ReportRow } from "../../types";

const COLUMNS = OUTCOMES.length;
/** What is no figure. */
const WORDS = "?";
/** Two figures that have run together, the first a zero. */
const JOINED = /^0\d/;

/** Cells of 表四 in their places; undefined for one that cannot be relied on. */
type Way = readonly (Item | undefined)[];

/**
 * Returns the rows of 表四 for a run of cells that is all of it but for one that is doubtful, is lost, has run together
 * with the next or was cut in two: the figures whose places are the same in all ways in which the totals may hold, of
 * whole rows where cells are lost, too many or moved. Undefined for any other run, and where no figure is certain.
 */
export function placedReviews(run: readonly Item[]): ReadonlyMap<string, ReportRow> | undefined {
  const certain = certainCells(waysToPlace(run).filter(mayHold));
  // Where places are told by totals, a row that is not whole has none of its own to prove it: the total may be wrong.
  const isInPlace = run.length === REVIEW_VALUES && !hasBlank(run);
  const isProved = (row: number): boolean => isInPlace || !rowOf(certain, row).includes(undefined);
  const placed = certain.map((item, place) => (isProved(rowAt(place)) ? item : undefined));
  if (placed.every((item) => item === undefined)) return undefined;
  const cells = cellsOf(run);
  const rest = unassignedDatum(cells);
  return new Map(
    REVIEW_ROWS.map((form, row): [string, ReportRow] => {
      const own = rowOf(placed, row);
      const data = dataOf(form, (column, index) => (own[index] ? datumOf(own[index].cell, column) : rest));
      const whole = own.filter((item) => item !== undefined);
      if (whole.length < COLUMNS) return [form.key, { form, state: "unassigned", data, span: spanOf(run), run: cells }];
      return [form.key, { form, state: "read", data, span: spanOf(whole), run: cellsOf(whole) }];
    }),
  );
}

/** Returns the item at each place that all ways have there. */
function certainCells(ways: readonly Way[]): Way {
  return Array.from({ length: REVIEW_VALUES }, (_, place) => {
    const first = ways[0]?.[place];
    return ways.every((way) => way[place] === first) ? first : undefined;
  });
}

function waysToPlace(run: readonly Item[]): readonly Way[] {
  if (run.some((item, index) => index > 0 && !isApart(run[index - 1] as Item, item))) return [];
  const cells = run.map((item) =>
    isValue(item) && !item.cell.doubtful && !JOINED.test(item.cell.text) ? item : undefined,
  );
  // A blank at an end may be padding, and one inside be due to a border too many.
  if (hasBlank(run)) return !cells.includes(undefined) && areMoved(run) ? waysMoved(run).map(({ way }) => way) : [];
  if (cells.length === REVIEW_VALUES) return cells.includes(undefined) ? [cells] : [];
  const places = [...cells.keys()];
  const replaced = (from: number, count: number, unknown: number): Way => [
    ...cells.slice(0, from),
    ...Array<undefined>(unknown).fill(undefined),
    ...cells.slice(from + count),
  ];
  if (cells.length === REVIEW_VALUES - 1)
    return [
      ...places.map((at) => replaced(at, 0, 1)),
      [...cells, undefined],
      // Only what has two characters may be two.
      ...places.filter((at) => (run[at]?.cell.text.length ?? 0) > 1).map((at) => replaced(at, 1, 2)),
    ];
  if (cells.length === REVIEW_VALUES + 1)
    return [...places.map((at) => replaced(at, 1, 0)), ...places.slice(1).map((at) => replaced(at - 1, 2, 1))];
  return [];
}

/**
 * Reports whether one of fifteen cells is a blank that is none of the form's and another is lost, so that those between
 * stand beside their places: all totals may hold if they are moved into another row, and one does not where they stand
 * that is not simply that of the row with a value too few. Where other blanks stand too, it must be another row's.
 * While a table is being filled in no total may be there, or one of which a part is blank be more than their sum.
 */
export function areMoved(run: readonly Item[]): boolean {
  if (run.length !== REVIEW_VALUES || !hasBlank(run)) return false;
  const isAlone = run.filter(isBlank).length === 1;
  const rows = inReviewRows(run);
  if (rows.every((cells) => cells.at(-1)?.kind === "blank")) return false;
  const wrong = rows.map((cells) => !mayEndWithSum(openTextsOf(cells)));
  return waysMoved(run).some(({ way, from, to }) => {
    const others = wrong.filter((_, row) => row !== rowAt(to));
    return (others.includes(true) || (isAlone && wrong.includes(true) && rowAt(from) !== rowAt(to))) && mayHold(way);
  });
}

/** The texts of a row whose blank parts are still to be filled in. */
function openTextsOf(cells: Way): readonly string[] {
  return cells.map((item, at) => (item && (at === COLUMNS - 1 || !isBlank(item)) ? item.cell.text : WORDS));
}

/** The ways to place cells without one of their blanks, `from` where it stands, and with one that is lost, `to`. */
function waysMoved(run: readonly Item[]): readonly { way: Way; from: number; to: number }[] {
  const places = [...run.keys()];
  const blanks = places.filter((at) => isBlank(run[at] as Item));
  return blanks.flatMap((from) => {
    const rest = run.filter((_, at) => at !== from);
    return places.map((to) => ({ way: [...rest.slice(0, to), undefined, ...rest.slice(to)], from, to }));
  });
}

function hasBlank(run: readonly Item[]): boolean {
  return run.some(isBlank);
}

function mayHold(way: Way): boolean {
  return inReviewRows(way).every((row) => mayEndWithSum(row.map((item) => item?.cell.text ?? WORDS)));
}

function rowAt(place: number): number {
  return Math.floor(place / COLUMNS);
}

function rowOf(way: Way, row: number): Way {
  return inReviewRows(way)[row] ?? [];
}
