import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { applyEdits } from "../../server/src/base/edits";
import { cellKey } from "../support/reports/figures";
import { buildReport } from "../support/reports/report-builder";

// How sentences of counts are built: totals behind their parts, things behind their number, rows of shares, numerals.

const CODES = new Set(["claim-mismatch", "denied-claim", "claim-sum", "rate-mismatch"]);

/** 新收 30, 上年结转 2, 办结 27 (予以公开 20, 不掌握 7), 结转下年度 5; 复议 3 (two upheld); one suit after it; 规范性文件 3, 1, 12; 许可 60. */
const FIGURES = new Map([
  [cellKey("applications", "granted", "natural"), "10"],
  [cellKey("applications", "granted", "business"), "10"],
  [cellKey("applications", "unavailable1", "natural"), "7"],
  [cellKey("applications", "carriedIn", "natural"), "2"],
  [cellKey("applications", "carriedOut", "natural"), "5"],
  [cellKey("reviews", "reconsideration", "upheld"), "2"],
  [cellKey("reviews", "reconsideration", "pending"), "1"],
  [cellKey("reviews", "suitAfter", "upheld"), "1"],
  [cellKey("article20", "normative", "issued"), "3"],
  [cellKey("article20", "normative", "repealed"), "1"],
  [cellKey("article20", "normative", "inForce"), "12"],
  [cellKey("article20", "permits", "decisions"), "60"],
]);

function report(sentence: string): string {
  return buildReport({ body: "临江市交通运输局", figures: FIGURES, prose: { overview: [sentence] } });
}

/** The findings in a report of a bureau for 2023 that has the sentence in its 总体情况. */
function found(sentence: string) {
  return analyse(report(sentence)).findings.filter(({ code }) => CODES.has(code));
}

const faulty = (code: string, sentences: readonly string[]) => {
  it.each(sentences)(`${code}: %s`, (sentence) => expect(found(sentence).map((one) => one.code)).toEqual([code]));
};
const silent = (sentences: readonly string[]) => {
  it.each(sentences)("nothing: %s", (sentence) => expect(found(sentence)).toEqual([]));
};

describe("a total behind its parts", () => {
  faulty("claim-sum", [
    "网站发布40条，公众号发布25条，合计60条。",
    "网站发布40条、公众号发布25条，共60条。",
    "网站发布40条、公众号发布25条，两项合计60条。",
    "制作图解4期，视频3期，访谈2期，共计8期。",
    "网站发布40条、公众号发布25条，共计公开信息60条。",
  ]);
  silent([
    "网站发布40条，公众号发布25条，合计65条。",
    "网站发布40条，其中动态30条、公告10条，公众号发布25条，共65条。",
    // Other channels may be meant.
    "网站发布40条，公众号发布25条，全年共公开信息90条。",
    "网站发布40条，微博发布20篇，公众号发布25条，合计85条。",
    "网站：动态30条、公告10条，共40条；公众号：动态25条、视频2条，共27条，合计67条。",
    "网站发布40条，较上年增加5条，合计60条。",
    "网站发布40条，公众号发布25条，共计60余条。",
    "网站发布40条，共公开信息60条。",
  ]);
  it("a total of a thing may take in more, so it is only asked about", () => {
    expect(found("网站发布40条、公众号发布25条，共计公开信息60条。").map(({ severity }) => severity)).toEqual([
      "information",
    ]);
  });
});

describe("what is counted, behind its number", () => {
  faulty("claim-sum", [
    "60条主动公开信息中，工作动态30条，通知公告20条，其他15条。",
    "主动公开60条，一是工作动态30条，二是通知公告20条，三是其他15条。",
    "公众号推送60条（原创40条、转载25条）。",
    "公众号推送60条，其中原创40条，转载25条。",
    "全年公开60条，线上公开40条，线下公开25条。",
    "制发公文60件，其中主动公开30件，依申请公开20件，不予公开15件。",
    "制发公文60件，主动公开30件，依申请公开20件，不予公开15件。",
  ]);
  faulty("rate-mismatch", ["60条信息中工作动态类30条，占比58%。"]);
  silent([
    "60条主动公开信息中，工作动态30条，通知公告20条，其他10条。",
    "60条主动公开信息中，工作动态最多，为30条。",
    "60条信息中工作动态类30条，占比50%。",
    "公众号推送60条（原创40条、转载20条）。",
    "制发公文60件，其中主动公开30件，依申请公开20件，不予公开10件。",
    "制发公文60件，其中主动公开30件，依申请公开20件。",
    "制发公文60件，主动公开30件，依申请公开20件，不予公开10件。",
    "制发公文60件，主动公开30件。",
  ]);
});

describe("parts that say what they are of", () => {
  faulty("claim-mismatch", ["政府信息公开行政复议3件，其中维持3件、尚未审结1件。"]);
  it("outcomes are of the reviews, not of applications counted before them", () => {
    const sentence = "全年收到信件8件，发生政府信息公开行政复议3件、行政诉讼1件。其中维持3件，纠正3件，其他2件。";
    expect(found(sentence).map(({ code }) => code)).toEqual(["claim-sum"]);
  });
  silent(["发生政府信息公开行政复议3件、行政诉讼1件。其中维持3件，尚未审结1件。"]);
});

describe("shares", () => {
  faulty("rate-mismatch", [
    "公开信息60条，其中网站30条，占百分之六十。",
    "公开信息60条，其中网站20条，占百分之三十四点五。",
    "公开信息60条，工作动态类30条，占比约为58%。",
    "公开信息60条，网站40条（占67.9%），公众号20条（占33.3%）。",
    "公开信息60条，工作动态、通知公告分别为30条、15条，分别占50%、35%。",
    "收到来信20件，办结18件，办结率95%。",
  ]);
  silent([
    "公开信息60条，其中网站30条，占百分之五十。",
    "公开信息60条，其中网站20条，占百分之三十三点三。",
    "公开信息60条，其中网站20条，约占百分之三十五。",
    "公开信息60条，工作动态类30条，占比约为50%。",
    "公开信息60条，网站40条（占66.7%），公众号20条（占33.3%）。",
    "公开信息60条，工作动态、通知公告分别为30条、15条，分别占50%、25%。",
    "公开信息60条，工作动态、通知公告分别为30条、15条，分别增长50%、35%。",
    // 办结 27 of 新收 30 and 上年结转 2, which another sentence may have told.
    "新收政府信息公开申请30件，办结27件，办结率84.4%。",
  ]);
  it("the fix writes digits for numerals", () => {
    const text = report("公开信息60条，其中网站30条，占百分之六十。");
    const [fix] =
      analyse(text)
        .findings.find(({ code }) => code === "rate-mismatch")
        ?.fixes?.() ?? [];
    expect(applyEdits(text, fix?.edits ?? [])).toContain("网站30条，占50%。");
  });
});

describe("figures of the tables in more words", () => {
  faulty("claim-mismatch", [
    "新收政府信息公开申请30件。本机关不掌握相关信息8件。",
    "新收政府信息公开申请30件，因信息不存在无法提供8件。",
    "收到依申请公开信息38件。",
    "2023年政府信息公开申请工作平稳，申请量为38件。",
    "行政应诉4件，均与政府信息公开有关。",
    "因政府信息公开引发复议后又提起诉讼4件。",
    "继续有效的行政规范性文件13件。",
    "清理后现行有效行政规范性文件13件。",
    "（二）依申请公开方面。新收30件，上年结转2件，共办结28件，5件结转下年。",
    "我们共收到申请公开政府信息38件。",
    "新收政府信息公开申请30件，以重复申请为由不予处理8件。",
    "经复议后提起政府信息公开诉讼8件。",
    "作出行政许可决定68件并全部公开。",
  ]);
  silent([
    "新收政府信息公开申请30件。本机关不掌握相关信息7件。",
    "新收政府信息公开申请30件，因信息不存在无法提供7件。",
    // What the table counts in one row, told in parts.
    "新收政府信息公开申请30件。本机关不掌握相关信息5件，信息不存在的2件。",
    "收到依申请公开信息30件。",
    "行政应诉1件，均与政府信息公开有关。",
    // Not said to be of this work.
    "行政应诉4件，均已审结。",
    "继续有效的行政规范性文件12件。",
    "作出行政许可决定60件并全部公开。",
    "清理后现行有效行政规范性文件12件。",
    "（二）依申请公开方面。新收30件，上年结转2件，共办结27件，5件结转下年。",
    // Of other work than applications, for all that the sentence says.
    "（二）主动公开方面。新收30件，上年结转2件，共办结28件。",
    "新收政府信息公开申请30件，以重复申请为由不予处理0件。",
    "未经复议直接起诉0件，经复议后提起政府信息公开诉讼1件。",
  ]);
});

describe("denials of an application by its bare name, and of several things at once", () => {
  faulty("denied-claim", [
    "（二）依申请公开。全年未收到申请。",
    "二是依申请公开，全年未收到任何申请。",
    "依申请公开方面，2023年未收到申请。",
    "全年没有人申请政府信息公开。",
    "收到政府信息公开申请30件，无一结转下年度。",
    "未发生因政府信息公开申请行政复议和申诉的情况。",
    "全年无行政许可、行政处罚事项。",
    "未制定行政规范性文件和行政强制。",
  ]);
  silent([
    "（二）依申请公开。新收30件，各科室均未收到申请的也按月登记。",
    "（二）依申请公开。上半年未收到申请。",
    "（二）依申请公开。其中传真方式未收到申请。",
    "（二）依申请公开。2022年未收到申请。",
    "（二）困难救助。全年未收到申请。",
    "全年无行政强制、行政处罚事项。",
    "无行政许可、行政处罚被撤销。",
    "未违规设定行政许可、行政处罚。",
  ]);
});
