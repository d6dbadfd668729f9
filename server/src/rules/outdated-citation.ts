import { say } from "../base/localised";
import { matchesOf } from "../base/patterns";
import { partOf, type Span } from "../base/span";
import type { ProseLine } from "../model/places/prose-lines";
import { EDITIONS } from "../spec/forms";
import {
  citedByNumber,
  citedDamaged,
  citedInstead,
  digitsFor,
  HISTORY_WORDS,
  LETTERED,
  LOCAL_BEFORE,
  NEW_DECREE_SINCE,
  NUMBER_BEHIND,
  numberOf,
  RESTS_ON,
  REVISED_REGULATION,
} from "../spec/law/citations";
import type { Notice } from "../spec/types";
import { defineRule } from "./define-rule";
import { AROUND, citingLines, wrongCitation, wrongDecrees, wrongNumbers } from "./support/text/citations";
import type { Observation } from "./types";

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
    if (year === undefined) return;
    const own = EDITIONS.findIndex(({ since }) => since <= year);
    const due = EDITIONS[own]?.notice;
    const before = due ? EDITIONS.slice(own + 1).map(({ notice }) => notice) : [];
    for (const line of citingLines(report)) {
      yield* wrongNumbers(line);
      if (year >= NEW_DECREE_SINCE) yield* wrongDecrees(line, year);
      if (!due || before.length === 0) continue;
      for (const old of before) {
        yield* numbersOf(old, line, year, due);
        yield* titlesOf(old, line, year, due);
      }
      yield* otherNumbers(line, due, before);
      yield* spoiltNumbers(line, due);
    }
  },
});

function* numbersOf(old: Notice, line: ProseLine, year: number, due: Notice): Iterable<Observation> {
  for (const match of matchesOf(citedByNumber(old), line.text)) {
    if (isHistory(line.text, match)) continue;
    const title = titleBefore(old, line, match.index);
    yield wrongCitation(
      partOf(line.span, match.index, match[0].length),
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
  return found && found.index < number ? partOf(line.span, found.index, found[0].length) : undefined;
}

/**
 * The title without a number, or with that of the report's edition; where its own stands behind it, that is said
 * already.
 */
function* titlesOf(old: Notice, line: ProseLine, year: number, due: Notice): Iterable<Observation> {
  if (!old.title) return;
  for (const match of matchesOf(old.title, line.text)) {
    const before = line.text.slice(Math.max(0, match.index - AROUND), match.index);
    const behind = line.text.slice(match.index + match[0].length, match.index + match[0].length + AROUND);
    const isNumbered = NUMBER_BEHIND.test(behind) && matchesOf(citedByNumber(due), behind)[0]?.index === 1;
    if (LOCAL_BEFORE.test(before) || isHistory(line.text, match)) continue;
    if (!isNumbered && NUMBER_BEHIND.test(behind)) continue;
    yield wrongCitation(
      partOf(line.span, match.index, match[0].length),
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
    yield wrongCitation(
      partOf(line.span, match.index + all.length - cited.length, cited.length),
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
    yield wrongCitation(partOf(line.span, index, cited.length), message, whole);
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
