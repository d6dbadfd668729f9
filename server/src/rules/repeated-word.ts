import { matchesOf } from "../base/text";
import { proseLines } from "../model/places/prose-lines";
import { DOUBLED_WORDS } from "../spec/words/doubled-words";
import { plural, say } from "../wording/say";
import { gatheredFindings } from "./support/gathered-findings";
import type { Finding, Rule } from "./types";

/** A word stands twice in a row that is never doubled on purpose. */
export const repeatedWord: Rule = {
  code: "repeated-word",
  severity: "information",
  authority: "customary",
  title: say("词语重复", "Repeated word"),
  fixable: "review",
  check({ report }): Iterable<Finding> {
    const lines = proseLines(report).filter(({ text }) => hasDoubled(text));
    const findings = lines.flatMap((line) =>
      DOUBLED_WORDS.flatMap((pattern) =>
        matchesOf(pattern, line.text).map((match): Finding => {
          const word = match[1] ?? "";
          const start = line.span.start + match.index;
          const second = { start: start + word.length, end: start + match[0].length };
          return {
            code: "repeated-word",
            span: { start, end: second.end },
            message: say(`“${match[0]}”重复，应为“${word}”`, `"${match[0]}" says "${word}" twice`),
            fixes: () => [
              {
                kind: "review",
                title: say(`改为“${word}”`, `Change to "${word}"`),
                preferred: true,
                edits: [{ span: second, newText: "" }],
              },
            ],
          };
        }),
      ),
    );
    return gatheredFindings(
      findings,
      (count) => say(`${count} 处词语重复`, plural(count, "repeated word")),
      (count) => say(`${count} 处重复词语都删去一个`, `Delete ${plural(count, "repeated word")}`),
    );
  },
};

/**
 * Reports whether two or three characters occur twice in a row. Hardly any line has them, and all the doubled words are
 * as short.
 */
function hasDoubled(text: string): boolean {
  let same2 = 0;
  let same3 = 0;
  for (let at = 3; at <= text.length; at++) {
    const unit = text.charCodeAt(at);
    same2 = unit === text.charCodeAt(at - 2) ? same2 + 1 : 0;
    same3 = unit === text.charCodeAt(at - 3) ? same3 + 1 : 0;
    if (same2 >= 2 || same3 >= 3) return true;
  }
  return false;
}
