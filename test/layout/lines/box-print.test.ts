import { describe, expect, it } from "vitest";
import { printBox } from "../../../server/src/layout/box/box-print";
import type { GridSlot } from "../../../server/src/layout/types";

const LEFT: GridSlot = { text: "", covered: "left" };
const ABOVE: GridSlot = { text: "", covered: "above" };

/** Slots with these texts; those that are given as slots stay. */
function row(...slots: readonly (string | GridSlot)[]): readonly GridSlot[] {
  return slots.map((slot) => (typeof slot === "string" ? { text: slot } : slot));
}

describe("a grid as a box", () => {
  it.each([
    [
      "cells as wide as the widest of their column",
      [row("甲", "乙"), row("1", "222")],
      ["┌──┬───┐", "│甲│乙 │", "├──┼───┤", "│1 │222│", "└──┴───┘"],
    ],
    ["a cell over two columns", [row("甲", LEFT), row("1", "2")], ["┌───┐", "│甲 │", "├─┬─┤", "│1│2│", "└─┴─┘"]],
    [
      "one that is wider than they are",
      [row("甲乙丙丁", LEFT), row("1", "2")],
      ["┌────────┐", "│甲乙丙丁│", "├─┬──────┤", "│1│2     │", "└─┴──────┘"],
    ],
    [
      "one that is wider than they are as wide as their own cells make them",
      [row("甲乙丙丁", LEFT, LEFT), row("1", "222", "3")],
      ["┌────────┐", "│甲乙丙丁│", "├─┬───┬──┤", "│1│222│3 │", "└─┴───┴──┘"],
    ],
    ["a cell over two rows", [row("甲", "1"), row(ABOVE, "2")], ["┌──┬─┐", "│甲│1│", "│  ├─┤", "│  │2│", "└──┴─┘"]],
    [
      "a cell over both",
      [row("甲", LEFT, "1"), row(ABOVE, ABOVE, "2"), row("3", "4", "5")],
      ["┌───┬─┐", "│甲 │1│", "│   ├─┤", "│   │2│", "├─┬─┼─┤", "│3│4│5│", "└─┴─┴─┘"],
    ],
    [
      "two cells beside each other over two rows",
      [row("甲", "乙", "1"), row(ABOVE, ABOVE, "2")],
      ["┌──┬──┬─┐", "│甲│乙│1│", "│  │  ├─┤", "│  │  │2│", "└──┴──┴─┘"],
    ],
    ["a row with fewer cells", [row("a", "b"), row("c")], ["┌─┬─┐", "│a│b│", "├─┴─┤", "│c  │", "└───┘"]],
    ["a border in a text", [row("a│b")], ["┌───┐", "│a b│", "└───┘"]],
    ["blank cells", [row("", "")], ["┌─┬─┐", "│ │ │", "└─┴─┘"]],
  ])("%s", (_, rows, lines) => {
    expect(printBox(rows, { eol: "\n" })).toBe(`${lines.join("\n")}\n`);
  });

  it("ends its lines as the text does, and is nothing without cells", () => {
    expect(printBox([row("a")], { eol: "\r\n" })).toBe("┌─┐\r\n│a│\r\n└─┘\r\n");
    expect(printBox([], { eol: "\n" })).toBe("");
    expect(printBox([[]], { eol: "\n" })).toBe("");
  });
});
