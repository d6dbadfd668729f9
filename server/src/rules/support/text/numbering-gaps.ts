import { fold } from "../../../base/fold";
import { say } from "../../../base/localised";
import { matchesOf } from "../../../base/patterns";
import { slice } from "../../../base/span";
import { sectionProse } from "../../../model/places/prose-lines";
import type { Report, ReportSection } from "../../../model/types";
import { SECTIONS } from "../../../spec/sections";
import type { Observation } from "../../types";
import { CLAUSE_HEADINGS, DIGIT_HEADINGS, LISTS, type Numbering, numberOfMark, SUB_HEADINGS } from "./numberings";

/** A number found, with its place. */
interface Numbered {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Numbers that a section leaves out: （二） without （一） before it, 一是 and 三是 without 二是. Only where the numbers go up and
 * the one left out stands nowhere in the section in any form. And a number that is there twice in a list that goes up
 * by one otherwise.
 */
export function* numberingGaps(report: Report, section: ReportSection): Iterable<Observation> {
  const lines = sectionProse(report, section.key);
  let words: string | undefined;
  // Many lists may ask, and what they ask for may stand in the heading.
  const said = (): string => {
    words ??= saidIn([
      ...lines.map(({ folded }) => folded),
      fold(slice(report.text, section.heading.title)),
      ...bracketedNumerals(report),
    ]);
    return words;
  };
  const subHeadings = lines.flatMap((line) => numbersIn(line.folded, line.span.start, SUB_HEADINGS));
  // One alone that is the second has lost the first; who is still writing has not written it yet.
  const isLone = subHeadings[0]?.number === 2 && !section.heading.section.table && isWhole(report);
  yield* gapIn(section, said, SUB_HEADINGS, subHeadings, isLone ? 1 : 2);
  // Where a table was not read, its rows are lines too: 1.属于国家秘密.
  const digits = section.heading.section.table
    ? []
    : lines.flatMap((line) => (line.whole ? numbersIn(line.folded, line.span.start, DIGIT_HEADINGS) : []));
  yield* gapIn(section, said, DIGIT_HEADINGS, digits);
  const clauses = lines.flatMap((line) => numbersIn(line.folded, line.span.start, CLAUSE_HEADINGS));
  if (clauses[0]?.number === 1) yield* gapIn(section, said, CLAUSE_HEADINGS, clauses);
  // Who is still writing a report moves its paragraphs about.
  if (isWhole(report)) {
    yield* repetitionIn(section.key, SUB_HEADINGS, subHeadings);
    yield* misnumberedIn(section.key, SUB_HEADINGS, subHeadings);
    yield* repetitionIn(section.key, DIGIT_HEADINGS, digits);
    yield* misnumberedIn(section.key, DIGIT_HEADINGS, digits);
    yield* misnumberedIn(section.key, CLAUSE_HEADINGS, clauses);
  }
  for (const line of lines) {
    for (const { numbering, sign, raw } of LISTS) {
      const text = raw ? line.text : line.folded;
      // Most lines hold no list.
      if (!text.includes(sign)) continue;
      const numbers = numbersIn(text, line.span.start, numbering);
      if (numbers[0]?.number !== 1) {
        // The one before may stand elsewhere.
        yield* repetitionIn(section.key, numbering, numbers, (numbers[0]?.number ?? 1) - 1);
        const isRest = numbers.every(({ number }, index) => number === index + 2);
        if (isRest && !isBegunOtherwise(text)) yield* gapIn(section, said, numbering, numbers);
        continue;
      }
      yield* firstTwice(section.key, text, line.span.start, numbering, numbers);
      yield* gapIn(section, () => text, numbering, numbers);
      yield* repetitionIn(section.key, numbering, numbers);
      yield* misnumberedIn(section.key, numbering, numbers);
    }
  }
}

function isWhole({ sections }: Report): boolean {
  return sections.length === SECTIONS.length;
}

/** Reports whether a list begins with other words than its numbers: 首先…，二是…; 一抓…，二是…. */
function isBegunOtherwise(text: string): boolean {
  return /首先|首要|其一|一方面|(?:^|[:;。])一/.test(text);
}

/** What is looked through for numbers: （ 一 ） is （一）, too. */
function saidIn(lines: readonly string[]): string {
  return lines.join("\n").replaceAll(" ", "").replaceAll("第三方", "");
}

/** The numerals of headings that are numbered as sub-headings are: （四） follows the section （三）. */
function bracketedNumerals({ text, sections }: Report): readonly string[] {
  return sections.map(({ heading }) => fold(slice(text, heading.numeral))).filter((numeral) => numeral.startsWith("("));
}

function numbersIn(folded: string, start: number, { pattern }: Numbering): readonly Numbered[] {
  return matchesOf(pattern, folded).map((match) => {
    const mark = match[1] ?? "";
    const at = start + match.index + match[0].indexOf(mark);
    return { number: numberOfMark(mark), start: at, end: at + 1 };
  });
}

function* gapIn(
  { key }: ReportSection,
  said: () => string,
  { written, shown }: Numbering,
  numbers: readonly Numbered[],
  least = 2,
): Iterable<Observation> {
  // One number alone may be a quotation; numbers that do not go up are several lists, or one out of order.
  if (numbers.length < least || numbers.some(({ number }, index) => number <= (numbers[index - 1]?.number ?? 0)))
    return;
  let due = 1;
  for (const { number, start, end } of numbers) {
    const missing = Array.from({ length: number - due }, (_, index) => due + index);
    due = number + 1;
    if (missing.length === 0 || isSaid(missing.flatMap(written), said())) continue;
    const names = missing.map(shown).join("、");
    yield {
      severity: "information",
      span: { start, end },
      message: say(
        `“${shown(number)}”之前没有“${names}”，序号不连续`,
        `"${shown(number)}" comes without "${names}" before it; the numbering has a gap`,
      ),
      subject: { section: key },
    };
  }
}

function isSaid(forms: readonly string[], text: string): boolean {
  return forms.some((form) => text.includes(form));
}

/**
 * The number that stands twice, one behind the other, in a list that is complete but for that from the number `before`
 * its first on. 一 twice begins two lists.
 */
function* repetitionIn(
  key: ReportSection["key"],
  { shown }: Numbering,
  numbers: readonly Numbered[],
  before = 0,
): Iterable<Observation> {
  const steps = numbers.map(({ number }, index) => number - (numbers[index - 1]?.number ?? before));
  const again = steps.indexOf(0);
  const found = numbers[again];
  if (!found || found.number < 2 || !steps.every((step) => step === 0 || step === 1)) return;
  yield {
    severity: "information",
    span: { start: found.start, end: found.end },
    message: say(
      `“${shown(found.number)}”连着出现了两次，序号重复`,
      `"${shown(found.number)}" stands twice in a row; the numbering repeats`,
    ),
    subject: { section: key },
  };
}

/** Between two numbers that both begin a list: the heading of the second, or the end of a sentence. */
const NEW_LIST = /[。:]|措施|改进|整改|下一步|针对|问题|不足|方面/;

/** 一是…；一是… and nothing else: one list, of which the second should be 二是. `start`: where the line begins. */
function* firstTwice(
  key: ReportSection["key"],
  line: string,
  start: number,
  { shown }: Numbering,
  numbers: readonly Numbered[],
): Iterable<Observation> {
  const [first, second, ...others] = numbers;
  if (!first || !second || others.length > 0 || second.number !== 1) return;
  const between = line.slice(first.end - start, second.start - start);
  if (!/[;,] ?$/.test(between) || NEW_LIST.test(between)) return;
  yield {
    severity: "information",
    span: { start: second.start, end: second.end },
    message: say(
      `“${shown(1)}”出现了两次，这一处应为“${shown(2)}”`,
      `"${shown(1)}" stands twice; here it should be "${shown(2)}"`,
    ),
    subject: { section: key },
  };
}

/** Fewer numbers than this do not say which of them is wrong. */
const ENOUGH = 3;

/** The one number without which a list would go up by one from 1: （一）（三）（三）（四）. */
function* misnumberedIn(
  key: ReportSection["key"],
  { shown }: Numbering,
  numbers: readonly Numbered[],
): Iterable<Observation> {
  const wrong = numbers.filter(({ number }, index) => number !== index + 1);
  const [found] = wrong;
  // Where it goes up all the same, the list has a gap.
  const again = numbers.some((one) => one !== found && one.number === found?.number);
  // 一 twice begins two lists, unless the numbers go on behind it as if it were 二, as the last one then says.
  if (!found || wrong.length > 1 || numbers.length < ENOUGH) return;
  // Where the list ends a number short, one stands twice in a row.
  if (numbers.at(-1)?.number !== numbers.length) return;
  const due = numbers.indexOf(found) + 1;
  const [is, shouldBe] = [shown(found.number), shown(due)];
  yield {
    severity: "information",
    span: { start: found.start, end: found.end },
    message: again
      ? say(`“${is}”出现了两次，这一处应为“${shouldBe}”`, `"${is}" stands twice; here it should be "${shouldBe}"`)
      : say(`“${is}”不在它的位置上，应为“${shouldBe}”`, `"${is}" is out of its place; it should be "${shouldBe}"`),
    subject: { section: key },
  };
}
