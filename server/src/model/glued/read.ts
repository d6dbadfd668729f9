import type { Cell, CellStream } from "../../layout/types";
import type { RowForm, TableForm } from "../../spec/types";
import { datumOf, unassignedDatum } from "../datum";
import type { Datum, ReportRow } from "../types";
import type { ColumnRanges } from "./agreed";
import { cutApplications } from "./applications";
import { cutArticle20 } from "./article20";
import { withBlankRows } from "./blank-rows";
import { cellOf, unitBehind } from "./cells";
import { digitsOf } from "./digits";
import { cutReviews } from "./reviews";
import { rowDigits } from "./row-digits";

/**
 * Returns the rows of 表二 or 表三 in glued text with every figure that is certain. A row of which all are certain is read;
 * in any other the certain figures have their own data and the rest share one that says they are unassigned.
 */
export function readGluedRows(
  form: TableForm,
  rows: ReadonlyMap<string, ReportRow>,
  stream: CellStream,
): ReadonlyMap<string, ReportRow> {
  const found = form.id === "article20" ? cutArticle20(form, rows) : cutApplications(form, rowDigits(form, rows));
  const read = [...rows].map(([key, row]) => [key, readRow(row, found.get(key), unitBehind(row.run, stream))] as const);
  return form.id === "article20" ? withBlankRows(form, new Map(read)) : new Map(read);
}

function readRow(row: ReportRow, ranges: ColumnRanges | undefined, unit: string): ReportRow {
  // 3万 is not 3, and whether 3.5亿 is meant is not for us to say.
  if (!ranges || unit === "万" || unit === "亿") return row;
  return { ...row, ...dataOf(row.form, row.run, ranges, unit) };
}

/**
 * Returns these rows of 表四 in glued text, all their figures in one run of cells, each row read or not as a whole. No
 * rows where none is certain.
 */
export function readGluedReviews(forms: readonly RowForm[], run: readonly Cell[]): ReadonlyMap<string, ReportRow> {
  const digits = digitsOf(run);
  const groups = digits ? cutReviews(digits, forms.length) : [];
  if (!groups.some((ranges) => ranges !== undefined)) return new Map();
  const { span } = unassignedDatum(run).cell;
  return new Map(
    forms.map((form, index) => {
      const ranges = groups[index] ?? form.columns.map(() => undefined);
      return [form.key, { form, span, run, ...dataOf(form, run, ranges, "") }];
    }),
  );
}

/** The data of a row by column. A unit behind the run belongs to the last figure where that is an amount. */
function dataOf(
  form: RowForm,
  run: readonly Cell[],
  ranges: ColumnRanges,
  unit: string,
): { readonly state: "read" | "unassigned"; readonly data: ReadonlyMap<string, Datum> } {
  const rest = unassignedDatum(run);
  const data = new Map(
    form.columns.map((column, index) => {
      const range = ranges[index];
      if (!range) return [column.key, rest] as const;
      const last = index === form.columns.length - 1 && column.domain === "amount";
      return [column.key, datumOf(cellOf(run, range, last ? unit : ""), column)] as const;
    }),
  );
  return { state: ranges.every((range) => range !== undefined) ? "read" : "unassigned", data };
}
