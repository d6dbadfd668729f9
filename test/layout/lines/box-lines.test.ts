import { describe, expect, it } from "vitest";
import { apartLines, boxArms, boxLine, DOWN, LEFT, RIGHT, UP } from "../../../server/src/layout/box/box-lines";
import { readAs } from "./cells";

/**
 * A line between others, cut at its borders: `[甲]` for text, `2/1` for a rule that so many columns meet from above and
 * below.
 */
function cut(line: string, ascii = false): string | undefined {
  const text = `│\n${line}\n│`;
  const found = boxLine(text, { start: 2, end: line.length + 2 }, ascii);
  if (!found) return undefined;
  const parts = found.parts.map((part) =>
    part.kind === "text" ? `[${text.slice(part.slot.start, part.slot.end).trim()}]` : `${part.above}/${part.below}`,
  );
  expect(found.rules).toBe(found.parts.filter(({ kind }) => kind === "rule").length);
  return [...parts, ...(found.closed ? [] : ["open"])].join(" ");
}

/** The arms are those that Unicode names: ┬ is light down and horizontal. */
it.each([
  ["─═╌", LEFT | RIGHT],
  ["│║╎", UP | DOWN],
  ["┌╔╭╓", DOWN | RIGHT],
  ["┐╗╮╖", DOWN | LEFT],
  ["└╚╰╙", UP | RIGHT],
  ["┘╝╯╜", UP | LEFT],
  ["├╠╟╞┡", UP | DOWN | RIGHT],
  ["┤╣╢╡┩", UP | DOWN | LEFT],
  ["┬╦╤╥┲", DOWN | LEFT | RIGHT],
  ["┴╩╧╨┺", UP | LEFT | RIGHT],
  ["┼╬╪╫╋", UP | DOWN | LEFT | RIGHT],
  ["甲|+-\u24ff▀╱ ", 0],
])("the arms of %s", (characters, arms) => {
  for (const character of characters) expect([character, boxArms(character.charCodeAt(0))]).toEqual([character, arms]);
});

describe("a line of a box", () => {
  it.each([
    ["│甲│1│", "[甲] [1]"],
    ["  │甲│ 1 │  ", "[甲] [1]"],
    ["│甲│1", "[甲] [1] open"],
    ["│甲│", "[甲]"],
    ["│甲", "[甲] open"],
    ["│", ""],
    ["││", "[]"],
    ["┌─┬─┐", "1/2"],
    ["├─┼─┤", "2/2"],
    ["└─┴─┘", "2/1"],
    ["├─┴─┬─┤", "2/2"],
    ["│甲├──┼──┤", "[甲] 2/2"],
    ["├──┤甲│", "1/1 [甲]"],
    ["├──┼──┤甲│1│", "2/2 [甲] [1]"],
    ["├──", "1/1"],
    ["├──甲│", "1/1 [甲]"],
    ["║甲║1║", "[甲] [1]"],
  ])("%s: %s", (line, expected) => {
    expect(cut(line)).toBe(expected);
  });

  it.each(["", "   ", "甲│1│", "|甲|1|", "+--+--+", "甲"])("%j is none", (line) => {
    expect(cut(line)).toBeUndefined();
  });

  it.each([
    ["│甲│┌─┬─┐│1│", true],
    ["│甲│2┌─┬─┐│1│", true],
    ["│甲│┼─┼─┼│1│", true],
    ["│甲│ ── │1│", true],
    ["│甲├──┼──┤", false],
    ["├──┼──┤甲│1│", false],
    ["│甲├──┤乙├──┤", false],
    ["│├──┼──┤│", false],
    ["│甲├──①──┼──┤", false],
    ["├──┼──┤", false],
    ["│甲│1│", false],
  ])("%s: whether a rule stands inside a cell: %s", (line, expected) => {
    expect(boxLine(line, { start: 0, end: line.length }, false)?.stray).toBe(expected);
  });

  it("is what stands within its span", () => {
    const text = "  ├──┼──┤";
    expect(boxLine(text, { start: 0, end: 2 }, false)).toBeUndefined();
    expect(boxLine(text, { start: 0, end: 5 }, false)?.parts).toEqual([{ kind: "rule", above: 1, below: 1 }]);
  });

  it.each([
    ["|甲|1|", "[甲] [1]"],
    ["|甲|a+b|", "[甲] [a+b]"],
    ["|甲|-|", "[甲] [-]"],
    ["|甲|1=1|", "[甲] [1=1]"],
    ["+--+--+", "2/2"],
    ["+==+==+", "2/2"],
    ["+--+", "1/1"],
    ["|甲+--+", "[甲] 1/1"],
    ["|甲+-+", "[甲+-+] open"],
    ["│甲│", "[甲]"],
  ])("of ASCII characters: %s: %s", (line, expected) => {
    expect(cut(line, true)).toBe(expected);
  });

  it.each(["甲|1|", "-- 甲", "= 1"])("of ASCII characters %s is none", (line) => {
    expect(cut(line, true)).toBeUndefined();
  });
});

describe("lines of a box that were put together to one", () => {
  const apart = (text: string, span = { start: 0, end: text.length }): readonly string[] =>
    apartLines(text, [span]).map(({ start, end }) => text.slice(start, end));

  it.each([
    ["│甲│1││乙│2│", ["│甲│1│", "│乙│2│"]],
    ["┌─┬─┐│甲│1││乙│2│", ["┌─┬─┐", "│甲│1│", "│乙│2│"]],
    ["│甲│1│├─┼─┤", ["│甲│1│", "├─┼─┤"]],
    // A rule goes on at its joints, and text stands on one side.
    ["├─┼─┤", ["├─┼─┤"]],
    ["│甲├─┤", ["│甲├─┤"]],
    ["├─┤甲│", ["├─┤甲│"]],
    ["├──│甲│", ["├──│甲│"]],
    ["│甲│──┤", ["│甲│──┤"]],
    ["甲1", ["甲1"]],
  ])("%s: %s", (line, expected) => {
    expect(apart(line)).toEqual(expected);
  });

  it("are wider than the others; else nothing is left of a cell in one line, so that its borders touch", () => {
    const cells = (...lines: readonly string[]) => readAs("box", ...lines).slice(0, 2);
    expect(cells("│甲│1││乙│2│", "│丙│3│", "丁是没有边框的长长的一行")).toEqual(["甲 ¦ 1", "乙 ¦ 2"]);
    expect(cells("│甲│12││345│", "│丙│34│5│678│")).toEqual(["甲 ¦ 12 ¦ ∅ ¦ 345", "丙 ¦ 34 ¦ 5 ¦ 678"]);
  });

  it("are looked for within the span", () => {
    expect(apart("││甲││", { start: 1, end: 4 })).toEqual(["│甲│"]);
  });
});

describe("a line whose last border is lost", () => {
  it("may be cut within a figure where the next begins with a digit", () => {
    expect(readAs("box", "│甲│1", "2│")).toEqual(["甲 ¦ 1?", "2│"]);
    expect(readAs("box", "│甲│1", "乙")).toEqual(["甲 ¦ 1", "乙"]);
    expect(readAs("box", "│甲│1│", "2")).toEqual(["甲 ¦ 1", "2"]);
  });
});

describe("a cell that goes on beside a rule", () => {
  it("at the right, in the middle and at the left", () => {
    expect(readAs("box", "┌──┬──┬──┐", "│甲│乙│丙│", "├──┼──┤丁│", "│1 │2 │戊│", "└──┴──┴──┘")).toEqual([
      "甲 ¦ 乙 ¦ 丙丁戊",
      "1 ¦ 2",
    ]);
    expect(readAs("box", "┌──┬──┬──┐", "│甲│乙│丙│", "├──┤丁├──┤", "│1 │戊│2 │", "└──┴──┴──┘")).toEqual([
      "甲 ¦ 乙丁戊 ¦ 丙",
      "1 ¦ 2",
    ]);
    expect(readAs("box", "┌──┬──┬──┐", "│甲│乙│丙│", "│丁├──┼──┤", "│戊│1 │2 │", "└──┴──┴──┘")).toEqual([
      "甲丁戊 ¦ 乙 ¦ 丙",
      "1 ¦ 2",
    ]);
  });

  it("while others below are fewer or more", () => {
    expect(readAs("box", "┌─────┬──┐", "│甲   │丙│", "├──┬──┤丁│", "│1 │2 │戊│", "└──┴──┴──┘")).toEqual([
      "甲 ¦ 丙丁戊",
      "1 ¦ 2",
    ]);
    expect(readAs("box", "┌──┬──┬──┐", "│甲│乙│丙│", "├──┴──┤丁│", "│1    │戊│", "└─────┴──┘")).toEqual([
      "甲 ¦ 乙 ¦ 丙丁戊",
      "1",
    ]);
  });
});
