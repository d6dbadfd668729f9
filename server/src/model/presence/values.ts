import { layoutOf } from "../../layout/index";
import type { FoundLabel, Report, ReportRow, ReportTable } from "../types";
import { ABSENT, type Presence, sectionPlaces, THERE, unread, unreadAs } from "./evidence";
import { readStateOf } from "./unread-cells";

/**
 * Borders inside a label, or marks behind it that end no words (`行政许可，4，，`): the cells behind it were not told apart.
 */
const BORDER = /[|｜\u2500-\u257f]|[^\p{L}\p{N}\s:：)）\]】”"』」》>。.]$/u;

/**
 * Returns whether the values of a row whose label was found are in the text. They are absent where no figure in the
 * table's part of the text is without its column, nor anything with digits right behind the label.
 */
export function valuePresence(report: Report, table: ReportTable, row: ReportRow): Presence {
  if (row.state !== "no-value") return THERE;
  const { label } = row;
  if (label && holdsCells(label)) return unread("borders", label.span);
  const [from, to] = sectionPlaces(report, table);
  const own = readStateOf(report).extents.get(table.id)?.get(row.form.key)?.last ?? to;
  const pieces = readStateOf(report).unread.filter(({ place }) => from < place && place < to);
  const loose = pieces.filter(({ key, figures, place }) => {
    return key === "" ? figures > 0 : /^\d+$/.test(key) || (place === own + 1 && /\d/.test(key));
  });
  if (loose.length > 0) return unreadAs("figures", loose);
  const behind = pieces.filter(({ place, meanings }) => place === own + 1 && meanings.length === 0);
  if (behind.length > 0) return unreadAs("unknown", behind);
  if (label && (hasBorders(report, table, label, own) || rowGoesOn(report, table, own)))
    return unread("borders", label.span);
  const other = unassignedRow(report, table, own) ?? undividedRow(table);
  return other ? unread("neighbour", other.span) : ABSENT;
}

function holdsCells({ text }: FoundLabel): boolean {
  return BORDER.test(text.trimEnd());
}

/** Reports whether words stand behind a label on its own line: a border does, and a blank cell may have. */
function rowGoesOn(report: Report, { stream }: ReportTable, place: number): boolean {
  const next = readStateOf(report).cells[place + 1];
  const isOnLine = next !== undefined && !next.startsRow && stream.cells.includes(next);
  return isOnLine && layoutOf(stream.layout).lineHolds === "row";
}

/** A row of a table without values whose cells were not told apart: so may be those of the others without. */
function undividedRow({ rows }: ReportTable): ReportRow | undefined {
  return [...rows.values()].find(({ state, label }) => state === "no-value" && label && holdsCells(label));
}

/** Borders of blank cells, and so many of them as no row without cells leaves behind its label. */
const CELL_BORDER = /[|｜\t│┃]|<t[dh]\b/gi;
const SEVERAL_BORDERS = 3;
/** A line that begins with a mark as one between cells. */
const MARKS_BELOW = /^\s{0,20}[\r\n]\s{0,20}[,，;；、:：/／·～]/;

/** Reports whether blank cells stand between a label and the next line of its table: those of a row that was broken. */
function hasBorders(report: Report, table: ReportTable, { span }: FoundLabel, place: number): boolean {
  const { cells, extents } = readStateOf(report);
  const others = [...(extents.get(table.id)?.values() ?? [])].map(({ first }) => first);
  const next = Math.min(...others.filter((first) => first > place));
  const between = report.text.slice(span.end, cells[next]?.span.start ?? span.end);
  return MARKS_BELOW.test(between) || (between.match(CELL_BORDER)?.length ?? 0) >= SEVERAL_BORDERS;
}

/** A row of a table that was not read, or one of another table that has taken the cells around a place. */
function unassignedRow(report: Report, table: ReportTable, place: number): ReportRow | undefined {
  const { extents } = readStateOf(report);
  for (const { id, rows } of report.tables.values())
    for (const [key, row] of rows) {
      const extent = extents.get(id)?.get(key);
      const isAround = extent !== undefined && extent.first < place && place < extent.last;
      if (row.state === "unassigned" && (id === table.id || isAround)) return row;
    }
  return undefined;
}
