import { fold } from "../../base/fold";
import { isBlankUnit, type Span } from "../../base/span";
import { isPageNumber } from "../../layout/furniture";
import { htmlTokens } from "../../layout/html/html-tokens";
import { isHtml, type TextLine } from "../../layout/index";
import type { SectionKey } from "../../spec/types";
import { type ProsePiece, prosePiecesOf } from "../prose-pieces";
import type { Report, ReportSection } from "../types";

/** A paragraph of prose as it is compared: folded, white space and markup taken out, lines that a converter broke put together again. */
export interface Passage {
  /** `，` stands between clauses, `,` only between the thousands of a number. */
  readonly text: string;
  /** Where its parts stand in the raw text, in order; what was taken out lies between them. */
  readonly stretches: readonly Stretch[];
  /** The section it stands in; absent before the first heading. */
  readonly section?: SectionKey;
}

/** A part of a passage that stands in the raw text unit for unit. It reaches to the next one. */
interface Stretch {
  /** Where it begins in the passage, and in the raw text. */
  readonly at: number;
  readonly offset: number;
}

/** The raw place of a part of a passage. */
export function rawSpan({ stretches }: Passage, start: number, end: number): Span {
  const first = rawOffset(stretches, start);
  return { start: first, end: end > start ? rawOffset(stretches, end - 1) + 1 : first };
}

function rawOffset(stretches: readonly Stretch[], at: number): number {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stretches[middle] as Stretch).at <= at) low = middle;
    else high = middle - 1;
  }
  const stretch = stretches[low];
  return stretch ? stretch.offset + at - stretch.at : 0;
}

/** The prose of the report: all but headings, tables, and lines that are rows of something else. */
export function passagesOf(report: Report): readonly Passage[] {
  const passages: Passage[] = [];
  const html = isHtml(report.text);
  let open: Draft | undefined;
  const close = (): void => {
    if (open) passages.push(passageOf(open));
    open = undefined;
  };
  prosePiecesOf(report).forEach((pieces, index) => {
    const line = (report.textLines[index] as TextLine).span;
    if (pieces.length === 0 && !open) return;
    // A page number stands between the lines of one paragraph.
    if (!html && isPageNumber(report.text, line)) return;
    const row = pieces.length > 0 && !html && isRow(report.text, line);
    const [first, ...others] = row ? [] : draftsOf(report, pieces, html);
    if (open && first && !html && continues(open, first)) append(open, first);
    else {
      close();
      open = first;
    }
    for (const other of others) {
      close();
      open = other;
    }
  });
  close();
  return passages;
}

/** A passage while lines are put together. */
interface Draft {
  /** Its parts, one for each stretch: a text that grows and is looked at line by line would be copied for every line. */
  readonly texts: string[];
  readonly stretches: Stretch[];
  length: number;
  readonly section: ReportSection | undefined;
}

function append(open: Draft, next: Draft): void {
  for (const { at, offset } of next.stretches) open.stretches.push({ at: open.length + at, offset });
  for (const text of next.texts) open.texts.push(text);
  open.length += next.length;
}

/** The last units of a draft, so many as tell whether a sentence ends there. */
function tailOf({ texts }: Draft): string {
  let tail = "";
  for (let at = texts.length - 1; at >= 0 && tail.length < TAIL; at--) tail = (texts[at] as string) + tail;
  return tail.slice(-TAIL);
}

const TAIL = 40;

/** A line shorter than this was not broken by a converter. */
const BROKEN_LINE = 15;
const ENDS = /[。!?;:…]["')]*$/;
const BEGINS = /^(?:#|第?[一二三四五六七八九十]{1,3}[、.是部章]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.](?!\d))/;

/** Whether a line goes on with the sentence of the line before. */
function continues(open: Draft, next: Draft): boolean {
  const tail = tailOf(open);
  if (ENDS.test(tail) || BEGINS.test(next.texts.join("").slice(0, 6)) || open.texts[0]?.startsWith("#")) return false;
  return tail.length >= BROKEN_LINE || /[，,、]$/.test(tail);
}

/** What stands between the cells of a row: pipes, the bars of a frame, tabs. */
const SEPARATOR = /[|│┃\t]/;

/** Whether a line is a row of cells: separators in its middle. */
function isRow(text: string, line: Span): boolean {
  const written = text.slice(line.start, line.end);
  if (!SEPARATOR.test(written)) return false;
  return written.split(SEPARATOR).filter((cell) => !isBlank(cell)).length > 1;
}

function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isBlankUnit(text.charCodeAt(at))) return false;
  return true;
}

/** The pieces with something to read in them: a piece of a web page may be markup alone. */
function draftsOf(report: Report, pieces: readonly ProsePiece[], html: boolean): readonly Draft[] {
  const drafts = pieces.map((piece) => draftOf(report.text, piece, html));
  return drafts.filter(({ length }) => length > 0);
}

function draftOf(text: string, { span, section }: ProsePiece, html: boolean): Draft {
  const draft: Draft = { texts: [], stretches: [], length: 0, section };
  if (html) {
    for (const token of htmlTokens(text, span)) if (token.kind === "text") addVisible(draft, text, token.span);
  } else addInked(draft, text, span.start, span.end);
  return draft;
}

const REFERENCE = /&#?\w{1,8};/g;

/** Adds the text between two tags without its character references. */
function addVisible(draft: Draft, text: string, { start, end }: Span): void {
  let from = start;
  if (text.slice(start, end).includes("&")) {
    REFERENCE.lastIndex = start;
    for (let found = REFERENCE.exec(text); found && found.index < end; found = REFERENCE.exec(text)) {
      addInked(draft, text, from, found.index);
      from = found.index + found[0].length;
    }
  }
  addInked(draft, text, from, end);
}

/** Adds what is no white space. */
function addInked(draft: Draft, text: string, start: number, end: number): void {
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && !isBlankUnit(text.charCodeAt(at))) continue;
    if (at > from) {
      draft.stretches.push({ at: draft.length, offset: from });
      draft.texts.push(foldedProse(text.slice(from, at)));
      draft.length += at - from;
    }
    from = at + 1;
  }
}

/** Folds all but `，`, which stands between clauses whatever `,` does. */
function foldedProse(text: string): string {
  return text.includes("，") ? text.split("，").map(fold).join("，") : fold(text);
}

function passageOf({ texts, stretches, section }: Draft): Passage {
  const text = texts.join("");
  return {
    text: text.includes(",") ? withClauses(text) : text,
    stretches,
    ...(section ? { section: section.key } : {}),
  };
}

/** The text with `，` for every `,` that does not stand between the thousands of a number. */
function withClauses(text: string): string {
  return text.replace(/,/g, (comma, index: number) => (separatesThousands(text, index) ? comma : "，"));
}

function separatesThousands(folded: string, index: number): boolean {
  return (
    /\d$/.test(folded.slice(Math.max(0, index - 1), index)) && /^\d{3}(?!\d)/.test(folded.slice(index + 1, index + 5))
  );
}
