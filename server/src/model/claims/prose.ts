import { foldUnit } from "../../base/fold";
import { contains, isBlankUnit, type Span } from "../../base/span";
import { isPageNumber } from "../../layout/furniture";
import { htmlTokens } from "../../layout/html-tokens";
import { isHtml, type TextLine } from "../../layout/index";
import type { SectionKey } from "../../spec/types";
import type { Report } from "../types";

/** A paragraph of prose as it is compared: folded, white space and markup taken out, lines that a converter broke put together again. */
export interface Passage {
  /** `，` stands between clauses, `,` only between the thousands of a number. */
  readonly text: string;
  /** Where each unit of `text` stands in the raw text. */
  readonly offsets: readonly number[];
  /** The section it stands in; absent before the first heading. */
  readonly section?: SectionKey;
}

/** The raw place of a part of a passage. */
export function rawSpan({ offsets }: Passage, start: number, end: number): Span {
  const first = offsets[start] ?? 0;
  return { start: first, end: end > start ? (offsets[end - 1] ?? first) + 1 : first };
}

/** The prose of the report: all but headings, tables, and lines that are rows of something else. */
export function passagesOf(report: Report): readonly Passage[] {
  const passages: Passage[] = [];
  const html = isHtml(report.text);
  const end = report.secondReport?.start ?? report.text.length;
  const gaps = gapsOf(report);
  let open: Piece | undefined;
  const close = (): void => {
    if (open && open.units.length > 0) passages.push(passageOf(report, open));
    open = undefined;
  };
  for (const line of report.textLines) {
    if (line.span.start >= end) break;
    if (!html && isPageNumber(report.text, line.span)) continue;
    const pieces = piecesOf(report.text, line, gaps, html);
    pieces.forEach((piece, index) => {
      if (open && !html && index === 0 && continues(open, piece)) {
        append(open, piece);
        return;
      }
      close();
      open = piece;
    });
    if (pieces.length === 0) close();
  }
  close();
  return passages;
}

/** Units with their places; grows while lines are put together. */
interface Piece {
  readonly units: number[];
  readonly offsets: number[];
}

function append(open: Piece, next: Piece): void {
  for (const unit of next.units) open.units.push(unit);
  for (const offset of next.offsets) open.offsets.push(offset);
}

/** A line shorter than this was not broken by a converter. */
const BROKEN_LINE = 15;
const ENDS = /[。!?;:…]["')]*$/;
const BEGINS = /^(?:#|第?[一二三四五六七八九十]{1,3}[、.是部章]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.](?!\d))/;

/** Whether a line goes on with the sentence of the line before. */
function continues(open: Piece, next: Piece): boolean {
  const tail = textOf(open.units.slice(-40));
  if (ENDS.test(tail) || BEGINS.test(textOf(next.units.slice(0, 6))) || open.units[0] === 0x23) return false;
  return tail.length >= BROKEN_LINE || /[,、]$/.test(tail);
}

/** Headings and tables in the order of the text. */
function gapsOf(report: Report): readonly Span[] {
  const headings = report.sections.map((section) => section.heading.span);
  return [...headings, ...[...report.tables.values()].map((table) => table.span)].sort((a, b) => a.start - b.start);
}

/** The parts of a line that are prose: what headings and tables leave of it. Running text has both in the middle of a line. */
function piecesOf(text: string, line: TextLine, gaps: readonly Span[], html: boolean): readonly Piece[] {
  if (gaps.some((gap) => contains(gap, line.span)) || (!html && isRow(text, line.span))) return [];
  const pieces: Piece[] = [];
  let from = line.span.start;
  for (const gap of gaps) {
    if (gap.start >= line.span.end) break;
    if (gap.end <= from) continue;
    if (gap.start > from) pieces.push(pieceOf(text, { start: from, end: gap.start }, html));
    from = gap.end;
  }
  if (from < line.span.end) pieces.push(pieceOf(text, { start: from, end: line.span.end }, html));
  return pieces.filter((piece) => piece.units.length > 0);
}

/** What stands between the cells of a row: pipes, the bars of a frame, tabs. */
const SEPARATORS: ReadonlySet<number> = new Set([..."|│┃\t"].map((char) => char.charCodeAt(0)));

/** Whether a line is a row of cells: separators in its middle. */
function isRow(text: string, { start, end }: Span): boolean {
  let words = false;
  let separated = false;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (SEPARATORS.has(unit)) separated = words;
    else if (!isBlankUnit(unit)) {
      if (separated) return true;
      words = true;
    }
  }
  return false;
}

function pieceOf(text: string, range: Span, html: boolean): Piece {
  const units: number[] = [];
  const offsets: number[] = [];
  const visible = html
    ? htmlTokens(text, range)
        .filter((token) => token.kind === "text")
        .map((token) => token.span)
    : [range];
  for (const { start, end } of visible) {
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at);
      const reference = html && unit === 0x26 ? /^&#?\w{1,8};/.exec(text.slice(at, at + 11))?.[0].length : undefined;
      if (reference) at += reference - 1;
      else if (!isBlankUnit(unit)) {
        units.push(foldUnit(unit));
        offsets.push(at);
      }
    }
  }
  return { units, offsets };
}

function textOf(units: readonly number[]): string {
  let out = "";
  for (const unit of units) out += String.fromCharCode(unit);
  return out;
}

function passageOf(report: Report, { units, offsets }: Piece): Passage {
  const folded = textOf(units);
  const at = offsets[0] ?? 0;
  const section = report.sections.find(({ span }) => span.start <= at && at < span.end);
  const text = folded.replace(/,/g, (comma, index: number) => {
    const written = report.text.charCodeAt(offsets[index] ?? 0) === 0x2c;
    return written && separatesThousands(folded, index) ? comma : "，";
  });
  return { text, offsets, ...(section ? { section: section.key } : {}) };
}

function separatesThousands(folded: string, index: number): boolean {
  return (
    /\d$/.test(folded.slice(Math.max(0, index - 1), index)) && /^\d{3}(?!\d)/.test(folded.slice(index + 1, index + 5))
  );
}
