import type { Edit } from "../../base/text";
import { gridRowsOf } from "../../model/form-grid";
import type { Report, ReportTable } from "../../model/types";
import type { FormLine, RowForm } from "../../spec/types";
import { linesToInsert } from "./lines";
import { readsBack } from "./proof";
import { afterRow, firstPresent, placeOf, rowStart } from "./table-places";
import { printRows, showsBlanks, styleOf } from "./table-style";

/**
 * The edit that writes blank rows of the form into a table, at their place and in the document's own layout and brackets. Undefined where
 * no way of writing them reads back as these rows, with every figure of the report where it was.
 */
export function insertRows(
  report: Report,
  table: ReportTable,
  missing: readonly FormLine[],
): readonly Edit[] | undefined {
  // A drawn box would have to be drawn anew.
  if (!showsBlanks(table.layout) || table.layout === "box") return undefined;
  const wanted = new Set([...missing, ...missingGroups(table, missing)]);
  const printed = rowsOnly(
    printRows(
      report,
      styleOf(report, table),
      gridRowsOf(table.form, wanted, () => ""),
    ),
  );
  const rows = missing.filter((line): line is RowForm => line.kind === "row");
  for (const edit of waysToInsert(report, table, [...wanted], printed)) {
    if (readsBack(report, [edit], (after) => rows.every((row) => isBlankRow(after.tables.get(table.id), row))))
      return [edit];
  }
  return undefined;
}

/** Labels of the groups that the missing rows open and that went with them. */
function missingGroups(table: ReportTable, missing: readonly FormLine[]): readonly FormLine[] {
  const lines = table.form.lines;
  return missing.flatMap((line) => {
    const groups: FormLine[] = [];
    for (let at = lines.indexOf(line) - 1; lines[at]?.kind === "group"; at--) groups.push(lines[at] as FormLine);
    return groups.filter((group) => !placeOf(table, group));
  });
}

/** The rows without the frame that a whole table has: tags around them, borders, the rule under a head. */
function rowsOnly(printed: string): string {
  const start = printed.indexOf("<tr");
  if (start >= 0) return printed.slice(start, printed.lastIndexOf("</tr>") + "</tr>".length);
  return printed.replace(/^[ \t]*\|?[-:| \t]*---[-:| \t]*(\r\n|\r|\n)/gm, "");
}

/** Before the next line of the form, inside its row where a group's label stands in front of it, or behind the line before. */
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
    yield insertion(end, linesToInsert(report, end, printed));
    yield insertion(end, report.eol + linesToInsert(report, end, printed));
  }
}

/** The group's label stands in the next row: the new row takes its place beside the label, and the next one begins a row of its own. */
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

function insertion(at: number, newText: string): Edit {
  return { span: { start: at, end: at }, newText };
}

function isBlankRow(table: ReportTable | undefined, form: RowForm): boolean {
  const row = table?.rows.get(form.key);
  return row?.state === "read" && [...row.data.values()].every((datum) => datum.state === "blank");
}
