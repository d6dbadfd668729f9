import { fold } from "../../base/fold";
import { keeping } from "../../base/memo";
import { contains, slice, span } from "../../base/span";
import { SECTIONS } from "../../spec/sections";
import { rowsOf, type TableId } from "../../spec/types";
import { orderOf } from "../places/sections";
import { formLineSpan } from "../places/table-places";
import type { Report, ReportTable } from "../types";
import { readStateOf } from "./unread-cells";

/** What a text without a title begins inside of: a table of a section that has no heading, or 总体情况. */
export type BegunInside = TableId | "overview";

/**
 * Returns what a text begins inside of, as a page of a longer document does; undefined where it has its beginning.
 * Looked for once in a report, whoever asks.
 */
export const begunInside = keeping(
  (report: Report): BegunInside | undefined =>
    tableBegunInside(report) ?? (beginsWithLaterPoint(report) ? "overview" : undefined),
);

/** The second or a later sub-heading, at the beginning of a text: （三）政府信息管理. */
const LATER_POINT = /^\([二三四五六七八九]\)[\u4e00-\u9fff]/;

/** Reports whether 总体情况 stands before the first heading, 二, without its own and its first sub-heading. */
function beginsWithLaterPoint(report: Report): boolean {
  const [first] = report.sections;
  if (!first || report.title || orderOf(first.key) !== 1) return false;
  const before = fold(slice(report.text, span(0, first.heading.span.start)).trimStart().slice(0, LONGEST_BEFORE));
  return LATER_POINT.test(before);
}

/** The number and the name of a page are no longer. */
const LONGEST_BEFORE = 80;

/**
 * Returns the table that a text begins inside, as a page of a longer document does: without a title, before the first
 * heading that there is, with rows of a table of an earlier section that are not its first.
 */
function tableBegunInside(report: Report): TableId | undefined {
  const [first] = report.sections;
  if (!first || report.title || orderOf(first.key) === 0) return undefined;
  const earlier = SECTIONS.slice(0, orderOf(first.key)).flatMap(({ table }) => table ?? []);
  return earlier.reverse().find((id) => {
    const start = beginOf(report, id);
    if (start === undefined || start >= first.heading.span.start) return false;
    const before = slice(report.text, span(0, start)).trim();
    return before.length <= LONGEST_BEFORE && !/[。；;]/.test(before);
  });
}

/** Returns the index of the first line of the form that a table can have: what a text begins behind was not seen. */
export function firstSeenLine(report: Report, table: ReportTable): number {
  if (begunInside(report) !== table.id) return 0;
  return Math.max(
    0,
    table.form.lines.findIndex((line) => formLineSpan(table, line)),
  );
}

/** Returns where the first row of a table that is there begins; undefined where the table's first row is there. */
function beginOf(report: Report, id: TableId): number | undefined {
  const table = report.tables.get(id);
  const first = table && rowsOf(table.form)[0];
  if (table) return first && table.rows.has(first.key) ? undefined : table.span.start;
  const { unread } = readStateOf(report);
  const named = unread.filter(({ meanings }) => meanings.some((meaning) => meaning.table === id));
  const whole = span(0, report.sections[0]?.heading.span.start ?? 0);
  return named.length > 0 && named.every((piece) => contains(whole, piece.span)) ? named[0]?.span.start : undefined;
}
