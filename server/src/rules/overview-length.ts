import { say } from "../base/localised";
import { withoutNotes } from "../base/script/phonetic-notes";
import { isBlankUnit } from "../base/span";
import { sectionProse } from "../model/places/prose-lines";
import { sectionOf } from "../model/places/sections";
import { OVERVIEW_LIMIT } from "../spec/topics";
import { defineRule } from "./define-rule";
import type { Observation } from "./types";

/** 总体情况 is longer than local notices allow. */
export const overviewLength = defineRule({
  code: "overview-length",
  manual: ["text", 11],
  severity: "information",
  authority: "customary",
  name: say("总体情况过长", "Overview length"),
  title: say("总体情况过长", "Overview too long"),
  *check({ report }): Iterable<Observation> {
    const section = sectionOf(report, "overview");
    // Where the next heading was not found, the section may not be all this.
    if (!section || !sectionOf(report, "disclosure")) return;
    const count = sectionProse(report, "overview").reduce((sum, { text }) => sum + charactersIn(withoutNotes(text)), 0);
    if (count <= OVERVIEW_LIMIT) return;
    yield {
      span: section.heading.span,
      message: say(
        `总体情况 ${count} 字，超过 ${OVERVIEW_LIMIT} 字，不少地方要求精简`,
        `The overview has ${count} characters, over ${OVERVIEW_LIMIT}; many local notices ask for fewer`,
      ),
      subject: { section: "overview" },
    };
  },
});

/** Characters as a person counts them: punctuation too, white space not. */
function charactersIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (!isBlankUnit(text.charCodeAt(at))) count++;
  return count;
}
