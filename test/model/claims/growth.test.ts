import { describe, expect, it } from "vitest";
import { plain } from "../../../server/src/base/decimal";
import { type Sentence, sentencesOf } from "../../../server/src/model/claims/clauses";
import { doneRatesIn, growthIn } from "../../../server/src/model/claims/growth";

/** The last sentence of a text. */
function sentence(text: string): Sentence {
  const found = sentencesOf({ text, segments: [] }).at(-1);
  if (!found) throw new Error("No sentence");
  return found;
}

/**
 * Each growth as the count now and last year's (`?` where it is not given), the percentage, and the pairs left open.
 */
function growths(text: string): readonly string[] {
  return growthIn(sentence(text)).map(({ now, last, more, percent, pairs }) => {
    const both = pairs.map((pair) => pair.map(plain).join("/")).join(" ");
    return `${plain(now.value)} ${last ? plain(last.value) : "?"} ${more ? "+" : "-"}${plain(percent.value)}% ${both}`;
  });
}

describe("a percentage of growth with its two counts", () => {
  it.each([
    ["全年公开186条，比上年150条增长24%", "186 150 +24% 186/150"],
    ["全年公开150条，比上年186条下降19.4%", "150 186 -19.4% 150/186"],
    ["全年公开186条，较2022年150条同比增长24%", "186 150 +24% 186/150"],
    ["全年公开186条，比上年150条增加36条，增长24%", "186 150 +24% 186/150"],
    ["全年公开150条，比上年186条减少36条，下降19.4%", "150 186 -19.4% 150/186"],
    ["全年公开186条，同比增长24%(上年150条)", "186 150 +24% 186/150"],
    ["全年公开150条，同比下降19.4%(去年186条)", "150 186 -19.4% 150/186"],
    ["全年公开186条，较上年增加36条，增长24%", "186 ? +24% 186/150"],
    ["全年公开150条，较上年减少36条，下降19.4%", "150 ? -19.4% 150/186"],
    ["上年公开150条，今年公开186条，增长24%", "186 150 +24% 186/150 150/150"],
    ["2022年公开150条，2023年公开186条，同比增长24%", "186 150 +24% 186/150 150/150"],
    ["全年收到200条、公开186条，比上年150条增长24%", "186 150 +24% 186/150 200/150"],
    ["全年收到200件、公开186条，比上年150条增长24%", "186 150 +24% 186/150"],
    ["全年收到200条、公开186条，较上年增加36条，增长24%", "186 ? +24% 186/150 200/164"],
  ])("%s", (text, expected) => {
    expect(growths(text)).toEqual([expected]);
  });

  it.each([
    ["全年公开186条。比上年150条增长24%", ["186 150 +24% 186/150"]],
    ["答复20件。全年公开186条。比上年150条增长24%", ["186 150 +24% 186/150"]],
    ["全年公开186条，答复20件。比上年150条增长24%", []],
    ["全年公开。比上年150条增长24%", []],
    ["2023年公开186条，比2022年150条增长24%", ["186 150 +24% 186/150"]],
    ["2022年公开186条，比2022年150条增长24%", ["186 150 +24% 186/150"]],
    ["2021年公开186条，比2022年150条增长24%", []],
    ["上年公开186条，比2021年150条增长24%", []],
    ["去年公开186条，比2021年150条增长24%", []],
  ])("of the sentence before, and of years that follow each other: %s", (text, expected) => {
    expect(growths(text)).toEqual(expected);
  });

  it("may be of the six counts before", () => {
    const before = (count: number): string =>
      Array.from({ length: count }, (_, index) => `第${"一二三四五六七八"[index]}类${index + 1}条，`).join("");
    const pairs = (count: number): number =>
      growthIn(sentence(`${before(count)}共186条，比上年150条增长24%`))[0]?.pairs.length ?? 0;
    expect([pairs(5), pairs(6), pairs(7)]).toEqual([6, 7, 7]);
  });

  it.each([
    "全年公开186条，比上年150条增长约24%",
    "上年公开150条，今年推送186条，增长24%",
    "上年公开150件，今年公开186条，增长24%",
    "2021年公开150条，2023年公开186条，增长24%",
    "上年公开150条，2023年公开186条，增长24%",
    "全年公开约186条，比上年150条增长24%",
    "全年公开186条，比上年约150条增长24%",
    "全年公开186件，比上年150条增长24%",
    "全年投入186万元，比上年150万元增长24%",
    "全年公开18.6条，比上年15.0条增长24%",
    "全年公开186条，比上年150条增长24",
    "全年公开186条，其中150条增长24%",
    "全年公开186条，比上年150条占24%",
    "全年公开186条，较上年增加36条，下降24%",
    "全年公开186条，较上年增加36件，增长24%",
    "全年公开186条，同比增长24%(其中150条)",
    "全年公开186条，比上年增长24%",
  ])("is not certain: %s", (text) => {
    expect(growths(text)).toEqual([]);
  });
});

describe("a rate of what was done", () => {
  const rates = (text: string): readonly string[] =>
    doneRatesIn(sentence(text)).map(
      ({ whole, done, percent }) => `${plain(whole.value)} ${plain(done.value)} ${plain(percent.value)}%`,
    );

  it.each([
    ["收到留言20条，回复18条，回复率90%", "20 18 90%"],
    ["收到留言20条，回复20条，回复率100%", "20 20 100%"],
    ["收到留言20条，按期回复18条，按期回复率90%", "20 18 90%"],
    ["收到申请20件，办结18件，办结率90%", "20 18 90%"],
    ["制发文件20件，主动公开18件，主动公开率90%", "20 18 90%"],
    ["制发文件20件，公开18件，主动公开率90%", "20 18 90%"],
    ["应公开文件20件，公开18件，公开率100%", "20 18 100%"],
    ["收到申请151件，上年结转9件，办结136件，办结率85%", "160 136 85%"],
    ["收到申请151件，上年结转9件，办结160件，办结率100%", "160 160 100%"],
    ["发放问卷20份，收回18份，回收率90%", "20 18 90%"],
  ])("%s", (text, expected) => {
    expect(rates(text)).toEqual([expected]);
  });

  it.each([
    "收到留言20条，回复18条，办结率90%",
    "收到留言20条，按期回复18条，回复率90%",
    "收到留言20条，回复18条，按期回复率90%",
    "收到留言20条，回复22条，回复率100%",
    "收到申请20件，答复18件，答复率90%",
    "制发文件20件，主动公开18件，主动公开率100%",
    "处理留言20条，回复18条，回复率90%",
    "收到留言20件，回复18条，回复率90%",
    "收到留言20条，回复约18条，回复率90%",
    "收到留言20条，回复18条，回复率约90%",
    "收到留言20条，回复18条，满意率90%",
    "回复18条，回复率90%",
    "收到申请151件，上年结转9条，办结136件，办结率85%",
    "上年结转9件，办结8件，办结率89%",
  ])("is not certain: %s", (text) => {
    expect(rates(text)).toEqual([]);
  });
});
