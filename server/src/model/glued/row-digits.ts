import { labelKey } from "../../base/fold";
import type { Cell } from "../../layout/types";
import { labelKeys, type RowForm, rowsOf, type TableForm } from "../../spec/types";
import type { ReportRow } from "../types";
import type { ColumnRanges } from "./agreed";
import { PARTS } from "./cuts";
import { type DigitRange, type Digits, digitsOf, onlyFigures, valueIn, withoutLast } from "./digits";

/**
 * The digits behind the label of a row. `digits`: each entry is one way to read them, two where the last digit may be
 * the numeral of the next label; `empty`: nothing follows, so blanks leave no trace in this text; `unknown`: no such
 * label, or something that is not a digit.
 */
export type RowDigits =
  | {
      readonly state: "digits";
      readonly alternatives: readonly Digits[];
      /**
       * The digits and the numeral of the label right behind them, which may be their last where it has lost its own.
       */
      readonly longer?: Digits | undefined;
    }
  | { readonly state: "empty" | "unknown" };

/** Returns the digits behind the label of each row of the form. */
export function rowDigits(form: TableForm, rows: ReadonlyMap<string, ReportRow>): ReadonlyMap<string, RowDigits> {
  const forms = rowsOf(form);
  return new Map(
    forms.map((row, index) => {
      const below = forms.slice(index + 1);
      const next = rows.get(below.find(({ key }) => rows.has(key))?.key ?? "");
      // The words before its figures begin with the labels of the rows without any between them.
      const first = next && below.find((form) => form === next.form || isNamedIn(form, next));
      return [row.key, digitsIn(row, rows.get(row.key), first && { ...next, form: first })];
    }),
  );
}

function digitsIn(form: RowForm, row: ReportRow | undefined, next: ReportRow | undefined): RowDigits {
  if (!row) return { state: next && isNamedIn(form, next) ? "empty" : "unknown" };
  if (row.run.length === 0) return { state: "empty" };
  const digits = digitsOf(row.run);
  if (!digits || (next && hasTakenLast(digits, next))) return { state: "unknown" };
  return {
    state: "digits",
    alternatives: next && mayOwnLast(digits, next) ? [digits, withoutLast(digits)] : [digits],
    longer: next && longerDigits(row.run, digits, next),
  };
}

/** A row without figures stands in the same cell as the next label, which begins where the figures before it end. */
function isNamedIn(form: RowForm, next: ReportRow): boolean {
  const text = labelKey(next.label?.text ?? "");
  return labelKeys(form).some((key) => text.includes(key));
}

/**
 * Reports whether the last digit may be the numeral of the label right behind it, which has lost its mark and thereby
 * its own numeral.
 */
function mayOwnLast({ text, places }: Digits, { form, label }: ReportRow): boolean {
  const numeral = /^[1-9]/.exec(form.label)?.[0];
  if (!numeral || !label || !text.endsWith(numeral)) return false;
  if (label.span.start !== (places.at(-1) ?? 0) + 1) return false;
  const key = labelKey(label.text);
  return labelKeys(form).some((own) => key.startsWith(own.replace(/^[1-9]/, "")));
}

function longerDigits(run: readonly Cell[], { places }: Digits, { label }: ReportRow): Digits | undefined {
  const last = run.at(-1);
  const numeral = /^\d/.exec(label?.text ?? "")?.[0];
  if (!last || !numeral || label?.span.start !== (places.at(-1) ?? 0) + 1) return undefined;
  const { start, end } = last.span;
  return digitsOf([...run.slice(0, -1), { ...last, text: last.text + numeral, span: { start, end: end + 1 } }]);
}

/**
 * Reports whether the label right behind the digits begins with another numeral than its own: `43.保护第三方合法权益`, the 4 of
 * the label lost, may be the figure 43 or a 4 before a wrong numeral.
 */
function hasTakenLast({ places }: Digits, { form, label }: ReportRow): boolean {
  const numeral = /^\d/.exec(label?.text ?? "")?.[0];
  return numeral !== undefined && !form.label.startsWith(numeral) && label?.span.start === (places.at(-1) ?? 0) + 1;
}

/**
 * Leaves out the rows in which white space divides fewer figures than there are columns: unless all columns add up, a
 * figure may be lost rather than a border.
 */
export function withoutLacking<Found>(
  found: ReadonlyMap<string, Found>,
  rows: ReadonlyMap<string, RowDigits>,
): ReadonlyMap<string, Found> {
  const lacks = ({ borders }: Digits): boolean => borders.length > 1 && borders.length <= PARTS;
  return new Map(
    [...found].filter(([key]) => {
      const row = rows.get(key);
      return row?.state !== "digits" || !row.alternatives.some(lacks);
    }),
  );
}

/** Returns the ways to read the digits of a row; none where they are unknown or none follow. */
export function alternativesOf(row: RowDigits | undefined): readonly Digits[] {
  return row?.state === "digits" ? row.alternatives : [];
}

/** A row in which there is no choice: seven digits, or seven stretches of digits with white space between them. */
export interface OnlyCut {
  readonly key: string;
  readonly digits: Digits;
  readonly ranges: ColumnRanges;
  /** True if its total is the sum of the others. */
  readonly holds: boolean;
}

/** Returns the rows of 表三 in which there is no choice, by their figures alone. */
export function onlyCuts(rows: ReadonlyMap<string, RowDigits>): readonly OnlyCut[] {
  return [...rows].flatMap(([key, row]) => {
    const [digits, other] = alternativesOf(row);
    const ranges = digits && !other ? onlyFigures(digits, PARTS + 1) : undefined;
    return digits && ranges ? [{ key, digits, ranges, holds: addsUp(digits, ranges) }] : [];
  });
}

function addsUp(digits: Digits, ranges: readonly DigitRange[]): boolean {
  const figures = ranges.map((range) => valueIn(digits, range));
  return figures.slice(0, PARTS).reduce((sum, figure) => sum + figure, 0) === figures[PARTS];
}
