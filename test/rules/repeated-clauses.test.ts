import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { applyEdits } from "../../server/src/base/edits";
import { buildReport } from "../support/reports/report-builder";

const withSentence = (sentence: string): string => buildReport({ prose: { overview: [sentence] } });

const found = (sentence: string) =>
  analyse(withSentence(sentence)).findings.filter(({ code }) => code === "repeated-word");

describe("a clause that stands twice in its sentence", () => {
  it.each([
    ["信息公开质量不高，信息公开质量不高。", "信息公开质量不高。"],
    ["切实加强组织领导，安排专人负责，切实加强组织领导。", "切实加强组织领导，安排专人负责。"],
    ["一是推行通俗化审查，推行通俗化审查，效果较好。", "一是推行通俗化审查，效果较好。"],
    ["完善审批流程、完善审批流程。", "完善审批流程。"],
    ["公开行政处罚信息0条、公开行政处罚信息0条。", "公开行政处罚信息0条。"],
  ])("%s", (sentence, mended) => {
    const [finding, ...more] = found(sentence);
    expect(more).toEqual([]);
    const [fix] = finding?.fixes?.() ?? [];
    expect([fix?.kind, fix?.title["zh-CN"]]).toEqual(["review", "删去第二处"]);
    expect(applyEdits(withSentence(sentence), fix?.edits ?? [])).toBe(withSentence(mended));
  });

  it.each([
    // Short, or worded alike on purpose in the parts of a sentence.
    "明确责任，明确责任。",
    "实行统一答复，整合热线信箱，实行统一答复。",
    "县级全部建立联动工作机制；镇级全部建立联动工作机制。",
    "一是网站更新不及时，与群众期待还有差距；二是解读较少，与群众期待还有差距。",
    "切实加强组织领导。切实加强组织领导。",
    "收到申请3件，收到申请3件。",
    "未收取信息处理费。未收取信息费。",
    "公开行政处罚信息2条，公开行政许可信息9条，公开行政处罚信息2条。",
  ])("nothing: %s", (sentence) => expect(found(sentence)).toEqual([]));
});

describe("a sentence that is said again right behind itself", () => {
  const LINES = ["村公开栏张贴公示75期。", "逐月通报更新进度，按季检查栏目。"] as const;
  it.each([
    [[LINES[0] + LINES[0]], "村公开栏张贴公示75期"],
    [[LINES[0], LINES[0]], "村公开栏张贴公示75期"],
    [[`通报进度，${LINES[0]}${LINES[0]}`], "村公开栏张贴公示75期"],
    [[LINES[0] + LINES[1], LINES[0] + LINES[1]], "村公开栏张贴公示75期。逐月通报…"],
  ])("%j", (lines, shown) => {
    const text = buildReport({ prose: { overview: lines } });
    const [finding, ...more] = analyse(text).findings.filter(({ code }) => code === "repeated-word");
    expect([finding?.message["zh-CN"], more]).toEqual([`“${shown}”这一句写了 2 遍`, []]);
    const [alone = ""] = lines;
    const once = buildReport({
      prose: { overview: lines.length > 1 ? lines.slice(1) : [alone.slice(0, -LINES[0].length)] },
    });
    expect(applyEdits(text, finding?.fixes?.()[0]?.edits ?? [])).toBe(once);
  });

  it("is nothing below another sub-heading, with others between, or in the next section", () => {
    const below = ["（一）收费情况", "本年度未发生此类情况。", "（二）责任追究情况", "本年度未发生此类情况。"];
    const listed = analyse(buildReport({ prose: { other: below } }));
    expect(listed.findings.filter(({ code }) => code === "repeated-word")).toEqual([]);
    expect(found(LINES[0] + LINES[1] + LINES[0])).toEqual([]);
    const text = buildReport({
      prose: { problems: ["本年度情况与上年大致相同。"], other: ["本年度情况与上年大致相同。"] },
    });
    expect(analyse(text).findings.filter(({ code }) => code === "repeated-word")).toEqual([]);
  });
});
