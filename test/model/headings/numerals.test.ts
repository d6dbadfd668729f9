import { describe, expect, it } from "vitest";
import { headingLine, numeralAt } from "../../../server/src/model/headings/heading-line";
import { readReport } from "../../../server/src/model/report";
import { buildReport } from "../../support/reports/report-builder";

/** The numeral of a folded line: its style and value, whether it has its mark, and how much stands before the title. */
function found(folded: string): string {
  const numeral = numeralAt(folded);
  if (!numeral) return "none";
  const { style, value, marked } = numeral.numeral;
  return `${style} ${value}${marked ? "" : " bare"} ${numeral.length}`;
}

describe("the numeral that a line begins with", () => {
  it.each([
    ["一、总体", "chinese 1 2"],
    ["九、总体", "chinese 9 2"],
    ["一 总体", "chinese 1 bare 2"],
    ["一总体", "chinese 1 bare 1"],
    ["一 、总体", "chinese 1 3"],
    ["一、.  总体", "chinese 1 5"],
    ["一丶总体", "chinese 1 2"],
    ["一一、总体", "chinese 1 3"],
    ["l一、总体", "chinese 1 3"],
    ["I 二、总体", "chinese 2 4"],
    ["|三、总体", "chinese 3 3"],
    ["叁、总体", "chinese 3 2"],
    ["玖总体", "chinese 9 bare 1"],
    ["一", "none"],
    ["十、总体", "none"],
    ["一十、总体", "none"],
    ["二三、总体", "none"],
    ["第一 总体", "part 1 3"],
    ["第一总体", "none"],
    ["(一)总体", "bracketed 1 3"],
    ["(一)、总体", "bracketed 1 4"],
    ["(3) 总体", "bracketed 3 4"],
    ["(十)总体", "none"],
    ["1、总体", "digit 1 2"],
    ["1 、总体", "digit 1 3"],
    ["l、总体", "digit 1 2"],
    ["9. 总体", "digit 9 3"],
    ["0.总体", "none"],
    ["第一部分总体", "part 1 4"],
    ["第 1 章、总体", "part 1 6"],
    ["第六节 总体", "part 6 4"],
    ["第二、总体", "part 2 3"],
    ["第七部分总体", "none"],
  ])("%s: %s", (line, expected) => {
    expect(found(line)).toBe(expected);
  });

  it.each([
    ["1总体", "digit 1 bare 1"],
    ["2 总体", "digit 2 bare 2"],
    ["01.总体", "digit 1 bare 3"],
    ["06 总体", "digit 6 bare 3"],
    ["1)总体", "digit 1 bare 2"],
    ["1·总体", "digit 1 bare 2"],
    ["1-总体", "digit 1 bare 2"],
    ["12总体", "none"],
    ["1abc", "none"],
    ["Ⅰ、总体", "digit 1 bare 2"],
    ["Ⅸ总体", "digit 9 bare 1"],
    ["ⅰ总体", "digit 1 bare 1"],
    ["ⅳ.总体", "digit 4 bare 2"],
    ["❶总体", "digit 1 bare 1"],
    ["❷ 总体", "digit 2 bare 2"],
    ["㊀总体", "digit 1 bare 1"],
    ["㊅总体", "digit 6 bare 1"],
    ["I、总体", "digit 1 bare 2"],
    ["II总体", "digit 2 bare 2"],
    ["III.总体", "digit 3 bare 4"],
    ["IV、总体", "digit 4 bare 3"],
    ["V总体", "digit 5 bare 1"],
    ["VIII总体", "digit 8 bare 4"],
    ["IX总体", "digit 9 bare 2"],
    ["A.总体", "digit 1 bare 2"],
    ["(c)总体", "digit 3 bare 3"],
    ["f) 总体", "digit 6 bare 3"],
    ["A总体", "none"],
    ["G.总体", "none"],
  ])("that the form does not have: %s: %s", (line, expected) => {
    expect(found(line)).toBe(expected);
  });

  const spoken = (length: number): string => `一是${"甲".repeat(length - 4)}情况`;
  it.each([
    ["一是总体情况", "digit 1 bare 2"],
    ["六是、其他事项", "digit 6 bare 3"],
    ["第二是:公开情况", "digit 2 bare 4"],
    ["一是总体", "chinese 1 bare 1"],
    [spoken(30), "digit 1 bare 2"],
    [spoken(31), "chinese 1 bare 1"],
  ])("as it is spoken: %s: %s", (line, expected) => {
    expect(found(line)).toBe(expected);
  });
});

/** A heading, its numeral and its title, as they stand in the text; what a reader sees of the line may be given. */
function taken(raw: string, shown = raw): readonly string[] | undefined {
  const text = `前${raw}后`;
  const parts = headingLine(text, { span: { start: 1, end: raw.length + 1 }, text: shown });
  const at = (span: { start: number; end: number } | undefined): string => text.slice(span?.start ?? 0, span?.end ?? 0);
  return parts && [at(parts.span), at(parts.numeral?.span), at(parts.title), parts.titleText];
}

describe("a line taken apart as a heading", () => {
  it.each([
    ["一、总体情况", ["一、总体情况", "一、", "总体情况", "总体情况"]],
    ["一、 总体情况", ["一、 总体情况", "一、 ", "总体情况", "总体情况"]],
    ["总体情况", ["总体情况", "", "总体情况", "总体情况"]],
    ["## 一、总体情况", ["一、总体情况", "一、", "总体情况", "总体情况"]],
    ["###### 总体情况", ["总体情况", "", "总体情况", "总体情况"]],
    ["== 一、总体情况 ==", ["一、总体情况", "一、", "总体情况", "总体情况"]],
    ["**一、总体情况**", ["一、总体情况", "一、", "总体情况", "总体情况"]],
    ["**一、总体情况** ", ["一、总体情况", "一、", "总体情况", "总体情况"]],
    ["**一、** **总体情况**", ["一、** **总体情况", "一、", "总体情况", "总体情况"]],
    ["__一、总体情况__", ["一、总体情况", "一、", "总体情况", "总体情况"]],
    ["*一、总体情况*", ["一、总体情况", "一、", "总体情况", "总体情况"]],
    ["一、总体_情况_", ["一、总体_情况_", "一、", "总体_情况_", "总体_情况_"]],
    ["一、总体情况 {#overview}", ["一、总体情况", "一、", "总体情况", "总体情况"]],
    ["一、总体情况 ## {#overview}", ["一、总体情况", "一、", "总体情况", "总体情况"]],
    ["一、总体情况##", ["一、总体情况", "一、", "总体情况", "总体情况"]],
    ["● 一、总体情况", ["一、总体情况", "一、", "总体情况", "总体情况"]],
    ["????一、总体情况", ["一、总体情况", "一、", "总体情况", "总体情况"]],
    ["？？？？？ 一、总体情况", ["一、总体情况", "一、", "总体情况", "总体情况"]],
    ["+一、总体情况", ["一、总体情况", "一、", "总体情况", "总体情况"]],
    ["+ 总体情况", ["总体情况", "", "总体情况", "总体情况"]],
  ])("%s", (raw, expected) => {
    expect(taken(raw)).toEqual(expected);
  });

  it.each([
    ["<b>一、</b>总体情况", "一、总体情况", ["一、</b>总体情况", "一、</b>", "总体情况", "总体情况"]],
    ["一、总体&nbsp;情况", "一、总体\u00a0情况", ["一、总体&nbsp;情况", "一、", "总体&nbsp;情况", "总体\u00a0情况"]],
    ["一、\r\n总体情况", "一、总体情况", ["一、\r\n总体情况", "一、\r\n", "总体情况", "总体情况"]],
  ])("%j, shown as %s", (raw, shown, expected) => {
    expect(taken(raw, shown)).toEqual(expected);
  });

  it("has a title of the form's length and half as much again, and so much markup", () => {
    expect(taken("甲".repeat(67))).toBeDefined();
    expect(taken("甲".repeat(68))).toBeUndefined();
    const styled = (length: number): string => `<b ${"x".repeat(length - 7)}>总体情`;
    expect(taken(styled(4000), "总体情")).toBeDefined();
    expect(taken(styled(4001), "总体情")).toBeUndefined();
    expect(taken("<br>", "")).toBeUndefined();
  });
});

it("a tag left before a numeral does not make it another one", () => {
  const text = buildReport().replace("二、主动公开", "<table>二、主动公开").replace("五、存在", "<br>5、存在");
  expect(readReport(text).sections.map(({ heading }) => heading.numeralForm)).toEqual([
    "official",
    "official",
    "official",
    "official",
    "wrong",
    "official",
  ]);
});

it("6. is the last heading, though the last row numbered so before it was 5.", () => {
  const text = buildReport({ edition: "2019" }).replace("六、其他", "6.其他");
  expect(text).toMatch(/^[^\n]*5\.要求行政机关/m);
  expect(readReport(text).sections.at(-1)).toMatchObject({ key: "other", heading: { numeralForm: "wrong" } });
});

it("parts of a topic that are called as sections are no headings, though the text breaks off before the sections", () => {
  const cut = [
    "青禾县水利局2023年政府信息公开工作年度报告",
    "一、总体情况",
    "2023年，我局认真落实《条例》。",
    "（一）主动公开方面",
    "全年公开信息22条。",
    "（二）依申请公开工作方面",
    "1.收到和处理政府信息公开申请情况",
    "全年受理申请4件。",
    "2.政府信息公开行政复议、行政诉讼情况",
    "全年没有复议和诉讼。",
    "（三）政府信息管理方面",
    "强化流程管理，严格落实",
  ].join("\n");
  expect(readReport(cut).sections.map(({ key }) => key)).toEqual(["overview"]);
  const whole = buildReport().replace("二、主动公开", "1.收到和处理政府信息公开申请情况\n二、主动公开");
  expect(readReport(whole).sections.map(({ heading }) => heading.numeralForm)).toEqual(new Array(6).fill("official"));
});
