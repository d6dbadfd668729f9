import { describe, expect, it } from "vitest";
import type { LayoutId } from "../../../../server/src/layout/types";
import { disorderedRows } from "../../../../server/src/model/tables/doubts/disordered-rows";
import { tableOf } from "./closed-rows";

/** The rows of three columns that are not to be trusted, by their numbers; `!` before one that could not be read. */
function odd(layout: LayoutId, ...rows: readonly string[]): readonly number[] {
  const written = rows.map((row) => {
    return {
      label: "规章",
      cells: row.replace("!", ""),
      columns: 3,
      ...(row.startsWith("!") ? { state: "unassigned" as const } : {}),
    };
  });
  const { closed, rows: open } = tableOf(layout, written);
  const found = disorderedRows(closed);
  return open.flatMap((row, index) => (found.has(row) ? [index] : []));
}

describe("rows without their own proof, where the figures of many others cannot be given to columns", () => {
  it("are not to be trusted where nothing marks rows: more than one of four", () => {
    expect(odd("bare-cells", "!1 2", "!1 2", "1 2 9", "1 2 3", "4 5 6", "4 5 8", "7 8 9")).toEqual([0, 1, 2, 4, 5, 6]);
    expect(odd("bare-cells", "!1 2", "1 2 9", "1 2 3", "4 5 6")).toEqual([]);
    expect(odd("bare-cells", "!1 2 9 4", "1 2 9", "1 2 3")).toEqual([0, 1]);
  });

  it("are not counted where zeros fill them up to the width of the table", () => {
    const doubted = (cells: string): number => {
      const own = { label: "行政处罚", cells, columns: 1, state: "unassigned" } as const;
      const others = ["1 2 9", "1 2 8"].map((row) => ({ label: "规章", cells: row, columns: 3 }));
      return disorderedRows(tableOf("bare-cells", [own, ...others]).closed).size;
    };
    expect(["2 0 0", "0 0 0", "2 0", "2 0 1", "2 0 0 0"].map(doubted)).toEqual([0, 0, 2, 2, 2]);
  });

  it("are not counted where they have no values", () => {
    expect(odd("bare-cells", "!1 2", "1 2 9", "1 2 3", "", "")).toEqual([0, 1]);
  });

  it("are so on a printed page, where the others are short, not where they are long", () => {
    expect(odd("space-columns", "!1 2", "1 2 9", "1 2 3")).toEqual([0, 1]);
    expect(odd("space-columns", "!1 2 3 4", "1 2 9", "1 2 3")).toEqual([]);
    expect(odd("space-columns", "!1 2 3", "1 2 9", "1 2 3")).toEqual([]);
  });

  it("are trusted where marks divide rows, and judged elsewhere in glued text", () => {
    expect(odd("pipe-rows", "!1 2", "1 2 9", "1 2 3")).toEqual([]);
    expect(odd("glued", "!1 2", "1 2 9", "1 2 3")).toEqual([]);
  });
});

it("a row proves itself by its total, blank cells counted as none, and one value needs no proof", () => {
  expect(odd("bare-cells", "!1 2", "!1 2", "1 _ 1", "_ _ 0", "无 1 1", "0.5 0.5 1")).toEqual([0, 1, 4]);
});
