import { fold, labelKey } from "../base/fold";
import { similarity } from "../base/likeness/similarity";
import { say } from "../base/localised";
import { shortened } from "../base/text";
import type { Cell } from "../layout/types";
import { isNumber } from "../model/figure";
import type { Report, ReportRow, ReportTable } from "../model/types";
import { formOf } from "../spec/forms";
import { labelKeys, labelsOfLine } from "../spec/types";
import { defineRule } from "./define-rule";
import type { Observation } from "./types";

/** The units shown of a label. */
const LONGEST_SHOWN = 20;
/** In text set in columns a line of words and figures may be the head of a page: a row has such words. */
const WORDS_OF_ROWS = /行政|文件|收费|采购/;
/** More unknown rows than this say that the table was read as what it is not. */
const MOST = 3;
/** No row of the form has a higher numeral. */
const HIGHEST_NUMERAL = 8;
const NUMERAL = /^\s*(\d{1,2})[.、,]/;
/** A label this like one of the form's is that one, written otherwise; more so where that stands in its own row. */
const ALIKE = 0.6;
const NEARLY = 0.7;

/** Documents that the form does not count, however like its label theirs is. */
const OF_THE_PARTY = /^党(?:内|组|委|政)/;

/** A row inside a table that the form does not have. */
export const unknownRow = defineRule({
  code: "unknown-row",
  manual: ["rows", 4],
  severity: "information",
  authority: "official",
  name: say("多出的行", "Unknown row"),
  title: say("表中多出的行", "Row that the form does not have"),
  yieldsTo: ["edition-mismatch"],
  *check({ report }): Iterable<Observation> {
    for (const table of report.tables.values()) {
      if (!isCertain(table)) continue;
      const rows = [...unknownRows(table), ...rowsBelow(report, table)];
      if (rows.length > MOST) continue;
      for (const label of rows) {
        const shown = shortened(label.text.replace(/\s/g, ""), LONGEST_SHOWN);
        yield {
          span: label.span,
          message: say(`“${shown}”不是${table.form.name}格式中的行`, `The form has no row "${shown}"`),
          subject: { table: table.id },
        };
      }
    }
  },
});

/** Only where every row of the form was read: else the row may be one of those that were not. */
function isCertain({ id, stream, form, rows }: ReportTable): boolean {
  if (stream.layout === "glued") return false;
  // The labels of 表三 are broken over lines there.
  if (stream.layout === "space-columns" && id !== "article20") return false;
  return form.lines.every((line) => line.kind !== "row" || rows.get(line.key)?.state === "read");
}

/** The labels of rows that stand between rows of the form and have as many values as the one beside them. */
function unknownRows(table: ReportTable): readonly Cell[] {
  const rows = [...table.rows.values()];
  const cells = table.stream.rowsMarked ? rowsOfCells(table, rows) : wordsAndFigures(table, rows);
  return cells.flatMap(([label, ...values]): readonly Cell[] => {
    if (!label || isNumber(label.text) || !values.every(({ text }) => isNumber(text))) return [];
    const start = label.span.start;
    // It may be the last of its block or the first of the next.
    const beside = [rows.filter((row) => row.span.end <= start).at(-1), rows.find((row) => row.span.start > start)];
    const fits = beside.some((row) => row?.form.columns.length === values.length);
    const isRow = table.stream.layout !== "space-columns" || WORDS_OF_ROWS.test(label.text);
    return fits && isRow && !isOfForm(label, table) ? [label] : [];
  });
}

/** Ends of lines with nothing between, or the end of a table of a page: what follows is another block. */
const BLOCK_END = /(?:\r\n|\r(?!\n)|\n)[ \t\u3000]*[\r\n]|<\/table/i;

/** The filled cells outside the rows of the form, where nothing marks rows: words, and the figures behind them. */
function wordsAndFigures({ stream, span }: ReportTable, known: readonly ReportRow[]): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [];
  let open: Cell[] | undefined;
  for (const cell of stream.cells) {
    const { start } = cell.span;
    if (!isFilled(cell) || start < span.start || start >= span.end) continue;
    if (isInside(start, known)) open = undefined;
    else if (open && isNumber(cell.text)) open.push(cell);
    else {
      open = [cell];
      rows.push(open);
    }
  }
  return rows;
}

/** The labels of rows right below the last one of the form, with as many values as it has; 表四 has but one row. */
function rowsBelow({ text }: Report, table: ReportTable): readonly Cell[] {
  const last = [...table.rows.values()].reduce<ReportRow | undefined>(
    (lowest, row) => (lowest && lowest.span.start > row.span.start ? lowest : row),
    undefined,
  );
  if (!last || table.id === "reviews" || !table.stream.rowsMarked) return [];
  const labels: Cell[] = [];
  let end = Math.max(last.span.end, table.span.end);
  for (const row of cutIntoRows(table.stream.cells.filter(({ span }) => span.start >= end))) {
    const [label, ...values] = row;
    const begins = row[0]?.span.start ?? end;
    if (!label || BLOCK_END.test(text.slice(end, begins)) || labels.length > MOST) break;
    if (isNumber(label.text) || !values.every((value) => isNumber(value.text)) || isOfForm(label, table)) break;
    if (values.length !== last.form.columns.length) break;
    labels.push(label);
    end = row.at(-1)?.span.end ?? end;
  }
  return labels;
}

/** The filled cells, row by row. */
function cutIntoRows(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [];
  for (const cell of cells) {
    if (cell.startsRow || rows.length === 0) rows.push([]);
    if (isFilled(cell)) rows.at(-1)?.push(cell);
  }
  return rows.filter((row) => row.length > 0);
}

function isInside(at: number, rows: readonly ReportRow[]): boolean {
  for (const { span } of rows) if (span.start <= at && at < span.end) return true;
  return false;
}

function isFilled({ text }: Cell): boolean {
  return text.trim() !== "";
}

/** The filled cells of each row that does not begin inside one of `known`, as nearly all do. */
function rowsOfCells({ stream, span }: ReportTable, known: readonly ReportRow[]): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [];
  let open: Cell[] | undefined;
  let row: "new" | "known" | "unknown" = "new";
  for (const cell of stream.cells) {
    if (cell.slot.start < span.start || cell.slot.end > span.end) continue;
    if (cell.startsRow) row = "new";
    if (row === "known" || !isFilled(cell)) continue;
    if (row === "new") {
      row = isInside(cell.span.start, known) ? "known" : "unknown";
      if (row === "known") continue;
      open = [];
      rows.push(open);
    }
    open?.push(cell);
  }
  return rows;
}

/** Reports whether the label is one of the form's, in any edition that the table may be of, exactly or nearly. */
function isOfForm(label: Cell, table: ReportTable): boolean {
  const key = labelKey(label.text);
  if (key.length < 2) return true;
  if (OF_THE_PARTY.test(key) || Number(NUMERAL.exec(fold(label.text))?.[1]) > HIGHEST_NUMERAL) return false;
  return table.editions.some((edition) =>
    formOf(table.id, edition).lines.some((line) => {
      const stands =
        line.kind === "row" && labelKey(table.rows.get(line.key)?.label?.text ?? "") === labelKey(line.label);
      return labelsOfLine(line)
        .flatMap(labelKeys)
        .some((due) => similarity(due, key) >= (stands ? NEARLY : ALIKE) || due.includes(key));
    }),
  );
}
