import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { cellKey } from "../support/figures";
import { buildReport } from "../support/report-builder";

/** The rules that compare prose with figures and years. */
const CODES = new Set(["claim-mismatch", "denied-claim", "claim-sum", "rate-mismatch", "stale-year"]);

/** 新收 30 (natural persons 20), 上年结转 2, 办结 27, 结转下年度 5; 复议 3: one upheld, two pending; one suit, upheld; 规范性文件 3, 1, 12; 收费 0. */
const FIGURES = new Map([
  [cellKey("applications", "granted", "natural"), "17"],
  [cellKey("applications", "granted", "enterprise"), "10"],
  [cellKey("applications", "carriedIn", "natural"), "2"],
  [cellKey("applications", "carriedOut", "natural"), "5"],
  [cellKey("reviews", "reconsideration", "upheld"), "1"],
  [cellKey("reviews", "reconsideration", "pending"), "2"],
  [cellKey("reviews", "directSuit", "upheld"), "1"],
  [cellKey("article20", "normative", "issued"), "3"],
  [cellKey("article20", "normative", "repealed"), "1"],
  [cellKey("article20", "normative", "inForce"), "12"],
]);

/** The codes found in a report of a bureau for 2023 that has the sentence in its 总体情况. */
function found(sentence: string): readonly string[] {
  const text = buildReport({ body: "临江市交通运输局", figures: FIGURES, prose: { overview: [sentence] } });
  return analyse(text)
    .findings.map(({ code }) => code)
    .filter((code) => CODES.has(code));
}

const silent = (sentences: readonly string[]) => {
  it.each(sentences)("nothing: %s", (sentence) => expect(found(sentence)).toEqual([]));
};

const faulty = (code: string, sentences: readonly string[]) => {
  it.each(sentences)(`${code}: %s`, (sentence) => expect(found(sentence)).toEqual([code]));
};

describe("wholes and their parts", () => {
  faulty("claim-sum", [
    "公开信息186条。其中，工作动态112条、通知公告41条、政策解读9条、其他34条。",
    "公开信息186条，其中：工作动态112条，通知公告41条，政策解读9条，其他信息34条。",
    "主动公开政府信息186条，(其中工作动态102条，通知公告42条，政策文件9条，其他34条)。",
    "公开186条信息，分别是工作动态102条，通知公告41条，政策文件及解读9条，活动报道43条。",
    "公开信息186条，分别为：工作动态102条、通知公告41条。",
    "发布信息60条，包括线上40条、线下25条。",
    "发布信息60条，其中线上发布40条，线下发布25条。",
    "收到来信60件，其中网络来信40件，线下来信25件。",
    "发布信息60条，主要包括新闻动态类20条，通知、公告类30条，其他类15条。",
    "发布信息60条：新闻动态20条，公告30条，其他15条。",
    "发布信息60条。其中新闻动态20条；公告30条，含招考公告3条；其他15条。",
    "发布信息60条，其中新闻动态20条（含转载6条），公告30条，其余15条。",
    "发布信息60条，较上年增加5条，其中新闻动态20条，公告30条，其他15条。",
    "收到来信60封，均已按时答复，其中咨询类20封，建议类30封，其他15封。",
    "发布信息60条，其中新闻动态20条，占33.3%；公告30条，占50%；其他15条，占25%。",
    "接待来访60件，其中自然人50件、法人或其他组织15件。",
    "接待来访60件，其中自然人50件、法人15件。",
    "接待来访60件，其中公民50件、法人7件、其他组织2件。",
    "发布信息60条，其中转载信息210条。",
    "发布信息60条。其中转载信息210条。",
  ]);
  silent([
    "公开信息186条。其中，工作动态102条、通知公告41条、政策解读9条、其他34条。",
    "公开186条信息，分别是工作动态102条，通知公告41条，政策文件及解读9条，活动报道34条。",
    "公开信息186条，分别为工作动态102条、通知公告41条等。",
    "发布信息60条，其中线上发布40条。",
    "发布信息60条，包括新闻动态40条、公告10条。",
    "发布信息60条，较上年增加20条，其中新闻动态30条，公告20条，其他10条。",
    "受理来信5件，上年留存1件，其中自然人4件、法人或其他组织2件。",
    "办理来信5件，上年结转1件，其中自然人4件、法人或其他组织1件。",
    "制发文件20件，废止文件3件，其中通知15件，公告3件，其他2件。",
    "发布信息60条。其中机构类20条，内有领导信息10条、职能4条、其他6条；工作类25条；其他15条。",
    "发布信息22条，其中人事信息2条，财务信息2条(其中预算1条、决算1条)，计划总结5条，其他信息13条。",
    "发布信息276条，其中动态信息216条，更新目录50条，报送信息100余条。",
    "发布信息60条，其中新闻动态20条，各部门转载200条。",
    "举办培训3场，参加培训150人，其中骨干200人次。",
    "发布信息20条，其中转载3条，微信推送信息40条。",
    "发布信息60条，其中新闻20条、公告10条，其他部门报送信息5条。",
    "网站发布信息60条，微信发布信息50条，其中新闻动态70条，公告30条，其他10条。",
  ]);
});

describe("shares", () => {
  faulty("rate-mismatch", [
    "主动公开政府信息186条，其中网站公开93条，占比达到60%。",
    "主动公开政府信息186条，其中网站公开93条，占总数的60%。",
    "主动公开政府信息186条，其中网站公开93条，占比60%。",
    "主动公开政府信息186条，其中网站公开93条（占60%）。",
    "主动公开政府信息186条，其中网站公开93条，占比达60.0%；微信公开50条。",
    "主动公开政府信息200条，其中政务动态类信息80条，通知公告类信息100条，政务动态类占41.5%，通知公告类占50%。",
    "主动公开政府信息200条，其中政务动态类80条、概况类100条。政务动态类信息占41.5%。",
    "主动公开政府信息200条，政务动态类信息80条，占41.5%。",
    "主动公开政府信息200条，其中政务动态80条、概况信息100条，分别占41.5%、50%。",
  ]);
  silent([
    "主动公开政府信息186条，其中网站公开93条，占比达到50%。",
    "主动公开政府信息186条，其中网站公开93条，占比超过40%。",
    "主动公开政府信息186条，其中网站公开93条，占比达到40%以上。",
    "主动公开政府信息186条，占全市的12%。",
    "主动公开政府信息200条，其中政务动态80条、概况信息100条，分别占40%、50%。",
    "主动公开政府信息200条，比上年增加50条，其中网站公开100条，占50%。",
    "主动公开政府信息200条，其中政务动态类80条，政务动态类占全区的41.5%。",
  ]);
});
