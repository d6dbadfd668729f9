import { describe, expect, it } from "vitest";
import { asciiDrawings } from "../../../server/src/layout/box/ascii-drawing";
import { covered, drawn } from "./shown";

const RULE = "+----+--+";
const ROW = "|规章|12|";
const BOX = [RULE, ROW, RULE];

/** Where the pieces of a row below a whole row belong, between these rules. */
function places(row: string, above: string = RULE, below: string = RULE): readonly string[] | undefined {
  const own = row.split("|").length;
  return drawn(asciiDrawings, RULE, ROW, above, row, below)[0]?.slice(9, 9 + own - 1);
}

describe("the pieces of a box of signs", () => {
  it("belong between the columns of its rules", () => {
    expect(drawn(asciiDrawings, ...BOX)).toEqual([
      [
        ...["text  0-0", "rule ---- 1-5", "rule -- 6-8"],
        ...["text  0-0", "text 规章 1-5", "text 12 6-8"],
        ...["text  0-0", "rule ---- 1-5", "rule -- 6-8"],
      ],
    ]);
    expect(drawn(asciiDrawings, ...BOX.map((line) => ` ${line}`))[0]?.slice(0, 3)).toEqual([
      "text   0-1",
      "rule ---- 2-6",
      "rule -- 7-9",
    ]);
  });

  it.each([
    ["|许可证|2|", ["text  0-0", "text 许可证 1-5", "text 2 6-8"]],
    ["|许|345|", ["text  0-0", "text 许 1-5", "text 345 6-8"]],
    ["|123456789|", ["text  0-0", "text 123456789 1-8"]],
  ])("belong under the joints of both rules, or are one cell: %s", (row, expected) => {
    expect(places(row)).toEqual(expected);
  });

  it("belong where they are, if joints of either rule are there", () => {
    expect(places("|12|34|56|", "+--+-----+", "+-----+--+")).toBeDefined();
    expect(places("|12345678|", "+--+-----+", "+-----+--+")).toEqual(["text  0-0", "text 12345678 1-9"]);
  });

  it.each([
    ["|许|可|1|", RULE, RULE],
    ["|123|4567|", "+--+-----+", "+-----+--+"],
    ["|123456|", "+--+-----+", "+-----+--+-+"],
    ["|123456|", "+--+-----+", " +----+--+"],
  ])("are in no certain place where the rules differ or lack a joint: %s", (row, above, below) => {
    expect(places(row, above, below)).toBeUndefined();
  });
});

describe("a box of signs", () => {
  const OTHER = ["+====+==+", ROW, "+====+==+"];
  it.each([
    ["whole", BOX, [BOX]],
    ["of other rules", OTHER, [OTHER]],
    ["before a row without a rule", [...BOX, ROW], [BOX]],
    ["behind a row without a rule", [ROW, ...BOX], [BOX]],
    ["two with words between", [...BOX, "说明", ...BOX], [BOX, BOX]],
    ["two with a blank line between", [...BOX, "", ...BOX], [BOX, BOX]],
    [
      "with several rows between two rules",
      [RULE, ROW, ROW, "|许可证|2|", RULE],
      [[RULE, ROW, ROW, "|许可证|2|", RULE]],
    ],
    ["two without anything between", [...BOX, ...BOX], [[...BOX, ...BOX]]],
  ])("is there: %s", (_, lines, expected) => {
    expect(covered(asciiDrawings, ...lines)).toEqual(expected.map((box) => box.join("\n")));
  });

  it.each([
    ["of two rules", [RULE, RULE]],
    ["of one rule and a row", [RULE, ROW]],
    ["of rows alone", [ROW, ROW, ROW]],
    ["with a word that interrupts it", [RULE, "说明", ROW, RULE]],
    ["with words behind a row", [RULE, `${ROW} 说明`, RULE]],
    ["with a tab in a cell", [RULE, "|规章|\t12|", RULE]],
    ["without words", [RULE, "|    |  |", RULE]],
  ])("is not there: %s", (_, lines) => {
    expect(covered(asciiDrawings, ...lines)).toEqual([]);
  });
});
