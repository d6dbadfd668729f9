import { fold, labelKey } from "../../base/fold";
import { simplified } from "../../base/script/traditional";
import { contains, overlap, type Span, slice, span, trimSpan } from "../../base/span";
import type { TextLine } from "../../layout/index";
import { ROW_WORDS } from "../../spec/section-words";
import { SECTIONS } from "../../spec/sections";
import type { SectionForm } from "../../spec/types";
import type { SectionHeading } from "../types";
import { inlineHeading, runningText, titlesInside } from "./running-text";
import { isTitleOf, sectionTitled } from "./title-words";

/**
 * Finds headings of the sections not known yet that a paragraph has run into: a line begins with a numeral, its mark and
 * a title word for word, and goes on with a sentence.
 */
export function begunHeadings(
  text: string,
  lines: readonly TextLine[],
  known: readonly SectionHeading[],
): readonly SectionHeading[] {
  const wanted = SECTIONS.filter((section) => !known.some((heading) => heading.section === section));
  if (wanted.length === 0) return [];
  return lines.flatMap(({ span: line }) => {
    const whole = withoutMarkdown(text, line);
    const written = slice(text, whole);
    const section = wanted.find(({ numeral }) => written.startsWith(numeral));
    const [found] = section ? titlesInside(runningText(text, whole), fold(written), section) : [];
    return found && found.span.start === whole.start && goesOn(text.slice(found.span.end, whole.end))
      ? [found, ...behindSentences(text, whole, wanted.slice(wanted.indexOf(found.section) + 1))]
      : [];
  });
}

/** The headings of further sections on such a line: `五、存在的…情况 存在…问题。 六、其他需要报告的事项 无。`. */
function behindSentences(text: string, whole: Span, wanted: readonly SectionForm[]): readonly SectionHeading[] {
  const folded = fold(slice(text, whole));
  return wanted.flatMap((section) =>
    titlesInside(runningText(text, whole), folded, section).filter(
      ({ span: { start, end } }) =>
        SENTENCE_BEFORE.test(text.slice(whole.start, start)) && TEXT_BEHIND.test(text.slice(end, whole.end)),
    ),
  );
}

const SENTENCE_BEFORE = /[。！!][ \u3000]*$/;
const TEXT_BEHIND = /^[ \u3000:：。.]*(?![ \u3000:：。.的和与及等、，,；;])./;

/** What Markdown sets before a title. */
const MARKDOWN = /^\s*(?:#{1,6}[ \t]+)?(?:\*\*)?/;

function withoutMarkdown(text: string, line: Span): Span {
  const marks = MARKDOWN.exec(slice(text, line))?.[0].length ?? 0;
  return trimSpan(text, span(line.start + marks, line.end));
}

/** Reports whether a text goes on behind a title with a sentence, or says that there is nothing to say. */
function goesOn(behind: string): boolean {
  return SENTENCE.test(behind) || NOTHING.test(simplified(behind));
}

/** What goes on behind a title that stands by itself: neither its own words nor a list of titles. */
const SENTENCE = /^(?:\*\*)?[ \u3000:：。.]*(?![ \u3000:：。.的和与及等、，,；;])[^<|｜\t]{10,}[，,。；;]/;

const NOTHING = /^(?:\*\*)?[ \u3000:：。.]*(?:暂?无|没有)[。.]?$/;

/**
 * Finds a heading in other words that a paragraph has run into, on a line or behind a sentence on it: the section's
 * numeral with its mark, a title made of the section's words or damaged, and what divides it from the text behind it.
 */
export function rewordedBegun(
  text: string,
  lines: readonly TextLine[],
  region: Span,
  section: SectionForm,
): SectionHeading | undefined {
  for (const { span: line } of lines) {
    if (!overlap(region, line)) continue;
    const whole = withoutMarkdown(text, line);
    const found = begunIn(text, whole, section).find((heading) => contains(region, heading.span));
    if (found) return found;
  }
  return undefined;
}

function begunIn(text: string, whole: Span, section: SectionForm): readonly SectionHeading[] {
  const written = slice(text, whole);
  return [...written.matchAll(BEGUN)].flatMap(({ 0: all, 1: before = "", 2: titleText = "", index }) => {
    const [start, end] = [index + before.length, index + all.length];
    const key = labelKey(titleText);
    if (written.charAt(start) !== section.numeral || ROW_WORDS.test(key)) return [];
    if (!isTitleOf({ key, titleText }, section) || !isText(written.slice(end))) return [];
    const wording = sectionTitled(key) === section ? "official" : "variant";
    const form = written.charAt(start + 1) === "、" ? "official" : "wrong";
    return [
      inlineHeading(runningText(text, whole), section, { start, title: end - titleText.length, end }, wording, form),
    ];
  });
}

/** Reports whether words stand behind a title and what divides the two, and no cells. */
function isText(behind: string): boolean {
  return TEXT_BEHIND.test(behind) && !/[<|｜\t]/.test(behind) && /[\u4e00-\u9fff]/.test(behind);
}

/** A numeral and a title up to what divides it from the text behind it, at the beginning or behind a sentence. */
const BEGUN = /(^|[。！!][ \u3000]{0,4})[一二三四五六][、.．,] ?([^ \u3000:：。，；<|｜\t]{2,30})(?=[ \u3000:：。])/g;
