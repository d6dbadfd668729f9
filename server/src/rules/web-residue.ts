import { fold } from "../base/fold";
import { plural, say } from "../base/localised";
import { anyOf, matchesOf } from "../base/patterns";
import { apart, inTextOrder, overlap, partOf, type Span, slice } from "../base/span";
import { shortened } from "../base/text";
import { deleteText } from "../edits/delete-lines";
import { isNumber } from "../model/figure";
import { MAX_PAGE_WORDS, pageWordsOf } from "../model/page-words";
import { lineStart } from "../model/places/lines";
import { type ProseLine, proseLines } from "../model/places/prose-lines";
import type { Report } from "../model/types";
import {
  AGAINST_SPAM,
  BEFORE_PHRASE,
  LOST_CHARACTERS,
  PAGE_DETAILS,
  SPAM,
  STYLE_CODE,
  WEB_PHRASES,
} from "../spec/words/page-words";
import { defineRule } from "./define-rule";
import { reviewFix, safeFix } from "./support/fixes";
import { gatheredFindings } from "./support/text/gathered-findings";
import type { Observation } from "./types";

/** A button inside running text. */
const ANY_PHRASE = anyOf(WEB_PHRASES);
const MAX_SHOWN = 16;
const NAMES_REPORT = /年报|年度报告/;
/** Codes of a page for characters, and what shows that a text is a page or Markdown, where they are in place. */
const ENTITY =
  /&(?:nbsp|ensp|emsp|ldquo|rdquo|lsquo|rsquo|quot|mdash|ndash|middot|hellip|lt|gt|amp|#\d{2,5}|#x[\da-f]{2,4});/;
const ENTITIES = new RegExp(ENTITY, "g");
const MARKUP = /<\/?[a-z!][^>\n]{0,200}>|^(?:#{1,6} |\|? ?:?-{3,})/im;
const SAVED_PAGE = /<body[\s>]/i;

/** Buttons, counters and links of the web page that a report was copied from, on lines of their own. */
export const webResidue = defineRule({
  code: "web-residue",
  manual: ["text", 3],
  severity: "warning",
  authority: "customary",
  name: say("网页残留", "Web residue"),
  title: say("网页残留文字", "Web page residue"),
  fixable: "safe",
  ofAnyReport: true,
  check({ report }): Iterable<Observation> {
    // In a page that was saved whole, these are parts of the page.
    if (SAVED_PAGE.test(report.text)) return lostCharacters(report);
    // What the title is read from stays, whatever the page calls it, and so does a row that has run into its words.
    const lines = proseLines(report).filter(
      ({ span, text }) => !(report.title && overlap(span, report.title.span)) && !isRow(text),
    );
    const findings = lines.flatMap((line): readonly Observation[] => {
      const alone = line.whole ? residueOf(line) : undefined;
      return alone ? [residueFinding(report, alone)] : phrasesIn(line).map((span) => residueFinding(report, span));
    });
    const details = proseLines(report).flatMap((line) => detailsOf(line) ?? []);
    return [
      ...gathered(findings),
      ...details.map((span) => detailsFinding(report, span)),
      ...lostCharacters(report),
      ...entitiesIn(report),
      ...proseLines(report).flatMap(foreignIn),
    ];
  },
});

/** Reports whether figures stand in several cells of a line. */
function isRow(text: string): boolean {
  return /[\t|｜]/.test(text) && text.split(/[\t|｜]/).filter(isNumber).length > 1;
}

/**
 * The part of a line before or behind the report that a page says of it: its source, the time, who may see it. Residue
 * may follow, which is deleted by itself; among the details it is one of them.
 */
function detailsOf(line: ProseLine): Span | undefined {
  const { whole, section, folded, span } = line;
  if (!whole || (section !== undefined && section !== "other")) return undefined;
  const details = folded.slice(0, (residueOf(line)?.start ?? span.end) - span.start);
  return PAGE_DETAILS.test(details.trim()) || pageWordsOf(folded)?.mixed
    ? partOf(span, 0, details.trimEnd().length)
    : undefined;
}

/** What no report has written: code of a page's styles, and what is written into hacked pages. */
function foreignIn({ folded, span }: ProseLine): readonly Observation[] {
  const place = (text: string, index: number) => partOf(span, index, text.length);
  const code = matchesOf(STYLE_CODE, folded).map(({ 0: text, index }) => ({
    span: place(text.trimEnd(), index),
    message: say(`“${text.trim()}”是网页代码，应删除`, `"${text.trim()}" is code of a web page; delete it`),
  }));
  const spam = SPAM.exec(folded);
  if (!spam || AGAINST_SPAM.test(folded)) return code;
  const [words] = spam;
  const message = say(
    `“${words}”不是年报的内容，网页可能被植入了广告，请核对`,
    `"${words}" is none of a report's words; advertising may have been written into the page`,
  );
  return [...code, { span: place(words, spam.index), message }];
}

/** The body may have written it itself: it is only asked about, and deleted by hand. */
function detailsFinding(report: Report, span: Span): Observation {
  const text = slice(report.text, span).trim();
  const title = say("删除这段说明", "Delete these details");
  return {
    severity: "information",
    span,
    message: say(`“${text}”像是网页上的说明，请核对`, `"${text}" looks like what a web page says of the report`),
    fixes: () => [reviewFix(title, [deleteText(report, span)])],
  };
}

function gathered(findings: readonly Observation[]): readonly Observation[] {
  return gatheredFindings(
    findings,
    (count) =>
      say(`${count} 行网页残留文字，应删除`, `${plural(count, "line")} left over from a web page; delete them`),
    (count) => say(`删除 ${count} 行网页残留文字`, `Delete ${plural(count, "line")} of residue`),
  );
}

/**
 * Returns one finding for all runs of question marks. Those at the ends of lines stood for spaces and may be deleted.
 */
function lostCharacters(report: Report): readonly Observation[] {
  const lines = [...proseLines(report), ...report.sections.map(({ heading }) => beforeHeading(report, heading.span))];
  const places = inTextOrder(lines).flatMap((line) =>
    matchesOf(LOST_CHARACTERS, line.folded).map(({ 0: marks, index }) => {
      const rest = line.folded.slice(index + marks.length).trim();
      const atEnd = line.folded.slice(0, index).trim() === "" || rest === "";
      return { span: partOf(line.span, index, marks.length), atEnd };
    }),
  );
  const [first, ...others] = places;
  if (!first) return [];
  const edits = places.every(({ atEnd }) => atEnd) ? places.map(({ span }) => ({ span, newText: "" })) : [];
  const title = say(`删除 ${places.length} 处问号`, `Delete ${plural(places.length, "run")} of question marks`);
  return [
    {
      span: first.span,
      message: say(
        `${places.length} 处连续的问号，是转换编码时丢失的空格或文字，应删除或补上`,
        `${plural(places.length, "run")} of question marks for spaces or characters lost in conversion; delete or restore them`,
      ),
      related: others.map(({ span }) => ({ span, message: say("连续的问号", "question marks") })),
      fixes: () => (edits.length > 0 ? [reviewFix(title, edits)] : []),
    },
  ];
}

/** What stands on a heading's line before it. */
function beforeHeading(report: Report, { start: end }: Span): Pick<ProseLine, "span" | "folded"> {
  const span = { start: lineStart(report, end), end };
  return { span, folded: fold(slice(report.text, span)) };
}

/** One finding for all entities of a page that stand in a text without any tag. */
function entitiesIn(report: Report): readonly Observation[] {
  if (!ENTITY.test(report.text) || MARKUP.test(report.text)) return [];
  const places = proseLines(report).flatMap((line) =>
    matchesOf(ENTITIES, line.text).map(({ 0: entity, index }) => ({
      entity,
      span: partOf(line.span, index, entity.length),
    })),
  );
  const [first, ...others] = places;
  if (!first) return [];
  return [
    {
      span: first.span,
      message: say(
        `${places.length} 处网页代码，如“${first.entity}”，应改为它代表的字符`,
        `${plural(places.length, "code")} of a web page, such as "${first.entity}", for the character it stands for`,
      ),
      related: others.map(({ entity, span }) => ({ span, message: say(entity, entity) })),
    },
  ];
}

function residueFinding(report: Report, span: Span): Observation {
  const text = report.text.slice(span.start, span.end);
  const shown = shortened(text, MAX_SHOWN);
  const title = say("删除网页残留文字", "Delete the web page residue");
  return {
    span,
    message: say(`网页残留文字“${shown}”，应删除`, `"${shown}" is left over from a web page; delete it`),
    // Without a title a page's line may be all that says what the text is.
    fixes: () => (!report.title && NAMES_REPORT.test(text) ? [] : [safeFix(title, [deleteText(report, span)])]),
  };
}

/** Buttons in running text, which is longer than a line of them; in a shorter one only apart from what it says. */
function phrasesIn({ folded, span }: ProseLine): readonly Span[] {
  if (!ANY_PHRASE.test(folded)) return [];
  const found = WEB_PHRASES.flatMap((pattern) =>
    matchesOf(pattern, folded)
      .filter(({ 0: text, index }) => folded.length > MAX_PAGE_WORDS || standsApart(folded, index, index + text.length))
      .map(({ 0: text, index }) => partOf(span, index, text.trimEnd().length)),
  );
  return apart(found);
}

/** Reports whether a button is no part of what stands around it: behind all of it, or with blanks on both sides. */
function standsApart(folded: string, start: number, end: number): boolean {
  const [before, after] = [folded.slice(0, start), folded.slice(end)];
  if (after.trim() === "") return BEFORE_PHRASE.test(before.trimEnd());
  return (
    /(?:^|(?<!点击|点|按|选择|通过|使用|利用|的|"|、) )$/.test(before) &&
    /^ +(?!按钮|功能|键|图标|链接|等|、|即?可)/.test(after)
  );
}

/** The residue of a line that has nothing else but details such as date and source in front of it, which stay. */
function residueOf({ folded, span }: ProseLine): Span | undefined {
  const words = pageWordsOf(folded);
  return words && !words.mixed ? { start: span.start + words.start, end: span.end } : undefined;
}
