import { say } from "../base/localised";
import { readsBack } from "../edits/gate/proof";
import { isPageNumber } from "../layout/furniture";
import { linesToInsert } from "../model/places/lines";
import { keyOfLines, proseLines, sectionProse } from "../model/places/prose-lines";
import { headingLineSpan, sectionOf } from "../model/places/sections";
import type { Report, ReportSection } from "../model/types";
import { editionNamed, editionOfYear } from "../spec/forms";
import { FEE_WORDS, feeSentence } from "../spec/topics";
import { defineRule } from "./define-rule";
import { reviewFix } from "./support/fixes";
import type { Fix, Observation } from "./types";

/** 六 does not say whether 信息处理费 was charged. */
export const feeStatement = defineRule({
  code: "fee-statement",
  manual: ["text", 13],
  severity: "information",
  authority: "customary",
  name: say("收费说明", "Fee statement"),
  title: say("没有说明信息处理费", "No word on the fee"),
  fixable: "review",
  yieldsTo: ["empty-section"],
  *check({ report }): Iterable<Observation> {
    const year = report.identity.year?.value;
    const section = sectionOf(report, "other");
    const edition = year === undefined ? undefined : editionOfYear(year);
    if (year === undefined || edition === undefined || !editionNamed(edition).statesFee || !section) return;
    const said = keyOfLines(sectionProse(report, "other"));
    // A section with nothing in it is another finding; one that speaks of fees in other words is left alone.
    if (said === "" || !isFinished(report) || FEE_WORDS.test(said) || speaksOfFee(report)) return;
    yield {
      span: section.heading.span,
      message: say(
        `${year} 年的报告应在“六、”中说明是否收取信息处理费`,
        `A report for ${year} should say in 六 whether 信息处理费 was charged`,
      ),
      subject: { section: "other" },
      fixes: () => insertion(report, section, year),
    };
  },
});

function speaksOfFee(report: Report): boolean {
  return keyOfLines(proseLines(report)).includes("信息处理费");
}

/** Reports whether 六 is finished: it is 无, ends with a sentence, or something follows. A text may be cut inside it. */
function isFinished(report: Report): boolean {
  const lines = sectionProse(report, "other");
  if (report.sections.at(-1)?.key !== "other" || report.secondReport) return true;
  return (
    /^(?:本(?:单位|机关)|我[局乡镇县市])?(?:暂?无|没有)[。.]?$/.test(lines[0]?.folded ?? "") ||
    /[。!日局府处]$/.test(lines.filter(({ span }) => !isPageNumber(report.text, span)).at(-1)?.folded ?? "")
  );
}

/**
 * The sentence on a line of its own, directly under the heading, in the tags of the paragraph that follows; none where
 * it is not read there, as in a page with text outside its paragraphs.
 */
function insertion(report: Report, section: ReportSection, year: number): readonly Fix[] {
  const line = headingLineSpan(report, section);
  const [first] = sectionProse(report, "other");
  if (!line || !first) return [];
  const tag = /<p>\s*$/.test(report.text.slice(0, first.span.start));
  const sentence = tag ? `<p>${feeSentence(year)}</p>` : feeSentence(year);
  const gap =
    report.text.slice(line.end, first.span.start).trim() === "" ? report.text.slice(line.end, first.span.start) : "";
  const lead = /[\r\n]/.test(gap) ? report.eol : "";
  const at = { start: line.end, end: line.end };
  const edits = [{ span: at, newText: lead + linesToInsert(report, line.end, sentence) }];
  if (!readsBack(report, edits, speaksOfFee)) return [];
  return [reviewFix(say("加上“未收取信息处理费”一句", "Insert the sentence that none was charged"), edits)];
}
