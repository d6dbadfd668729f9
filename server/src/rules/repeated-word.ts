import { plural, say } from "../base/localised";
import { remembering } from "../base/memo";
import { simplified } from "../base/script/traditional";
import { type ProseLine, proseLines } from "../model/places/prose-lines";
import { defineRule } from "./define-rule";
import { doubledWords } from "./support/text/doubled-words";
import { gatheredFindings } from "./support/text/gathered-findings";
import type { Observation } from "./types";

const doubledIn = remembering((text) => doubledWords(simplified(text)));

/** A word stands twice in a row that is never doubled on purpose. */
export const repeatedWord = defineRule({
  code: "repeated-word",
  manual: ["text", 5],
  severity: "information",
  authority: "customary",
  name: say("词语重复", "Repeated word"),
  title: say("词语重复", "Repeated word"),
  fixable: "review",
  check({ report }): Iterable<Observation> {
    const findings = proseLines(report).flatMap((line) =>
      doubledIn(line.text).map(({ word, start, end }) => doubledFinding(line, word, start, end)),
    );
    return gatheredFindings(
      findings,
      (count) => say(`${count} 处词语重复`, plural(count, "repeated word")),
      (count) => say(`${count} 处重复词语都删去一个`, `Delete ${plural(count, "repeated word")}`),
    );
  },
});

/** One finding on a word; the last stays, the others are deleted. */
function doubledFinding(line: ProseLine, word: string, start: number, end: number): Observation {
  const span = { start: line.span.start + start, end: line.span.start + end };
  const written = line.text.slice(start, end);
  return {
    span,
    message: say(`“${written}”重复，应为“${word}”`, `"${written}" repeats "${word}"`),
    fixes: () => [
      {
        kind: "review",
        title: say(`改为“${word}”`, `Change to "${word}"`),
        preferred: true,
        edits: [{ span: { start: span.start, end: span.end - word.length }, newText: "" }],
      },
    ],
  };
}
