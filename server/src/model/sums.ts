import { add, type Decimal, equals, ZERO } from "../base/decimal";
import { parseFigure } from "./figure";

/** Reports whether the last of some figures is the sum of the others; blank ones and marks for none count as 0. */
export function endsWithSum(texts: readonly string[]): boolean {
  const values = texts.map(numberIn);
  const total = values.pop();
  const sum = values.reduce<Decimal | undefined>((so, value) => so && value && add(so, value), ZERO);
  return total !== undefined && sum !== undefined && equals(sum, total);
}

/**
 * Reports whether the last of some figures is not the sum of the others, but would be if two side by side were one: it
 * may have been cut in two, and a blank have left no trace.
 */
export function lacksJoint(texts: readonly string[]): boolean {
  if (endsWithSum(texts)) return false;
  return texts.some((text, at) => {
    const next = texts[at + 1] ?? "";
    if (!DIGITS.test(text) || !DIGITS.test(next)) return false;
    return endsWithSum([...texts.slice(0, at), text + next, ...texts.slice(at + 2)]);
  });
}

const DIGITS = /^\d+$/;

function numberIn(text: string): Decimal | undefined {
  const figure = parseFigure(text);
  if (figure.kind === "number") return figure.value;
  return figure.kind === "blank" || figure.why === "none" ? ZERO : undefined;
}
