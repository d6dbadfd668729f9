import { describe, expect, it } from "vitest";
import { readReport } from "../../server/src/model/report";
import { numberingGaps } from "../../server/src/rules/support/text/numbering-gaps";
import { SECTIONS } from "../../server/src/spec/sections";

const TITLES = SECTIONS.map(({ label }) => label);

/** What is said of the numbers in a section with these lines: 五、, or another by its number, of so many sections. */
function found(lines: readonly string[], { section = 5, sections = 6 } = {}): readonly string[] {
  const text = TITLES.slice(0, sections)
    .map(
      (title, index) => `${"一二三四五六"[index]}、${title}\n${index + 1 === section ? `${lines.join("\n")}\n` : ""}`,
    )
    .join("");
  const report = readReport(`青禾县2024年政府信息公开工作年度报告\n${text}`);
  const own = report.sections[section - 1];
  return own ? [...numberingGaps(report, own)].map(({ message }) => message["zh-CN"]) : [];
}

/** Lines with these numbers, each with words of its own. */
function numbered(write: (numeral: string, digit: number) => string, ...numbers: readonly number[]): readonly string[] {
  return numbers.map(
    (number, index) => `${write("一二三四五六七八九"[number - 1] ?? "", number)}${"甲乙丙丁戊己"[index]}事。`,
  );
}

it("一是, 二是, 四是 at the beginnings of lines", () => {
  const clause = (numeral: string): string => `${numeral}是`;
  expect(found(numbered(clause, 1, 2, 4))).toEqual(["“四是”之前没有“三是”，序号不连续"]);
  expect(found(numbered(clause, 1, 2, 4, 4))).toEqual(["“四是”出现了两次，这一处应为“三是”"]);
  expect(found(numbered(clause, 1, 2, 3))).toEqual([]);
  expect(found(numbered(clause, 1, 2, 1, 2))).toEqual([]);
  expect(found(numbered(clause, 2, 4))).toEqual([]);
});

it("一要, 二要, 四要", () => {
  expect(found(["一要加强培训；二要丰富形式；四要逐月通报。"])).toEqual(["“四要”之前没有“三要”，序号不连续"]);
  expect(found(["一要加强培训；二要丰富形式；三要逐月通报。"])).toEqual([]);
  expect(found(["下一步，我局将一要加强培训，三要逐月通报。"])).toEqual(["“三要”之前没有“二要”，序号不连续"]);
  expect(found(["统一要求，四要素齐全。"])).toEqual([]);
});

const bracketed = (numeral: string): string => `（${numeral}）`;

describe("sub-headings", () => {
  it.each([
    [[2, 3], ["“（二）”之前没有“（一）”，序号不连续"]],
    [[1, 3], ["“（三）”之前没有“（二）”，序号不连续"]],
    [[1, 4], ["“（四）”之前没有“（二）、（三）”，序号不连续"]],
    [
      [1, 3, 5],
      ["“（三）”之前没有“（二）”，序号不连续", "“（五）”之前没有“（四）”，序号不连续"],
    ],
    [[1, 2, 3], []],
    [[2], ["“（二）”之前没有“（一）”，序号不连续"]],
    [[1, 3, 2], []],
    [[1, 2, 2, 3], ["“（二）”连着出现了两次，序号重复"]],
    [[1, 2, 2], ["“（二）”连着出现了两次，序号重复"]],
    [[1, 1, 2], []],
    [[1, 2, 2, 4], ["“（二）”出现了两次，这一处应为“（三）”"]],
    [[1, 3, 3, 4], ["“（三）”出现了两次，这一处应为“（二）”"]],
    [[1, 1, 3], ["“（一）”出现了两次，这一处应为“（二）”"]],
    [[1, 4, 3], ["“（四）”不在它的位置上，应为“（二）”"]],
    [[4, 2, 3], ["“（四）”不在它的位置上，应为“（一）”"]],
    [[1, 3, 2], []],
    [[1, 4], ["“（四）”之前没有“（二）、（三）”，序号不连续"]],
    [[1, 3, 3, 5], []],
    [[1, 2, 1, 2], []],
  ])("%j", (numbers, expected) => {
    expect(found(numbered(bracketed, ...numbers))).toEqual(expected);
  });

  it("have a gap before the second where it stands alone, in a whole report", () => {
    expect(found(numbered(bracketed, 2))).toEqual(["“（二）”之前没有“（一）”，序号不连续"]);
    expect(found(numbered(bracketed, 2), { sections: 5 })).toEqual([]);
    expect(found(["（二）项所列信息已经公开。"])).toEqual([]);
    expect(found(["（二）中“完善解读”的要求已经落实。"])).toEqual([]);
    expect(found(["（ 一 ）收费情况。", "（二）建议办理情况。"])).toEqual([]);
  });

  it("have no gap where the number stands in another form", () => {
    expect(found([...numbered(bracketed, 1, 3), "另见二、丁事。"])).toEqual([]);
  });

  it("are judged for what stands twice in a whole report alone", () => {
    const lines = numbered(bracketed, 1, 2, 2, 3);
    expect(found(lines, { sections: 5 })).toEqual([]);
    expect(found(numbered(bracketed, 1, 3), { sections: 5 })).toHaveLength(1);
  });
});

describe("numbers at the beginnings of lines", () => {
  const digit = (_: string, number: number): string => `${number}.`;

  it("have gaps, but not in a section with a table", () => {
    expect(found(numbered(digit, 1, 3))).toEqual(["“3.”之前没有“2.”，序号不连续"]);
    expect(found(numbered(digit, 1, 3), { section: 3 })).toEqual([]);
  });

  it("stand twice", () => {
    expect(found(numbered(digit, 1, 2, 3, 5, 5))).toEqual(["“5.”出现了两次，这一处应为“4.”"]);
    expect(found(numbered(digit, 1, 2, 2, 3))).toEqual(["“2.”连着出现了两次，序号重复"]);
    expect(found(numbered(digit, 1, 2, 1, 2))).toEqual([]);
  });
});

describe("a list inside a line", () => {
  const line = (...numbers: readonly number[]): readonly string[] => [
    numbered((numeral) => `${numeral}是`, ...numbers).join(""),
  ];

  it.each([
    [[1, 3], ["“三是”之前没有“二是”，序号不连续"]],
    [[1, 2, 2, 3], ["“二是”连着出现了两次，序号重复"]],
    [[1, 3, 3, 4], ["“三是”出现了两次，这一处应为“二是”"]],
    [[1, 4, 3], ["“四是”不在它的位置上，应为“二是”"]],
    [[1, 2, 3], []],
    [[1, 3, 2], []],
    [[2, 4], []],
  ])("%j", (numbers, expected) => {
    expect(found(line(...numbers))).toEqual(expected);
  });
});

describe("a list of two that begins twice", () => {
  const TWICE = "“一是”出现了两次，这一处应为“二是”";
  it.each([
    ["一是加强培训；一是丰富形式。", [TWICE]],
    ["一是加强培训，一是丰富形式。", [TWICE]],
    // Two lists of one.
    ["一是加强培训。一是丰富形式。", []],
    ["一是加强培训不够，下一步，一是丰富形式。", []],
    ["一是更新慢的问题；一是丰富形式。", []],
    // More than two say themselves what is wrong.
    ["一是加强培训；一是丰富形式；一是逐月通报。", []],
    ["一是加强培训；二是丰富形式。", []],
    ["一是加强培训。", []],
  ])("%s", (line, expected) => expect(found([line])).toEqual(expected));
});

describe("what is marked", () => {
  /** The places in a report whose 五 has these lines, each with the two characters behind its first. */
  function marked(...lines: readonly string[]): readonly string[] {
    const text = `青禾县2024年政府信息公开工作年度报告\n${TITLES.map(
      (title, index) => `${"一二三四五六"[index]}、${title}\n${index === 4 ? `${lines.join("\n")}\n` : ""}`,
    ).join("")}`;
    const report = readReport(text);
    const own = report.sections[4];
    return own ? [...numberingGaps(report, own)].map(({ span }) => text.slice(span.start, span.end + 2)) : [];
  }

  it.each([
    ["the number behind a gap", ["（一）甲事。", "（三）丙事。"], ["三）丙"]],
    ["the second of two", ["（一）甲事。", "（二）乙事。", "（二）丙事。", "（三）丁事。"], ["二）丙"]],
    ["the one that is wrong", ["（一）甲事。", "（三）乙事。", "（三）丙事。", "（四）丁事。"], ["三）乙"]],
    ["the one inside a line", ["推进工作，一是甲事；三是丙事。"], ["三是丙"]],
    ["the second 一 inside a line", ["推进工作，一是甲事；一是丙事。"], ["一是丙"]],
  ])("is %s", (_, lines, expected) => expect(marked(...lines)).toEqual(expected));
});

it("numerals of headings that are numbered as sub-headings are", () => {
  const sections = ["（一）总体情况", "（二）主动公开政府信息情况", "（三）收到和处理政府信息公开申请情况"];
  const gaps = (lines: readonly string[]): readonly string[] => {
    const report = readReport(`青禾县2024年政府信息公开工作年度报告\n${lines.join("\n")}\n`);
    return report.sections.flatMap((own) => [...numberingGaps(report, own)].map(({ message }) => message["zh-CN"]));
  };
  const behind = ["（四）收费情况", "没有收费。", "（五）网站建设", "网站运行正常。"];
  expect(gaps([...sections, ...behind])).toEqual([]);
  const plain = ["一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况"];
  expect(gaps([...plain, ...behind])).toEqual(["“（四）”之前没有“（一）、（二）、（三）”，序号不连续"]);
});

it("二是 twice, of a list whose first is not there or elsewhere", () => {
  expect(found(["二是加强培训；二是丰富形式。"])).toEqual(["“二是”连着出现了两次，序号重复"]);
  expect(found(["一是逐月通报。", "二是加强培训；二是丰富形式；三是按季检查。"])).toEqual([
    "“二是”连着出现了两次，序号重复",
  ]);
  expect(found(["二是加强培训；三是丰富形式。"])).toEqual(["“二是”之前没有“一是”，序号不连续"]);
  expect(found(["首先逐月通报，二是加强培训；三是丰富形式。"])).toEqual([]);
  expect(found(["主要做法：一抓通报，二是加强培训；三是丰富形式。"])).toEqual([]);
  expect(found(["一是逐月通报。", "二是加强培训；三是丰富形式。"])).toEqual([]);
});
