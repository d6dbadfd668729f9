import { plural, say } from "../base/localised";
import { matchesOf } from "../base/patterns";
import type { Span } from "../base/span";
import { proseOf } from "../model/claims/index";
import { rawSpan } from "../model/claims/prose";
import { bodyOf, isTitled } from "../model/identity/body-kind";
import { FOREIGN_SELF, SELF } from "../spec/words/bodies";
import { defineRule } from "./define-rule";
import type { Observation, RuleContext } from "./types";

/** A self-reference that the body of the report cannot mean. */
interface Foreign {
  readonly words: string;
  readonly span: Span;
}

/** The report calls its writer what the writer is not: 我局 in the report of a township. */
export const selfReference = defineRule({
  code: "self-reference",
  manual: ["claims", 8],
  severity: "information",
  authority: "inferred",
  name: say("自称", "Self-reference"),
  title: say("自称与机关不符", "Self-reference of another kind of body"),
  *check(context: RuleContext): Iterable<Observation> {
    const { report } = context;
    const { body } = report.identity;
    const [first, ...others] = isTitled(report) ? foreignIn(context) : [];
    if (!first || !body) return;
    const count = others.length + 1;
    yield {
      span: first.span,
      message: say(
        `${count} 处自称“${first.words}”，报告机关是${body.value}，请核对`,
        `${plural(count, "place")} with "${first.words}" in the report of ${body.value}`,
      ),
      related: [
        { span: body.span, message: say("报告机关", "body of the report") },
        ...others.slice(0, 50).map(({ span, words }) => ({ span, message: say(words, words) })),
      ],
    };
  },
});

/** Quotations, which are somebody else's words. */
const QUOTED = /《[^《》]{0,80}》|"[^"]{0,80}"/g;

function foreignIn({ report }: RuleContext): readonly Foreign[] {
  const body = bodyOf(report);
  if (!body) return [];
  const { passages } = proseOf(report);
  const saysOwn = passages.some(({ text }) => text.includes(`我${body.word.slice(0, 1)}`));
  return passages.flatMap((passage) => {
    const text = passage.text.replace(QUOTED, (quoted) => "　".repeat(quoted.length));
    return matchesOf(SELF, text).flatMap((match): readonly Foreign[] => {
      const [, word = ""] = match;
      if (!FOREIGN_SELF[word]?.(body.kind, body.word, body.name)) return [];
      // 我办 alone may be an office of the bureau.
      if ((word === "办" || (word === "局" && body.word.startsWith("委"))) && !saysOwn) return [];
      return [{ words: match[0], span: rawSpan(passage, match.index, match.index + match[0].length) }];
    });
  });
}
