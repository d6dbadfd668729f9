import { resultRows } from "../../spec/relations";
import type { TableForm } from "../../spec/types";
import { agreedRanges, type ColumnRanges, commonRanges } from "./agreed";
import { type Cut, cutsWithBlanks, cutsWithOneWrong, fullCuts, PARTS, sevenFigureCuts, totalsWithBlanks } from "./cuts";
import { type DigitRange, type Digits, valueIn } from "./digits";
import { jointSupport, type Support } from "./joint";
import { alternativesOf, onlyCuts, type RowDigits, withoutLacking } from "./row-digits";
import { cutUnbalanced, type RowCut } from "./unbalanced";

/**
 * Returns the figures of 表三 that are certain, by row and column: those in which all ways to cut the table agree that
 * satisfy the row totals, the column totals and the balance together. Where no way does, or too many would have to be
 * tried, only rows in which there is no choice.
 */
export function cutApplications(
  form: TableForm,
  rows: ReadonlyMap<string, RowDigits>,
): ReadonlyMap<string, ColumnRanges> {
  const found = certainIn(form, rows);
  return new Map([...found].filter(([key]) => !mayBeLonger(rows.get(key))));
}

function certainIn(form: TableForm, rows: ReadonlyMap<string, RowDigits>): ReadonlyMap<string, ColumnRanges> {
  const all = [...rows.values()];
  const blanks = all.some((row) => row.state === "empty" || alternativesOf(row).some(isShort));
  const unknown = all.some((row) => row.state === "unknown");
  if (blanks) return new Map([...dividedRows(rows), ...(unknown ? [] : withBlanks(form, rows))]);
  return new Map([...withoutChoice(rows), ...(unknown ? [] : withoutBlanks(form, rows))]);
}

/**
 * Reports whether there is no way to cut the rows of 表三, each by its own total, blanks without a trace among its
 * figures or not, so that the columns and the balance add up: whatever its figures are, one of them is wrong.
 */
export function addsUpNoWay(form: TableForm, rows: ReadonlyMap<string, RowDigits>): boolean {
  if ([...rows.values()].some((row) => row.state !== "digits" || alternativesOf(row).some(isShort))) return false;
  const cuts = cutsOf(rows, fullCuts);
  if (!cuts || [...cuts.values()].some((ways) => ways.length === 0) || solve(form, valuesOf(cuts)) !== "none")
    return false;
  const withBlank = cutsOf(rows, (digits) => cutsWithBlanks(digits, PARTS));
  if (!withBlank) return false;
  const ways = new Map([...cuts].map(([key, full]) => [key, [...full, ...(withBlank.get(key) ?? [])]]));
  return solve(form, valuesOf(ways)) === "none";
}

/** Fewer digits than columns: blanks leave no trace. */
function isShort(digits: Digits): boolean {
  return digits.text.length <= PARTS;
}

/**
 * Every cell holds a figure. One row that no cut fits has a wrong figure: the rest of the table is read if it leaves
 * one way only, the row itself as far as all ways to cut it agree that are wrong in no more than three places.
 */
function withoutBlanks(form: TableForm, rows: ReadonlyMap<string, RowDigits>): ReadonlyMap<string, ColumnRanges> {
  const cuts = cutsOf(rows, fullCuts);
  const uncut = [...(cuts ?? [])].filter(([, ways]) => ways.length === 0).map(([key]) => key);
  if (!cuts || uncut.length > 1) return new Map();
  for (const key of uncut) cuts.set(key, alternativesOf(rows.get(key)).flatMap(waysWithMistake));
  const support = solve(form, valuesOf(cuts));
  if (support === "none" && uncut.length === 0) return withoutLacking(cutUnbalanced(form, rowCuts(rows)), rows);
  if (typeof support === "string") return new Map();
  const found = agreedRanges(cuts, support);
  if (uncut.length === 0) return found;
  for (const key of uncut) {
    const ways = (cuts.get(key) ?? []).filter((_, way) => support.get(key)?.has(way));
    found.set(key, commonRanges(alternativesOf(rows.get(key)).flatMap((digits) => near(digits, ways))));
  }
  return withoutLacking(found, rows);
}

/** Reports whether a row's total holds only with the numeral behind it as its last digit: `44.保护第三方合法权益`. */
function mayBeLonger(row: RowDigits | undefined): boolean {
  const isCut = (digits: Digits): boolean => fullCuts(digits)?.length !== 0;
  return row?.state === "digits" && row.longer !== undefined && isCut(row.longer) && !row.alternatives.some(isCut);
}

/** Returns the ways to cut each row by its own total. */
function rowCuts(rows: ReadonlyMap<string, RowDigits>): ReadonlyMap<string, readonly RowCut[]> {
  return new Map(
    [...rows].map(([key, row]) => [
      key,
      alternativesOf(row).flatMap((digits) => (fullCuts(digits) ?? []).map((cut) => ({ cut, digits }))),
    ]),
  );
}

/**
 * A row that no cut fits: one figure is wrong, or a blank left no trace after all. None where not both can be looked
 * for.
 */
function waysWithMistake(digits: Digits): readonly Cut[] {
  const blanks = cutsWithBlanks(digits, PARTS);
  const wrong = cutsWithOneWrong(digits);
  return blanks && wrong.length > 0 ? [...wrong, ...blanks] : [];
}

/**
 * Returns the possible places of the figures of a row whose right figures are known, including ways with up to three
 * figures wrong: another row may be wrong as well.
 */
function near(digits: Digits, right: readonly Cut[]): readonly ColumnRanges[] {
  const ways = sevenFigureCuts(digits).filter((ranges) =>
    right.some(({ values }) => ranges.filter((range, column) => valueIn(digits, range) !== values[column]).length <= 3),
  );
  return [...right.map((cut) => cut.ranges), ...ways];
}

/**
 * Blank cells left no trace: the totals that their own column proves, and the rows without a blank that all columns
 * together prove. In which columns the figures of the others stand is known too rarely, and a wrong figure would shift
 * them. Nothing where no way to cut all the rows adds up: the wrong figure may be a total, cut so that its column does.
 */
function withBlanks(form: TableForm, rows: ReadonlyMap<string, RowDigits>): ReadonlyMap<string, ColumnRanges> {
  const totals = cutsOf(rows, (digits) => totalsWithBlanks(digits)?.map((total) => totalAlone(digits, total)));
  if (!totals) return new Map();
  const columns = new Map([...totals].map(([key, ways]) => [key, ways.map((way) => way.values.slice(-1))]));
  const support = solve(form, columns);
  if (typeof support === "string") return new Map();
  const showsFigures = areMostFull(rows);
  const cuts = cutsOf(rows, cutsWithBlanks);
  const together = cuts ? solve(form, valuesOf(cuts), showsFigures ? undefined : FEW_STEPS) : "gave-up";
  if (together === "none") return new Map();
  const full = cuts && showsFigures && typeof together !== "string" ? fullRows(cuts, together) : [];
  return new Map([...agreedRanges(totals, support), ...full]);
}

/** Steps in which nearly all tables show that no way adds up, if none does. */
const FEW_STEPS = 2000;

/** Reports whether most rows have digits enough for all their columns. */
function areMostFull(rows: ReadonlyMap<string, RowDigits>): boolean {
  const full = [...rows.values()].filter((row) => row.state === "digits" && !row.alternatives.some(isShort));
  return full.length * 3 >= rows.size * 2;
}

function totalAlone(digits: Digits, total: DigitRange | undefined): Cut {
  return { ranges: [...new Array(PARTS).fill(undefined), total], values: [total ? valueIn(digits, total) : 0] };
}

/** The rows that have one cut in all joint solutions, and no blank in it. */
function fullRows(
  cuts: ReadonlyMap<string, readonly Cut[]>,
  support: ReadonlyMap<string, ReadonlySet<number>>,
): ReadonlyMap<string, ColumnRanges> {
  return new Map([...agreedRanges(cuts, support)].filter(([, ranges]) => ranges.every((range) => range !== undefined)));
}

const ALL_BLANK: Cut = { ranges: new Array(PARTS + 1).fill(undefined), values: new Array(PARTS + 1).fill(0) };

/** The ways to cut each row; undefined where a row has too many. */
function cutsOf(
  rows: ReadonlyMap<string, RowDigits>,
  cut: (digits: Digits) => readonly Cut[] | undefined,
): Map<string, readonly Cut[]> | undefined {
  const cuts = new Map<string, readonly Cut[]>();
  for (const [key, row] of rows) {
    const ways: Cut[] = row.state === "empty" ? [ALL_BLANK] : [];
    for (const digits of alternativesOf(row)) {
      const found = cut(digits);
      if (!found) return undefined;
      ways.push(...found);
    }
    cuts.set(key, ways);
  }
  return cuts;
}

function valuesOf(cuts: ReadonlyMap<string, readonly Cut[]>): ReadonlyMap<string, readonly (readonly number[])[]> {
  return new Map([...cuts].map(([key, ways]) => [key, ways.map((way) => way.values)]));
}

/** Returns the ways of each row that are part of a joint solution, by row; the reason if there is none. */
function solve(
  form: TableForm,
  rows: ReadonlyMap<string, readonly (readonly number[])[]>,
  steps?: number,
): ReadonlyMap<string, ReadonlySet<number>> | "none" | "gave-up" {
  if ([...rows.values()].some((ways) => ways.length === 0)) return "none";
  const results = resultRows(form);
  const ways = (key: string): readonly (readonly number[])[] => rows.get(key) ?? [];
  const support = jointSupport(
    {
      received: ways("received"),
      carriedIn: ways("carriedIn"),
      results: results.map((row) => ways(row.key)),
      handled: ways("handled"),
      carriedOut: ways("carriedOut"),
    },
    steps,
  );
  return typeof support === "string"
    ? support
    : byRow(
        results.map((row) => row.key),
        support,
      );
}

function byRow(results: readonly string[], support: Support): ReadonlyMap<string, ReadonlySet<number>> {
  return new Map([
    ["received", support.received],
    ["carriedIn", support.carriedIn],
    ...results.map((key, index) => [key, support.results[index] ?? new Set<number>()] as const),
    ["handled", support.handled],
    ["carriedOut", support.carriedOut],
  ]);
}

/**
 * Returns the rows in which there is no choice. Where their total fails they are read all the same, so that it is
 * reported; unless blanks may have left no trace, because with some between its digits this row or another that no cut
 * fits would add up.
 */
function withoutChoice(rows: ReadonlyMap<string, RowDigits>): ReadonlyMap<string, ColumnRanges> {
  const cuts = onlyCuts(rows);
  const mayFail = cuts.some(({ holds }) => !holds) && ![...rows.values()].some(showsBlank);
  return new Map(cuts.filter(({ holds }) => holds || mayFail).map(({ key, ranges }) => [key, ranges]));
}

/** Returns the rows of seven stretches of digits that add up: no blank has vanished from them, whatever others lack. */
function dividedRows(rows: ReadonlyMap<string, RowDigits>): ReadonlyMap<string, ColumnRanges> {
  const cuts = onlyCuts(rows).filter(({ digits, holds }) => holds && digits.borders.length === PARTS + 1);
  return new Map(cuts.map(({ key, ranges }) => [key, ranges]));
}

/** Reports whether the digits add up only with a blank among them. */
function showsBlank(row: RowDigits): boolean {
  return alternativesOf(row).some(
    (digits) => fullCuts(digits)?.length === 0 && cutsWithBlanks(digits, PARTS)?.length !== 0,
  );
}
