import { applyEdits, type Edit, insertion } from "../../base/edits";
import { lineAt, lineCount, lineSpan } from "../../base/lines";
import { isBlankUnit, type Span } from "../../base/span";
import { readsBack } from "../../edits/gate/proof";
import { straightened } from "../../layout/drawing/straighten";
import { isHtml, layoutOf } from "../../layout/index";
import type { LayoutId } from "../../layout/types";
import { isBlankLine } from "../../model/places/sections";
import { framedLines } from "../../model/places/table-places";
import { readReport } from "../../model/report";
import type { Report, ReportSection, ReportTable } from "../../model/types";
import { boxesOf, drawingsOf, touches } from "./drawings";
import { columnEdits } from "./format-columns";
import { alignedEdits } from "./format-table";

/** Options for formatting. */
export interface FormatOptions {
  /** True if the columns of tables are aligned, in the layouts that align them. */
  readonly alignTables: boolean;
  /** Only the lines that this range touches; the whole text where absent. */
  readonly range?: Span;
}

/** Reports whether a blank line in a table of this layout is never a cell or the end of a row. */
function blankLinesAreNothing(layout: LayoutId): boolean {
  return layout === "box" || layoutOf(layout).lineHolds === "row";
}

/**
 * Returns the edits that tidy a report: white space at the ends of lines of prose, blank lines before and after the six
 * headings; the borders of tables that are drawn or aligned, where an edit has moved them; and, where it is asked for,
 * the columns of tables. Applied twice it changes nothing more.
 *
 * All else of an official document stays as it is: words, figures and marks, since they are the statement; tabs, and
 * white space in and around tables that do not align, since it may be cells; indentation with wide spaces, since that
 * is how Chinese paragraphs begin; line ends and the end of the file, since other programs compare them. A web page is
 * left alone, its white space is laid out by a browser.
 */
export function formatEdits(report: Report, options: FormatOptions): readonly Edit[] {
  const edits = editsOf(report, options);
  if (edits.length === 0 || options.range) return edits;
  // In a damaged text a part may be proved only after another was formatted: such a text is left alone.
  const once = applyEdits(report.text, edits);
  return applyEdits(once, editsOf(readReport(once), options)) === once ? edits : [];
}

function editsOf(report: Report, { alignTables, range }: FormatOptions): readonly Edit[] {
  if (!report.isReport || report.secondReport || isHtml(report.text)) return [];
  const lines = range && wholeLines(report, range);
  const touched = ({ span }: { readonly span: Span }): boolean =>
    !range || !lines || touches(span, range) || touches(span, lines);
  const drawings = alignTables ? boxesOf(report) : drawingsOf(report);
  const groups: readonly (readonly Edit[])[] = [
    proseEdits(report).filter(touched),
    ...(alignTables ? [...report.tables.values()].map((table) => alignedEdits(report, table).filter(touched)) : []),
    ...[...report.tables.values()].map((table) => columnEdits(report, table).filter(touched)),
    // A column that grows does so in all lines, whichever of them the range touches.
    ...drawings.filter(touched).map((drawing) => straightened(report.text, drawing)),
  ];
  let accepted: readonly Edit[] = [];
  for (const group of groups) {
    const edits = [...accepted, ...group];
    if (group.length > 0 && readsBack(report, edits, () => true)) accepted = edits;
  }
  return accepted;
}

/** The lines that a range has a part of: a row is laid out from its beginning to its end. */
function wholeLines({ lines }: Report, { start, end }: Span): Span {
  const first = lineAt(lines, start);
  const last = lineAt(lines, Math.max(start, end - 1));
  return { start: lines.starts[first] ?? start, end: Math.max(end, lines.ends[last] ?? end) };
}

function proseEdits(report: Report): readonly Edit[] {
  const taken = takenLines(report);
  const free = freeLines(report, taken);
  const gone = new Set<number>();
  const edits: Edit[] = [];
  for (const { line, count } of gapsOf(report, free, taken)) {
    const blanks = blankLinesBefore(report, free, line);
    for (const extra of blanks.slice(count)) gone.add(extra);
    const at = report.lines.starts[line] ?? 0;
    // The line end of the line before: a LF behind a lone CR would be none of its own.
    const eol = report.text.slice(report.lines.ends[line - 1], at);
    if (blanks.length < count) edits.push(insertion(at, eol));
  }
  for (const line of free) {
    const edit = gone.has(line) ? withoutLine(report, line) : withoutTrailing(report, line);
    if (edit) edits.push(edit);
  }
  return edits;
}

/**
 * The lines of prose and headings: no part of a table, nor of a section whose table is not there or not wholly read,
 * and without marks of tables.
 */
function freeLines(report: Report, taken: readonly Taken[]): ReadonlySet<number> {
  const free = new Set<number>();
  for (let line = 0; line < lineCount(report.lines); line++) {
    const span = lineSpan(report.lines, line);
    if (!span || taken.some(({ lines }) => holds(lines, line))) continue;
    if (!/[\t|｜<\u2500-\u257f]/.test(report.text.slice(span.start, span.end))) free.add(line);
  }
  return free;
}

/** Lines that are not prose, by number, the last one included. */
interface Taken {
  readonly lines: Span;
  /** True if a blank line beside them could be one of their cells. */
  readonly fragile: boolean;
}

function takenLines(report: Report): readonly Taken[] {
  const linesOf = ({ start, end }: Span): Span => ({
    start: lineAt(report.lines, start),
    end: lineAt(report.lines, Math.max(start, end - 1)),
  });
  const tables = [...report.tables.values()].map((table): Taken => {
    const own = linesOf(framedLines(report, table));
    const fragile = !blankLinesAreNothing(table.layout);
    return { lines: fragile ? withBlanks(report, own) : own, fragile };
  });
  const doubtful = report.sections.filter((section) => isDoubtful(report, section));
  return [...tables, ...doubtful.map(({ body }): Taken => ({ lines: linesOf(body), fragile: true }))];
}

function holds(lines: Span, line: number): boolean {
  return lines.start <= line && line <= lines.end;
}

/** Returns the range with the blank lines above and below, which may be the last cells of a row. */
function withBlanks(report: Report, { start, end }: Span): Span {
  let first = start;
  let last = end;
  while (isBlankLine(report, first - 1)) first--;
  while (isBlankLine(report, last + 1)) last++;
  return { start: first, end: last };
}

function isDoubtful(report: Report, { heading }: ReportSection): boolean {
  const id = heading.section.table;
  const table: ReportTable | undefined = id && report.tables.get(id);
  if (!id) return false;
  return (
    !table || table.cut || table.unread !== undefined || [...table.rows.values()].some(({ state }) => state !== "read")
  );
}

/** The number of blank lines due before a line. */
interface BlankLines {
  readonly line: number;
  readonly count: 0 | 1;
}

/** Before each heading one blank line if most headings have one; elsewhere beside headings no more than one. */
function gapsOf(report: Report, free: ReadonlySet<number>, taken: readonly Taken[]): readonly BlankLines[] {
  const headings = report.sections
    .filter(({ heading }) => heading.ownLine)
    .map(({ heading }) => lineAt(report.lines, heading.span.start))
    .filter((line) => line > 0 && free.has(line));
  const apart = headings.filter((line) => isBlankLine(report, line - 1)).length;
  const mostApart = apart * 2 > headings.length;
  return headings.flatMap((line): readonly BlankLines[] => {
    const behind = line + 1 + countBlank(report, free, line + 1);
    const before = blankLinesBefore(report, free, line).length;
    const fragile = taken.some((one) => one.fragile && holds(one.lines, line - 1));
    const count = before > 0 || (mostApart && !fragile) ? 1 : 0;
    return [{ line, count }, ...(behind > line + 1 ? [{ line: behind, count: 1 as const }] : [])];
  });
}

function countBlank(report: Report, free: ReadonlySet<number>, from: number): number {
  let count = 0;
  while (free.has(from + count) && isBlankLine(report, from + count)) count++;
  return count;
}

/** The blank lines directly before a line that may be changed, the nearest first. */
function blankLinesBefore(report: Report, free: ReadonlySet<number>, line: number): readonly number[] {
  const blanks: number[] = [];
  for (let before = line - 1; free.has(before) && isBlankLine(report, before); before--) blanks.push(before);
  return blanks;
}

function withoutLine(report: Report, line: number): Edit {
  const start = report.lines.starts[line] ?? 0;
  return { span: { start, end: report.lines.starts[line + 1] ?? report.text.length }, newText: "" };
}

function withoutTrailing(report: Report, line: number): Edit | undefined {
  const span = lineSpan(report.lines, line);
  if (!span) return undefined;
  let start = span.end;
  while (start > span.start && isBlankUnit(report.text.charCodeAt(start - 1))) start--;
  const trailing = span.end - start;
  // Blanks behind the last line end stay, as that does.
  if (start === span.start && span.end === report.text.length) return undefined;
  // Two spaces at the end of a line are a line break in Markdown.
  const isBreak =
    start > span.start && trailing > 1 && [...report.tables.values()].some(({ layout }) => layout === "markdown");
  return trailing === 0 || isBreak ? undefined : { span: { start, end: span.end }, newText: "" };
}
