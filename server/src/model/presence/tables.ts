import { labelKey } from "../../base/fold";
import { contains, cover, type Span, slice } from "../../base/span";
import { FORMS } from "../../spec/forms";
import { type FormLine, rowsOf, type TableId } from "../../spec/types";
import { formLineSpan } from "../places/table-places";
import type { Report, ReportRow, ReportTable } from "../types";
import { ABSENT, countOf, type Presence, sectionPlaces, THERE, unread, unreadAs } from "./evidence";
import { type FormMeaning, isHeadPiece } from "./form-words";
import { insteadIn } from "./instead";
import { acrossCells, outsideCells } from "./loose-labels";
import { unborderedTable } from "./unbordered-table";
import { type CellRange, readStateOf } from "./unread-cells";
import type { UnreadPiece } from "./unread-pieces";

/** Fewer figures in a section may be page numbers. */
const FEWEST_FIGURES = 3;

/**
 * Returns whether a table is in the text: read, or anything of it as a cell, as a line of its own or among words run
 * together.
 */
export function tablePresence(report: Report, id: TableId): Presence {
  if (report.tables.has(id)) return THERE;
  const pieces = readStateOf(report).unread;
  const named = pieces.filter(({ meanings }) => meanings.some(({ table }) => table === id));
  if (named.length > 0 && !isMenu(report, pieces, id)) return unreadAs("named", named);
  const section = report.sections.find(({ heading }) => heading.section.table === id);
  if (!section) return ABSENT;
  const { body } = section;
  const loose = pieces.filter((piece) => hasLooseFigures(piece) && contains(body, piece.span));
  const figures = countOf(loose);
  if (figures >= FEWEST_FIGURES) return unreadAs("figures", loose);
  const table = unborderedTable(slice(report.text, body), id);
  if (table) {
    const start = body.start + table.start;
    const found = { kind: "named", span: { start, end: start + table.word.length }, text: table.word } as const;
    return { state: "unread", evidence: { ...found, count: table.words } };
  }
  return insteadIn(report.text, body);
}

/**
 * Reports whether all that names a table are names of rows before the first section without figures in or behind them,
 * as in the menu of a page: 行政规范性文件, 行政许可.
 */
function isMenu({ sections }: Report, pieces: readonly UnreadPiece[], id: TableId): boolean {
  const begin = sections[0]?.heading.span.start ?? 0;
  return pieces.every(({ span, figures, meanings }, index) => {
    if (!meanings.some(({ table }) => table === id)) return true;
    const behind = pieces[index + 1];
    return span.end <= begin && figures === 0 && meanings.every(isRow) && (behind?.key !== "" || behind.figures === 0);
  });
}

/** Figures one after the other with nothing but commas between, as no prose has them. */
const FIGURES_IN_ROW = /(?<!\d)(?:\d{1,9}[,，、;；] {0,2}){4}\d/;

/** Figures alone, behind words as a row's are, or many in a row: a clause with a number in it is prose. */
function hasLooseFigures({ text, figures }: UnreadPiece): boolean {
  return figures > 0 && (!/[，,、：:（(]/.test(text) || FIGURES_IN_ROW.test(text));
}

/**
 * Returns whether a row, a title of a block or a group label of a table that was found is in the text. It is absent
 * where its words stand nowhere and where nothing stands unread between the lines beside it in the form.
 */
export function linePresence(report: Report, table: ReportTable, line: FormLine): Presence {
  if (line.kind === "heads" || formLineSpan(table, line)) return THERE;
  const pieces = readStateOf(report).unread;
  const named = pieces.filter((piece) => isNamed(piece, table.id, line.key));
  if (named.length > 0) return unreadAs("named", named);
  const misplaced = misplacedTitle(report, table, line);
  if (misplaced.length > 0) return unreadAs("named", misplaced);
  const gap = gapAround(report, table, line);
  const own = pieces.filter((piece) => mayBe(piece, line, table, gap));
  const figures = own.filter(({ key }) => key === "");
  const words = own.filter(({ key }) => key !== "");
  if (words.length > 0) return unreadAs("unknown", words);
  if (figures.length > 0) return unreadAs("figures", figures);
  if (gap.unsure) return unread("neighbour", gap.unsure.span);
  const part = partOf(report, table, gap);
  // A label that is drawn over several lines stands below the first row beside it.
  const outside = outsideCells(report, cover(table.span, part), line.label);
  if (outside) return unread("borders", outside);
  return gap.inside && acrossCells(report, part, line.label) ? unread("borders", part) : ABSENT;
}

/** Reports whether a piece has the words of a line. Those of 表四 are heads too, and only with figures are they more. */
function isNamed({ meanings, figures }: UnreadPiece, id: TableId, key: string): boolean {
  if (id === "reviews" && figures === 0) return false;
  return meanings.some(({ table, line }) => table === id && line === key);
}

/**
 * Returns the title of the block of 表二 that a row stands in, if it is out of its place: the block's rows may be where
 * it is.
 */
function misplacedTitle(report: Report, table: ReportTable, line: FormLine): readonly UnreadPiece[] {
  if (line.kind !== "row") return [];
  const { lines } = table.form;
  const title = lines.find((other) => other.kind === "item" && other.key === line.within[0]);
  if (title?.kind !== "item" || formLineSpan(table, title)) return [];
  const gap = gapAround(report, table, title);
  return readStateOf(report).unread.filter(
    // A title in the cell of the label below it stands before that label.
    (piece) => isNamed(piece, table.id, title.key) && (piece.place <= gap.after || piece.place > gap.before),
  );
}

/** The places between the lines of the form that are in the text before and after a line that is not. */
interface TableGap {
  readonly after: number;
  readonly before: number;
  /** True if lines of the table stand at both ends; else the gap goes on into the text around the table. */
  readonly inside: boolean;
  /** The row before it, where that was not read and may have taken what stands here. */
  readonly unsure: ReportRow | undefined;
}

function gapAround(report: Report, table: ReportTable, line: FormLine): TableGap {
  const { lines } = table.form;
  const at = lines.indexOf(line);
  const extents = readStateOf(report).extents.get(table.id);
  const extentOf = (other: FormLine): CellRange | undefined =>
    other.kind === "heads" ? undefined : extents?.get(other.key);
  const above = lines.slice(0, at).reverse().find(extentOf);
  const below = lines.slice(at + 1).find(extentOf);
  const [from, to] = sectionPlaces(report, table);
  return {
    after: (above && extentOf(above)?.last) ?? from,
    before: (below && extentOf(below)?.first) ?? to,
    inside: above !== undefined && below !== undefined,
    unsure: unreadRow(table, above),
  };
}

/** Returns the part of the text that a gap is, with the cells at both ends. */
function partOf(report: Report, { span }: ReportTable, { after, before }: TableGap): Span {
  const { cells } = readStateOf(report);
  return { start: cells[after]?.span.start ?? span.start, end: cells[before]?.span.end ?? report.text.length };
}

/**
 * The row of a line, where it has taken values that may belong to the next: more than its own, or where no marks divide
 * rows.
 */
function unreadRow({ rows, stream }: ReportTable, line: FormLine | undefined): ReportRow | undefined {
  const row = line?.kind === "row" ? rows.get(line.key) : undefined;
  if (row?.state !== "unassigned" && row?.state !== "cut") return undefined;
  const divided = stream.rowsMarked && stream.layout !== "space-columns";
  return divided && row.run.length <= row.form.columns.length ? undefined : row;
}

/** Reports whether a piece may be a line of the form that is wanting, by where it stands. */
function mayBe(piece: UnreadPiece, line: FormLine, table: ReportTable, gap: TableGap): boolean {
  const { place, key, figures, meanings, inRow } = piece;
  if (place <= gap.after || place >= gap.before || (meanings.length > 0 && !meanings.some(isRow))) return false;
  if (key !== "" && (isHeadPiece(key, table.id) || (key.length === 1 && !labelHas(line, key)))) return false;
  // Behind the rest of a head that was broken, in text without borders.
  if (line.kind === "row" && table.layout === "glued" && key.endsWith(labelKey(line.label))) return true;
  // Around the table stand captions, notes and signatures: only what stands in a row or has a row's figures can be one.
  if (gap.inside || inRow || key === "") return true;
  return line.kind === "row" && figures >= line.columns.length;
}

/** Reports whether a wording is that of a row: nearly the words of another one may still be this row in other words. */
function isRow({ table, line }: FormMeaning): boolean {
  return FORMS.some((form) => form.id === table && rowsOf(form).some(({ key }) => key === line));
}

function labelHas(line: FormLine, unit: string): boolean {
  return line.kind !== "heads" && line.label.includes(unit);
}
