import { plain } from "../../../base/decimal";
import type { Datum, ReportTable } from "../../../model/types";
import { FORMS, TABLE_IDS } from "../../../spec/forms";
import {
  type ColumnForm,
  type GroupForm,
  type RowForm,
  rowsOf,
  type TableForm,
  type TableId,
} from "../../../spec/types";
import { WRITTEN_MARK } from "../../../spec/written-mark";
import { numberCell, type SheetCell, textCell } from "../../xlsx/cells";
import type { SheetForm } from "../../xlsx/parts";
import { newWorkbook } from "../../xlsx/workbook";
import type { ExtractedReport } from "./printer";

/** Collects figures in a workbook. */
export interface WorkbookPrinter {
  report(report: ExtractedReport): void;
  /** Returns the workbook; undefined if a sheet does not hold all rows. */
  end(): readonly Uint8Array[] | undefined;
}

const IDENTITY = [
  { heading: "文件", width: 28 },
  { heading: "机关", width: 24 },
  { heading: "年份", width: 7 },
  { heading: "格式版本", width: 10 },
];

/**
 * Makes `extract --format xlsx`: a sheet of the reports, one for each table with a row for each row of the form in each
 * report, and one that explains them. A blank cell is empty, an unreadable one holds its text, a missing one says so;
 * the note at the end of the row names all three.
 */
export function xlsxExtractPrinter(maxRows?: number): WorkbookPrinter {
  const columns = new Map(TABLE_IDS.map((id) => [id, columnsOf(id)]));
  const tables = TABLE_IDS.map((id) => sheetOf(id, columns.get(id) ?? []));
  const workbook = newWorkbook([REPORTS, ...tables, NOTES], maxRows);
  for (const line of EXPLAINED)
    workbook.add(
      NOTES_SHEET,
      line.map((text) => textCell(text)),
    );
  let fits = true;
  const add = (sheet: number, cells: readonly SheetCell[]): void => {
    fits = workbook.add(sheet, cells) && fits;
  };
  return {
    report(file) {
      const { tables: found } = file.report;
      const identity = identityOf(file);
      add(0, [...identity, ...TABLE_IDS.map((id) => textCell(found.has(id) ? "有" : "无"))]);
      TABLE_IDS.forEach((id, index) => {
        const table = found.get(id);
        if (!table) return;
        for (const row of rowsOf(table.form))
          add(index + 1, [...identity, ...rowCells(table, row, columns.get(id) ?? [])]);
      });
    },
    end: () => (fits ? workbook.end() : undefined),
  };
}

const REPORTS: SheetForm = {
  name: "年报",
  columns: [
    ...IDENTITY,
    ...TABLE_IDS.map((id) => ({ heading: formsOf(id)[0]?.name ?? id, width: 7 })),
    // A column without cells, for a program that looks for reports.
    { heading: WRITTEN_MARK, width: 16 },
  ],
};

const NOTES: SheetForm = {
  name: "说明",
  columns: [
    { heading: "单元格", width: 16 },
    { heading: "含义", width: 90 },
  ],
};

const NOTES_SHEET = TABLE_IDS.length + 1;

const EXPLAINED: readonly (readonly [string, string])[] = [
  ["数字", "年报里的数；超过 15 位有效数字的存为文本，以免被四舍五入"],
  ["空", "年报里这个单元格是空白，“备注”列写明"],
  ["红字", "年报里不是数，或者无法确定属于哪一列，照录原文，“备注”列写明"],
  ["缺", "年报里没有这个单元格，“备注”列写明"],
  ["灰底", "格式规定的表里没有这一格"],
  ["行代码", "与 nianbao extract --format csv 的 row 列相同"],
];

/** A column of figures in a sheet: the columns of both editions that count the same. */
type Column = Pick<ColumnForm, "key" | "label" | "unit">;

/** Returns the columns of all forms of a table. The same key with another unit is another column. */
function columnsOf(id: TableId): readonly Column[] {
  const all = formsOf(id).flatMap((form) => rowsOf(form).flatMap((row) => row.columns));
  return all.filter((column, index) => all.findIndex((other) => isSame(other, column)) === index);
}

function isSame(a: Column, b: Column): boolean {
  return a.key === b.key && a.unit === b.unit;
}

function formsOf(id: TableId): readonly TableForm[] {
  return FORMS.filter((form) => form.id === id);
}

function sheetOf(id: TableId, columns: readonly Column[]): SheetForm {
  return {
    name: formsOf(id)[0]?.name ?? id,
    columns: [
      ...IDENTITY,
      { heading: "行代码", width: 15 },
      { heading: "行", width: 44 },
      ...columns.map(({ label }) => ({ heading: label, width: 14 })),
      { heading: "备注", width: 30 },
    ],
  };
}

function identityOf({ name, report }: ExtractedReport): readonly SheetCell[] {
  const { body, year, edition } = report.identity;
  return [
    textCell(name),
    textCell(body?.value ?? ""),
    year ? numberCell(String(year.value)) : textCell(""),
    textCell(edition ?? ""),
  ];
}

function rowCells(table: ReportTable, row: RowForm, columns: readonly Column[]): readonly SheetCell[] {
  const data = table.rows.get(row.key)?.data;
  const figures = columns.map((column): SheetCell => {
    const own = row.columns.some((candidate) => isSame(candidate, column));
    return own ? figureCell(data?.get(column.key)) : { kind: "empty", style: "outside" };
  });
  return [textCell(row.key), textCell(rowName(table.form, row)), ...figures, textCell(noteOn(row, data))];
}

function figureCell(datum: Datum | undefined): SheetCell {
  if (!datum) return textCell("缺", "missing");
  if (datum.state === "blank") return { kind: "empty" };
  return datum.state === "number" ? numberCell(plain(datum.value)) : textCell(datum.text, "unreadable");
}

/** Returns the label of a row after that of its group. */
function rowName(form: TableForm, row: RowForm): string {
  const groups = form.lines.filter((line): line is GroupForm => line.kind === "group" && row.within.includes(line.key));
  const inner = groups.filter(({ key }) => key !== "results").map(({ label }) => label);
  return [...inner, row.label].join(" ");
}

const STATES = [
  ["blank", "空白"],
  ["unreadable", "无法读取"],
  ["missing", "缺"],
] as const;

/** Returns which cells of a row hold no number, and why: `空白：自然人、总计；无法读取：其他`. */
function noteOn(row: RowForm, data: ReadonlyMap<string, Datum> | undefined): string {
  return STATES.flatMap(([state, name]) => {
    const columns = row.columns.filter(({ key }) => (data?.get(key)?.state ?? "missing") === state);
    if (columns.length === 0) return [];
    return `${name}：${columns.length === row.columns.length ? "全部" : columns.map(({ label }) => label).join("、")}`;
  }).join("；");
}
