import { describe, expect, it } from "vitest";
import { fold } from "../../../server/src/base/fold";
import { proseOf } from "../../../server/src/model/claims/index";
import { rawSpan } from "../../../server/src/model/claims/prose";
import { readReport } from "../../../server/src/model/report";

const TITLES = [
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "六、其他需要报告的事项",
];

function textWith(lines: readonly string[]): string {
  return ["青禾县水利局2023年政府信息公开工作年度报告", "一、总体情况", ...lines, ...TITLES, ""].join("\n");
}

/** The paragraphs of 总体情况 with these lines. */
function passages(...lines: readonly string[]): readonly string[] {
  const { passages: all } = proseOf(readReport(textWith(lines)));
  return all.filter(({ section }) => section === "overview").map(({ text }) => text);
}

const words = (length: number): string => "甲乙丙丁戊".repeat(20).slice(0, length);

describe("lines of one paragraph", () => {
  it("go on behind fifteen characters, or behind a comma", () => {
    expect(passages(words(15), "子丑")).toEqual([`${words(15)}子丑`]);
    expect(passages(words(14), "子丑")).toEqual([words(14), "子丑"]);
    expect(passages("甲，", "子丑")).toEqual(["甲，子丑"]);
    expect(passages("甲、", "子丑")).toEqual(["甲、子丑"]);
    expect(passages(words(50), words(50), "子丑")).toEqual([`${words(50)}${words(50)}子丑`]);
  });

  it("end before a heading, whatever they end with", () => {
    const { passages: all } = proseOf(readReport(textWith([words(20)]).replace("三、收到", "子丑\n三、收到")));
    const [first, second] = [
      all.filter(({ section }) => section === "overview"),
      all.filter(({ section }) => section === "disclosure"),
    ];
    expect([first, second].map((some) => some.map(({ text }) => text))).toEqual([[words(20)], ["子丑"]]);
  });

  it.each(["。", "！", "？", "；", "：", "…", "。”", "。）", ";"])("end with %s", (mark) => {
    expect(passages(words(20) + mark, "子丑")).toHaveLength(2);
  });

  it.each(["（一）子丑", "(12)子丑", "1.子丑", "12、子丑", "七、子丑", "第七部分子丑", "七是子丑", "十一、子丑"])(
    "do not go on in %s",
    (line) => {
      expect(passages(words(20), line)).toHaveLength(2);
    },
  );

  it.each(["1.5亿元", "子丑（一）", "七人", "123、子丑", "2023年"])("go on in %s", (line) => {
    expect(passages(words(20), line)).toHaveLength(1);
  });

  it("have no page number between them, and no rows of cells", () => {
    expect(passages(words(20), "- 3 -", "子丑")).toEqual([`${words(20)}子丑`]);
    expect(passages(words(20), "子|丑", "寅卯")).toEqual([words(20), "寅卯"]);
    expect(passages(words(20), "子\t丑", "寅卯")).toEqual([words(20), "寅卯"]);
    expect(passages(words(20), "子│丑")).toEqual([words(20)]);
    // A bar with nothing on one side divides no cells.
    expect(passages("| 寅卯。")).toEqual(["|寅卯。"]);
    expect(passages("##### 子丑寅卯辰巳午未申酉戌亥子丑", "子丑")).toHaveLength(2);
  });
});

it("what stands between headings on one line are paragraphs of their sections, each by itself", () => {
  const filler = "本机关认真做好各项工作，".repeat(20);
  const title = "青禾县水利局2023年政府信息公开工作年度报告";
  const parts = TITLES.map((heading, index) => `${heading}第${"二三四五六"[index]}句。`);
  const { passages: all } = proseOf(readReport(`${title}前言一句。一、总体情况${filler}第一句。${parts.join("")}`));
  expect(all.map(({ section = "preface", text }) => `${section} ${text}`)).toEqual([
    `preface ${title}前言一句。`,
    `overview ${filler}第一句。`,
    "disclosure 第二句。",
    "applications 第三句。",
    "reviews 第四句。",
    "problems 第五句。",
    "other 第六句。",
  ]);
});

describe("a paragraph as it is compared", () => {
  it.each([
    ["收 到 3 件。", "收到3件。"],
    ["收到　３件（甲），乙。", "收到3件(甲)，乙。"],
    ["收到1,234件,其中2件。", "收到1,234件，其中2件。"],
    ["收到1,234,567件。", "收到1,234,567件。"],
    ["全 年 收 到 1 2 件。", "全年收到12件。"],
    ["收到1,23件。", "收到1，23件。"],
    ["收到1,2345件。", "收到1，2345件。"],
    ["收到a,234件。", "收到a，234件。"],
    ["二〇二三年收到。", "2023年收到。"],
    ["二○二三年和二O二二年。", "2023年和2022年。"],
    ["二〇二三收到。", "二〇二三收到。"],
  ])("%s", (line, expected) => {
    expect(passages(line)).toEqual([expected]);
  });

  it.each([
    ["<p>收到&nbsp;3&ensp;件。</p>", ["收到3件。"]],
    ["<p>收到<b>3</b>件。</p>", ["收到3件。"]],
    ["<p>收到3件，</p><p>其中1件。</p>", ["收到3件，", "其中1件。"]],
    ["<p>&nbsp;</p><p>收到3件。</p>", ["收到3件。"]],
    ["<p>收到&amp;3件。</p>", ["收到3件。"]],
    ["<p>收到3件 | 办结2件。</p>", ["收到3件|办结2件。"]],
  ])("in a web page: %s", (line, expected) => {
    const page = textWith([line]).replace(/^([^<\n].*)$/gm, "<p>$1</p>");
    const all = proseOf(readReport(page)).passages.filter(({ section }) => section === "overview");
    expect(all.map(({ text }) => text)).toEqual(expected);
  });

  it.each([
    ["收到3件 | 办结2件", []],
    ["收到3件\t办结2件", []],
    ["收到3件 |", ["收到3件|"]],
  ])("is no row of cells: %j", (line, expected) => {
    expect(passages(line)).toEqual(expected);
  });

  it("stands below the sub-heading of its section that fills a line of its own", () => {
    const lines = [
      "开头。",
      "（二）依申请公开情况",
      "收到3件。",
      "办结3件。",
      "（三）平台建设。网站改版。",
      "2.平台",
      "改版。",
    ];
    const text = textWith(lines).replace("三、收到", "公开5条。\n三、收到");
    const all = proseOf(readReport(text)).passages.filter(({ section }) => section !== undefined);
    const headings = all.map(({ text: own, heading }) => [own, heading]);
    expect(headings).toEqual([
      ["开头。", undefined],
      ["(二)依申请公开情况", undefined],
      ["收到3件。", "(二)依申请公开情况"],
      ["办结3件。", "(二)依申请公开情况"],
      ["(三)平台建设。网站改版。", "(二)依申请公开情况"],
      ["2.平台", undefined],
      ["改版。", "2.平台"],
      ["公开5条。", undefined],
    ]);
  });

  it("says of each of its characters where it stands", () => {
    const text = textWith(["全年 收到　申请１２件（含 上年 1 件），", "  其中 办结３件，答复 1,234 次。"]);
    const [passage] = proseOf(readReport(text)).passages.filter(({ section }) => section === "overview");
    if (!passage) throw new Error("No passage");
    const there = Array.from(passage.text, (_, at) => {
      const { start, end } = rawSpan(passage, at, at + 1);
      return text.slice(start, end);
    });
    expect(there.map((one) => (one === "，" ? one : fold(one))).join("")).toBe(passage.text);
    expect(rawSpan(passage, 3, 3)).toEqual({ start: rawSpan(passage, 3, 4).start, end: rawSpan(passage, 3, 4).start });
  });
});
