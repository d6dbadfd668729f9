import { whole } from "../../server/src/base/decimal";
import type { Datum, ReportRow, ReportTable } from "../../server/src/model/types";
import { editionsOf } from "../../server/src/spec/forms";
import { rowsOf, type TableForm } from "../../server/src/spec/types";

const NOWHERE = { start: 0, end: 0 };
const CELL = { span: NOWHERE, slot: NOWHERE, text: "", startsRow: false };

/** A table with these whole figures and no text behind it, for arithmetic. `undefined` makes a blank cell. */
export function tableOf(form: TableForm, figure: (row: string, column: string) => number | undefined): ReportTable {
  const rows = rowsOf(form).map((row): [string, ReportRow] => {
    const data = new Map<string, Datum>(
      row.columns.map((column) => {
        const value = figure(row.key, column.key);
        const datum: Datum =
          value === undefined
            ? { state: "blank", text: "", cell: CELL }
            : { state: "number", value: whole(value), text: String(value), cell: CELL, plain: true };
        return [column.key, datum];
      }),
    );
    return [row.key, { form: row, state: "read", data, span: NOWHERE, run: [] }];
  });
  return {
    id: form.id,
    form,
    editions: editionsOf(form),
    span: NOWHERE,
    layout: "pipe-rows",
    stream: { layout: "pipe-rows", rowsMarked: true, cells: [] },
    rows: new Map(rows),
    lines: new Map(),
    cut: false,
  };
}
