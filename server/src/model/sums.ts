import { compare, type Decimal, equals, plain, sumOfAll, sumOfKnown, ZERO } from "../base/decimal";
import { parseFigure } from "./figure";

/** Reports whether the last of some figures is the sum of the others; blank ones and marks for none count as 0. */
export function endsWithSum(texts: readonly string[]): boolean {
  return endsInTotal(texts.map(numberIn));
}

/** Reports whether all values are known and the last of them is the sum of the others. */
export function endsInTotal(values: readonly (Decimal | undefined)[]): boolean {
  const total = values.at(-1);
  const sum = sumOfAll(values.slice(0, -1));
  return total !== undefined && sum !== undefined && equals(sum, total);
}

/** Reports whether the last of some figures may be the sum of the others, whatever those mean that are no number. */
export function mayEndWithSum(texts: readonly string[]): boolean {
  const values = texts.map(numberIn);
  const total = values.at(-1);
  if (total === undefined || values.every((value) => value !== undefined)) return !total || endsWithSum(texts);
  return compare(sumOfKnown(values.slice(0, -1)), total) <= 0;
}

/**
 * Reports whether the last of some figures is not the sum of the others, but would be if two side by side were one: it
 * may have been cut in two, and a blank have left no trace.
 */
export function lacksJoint(texts: readonly string[]): boolean {
  if (endsWithSum(texts)) return false;
  const figures = texts.map(asRead);
  return figures.some((figure, at) => {
    const next = figures[at + 1] ?? "";
    if (!DIGITS.test(figure) || !DIGITS.test(next)) return false;
    return endsWithSum([...figures.slice(0, at), figure + next, ...figures.slice(at + 2)]);
  });
}

/**
 * Reports whether the last of some figures is not the sum of the others, but the one before it is the sum of those
 * before: a digit that belongs to something else may stand behind the total, and a blank have left no trace.
 */
export function hasOneMore(texts: readonly string[]): boolean {
  const whole = texts.slice(0, -1);
  const isTotal = whole.length > 1 && numberIn(whole.at(-1) ?? "")?.coefficient !== 0n;
  return isTotal && !endsWithSum(texts) && endsWithSum(whole);
}

/**
 * Reports whether the last of some figures is not the sum of the others, but would be with two equal neighbours as one.
 */
export function hasTwice(texts: readonly string[]): boolean {
  if (endsWithSum(texts)) return false;
  const figures = texts.map(asRead);
  return figures.some(
    (figure, at) => figure === figures[at + 1] && endsWithSum([...figures.slice(0, at), ...figures.slice(at + 1)]),
  );
}

/** A number in plain digits: in what way it is written says nothing of its neighbours. */
function asRead(text: string): string {
  const figure = parseFigure(text);
  return figure.kind === "number" ? plain(figure.value) : text;
}

const DIGITS = /^\d+$/;

function numberIn(text: string): Decimal | undefined {
  const figure = parseFigure(text);
  if (figure.kind === "number") return figure.value;
  return figure.kind === "blank" || figure.why === "none" ? ZERO : undefined;
}
