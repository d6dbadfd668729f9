import { type Localised, plural, say } from "../base/localised";
import type { Span } from "../base/span";
import { editionDue } from "../edits/insert-table";
import { lineEnd } from "../model/places/lines";
import { isLastRow } from "../model/places/table-extent";
import { firstPresent } from "../model/places/table-places";
import type { Report, ReportRow, ReportTable } from "../model/types";
import { formOf, TABLE_IDS } from "../spec/forms";
import { type RowForm, rowsOf, type TableForm } from "../spec/types";
import { rowName } from "../wording/names";
import { defineRule } from "./define-rule";
import { preferredFix, reviewFix } from "./support/fixes";
import { cellsBetween, surplusCells } from "./support/long-row";
import { lostFigure } from "./support/short-row";
import { type UnreadRow, unreadRows, unreadRowsMessage, unreadTable, unreadTableMessage } from "./support/unread-parts";
import type { Fix, Observation, RelatedPlace } from "./types";

/** Rows listed as related places, at most; the message says how many there are. */
const MOST_ROWS = 8;

/**
 * Values that cannot be given to their columns with certainty: said once for a table, and nothing is reckoned with
 * them.
 */
export const unreadableTable = defineRule({
  code: "unreadable-table",
  manual: ["rows", 6],
  severity: "warning",
  authority: "structural",
  name: say("表格读不准", "Unreadable table"),
  title: say("表格无法读准", "Table not readable with certainty"),
  fixable: "review",
  *check({ report }): Iterable<Observation> {
    const edition = editionDue(report);
    for (const id of TABLE_IDS) {
      const table = report.tables.get(id);
      const finding = table ? unreadIn(report, table) : edition && notFound(report, formOf(id, edition));
      if (finding) yield finding;
    }
    if (report.secondReport) yield second(report, report.secondReport);
  },
});

/** A table of which something stands in the text, but not so that it could be found. */
function notFound(report: Report, form: TableForm): Observation | undefined {
  const evidence = unreadTable(report, form.id);
  if (!evidence) return undefined;
  return {
    span: evidence.span,
    message: unreadTableMessage(form, evidence),
    subject: { table: form.id },
  };
}

/** A table of which rows or values were found that could not be assigned, or whose labels stand unread elsewhere. */
function unreadIn(report: Report, table: ReportTable): Observation | undefined {
  const unassigned = [...table.rows.values()].filter((row) => row.state === "unassigned");
  const elsewhere = unreadRows(report, table);
  const [first, ...others] = elsewhere;
  if (unassigned.some((row) => !isLastRow(report, table, row.form.key)) || (table.unread && table.rows.size === 0))
    return unreadable(report, table, unassigned, elsewhere);
  if (!first) return undefined;
  if (table.unread === "glued") return unreadable(report, table, [], elsewhere);
  return {
    span: first.evidence.span,
    message: unreadRowsMessage(table.form, [first, ...others]),
    subject: { table: table.id },
    related: elsewhere.slice(0, MOST_ROWS).map((row) => placeOf(table, row)),
  };
}

function unreadable(
  report: Report,
  table: ReportTable,
  rows: readonly ReportRow[],
  elsewhere: readonly UnreadRow[],
): Observation {
  const [first] = rows;
  const places = [...rows.map((row) => ({ form: row.form, evidence: row })), ...elsewhere];
  return {
    span:
      first?.label?.span ??
      first?.span ??
      elsewhere[0]?.evidence.span ??
      firstPresent(table, table.form.lines)?.span ??
      table.span,
    message: miscounted(table, rows) ?? reason(table, rows, elsewhere.length),
    subject: { table: table.id },
    related: places.slice(0, MOST_ROWS).map((row) => placeOf(table, row)),
    ...(places.length > MOST_ROWS ? { places: 1 + places.length } : {}),
    fixes: () => (first && rows.length === 1 ? repairs(report, table, first) : []),
    fixPlaces: () => rows.map((row) => ({ span: row.span, fixes: () => repairs(report, table, row) })),
  };
}

/** Says how many cells there are where they are counted: in one row, or in the one line with all of the table. */
function miscounted({ form, unread }: ReportTable, rows: readonly ReportRow[]): Localised | undefined {
  const [first, ...others] = rows;
  if (unread !== "count" || !first) return undefined;
  const count = cellsBetween(first).length;
  const line = onOneLine(form, rows, count);
  if (line || others.length > 0) return line;
  const due = first.form.columns.length;
  const name = rowName(form, first.form);
  if (count === due + 1)
    return say(
      `${form.name}有 1 行多出 1 格：${name}有 ${count} 格，应为 ${due}，未作核对`,
      `1 row with one cell too many: ${name} has ${count} cells instead of ${due}; not checked`,
    );
  return count > 0 && count < due
    ? say(
        `${form.name}有 1 行的数据不够：${name}有 ${count} 个，应为 ${due}，未作核对`,
        `1 row with too few values: ${name} has ${count} instead of ${due}; not checked`,
      )
    : undefined;
}

/** A table whose values all stand in one line: a reader sees no rows there, so the values are counted. */
function onOneLine(form: TableForm, rows: readonly ReportRow[], count: number): Localised | undefined {
  const [first, ...others] = rows;
  if (others.some(({ run }) => run[0] !== first?.run[0])) return undefined;
  const due = rowsOf(form).reduce((sum, { columns }) => sum + columns.length, 0);
  const isPart = rows.length < rowsOf(form).length;
  if (count === 0 || count === due || (isPart && Math.abs(count - due) > 1)) return undefined;
  if (isPart) {
    const names = rows.map((row) => rowName(form, row.form));
    return say(
      `${form.name}有 ${count} 个数据，应为 ${due}：${names.join("、")}未作核对`,
      `${plural(count, "value")} instead of ${due}: ${names.join(", ")} not checked`,
    );
  }
  return say(
    `${form.name}有 ${count} 个数据，应为 ${due}，未作核对`,
    `${plural(count, "value")} instead of ${due}; not checked`,
  );
}

/** Mends a row that has one figure less or one cell more than columns. */
function repairs(report: Report, table: ReportTable, row: ReportRow): readonly Fix[] {
  return [...insertions(report, table, row), ...removals(report, table, row)];
}

function removals(report: Report, table: ReportTable, row: ReportRow): readonly Fix[] {
  const name = rowName(table.form, row.form);
  return surplusCells(report, table, row).map(({ number, edits }) =>
    reviewFix(say(`去掉第 ${number} 格（空白）：${name}`, `Take out cell ${number}, which is empty: ${name}`), edits),
  );
}

function placeOf(
  { form }: ReportTable,
  row: { readonly form: RowForm; readonly evidence: { readonly span: Span } },
): RelatedPlace {
  const name = rowName(form, row.form);
  return { span: row.evidence.span, message: say(name, name) };
}

/** The one figure that the row lacks, where the relations tell which it is. */
function insertions(report: Report, table: ReportTable, row: ReportRow): readonly Fix[] {
  const lost = lostFigure(report, table, row);
  if (!lost) return [];
  const name = rowName(table.form, row.form);
  return [
    preferredFix(
      say(`按勾稽关系补上缺少的 ${lost.value}：${name}`, `Add the ${lost.value} that the relations leave: ${name}`),
      lost.edits,
    ),
  ];
}

/** Says how many rows could not be assigned, all of the form where none was found, and why; one by its name. */
function reason({ form, unread }: ReportTable, rows: readonly ReportRow[], elsewhere: number): Localised {
  const count = rows.length || elsewhere || rowsOf(form).length;
  const where = `${form.name}有 ${count} 行`;
  const rowsEnglish = plural(count, "row");
  const [only, ...others] = rows;
  const name = only && others.length === 0 ? rowName(form, only.form) : undefined;
  const [which, whichEnglish] = name ? [`：${name}`, `: ${name}`] : ["", ""];
  switch (unread) {
    case "glued":
      return say(
        `${where}数字连在一起，分不清各栏${which}，未作核对`,
        `${rowsEnglish} with digits run together${whichEnglish}; columns unknown, not checked`,
      );
    case "arrangement":
      return say(
        `${where}的数据与各栏对不上${which}，未作核对`,
        `${rowsEnglish} with values that fit no column${whichEnglish}; not checked`,
      );
    case "doubled":
      return say(
        `${where}的行名出现 2 次，数据不同${which}，未作核对`,
        `${rowsEnglish} with a label that stands twice, with different values${whichEnglish}; not checked`,
      );
    default:
      return say(
        `${where}的数据个数与栏数不符${which}，未作核对`,
        `${rowsEnglish} with more or fewer values than columns${whichEnglish}; not checked`,
      );
  }
}

function second(report: Report, span: Span): Observation {
  return {
    span: { start: span.start, end: lineEnd(report, span.start) },
    message: say(
      "文件里还有第二份报告，只检查第一份，请分开存放",
      "A second report begins here; only the first is checked, keep them in separate files",
    ),
    subject: {},
  };
}
