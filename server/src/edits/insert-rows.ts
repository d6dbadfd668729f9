import { type Edit, insertion } from "../base/edits";
import { linesToInsert } from "../model/places/lines";
import { afterRow, firstPresent, formLineSpan, rowStart } from "../model/places/table-places";
import type { Report, ReportTable } from "../model/types";
import type { FormLine, RowForm } from "../spec/types";
import { gridRowsOf, type ValueOf } from "./form-grid";
import { keepsParts, readsBack } from "./gate/proof";
import { editionDue } from "./insert-table";
import { canShowBlanks, printRows, styleOf } from "./table-style";

/**
 * Returns the edit that writes rows of the form into a table, at their place and in the document's own layout and
 * brackets; blank ones unless `figureAt` says what is in them. Undefined where no way of writing them reads back as
 * these rows, with every figure of the report where it was.
 */
export function insertRows(
  report: Report,
  table: ReportTable,
  missing: readonly FormLine[],
  figureAt: ValueOf = () => "",
): readonly Edit[] | undefined {
  if (!takesRows(table)) return undefined;
  const wanted = new Set([...missing, ...missingGroups(table, missing)]);
  const printed = printedRows(report, table, missing, figureAt);
  const rows = missing.filter((line): line is RowForm => line.kind === "row");
  for (const edit of waysToInsert(report, table, [...wanted], printed)) {
    // Where nothing else tells the edition, the labels of one would.
    const complete = (after: Report) =>
      rows.every((row) => holds(after.tables.get(table.id), row, figureAt)) &&
      editionDue(report) === editionDue(after) &&
      isEditionKept(table, after) &&
      keepsParts(report, after, [...wanted]);
    if (readsBack(report, [edit], complete)) return [edit];
  }
  return undefined;
}

/** Reports whether a table's labels tell no more of its edition than before, or that it is the one due. */
function isEditionKept({ id, editions }: ReportTable, after: Report): boolean {
  const now = after.tables.get(id)?.editions ?? [];
  return now.length === editions.length || (now.length === 1 && now[0] === editionDue(after));
}

/**
 * Reports whether rows can be inserted into a table of this layout: blank cells must be visible, and a drawn box would
 * have to be drawn anew.
 */
export function takesRows(table: ReportTable): boolean {
  return canShowBlanks(table.layout) && table.layout !== "box";
}

/**
 * Lines of the form that are not in the table, as the document would write them, with the labels of groups that they
 * open and that are missing too.
 */
export function printedRows(
  report: Report,
  table: ReportTable,
  missing: readonly FormLine[],
  figureAt: ValueOf,
): string {
  const wanted = new Set([...missing, ...missingGroups(table, missing)]);
  return rowsOnly(printRows(report, styleOf(report, table), gridRowsOf(table.form, wanted, figureAt)));
}

/** Reports whether the row is present with all its cells, all of them blank. */
export function isBlankRow(table: ReportTable | undefined, form: RowForm): boolean {
  const row = table?.rows.get(form.key);
  return row?.state === "read" && [...row.data.values()].every((datum) => datum.state === "blank");
}

/** Reports whether the row is present and each of its cells has the text that was to be written into it. */
function holds(table: ReportTable | undefined, form: RowForm, figureAt: ValueOf): boolean {
  const row = table?.rows.get(form.key);
  return (
    row?.state === "read" && form.columns.every(({ key }) => row.data.get(key)?.text.trim() === figureAt(form.key, key))
  );
}

/** Labels of the groups that the missing rows open and that went with them. */
function missingGroups(table: ReportTable, missing: readonly FormLine[]): readonly FormLine[] {
  const lines = table.form.lines;
  return missing.flatMap((line) => {
    const groups: FormLine[] = [];
    for (let at = lines.indexOf(line) - 1; lines[at]?.kind === "group"; at--) groups.push(lines[at] as FormLine);
    return groups.filter((group) => !formLineSpan(table, group));
  });
}

/** The rows without the frame that a whole table has: tags around them, borders, the rule under a head. */
function rowsOnly(printed: string): string {
  const start = printed.indexOf("<tr");
  if (start >= 0) return printed.slice(start, printed.lastIndexOf("</tr>") + "</tr>".length);
  return printed.replace(/^[-:| \t]*(?:\r\n|\r|\n)/gm, (line) => (line.includes("---") ? "" : line));
}

/**
 * Before the next line of the form, inside its row where a group's label stands in front of it, or behind the line
 * before.
 */
function* waysToInsert(
  report: Report,
  table: ReportTable,
  missing: readonly FormLine[],
  printed: string,
): Iterable<Edit> {
  const lines = table.form.lines;
  const indices = missing.map((line) => lines.indexOf(line));
  const next = firstPresent(table, lines.slice(Math.max(...indices) + 1));
  const before = firstPresent(table, lines.slice(0, Math.min(...indices)).reverse());
  if (next) {
    const start = rowStart(report, table, next.span.start);
    const beside = before && before.span.start >= start;
    if (beside) yield* besideGroup(next.span.start, missing, printed);
    else {
      yield insertion(start, linesToInsert(report, start, printed));
      yield insertion(start, linesToInsert(report, start, printed) + report.eol);
    }
  }
  if (before) {
    const end = afterRow(report, table, lastOffset(table, before.line) ?? before.span.end);
    // A row of which a heading was taken for a value ends in another section.
    if (report.sections.some(({ heading: { span } }) => before.span.end <= span.start && span.start < end)) return;
    yield insertion(end, linesToInsert(report, end, printed));
    yield insertion(end, report.eol + linesToInsert(report, end, printed));
  }
}

/**
 * The group's label stands in the next row: the new row takes its place beside the label, and the next one begins a row
 * of its own.
 */
function* besideGroup(at: number, missing: readonly FormLine[], printed: string): Iterable<Edit> {
  const row = missing.find((line) => line.kind === "row");
  const label = row ? printed.indexOf((row as RowForm).label.slice(-4)) : -1;
  if (!row || label < 0) return;
  const start = label - ((row as RowForm).label.length - 4);
  yield insertion(at, printed.slice(start) + printed.slice(0, start));
}

function lastOffset(table: ReportTable, line: FormLine): number | undefined {
  return line.kind === "row" ? table.rows.get(line.key)?.span.end : undefined;
}
