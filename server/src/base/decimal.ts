// Figures are added, compared and moved by powers of ten, and nothing else: BigInt does that exactly. A library of
// decimals brings division and rounding, with settings that would have to be kept out of figures.

/** An exact decimal: `coefficient / 10 ** scale`, normalised so that no trailing zero stands behind the point. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly scale: number;
}

/** Zero. */
export const ZERO: Decimal = { coefficient: 0n, scale: 0 };

/**
 * Returns the decimal of plain ASCII digits with optional sign and point (`-12.50`), or undefined for anything else.
 */
export function decimal(digits: string): Decimal | undefined {
  const few = fewDigits(digits);
  if (few !== undefined) return whole(few);
  const match = /^([+-]?)(\d{1,40})(?:\.(\d{1,20}))?$/.exec(digits);
  if (!match) return undefined;
  const fraction = (match[3] ?? "").replace(/0+$/, "");
  const coefficient = BigInt((match[2] ?? "0") + fraction);
  return { coefficient: match[1] === "-" ? -coefficient : coefficient, scale: fraction.length };
}

/** Numbers of up to this many digits are safe integers. */
const SAFE_DIGITS = 15;

/** The whole number that plain digits are, as nearly all figures are written; undefined for anything else. */
function fewDigits(text: string): number | undefined {
  if (text.length === 0 || text.length > SAFE_DIGITS) return undefined;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

/** Returns the decimal of a whole number. */
export function whole(value: number): Decimal {
  return SMALL[value] ?? { coefficient: BigInt(value), scale: 0 };
}

/** The whole numbers from 0 that nearly all figures are, each made once. */
const SMALL: readonly Decimal[] = Array.from({ length: 256 }, (_, value) => ({ coefficient: BigInt(value), scale: 0 }));

/** Returns `a + b`, exactly. */
export function add(a: Decimal, b: Decimal): Decimal {
  if (a.scale === 0 && b.scale === 0) return { coefficient: a.coefficient + b.coefficient, scale: 0 };
  const scale = Math.max(a.scale, b.scale);
  return normalise(scaled(a, scale) + scaled(b, scale), scale);
}

/** Returns the sum of some values, exactly; undefined where one of them is not known. */
export function sumOfAll(values: readonly Decimal[]): Decimal;
export function sumOfAll(values: readonly (Decimal | undefined)[]): Decimal | undefined;
export function sumOfAll(values: readonly (Decimal | undefined)[]): Decimal | undefined {
  return values.reduce<Decimal | undefined>((sum, value) => sum && value && add(sum, value), ZERO);
}

/** Returns the sum of the values that are known. */
export function sumOfKnown(values: readonly (Decimal | undefined)[]): Decimal {
  return sumOfAll(values.filter((value) => value !== undefined));
}

/** Returns `a - b`, exactly. */
export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

/** Returns `a / 10 ** power`, exactly. */
export function divided(a: Decimal, power: number): Decimal {
  return normalise(a.coefficient, a.scale + power);
}

/** Returns `a * 10 ** power`, exactly. */
export function multiplied(a: Decimal, power: number): Decimal {
  return normalise(a.coefficient * 10n ** BigInt(power), a.scale);
}

/** Returns `-a`. */
export function negate(a: Decimal): Decimal {
  return { coefficient: -a.coefficient, scale: a.scale };
}

/** Returns `a` without its sign. */
export function magnitude(a: Decimal): Decimal {
  return isNegative(a) ? negate(a) : a;
}

/** Returns a number that is negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Decimal, b: Decimal): number {
  if (a.scale === b.scale) return a.coefficient < b.coefficient ? -1 : a.coefficient > b.coefficient ? 1 : 0;
  const scale = Math.max(a.scale, b.scale);
  const difference = scaled(a, scale) - scaled(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Reports whether both are the same number. */
export function equals(a: Decimal, b: Decimal): boolean {
  return compare(a, b) === 0;
}

/** Reports whether the number has no fraction. */
export function isWhole(a: Decimal): boolean {
  return a.scale === 0;
}

/** Reports whether the number is below zero. */
export function isNegative(a: Decimal): boolean {
  return a.coefficient < 0n;
}

/** Reports whether the number is zero. */
export function isZero(a: Decimal): boolean {
  return a.coefficient === 0n;
}

/** Returns plain digits: `-`, digits, and a point with the fraction where there is one. Never an exponent. */
export function plain(a: Decimal): string {
  const negative = a.coefficient < 0n;
  const digits = (negative ? -a.coefficient : a.coefficient).toString().padStart(a.scale + 1, "0");
  const text = a.scale === 0 ? digits : `${digits.slice(0, -a.scale)}.${digits.slice(-a.scale)}`;
  return negative ? `-${text}` : text;
}

function scaled(a: Decimal, scale: number): bigint {
  return a.scale === scale ? a.coefficient : a.coefficient * 10n ** BigInt(scale - a.scale);
}

function normalise(coefficient: bigint, scale: number): Decimal {
  let c = coefficient;
  let s = scale;
  while (s > 0 && c % 10n === 0n) {
    c /= 10n;
    s--;
  }
  return { coefficient: c, scale: s };
}
