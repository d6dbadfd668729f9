import { plural, say } from "../base/localised";
import { insertRows } from "../edits/insert-rows";
import { isOfPage } from "../model/page-words";
import { lastReadLine } from "../model/places/table-extent";
import { firstCell, firstPresent } from "../model/places/table-places";
import { isOpenEnded } from "../model/places/text-end";
import { firstSeenLine } from "../model/presence/begun-inside";
import { linePresence } from "../model/presence/tables";
import type { Report, ReportTable } from "../model/types";
import { deducedRow } from "../relations/deduce";
import { type RowForm, rowsOf } from "../spec/types";
import { rowName } from "../wording/names";
import { defineRule } from "./define-rule";
import { preferredFix } from "./support/fixes";
import type { Fix, Observation, Subject } from "./types";

/** Rows of the form are not there. Rows that are missing side by side are one gap and one finding. */
export const missingRow = defineRule({
  code: "missing-row",
  manual: ["rows", 2],
  severity: "error",
  authority: "official",
  name: say("缺行", "Row missing"),
  title: say("缺少行", "Row missing"),
  fixable: "review",
  yieldsTo: ["missing-article20-item"],
  *check({ report }): Iterable<Observation> {
    for (const table of report.tables.values()) {
      if (table.rows.size > 0) for (const gap of gapsOf(report, table)) yield missing(report, table, gap);
      else if (!table.unread && isHeadOnly(report, table)) yield headOnly(report, table);
    }
  },
});

/**
 * Reports whether the next section or prose follows the head, without digits up to the next section or the end, which
 * would be figures that were not recognised; those in a web page's words are none.
 */
function isHeadOnly(report: Report, table: ReportTable): boolean {
  if (isOpenEnded(report, table)) return false;
  const next = report.sections.find((section) => section.heading.span.start >= table.span.end);
  const between = report.text.slice(table.span.end, next?.heading.span.start).replace(/<[^<>]*>/g, "");
  if (between.split(/[\r\n]/).some((line) => /[0-9０-９]/.test(line) && !isOfPage(line))) return false;
  return rowsOf(table.form).every((row) => linePresence(report, table, row).state === "absent");
}

/** The head of a table and nothing below it. Where blank cells are lost, they may have stood there. */
function headOnly(report: Report, table: ReportTable): Observation {
  const { name } = table.form;
  const place = { span: firstCell(table), subject: { table: table.id } };
  if (!losesBlanks(report))
    return { ...place, message: say(`${name}只有表头，没有数据`, "The table has a head and no figures") };
  return {
    ...place,
    severity: "warning",
    message: say(
      `${name}只有表头，没有数据；空白格可能在复制时丢失了，请对照原件`,
      "The table has a head and no figures; blank cells may have been lost in copying: compare the original",
    ),
  };
}

/** Reports whether another table has labels alone in most of its rows, of which nothing says that they have no cells. */
function losesBlanks({ tables }: Report): boolean {
  return [...tables.values()].some(({ rows }) => {
    const bare = [...rows.values()].filter(({ state, run }) => state === "unassigned" && run.length === 0);
    return bare.length * 2 > rows.size;
  });
}

type RowGap = readonly [RowForm, ...RowForm[]];

/** Runs of missing rows with no row that is there between them, each within one block of 表二. */
function gapsOf(report: Report, table: ReportTable): readonly RowGap[] {
  const until = lastReadLine(report, table);
  const { lines } = table.form;
  const from = firstSeenLine(report, table);
  const gaps: [RowForm, ...RowForm[]][] = [];
  let open: [RowForm, ...RowForm[]] | undefined;
  lines.forEach((line, index) => {
    if (line.kind === "item") open = undefined;
    if (line.kind !== "row" || index < from) return;
    if (index > until || linePresence(report, table, line).state !== "absent") open = undefined;
    else if (open) open.push(line);
    else {
      open = [line];
      gaps.push(open);
    }
  });
  return gaps;
}

function missing(report: Report, table: ReportTable, gap: RowGap): Observation {
  const { lines } = table.form;
  const [first] = gap;
  const last = gap.at(-1) ?? first;
  const after = firstPresent(table, lines.slice(lines.indexOf(last) + 1));
  const before = firstPresent(table, lines.slice(0, lines.indexOf(first)).reverse());
  const names = rowName(table.form, first) + (gap.length > 1 ? ` 至 ${rowName(table.form, last)}` : "");
  return {
    span: (after ?? before)?.span ?? table.span,
    message: say(
      `缺少 ${gap.length} 行：${names}，应在此行${after ? "之前" : "之后"}`,
      `${plural(gap.length, "row")} missing ${after ? "before" : "after"} this one: ${names}`,
    ),
    subject: subjectOf(table, gap),
    fixes: () => insertions(report, table, gap),
  };
}

/**
 * The row with the figures that the relations leave for it; blank rows where there are several, or no single figure for
 * each column.
 */
function insertions(report: Report, table: ReportTable, gap: RowGap): readonly Fix[] {
  const [first, ...others] = gap;
  const figures = others.length === 0 ? deducedRow(table, first.key) : undefined;
  const known = figures && insertRows(report, table, gap, (_, column) => String(figures.get(column) ?? ""));
  if (known) {
    const shown = [...figures.values()].join("、");
    const title = say(`插入此行，按勾稽关系填 ${shown}`, `Insert the row with what the relations leave: ${shown}`);
    return [preferredFix(title, known)];
  }
  const edits = insertRows(report, table, gap);
  const title = say(`插入 ${gap.length} 行空白`, `Insert ${plural(gap.length, "blank row")}`);
  return edits ? [preferredFix(title, edits)] : [];
}

function subjectOf(table: ReportTable, gap: RowGap): Subject {
  const [first] = gap;
  const block = table.form.lines.find((line) => line.kind === "item" && line.key === first.within[0]);
  const item = block && first.within[0];
  return { table: table.id, ...(item ? { item } : {}), ...(gap.length === 1 ? { row: first.key } : {}) };
}
