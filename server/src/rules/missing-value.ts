import { type Edit, insertion } from "../base/edits";
import { say } from "../base/localised";
import { keepsParts, readsBack } from "../edits/gate/proof";
import { inBrackets } from "../edits/grid-slots";
import { printedRows, takesRows } from "../edits/insert-rows";
import { layoutOf } from "../layout/index";
import { lineEnd } from "../model/places/lines";
import { isLastRow } from "../model/places/table-extent";
import { valuePresence } from "../model/presence/values";
import type { Report, ReportRow, ReportTable } from "../model/types";
import { deducedRow } from "../relations/deduce";
import { rowName } from "../wording/names";
import { defineRule } from "./define-rule";
import { preferredFix } from "./support/fixes";
import type { Fix, Observation } from "./types";

/** A row's label is there, but no cell for its value, and no figure of the table is left over. */
export const missingValue = defineRule({
  code: "missing-value",
  manual: ["rows", 3],
  severity: "error",
  authority: "official",
  name: say("缺数据", "Value missing"),
  title: say("缺少数据", "Value missing"),
  fixable: "review",
  *check({ report }): Iterable<Observation> {
    for (const table of report.tables.values()) {
      for (const row of table.rows.values()) {
        if (valuePresence(report, table, row).state !== "absent" || isLastRow(report, table, row.form.key)) continue;
        const count = row.form.columns.length;
        const name = rowName(table.form, row.form);
        yield {
          span: row.label?.span ?? row.span,
          message: say(
            `缺少 ${count} 个数据：${name}，没有的应填 0`,
            `${count} missing: ${name}; write 0 where there is none`,
          ),
          subject: { table: table.id, row: row.form.key },
          ...(count === 1
            ? { cell: { table: table.id, row: row.form.key, column: row.form.columns[0]?.key ?? "" } }
            : {}),
          fixes: () => insertions(report, table, row),
        };
      }
    }
  },
});

/** The figures that the relations leave for the row; where they leave no single one, blank cells to be filled in. */
function insertions(report: Report, table: ReportTable, row: ReportRow): readonly Fix[] {
  const figures = deducedRow(table, row.form.key);
  const known = figures && insertCells(report, table, row, (column) => String(figures.get(column) ?? ""));
  if (known) {
    const shown = [...figures.values()].join("、");
    return [fix(say(`按勾稽关系填入 ${shown}`, `Fill in what the relations leave: ${shown}`), known)];
  }
  const blank = insertCells(report, table, row, () => "");
  return blank ? [fix(say("补上空白单元格", "Add the blank cells"), blank)] : [];
}

function fix(title: Fix["title"], edits: readonly Edit[]): Fix {
  return preferredFix(title, edits);
}

/** Cells behind the label, as the document writes a row of this kind; undefined where they would not read back. */
function insertCells(
  report: Report,
  table: ReportTable,
  row: ReportRow,
  figureAt: (column: string) => string,
): readonly Edit[] | undefined {
  const label = row.label;
  if (!label || !takesRows(table)) return undefined;
  const printed = printedRows(report, table, [row.form], (_, column) => figureAt(column));
  const written = inBrackets(row.form.label, report.brackets);
  const cells = printed.slice(printed.indexOf(written) + written.length);
  for (const edit of waysToInsert(report, table, label.span.end, cells)) {
    const complete = (after: Report): boolean => {
      const again = after.tables.get(table.id)?.rows.get(row.form.key);
      return (
        again?.state === "read" &&
        row.form.columns.every(({ key }) => again.data.get(key)?.text === figureAt(key)) &&
        keepsParts(report, after)
      );
    };
    if (readsBack(report, [edit], complete)) return [edit];
  }
  return undefined;
}

/** The tags that close a cell. */
const CELL_END = /^(?:\s|<\/(?!tr\b)[^<>]*>)*/i;
const ROW_END = /^<\/tr\b/i;

/** Printed cells behind a label that ends at `at`; none where more stands there. */
function waysToInsert(report: Report, table: ReportTable, at: number, cells: string): readonly Edit[] {
  const following = report.text.slice(at);
  if (table.layout === "html") {
    const end = following.replace(CELL_END, "");
    if (!ROW_END.test(end)) return [];
    return [insertion(report.text.length - end.length, cells.replace(CELL_END, "").replace(/<\/tr>$/, ""))];
  }
  // What stands there on the same line would be a line of its own behind the new cells: a title, say, that nobody saw.
  const rest = report.text.slice(at, lineEnd(report, at));
  if (layoutOf(table.layout).lineHolds === "row" && /[\p{L}\p{N}]/u.test(rest)) return [];
  return withoutLineEnds(cells, following).map((newText) => insertion(at, newText));
}

/**
 * The line ends behind a printed row are there already behind the label; where leaving them out does not do, all are
 * written.
 */
function withoutLineEnds(cells: string, following: string): readonly string[] {
  const there = /^(?: *(?:\r\n|\r|\n))*/.exec(following)?.[0].match(/\r\n|\r|\n/g)?.length ?? 0;
  let rest = cells;
  for (let count = 0; count < there; count++) rest = rest.replace(/(?:\r\n|\r|\n)$/, "");
  return [rest, cells];
}
