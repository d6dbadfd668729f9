import { simplified } from "../base/script/traditional";
import type { Span } from "../base/span";
import { type Localised, matchesOf } from "../base/text";
import { type ProseLine, proseLines } from "../model/places/prose-lines";
import { editionOfYear } from "../spec/forms";
import {
  CITED_2019,
  CITED_FORM,
  DOCUMENT_2021,
  HISTORY_WORDS,
  LOCAL_BEFORE,
  NUMBER_BEHIND,
  TITLED_2019,
} from "../spec/law/citations";
import { say } from "../wording/say";
import { defineRule } from "./define-rule";
import type { Observation } from "./types";

/** The number of characters around a citation that are searched. */
const AROUND = 40;

/** A report on the form of 2021 cites the document of 2019, or that of 2021 with another number. */
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
    if (year === undefined || editionOfYear(year) !== "2021") return;
    for (const written of proseLines(report)) {
      const line = { ...written, text: simplified(written.text) };
      yield* numbersOf2019(line, year);
      yield* titlesOf2019(line, year);
      yield* otherNumbers(line);
    }
  },
});

function* numbersOf2019(line: ProseLine, year: number): Iterable<Observation> {
  for (const match of matchesOf(CITED_2019, line.text)) {
    if (isHistory(line.text, match)) continue;
    const due = match[0]
      .replace(/国办公开(?=函)/, "国办公开办")
      .replace(/2019/, DOCUMENT_2021.year)
      .replace(/60(?=\s*号)/, DOCUMENT_2021.number);
    yield finding(
      spanOf(line, match.index, match[0].length),
      say(
        `${year} 年的报告应依据〔2021〕30号，不是〔2019〕60号`,
        `A report for ${year} rests on 〔2021〕30号, not on 〔2019〕60号`,
      ),
      due,
    );
  }
}

/** The title without a number; with 〔2019〕60号 behind it the number has been said already. */
function* titlesOf2019(line: ProseLine, year: number): Iterable<Observation> {
  for (const match of matchesOf(TITLED_2019, line.text)) {
    const before = line.text.slice(Math.max(0, match.index - AROUND), match.index);
    const behind = line.text.slice(match.index + match[0].length, match.index + match[0].length + AROUND);
    if (LOCAL_BEFORE.test(before) || NUMBER_BEHIND.test(behind) || isHistory(line.text, match)) continue;
    yield finding(
      spanOf(line, match.index, match[0].length),
      say(
        `${year} 年的报告应依据〔2021〕30号，这是〔2019〕60号的名称`,
        `A report for ${year} rests on 〔2021〕30号; this is the title of 〔2019〕60号`,
      ),
    );
  }
}

/** The document of 2021 by its title, with a number that is not its own. */
function* otherNumbers(line: ProseLine): Iterable<Observation> {
  for (const match of matchesOf(CITED_FORM, line.text)) {
    const [all, cited = "", sign, year, number] = match;
    const right = sign === DOCUMENT_2021.sign && year === DOCUMENT_2021.year && number === DOCUMENT_2021.number;
    // The document of 2019 is reported by its own number.
    if (right || matchesOf(CITED_2019, cited).length > 0 || isHistory(line.text, match)) continue;
    const due = `${DOCUMENT_2021.sign}〔${DOCUMENT_2021.year}〕${DOCUMENT_2021.number}号`;
    yield finding(
      spanOf(line, match.index + all.length - cited.length, cited.length),
      say(`文号“${cited}”应为“${due}”`, `"${cited}" should be "${due}"`),
      due,
    );
  }
}

function isHistory(text: string, { index, 0: all }: RegExpExecArray): boolean {
  return HISTORY_WORDS.test(text.slice(Math.max(0, index - AROUND), index + all.length + AROUND));
}

function spanOf({ span }: ProseLine, at: number, length: number): Span {
  return { start: span.start + at, end: span.start + at + length };
}

function finding(span: Span, message: Localised, due?: string): Observation {
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
              edits: [{ span, newText: due }],
            },
          ],
  };
}
