import { labelKey } from "../../base/fold";
import { contains, type Span, slice, trimSpan } from "../../base/span";
import { isOfPage } from "../page-words";
import type { Report, ReportTable } from "../types";

/** The end of a text that its author had finished: a full stop, a date or the number of a document. */
const FINISHED = /[。！？!?…][”"』」）)]?$|[\d０-９一二三四五六七八九十月] {0,4}[日号][）)]?$/;

/** More than this behind a table is prose: then the text goes on, and the table was not cut. */
const SHORT_REST = 40;

/**
 * Reports whether the span touches the end of the text, so that more of it may have stood there: the first digit of a
 * number, half a label. Rules say nothing about such a place.
 */
export function touchesEnd(report: Report, span: Span): boolean {
  return span.end >= report.text.length;
}

/**
 * Reports whether the text may have been cut off, so that nothing can be said about what would follow its last heading.
 * A finished text ends with a sentence, a date or the body's name, with a table whose last row is present, or in the
 * last section; but not where 一 alone is there, and of its topics the first.
 */
export function mayBeCut(report: Report): boolean {
  const tables = [...report.tables.values()];
  const last = report.sections.at(-1);
  if (!last || tables.some((table) => table.cut)) return true;
  if (last.key === "other") return touchesEnd(report, last.heading.span);
  if (last.key === "overview" && hasFirstOnly(report, last.body)) return true;
  const end = trimSpan(report.text, last.body);
  return !isFinished(report, slice(report.text, end)) && !tables.some((table) => endsWith(report, table));
}

const FIRST = /^[（(]?[一1１][）)、.．]/;
const SECOND = /[（(][二2２][）)]|[二2２]、|二是|第二/;

/** Reports whether a part of the text is numbered, and only its first member is there: nobody numbers one. */
function hasFirstOnly({ text, subHeadings }: Report, part: Span): boolean {
  const [only, another] = subHeadings.filter(({ level, span }) => level === 1 && contains(part, span));
  return only !== undefined && !another && FIRST.test(only.title) && !SECOND.test(text.slice(only.span.end, part.end));
}

/** Reports whether the text may end inside the table: no heading and no prose follows it. */
export function isOpenEnded(report: Report, table: ReportTable): boolean {
  if (table.cut) return true;
  if (report.sections.some((section) => section.heading.span.start >= table.span.end)) return false;
  const rest = withoutTags(report.text.slice(table.span.end));
  return labelKey(rest).length < SHORT_REST && !/[。！？]/.test(rest);
}

function isFinished(report: Report, ending: string): boolean {
  const lines = withoutTags(ending)
    .split(/[\r\n]/)
    .map((line) => line.trim());
  const lastLine = lines.filter((line) => line !== "" && !isOfPage(line)).at(-1) ?? "";
  const body = labelKey(report.identity.body?.value ?? "");
  return FINISHED.test(lastLine) || (body !== "" && labelKey(lastLine) === body);
}

/** Reports whether the text ends with the table, and the table with the last row of its form. */
function endsWith(report: Report, table: ReportTable): boolean {
  const last = table.form.lines.at(-1);
  const rest = withoutTags(report.text.slice(table.span.end));
  const row = last?.kind === "row" ? table.rows.get(last.key) : undefined;
  return row?.state === "read" && !touchesEnd(report, row.span) && labelKey(rest) === "";
}

/** The text without tags, the last of which may be cut; a < before anything else is none. */
function withoutTags(text: string): string {
  return text.replace(/<[a-z/!][^<>]*>?/gi, "");
}
