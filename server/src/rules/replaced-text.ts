import { say } from "../base/localised";
import { KNOWN_WORD } from "../spec/words/known-sentences";
import { defineRule } from "./define-rule";
import { safeFix } from "./support/fixes";
import { type ReplacedWord, replacedWords } from "./support/text/replaced-words";
import type { Fix, Observation } from "./types";

/** A find-and-replace went through the document: known sentences have another word where 数据 stands. */
export const replacedText = defineRule({
  code: "replaced-text",
  manual: ["text", 1],
  severity: "warning",
  authority: "official",
  name: say("误替换", "Replaced text"),
  title: say("查找替换造成的错误", "Find-and-replace accident"),
  fixable: "safe",
  ofAnyReport: true,
  *check({ report }): Iterable<Observation> {
    const places = replacedWords(report);
    for (const place of places) {
      const others = places.filter((other) => other.word === place.word && other !== place);
      yield {
        ...(place.doubtful ? { severity: "information" as const } : {}),
        span: place.span,
        message: place.doubtful
          ? say(
              `“${place.word}”处通常是“${KNOWN_WORD}”，请核对：${place.sentence.name}`,
              `"${place.word}" stands where reports have "${KNOWN_WORD}"; check it`,
            )
          : say(
              `“${shortened(place.word)}”应为“${KNOWN_WORD}”，疑似查找替换所致：${place.sentence.name}`,
              `"${shortened(place.word)}" should be "${KNOWN_WORD}", probably a find-and-replace accident`,
            ),
        subject: { sentence: place.sentence.key },
        related: others.map(({ span }) => ({ span, message: say("同样的替换", "replaced likewise") })),
        fixes: () => (place.doubtful ? [] : fixesFor(place, [place, ...others])),
      };
    }
  },
});

function fixesFor(place: ReplacedWord, all: readonly ReplacedWord[]): readonly Fix[] {
  const edit = ({ span }: ReplacedWord) => ({ span, newText: KNOWN_WORD });
  const here: Fix = safeFix(say(`此处改回“${KNOWN_WORD}”`, `Put "${KNOWN_WORD}" back here`), [edit(place)]);
  if (all.length === 1) return [here];
  const everywhere = say(`${all.length} 处都改回“${KNOWN_WORD}”`, `Put "${KNOWN_WORD}" back in ${all.length} places`);
  return [here, { kind: "safe", title: everywhere, edits: all.map(edit) }];
}

/** A list of bodies is long; its two ends tell it. */
function shortened(word: string): string {
  return word.length <= 14 ? word : `${word.slice(0, 6)}…${word.slice(-6)}`;
}
