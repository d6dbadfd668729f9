import { describe, expect, it } from "vitest";
import { blockLines, withoutLineEnds } from "../../../server/src/layout/block-lines";
import { cellIn } from "../../../server/src/layout/cells";

/** The lines of a text as a reader sees them. */
function lines(text: string, from = 0, to = text.length): readonly string[] {
  return blockLines(text, { start: from, end: to }).map(({ start, end }) => text.slice(start, end));
}

describe("the lines of a block", () => {
  it.each([
    ["甲\n乙\r\n丙\r丁", ["甲", "乙", "丙", "丁"]],
    ["甲\n\n乙\n", ["甲", "", "乙"]],
    ["甲\f乙\n\f丙\v丁", ["甲", "\f乙", "\f丙", "丁"]],
    ["\f甲\u2028乙\u0085丙\u2029", ["\f甲", "乙", "丙", ""]],
    ["\u00ad甲\u200e\n\u200e\u200e\n \u200e乙\u200e\n丙", ["甲", "", " \u200e乙", "丙"]],
    ["甲<br>\n乙<br/> \n丙<BR />\t\n<br>\n丁>\n戊<b>", ["甲", "乙", "丙", "", "丁>", "戊<b>"]],
    [`甲<br>${" ".repeat(8)}\n乙<br>${" ".repeat(9)}`, ["甲", `乙<br>${" ".repeat(9)}`]],
  ])("%j: %j", (text, expected) => {
    expect(lines(text)).toEqual(expected);
    // Within others, of which nothing is read.
    expect(lines(`<br>${text}<br>`, 4, 4 + text.length)).toEqual(expected);
  });

  it("are without the marks of a quotation where the text begins with one, and nineteen in twenty lines have it", () => {
    const quoted = (count: number, others: number): readonly string[] =>
      lines([...new Array(count).fill("> 甲"), ...new Array(others).fill("乙")].join("\n"));
    expect(quoted(19, 1)).toEqual([...new Array(19).fill("甲"), "乙"]);
    expect(quoted(18, 1)).toEqual([...new Array(18).fill("> 甲"), "乙"]);
    expect(lines(`乙\n${"> 甲\n".repeat(19)}`)).toEqual(["乙", ...new Array(19).fill("> 甲")]);
    expect(lines("\n> 甲\n> > 乙\r>丙\r\n\n>丁")).toEqual(["", "甲", "乙", "丙", "", "丁"]);
  });

  it("that a break divides are quoted as one", () => {
    expect(lines("> 甲\v> 乙\n> 丙")).toEqual(["甲", "> 乙", "丙"]);
  });
});

it.each([
  [" 甲 ", " 甲 "],
  ["甲 \n\u3000乙", "甲乙"],
  ["甲\r\n\r\n乙", "甲乙"],
  ["甲\r乙", "甲乙"],
  ["甲 乙\n丙", "甲 乙丙"],
])("a cell that was wrapped reads without its line ends and the white space around them: %j", (text, expected) => {
  expect(withoutLineEnds(text)).toBe(expected);
});

it.each([
  ["", 1],
  [" ", 1],
  ["  ", 2],
  ["   ", 2],
])("a blank cell of %j is written at its start, one space in where it has more", (slot, place) => {
  const text = `|${slot}|`;
  expect(cellIn(text, { start: 1, end: 1 + slot.length }, false).span).toEqual({ start: place, end: place });
});
