import { applyEdits, type Edit } from "../base/edits";
import { type Localised, say } from "../base/localised";
import type { Span } from "../base/span";
import { LAYOUTS } from "../layout/index";
import type { LayoutId } from "../layout/types";
import { lineStart, nextLine } from "../model/places/lines";
import type { Report, ReportTable } from "../model/types";
import { rowsOf } from "../spec/types";
import { formGrid } from "./form-grid";
import { readsBack } from "./gate/proof";
import { foreignTextIn, tableRange } from "./table-range";
import { canShowBlanks, printRows } from "./table-style";

/** The layouts that tables can be written in: those in which they can be read again. */
export const TARGET_LAYOUTS: readonly LayoutId[] = LAYOUTS.filter(({ separatesCells }) => separatesCells).map(
  ({ id }) => id,
);

/** The reason why something is not done. */
export interface Refusal {
  readonly problem: Localised;
}

/**
 * Returns the same report with its tables in another layout, each where it stood; everything else stays as it is.
 * Labels become the form's, figures stay as written, units and blanks included. Tables that are in the layout already
 * stay untouched. Either all tables are converted and proved by reading the new text, or none.
 */
export function convertTables(report: Report, layout: LayoutId): { readonly text: string } | Refusal {
  if (report.tables.size === 0) return refusal("没有找到表格", "there is no table");
  if (report.secondReport) return refusal("文件里有两份年报，请先分开", "the file holds two reports; split it first");
  const tables = [...report.tables.values()].filter((table) => table.layout !== layout);
  const edits = conversionOf(report, tables, layout);
  return "problem" in edits ? edits : { text: applyEdits(report.text, edits) };
}

/**
 * Returns the edits that write these tables of a report in another layout, proved by reading back, or why that cannot
 * be done.
 */
export function conversionOf(
  report: Report,
  tables: readonly ReportTable[],
  layout: LayoutId,
): readonly Edit[] | Refusal {
  const edits: Edit[] = [];
  for (const table of tables) {
    const edit = rewritten(report, table, layout);
    if ("problem" in edit) return edit;
    edits.push(edit);
  }
  const isAsIntended = (after: Report): boolean =>
    sameHeadings(report, after) && tables.every((table) => isConverted(table, after.tables.get(table.id), layout));
  return readsBack(report, edits, isAsIntended)
    ? edits
    : refusal("改写后读不回同样的内容", "the new text would not read back the same");
}

function rewritten(report: Report, table: ReportTable, layout: LayoutId): Edit | Refusal {
  const { name } = table.form;
  const uncertain = uncertainPart(table);
  if (uncertain !== undefined)
    return refusal(`${name}没有读全：${uncertain}`, `table ${name} could not be read completely: ${uncertain}`);
  if (!canShowBlanks(layout) && hasBlanks(table))
    return refusal(
      `${name}有空白单元格，${layout} 写不出来`,
      `table ${name} has blank cells, which ${layout} cannot show`,
    );
  const place = tableRange(report, table);
  if (!place)
    return refusal(`${name}与正文写在一起，分不开`, `table ${name} cannot be told apart from the text around it`);
  const stranger = foreignTextIn(report, table, place);
  if (stranger !== undefined)
    return refusal(
      `${name}里有格式以外的内容“${stranger}”`,
      `table ${name} holds "${stranger}", which the form does not have`,
    );
  const figureAt = (row: string, column: string): string => table.rows.get(row)?.data.get(column)?.text ?? "";
  const lines = printRows(report, { layout }, formGrid(table.form, figureAt));
  return setOff(report, place, lines, layout);
}

/**
 * The first row of the form that is not there or whose values are not all known; the table's name where it is doubtful
 * as a whole.
 */
function uncertainPart({ form, rows, cut, unread }: ReportTable): string | undefined {
  const row = rowsOf(form).find(({ key }) => rows.get(key)?.state !== "read");
  return row?.label ?? (cut || unread ? form.name : undefined);
}

function hasBlanks(table: ReportTable): boolean {
  return [...table.rows.values()].some(({ data }) => [...data.values()].some(({ state }) => state === "blank"));
}

/**
 * The edit that puts the lines of a table in its place, on lines of their own. Markdown wants a blank line before and
 * after, or the neighbours become part of the table; where blank lines end the last row, more of them would be blank
 * cells.
 */
function setOff(report: Report, { start, end }: Span, lines: string, layout: LayoutId): Edit {
  const { text, eol } = report;
  const apart = layout === "markdown" ? eol : "";
  const first = lineStart(report, start);
  const alone = first === start;
  const above = text.slice(first > 0 ? lineStart(report, first - 1) : first, start);
  const below = text.slice(end, nextLine(report, end));
  const before = (alone ? "" : eol) + (above.trim() === "" ? "" : apart);
  return {
    span: { start, end: lines.endsWith(eol + eol) ? pastBlankLines(report, end) : end },
    newText: before + lines + (below.trim() === "" ? "" : apart),
  };
}

function pastBlankLines(report: Report, from: number): number {
  const { text } = report;
  let at = from;
  while (at < text.length && text.slice(at, nextLine(report, at)).trim() === "") at = nextLine(report, at);
  return at;
}

/** Reports whether the table is read in the new layout with the same content in every cell of the form. */
function isConverted(before: ReportTable, after: ReportTable | undefined, layout: LayoutId): boolean {
  if (after?.layout !== layout || after.form !== before.form) return false;
  return [...before.rows].every(([key, { data }]) =>
    [...data].every(([column, { state, text }]) => {
      const now = after.rows.get(key)?.data.get(column);
      return now?.state === state && now.text === text;
    }),
  );
}

function sameHeadings(before: Report, after: Report): boolean {
  const said = (report: Report): string =>
    JSON.stringify([
      report.title?.value,
      report.identity.body?.value,
      report.identity.year?.value,
      report.sections.map(({ heading: { span } }) => report.text.slice(span.start, span.end)),
      report.subHeadings.map(({ title, level }) => [title, level]),
    ]);
  return said(before) === said(after);
}

function refusal(chinese: string, english: string): Refusal {
  return { problem: say(chinese, english) };
}
