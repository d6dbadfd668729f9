import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import type { Finding } from "../../server/src/rules/types";
import { buildReport } from "../support/reports/report-builder";

/** What is found of percentages where these sentences stand at the end of 一. */
function found(sentences: string, figures: Readonly<Record<string, string>> = {}): readonly Finding[] {
  const given = Object.entries(figures).map(([key, text]): [string, string] => [`applications.${key}`, text]);
  const text = buildReport({ prose: { overview: [sentences] }, figures: new Map(given) });
  return analyse(text).findings.filter(({ code }) => code === "rate-mismatch");
}

const messages = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ message }) => message["zh-CN"] ?? "");
const titles = (findings: readonly Finding[]): readonly string[] =>
  findings.flatMap(({ fixes }) => (fixes?.() ?? []).map(({ title }) => title["zh-CN"] ?? ""));

describe("rates in words", () => {
  const listed = "全年处理网上留言300件，其中咨询类200件，";
  it.each([
    [`${listed}约占七成。`, []],
    [`${listed}占六成多。`, []],
    [`${listed}约占九成。`, ["200 ÷ 300 是 67%，正文写 九成"]],
    [`${listed}占近五成半。`, ["200 ÷ 300 是 67%，正文写 五成半"]],
    ["全年处理网上留言300件，接待来访200人次，约占九成。", []],
    [`${listed}占成交量的九成。`, []],
  ])("tenths: %s", (sentence, expected) => {
    expect(messages(found(sentence))).toEqual(expected);
    expect(titles(found(sentence))).toEqual([]);
  });

  it.each([
    ["全年主动公开信息186条，是上年62条的3倍。", []],
    ["全年主动公开信息186条，是上年62条的2倍。", ["上年 62，本年 186，是上年的 3 倍，正文写 2倍"]],
    ["全年主动公开信息186条，是上年62条的近四倍。", []],
    ["全年主动公开信息186条，约为去年同期62条的五倍。", ["上年 62，本年 186，是上年的 3 倍，正文写 五倍"]],
    ["全年主动公开信息186条，是上年的2.5倍（上年62条）。", ["上年 62，本年 186，是上年的 3 倍，正文写 2.5倍"]],
    ["全年主动公开信息186条，比上年增加124条，是上年的2倍。", ["上年 62，本年 186，是上年的 3 倍，正文写 2倍"]],
    // 增长 2 倍 may mean twice or three times as much.
    ["全年主动公开信息186条，比上年62条增长2倍。", []],
    ["全年主动公开信息186条，比上年62条增长3倍。", []],
    ["全年主动公开信息186条，比上年62条增长5倍。", ["上年 62，本年 186，是上年的 3 倍，正文写 5倍"]],
    ["全年主动公开信息186条，是上年的2倍。", []],
    ["全年主动公开信息186条，是上年62件的2倍。", []],
    ["全年主动公开信息186条，是上年0条的2倍。", []],
  ])("multiples: %s", (sentence, expected) => expect(messages(found(sentence))).toEqual(expected));

  it.each([
    // Rounded to one place it would be 66.7 %; a zero that is written is a place, more of them are padding.
    ["其中咨询类200件，占66.0%。", ["200 ÷ 300 是 66.7%，正文写 66.0%"]],
    ["其中咨询类200件，占66.70%。", []],
    ["其中咨询类200件，占66%。", []],
  ])("places: %s", (sentence, expected) => {
    expect(messages(found(`全年处理网上留言300件，${sentence}`))).toEqual(expected);
  });

  it.each([
    ["政策解读率103%。", ["“解读率”不会超过 100%，正文写 103%"]],
    ["留言回复率达100%，满意率达到了110.5%。", ["“满意率”不会超过 100%，正文写 110.5%"]],
    ["留言回复率100.00%，任务完成率120%，公开信息同比增长103%。", []],
  ])("more than all: %s", (sentence, expected) => expect(messages(found(sentence))).toEqual(expected));

  it("a row of counts and shares is of the whole that it begins with, or of that to which they add up", () => {
    const row = (percent: string): string => `办结的200件信访事项中，上门80件，占40%；来信60件，占${percent}%。`;
    expect(found(row("30"))).toEqual([]);
    expect(messages(found(row("32")))).toEqual(["60 ÷ 200 是 30%，正文写 32%"]);
    const two = (percent: string): string =>
      `处理网上留言200件，比上年增加20件。留言涉及民生150件，占75%；涉及经济50件，占${percent}%。占比超过两成。`;
    expect(found(two("25"))).toEqual([]);
    expect(messages(found(two("28")))).toEqual(["50 ÷ 200 是 25%，正文写 28%"]);
  });

  it("counts with their shares in a row behind them are of the one count of which the others are", () => {
    const row = (first: string): string =>
      `办结信访95件。来信24件、来访9件、来电62件，占比分别为${first}%、9.5%、65.3%。`;
    expect(found(row("25.3"))).toEqual([]);
    expect(messages(found(row("26.3")))).toEqual(["24 ÷ 95 是 25.3%，正文写 26.3%"]);
    expect(found("办结信访95件。来信24件、来访9件、来电62件，占比分别为10%、20%、30%、40%。")).toEqual([]);
  });

  it("growth of a total behind the bracket that divides it", () => {
    const words = (percent: string): string =>
      `全年办理建议153件（主办12件、协办141件），同比上升${percent}%（2022年140件）。`;
    expect(found(words("9.3"))).toEqual([]);
    expect(messages(found(words("9.8")))).toHaveLength(1);
  });

  it("a share that is said to be of all is of the only other count", () => {
    expect(messages(found("公开信息186条，通过网站公开93条，占总数的40%。"))).toEqual(["93 ÷ 186 是 50%，正文写 40%"]);
    expect(found("公开信息186条，通过网站公开93条，占总数的50%。")).toEqual([]);
    expect(found("公开信息186条，通过网站公开93条，占公众号推送总数的40%。")).toEqual([]);
    expect(found("推送信息233条。公开信息186条，通过网站公开93条，占总数的40%。")).toEqual([]);
  });
});

describe("growth and rates over several counts", () => {
  it.each([
    ["全年主动公开信息186条。同比增长34%，上年为150条。", ["上年 150，本年 186，应为增长 24%，正文写增长 34%"]],
    ["全年主动公开信息186条。较上年的150条增长34%。", ["上年 150，本年 186，应为增长 24%，正文写增长 34%"]],
    ["上年公开信息150条。今年公开信息186条，增长34%。", ["上年 150，本年 186，应为增长 24%，正文写增长 34%"]],
    ["全年主动公开信息186条。较上年的150条增长24%。", []],
    ["公开信息186条、视频20条。较上年的150条增长34%。", []],
    ["接到来信30件，上年结转10件，办结34件，办结率95%。", ["34 ÷ 40 是 85%，正文写 95%"]],
    ["接到来信30件，上年结转10件，办结34件，办结率85%。", []],
  ])("%s", (sentence, expected) => expect(messages(found(sentence))).toEqual(expected));
});

describe("shares of one whole", () => {
  it.each([
    ["rounded", "全年处理网上留言300件，其中咨询类200件，占66.7%。", []],
    ["cut off", "全年处理网上留言300件，其中咨询类200件，占66.6%。", []],
    ["one too much", "全年处理网上留言300件，其中咨询类200件，占66.8%。", ["200 ÷ 300 是 66.7%，正文写 66.8%"]],
    ["one too little", "全年处理网上留言300件，其中咨询类200件，占66.5%。", ["200 ÷ 300 是 66.7%，正文写 66.5%"]],
    ["of a whole of none", "全年处理网上留言0件，其中咨询类0件，占50%。", []],
    ["about", "全年处理网上留言300件，其中咨询类200件，约占65%。", []],
    ["about, and far off", "全年处理网上留言300件，其中咨询类200件，约占60%。", ["200 ÷ 300 是 67%，正文写 60%"]],
  ])("%s", (_, sentence, expected) => {
    expect(messages(found(sentence))).toEqual(expected);
  });

  const shares = (whole: string, last: string) =>
    `${whole}咨询类200件，占50%；建议类100件，占25%；投诉类60件，占${last}%。`;

  it("that all others are taken of", () => {
    expect(messages(found(shares("全年处理网上留言400件。", "15")))).toEqual([]);
    expect(messages(found(shares("全年处理网上留言400件。", "19")))).toEqual(["60 ÷ 400 是 15%，正文写 19%"]);
  });

  it("which two numbers may be is none", () => {
    expect(found(shares("全年处理网上留言400件，上年401件。", "19"))).toEqual([]);
    expect(found(shares("全年处理网上留言400件，上年400件。", "19"))).toHaveLength(1);
  });

  it.each([
    ["a kind behind a total", "公开信息200条，政务动态类80条，占45%。", ["80 ÷ 200 是 40%，正文写 45%"]],
    ["a kind among them", "公开信息200条信息中政务动态类80条，占45%。", ["80 ÷ 200 是 40%，正文写 45%"]],
    ["another total of what was published", "公开信息200条，门户发布80条，占45%。", []],
    ["a sentence between", "公开信息200条，经过审核，政务动态类80条，占45%。", []],
    ["as many as the total", "公开信息200条，政务动态类200条，占45%。", []],
  ])("%s", (_, sentence, expected) => {
    expect(messages(found(sentence))).toEqual(expected);
  });

  it("that is only about so many is none", () => {
    expect(found(shares("全年处理网上留言约400件。", "19"))).toEqual([]);
  });

  it("that is counted otherwise is none", () => {
    expect(found(shares("全年处理网上留言400条。", "19"))).toEqual([]);
  });

  it("in a paragraph that is too long are not compared", () => {
    const sentence = "全年处理网上留言300件，其中咨询类200件，占60%。";
    const padded = (length: number) => `${"渠".repeat(length - sentence.length - 1)}。${sentence}`;
    expect(found(padded(5000))).toHaveLength(1);
    expect(found(padded(5001))).toEqual([]);
  });
});

describe("a share of a count that is not the table's", () => {
  const figures = { "granted.natural": "2", "partial.natural": "2" };

  it("was right where it is the table's", () => {
    expect(messages(found("收到政府信息公开申请5件，其中予以公开2件，占50%。", figures))).toEqual([]);
  });

  it("that fits neither is told, and not reckoned anew", () => {
    const findings = found("收到政府信息公开申请5件，其中予以公开2件，占80%。", figures);
    expect(findings).toHaveLength(1);
    expect(titles(findings)).toEqual([]);
  });
});

describe("growth", () => {
  it.each([
    ["more", "全年发布信息60条，比上年50条增长20%。", []],
    ["of nothing", "全年发布信息60条，比上年0条增长25%。", []],
    ["rounded", "全年发布信息65条，比上年60条增长8.3%。", []],
    ["one too much", "全年发布信息65条，比上年60条增长8.5%。", ["上年 60，本年 65，应为增长 8.3%，正文写增长 8.5%"]],
    ["the other way", "全年发布信息40条，比上年50条增长20%。", ["上年 50，本年 40，应为下降 20%，正文写增长 20%"]],
    ["of as many", "全年发布信息50条，比上年50条增长25%。", ["上年 50，本年 50，应为增长 0%，正文写增长 25%"]],
  ])("%s", (_, sentence, expected) => {
    expect(messages(found(sentence))).toEqual(expected);
  });

  it("is reckoned anew where it goes the same way, and names both numbers", () => {
    expect(titles(found("全年发布信息60条，比上年50条增长25%。"))).toEqual(["改为 20%"]);
    expect(titles(found("全年发布信息40条，比上年50条下降25%。"))).toEqual(["改为 20%"]);
    expect(titles(found("全年发布信息40条，比上年50条增长20%。"))).toEqual([]);
    const [finding] = found("全年发布信息60条，比上年50条增长25%。");
    expect(finding?.related?.map(({ message }) => message["zh-CN"])).toEqual(["本年 60", "上年 50"]);
  });
});

describe("a share of a whole", () => {
  const listed = (share: string): string => `全年处理网上留言200件，其中咨询类100件，${share}。`;
  const cut = (share: string): string => `全年处理网上留言300件，其中咨询类100件，${share}。`;
  it.each([
    [listed("占50%"), []],
    [listed("占51%"), ["100 ÷ 200 是 50%，正文写 51%"]],
    [listed("占49.9%"), ["100 ÷ 200 是 50.0%，正文写 49.9%"]],
    [cut("占33%"), []],
    [cut("占34%"), []],
    [cut("占32%"), ["100 ÷ 300 是 33%，正文写 32%"]],
    [cut("占33.4%"), []],
    [cut("占33.5%"), ["100 ÷ 300 是 33.3%，正文写 33.5%"]],
    [listed("约占53%"), []],
    [listed("约占54%"), ["100 ÷ 200 是 50%，正文写 54%"]],
    [listed("约占六成"), []],
    [listed("约占七成"), ["100 ÷ 200 是 50%，正文写 七成"]],
  ])("%s", (sentence, expected) => {
    expect(messages(found(sentence))).toEqual(expected);
  });
});

describe("a rate of what was done", () => {
  it.each([
    ["of the only number", "收到留言20条，回复18条，回复率90%。", []],
    ["that is not its own", "收到留言20条，回复18条，回复率95%。", ["18 ÷ 20 是 90%，正文写 95%"]],
    ["of an earlier number", "收到来信36件，留言20件，回复18件，回复率50%。", []],
    [
      "of an earlier number, counted otherwise",
      "收到来信36封，收到留言20条，回复18条，回复率50%。",
      ["18 ÷ 20 是 90%，正文写 50%"],
    ],
    ["of both together", "收到来信16件，留言20件，回复18件，回复率50%。", []],
  ])("%s", (_, sentence, expected) => {
    expect(messages(found(sentence))).toEqual(expected);
  });
});

describe("办结率 100%", () => {
  const carried = { "received.natural": "3", "granted.natural": "2" };
  const own = "收到政府信息公开申请3件，办结率100%。";

  it("is wrong while the table carries work over", () => {
    expect(messages(found(own, carried))).toEqual(["表三结转下年度 1 件，正文写办结率 100%"]);
    const told = "（二）依申请公开情况。收到政府信息公开申请3件。办结2件，结转下年度1件，办结率100%。";
    expect(messages(found(told, carried))).toEqual(["表三结转下年度 1 件，正文写办结率 100%"]);
    expect(messages(found("政府信息公开申请按时办结率100%。", carried))).toEqual([
      "表三结转下年度 1 件，正文写办结率 100%",
    ]);
  });

  it.each([
    ["where nothing is carried over", own, { "received.natural": "2", "granted.natural": "2" }],
    ["where the table does not add up", own, { ...carried, "carriedOut.natural": "2" }],
    ["of other work in a sentence of its own", "收到政府信息公开申请3件。网上留言办结率100%。", carried],
    ["of whatever it is in a sentence of its own", "收到政府信息公开申请3件。年度任务办结率100%。", carried],
    ["of other work counted in the sentence before", "收到政府信息公开申请3件、热线工单8件。办结率100%。", carried],
    ["of other work before that", "网上留言办结率100%。收到政府信息公开申请3件。", carried],
    ["of other work in the same sentence", "收到政府信息公开申请3件，办理群众信访件40件，办结率100%。", carried],
    ["that is not 100%", "收到政府信息公开申请3件，办结率67%。", carried],
  ])("is not looked at %s", (_, sentence, figures) => {
    expect(messages(found(sentence, figures)).filter((message) => message.includes("结转"))).toEqual([]);
  });
});
