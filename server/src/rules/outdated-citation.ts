import type { Edit } from "../base/edits";
import { type Localised, say } from "../base/localised";
import { remembering } from "../base/memo";
import { matchesOf } from "../base/patterns";
import { simplified } from "../base/script/traditional";
import type { Span } from "../base/span";
import { type ProseLine, proseLines } from "../model/places/prose-lines";
import type { Report } from "../model/types";
import { EDITIONS, editionNamed, editionOfYear } from "../spec/forms";
import {
  citedByNumber,
  citedDamaged,
  citedInstead,
  DECREE_HISTORY,
  digitsFor,
  HISTORY_WORDS,
  LETTERED,
  LOCAL_BEFORE,
  NEW_DECREE,
  NEW_DECREE_SINCE,
  NUMBER_BEHIND,
  numberOf,
  OLD_DECREE,
  OTHER_DECREE,
  RESTS_ON,
  REVISED_REGULATION,
} from "../spec/law/citations";
import type { Notice } from "../spec/types";
import { defineRule } from "./define-rule";
import type { Observation } from "./types";

/** The number of characters around a citation that are searched. */
const AROUND = 40;

/**
 * A report cites the document of an edition before its own, that of its own with another number, or the regulation by
 * its old decree.
 */
export const outdatedCitation = defineRule({
  code: "outdated-citation",
  manual: ["structure", 13],
  severity: "information",
  authority: "official",
  name: say("引用文件", "Document cited"),
  title: say("引用的格式文件不对", "Outdated or mistaken document cited"),
  fixable: "review",
  *check({ report }): Iterable<Observation> {
    const year = report.identity.year?.value;
    if (year !== undefined && year >= NEW_DECREE_SINCE) yield* oldDecrees(report, year);
    const own = year === undefined ? undefined : editionOfYear(year);
    if (year === undefined || own === undefined) return;
    const { since, notice: due } = editionNamed(own);
    const before = EDITIONS.filter((edition) => edition.since < since).map(({ notice }) => notice);
    if (before.length === 0) return;
    for (const written of proseLines(report)) {
      if (!mayCite(written.text)) continue;
      const line = { ...written, text: plain(written.text) };
      for (const old of before) {
        yield* numbersOf(old, line, year, due);
        yield* titlesOf(old, line, year, due);
      }
      yield* otherNumbers(line, due, before);
      yield* spoiltNumbers(line, due);
    }
  },
});

/** The regulation by the number of the decree of 2007, or by that of another. */
function* oldDecrees(report: Report, year: number): Iterable<Observation> {
  for (const line of proseLines(report)) {
    if (!mayCite(line.text)) continue;
    const text = plain(line.text);
    for (const match of matchesOf(OLD_DECREE, text)) {
      const { index, 0: all } = match;
      const around = text.slice(Math.max(0, index - AROUND), index + all.length + AROUND);
      if (DECREE_HISTORY.test(around)) continue;
      const number = all.indexOf("492");
      yield finding(
        spanOf(line, index + number, 3),
        say(
          `${year} 年的报告应依据国务院令第 711 号（2019 年修订），不是第 492 号`,
          `A report for ${year} rests on decree 711 (revised in 2019), not on decree 492`,
        ),
        NEW_DECREE,
      );
    }
    for (const { index, 0: all, 1: written = "" } of matchesOf(OTHER_DECREE, text)) {
      yield finding(
        spanOf(line, index + all.lastIndexOf(written), written.length),
        say(
          `条例是国务院令第 711 号，不是第 ${written} 号`,
          `The regulation is decree 711 of the State Council, not ${written}`,
        ),
        NEW_DECREE,
      );
    }
  }
}

/** The text in simplified characters with half-width digits, unit for unit. */
function plain(text: string): string {
  return simplified(text).replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/** Whether any of the citations that the rule knows stands in a line, right or wrong. */
const mayCite = remembering((text) => {
  const read = plain(text);
  return CITATIONS.some((pattern) => read.search(pattern) >= 0);
});

const CITATIONS: readonly RegExp[] = [
  OLD_DECREE,
  OTHER_DECREE,
  RESTS_ON,
  LETTERED,
  ...EDITIONS.flatMap(({ notice }) => [
    citedByNumber(notice),
    citedDamaged(notice),
    notice.title,
    notice.titleWithNumber,
  ]).filter((pattern) => pattern !== undefined),
];

function* numbersOf(old: Notice, line: ProseLine, year: number, due: Notice): Iterable<Observation> {
  for (const match of matchesOf(citedByNumber(old), line.text)) {
    if (isHistory(line.text, match)) continue;
    const title = titleBefore(old, line, match.index);
    yield finding(
      spanOf(line, match.index, match[0].length),
      say(
        `${year} 年的报告应依据${numberOf(due)}，不是${numberOf(old)}`,
        `A report for ${year} rests on ${numberOf(due)}, not on ${numberOf(old)}`,
      ),
      citedInstead(match[0], old, due),
      // A number of one document behind the title of another would be no better.
      title && due.name !== undefined ? [{ span: title, newText: `《${due.name}》` }] : [],
    );
  }
}

/** Returns where the document's title stands directly before its number. */
function titleBefore({ title }: Notice, line: ProseLine, number: number): Span | undefined {
  const found = (title ? matchesOf(title, line.text) : []).find(({ index, 0: all }) =>
    ["", "（", "("].includes(line.text.slice(index + all.length, Math.max(number, index + all.length)).trim()),
  );
  return found && found.index < number ? spanOf(line, found.index, found[0].length) : undefined;
}

/** The title without a number, or with that of the report's edition; where its own stands behind it, that is said already. */
function* titlesOf(old: Notice, line: ProseLine, year: number, due: Notice): Iterable<Observation> {
  if (!old.title) return;
  for (const match of matchesOf(old.title, line.text)) {
    const before = line.text.slice(Math.max(0, match.index - AROUND), match.index);
    const behind = line.text.slice(match.index + match[0].length, match.index + match[0].length + AROUND);
    const isNumbered = NUMBER_BEHIND.test(behind) && matchesOf(citedByNumber(due), behind)[0]?.index === 1;
    if (LOCAL_BEFORE.test(before) || isHistory(line.text, match)) continue;
    if (!isNumbered && NUMBER_BEHIND.test(behind)) continue;
    yield finding(
      spanOf(line, match.index, match[0].length),
      say(
        `${year} 年的报告应依据${numberOf(due)}，这是${numberOf(old)}的名称`,
        `A report for ${year} rests on ${numberOf(due)}; this is the title of ${numberOf(old)}`,
      ),
      isNumbered && due.name !== undefined ? `《${due.name}》` : undefined,
    );
  }
}

/** The document of the report's edition by its title, or as what the report rests on, with a number not its own. */
function* otherNumbers(line: ProseLine, due: Notice, before: readonly Notice[]): Iterable<Observation> {
  const titled = due.titleWithNumber ? matchesOf(due.titleWithNumber, line.text) : [];
  const bare = matchesOf(RESTS_ON, line.text).filter(
    (match) =>
      agreements(match, due) === NEARLY ||
      before.some((old) => match[4] === old.number && agreements(match, old) === NEARLY) ||
      (agreements(match, due) > NEARLY && !isWritten(match)),
  );
  for (const match of [...titled, ...bare]) {
    const [all, cited = ""] = match;
    const right = agreements(match, due) > NEARLY && isWritten(match);
    // The documents before it are reported by their own numbers.
    if (right || before.some((old) => matchesOf(citedByNumber(old), cited).length > 0) || isHistory(line.text, match))
      continue;
    const whole = `${due.sign}${numberOf(due)}`;
    yield finding(
      spanOf(line, match.index + all.length - cited.length, cited.length),
      say(`文号“${cited}”应为“${whole}”`, `"${cited}" should be "${whole}"`),
      whole,
    );
  }
}

/** The document's own number with letters for digits, or with a bracket or its 号 lost. */
function* spoiltNumbers(line: ProseLine, due: Notice): Iterable<Observation> {
  const whole = `${due.sign}${numberOf(due)}`;
  const lettered = matchesOf(LETTERED, line.text).filter(
    ({ 2: year = "", 3: number = "" }) => digitsFor(year) === due.year && digitsFor(number) === due.number,
  );
  const spoilt = [
    ...lettered.map((match) => [match, "里有字母", "has letters for digits"] as const),
    ...matchesOf(citedDamaged(due), line.text).map((match) => [match, "不完整", "is not complete"] as const),
  ];
  for (const [{ index, 1: cited = "" }, what, inEnglish] of spoilt) {
    const message = say(`文号“${cited}”${what}，应为“${whole}”`, `"${cited}" ${inEnglish}; it should be "${whole}"`);
    yield finding(spanOf(line, index, cited.length), message, whole);
  }
}

/** Of sign, year and number so many have to be right where no title says which document is meant. */
const NEARLY = 2;

/** Reports whether the 号 of a number stands behind it. */
function isWritten([, cited = ""]: RegExpExecArray): boolean {
  return cited.endsWith("号");
}

/** Returns how many of sign, year and number, the groups of a citation, are those of the document. */
function agreements([, , sign, year, number]: RegExpExecArray, due: Notice): number {
  return [sign === due.sign, year === due.year, number === due.number].filter(Boolean).length;
}

/** What says that the regulation was revised is no longer, in UTF-16 code units. */
const LONGEST_REVISED = 60;

function isHistory(text: string, { index, 0: all }: RegExpExecArray): boolean {
  const start = Math.max(0, index - AROUND);
  const end = index + all.length + AROUND;
  const from = Math.max(0, start - LONGEST_REVISED);
  const said = text
    .slice(from, end + LONGEST_REVISED)
    .replace(REVISED_REGULATION, (revised) => " ".repeat(revised.length));
  return HISTORY_WORDS.test(said.slice(start - from, end - from));
}

function spanOf({ span }: ProseLine, at: number, length: number): Span {
  return { start: span.start + at, end: span.start + at + length };
}

function finding(span: Span, message: Localised, due?: string, besides: readonly Edit[] = []): Observation {
  return {
    span,
    message,
    fixes: () =>
      due === undefined
        ? []
        : [
            {
              kind: "review",
              title: say(`改为“${due}”`, `Change to "${due}"`),
              preferred: true,
              edits: [...besides, { span, newText: due }],
            },
          ],
  };
}
