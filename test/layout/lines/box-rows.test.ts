import { describe, expect, it } from "vitest";
import { boxLine } from "../../../server/src/layout/box/box-lines";
import { hasLabel, isUnruled, slotsOf } from "../../../server/src/layout/box/box-rows";
import { readAs } from "./cells";

/** Whether the rows of a box with these lines follow each other without rules between them. */
function unruled(...lines: readonly string[]): boolean {
  const text = lines.join("\n");
  let start = 0;
  const parts = lines.map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return boxLine(text, span, false);
  });
  return isUnruled(text, parts);
}

const RULE = "├──┼──┤";
const SINGLE = ["│甲│1 │", RULE];
const SEVERAL = ["│甲│1 │", "│乙│2 │", RULE];
const WORDS = ["│甲│  │", "│乙│丙│", RULE];

describe("rows of a box", () => {
  it.each([
    ["of one line with figures each have rules", SINGLE, false],
    ["of several lines with figures have none", SEVERAL, true],
    ["have none where as many hold several lines with figures as hold one", [...SEVERAL, ...SINGLE], true],
    ["have rules where more hold one", [...SEVERAL, ...SINGLE, ...SINGLE], false],
    ["count once, however many lines they have", ["│丙│3 │", "│丁│4 │", ...SEVERAL, ...SINGLE, ...SINGLE], false],
    ["count by their own lines, not by those above", [...SEVERAL, ...SINGLE, ...SINGLE, ...SINGLE], false],
    ["do not count without figures", [...WORDS, ...SEVERAL, ...WORDS], true],
    ["of several lines with words alone are no sign of rows without rules", WORDS, false],
    ["end at a line that is none of the box", ["│甲│1 │", "注", "│乙│2 │", RULE], false],
    ["end with the box", ["│甲│1 │", "│乙│2 │"], true],
  ])("%s", (_, lines, expected) => {
    expect(unruled(...lines)).toBe(expected);
  });
});

it("the places between borders are those of text, not rules", () => {
  const text = "│甲├──┤乙│";
  const line = boxLine(text, { start: 0, end: text.length }, false);
  expect(line && slotsOf(line)).toEqual([
    { start: 1, end: 2 },
    { start: 6, end: 7 },
  ]);
});

it.each([
  ["甲", true],
  ["1甲", true],
  ["件", false],
  ["1", false],
  ["a", false],
  ["", false],
])("whether %j may be a label: %s", (words, expected) => {
  expect(hasLabel(`甲${words}乙`, [{ start: 1, end: 1 + words.length }])).toBe(expected);
});

it("text beside the first rule of a box that has lost its upper edge is a cell", () => {
  expect(readAs("box", "│甲├──┤", "│　│1 │", "├──┼──┤", "│乙│2 │", "└──┴──┘")).toEqual(["甲 ¦ 1", "乙 ¦ 2"]);
  expect(readAs("box", "│　├──┤", "│乙│2 │", "└──┴──┘")).toEqual(["乙 ¦ 2"]);
});
