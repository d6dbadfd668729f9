import { DOUBLED_WORDS } from "../spec/doubled-words";
import { gatheredFindings } from "./support/gathered-findings";
import { proseLines } from "./support/prose-lines";
import { plural, say } from "./support/say";
import type { Finding, Rule } from "./types";

/** A word stands twice in a row that is never doubled on purpose. */
export const repeatedWord: Rule = {
  code: "repeated-word",
  severity: "information",
  authority: "customary",
  title: say("词语重复", "Repeated word"),
  fixable: "review",
  check({ report }): Iterable<Finding> {
    const findings = proseLines(report).flatMap((line) =>
      DOUBLED_WORDS.flatMap((pattern) =>
        [...line.text.matchAll(pattern)].map((match): Finding => {
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
