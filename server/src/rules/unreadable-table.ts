import type { Localised } from "../base/text";
import { isLastRow } from "../model/places/table-extent";
import { firstPresent } from "../model/places/table-places";
import type { Report, ReportRow, ReportTable } from "../model/types";
import { rowName } from "../wording/names";
import { plural, say } from "../wording/say";
import { lostFigure } from "./support/short-row";
import type { Finding, Fix, Rule } from "./types";

/** Rows listed as related places, at most; the message says how many there are. */
const MOST_ROWS = 8;

/**
 * Values that cannot be given to their columns with certainty: said once for a table, and nothing is reckoned with
 * them.
 */
export const unreadableTable: Rule = {
  code: "unreadable-table",
  severity: "warning",
  authority: "structural",
  title: say("表格无法读准", "Table not readable with certainty"),
  fixable: "review",
  yieldsTo: ["outdated-format"],
  *check({ report }): Iterable<Finding> {
    for (const table of report.tables.values()) {
      const rows = [...table.rows.values()].filter((row) => row.state === "unassigned");
      const doubtful = rows.filter((row) => !isLastRow(report, table, row.form.key));
      if (doubtful.length > 0 || (table.unread && rows.length === 0)) yield unreadable(report, table, rows);
    }
    if (report.secondReport) yield second(report, report.secondReport);
  },
};

function unreadable(report: Report, table: ReportTable, rows: readonly ReportRow[]): Finding {
  const [first] = rows;
  return {
    code: "unreadable-table",
    span: first?.label?.span ?? first?.span ?? firstPresent(table, table.form.lines)?.span ?? table.span,
    message: reason(table, rows),
    subject: { table: table.id },
    related: rows.slice(0, MOST_ROWS).map((row) => {
      const name = rowName(table.form, row.form);
      return { span: row.span, message: say(name, name) };
    }),
    fixes: () => (first && rows.length === 1 ? insertions(report, table, first) : []),
  };
}

/** The one figure that the row lacks, where the relations tell which it is. */
function insertions(report: Report, table: ReportTable, row: ReportRow): readonly Fix[] {
  const lost = lostFigure(report, table, row);
  if (!lost) return [];
  const name = rowName(table.form, row.form);
  return [
    {
      kind: "review",
      title: say(
        `按勾稽关系补上缺少的 ${lost.value}：${name}`,
        `Add the ${lost.value} that the relations leave: ${name}`,
      ),
      preferred: true,
      edits: lost.edits,
    },
  ];
}

function reason({ form, unread }: ReportTable, rows: readonly ReportRow[]): Localised {
  const count = rows.length || form.lines.filter((line) => line.kind === "row").length;
  const where = `${form.name}有 ${count} 行`;
  const rowsEnglish = plural(count, "row");
  switch (unread) {
    case "glued":
      return say(
        `${where}数字连在一起，分不清各栏，未作核对`,
        `${rowsEnglish} with digits run together; columns unknown, not checked`,
      );
    case "arrangement":
      return say(`${where}的数据与各栏对不上，未作核对`, `${rowsEnglish} with values that fit no column; not checked`);
    default:
      return say(
        `${where}的数据个数与栏数不符，未作核对`,
        `${rowsEnglish} with more or fewer values than columns; not checked`,
      );
  }
}

function second(report: Report, span: { readonly start: number; readonly end: number }): Finding {
  const line = report.text.slice(span.start).search(/[\r\n]/);
  const end = line < 0 ? span.end : Math.min(span.end, span.start + line);
  return {
    code: "unreadable-table",
    span: { start: span.start, end },
    message: say(
      "文件里还有第二份报告，只检查第一份，请分开存放",
      "A second report begins here; only the first is checked, keep them in separate files",
    ),
    subject: {},
  };
}
