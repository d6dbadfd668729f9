import { type DigitRange, type Digits, fits, MAX_DIGITS, valueIn } from "./digits";
import { fillings, MOST_WAYS } from "./sequences";

/** One way to give the digits of a row to its columns. */
export interface Cut {
  /** The figure in each column; 0 for a blank that vanished. The last column is the total. */
  readonly values: readonly number[];
  /** The place of each column's figure; undefined for a blank that vanished. */
  readonly ranges: readonly (DigitRange | undefined)[];
}

/** Columns of 表三 before 总计. */
export const PARTS = 6;
/** Rows with more digits are given up. */
const MOST_DIGITS = 49;
/** In rows with more digits no wrong figure is looked for: there are too many ways to cut them without the total. */
const MOST_UNCHECKED = 12;

/** Returns every way to cut a row into six figures and their total; undefined where there are too many to tell. */
export function fullCuts(digits: Digits): readonly Cut[] | undefined {
  return cutsInto(digits, [PARTS]);
}

/**
 * Returns every way to read a row in which blank cells left no trace: up to six figures in columns that go up, and
 * their total. `below` is the number of figures before the total from which on ways are left out.
 */
export function cutsWithBlanks(digits: Digits, below = PARTS + 1): readonly Cut[] | undefined {
  const counts = Array.from({ length: below }, (_, count) => count);
  const cuts = cutsInto(digits, counts);
  if (!cuts || !mayLackTotal(digits)) return cuts;
  const ends = [...digits.text].map((_, at) => at + 1);
  return [...cuts, ...(PLACINGS[ends.length] ?? []).map((columns) => cutOf(digits, { ends, columns }))];
}

/**
 * Returns the totals that a row with vanished blanks may have, each in its place, or none among zeros; undefined where
 * the row is given up.
 */
export function totalsWithBlanks(digits: Digits): readonly (DigitRange | undefined)[] | undefined {
  if (digits.text.length > MOST_DIGITS) return undefined;
  const totals = possibleTotals(digits).filter((total) => {
    for (let count = 0; count <= PARTS; count++) {
      // Too many ways are a way.
      if (fillings(digits, total.start, count, valueIn(digits, total))?.length !== 0) return true;
    }
    return false;
  });
  return mayLackTotal(digits) ? [...totals, undefined] : totals;
}

/** Zeros may stand in any columns: nobody needs a total of them. */
function mayLackTotal({ text }: Digits): boolean {
  return text.length <= PARTS && /^0+$/.test(text);
}

function cutsInto(digits: Digits, counts: readonly number[]): readonly Cut[] | undefined {
  if (digits.text.length > MOST_DIGITS) return undefined;
  const cuts: Cut[] = [];
  for (const total of possibleTotals(digits)) {
    for (const count of counts) {
      const ways = fillings(digits, total.start, count, valueIn(digits, total));
      if (!ways) return undefined;
      for (const ends of ways)
        for (const columns of PLACINGS[count] ?? []) cuts.push(cutOf(digits, { ends, columns, total }));
      if (cuts.length > MOST_WAYS) return undefined;
    }
  }
  return cuts;
}

/**
 * Totals by the digits alone: a number leaves the same remainder by nine as its digits, so the digits before and in the
 * total must agree.
 */
function possibleTotals(digits: Digits): readonly DigitRange[] {
  const { length } = digits.text;
  const totals: DigitRange[] = [];
  let difference = 0;
  for (const digit of digits.text) difference += Number(digit);
  for (let start = length - 1; start >= Math.max(0, length - MAX_DIGITS); start--) {
    difference -= 2 * Number(digits.text[start]);
    if (difference % 9 === 0 && fits(digits, start, length)) totals.push({ start, end: length });
  }
  return totals;
}

interface Placing {
  readonly ends: readonly number[];
  /** The column of each figure. */
  readonly columns: readonly number[];
  readonly total?: DigitRange;
}

function cutOf(digits: Digits, { ends, columns, total }: Placing): Cut {
  const ranges: (DigitRange | undefined)[] = new Array(PARTS).fill(undefined);
  columns.forEach((column, index) => {
    ranges[column] = { start: ends[index - 1] ?? 0, end: ends[index] ?? 0 };
  });
  ranges.push(total);
  return { ranges, values: ranges.map((range) => (range ? valueIn(digits, range) : 0)) };
}

/** The columns in which a number of figures may stand, by that number. */
const PLACINGS: readonly (readonly (readonly number[])[])[] = Array.from({ length: PARTS + 1 }, (_, count) =>
  Array.from({ length: 1 << PARTS }, (_, bits) => columnsIn(bits)).filter((columns) => columns.length === count),
);

function columnsIn(bits: number): readonly number[] {
  return Array.from({ length: PARTS }, (_, column) => column).filter((column) => bits & (1 << column));
}

/**
 * Returns every way to cut a row into seven figures of which one is wrong, with that one put right in `values`: for a
 * row that no cut fits. None where the row is too long to try.
 */
export function cutsWithOneWrong(digits: Digits): readonly Cut[] {
  return sevenFigureCuts(digits).flatMap((ranges) => {
    const values = ranges.map((range) => valueIn(digits, range));
    const missing = values.slice(0, PARTS).reduce((sum, value) => sum - value, values[PARTS] ?? 0);
    return values.flatMap((value, column) => {
      const right = column === PARTS ? value - missing : value + missing;
      return right < 0 || right === value
        ? []
        : [{ ranges, values: values.map((other, at) => (at === column ? right : other)) }];
    });
  });
}

/** Returns every way to cut the digits into seven figures, whatever their sum; none where they are too many to try. */
export function sevenFigureCuts(digits: Digits, most = MOST_UNCHECKED): readonly (readonly DigitRange[])[] {
  const { length } = digits.text;
  if (length > most) return [];
  let open: readonly (readonly DigitRange[])[] = [[]];
  for (let left = PARTS; left >= 0; left--) {
    open = open.flatMap((ranges) => {
      const start = ranges.at(-1)?.end ?? 0;
      const longer: (readonly DigitRange[])[] = [];
      for (let end = left === 0 ? length : start + 1; end <= length - left; end++)
        if (fits(digits, start, end)) longer.push([...ranges, { start, end }]);
      return longer;
    });
  }
  return open;
}
