import { fold, labelKey } from "../../base/fold";
import type { Cell } from "../../layout/types";
import { type ColumnForm, labelKeys, labelsOfLine, type RowForm, rowsOf, type TableForm } from "../../spec/types";
import type { ReportRow } from "../types";
import { type ColumnRanges, commonRanges } from "./agreed";
import { endOf, NO_WORDS, type WordsBehind } from "./cells";
import type { DigitRange } from "./digits";

/** Runs with more characters are given up. */
const MOST_CHARACTERS = 40;
/** Digits, with or without thousands separators. */
const DIGITS = "(?:0|[1-9][0-9]{0,14}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4})";
const COUNT = new RegExp(`^${DIGITS}$`);
const SIGNED = new RegExp(`^[+-]?${DIGITS}$`);
const AMOUNT = new RegExp(`^${DIGITS}(?:\\.[0-9]{1,8})?$`);

/**
 * Returns the figures of 表二 that are certain, by row and column. No sums bind them, so it is those that stand in the
 * same place in every way to read the row: a single column, as many digits as columns, borders that a sign or a leading
 * zero gives away. `behind` gives the words behind a row: a mark for none between them and the figures is one of its
 * values, so nothing of such a row is certain, nor where words touch the figures that are not the form's: they may stand
 * in place of one. `others` tells whether such marks stand in the tables beside it.
 */
export function cutArticle20(
  form: TableForm,
  rows: ReadonlyMap<string, ReportRow>,
  behind: (row: ReportRow) => WordsBehind = () => NO_WORDS,
  others = false,
): ReadonlyMap<string, ColumnRanges> {
  const forms = rowsOf(form);
  const blanks = forms.some((row) => showsVanishedBlank(row, rows.get(row.key)));
  const hasMarkBeside = (row: ReportRow): boolean =>
    NONE_BEHIND.test(row.label?.text ?? "") || NONE_BEFORE.test(behind(row).text);
  const isDamaged = (row: ReportRow): boolean =>
    hasMarkBeside(row) || LETTERS_BEFORE.test(behind(row).text) || mayHoldFigure(form, row, behind(row));
  const nones = others || [...rows.values()].some((row) => hasMarkBeside(row) || NONE_INSIDE.test(textOf(row)));
  const divided = [...rows.values()].some(
    (row) => stretchesIn(row) > 1 && stretchesIn(row) === row.form.columns.length,
  );
  const readings = forms.flatMap((row) => {
    const found = rows.get(row.key);
    if (!found || found.run.length === 0 || isDamaged(found) || lacksFigure(found, divided)) return [];
    return [{ key: row.key, ways: waysToRead(found, { blanks, nones }) }];
  });
  const found = new Map<string, ColumnRanges>();
  for (const { key, ways } of readings) {
    const ranges = commonRanges(ways.map((way) => way.ranges));
    if (ranges.some((range) => range !== undefined)) found.set(key, ranges);
  }
  return found;
}

/**
 * Reports whether a figure may be lost: white space divides figures, in the row or in another, and not so many as
 * columns.
 */
function lacksFigure(row: ReportRow, divided: boolean): boolean {
  const stretches = stretchesIn(row);
  return (divided || stretches > 1) && stretches < row.form.columns.length;
}

/** Counts what stands between white space in the figures of a row: a sign divides cells too. */
function stretchesIn({ run }: ReportRow): number {
  return run.filter(({ span }, index) => span.start > endOf(run[index - 1])).length;
}

/**
 * Fewer digits than columns, or none: blanks leave no trace in this table. A row that was not found may be one of
 * blanks.
 */
function showsVanishedBlank(form: RowForm, row: ReportRow | undefined): boolean {
  const digits = (row ? textOf(row) : "").replace(/[^0-9]/g, "");
  return digits.length < form.columns.length;
}

/** One way to read a row: where each column's figure stands and what it says; undefined for a blank that vanished. */
interface RowReading {
  readonly columns: readonly ColumnForm[];
  readonly ranges: ColumnRanges;
  readonly values: readonly (number | undefined)[];
}

/** What cells without figures may be: nothing at all, or a dash, which is a sign as well. */
interface TableHabits {
  readonly blanks: boolean;
  readonly nones: boolean;
}

/** A mark for none that ends a label, begins the words behind a row, or stands among its figures and is no sign. */
const NONE_BEHIND = /[-－—/／]$/;
const NONE_BEFORE = /^[-－—/／]/;
/** Letters right behind a row's figures, before the next label: what a damaged figure leaves. */
const LETTERS_BEFORE = /^[A-Za-z]{1,2}(?![A-Za-z])/;
const NONE_INSIDE = /-(?!\d)|[/—]/;

/** What begins the words behind a table, and a unit of its last figure. */
const NO_FIGURE = /^(?:\(?[一二三四五六七][)、.]|第|\(本列|[万亿]?元)/;
const BEGINS_WORDS = /^[\p{L}("]/u;

/** Reports whether words that touch the figures of a row of several columns may stand in place of one of them. */
function mayHoldFigure({ lines }: TableForm, { form }: ReportRow, { text, touches }: WordsBehind): boolean {
  const words = fold(text);
  if (!touches || form.columns.length === 1 || NO_FIGURE.test(words)) return false;
  if (!BEGINS_WORDS.test(words)) return true;
  const key = labelKey(text);
  return !lines.flatMap(labelsOfLine).some((label) => labelKeys(label).some((due) => key.startsWith(due)));
}

function textOf({ run }: ReportRow): string {
  return fold(run.map(({ text }) => text).join(""));
}

/** A mark that is no sign of the figure beside it; a dash between words is a mark of prose. */
const NONE_AFTER_FIGURE = /^[-－/／](?!\d)/;
const NONE_BEFORE_FIGURE = /[-－/／]$/;

/** Reports whether marks for none stand beside figures that nothing divides from them. */
export function holdNones(cells: readonly Cell[]): boolean {
  return cells.some(({ text, span }, index) => {
    const next = cells[index + 1];
    if (!next || next.span.start !== span.end) return false;
    const isAfter = /\d$/.test(text) && NONE_AFTER_FIGURE.test(next.text);
    return isAfter || (/^\d/.test(next.text) && NONE_BEFORE_FIGURE.test(text));
  });
}

/** Every way to give the run to the columns, in order, each figure as its column writes figures. */
function waysToRead(row: ReportRow, { blanks, nones }: TableHabits): readonly RowReading[] {
  const text = textOf(row);
  // What a program writes into a blank cell (`null`) is a cell without text here.
  if (text.length > MOST_CHARACTERS || row.run.some((cell) => cell.doubtful || cell.text === "")) return [];
  const borders = new Set<number>();
  for (let at = 0, index = 0; index < row.run.length; index++) {
    at += row.run[index]?.text.length ?? 0;
    borders.add(at);
  }
  let open: readonly RowReading[] = [{ columns: row.form.columns, ranges: [], values: [] }];
  for (const column of row.form.columns) {
    open = open.flatMap((reading) => {
      const start = endOfReading(reading);
      const longer = blanks ? [extended(reading, undefined, undefined)] : [];
      for (let end = start + 1; end <= text.length; end++) {
        const figure = text.slice(start, end);
        if (nones && figure === "-") longer.push(extended(reading, { start, end }, undefined));
        else if (patternOf(column).test(figure))
          longer.push(extended(reading, { start, end }, Number(figure.replaceAll(",", ""))));
        if (borders.has(end)) break;
      }
      return longer;
    });
  }
  const whole = open.filter((reading) => endOfReading(reading) === text.length);
  // White space between all figures leaves no choice, whatever they say; a dash that may be none gives too much of it.
  return nones || row.run.length === row.form.columns.length ? whole : whole.filter(isPossible);
}

function extended(reading: RowReading, range: DigitRange | undefined, value: number | undefined): RowReading {
  return { ...reading, ranges: [...reading.ranges, range], values: [...reading.values, value] };
}

function endOfReading({ ranges }: RowReading): number {
  return ranges.reduce((end, range) => range?.end ?? end, 0);
}

function patternOf({ domain }: ColumnForm): RegExp {
  return domain === "signed" ? SIGNED : domain === "amount" ? AMOUNT : COUNT;
}

/** No more projects can go than there were. */
function isPossible(reading: RowReading): boolean {
  return (figureIn(reading, "projects") ?? 0) + (figureIn(reading, "change") ?? 0) >= 0;
}

function figureIn({ columns, values }: RowReading, key: string): number | undefined {
  return values[columns.findIndex((column) => column.key === key)];
}
