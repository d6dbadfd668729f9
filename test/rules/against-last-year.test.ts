import { describe, expect, it } from "vitest";
import { decimal } from "../../server/src/base/decimal";
import { applyEdits } from "../../server/src/base/edits";
import { proseOf } from "../../server/src/model/claims/index";
import { readReport } from "../../server/src/model/report";
import { wrongChanges, wrongGrowth, wrongMultiples } from "../../server/src/rules/support/against-last-year";
import type { Observation } from "../../server/src/rules/types";
import { buildReport } from "../support/reports/report-builder";

type Look = (sentence: Parameters<typeof wrongGrowth>[0]) => Iterable<Observation>;

/** What one of them says of a paragraph, with the text it stands in. */
function lookAt(look: Look, words: string): readonly [text: string, found: readonly Observation[]] {
  const text = buildReport({ prose: { overview: [words] } });
  return [text, proseOf(readReport(text)).sentences.flatMap((sentence) => [...look(sentence)])];
}

const messages = (look: Look, words: string): readonly string[] =>
  lookAt(look, words)[1].map(({ message }) => message["zh-CN"]);

describe("a difference to the year before", () => {
  const changes = (words: string): readonly string[] => messages((sentence) => wrongChanges(sentence), words);
  it.each([
    ["推送信息120条，较上年100条增加20条。", []],
    ["推送信息120条，比上年的100条增加25条。", ["上年 100，本年 120，应为增加 20，正文写增加 25"]],
    ["推送信息120条，较上年增加25条（上年100条）。", ["上年 100，本年 120，应为增加 20，正文写增加 25"]],
    ["推送信息120条。比上年100条增加25条。", ["上年 100，本年 120，应为增加 20，正文写增加 25"]],
    ["推送信息80条，较2022年100条减少20条。", []],
    ["推送信息80条，较2022年100条增加20条。", ["上年 100，本年 80，应为减少 20，正文写增加 20"]],
    ["推送信息80条，较2022年100条减少30条。", ["上年 100，本年 80，应为减少 20，正文写减少 30"]],
    // What is compared may be the whole before its last part, or the sum of what stands before.
    ["推送信息120条，其中微信50条，较上年100条增加20条。", []],
    ["推送微博70条、微信50条，较上年100条增加20条。", []],
    // Rounded, rough, of other things, of other years.
    ["推送信息1.23万条，较上年1万条增加2289条。", []],
    ["推送信息约120条，较上年100条增加25条。", []],
    ["推送信息120条，较上年100条增加25次。", []],
    ["上年推送信息120条，比2021年100条增加25条。", []],
    ["推送信息120条，较计划100条增加25条。", []],
  ])("%s", (words, expected) => expect(changes(words)).toEqual(expected));

  it("is told in English, with both counts, and set right where it goes the same way", () => {
    const [text, [finding]] = lookAt((sentence) => wrongChanges(sentence), "推送信息120条，比上年的100条增加25条。");
    expect(finding?.message.en).toBe("100 last year, 120 now is 20 more, prose 25 more");
    expect(finding?.related?.map(({ message }) => message["zh-CN"])).toEqual(["本年 120", "上年 100"]);
    expect(applyEdits(text, finding?.fixes?.()[0]?.edits ?? [])).toContain("比上年的100条增加20条。");
    const [, [other]] = lookAt((sentence) => wrongChanges(sentence), "推送信息80条，较上年100条增加20条。");
    expect(other?.fixes?.()).toEqual([]);
  });

  it("is none of a count that is a slip itself, where it fits the right one", () => {
    const look: Look = (sentence) => wrongChanges(sentence, () => decimal("125"));
    expect(messages(look, "推送信息120条，比上年的100条增加25条。")).toEqual([]);
    const [, [finding]] = lookAt(look, "推送信息120条，比上年的100条增加30条。");
    expect(finding?.message["zh-CN"]).toBe("上年 100，本年 120，应为增加 20，正文写增加 30");
    expect(finding?.fixes?.()).toEqual([]);
  });
});

describe("a percentage of growth", () => {
  const growth = (words: string): readonly string[] => messages(wrongGrowth, words);
  it.each([
    ["推送信息120条，较上年100条增长20%。", []],
    ["推送信息120条，较上年100条增长25%。", ["上年 100，本年 120，应为增长 20%，正文写增长 25%"]],
    ["推送信息120条，较上年100条下降20%。", ["上年 100，本年 120，应为增长 20%，正文写下降 20%"]],
    ["推送信息80条，较上年100条下降20%。", []],
    ["推送信息80条，较上年100条增长20%。", ["上年 100，本年 80，应为下降 20%，正文写增长 20%"]],
    // So exact as it is written, cut off or rounded.
    ["推送信息400条，较上年300条增长33%。", []],
    ["推送信息400条，较上年300条增长34%。", []],
    ["推送信息400条，较上年300条增长35%。", ["上年 300，本年 400，应为增长 33%，正文写增长 35%"]],
    ["推送信息400条，较上年300条增长33.3%。", []],
    ["推送信息400条，较上年300条增长33.5%。", ["上年 300，本年 400，应为增长 33.3%，正文写增长 33.5%"]],
    // A whole percentage is no other one, rounded or cut off.
    ["推送信息120条，较上年100条增长21%。", ["上年 100，本年 120，应为增长 20%，正文写增长 21%"]],
    ["推送信息120条，较上年100条增长19%。", ["上年 100，本年 120，应为增长 20%，正文写增长 19%"]],
    ["推送信息203条，较上年200条增长1.4%。", ["上年 200，本年 203，应为增长 1.5%，正文写增长 1.4%"]],
    ["推送信息203条，较上年200条增长1.5%。", []],
    ["推送信息203条，较上年200条增长1%。", []],
    ["推送信息203条，较上年200条增长2%。", []],
    // From nothing no percentage leads anywhere.
    ["推送信息120条，较上年0条增长20%。", []],
  ])("%s", (words, expected) => expect(growth(words)).toEqual(expected));

  it("is told in English, too", () => {
    const english = (words: string): readonly string[] =>
      lookAt(wrongGrowth, words)[1].map(({ message }) => message.en);
    expect(english("推送信息120条，较上年100条增长25%。")).toEqual([
      "100 last year, 120 now is 20% more, prose 25% more",
    ]);
    expect(english("推送信息80条，较上年100条下降25%。")).toEqual([
      "100 last year, 80 now is 20% less, prose 25% less",
    ]);
  });

  it("is marked, with both counts beside it, and set to what they give unless it goes the other way", () => {
    const [text, [finding]] = lookAt(wrongGrowth, "推送信息120条，较上年100条增长25%。");
    expect(finding && text.slice(finding.span.start, finding.span.end)).toBe("25");
    expect(finding?.related?.map(({ span }) => text.slice(span.start, span.end))).toEqual(["120", "100"]);
    expect(finding?.subject).toEqual({ section: "overview" });
    expect(applyEdits(text, finding?.fixes?.()[0]?.edits ?? [])).toBe(text.replace("25%", "20%"));
    const [, [other]] = lookAt(wrongGrowth, "推送信息120条，较上年100条下降20%。");
    expect(other?.fixes?.()).toEqual([]);
    const [words, [numeral]] = lookAt(wrongGrowth, "推送信息120条，较上年100条增长百分之二十五。");
    expect(applyEdits(words, numeral?.fixes?.()[0]?.edits ?? [])).toBe(words.replace("百分之二十五", "20%"));
  });
});

describe("a multiple of last year's count", () => {
  const multiples = (words: string): readonly string[] => messages(wrongMultiples, words);
  it.each([
    ["推送信息186条，是上年62条的3倍。", []],
    ["推送信息186条，是上年62条的2倍。", ["上年 62，本年 186，是上年的 3 倍，正文写 2倍"]],
    ["推送信息186条，是上年62条的两倍。", ["上年 62，本年 186，是上年的 3 倍，正文写 两倍"]],
    // Rounded to the whole, or so exact as it is written.
    ["推送信息155条，是上年62条的2倍。", []],
    ["推送信息157条，是上年62条的2倍。", ["上年 62，本年 157，是上年的 2.5 倍，正文写 2倍"]],
    ["推送信息155条，是上年62条的2.5倍。", []],
    ["推送信息155条，是上年62条的2.7倍。", ["上年 62，本年 155，是上年的 2.5 倍，正文写 2.7倍"]],
    // About so much may be off by one.
    ["推送信息186条，是上年62条的近4倍。", []],
    ["推送信息186条，是上年62条的近5倍。", ["上年 62，本年 186，是上年的 3 倍，正文写 5倍"]],
    // Grown by so much is said of both.
    ["推送信息186条，较上年62条增长2倍。", []],
    ["推送信息186条，较上年62条增长3倍。", []],
    ["推送信息186条，较上年62条增长4倍。", ["上年 62，本年 186，是上年的 3 倍，正文写 4倍"]],
    // Last year's count behind it.
    ["推送信息186条，是上年的2倍（上年62条）。", ["上年 62，本年 186，是上年的 3 倍，正文写 2倍"]],
    ["推送信息186条，是上年的3倍（上年62条）。", []],
    ["推送信息186条，是上年62次的2倍。", []],
    ["推送信息186条，是上年0条的2倍。", []],
    ["推送信息约186条，是上年62条的2倍。", []],
    ["推送信息186条，公告62条，阅读量是上年的2倍。", []],
  ])("%s", (words, expected) => expect(multiples(words)).toEqual(expected));

  it("is marked, with this year's count beside it", () => {
    const [text, [finding]] = lookAt(wrongMultiples, "推送信息186条，是上年62条的2倍。");
    expect(finding && text.slice(finding.span.start, finding.span.end)).toBe("2倍");
    expect(finding?.related?.map(({ span }) => text.slice(span.start, span.end))).toEqual(["186"]);
    expect(finding?.subject).toEqual({ section: "overview" });
  });
});
