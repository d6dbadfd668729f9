import { fold } from "../../base/fold";
import { isLongerThan } from "../../base/lines";
import { lastIndexUpTo } from "../../base/sorted";
import { type Span, slice, span } from "../../base/span";
import { isHtml, piecesOf, type TextLine, unwrapped } from "../../layout/index";
import { SECTIONS } from "../../spec/sections";
import { everyWording, type SectionForm } from "../../spec/types";
import type { SectionHeading } from "../types";

/** A line this long holds whole sections: headings are looked for inside it. */
const RUNNING_TEXT = 200;

/** Running text: a long line, one that ends in the next heading, or many that a program cut at a width. */
export interface RunningText {
  readonly span: Span;
  /** What stands there, without the line ends inside. */
  readonly text: string;
  /** The pieces of the span between the line ends inside it. */
  readonly pieces: readonly Span[];
  /** Where each of the pieces begins in `text`. */
  readonly starts: readonly number[];
}

/** Returns the running text among the lines of a text. */
export function runningTexts(text: string, lines: readonly TextLine[]): readonly RunningText[] {
  return unwrapped(
    text,
    lines.map(({ span: line }) => line),
  )
    .filter((line) => isLongerThan(slice(text, line), RUNNING_TEXT) || endsInHeading(text, line))
    .map((whole) => runningText(text, whole));
}

/** The next section's heading at the end of a paragraph, whose line end was lost: …进一步改进。六、其他需要报告的事项. */
const HEADING_AT_END = /[。！][ \u3000]?[一二三四五六]、[\u4e00-\u9fff、]{4,30}$/;
const LONGEST_END = 40;
/** Blank lines behind a heading are no more. */
const LONGEST_GAP = 20;

/** Reports whether a line ends in a heading that more text follows. */
function endsInHeading(text: string, { start, end }: Span): boolean {
  const isFollowed = /\S/.test(text.slice(end, end + LONGEST_GAP));
  return isFollowed && HEADING_AT_END.test(text.slice(Math.max(start, end - LONGEST_END), end));
}

/** Returns a part of a text as running text. */
export function runningText(text: string, whole: Span): RunningText {
  const pieces = isHtml(text) ? [whole] : piecesOf(text, whole);
  const starts: number[] = [];
  let length = 0;
  for (const { start, end } of pieces) {
    starts.push(length);
    length += end - start;
  }
  return { span: whole, text: pieces.map((piece) => slice(text, piece)).join(""), pieces, starts };
}

/** Returns the offset in the report of a character of running text. */
export function offsetIn({ pieces, starts }: RunningText, at: number): number {
  const piece = lastIndexUpTo(starts, at);
  return (pieces[piece]?.start ?? 0) + at - (starts[piece] ?? 0);
}

/** Returns the end in the report of a part of running text whose last character is the one before `end`. */
export function endIn(running: RunningText, end: number): number {
  return offsetIn(running, end - 1) + 1;
}

/**
 * Finds headings of the sections not known yet inside running text: a numeral with its mark, then a title word for
 * word.
 */
export function inlineHeadings(
  running: readonly RunningText[],
  known: readonly SectionHeading[],
): readonly SectionHeading[] {
  const wanted = SECTIONS.filter((section) => !known.some((heading) => heading.section === section));
  return running.flatMap((line) => {
    const folded = fold(line.text);
    return wanted.flatMap((section) => titlesInside(line, folded, section));
  });
}

/** Every place where the section's numeral and title stand: the first of its titles that stands anywhere. */
export function titlesInside(line: RunningText, folded: string, section: SectionForm): readonly SectionHeading[] {
  for (const label of everyWording(section)) {
    const written = `${section.numeral}、${label}`;
    const wording = label === section.label ? "official" : "variant";
    const found: SectionHeading[] = [];
    for (let at = folded.indexOf(written); at >= 0; at = folded.indexOf(written, at + written.length))
      found.push(inlineHeading(line, section, { start: at, title: at + 2, end: at + written.length }, wording));
    if (found.length > 0) return found;
  }
  return [];
}

/** Returns a heading inside running text, at these offsets in it. */
export function inlineHeading(
  line: RunningText,
  section: SectionForm,
  { start, title, end }: Span & { readonly title: number },
  wording: SectionHeading["wording"],
  numeralForm: SectionHeading["numeralForm"] = "official",
): SectionHeading {
  const from = offsetIn(line, start);
  const titleStart = offsetIn(line, title);
  const to = endIn(line, end);
  return {
    section,
    span: span(from, to),
    numeral: span(from, titleStart),
    numeralForm,
    title: span(titleStart, to),
    wording,
    ownLine: false,
  };
}
