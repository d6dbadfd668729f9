import { labelKey } from "../base/fold";
import { overlap, type Span, textOrder } from "../base/span";
import type { Cell } from "../layout/types";
import { lineEnd, lineStart, nextLine, wholeLines } from "../model/places/lines";
import type { Report, ReportTable } from "../model/types";
import type { HeadsForm, RowForm } from "../spec/types";
import { formGrid } from "./form-grid";

/** Borders, padding and emphasis of a table, besides white space. */
const DECORATION = /^[\s|｜\u2500-\u257f+\-=:,;"*_`]*$/;
/** A line of decoration that belongs to a table and is not, say, a thematic break of Markdown. */
const BORDER = /[|｜\u2500-\u257f+,]/;

/** What a heading is called otherwise than in the form may be lost, never what somebody said there. */
const SENTENCE = /[。！？]/;

/**
 * Returns all that a table takes up in the text: whole lines with the borders above and below, the elements from
 * `<table>` to `</table>`, or just its characters where it stands within running text. Undefined where it shares a line
 * or an element with other text.
 */
export function tableRange(report: Report, table: ReportTable): Span | undefined {
  if (table.layout === "html") return elementOf(report, table.span);
  const lines = wholeLines(report, table.span);
  const before = report.text.slice(lines.start, table.span.start);
  const after = report.text.slice(table.span.end, lines.end);
  if (DECORATION.test(before) && DECORATION.test(after)) return withBorders(report, lines);
  // Glued tables are runs of running text: what stands before and after them keeps its place.
  return table.layout === "glued" ? wholeIfAlone(report, table.span) : undefined;
}

function elementOf(report: Report, inner: Span): Span | undefined {
  const lower = report.text.toLowerCase();
  const start = lower.lastIndexOf("<table", inner.start);
  const close = "</table>";
  const end = lower.indexOf(close, inner.end);
  if (start < 0 || end < 0 || lower.slice(start, inner.start).includes(close)) return undefined;
  return wholeIfAlone(report, { start, end: end + close.length });
}

/**
 * Returns the range, extended to the start of its first line and the end of its last where nothing else stands there.
 */
function wholeIfAlone(report: Report, range: Span): Span {
  const lines = wholeLines(report, range);
  return {
    start: report.text.slice(lines.start, range.start).trim() === "" ? lines.start : range.start,
    end: report.text.slice(range.end, lines.end).trim() === "" ? lines.end : range.end,
  };
}

function withBorders(report: Report, lines: Span): Span {
  let { start, end } = lines;
  while (start > 0 && isBorder(report, start - 1)) start = lineStart(report, start - 1);
  while (end < report.text.length && isBorder(report, end)) end = nextLine(report, end);
  return { start, end };
}

function isBorder(report: Report, offset: number): boolean {
  const line = report.text.slice(lineStart(report, offset), lineEnd(report, offset));
  return BORDER.test(line) && DECORATION.test(line);
}

/**
 * Returns the first text in a table's place that is neither a figure of the form nor a label: a note, a row the form
 * does not have. Writing the table anew would lose it. Page furniture, which layouts pass over, is not looked at: it
 * belongs to the pages, not to the table.
 */
export function foreignTextIn(report: Report, table: ReportTable, place: Span): string | undefined {
  const words = wordsOf(table);
  const known = knownSpans(table, words);
  for (const cell of table.stream.cells) {
    if (cell.span.start < place.start || cell.span.end > place.end) continue;
    const stranger = leftOver(report.text, cell, known).find((piece) => !isOfForm(piece, words));
    if (stranger !== undefined) return stranger.trim();
  }
  return undefined;
}

/** Figures and found labels, in the order of the text. */
function knownSpans(table: ReportTable, words: string): readonly Span[] {
  const rows = [...table.rows.values()].flatMap(({ form, label, data }) => [
    ...[...data.values()].map((datum) => datum.cell.span),
    ...(label && !saysMore(label.text, form, words) ? [label.span] : []),
  ]);
  const lines = [...table.lines.values()].flatMap(({ form, label, cells }) => {
    const heads = form.kind === "heads" ? otherHeads(form, cells, words) : [];
    return [label, ...heads].filter(({ text }) => !SENTENCE.test(text)).map(({ span }) => span);
  });
  return [...rows, ...lines].sort(textOrder);
}

/** Reports whether words that are not the form's stand before a row's own label, as a note of the row above does. */
function saysMore(text: string, { label }: RowForm, words: string): boolean {
  const key = labelKey(text);
  const before = key.slice(0, Math.max(0, key.lastIndexOf(labelKey(label))));
  return SENTENCE.test(text) || (/\p{L}{2}/u.test(before) && !isOfForm(before, words));
}

/**
 * The cells that may be columns called otherwise than in the form: as many as it has columns that are not there by its
 * own words. Any others between the heads are notes.
 */
function otherHeads({ columns }: HeadsForm, cells: readonly Cell[], words: string): readonly Cell[] {
  const named = columns.filter(({ label }) => cells.some(({ text }) => labelKey(text) === labelKey(label)));
  return cells.filter(({ text }) => !isOfForm(text, words)).slice(0, columns.length - named.length);
}

/**
 * The parts of a cell that no known span covers, blank ones too; a cell of its own as the reader sees it, without
 * markup.
 */
function leftOver(text: string, { span, text: seen }: Cell, known: readonly Span[]): readonly string[] {
  const over = known.filter((one) => overlap(one, span));
  if (over.length === 0) return [seen];
  const pieces: string[] = [];
  let from = span.start;
  for (const { start, end } of over) {
    pieces.push(text.slice(from, start));
    from = Math.max(from, end);
  }
  pieces.push(text.slice(from, span.end));
  return pieces.map((piece) => piece.replace(/<[^<>]*>/g, ""));
}

/** All words of the form end to end, so that pieces of wrapped and of glued labels are found in them too. */
function wordsOf({ form }: ReportTable): string {
  return formGrid(form, () => "")
    .flatMap((row) => row.map((slot) => labelKey(slot.text)))
    .join("");
}

/** Digits by themselves may be a figure, never a label, though labels have digits in them. */
function isOfForm(piece: string, words: string): boolean {
  const key = labelKey(piece);
  return key === "" || (words.includes(key) && !/^\d+$/.test(key));
}
