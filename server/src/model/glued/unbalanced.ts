import { rowsOf, type TableForm } from "../../spec/types";
import { type ColumnRanges, commonRanges } from "./agreed";
import { type Cut, cutsWithBlanks, cutsWithOneWrong, PARTS, sevenFigureCuts } from "./cuts";
import { type Digits, valueIn } from "./digits";
import { minus, plus, type Vector } from "./vectors";

/** The one way to cut a row by its own total, and the digits it cuts. */
export interface OnlyCut {
  readonly cut: Cut;
  readonly digits: Digits;
}

/**
 * Returns the figures of a table of which every row has one cut by its own total, and whose columns or balance do not
 * add up, so that this is reported. A wrong figure may have given a row a false cut, so a row that takes part in a
 * relation that fails is read only as far as its cut agrees with all those that would come near to putting it right.
 * Empty where more than one relation fails, unless 总计 alone would put both right.
 */
export function cutUnbalanced(form: TableForm, rows: ReadonlyMap<string, OnlyCut>): ReadonlyMap<string, ColumnRanges> {
  const excesses = excessByRow(form, new Map([...rows].map(([key, { cut }]) => [key, cut.values])));
  const found = new Map<string, ColumnRanges>();
  if (!excesses) return found;
  for (const [key, { cut, digits }] of rows) {
    const excess = excesses.get(key);
    if (!excess) found.set(key, cut.ranges);
    else if (digits.text.length <= MOST_COMPARED)
      found.set(key, commonRanges([cut.ranges, ...rightings(digits, cut.values, excess)]));
  }
  return found;
}

/** Rows with more digits than this are not compared with what would be right: there are too many ways to cut them. */
const MOST_COMPARED = 12;

/**
 * Returns, for each row of a relation that fails, what it counts too much for the relation if all others are right.
 * Undefined if several relations fail.
 */
function excessByRow(form: TableForm, values: ReadonlyMap<string, Vector>): ReadonlyMap<string, Vector> | undefined {
  const at = (key: string): Vector => values.get(key) ?? [];
  const results = rowsOf(form).filter((row) => row.within[0] === "results" && row.key !== "handled");
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

/**
 * Returns the ways to cut a row that come near to putting the relation right: with two figures wrong at most they say
 * what it needs, or with one wrong or some blank no more columns fail than now.
 */
function rightings(digits: Digits, values: Vector, excess: Vector): readonly ColumnRanges[] {
  const due = minus(values, excess);
  const near = sevenFigureCuts(digits).filter(
    (ranges) => ranges.filter((range, column) => valueIn(digits, range) !== due[column]).length <= 2,
  );
  const better = [...cutsWithOneWrong(digits), ...(cutsWithBlanks(digits, PARTS) ?? [])].filter(
    (cut) => failing(minus(cut.values, due)) <= failing(excess),
  );
  return [...near, ...better.map((cut) => cut.ranges)];
}
