import { say } from "../base/localised";
import type { Span } from "../base/span";
import { keyOfLines, sectionProse } from "../model/places/prose-lines";
import { sectionOf } from "../model/places/sections";
import { headingText } from "../wording/names";
import { defineRule } from "./define-rule";
import { saysImprovement } from "./support/text/missing-topics";
import type { Observation } from "./types";

/** All that such a section says is that there is nothing. */
const NOTHING =
  /^(?:存在的?(?:主要)?问题[及和与]改进(?:情况|措施)[:：]?)?(?:20\d\d年度?)?[\u4e00-\u9fff]{0,12}(?:无|没有|不存在|暂无)(?:需要?(?:改进|整改|说明|报告)的)?(?:问题|(?:存在的?)?(?:主要)?问题[及和]需?改进(?:的?情况|措施)?|存在(?:的)?问题|主要问题|内容|此项内容|有关情况)?$/;

/** There are no problems, and nothing that is done about them: 不存在问题，无改进情况. */
const NEITHER =
  /^[\u4e00-\u9fff\d]{0,16}(?:无|没有|不存在|暂无)(?:明显|突出|主要|存在的?)*问题(?:也|亦|且|并)?(?:无|没有|暂无|不需要?|无需)(?:要)?(?:改进|整改)(?:的?(?:情况|措施|事项|内容))?$/;

/** There are no problems, and all goes on as it did: 暂未发现问题，今后将继续做好工作; 存在的问题：无。改进措施：继续保持. */
const GOES_ON =
  /^[一二三\d]?(?:存在的?(?:主要)?问题|主要问题)?(?:方面|情况)?[:：]?(?:20\d\d年度?)?[\u4e00-\u9fff]{0,12}?(?:无|没有|不存在|暂无|(?:暂|尚|并)?未发现)(?:明显|突出|重大|主要|存在的?|的)*(?:问题|不足)?[一二三\d]?(?:改进(?:情况|措施)|下一步(?:打算|工作)?)?[:：]?(?:今后|下一?步|以后|20\d\d年度?)?(?:[我本][\u4e00-\u9fff]{1,2})?(?:将|会)?(?:继续(?:保持|做好|努力|加强|抓好)|再接再厉|一如既往|保持)[\u4e00-\u9fff]{0,16}$/;

/** No problem is named, and all that is to come is the work itself: 下一步，我局将继续做好政府信息公开工作. */
const WORK_ALONE =
  /^(?:今后|下一?步|以后|20\d\d年度?)?(?:[我本][\u4e00-\u9fff]{1,2})?(?:将|会)?(?:继续|进一步|再接再厉|一如既往|按要求|严格按照要求|认真){1,2}(?:做好|抓好|开展|推进)(?:政府信息公开|政务公开|信息公开)(?:各项|相关)?工作$/;

/** All that stands there is what is to come, 下一步，我局将…, or stands under its head: 改进措施：加强培训. */
const BEGINS_WITH_IMPROVEMENT =
  /^[一二三\d]?(?:(?:下一?步)?(?:改进|整改)的?(?:情况|措施|打算|方向|计划)|下一?步|今后|20\d\d年|(?:我们|[我本全][\u4e00-\u9fff]{1,2})[将要])/;

/** Words by which anything is called a problem; whoever uses one of them has named some. */
const PROBLEM_WORDS =
  /问题|不(?!断|仅|但|得)|薄弱|短板|弱项|差距|欠缺|缺[少乏陷失位]|滞后|单一|偏|有待|仍|尚|还(?!将)|困难|难|弱|少|慢|低|迟|需|针对|整改(?!情况|措施)/;

/** At the end of the section, under a heading of its own, that nothing is done: （二）改进情况：无. */
const NO_IMPROVEMENT = /[一二三四五\d]?(?:改进|整改)(?:的?情况|措施|打算)?(?:无|暂无|没有)$/;

/** Each of several headings is followed by the word that there is nothing. */
const NOTHING_EACH =
  /^(?:[一二三四五六七八九十\d]{0,2}(?:存在)?的?(?:主要)?(?:问题|不足|改进|整改|下一步|工作)(?:情况|措施|打算|计划|方向)?[:：]?(?:无|没有|暂无|不存在)){2,}$/;

/** 五 says that there are no problems, or names problems and nothing that is done about them. */
export const thinSection = defineRule({
  code: "thin-section",
  manual: ["text", 12],
  severity: "warning",
  authority: "official",
  name: say("内容过简", "Thin section"),
  title: say("存在问题和改进情况过于简单", "Problems without improvement"),
  yieldsTo: ["empty-section", "missing-table"],
  *check({ report }): Iterable<Observation> {
    const section = sectionOf(report, "problems");
    // As the last section of the text it may go on where the text was cut.
    if (!section || section === report.sections.at(-1)) return;
    const said = keyOfLines(sectionProse(report, "problems"));
    if (said === "" || /<img|!\[/.test(report.text.slice(section.body.start, section.body.end))) return;
    const name = headingText(section.heading.section);
    const nothing = [NOTHING, NEITHER, NOTHING_EACH, GOES_ON].some((pattern) => pattern.test(said));
    if (!nothing && !WORK_ALONE.test(said) && saysImprovement(said.replace(NO_IMPROVEMENT, ""))) {
      if (BEGINS_WITH_IMPROVEMENT.test(said) && !PROBLEM_WORDS.test(said)) yield noProblem(section.heading.span, name);
      return;
    }
    yield {
      span: section.heading.span,
      message: nothing
        ? say(
            `“${name}”只写了没有，应写明问题和改进`,
            `"${name}" says there is nothing; state problems and improvements`,
          )
        : say(`“${name}”没有写改进情况`, `"${name}" says nothing of improvements`),
      subject: { section: "problems" },
    };
  },
});

/** A problem may have been named in words that are not known: this only asks. */
function noProblem(span: Span, name: string): Observation {
  return {
    severity: "information",
    span,
    message: say(
      `“${name}”只有改进，没有写问题，请核对`,
      `"${name}" has improvements only; check whether a problem is named`,
    ),
    subject: { section: "problems" },
  };
}
