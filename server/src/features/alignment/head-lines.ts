import { labelKey } from "../../base/fold";
import { groupedBy } from "../../base/groups";
import { lineAt, lineSpan } from "../../base/lines";
import type { Span } from "../../base/span";
import type { Cell } from "../../layout/types";
import type { Report, ReportTable } from "../../model/types";
import { APPLICANTS } from "../../spec/tables/applications";
import { OUTCOMES, REVIEWS } from "../../spec/tables/reviews";
import { APPLICANTS_HEAD, ORGANISATIONS_HEAD } from "../../spec/tables/table-heads";
import { everyWording, type FormLine, type Label, rowsOf } from "../../spec/types";
import { hasRowsOnLines } from "../formatting/table-lines";

/** A line of text with what stands in its columns; nothing in those that it leaves out. */
export interface ShownLine {
  readonly line: Span;
  readonly values: readonly ({ readonly content: Span } | undefined)[];
}

/** A cell with the column that it is shown over. */
interface Placed {
  readonly cell: Cell;
  readonly column: number;
}

/**
 * Returns the lines of heads of 表三 and 表四, which are merged and take several lines: each head over its column, one over
 * several columns over the middle one. Of 表四, whose three rows stand on one line, that line too.
 */
export function headLines(report: Report, table: ReportTable): readonly ShownLine[] {
  if (!hasRowsOnLines(table)) return [];
  if (table.id === "applications") return linesOf(report, applicantHeads(table));
  return table.id === "reviews" ? reviewLines(report, table) : [];
}

function applicantHeads(table: ReportTable): readonly Placed[] {
  const last = APPLICANTS.length - 1;
  return (table.lines.get("heads")?.cells ?? []).flatMap((cell) => {
    if (isCalled(cell, APPLICANTS_HEAD)) return [{ cell, column: last / 2 }];
    // Over all columns but the first and the last.
    if (isCalled(cell, ORGANISATIONS_HEAD)) return [{ cell, column: last / 2 }];
    const column = APPLICANTS.findIndex((one) => isOf(cell, one));
    return column < 0 ? [] : [{ cell, column }];
  });
}

function reviewLines(report: Report, table: ReportTable): readonly ShownLine[] {
  const figures = rowsOf(REVIEWS).flatMap(({ key, columns }) =>
    columns.flatMap((column) => table.rows.get(key)?.data.get(column.key)?.cell ?? []),
  );
  const [first] = figures;
  if (!first || figures.length !== HEADS) return [];
  const row = linesOf(
    report,
    figures.map((cell, column) => ({ cell, column })),
  );
  const heads = reviewHeads(table.stream.cells, table.stream.cells.indexOf(first));
  return row.length === 1 && heads ? [...row, ...linesOf(report, heads)] : [];
}

/** The heads that stand over figures of 表四. */
const HEADS = 3 * OUTCOMES.length;
/** They and those over them stand among so many cells before the figures. */
const BEFORE = 90;

/**
 * Returns the heads before the figures of 表四; undefined where not all of those over one column are there, in their
 * order.
 */
function reviewHeads(cells: readonly Cell[], to: number): readonly Placed[] | undefined {
  const placed: Placed[] = [];
  let left = HEADS;
  for (let at = to - 1; at >= Math.max(0, to - BEFORE) && !(left === 0 && isStart(cells[at])); at--) {
    const cell = cells[at] as Cell;
    const column = middleOf(cell);
    if (column !== undefined) placed.push({ cell, column });
    else if (left > 0 && isOf(cell, OUTCOMES[(left - 1) % OUTCOMES.length])) placed.push({ cell, column: --left });
  }
  return left === 0 ? placed.reverse() : undefined;
}

/** Reports whether a cell is longer than any head: the text before the table. */
function isStart(cell: Cell | undefined): boolean {
  return (cell?.text.length ?? 0) > 12;
}

/** Returns the middle one of the columns under a head that stands over several. */
function middleOf(cell: Cell): number | undefined {
  const line = REVIEWS.lines.find((one) => one.kind !== "heads" && isOf(cell, one));
  if (!line || line.kind === "heads") return undefined;
  const own = rowsOf(REVIEWS).flatMap((row, index) => (isUnder(row, line) ? [index] : []));
  const [from, to] = [own[0] ?? 0, (own.at(-1) ?? 0) + 1];
  return Math.floor(((from + to) * OUTCOMES.length - 1) / 2);
}

function isUnder(row: { readonly key: string; readonly within: readonly string[] }, line: FormLine): boolean {
  return line.kind !== "heads" && (row.key === line.key || row.within.includes(line.key));
}

function isOf(cell: Cell, form: Label | undefined): boolean {
  return form !== undefined && everyWording(form).some((wording) => isCalled(cell, wording));
}

function isCalled(cell: Cell, wording: string): boolean {
  return labelKey(cell.text) === labelKey(wording);
}

/** Returns the lines on which cells stand, of those on which they stand whole and from left to right. */
function linesOf({ lines }: Report, placed: readonly Placed[]): readonly ShownLine[] {
  return [...groupedBy(placed, ({ cell }) => lineAt(lines, cell.span.start))].flatMap(([at, own]) => {
    const line = lineSpan(lines, at);
    if (!line) return [];
    const values: { readonly content: Span }[] = [];
    const isInOrder = own.every(
      ({ cell, column }, index) => cell.span.end <= line.end && (index === 0 || column > (own[index - 1]?.column ?? 0)),
    );
    if (!isInOrder) return [];
    for (const { cell, column } of own) values[column] = { content: cell.span };
    return [{ line, values }];
  });
}
