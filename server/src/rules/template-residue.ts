import { fold, labelKey } from "../base/fold";
import { type Localised, plural, say } from "../base/localised";
import { remembering } from "../base/memo";
import { anyOf, literal, matchesOf } from "../base/patterns";
import { apart, partOf, type Span, slice } from "../base/span";
import { deleteText } from "../edits/delete-lines";
import { keyOfLines, type ProseLine, proseLines, sectionProse } from "../model/places/prose-lines";
import type { Report } from "../model/types";
import { sectionForm } from "../spec/sections";
import { OVERVIEW_TOPICS } from "../spec/topics";
import { INSTRUCTIONS, LETTER_WORDS, NUMBER_LOST, PLACEHOLDERS, UNIT_LOST, YEAR_LOST } from "../spec/words/residues";
import { defineRule } from "./define-rule";
import { preferredFix, reviewFix } from "./support/fixes";
import { gatheredFindings } from "./support/text/gathered-findings";
import { missingIn, saysImprovement } from "./support/text/missing-topics";
import type { Fix, Observation } from "./types";

/** So many patterns together are still small enough to be proved linear. */
const TOGETHER = 5;
const ALL = [...INSTRUCTIONS, ...LETTER_WORDS, ...PLACEHOLDERS, ...NUMBER_LOST, UNIT_LOST, YEAR_LOST];
const ANY = Array.from({ length: Math.ceil(ALL.length / TOGETHER) }, (_, at) =>
  anyOf(ALL.slice(at * TOGETHER, (at + 1) * TOGETHER)),
);
const hasResidue = remembering((folded) => ANY.some((pattern) => pattern.test(folded)));

/** Reports instructions of a template to the writer, and placeholders that nobody filled in. */
export const templateResidue = defineRule({
  code: "template-residue",
  manual: ["text", 2],
  severity: "warning",
  authority: "customary",
  name: say("模板残留", "Template residue"),
  title: say("模板残留文字", "Template residue"),
  fixable: "review",
  ofAnyReport: true,
  check({ report, placeholders }): Iterable<Observation> {
    const configured = placeholders.map(literally);
    const patterns = [...PLACEHOLDERS, ...configured];
    const lines = proseLines(report).filter(
      ({ folded }) => hasResidue(folded) || configured.some((pattern) => folded.search(pattern) >= 0),
    );
    const findings = lines.flatMap((line) => residueIn(report, line, patterns));
    return gatheredFindings(
      findings,
      (count) =>
        say(
          `${count} 行有模板残留文字，应填写或删除`,
          `${plural(count, "line")} with text of a template left; fill in or delete`,
        ),
      (count) => say(`删除 ${count} 处填写说明`, `Delete ${plural(count, "instruction")}`),
    );
  },
});

/** A pattern that finds the words as they are, in whatever width they are written. */
function literally(words: string): RegExp {
  return new RegExp(literal(fold(words)), "g");
}

/** One finding for a line at most: its instruction, else its first open place. */
function residueIn(report: Report, line: ProseLine, placeholders: readonly RegExp[]): readonly Observation[] {
  const { folded } = line;
  const [instruction] = spansOf(INSTRUCTIONS, folded, line);
  if (instruction) return [instructionFinding(report, line, instruction)];
  const [letter] = spansOf(LETTER_WORDS, folded, line);
  if (letter) return [letterFinding(report, letter)];
  const open = spansOf(placeholders, folded, line).filter(
    (place) => !isBeforeCutWord(report, place.end) && !isNote(report, line, place),
  );
  const [first] = open;
  if (!first) return wordsLost(report, line).slice(0, 1);
  const text = report.text.slice(first.start, first.end).trim();
  return [
    {
      span: first,
      message:
        text === ""
          ? say("这里空着没有填写", "This place was left open")
          : open.length === 1
            ? say(`“${text}”尚未填写`, `"${text}" has not been filled in`)
            : say(`${open.length} 处尚未填写，如“${text}”`, `${open.length} places not filled in, such as "${text}"`),
      related: open.slice(1).map((span) => ({ span, message: say("尚未填写", "not filled in") })),
      fixes: () => sentenceFixes(report, line, folded, open),
    },
  ];
}

/** Reports whether a place that is blank in the folded line is a phonetic note: 政務(wù)處. */
function isNote({ text }: Report, { folded, span }: ProseLine, place: Span): boolean {
  const shown = folded.slice(place.start - span.start, place.end - span.start);
  return shown.trim() === "" && slice(text, place).trim() !== "";
}

/**
 * Reports whether the text ends one or two characters farther on, so that the word there may be the beginning of
 * another.
 */
function isBeforeCutWord({ text }: Report, at: number): boolean {
  return /^[\u4e00-\u9fff]{1,2}$/.test(text.slice(at, at + 3));
}

/** A counting word without its number, a number without its counting word, a year without its 年. */
function wordsLost({ text }: Report, line: ProseLine): readonly Observation[] {
  const found = (patterns: readonly RegExp[], message: (word: string) => Localised): readonly Observation[] =>
    spansOf(patterns, line.folded, line).map((span) => ({ span, message: message(text.slice(span.start, span.end)) }));
  const asked = [
    ...found([YEAR_LOST], (year) => say(`“${year}”后面少一个“年”`, `"${year}" lacks 年`)),
    ...found([UNIT_LOST], (number) => say(`“${number}”后面没有量词`, `No counting word behind "${number}"`)),
  ];
  return [
    ...found(NUMBER_LOST, (word) => say(`“${word}”前面没有数`, `No number before "${word}"`)),
    ...asked.map((one) => ({ ...one, severity: "information" as const })),
  ];
}

/** The end of a sentence, and the beginning of an item of a list: removing that would upset the numbering. */
const SENTENCE_END = /[。;!?]/;
const LIST_ITEM = /^(?:\(?[一二三四五六七八九十\d]{1,3}[、.)]|[一二三四五六七八九十]是|第[一二三四五六七八九十])/;

/**
 * Taking out the placeholder alone would leave a false sentence, so the whole sentence goes: only where it certainly
 * begins and ends on this line, where no other line's open place hides in it, and where 总体情况 would not lose a topic
 * with it.
 */
function sentenceFixes(report: Report, line: ProseLine, folded: string, open: readonly Span[]): readonly Fix[] {
  const [first] = open;
  const last = open.at(-1);
  if (!first || !last) return [];
  const before = folded.slice(0, first.start - line.span.start);
  const start = Math.max(...["。", ";", "!", "?"].map((mark) => before.lastIndexOf(mark))) + 1;
  const after = folded.slice(last.end - line.span.start).search(SENTENCE_END);
  const sentence = folded.slice(start).trimStart();
  if (after < 0 || LIST_ITEM.test(sentence) || (start === 0 && !beginsSentence(report, line.span.start))) return [];
  const range = { start: line.span.start + start, end: last.end + after + 1 };
  if (saysAlone(report, line, range) || leavesSubHeading(folded, { start, end: range.end - line.span.start }))
    return [];
  return [
    reviewFix(say("删除没有填写的这一句", "Delete the sentence that was not filled in"), [deleteText(report, range)]),
  ];
}

/** Reports whether nothing but the sub-heading of a paragraph would be left of a line: （三）政府信息管理。 */
function leavesSubHeading(folded: string, { start, end }: Span): boolean {
  return SUB_HEADING.test(folded.slice(0, start).trim()) && folded.slice(end).trim() === "";
}

const SUB_HEADING =
  /^(?:\([一二三四五六七八九十\d]{1,2}\)|[一二三四五六七八九十\d]{1,2}[、.]|[一二三四五六七八九十]是)[^。;,:]{0,24}[。:]?$/;

/**
 * Reports whether a part of one line alone says what its section has to say: a topic of 总体情况, what is done about
 * problems, anything at all. A section with a table has that to say.
 */
function saysAlone(report: Report, line: ProseLine, { start, end }: Span): boolean {
  const { section, text, span } = line;
  if (!section || sectionForm(section).table) return false;
  const lines = sectionProse(report, section);
  const rest = labelKey(text.slice(0, start - span.start) + text.slice(end - span.start));
  const without = lines.map((other) => (other === line ? rest : other.key)).join("");
  const said = keyOfLines(lines);
  if (section === "overview")
    return missingIn(without, OVERVIEW_TOPICS).length > missingIn(said, OVERVIEW_TOPICS).length;
  return without === "" || (section === "problems" && saysImprovement(said) && !saysImprovement(without));
}

/**
 * Reports whether the text before is finished: a sentence, a heading, an empty line, or nothing. A line that a
 * converter broke continues the one above.
 */
function beginsSentence({ text, sections, title }: Report, at: number): boolean {
  const before = text.slice(Math.max(0, at - 100), at);
  const written = before.trimEnd();
  if (written === "" || endsInBlankLine(before) || SENTENCE_END.test(fold(written.slice(-1)))) return true;
  const end = at - (before.length - written.length);
  return sections.some(({ heading }) => heading.span.end === end) || title?.span.end === end;
}

/** Without a fix: what the sentence should say instead only its writer knows. */
function letterFinding(report: Report, span: Span): Observation {
  const text = report.text.slice(span.start, span.end);
  return {
    span,
    message: say(
      `“${text}”是报送函的用语，年报面向社会，请改写这一句`,
      `"${text}" is from the letter that forwarded the report; the report speaks to the public`,
    ),
  };
}

/** An instruction that is all that its section says is not deleted: what it asks for has to be written. */
function instructionFinding(report: Report, line: ProseLine, span: Span): Observation {
  const text = report.text.slice(span.start, span.end);
  return {
    span,
    message: say(`模板残留文字“${text}”，应删除`, `"${text}" is an instruction of the template; delete it`),
    fixes: () =>
      saysAlone(report, line, span)
        ? []
        : [preferredFix(say("删除填写说明", "Delete the instruction"), [deleteText(report, span)])],
  };
}

/** Returns the matches of the patterns in the order of the text, without those that lie in a longer match. */
function spansOf(patterns: readonly RegExp[], folded: string, line: ProseLine): readonly Span[] {
  const found = patterns.flatMap((pattern) =>
    matchesOf(pattern, folded).map(({ 0: all, index }) => partOf(line.span, index, all.length)),
  );
  return apart(found);
}

function endsInBlankLine(text: string): boolean {
  const behind = text.slice(text.trimEnd().length);
  return /\n[^\n]*\n|\r[^\r]*\r/.test(behind);
}
