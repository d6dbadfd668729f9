import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import type { Finding } from "../../server/src/rules/types";
import type { SectionKey } from "../../server/src/spec/types";
import { cellKey } from "../support/reports/figures";
import { buildReport } from "../support/reports/report-builder";

const report = (words: string, section: SectionKey = "overview"): string =>
  buildReport({
    body: "临江市交通运输局",
    figures: new Map([[cellKey("applications", "granted", "natural"), "60"]]),
    prose: { [section]: [words] },
  });
const findings = (text: string): readonly Finding[] =>
  analyse(text).findings.filter(({ code }) => code === "claim-sum");

/** Whole and sum of the parts; `~` where it is only asked about. */
const found = (words: string): readonly string[] =>
  findings(report(words)).map(({ message, severity }) => {
    const [, whole, sum] = /^总数 (\d+)，其中(?:各项之和|一项就有) (\d+)/.exec(message["zh-CN"]) ?? [];
    return `${severity === "information" ? "~" : ""}${whole}: ${sum}`;
  });

describe("parts behind 其中 are not the whole", () => {
  it.each([
    // A last part takes up the rest.
    ["公开信息60条，其中动态30条、公告20条、其他15条。", ["60: 65"]],
    ["公开信息60条，其中动态30条、公告20条、其他5条。", ["60: 55"]],
    ["公开信息60条，其中动态30条、公告20条、其他10条。", []],
    ["公开信息60条，其中其他30条、公告20条。", []],
    // What stands behind the semicolon is no page among those.
    [
      "因政府信息公开引起的行政复议案件23件，其中结果维持14件，结果纠正4件，其他结果3件，尚未审结2件；行政诉讼案件16件。",
      [],
    ],
    ["收到依申请公开件60件，其中公民50件、企业10件；答复60件，其中予以公开20件。", []],
    // A total of what stands behind the semicolon.
    ["发布信息1024条，较上年1100条减少；微博、微信分别发布310条、200条，合计520条。", ["520: 510"]],
    ["发布信息1024条，较上年1100条减少；微博、微信分别发布310条、200条，合计510条。", []],
    ["发布信息1024条；较上年1100条减少，微博、微信分别发布310条、200条，合计520条。", []],
    // Every suit is one of the two.
    ["行政诉讼8件，其中未经复议直接起诉5件，复议后起诉2件。", ["8: 7"]],
    ["行政诉讼7件，其中未经复议直接起诉5件，复议后起诉2件。", []],
    ["行政诉讼8件，其中未经复议直接起诉5件。", []],
    ["公开信息60条，其中动态30条、公告20条。", []],
    // One of them alone is more.
    ["公开信息60条，其中动态70条。", ["60: 70"]],
    ["公开信息60条，其中动态60条。", []],
    // Said to be all.
    ["公开信息60条，分别为动态30条、公告20条。", ["60: 50"]],
    ["公开信息60条，分别为动态30条、公告30条。", []],
    // Kinds that leave nothing out.
    ["处理来信60件，其中自然人40件、法人或其他组织15件。", ["60: 55"]],
    ["处理来信60件，其中自然人40件、法人或其他组织20件。", []],
    ["处理来信60件，其中自然人40件、法人15件。", ["60: 55"]],
    ["处理来信60件，其中自然人40件、法人15件、其他组织5件。", []],
    ["办理人大建议和政协提案60件，其中人大建议40件、政协提案15件。", ["60: 55"]],
    ["办理建议60件，其中人大建议40件、政协提案15件。", []],
  ])("%s", (words, expected) => expect(found(words)).toEqual(expected));

  it.each([
    // A case comes one way alone.
    ["收到来信60件，其中网上40件、当面25件。", ["60: 65"]],
    ["收到来信60件，其中网上40件、当面15件。", []],
    ["收到来信60件，其中网上40件、信函10件、当面5件。", ["~60: 55"]],
    ["收到来信60件，其中网上40件、信函10件、当面10件。", []],
    ["收到来信60件，其中网上40件、网络25件。", []],
    ["收到来信60件，其中网上40件、疑难25件。", []],
    ["公开信息60条，其中网站40条、来信25条。", []],
  ])("by how they came: %s", (words, expected) => expect(found(words)).toEqual(expected));

  it.each([
    ["通过网站、公众号公开信息60条，其中网站40条、公众号15条。", ["60: 55"]],
    ["通过网站、公众号公开信息60条，其中网站40条、公众号20条。", []],
    ["通过网站、公众号公开信息60条，其中网站40条、微博15条。", []],
    ["通过网站、公众号、微博公开信息60条，其中网站40条、公众号15条。", []],
    ["通过网站、公众号等公开信息60条，其中网站40条、公众号15条。", []],
  ])("by the channels that are named: %s", (words, expected) => expect(found(words)).toEqual(expected));

  it.each([
    ["公开信息60条，其中政策类30条、动态类20条、公告类15条。", ["~60: 65"]],
    ["公开信息60条，其中政策类30条、动态类20条、公告类10条。", []],
    ["公开信息60条，其中政策信息40条、动态信息25条。", ["~60: 65"]],
    ["公开信息60条，其中政策信息40条、网站25条。", []],
    ["公开信息60条，其中政策信息40条、组织培训25条。", []],
    ["编印材料60份，其中政策40份、动态25份。", []],
    ["公开信息60条：政策类20条、动态类30条、公告类5条。", ["~60: 55"]],
    ["公开信息60条：政策类20条、动态类30条、公告类10条。", []],
    ["公开信息60条：政策类20条、动态类35条。", []],
    ["公开信息60条：政策类20条、动态类30条、公告5条。", []],
  ])("by kinds of information, of which one may be two: %s", (words, expected) => {
    expect(found(words)).toEqual(expected);
  });

  it.each([
    ["举办活动14场（县政府8场、部门7场）。", ["~14: 15"]],
    ["举办活动14场（县政府8场、部门6场）。", []],
    ["举办活动14场（县政府8场、部门5场）。", []],
    ["举办活动14场（县政府15场）。", []],
    ["推送信息60条（网站40条、公众号25条）。", []],
    ["推送信息60条（政策类20条、动态类30条、公告类5条）。", ["~60: 55"]],
  ])("in a bracket right behind it: %s", (words, expected) => expect(found(words)).toEqual(expected));
});

it("groups with totals of their own are no parts of the whole before them", () => {
  const groups = "公开信息60条，其中动态30条、公告10条，共40条；政策20条、其他15条，共35条。";
  expect(found(groups).filter((one) => one.startsWith("60"))).toEqual([]);
});

it("a whole that is not the table's is the cause, and is told of alone", () => {
  const codes = (words: string): readonly string[] => analyse(report(words)).findings.map(({ code }) => code);
  expect(codes("收到政府信息公开申请50件，其中自然人40件、法人或其他组织15件。")).not.toContain("claim-sum");
});

it("the whole is marked, the parts stand beside it, with their difference", () => {
  const text = report("公开信息60条，其中动态30条、公告20条、其他15条。");
  const [finding] = findings(text);
  expect(finding?.message["zh-CN"]).toBe("总数 60，其中各项之和 65，相差 5");
  expect(finding && text.slice(finding.span.start, finding.span.end + 1)).toBe("60条");
  expect(finding?.related?.map(({ span, message }) => [text.slice(span.start, span.end), message["zh-CN"]])).toEqual([
    ["30", "动态 30"],
    ["20", "公告 20"],
    ["15", "其他 15"],
  ]);
  expect(finding?.subject).toEqual({ section: "overview" });
});
