import { plural, say } from "../base/localised";
import { lineEnd } from "../model/places/lines";
import { sectionAfter } from "../model/places/sections";
import { mayBeCut } from "../model/places/text-end";
import { type BegunInside, begunInside } from "../model/presence/begun-inside";
import { isSectionAbsent } from "../model/presence/sections";
import type { Report } from "../model/types";
import { FORMS } from "../spec/forms";
import { SECTIONS } from "../spec/sections";
import { headingText } from "../wording/names";
import { defineRule } from "./define-rule";
import type { Observation } from "./types";

/**
 * The text ends in the middle of something, and the last sections are not there: what a broken download or an
 * incomplete copy leaves. Nothing is said to be missing then, so it is said that there was no more to read.
 */
export const cutOffText = defineRule({
  code: "cut-off-text",
  manual: ["structure", 14],
  severity: "information",
  authority: "inferred",
  name: say("正文不全", "Cut off"),
  title: say("正文可能不全", "Text may be cut off"),
  yieldsTo: ["decoding"],
  *check({ report }): Iterable<Observation> {
    const begun = begunInside(report);
    if (begun) yield beginning(report, begun);
    const end = report.sections.at(-1);
    if (!end || !mayBeCut(report)) return;
    const unseen = SECTIONS.filter(({ key }) => !sectionAfter(report, key) && isSectionAbsent(report, key));
    const [first] = unseen;
    const last = unseen.at(-1);
    if (!first || !last) return;
    const [which, whichEnglish] =
      first === last
        ? [`“${headingText(first)}”`, `"${headingText(first)}" was`]
        : [
            ` ${unseen.length} 个部分（${first.numeral}至${last.numeral}）`,
            `${plural(unseen.length, "section")} (${first.numeral} to ${last.numeral}) were`,
          ];
    yield {
      span: end.heading.span,
      message: say(
        `正文可能不全：到这一部分为止，没有看到后面的${which}；文件不全的请重新取得`,
        `The text may be cut off in this section: ${whichEnglish} not seen; get the file again if it is not whole`,
      ),
      subject: { section: end.key },
    };
  },
});

/** A page of a longer document, as an excerpt or one of several files is. */
function beginning(report: Report, begun: BegunInside): Observation {
  const { text } = report;
  const start = text.length - text.trimStart().length;
  const name = FORMS.find((form) => form.id === begun)?.name ?? "“一、总体情况”";
  return {
    span: { start, end: lineEnd(report, start) },
    message: say(
      `正文可能不全：开头已在${name}之中，没有看到前面的部分；文件不全的请重新取得`,
      "The text begins inside a table or section, and what stands before was not seen; get the file again if it is not whole",
    ),
    subject: begun === "overview" ? { section: begun } : { table: begun },
  };
}
