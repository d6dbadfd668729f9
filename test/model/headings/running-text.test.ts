import { describe, expect, it } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { textLines } from "../../../server/src/layout/index";
import { numeralsInside } from "../../../server/src/model/headings/numerals-inside";
import { inlineHeadings, offsetIn, runningTexts } from "../../../server/src/model/headings/running-text";
import { readReport } from "../../../server/src/model/report";
import type { Report } from "../../../server/src/model/types";
import { SECTIONS, sectionForm } from "../../../server/src/spec/sections";
import { buildReport } from "../../support/reports/report-builder";

const NOTHING = "这一句没有说什么，";

function running(text: string) {
  return runningTexts(text, textLines(text));
}

describe("running text", () => {
  it("is a line of more than two hundred characters", () => {
    expect(running("甲".repeat(200))).toEqual([]);
    expect(running("甲".repeat(201))).toHaveLength(1);
    expect(running(`甲\n${"乙".repeat(201)}\n丙`).map(({ span }) => span)).toEqual([{ start: 2, end: 203 }]);
  });

  it.each([
    ["公开质量有待提高。六、其他需要报告的事项", 1],
    ["公开质量有待提高。 六、其他需要报告的事项", 1],
    ["本报告包括五、存在的主要问题及改进情况、六、其他需要报告的事项", 0],
    ["公开质量有待提高。六、其他需要报告的事项。", 0],
    ["六、其他需要报告的事项", 0],
  ])("is a paragraph that ends in the next heading, too: %s", (line, count) => {
    expect(running(`甲\n${line}\n乙`)).toHaveLength(count);
    const report = buildReport().replace("\n六、其他需要报告的事项", "。六、其他需要报告的事项");
    expect(readReport(report).sections.map(({ key }) => key)).toEqual(SECTIONS.map(({ key }) => key));
  });

  it("that a program cut at a width is whole, and its characters are where they were", () => {
    for (const eol of ["\n", "\r\n"]) {
      const text = [...new Array(11).fill("甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸"), "子丑"].join(eol);
      const [whole] = running(text);
      if (!whole) throw new Error("No running text");
      expect(whole.text).toBe(text.replaceAll(eol, ""));
      const at = Array.from(whole.text, (_, index) => text[offsetIn(whole, index)]).join("");
      expect(at).toBe(whole.text);
      expect(offsetIn(whole, 19)).toBe(19);
      expect(offsetIn(whole, 20)).toBe(20 + eol.length);
    }
  });

  it.each([
    ["，三、收到", true],
    ["，三.收到", true],
    ["，三,收到", true],
    ["，三：收到", true],
    ["，叁、收到", true],
    ["，Ⅲ、收到", true],
    ["，第三部分 收到", true],
    ["，第三章：收到", true],
    ["，三三、收到", true],
    ["，第三、收到", false],
    ["，第三十条收到", false],
    ["，3、收到", false],
    ["，（三）收到", false],
    ["，三收到", false],
    ["第三、收到", false],
    ["（三、收到", false],
    ["(三、收到", false],
    ["十三、收到", false],
    ["二三、收到", false],
    ["百三、收到", false],
    ["，三、本年度办理结果", false],
  ])("has a numeral in %s: %s", (written, expected) => {
    const text = NOTHING.repeat(12) + written + NOTHING.repeat(12);
    const found = numeralsInside(running(text), { start: 0, end: text.length }, sectionForm("applications"));
    expect(found.map(({ at }) => at)).toEqual(expected ? [NOTHING.length * 12 + 1] : []);
  });

  it("has numerals in the region that is asked for, its end left out", () => {
    const text = `${NOTHING.repeat(12)}。三、收到${NOTHING.repeat(12)}`;
    const at = text.indexOf("三、");
    const found = (start: number, end: number) =>
      numeralsInside(running(text), { start, end }, sectionForm("applications")).length;
    expect([found(at, at + 1), found(at + 1, text.length), found(0, at)]).toEqual([1, 0, 0]);
  });
});

describe("a table of contents in running text", () => {
  const report = buildReport({ body: "青禾县水利局", layout: "pipe-rows" }).replace(/[\n|]+/g, " ");
  it.each(["……1", " 1", ""])("is no headings and no title, its entries before %j", (page) => {
    const entries = SECTIONS.map(({ numeral, label }) => `${numeral}、${label}${page}`);
    const text = `目　录 ${entries.join(" ")} ${report}`;
    const starts = ({ sections }: Report) => sections.map(({ heading }) => heading.span.start);
    expect(starts(readReport(report))).toHaveLength(6);
    expect(starts(readReport(text))).toEqual(
      starts(readReport(report)).map((start) => start + text.length - report.length),
    );
    const codes = (written: string) => analyse(written).findings.map(({ code }) => code);
    expect(codes(text)).toEqual(codes(report));
  });
});

/** The sub-headings of a section with these lines. */
function subHeadings(...lines: readonly string[]): readonly string[] {
  const text = `青禾县2024年政府信息公开工作年度报告\n一、总体情况\n${lines.join("\n")}\n二、主动公开政府信息情况\n`;
  return readReport(text).subHeadings.map(({ title, level, span }) => {
    expect(text.slice(span.start, span.end).trim()).toBe(title);
    return `${level} ${title}`;
  });
}

describe("a sub-heading", () => {
  it.each([
    ["（一）主动公开", "1 （一）主动公开"],
    ["（十二）、主动公开", "1 （十二）、主动公开"],
    ["(1)主动公开", "1 (1)主动公开"],
    ["七、主动公开", "1 七、主动公开"],
    ["1.主动公开", "1 1.主动公开"],
    ["12、主动公开", "1 12、主动公开"],
    ["（一）主动公开。本年公开12条。", "1 （一）主动公开"],
    ["（一）主动公开：本年公开", "1 （一）主动公开"],
    ["（一）主动公开；本年公开", "1 （一）主动公开"],
    ["**（一）主动公开**本年公开", "1 （一）主动公开"],
    ["### 主动公开", "1 主动公开"],
    [`（一）${"甲".repeat(40)}`, `1 （一）${"甲".repeat(40)}`],
  ])("%s", (line, expected) => {
    expect(subHeadings(line)).toEqual([expected]);
  });

  it.each([
    "主动公开",
    "1.5亿元",
    "123、主动公开",
    "（一）。",
    "（一二三）主动公开",
    `（一）${"甲".repeat(41)}`,
    `（一）${"甲".repeat(41)}。`,
  ])("is none: %s", (line) => {
    expect(subHeadings(line)).toEqual([]);
  });

  it("is of the level at which its numerals came first", () => {
    expect(subHeadings("（一）甲事", "1.乙事", "（1）丙事", "2.丁事", "（二）戊事")).toEqual([
      "1 （一）甲事",
      "2 1.乙事",
      "3 （1）丙事",
      "2 2.丁事",
      "1 （二）戊事",
    ]);
    expect(subHeadings("1.乙事", "（一）甲事")).toEqual(["1 1.乙事", "2 （一）甲事"]);
  });
});

it("headings inside running text are looked for of the sections that none is known of", () => {
  const filler = "甲乙丙丁戊己庚辛壬癸".repeat(20);
  const text = `一、总体情况${filler}二、主动公开政府信息情况${filler}二、主动公开政府信息情况${filler}`;
  const lines = running(text);
  const all = inlineHeadings(lines, []);
  const besides = (known: typeof all) => inlineHeadings(lines, known).map(({ section }) => section.key);
  expect(besides([])).toEqual(["overview", "disclosure", "disclosure"]);
  expect(besides(all.slice(0, 1))).toEqual(["disclosure", "disclosure"]);
  expect(besides(all.slice(1, 2))).toEqual(["overview"]);
});

it.each([
  ["存在的主要问题及改进情况", "official"],
  ["存在问题和改进措施", "variant"],
  ["主要问题和改进情况", "variant"],
])("a heading without a numeral is found where its section has no table: %s", (heading, wording) => {
  const report = readReport(buildReport({ headings: { problems: heading } }));
  expect(report.sections.map(({ key }) => key)).toEqual(SECTIONS.map(({ key }) => key));
  expect(report.sections.find(({ key }) => key === "problems")?.heading.wording).toBe(wording);
});

it("a sentence that lists the sections before the first one stands is none of them, in a report that breaks off", () => {
  const listed = SECTIONS.map(({ numeral, label }) => `${numeral}、${label}`).join("，");
  const preface = `本报告分为六个部分：${listed}。${"本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。".repeat(3)}`;
  const text = `青禾县水利局2024年政府信息公开工作年度报告\n${preface}\n一、总体情况\n2024年，我局认真落实条例，主动公开信息12条，未收到申请。紧`;
  expect(readReport(text).sections.map(({ key }) => key)).toEqual(["overview"]);
  expect(analyse(text).findings.filter(({ code }) => code.startsWith("missing-"))).toEqual([]);
  const whole = buildReport({ body: "青禾县水利局", year: 2024 }).replace(/^(.*)\n.*/, `$1\n${preface}`);
  expect(readReport(whole).sections.map(({ heading }) => heading.ownLine)).toEqual(SECTIONS.map(() => true));
});
