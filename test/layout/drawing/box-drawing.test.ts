import { describe, expect, it } from "vitest";
import { boxDrawings } from "../../../server/src/layout/box/box-drawing";
import { covered, drawn } from "./shown";

const TOP = "┌────┬──┐";
const ROW = "│规章│12│";
const RULE = "├────┼──┤";
const END = "└────┴──┘";
const BOX = [TOP, ROW, RULE, ROW, END];

describe("the pieces of a box", () => {
  it("belong between the columns of its rules", () => {
    expect(drawn(boxDrawings, TOP, ROW, END)).toEqual([
      [
        ...["text  0-0", "rule ──── 1-5", "rule ── 6-8"],
        ...["text  0-0", "text 规章 1-5", "text 12 6-8"],
        ...["text  0-0", "rule ──── 1-5", "rule ── 6-8"],
      ],
    ]);
  });

  it("belong where the border above theirs does, whatever was typed before it", () => {
    expect(drawn(boxDrawings, TOP, ROW, "├────┼──┤", "│许可证│2 │", "└────┴──┘")[0]?.slice(9, 12)).toEqual([
      "text  0-0",
      "text 许可证 1-5",
      "text 2  6-8",
    ]);
  });

  it("belong right of the margin", () => {
    expect(drawn(boxDrawings, ...BOX.map((line) => `  ${line}`))[0]?.slice(0, 6)).toEqual([
      "text    0-2",
      "rule ──── 3-7",
      "rule ── 8-10",
      "text    0-2",
      "text 规章 3-7",
      "text 12 8-10",
    ]);
  });

  it("belong as far from a new border as the rule before it is long", () => {
    expect(drawn(boxDrawings, "┌───────┐", "│规章123│", "├──┬────┤", "│12│规章│", "└──┴────┘")[0]?.slice(2)).toEqual([
      "text  0-0",
      "text 规章123 1-8",
      "text  0-0",
      "rule ── 1-3",
      "rule ──── 4-8",
      "text  0-0",
      "text 12 1-3",
      "text 规章 4-8",
      "text  0-0",
      "rule ── 1-3",
      "rule ──── 4-8",
    ]);
  });

  it("may be without width", () => {
    expect(drawn(boxDrawings, "┌┬────┐", "││规章│", "└┴────┘")[0]?.slice(0, 3)).toEqual([
      "text  0-0",
      "rule  1-1",
      "rule ──── 2-6",
    ]);
  });

  it("are as wide as two columns for each character of a rule where the words fill them so", () => {
    expect(drawn(boxDrawings, "┌──┬─┐", "│规章│12│", "└──┴─┘")[0]?.slice(0, 6)).toEqual([
      "text  0-0",
      "rule ── 2-6",
      "rule ─ 8-10",
      "text  0-0",
      "text 规章 2-6",
      "text 12 8-10",
    ]);
  });
});

describe("a box", () => {
  it.each([
    ["whole", BOX, [BOX]],
    ["with blank lines between its own", [TOP, "", ROW, "  ", END], [[TOP, "", ROW, "  ", END]]],
    ["two, one below the other", [...BOX, ...BOX], [BOX, BOX]],
    ["two with words between", [...BOX, "说明", ...BOX], [BOX, BOX]],
    ["below one that is not closed", [TOP, ROW, ...BOX], [BOX]],
    ["below its first rule drawn twice", [TOP, ...BOX], [BOX]],
    ["below a damaged one", [TOP, "│规章 12│", RULE, ROW, END, ...BOX], [BOX]],
  ])("is there: %s", (_, lines, expected) => {
    expect(covered(boxDrawings, ...lines)).toEqual(expected.map((box) => box.join("\n")));
  });

  it.each([
    ["without its first rule", [ROW, RULE, ROW, END]],
    ["without its last rule", [TOP, ROW, RULE, ROW]],
    ["with a border missing", [TOP, "│规章 12│", END]],
    ["with a border too many", [TOP, "│规│章│12│", END]],
    ["with words behind it", [TOP, `${ROW} 说明`, END]],
    ["with words before it", [TOP, `说明${ROW}`, END]],
    ["with a word that interrupts it", [TOP, ROW, "说明", ROW, END]],
    ["of one border alone", ["╷", "│", "╵"]],
    ["with a tab in a cell", [TOP, "│规章│\t12│", END]],
    ["with a mark that nobody sees in a cell", [TOP, "│规章│1\u200b2│", END]],
    ["with a word in a rule", [TOP, ROW, "├─规─┼──┤", ROW, END]],
    ["with a part of a rule in a cell", [TOP, "│规─│12│", END]],
    ["with a rule that ends without a joint", [TOP, ROW, "├────│──┤", ROW, END]],
    ["with a rule that begins without a joint", [TOP, ROW, "│────┼──┤", ROW, END]],
    ["with a border that begins in a row", [TOP, "│规╷│12│", "└──┴─┴──┘"]],
    [
      "with a rule that goes beyond its last border",
      ["┌───┐", "│规 │", "├────────┬─┤", "│规      │ │", "└────────┴─┘"],
    ],
    ["with a rule before its first border", ["─┌──┐", "─│规│", "─└──┘"]],
    ["with a row that a rule begins", [TOP, ROW, "├────│12│", ROW, END]],
    ["with a border upon another", ["┌───────┐", "│规章123│", "├───────┬┤", "│规章123││", "└───────┴┘"]],
    ["without words", ["┌────┬──┐", "│    │  │", "└────┴──┘"]],
  ])("is not there: %s", (_, lines) => {
    expect(covered(boxDrawings, ...lines)).toEqual([]);
  });
});
