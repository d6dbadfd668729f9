import { fold } from "../../base/fold";
import { noteEnd } from "../../base/script/phonetic-notes";
import { firstIndex } from "../../base/sorted";
import { isBlankUnit, isHiddenUnit, type Span } from "../../base/span";
import { isPageNumber } from "../../layout/furniture";
import { htmlTokens } from "../../layout/html/html-tokens";
import { isHtml, type TextLine } from "../../layout/index";
import type { SectionKey } from "../../spec/types";
import { writtenNumber } from "../numerals";
import { type ProsePiece, prosePiecesOf } from "../prose-pieces";
import type { Report, ReportSection } from "../types";

/**
 * A paragraph of prose as it is compared: folded, white space and markup taken out, lines that a converter broke put
 * together again.
 */
export interface Passage {
  /** `，` stands between clauses, `,` only between the thousands of a number. */
  readonly text: string;
  /** The parts of the passage in the raw text, in order; text that was removed lies between them. */
  readonly segments: readonly SourceSegment[];
  /** The section it stands in; absent before the first heading. */
  readonly section?: SectionKey;
  /** The sub-heading of the section that it stands below, where that fills a line of its own. */
  readonly heading?: string;
}

/** A part of a passage that stands in the raw text unit for unit. It reaches to the next one. */
interface SourceSegment {
  /** The offset of the segment in the passage, and in the raw text. */
  readonly at: number;
  readonly offset: number;
}

/** Returns the raw place of a part of a passage. */
export function rawSpan({ segments }: Passage, start: number, end: number): Span {
  const first = rawOffset(segments, start);
  return { start: first, end: end > start ? rawOffset(segments, end - 1) + 1 : first };
}

function rawOffset(segments: readonly SourceSegment[], at: number): number {
  const behind = firstIndex(segments.length, (index) => (segments[index] as SourceSegment).at > at);
  const segment = segments[Math.max(0, behind - 1)];
  return segment ? segment.offset + at - segment.at : 0;
}

/** Returns the prose of the report: all but headings, tables, and lines that are rows of something else. */
export function passagesOf(report: Report): readonly Passage[] {
  const passages: Passage[] = [];
  const html = isHtml(report.text);
  let open: OpenPassage | undefined;
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
    const [first, ...others] = row ? [] : openPassagesOf(report, pieces, html);
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
  return withHeadings(passages);
}

/** A sub-heading on a line of its own: （二）依申请公开情况, 2.依申请公开情况。 */
const SUB_HEADING = /^(?:\([一二三四五六七八九]\)|\d{1,2}[.、](?!\d))[^，。;:]{2,24}[。:]?$/;

/** Gives each paragraph the sub-heading of its section that it stands below. */
function withHeadings(passages: readonly Passage[]): readonly Passage[] {
  let heading: string | undefined;
  let section: SectionKey | undefined;
  return passages.map((passage) => {
    if (passage.section !== section) heading = undefined;
    section = passage.section;
    if (SUB_HEADING.test(passage.text)) heading = passage.text;
    return heading === undefined || heading === passage.text ? passage : { ...passage, heading };
  });
}

/** A passage while lines are put together. */
interface OpenPassage {
  /**
   * Its parts, one for each segment: a text that grows and is looked at line by line would be copied for every line.
   */
  readonly texts: string[];
  readonly segments: SourceSegment[];
  length: number;
  readonly section: ReportSection | undefined;
}

function append(open: OpenPassage, next: OpenPassage): void {
  for (const { at, offset } of next.segments) open.segments.push({ at: open.length + at, offset });
  for (const text of next.texts) open.texts.push(text);
  open.length += next.length;
}

/** The last units of a passage, so many as tell whether a sentence ends there. */
function tailOf({ texts }: OpenPassage): string {
  let tail = "";
  for (let at = texts.length - 1; at >= 0 && tail.length < TAIL; at--) tail = (texts[at] as string) + tail;
  return tail.slice(-TAIL);
}

const TAIL = 40;

/** A line shorter than this was not broken by a converter. */
const BROKEN_LINE = 15;
const ENDS = /[。!?;:…]["')]*$/;
const BEGINS = /^(?:#|第?[一二三四五六七八九十]{1,3}[、.是部章]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.](?!\d))/;

/** Reports whether a line continues the sentence of the line before. */
function continues(open: OpenPassage, next: OpenPassage): boolean {
  const tail = tailOf(open);
  if (ENDS.test(tail) || BEGINS.test(next.texts.join("").slice(0, 6)) || open.texts[0]?.startsWith("#")) return false;
  return tail.length >= BROKEN_LINE || /[，,、]$/.test(tail);
}

/** Separators between the cells of a row: pipes, the bars of a frame, tabs. */
const SEPARATOR = /[|│┃\t]/;

/** Reports whether a line is a row of cells, with separators in its middle. */
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
function openPassagesOf(report: Report, pieces: readonly ProsePiece[], html: boolean): readonly OpenPassage[] {
  const passages = pieces.map((piece) => openPassageOf(report.text, piece, html));
  return passages.filter(({ length }) => length > 0);
}

function openPassageOf(text: string, { span, section }: ProsePiece, html: boolean): OpenPassage {
  const passage: OpenPassage = { texts: [], segments: [], length: 0, section };
  if (html) {
    for (const token of htmlTokens(text, span)) if (token.kind === "text") addHtmlText(passage, text, token.span);
  } else addVisibleText(passage, text, span.start, span.end);
  return passage;
}

const REFERENCE = /&#?\w{1,8};/g;

/** Adds the text between two tags without its character references. */
function addHtmlText(passage: OpenPassage, text: string, { start, end }: Span): void {
  let from = start;
  if (text.slice(start, end).includes("&")) {
    REFERENCE.lastIndex = start;
    for (let found = REFERENCE.exec(text); found && found.index < end; found = REFERENCE.exec(text)) {
      addVisibleText(passage, text, from, found.index);
      from = found.index + found[0].length;
    }
  }
  addVisibleText(passage, text, from, end);
}

/** Adds what is neither white space nor a mark that nobody sees nor a phonetic note. */
function addVisibleText(passage: OpenPassage, text: string, start: number, end: number): void {
  let from = start;
  for (let at = start; at <= end; at++) {
    const next = at < end ? invisibleEnd(text, at) : at + 1;
    if (next === at) continue;
    if (at > from) {
      passage.segments.push({ at: passage.length, offset: from });
      passage.texts.push(foldedProse(text.slice(from, at)));
      passage.length += at - from;
    }
    from = next;
    at = next - 1;
  }
}

/** Returns the end of the white space, the hidden mark or the phonetic note at `at`; `at` itself where none stands. */
function invisibleEnd(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (isBlankUnit(unit) || isHiddenUnit(unit)) return at + 1;
  return unit === BRACKET || unit === WIDE_BRACKET ? noteEnd(text, at) : at;
}

const BRACKET = 0x28;
const WIDE_BRACKET = 0xff08;

/** Folds all but `，`, which stands between clauses whatever `,` does. */
function foldedProse(text: string): string {
  return text.includes("，") ? text.split("，").map(fold).join("，") : fold(text);
}

function passageOf({ texts, segments, section }: OpenPassage): Passage {
  const text = texts.join("");
  const dated = text.includes("年") ? withYears(text) : text;
  return {
    text: dated.includes(",") ? withClauses(dated) : dated,
    segments,
    ...(section ? { section: section.key } : {}),
  };
}

const CHINESE_YEAR = /二[〇○零OoО0][〇○零OoО0一二三四五六七八九]{2}(?=年)/g;

/** The text with digits for the numerals of its years, unit for unit: 二〇二三年. */
function withYears(text: string): string {
  return text.replace(CHINESE_YEAR, (numerals) => String(writtenNumber(numerals)));
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
