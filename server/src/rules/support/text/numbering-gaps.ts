import { matchesOf } from "../../../base/text";
import { sectionProse } from "../../../model/places/prose-lines";
import type { Report, ReportSection } from "../../../model/types";
import { say } from "../../../wording/say";
import type { Finding } from "../../types";

const NUMERALS = "一二三四五六七八九十";

/** A way of numbering paragraphs or clauses: how one number is found in folded text, and how it is written. */
interface Numbering {
  readonly pattern: RegExp;
  /** A number in whatever place: one that stands anywhere is not left out. */
  readonly written: (number: number) => readonly string[];
  readonly shown: (number: number) => string;
}

const SUB_HEADINGS: Numbering = {
  pattern: /^(?:#+ *)?\(([一二三四五六七八九十])\)/g,
  written: (number) => [
    `(${numeral(number)})`,
    `${numeral(number)}、`,
    `${numeral(number)}.`,
    `${numeral(number)},`,
    `${number}.`,
    `${number}、`,
  ],
  shown: (number) => `（${numeral(number)}）`,
};
const CLAUSES: Numbering = {
  pattern: /(?<=^|[。;:,] ?|[^一二三四五六七八九十])([一二三四五六七八九])是(?!否|一|不是)/g,
  written: (number) => [
    `${numeral(number)}是`,
    `${numeral(number)}要`,
    `${numeral(number)}、`,
    `(${numeral(number)})`,
    `第${numeral(number)}`,
    `;${numeral(number)}`,
    `。${numeral(number)}`,
    `,${numeral(number)}`,
  ],
  shown: (number) => `${numeral(number)}是`,
};

function numeral(number: number): string {
  return NUMERALS[number - 1] ?? String(number);
}

/** A number found, with its place. */
interface Numbered {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Numbers that a section leaves out: （二） without （一） before it, 一是 and 三是 without 二是. Only where the numbers go up and
 * the one left out stands nowhere in the section in any form.
 */
export function* numberingGaps(report: Report, section: ReportSection): Iterable<Finding> {
  const lines = sectionProse(report, section.key);
  const said = lines.map(({ folded }) => folded).join("\n");
  yield* gapIn(
    section,
    said,
    SUB_HEADINGS,
    lines.flatMap((line) => numbersIn(line.folded, line.span.start, SUB_HEADINGS)),
  );
  for (const line of lines) {
    // A list of clauses begins with 一是, which most lines do not have.
    if (!line.folded.includes("一是")) continue;
    const numbers = numbersIn(line.folded, line.span.start, CLAUSES);
    if (numbers[0]?.number === 1) yield* gapIn(section, line.folded, CLAUSES, numbers);
  }
}

function numbersIn(folded: string, start: number, { pattern }: Numbering): readonly Numbered[] {
  return matchesOf(pattern, folded).map((match) => {
    const at = start + match.index + match[0].indexOf(match[1] ?? "");
    return { number: NUMERALS.indexOf(match[1] ?? "") + 1, start: at, end: at + 1 };
  });
}

function* gapIn(
  { key }: ReportSection,
  said: string,
  { written, shown }: Numbering,
  numbers: readonly Numbered[],
): Iterable<Finding> {
  // One number alone may be a quotation; numbers that do not go up are several lists, or one out of order.
  if (
    numbers.length < 2 ||
    numbers.some(({ number }, index) => index > 0 && number <= (numbers[index - 1]?.number ?? 0))
  )
    return;
  let due = 1;
  for (const { number, start, end } of numbers) {
    const missing = Array.from({ length: number - due }, (_, index) => due + index);
    due = number + 1;
    if (missing.length === 0 || missing.some((one) => written(one).some((form) => said.includes(form)))) continue;
    const names = missing.map(shown).join("、");
    yield {
      code: "restarted-numbering",
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
