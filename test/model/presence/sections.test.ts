import { describe, expect, it } from "vitest";
import { slice } from "../../../server/src/base/span";
import { headingLike, isSectionAbsent } from "../../../server/src/model/presence/sections";
import { readReport } from "../../../server/src/model/report";
import { sectionForm } from "../../../server/src/spec/sections";
import type { SectionKey } from "../../../server/src/spec/types";
import { buildReport } from "../../support/reports/report-builder";

const TITLE = "青禾县水利局2023年政府信息公开工作年度报告";
const FILLER = "本机关认真做好各项工作，".repeat(20);

/** What may be the heading of a section in a text, nothing where it was found or is absent. */
function like(key: SectionKey, ...lines: readonly string[]): string | undefined {
  const text = [TITLE, ...lines, ""].join("\n");
  const report = readReport(text);
  const found = headingLike(report, key);
  return found && slice(text, found);
}

describe("what may be the heading of a section that was not found", () => {
  it("is nothing where the heading is there", () => {
    expect(like("problems", "一、总体情况", "五、存在的主要问题及改进情况")).toBeUndefined();
  });

  it.each([
    [
      "二、主动公开政府信息情况和收到和处理政府信息公开申请情况",
      "主动公开政府信息情况和收到和处理政府信息公开申请情况",
    ],
    ["二、主动公开政府信息情况", undefined],
  ])("is a heading that names two sections: %s", (heading, expected) => {
    expect(like("applications", "一、总体情况", heading, "四、政府信息公开行政复议、行政诉讼情况")).toBe(expected);
  });

  it("but not one with a short title among its words", () => {
    expect(like("overview", "六、其他需要报告的事项和总体情况")).toBeUndefined();
  });

  it.each([
    ["依申请公开办理情况", "依申请公开办理情况"],
    ["3.依申请公开办理情况", "3.依申请公开办理情况"],
    ["依申请公开办理情况。", undefined],
    ["依申请公开办理情况|1", undefined],
    ["（3.2）收到和处理政府信息公开申请情况", "（3.2）收到和处理政府信息公开申请情况"],
    ["甲乙丙丁收到和处理政府信息公开申请情况", "甲乙丙丁收到和处理政府信息公开申请情况"],
    ["甲乙丙丁戊收到和处理政府信息公开申请情况", undefined],
  ])("is a line of its words behind the headings that follow it: %s", (line, expected) => {
    expect(
      like("applications", "一、总体情况", "五、存在的主要问题及改进情况", FILLER, "六、其他需要报告的事项", line),
    ).toBe(expected);
  });

  it("but no numbered topic of 总体情况", () => {
    const after = ["二、主动公开政府信息情况", "四、政府信息公开行政复议、行政诉讼情况"];
    expect(like("applications", "一、总体情况", "3.依申请公开办理情况", "无。", ...after)).toBeUndefined();
    expect(like("applications", "一、总体情况", "依申请公开办理情况", "无。", ...after)).toBe("依申请公开办理情况");
  });
});

describe("what may be its heading in running text", () => {
  it.each([
    ["全年未产生政府信息公开行政复议、行政诉讼情况。", undefined],
    ["全年没有发生政府信息公开行政复议、行政诉讼情况，工作有序。", undefined],
    ["工作有序。政府信息公开行政复议、行政诉讼情况。", "政府信息公开行政复议、行政诉讼情况"],
    ["工作有序。政府信息公開行政復議、行政訴訟情況。", "政府信息公開行政復議、行政訴訟情況"],
    ["全年未产生政府信息公开行政复议、行政诉讼情况行政复议", "政府信息公开行政复议、行政诉讼情况"],
  ])("is not what a clause denies: %s", (words, expected) => {
    expect(like("reviews", "一、总体情况", FILLER + words)).toBe(expected);
  });

  const around = (words: string): string =>
    `一、总体情况${FILLER}二、主动公开政府信息情况${FILLER}${words}${FILLER}四、政府信息公开行政复议、行政诉讼情况无。`;

  it.each([
    ["is its numeral with a mark, whatever follows", "三、申办事宜", "三、"],
    ["is its own title without a numeral", "收到和处理政府信息公开申请情况", "收到和处理政府信息公开申请情况"],
    ["is not some of its title", "收到和处理政府信息公开", undefined],
    ["is nothing else", "", undefined],
  ])("%s", (_, words, expected) => {
    expect(like("applications", around(words))).toBe(expected);
  });

  it.each([
    ["内容包括总体情况、", "、行政复议情况等。", undefined],
    ["内容包括总体情况、", "。", undefined],
    ["内容包括总体情况、", "和行政复议情况。", undefined],
    ["内容包括总体情况和", "。", undefined],
    ["内容包括", "、行政复议情况等。", undefined],
    ["内容包括", "等。", undefined],
    ["内容包括总体情况；", "；行政复议情况。", undefined],
    ["内容如下。（二）", "。", undefined],
    ["内容如下。", "，", "收到和处理政府信息公开申请情况"],
    ["内容如下。、", "。", "收到和处理政府信息公开申请情况"],
    ["0、", " 第一项", "收到和处理政府信息公开申请情况"],
  ])("is not an entry of a list of the parts: %s…%s", (before, behind, expected) => {
    expect(like("applications", around(`${before}收到和处理政府信息公开申请情况${behind}`))).toBe(expected);
  });

  it("is its own title at the very beginning", () => {
    const title = "收到和处理政府信息公开申请情况";
    expect(like("applications", "一、总体情况", "二、主动公开政府信息情况", `${title}${FILLER}`)).toBe(title);
  });

  it("but not before the section before it, nor behind the one after it", () => {
    const title = "收到和处理政府信息公开申请情况";
    expect(like("applications", `一、总体情况${title}${FILLER}二、主动公开政府信息情况${FILLER}`)).toBeUndefined();
    expect(like("applications", `${around("")}${title}`)).toBeUndefined();
    expect(
      like("applications", `一、总体情况${title}${FILLER}二、主动公开政府信息情况${FILLER}${title}${FILLER}`),
    ).toBe(title);
  });

  it("nor the title of a section without a table, which a sentence may say", () => {
    const words = "其他需要报告的事项";
    expect(
      like("other", `一、总体情况${FILLER}五、存在的主要问题及改进情况${FILLER}没有${words}${FILLER}`),
    ).toBeUndefined();
  });
});

describe("what may be its heading among other words", () => {
  const behind = (...lines: readonly string[]): readonly string[] => [
    "一、总体情况",
    "二、主动公开政府信息情况",
    ...lines,
    "四、政府信息公开行政复议、行政诉讼情况",
  ];

  it.each([
    [["见三、收到和处理政府信息公开申请情况一览表"], "三、收到和处理政府信息公开申请情况"],
    [["见3.收到和处理政府信息公开申请情况一览表"], "3.收到和处理政府信息公开申请情况"],
    [["见5.收到和处理政府信息公开申请情况一览表"], undefined],
    [["见三、收到和处理政府信息", "公开申请情况一览表"], "三、收到和处理政府信息\n公开申请情况"],
    [["见三、收到和处理政府信息公开申请况一览表"], "三、收到和处理政府信息公开申请况"],
    [["见三、收到处理政府信息公开申请况一览表"], undefined],
    [["三、收到一览表，和处理政府信息公开申请情况"], undefined],
  ])("is its numeral with its title, or all of it but a character: %j", (lines, expected) => {
    expect(like("applications", ...behind(...lines))).toBe(expected);
  });

  it("but not with a title of three characters", () => {
    expect(like("overview", "见一、概述如下", "二、主动公开政府信息情况")).toBeUndefined();
    expect(like("overview", "见一、基本情况如下", "二、主动公开政府信息情况")).toBe("一、基本情况");
  });

  it("up to a second report", () => {
    const second = [TITLE.replace("2023", "2022"), "一、总体情况", "二、主动公开政府信息情况", FILLER];
    const lines = ["一、总体情况", "二、主动公开政府信息情况", FILLER, "三、收到和处理政府信息公开申请情况", FILLER];
    expect(like("other", ...lines, "见六、其他需要报告的事项一览")).toBe("六、其他需要报告的事项");
    expect(like("other", ...lines, ...second, "见六、其他需要报告的事项一览")).toBeUndefined();
  });
});

describe("a line that a paragraph has run into", () => {
  const among = (line: string, key: SectionKey = "problems"): string | undefined =>
    like(key, "一、总体情况", "四、政府信息公开行政复议、行政诉讼情况", line, "六、其他需要报告的事项");

  it.each([
    "五、存在问题和改进措施公开形式单一，今后改进。",
    "5.存在问题和改进措施：公开形式单一，今后改进。",
    "（五）存在问题和改进措施。公开形式单一，今后改进。",
    "第五部分 存在的主要问题及改进情况：公开形式单一，今后改进。",
    "第五部分 公开形式单一，今后改进。",
    "五、公开形式单一，今后改进。",
    "存在的主要问题及改进情况：公开形式单一，今后改进。",
    "政府信息公开工作存在的主要问题及改进情况 公开形式单一，今后改进。",
  ])("may be the heading: %s", (line) => {
    expect(among(line)).toBe(line);
  });

  it.each([
    "公开形式单一，今后改进。",
    "存在的主要问题及改进情况都已写明，今后改进。",
    "第四部分 存在的主要问题及改进情况：公开形式单一，今后改进。",
    "五年来公开形式单一，今后改进。",
    "第五部分 存在的主要问题及改进情况 | 公开形式单一",
  ])("may not: %s", (line) => {
    expect(among(line)).toBeUndefined();
  });

  it("is not the label of a row of 表三", () => {
    expect(like("overview", "一、本年新收政府", "二、上年结转政府", "二、主动公开政府信息情况")).toBeUndefined();
  });

  it.each(["disclosure", "applications", "reviews"] as const)("may be the heading right over its table: %s", (key) => {
    const { numeral, label } = sectionForm(key);
    const line = `${label}：今年的情况如下。`;
    const text = buildReport().replace(`${numeral}、${label}`, line);
    expect(text).toContain(line);
    expect(headingLike(readReport(text), key)).toEqual({
      start: text.indexOf(line),
      end: text.indexOf(line) + line.length,
    });
    const away = buildReport()
      .replace(`${numeral}、${label}\n`, "")
      .replace(/(?<=^一、.*\n)/m, `${line}\n此外，工作有序。\n`);
    expect(headingLike(readReport(away), key)).toBeUndefined();
  });

  it("may be a topic of 一 where the section has a table", () => {
    const topic = "（二）主动公开政府信息工作。公开形式单一，今后改进。";
    expect(like("disclosure", "一、总体情况", topic, "三、收到和处理政府信息公开申请情况")).toBeUndefined();
    expect(
      like("disclosure", "一、总体情况", "2.主动公开情况。今后改进。", "三、收到和处理政府信息公开申请情况"),
    ).toBeUndefined();
    const own = "第二部分 主动公开政府信息工作。公开形式单一，今后改进。";
    expect(like("disclosure", "一、总体情况", own, "三、收到和处理政府信息公开申请情况")).toBe(own);
  });
});

it("a section is absent where neither its heading is found nor anything that could be it", () => {
  const report = readReport([TITLE, "一、总体情况", "见六、其他需要报告的事项一览", ""].join("\n"));
  expect((["overview", "problems", "other"] as const).map((key) => isSectionAbsent(report, key))).toEqual([
    false,
    true,
    false,
  ]);
});

describe("what is left of a heading is the numeral of a section without a table", () => {
  const PROBLEMS = "公开形式单一，下一步将改进。";
  const around = (...lines: readonly string[]) =>
    like(
      "problems",
      "一、总体情况",
      "四、政府信息公开行政复议、行政诉讼情况",
      ...lines,
      "六、其他需要报告的事项",
      "无。",
    );

  it.each([
    [`（五）${PROBLEMS}`, `（五）${PROBLEMS}`],
    [`5.${PROBLEMS}`, `5.${PROBLEMS}`],
    [`5.2023年${PROBLEMS}`, `5.2023年${PROBLEMS}`],
    ["（五）", "（五）"],
    ["五", "五"],
    ["六", undefined],
    ["5、", "5、"],
    [`（四）${PROBLEMS}`, undefined],
    ["5.1万人次查阅。", undefined],
    ["5件申请均已答复。", undefined],
    ["（五）不予处理", undefined],
  ])("%s", (line, expected) => {
    expect(around("本年度没有复议、诉讼。", line)).toBe(expected);
  });

  it("but not what a list counts up to", () => {
    expect(around("（一）甲。（二）乙。（三）丙。（四）丁。", `（五）${PROBLEMS}`)).toBeUndefined();
    expect(around("3.丙。", "4.丁。", `5.${PROBLEMS}`)).toBeUndefined();
  });

  it("nor that of a section with a table", () => {
    const lines = [
      "一、总体情况",
      "三、收到和处理政府信息公开申请情况",
      "（四）没有复议。",
      "五、存在的主要问题及改进情况",
    ];
    expect(like("reviews", ...lines)).toBeUndefined();
  });
});
