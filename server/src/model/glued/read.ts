import { areFewWords } from "../../layout/figures";
import type { Cell, CellStream } from "../../layout/types";
import { type ColumnForm, hasTotal, type RowForm, type TableForm } from "../../spec/types";
import { dataIn, dataOf, datumOf, unassignedDatum } from "../datum";
import { isNothing, isNumber } from "../figure";
import { hasOneMore, lacksJoint, mayEndWithSum } from "../sums";
import type { Datum, ReportRow } from "../types";
import type { ColumnRanges } from "./agreed";
import { cutApplications } from "./applications";
import { cutArticle20, holdNones } from "./article20";
import { withBlankRows } from "./blank-rows";
import { cellOf, endOf, unitBehind, wordsBehind } from "./cells";
import { digitsOf } from "./digits";
import { cutReviews } from "./reviews";
import { rowDigits } from "./row-digits";

/**
 * Returns the rows of 表二 or 表三 in glued text with every figure that is certain. A row of which all are certain is read;
 * in any other the certain figures have their own data and the rest share one that says they are unassigned. `beside`
 * are the cells of all glued text of the report.
 */
export function readGluedRows(
  form: TableForm,
  rows: ReadonlyMap<string, ReportRow>,
  stream: CellStream,
  beside: readonly Cell[],
): ReadonlyMap<string, ReportRow> {
  const found =
    form.id === "article20"
      ? cutArticle20(form, rows, ({ run }) => wordsBehind(run, stream), holdNones(beside))
      : cutApplications(form, rowDigits(form, rows));
  const read = [...rows].map(([key, row]) => [key, readRow(row, found.get(key), unitBehind(row.run, stream))] as const);
  return form.id === "article20" || showsAll(read) ? withBlankRows(form, new Map(read), stream) : new Map(read);
}

/** Reports whether each row that was found has digits enough for all its columns: blanks leave a trace then. */
function showsAll(rows: readonly (readonly [string, ReportRow])[]): boolean {
  return rows.every(([, { run, form }]) => run.reduce((sum, { text }) => sum + text.length, 0) >= form.columns.length);
}

function readRow(row: ReportRow, ranges: ColumnRanges | undefined, unit: string): ReportRow {
  const { columns } = row.form;
  // White space may stand inside a figure, and a blank leave no trace.
  const isJoint = row.run.length === columns.length && hasTotal(row.form);
  const texts = isJoint ? row.run.map(({ text }) => text) : [];
  if (lacksJoint(texts) || hasOneMore(texts)) return row;
  const marked = markedCells(row.run, columns);
  if (marked) return { ...row, state: "read", data: dataIn(row.form, marked) };
  // 3万 is not 3, and whether 3.5亿 is meant is not for us to say.
  if (!ranges || unit === "万" || unit === "亿") return row;
  return { ...row, ...certainData(row.form, row.run, ranges, unit) };
}

/**
 * Returns these rows of 表四 in glued text, all their figures in one run of cells, each row read or not as a whole. No
 * rows where none is certain. `blanksLost` says that blanks have left no trace in the tables beside it.
 */
export function readGluedReviews(
  forms: readonly RowForm[],
  run: readonly Cell[],
  blanksLost: boolean,
): ReadonlyMap<string, ReportRow> {
  const marked = markedCells(
    run,
    forms.flatMap(({ columns }) => columns),
  );
  if (marked) return markedReviews(forms, marked);
  const digits = digitsOf(run);
  const groups = digits ? cutReviews(digits, forms.length, blanksLost) : [];
  if (!groups.some((ranges) => ranges !== undefined)) return new Map();
  const { span } = unassignedDatum(run).cell;
  return new Map(
    forms.map((form, index) => {
      const ranges = groups[index] ?? form.columns.map(() => undefined);
      return [form.key, { form, span, run, ...certainData(form, run, ranges, "") }];
    }),
  );
}

/**
 * Returns the cells of a run in which marks for "no number", or a word in place of a figure, stand between white space,
 * if there are as many as columns: then each is one value. Undefined for any other run, where the total of a row with a
 * word cannot hold, and where a dash may be the sign of the figure behind it.
 */
function markedCells(run: readonly Cell[], columns: readonly ColumnForm[]): readonly Cell[] | undefined {
  if (run.length !== columns.length || run.every(({ text }) => isNumber(text))) return undefined;
  const words = run.filter(({ text }) => !isNothing(text) && !isNumber(text));
  const lengths = words.map(({ text }) => text.length);
  if (!areFewWords(lengths, run.length)) return undefined;
  if (words.length > 0 && !mayEndWithSum(run.map(({ text }) => text))) return undefined;
  const isCertain = run.every(({ span, doubtful }, index) => {
    const before = run[index - 1];
    if (doubtful) return false;
    const mayBeSigned = columns[index]?.domain === "signed" && before && isNothing(before.text);
    return !before || (span.start > endOf(before) && !mayBeSigned);
  });
  return isCertain ? run : undefined;
}

function markedReviews(forms: readonly RowForm[], cells: readonly Cell[]): ReadonlyMap<string, ReportRow> {
  const { span } = unassignedDatum(cells).cell;
  let at = 0;
  return new Map(
    forms.map((form) => {
      const run = cells.slice(at, at + form.columns.length);
      at += form.columns.length;
      return [form.key, { form, span, run, state: "read", data: dataIn(form, run) }];
    }),
  );
}

/** The data of a row by column. A unit behind the run belongs to the last figure where that is an amount. */
function certainData(
  form: RowForm,
  run: readonly Cell[],
  ranges: ColumnRanges,
  unit: string,
): { readonly state: "read" | "unassigned"; readonly data: ReadonlyMap<string, Datum> } {
  const rest = unassignedDatum(run);
  const data = dataOf(form, (column, index) => {
    const range = ranges[index];
    const last = index === form.columns.length - 1 && column.domain === "amount";
    return range ? datumOf(cellOf(run, range, last ? unit : ""), column) : rest;
  });
  return { state: ranges.every((range) => range !== undefined) ? "read" : "unassigned", data };
}
