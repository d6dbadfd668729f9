import { describe, expect, it } from "vitest";
import { wikiMarks } from "../../../server/src/layout/notation/wiki";
import { shown, tablesOf } from "./shown";

/** A table with these lines between two ends of rows. */
function expectShown(lines: string, expected: string): void {
  expect(shown(wikiMarks, `{| class="wikitable"\n|-\n${lines}\n|-\n|}`)).toBe(`\n\n${expected}\n\n`);
}

describe("the cells of a table of MediaWiki", () => {
  it.each([
    ["| 甲 || 1", " 甲 → 1"],
    ["|甲||1||2", "甲→1→2"],
    ["| 甲 ||", " 甲 →"],
    ["! 甲 !! 1 || 2", " 甲 → 1 → 2"],
    ["| 甲 !! 1", " 甲 !! 1"],
    [" | 甲", " 甲"],
    ["| 甲 | 乙", " 甲 | 乙"],
  ])("%j stand between borders", expectShown);

  it.each([
    ["| 甲\n| 1\n| 2", " 甲→ 1→ 2"],
    ["| 甲\n! 1", " 甲→ 1"],
    ["|甲\r\n|1", "甲→1"],
    ["| 甲\n乙\n| 1", " 甲乙→ 1"],
    ["| 甲\n\n乙 || 丙\n| 1", " 甲乙 || 丙→ 1"],
    ["| 甲\n|-\n| 乙", " 甲\n\n 乙"],
    ["| 甲\n|+ 表\n| 乙", " 甲\n\n 乙"],
  ])("%j go on from line to line until the row ends", expectShown);

  it.each([
    ['| rowspan="2" | 甲 || style="x"| 1', " 甲 → 1"],
    ["| a=b |", ""],
    ["| 甲=1", " 甲=1"],
    ["| [[a=b|甲]]", " [[a=b|甲]]"],
    ["| {{a=b|甲}}", " {{a=b|甲}}"],
  ])("%j are shown without what says how they are drawn", expectShown);
});

describe("a table of MediaWiki", () => {
  it.each([
    ["| 甲 || 1\n{|\n| 乙 || 2\n|}\n| 丙 || 3\n|-", "| 甲 || 1\n\n 乙 → 2\n\n| 丙 || 3\n|-"],
    ["{|\n|+ 表\n| 乙 || 2\n|}\n", "\n\n 乙 → 2\n\n"],
    ["|}\n|-\n{|\n| 乙 || 2\n|}", "|}\n|-\n\n 乙 → 2\n"],
    ["{|\n| 甲\n{|\n| 乙\n|}", "\n 甲\n\n 乙\n"],
    ["{|\n| 甲\n|}\n{|\n| 乙\n|}", "\n 甲\n\n\n 乙\n"],
  ])("%j shows its marks alone no more", (text, expected) => {
    expect(shown(wikiMarks, text)).toBe(expected);
  });

  it.each([
    ["说明\n{|\n| 甲\n|}\n说明", ["{|\n| 甲\n|}"]],
    ["{|\n| 甲\n|}\n\n{|\n| 乙\n|}", ["{|\n| 甲\n|}", "{|\n| 乙\n|}"]],
    ["{|\n| 甲\n|}\n{|\n| 乙", ["{|\n| 甲\n|}"]],
    ["{|\n| 甲\n", []],
    ["| 甲 || 1\n|}", []],
  ])("is where it begins and ends: %j", (text, expected) => {
    expect(tablesOf(wikiMarks, text)).toEqual(expected);
    expect(wikiMarks(text) === undefined).toBe(expected.length === 0);
  });
});
