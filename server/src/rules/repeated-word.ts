import { plural, say } from "../base/localised";
import { remembering } from "../base/memo";
import { simplified } from "../base/script/traditional";
import { partOf } from "../base/span";
import { shortened } from "../base/text";
import { deleteText } from "../edits/delete-lines";
import { type ProseLine, proseLines } from "../model/places/prose-lines";
import type { Report } from "../model/types";
import { defineRule } from "./define-rule";
import { preferredFix } from "./support/fixes";
import { doubledWords } from "./support/text/doubled-words";
import { gatheredFindings } from "./support/text/gathered-findings";
import { type RepeatedClause, repeatedClauses } from "./support/text/repeated-clauses";
import { type RepeatedSentence, repeatedSentences } from "./support/text/repeated-sentences";
import type { Observation } from "./types";

const doubledIn = remembering((text) => doubledWords(simplified(text)));
const repeatedIn = remembering((text) => repeatedClauses(simplified(text)));

/** A word stands twice in a row that is never doubled on purpose. */
export const repeatedWord = defineRule({
  code: "repeated-word",
  manual: ["text", 5],
  severity: "information",
  authority: "customary",
  name: say("词语重复", "Repeated word"),
  title: say("词语重复", "Repeated word"),
  fixable: "review",
  ofAnyReport: true,
  check({ report }): Iterable<Observation> {
    const findings = proseLines(report).flatMap((line) =>
      doubledIn(line.text).map(({ word, start, end }) => doubledFinding(line, word, start, end)),
    );
    const clauses = proseLines(report).flatMap((line) => repeatedIn(line.text).map((one) => clauseFinding(line, one)));
    const sentences = gatheredFindings(
      repeatedSentences(proseLines(report)).map((one) => sentenceFinding(report, one)),
      (count) => say(`${count} 处句子重复`, plural(count, "repeated sentence")),
      (count) => say(`${count} 处重复的句子都删去`, `Delete ${plural(count, "repeated sentence")}`),
    );
    return [
      ...gatheredFindings(
        findings,
        (count) => say(`${count} 处词语重复`, plural(count, "repeated word")),
        (count) => say(`${count} 处重复词语都删去一个`, `Delete ${plural(count, "repeated word")}`),
      ),
      ...clauses,
      ...sentences,
    ];
  },
});

/** One finding on a word; the last stays, the others are deleted. */
function doubledFinding(line: ProseLine, word: string, start: number, end: number): Observation {
  const span = partOf(line.span, start, end - start);
  const written = line.text.slice(start, end);
  return {
    span,
    message: say(`“${written}”重复，应为“${word}”`, `"${written}" repeats "${word}"`),
    fixes: () => [
      preferredFix(say(`改为“${word}”`, `Change to "${word}"`), [
        { span: { start: span.start, end: span.end - word.length }, newText: "" },
      ]),
    ],
  };
}

/**
 * One finding on a clause that stands in its sentence twice; the first stays, the mark before the second goes with it.
 */
function clauseFinding(line: ProseLine, { words, start, end }: RepeatedClause): Observation {
  const span = partOf(line.span, start, end - start);
  return {
    span,
    message: say(`同一句里“${words}”出现 2 次`, `"${words}" stands twice in one sentence`),
    fixes: () => [
      preferredFix(say("删去第二处", "Delete the second"), [
        { span: { start: span.start - 1, end: span.end }, newText: "" },
      ]),
    ],
  };
}

/** The words shown of a sentence. */
const MAX_SHOWN = 16;

/** One finding on a sentence that is said again right behind itself; the first stays. */
function sentenceFinding(report: Report, { words, first, span }: RepeatedSentence): Observation {
  const shown = shortened(words, MAX_SHOWN);
  return {
    span,
    message: say(`“${shown}”这一句写了 2 遍`, `The sentence "${shown}" stands twice`),
    related: [{ span: first, message: say("前一处", "the first place") }],
    fixes: () => [preferredFix(say("删去第二处", "Delete the second"), [deleteText(report, span)])],
  };
}
