import { type ColumnRanges, commonRanges } from "./agreed";
import { type DigitRange, type Digits, fits, onlyFigures } from "./digits";

/** Figures in each group of 表四 beside the last, which is their sum. */
const PARTS = 4;
/** A figure here has no more digits, and a run no more than this; longer ones are given up. */
const PART_DIGITS = 5;
const MOST_DIGITS = 75;
/** More ways than this are given up. */
const MOST_WAYS = 64;

/**
 * Returns the figures that are certain in so many groups of 表四, for each of them; undefined for a group that is not.
 * The groups must follow each other from the first digit to the last, each four figures and their sum, and all ways to
 * do so must agree in the group. `blanksLost` says that blanks have left no trace in the tables beside it: then no
 * other way may be open with blanks in it, unless there are just as many digits as figures.
 */
export function cutReviews(digits: Digits, groups: number, blanksLost = false): readonly (ColumnRanges | undefined)[] {
  const none: readonly undefined[] = new Array(groups).fill(undefined);
  if (digits.text.length > MOST_DIGITS) return none;
  const chains = chainsOf(digits, groups, groupsAt);
  const hasOthers = blanksLost && digits.text.length !== groups * (PARTS + 1);
  if (!chains || (hasOthers && chainsOf(digits, groups, groupsWithBlanksAt)?.length !== 1)) return none;
  if (chains.length > 0) return Array.from({ length: groups }, (_, group) => certain(chains, group));
  // As many digits as figures: no choice, so a wrong sum can be reported; unless with blanks between them all sums
  // hold.
  const only = onlyFigures(digits, groups * (PARTS + 1));
  if (!only || chainsOf(digits, groups, groupsWithBlanksAt)?.length !== 0) return none;
  return Array.from({ length: groups }, (_, group) => only.slice(group * (PARTS + 1), (group + 1) * (PARTS + 1)));
}

function certain(chains: readonly (readonly ColumnRanges[])[], group: number): ColumnRanges | undefined {
  const ranges = commonRanges(chains.map((chain) => chain[group] ?? []));
  return ranges.every((range) => range !== undefined) ? ranges : undefined;
}

/** A group read from some place on: its figures, and where it ends. */
interface ReviewGroup {
  readonly ranges: ColumnRanges;
  readonly end: number;
}

/** Every way to read so many groups that take up all digits; undefined where there are too many. */
function chainsOf(
  digits: Digits,
  groups: number,
  groupsFrom: (digits: Digits, start: number) => readonly ReviewGroup[],
): readonly (readonly ColumnRanges[])[] | undefined {
  const known = new Map<number, readonly ReviewGroup[]>();
  const groupsAt = (start: number): readonly ReviewGroup[] => {
    const found = known.get(start) ?? groupsFrom(digits, start);
    known.set(start, found);
    return found;
  };
  const chains: (readonly ColumnRanges[])[] = [];
  const follow = (chain: readonly ColumnRanges[], start: number): void => {
    for (const { ranges, end } of groupsAt(start)) {
      if (chains.length > MOST_WAYS) return;
      if (chain.length + 1 < groups) follow([...chain, ranges], end);
      else if (end === digits.text.length) chains.push([...chain, ranges]);
    }
  };
  follow([], 0);
  return chains.length > MOST_WAYS ? undefined : chains;
}

/** Figures read so far, their sum and where they end. */
interface FiguresRead {
  readonly ranges: readonly DigitRange[];
  readonly sum: number;
  readonly end: number;
}

/** Four figures, then their sum: it is not searched for, the digits must go on with it. */
function groupsAt(digits: Digits, start: number): readonly ReviewGroup[] {
  return partsAt(digits, start, PARTS).flatMap((parts) => withTotal(digits, parts));
}

/** Up to four figures and their sum; where nothing is counted the sum may be blank too. */
function groupsWithBlanksAt(digits: Digits, start: number): readonly ReviewGroup[] {
  return Array.from({ length: PARTS + 1 }, (_, count) => partsAt(digits, start, count)).flatMap((ways) =>
    ways.flatMap((parts) => [...withTotal(digits, parts), ...(parts.sum === 0 ? [parts] : [])]),
  );
}

function partsAt(digits: Digits, start: number, count: number): readonly FiguresRead[] {
  let open: readonly FiguresRead[] = [{ ranges: [], sum: 0, end: start }];
  for (let part = 0; part < count; part++) {
    open = open.flatMap(({ ranges, sum, end: from }) => {
      const longer: FiguresRead[] = [];
      const reach = Math.min(digits.reach[from] ?? from, from + PART_DIGITS);
      for (let end = from + 1; end <= reach; end++)
        longer.push({
          ranges: [...ranges, { start: from, end }],
          sum: sum + Number(digits.text.slice(from, end)),
          end,
        });
      return longer;
    });
  }
  return open;
}

function withTotal(digits: Digits, { ranges, sum, end: start }: FiguresRead): readonly ReviewGroup[] {
  const total = String(sum);
  const end = start + total.length;
  if (!digits.text.startsWith(total, start) || !fits(digits, start, end)) return [];
  return [{ ranges: [...ranges, { start, end }], end }];
}
