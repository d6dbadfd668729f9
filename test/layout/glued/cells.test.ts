import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../server/src/base/edits";
import { layoutOf } from "../../../server/src/layout/index";
import { layoutOfLines, readAs } from "../lines/cells";

describe("cells that run together", () => {
  it.each([
    ["规章000规范101", "规章 ¦ 000 ¦ 规范 ¦ 101"],
    ["甲１２乙", "甲 ¦ １２ ¦ 乙"],
    ["甲1,234乙", "甲 ¦ 1,234 ¦ 乙"],
    ["甲-3乙", "甲 ¦ -3 ¦ 乙"],
    ["甲1-2乙", "甲 ¦ 1-2 ¦ 乙"],
    ["甲-乙", "甲-乙"],
    ["甲1,乙", "甲 ¦ 1 ¦ ,乙"],
    ["甲11、5乙", "甲 ¦ 11、5 ¦ 乙"],
    // The numeral of the label behind.
    ["甲12.乙", "甲 ¦ 1 ¦ 2.乙"],
    ["甲12．乙", "甲 ¦ 1 ¦ 2．乙"],
    ["甲12、乙", "甲 ¦ 1 ¦ 2、乙"],
    ["甲1.乙", "甲1.乙"],
    ["甲-1.乙", "甲-1.乙"],
    ["甲-12.乙", "甲 ¦ -1 ¦ 2.乙"],
    ["甲12.", "甲 ¦ 1 ¦ 2."],
    // Marks for none, between white space.
    ["甲 / 0", "甲 ¦ / ¦ 0"],
    ["甲/0", "甲/ ¦ 0"],
    ["甲 无 1", "甲 ¦ 无 ¦ 1"],
    ["甲 无1", "甲 无 ¦ 1"],
    ["— 1", "— ¦ 1"],
    ["甲 --", "甲 ¦ --"],
    ["甲 ---", "甲 ---"],
    ["甲 —乙", "甲 —乙"],
    ["甲- 1", "甲- ¦ 1"],
  ])("%s", (line, expected) => {
    expect(readAs("glued", line)).toEqual([expected]);
  });

  it("are looked for in three lines that end in figures, not in two, and in one with figures before words", () => {
    expect(layoutOfLines("甲1", "乙2", "丙3")).toBe("glued");
    expect(layoutOfLines("甲1", "乙2")).not.toBe("glued");
    expect(layoutOfLines("甲1乙2丙3")).toBe("glued");
  });

  it.each([
    ["总计 1 — 2 / 0 — 3", "glued"],
    ["总计 — — — — — — —", "glued"],
    ["总计 — — — — — —", "bare-cells"],
    ["总计 1 — 2 — 3", "bare-cells"],
  ])("may be seven figures and marks for none behind words: %s", (line, layout) => {
    // Behind words too many for a label.
    expect(layoutOfLines(`${"结果维持 结果纠正 其他结果 尚未审结 ".repeat(4)}${line}`)).toBe(layout);
  });

  it("are filled where they began", () => {
    const text = "甲12";
    const whole = layoutOf("glued").read(text, { start: 0, end: 3 }).cells[1];
    expect(whole && applyEdits(text, layoutOf("glued").fill(text, whole, "7"))).toBe("甲7");
    const parts = { span: { start: 1, end: 2 }, slot: { start: 1, end: 2 }, others: [{ start: 3, end: 4 }] };
    const cell = { ...parts, text: "12", startsRow: false };
    expect(applyEdits("甲1\n2乙", layoutOf("glued").fill("甲1\n2乙", cell, "35"))).toBe("甲35\n乙");
  });
});

describe("lines with commas", () => {
  it.each([
    ["甲,1", true],
    ["甲,乙,1", false],
    ["甲,1,2", true],
    ["1,2,3,4,5", true],
    ["1,234,567,890", false],
    ['甲,"1"', true],
    ['甲,"乙"', false],
    ["甲，1", false],
  ])("%s are fields: %s", (line, expected) => {
    expect(layoutOfLines(line) === "csv").toBe(expected);
  });
});

describe("lines in columns", () => {
  const label = (length: number): string => "甲".repeat(length);
  it.each([
    ["甲 1", true],
    ["1 2", true],
    ["甲  乙  丙", true],
    ["甲  乙", false],
    ["甲 乙 丙", false],
    ["12", false],
    [`${label(58)} 1`, true],
    [`${label(59)} 1`, false],
    [`${label(60)} 1 2`, true],
    [`${label(61)} 1 2`, false],
  ])("%s: %s", (line, expected) => {
    expect(layoutOfLines(line) === "space-columns").toBe(expected);
  });
});
