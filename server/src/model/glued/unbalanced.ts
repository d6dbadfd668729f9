import { resultRows } from "../../spec/relations";
import type { TableForm } from "../../spec/types";
import { type ColumnRanges, commonRanges } from "./agreed";
import { type Cut, cutsWithBlanks, PARTS, sevenFigureCuts } from "./cuts";
import { type Digits, valueIn } from "./digits";
import { minus, plus, type Vector } from "./vectors";

/** A way to cut a row by its own total, and the digits it cuts. */
export interface RowCut {
  readonly cut: Cut;
  readonly digits: Digits;
}

/** With more ways than this to choose a cut for each row, none is tried. */
const MOST_CHOICES = 8;

/**
 * Returns the figures of a table whose columns or balance do not add up however its rows are cut by their own totals,
 * so that this is reported. Where rows have several cuts, those in which all ways agree that leave one relation failing.
 */
export function cutUnbalanced(
  form: TableForm,
  rows: ReadonlyMap<string, readonly RowCut[]>,
): ReadonlyMap<string, ColumnRanges> {
  const others = new Map<Digits, OtherWays | undefined>();
  const found = choicesOf(rows)
    .map((choice) => cutAsChosen(form, choice, others))
    .filter((ranges) => ranges.size > 0);
  const keys = [...rows.keys()].filter((key) => found.length > 0 && found.every((ranges) => ranges.has(key)));
  return new Map(keys.map((key) => [key, commonRanges(found.map((ranges) => ranges.get(key) ?? []))]));
}

/** Returns every way to choose a cut for each row; none where they are too many. */
function choicesOf(rows: ReadonlyMap<string, readonly RowCut[]>): readonly ReadonlyMap<string, RowCut>[] {
  let choices: readonly ReadonlyMap<string, RowCut>[] = [new Map()];
  for (const [key, cuts] of rows) {
    choices = choices.flatMap((choice) => cuts.map((cut) => new Map([...choice, [key, cut] as const])));
    if (choices.length > MOST_CHOICES) return [];
  }
  return choices;
}

/**
 * Returns the figures of a table with one cut for each row. A wrong figure may have given a row a false cut, so a row
 * that takes part in a relation that fails is read only as far as its cut agrees with all those that would come near to
 * putting it right. Empty where more than one relation fails, unless 总计 alone would put both right.
 */
function cutAsChosen(
  form: TableForm,
  rows: ReadonlyMap<string, RowCut>,
  others: Map<Digits, OtherWays | undefined>,
): ReadonlyMap<string, ColumnRanges> {
  const excesses = excessByRow(form, new Map([...rows].map(([key, { cut }]) => [key, cut.values])));
  const found = new Map<string, ColumnRanges>();
  if (!excesses) return found;
  for (const [key, { cut, digits }] of rows) {
    const excess = excesses.get(key);
    if (!excess) {
      found.set(key, cut.ranges);
      continue;
    }
    if (!others.has(digits)) others.set(digits, otherWays(digits));
    const ways = others.get(digits);
    if (ways) found.set(key, commonRanges([cut.ranges, ...rightings(ways, cut.values, excess)]));
  }
  return found;
}

/** Rows with more digits than this are not compared with what would be right: there are too many ways to cut them. */
const MOST_COMPARED = 16;

/**
 * Returns, for each row of a relation that fails, what it counts too much for the relation if all others are right.
 * Undefined if several relations fail.
 */
function excessByRow(form: TableForm, values: ReadonlyMap<string, Vector>): ReadonlyMap<string, Vector> | undefined {
  const at = (key: string): Vector => values.get(key) ?? [];
  const results = resultRows(form);
  const handled = at("handled");
  const zero = minus(handled, handled);
  const excess = minus(results.map((row) => at(row.key)).reduce(plus, zero), handled);
  const left = minus(plus(at("received"), at("carriedIn")), plus(handled, at("carriedOut")));
  const ofResults = results.map((row) => [row.key, excess] as const);
  const ofBalance = [
    ["received", left],
    ["carriedIn", left],
    ["carriedOut", minus(zero, left)],
  ] as const;
  if (isZero(left)) return new Map(ofResults);
  if (isZero(excess)) return new Map(ofBalance);
  return isZero(minus(excess, left))
    ? new Map([...ofResults, ...ofBalance, ["handled", minus(zero, excess)] as const])
    : undefined;
}

function isZero(vector: Vector): boolean {
  return failing(vector) === 0;
}

function failing(vector: Vector): number {
  return vector.filter((value) => value !== 0).length;
}

/** All ways to cut a row, whatever its total. */
interface OtherWays {
  /** Into seven figures. `missing` is what their total is more than their sum. */
  readonly full: readonly { readonly ranges: ColumnRanges; readonly values: Vector; readonly missing: number }[];
  /** With blanks that left no trace. */
  readonly blanks: readonly Cut[];
}

/** Undefined where they are too many to be compared. */
function otherWays(digits: Digits): OtherWays | undefined {
  const blanks = digits.text.length <= MOST_COMPARED ? cutsWithBlanks(digits, PARTS) : undefined;
  const full = sevenFigureCuts(digits, MOST_COMPARED).map((ranges) => {
    const values = ranges.map((range) => valueIn(digits, range));
    return { ranges, values, missing: values.reduce((rest, value) => rest - value, 2 * (values[PARTS] ?? 0)) };
  });
  return blanks && { full, blanks };
}

/**
 * Returns the ways to cut a row that come near to putting the relation right: with two figures wrong at most they say
 * what it needs, or with one wrong or some blank no more columns fail than now.
 */
function rightings({ full, blanks }: OtherWays, values: Vector, excess: Vector): readonly ColumnRanges[] {
  const due = minus(values, excess);
  const most = failing(excess);
  const near = full.filter((way) => {
    const wrong = way.values.filter((value, column) => value !== due[column]).length;
    return (
      wrong <= 2 || (wrong <= most + 1 && way.values.some((_, column) => rightedAt(way, column, due, wrong) <= most))
    );
  });
  const better = blanks.filter((cut) => failing(minus(cut.values, due)) <= most);
  return [...near, ...better].map(({ ranges }) => ranges);
}

/** How many columns differ from what is due if the figure in one is put right by the row's own total. */
function rightedAt({ values, missing }: OtherWays["full"][number], column: number, due: Vector, wrong: number): number {
  const value = values[column] ?? 0;
  const right = column === PARTS ? value - missing : value + missing;
  if (right < 0 || right === value) return Number.POSITIVE_INFINITY;
  return wrong - (value !== due[column] ? 1 : 0) + (right !== due[column] ? 1 : 0);
}
