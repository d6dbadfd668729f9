import { describe, expect, it } from "vitest";
import type { BareLine } from "../../../server/src/layout/bare/bare-steps";
import { cellsOfBlankLines, learnBlankLines } from "../../../server/src/layout/bare/blank-lines";

/**
 * The lines that hold something of rows such as `甲1_3`: a label, figures, `_` for a blank cell, which is one empty line.
 * Filled cells leave as many as `cell` after them.
 */
function linesOf(rows: readonly string[], cell: number): readonly BareLine[] {
  const lines: BareLine[] = [];
  let line = 0;
  for (const unit of rows.join("")) {
    if (unit !== "_") lines.push({ span: { start: 0, end: 1 }, line, figure: /\d/.test(unit), atBreak: false });
    line += unit === "_" ? 1 : 1 + cell;
  }
  return lines;
}

const learned = (rows: readonly string[], cell = 1): number | undefined =>
  learnBlankLines(linesOf(rows, cell), cell)?.length;

const SIX = ["甲12345", "乙1234_", "丙123__", "丁1_3_5", "戊12345", "己1___5"];

describe("empty lines are blank cells", () => {
  it("where six rows have the same number of cells with them, and hold figures of several numbers", () => {
    expect(learned(SIX)).toBe(5);
    expect(learned(SIX, 2)).toBe(5);
    expect(learned(SIX.slice(0, 5))).toBeUndefined();
  });

  it("where rows have five cells, as above, not four", () => {
    expect(learned(["甲1234", "乙123_", "丙12__", "丁1_3_", "戊1234", "己1__4"])).toBeUndefined();
  });

  it("where three numbers of figures are met, not two", () => {
    const two = ["甲12345", "乙1234_", "丙1234_", "丁12345", "戊1234_"];
    expect(learned([...two, "己1__45"])).toBe(5);
    expect(learned([...two, "己1_345"])).toBeUndefined();
  });

  it("where nine rows in ten have that number, labels without cells not counted", () => {
    const more = [...SIX, "庚12345", "辛12_45"];
    expect(learned(["春1", ...more, "壬12345"])).toBe(5);
    expect(learned(["春1", ...more])).toBeUndefined();
    expect(learned(["春", "夏", ...more])).toBe(5);
  });

  it("where filled cells leave some", () => {
    expect(learned(SIX, 0)).toBeUndefined();
  });
});

describe("the cells of such lines", () => {
  /** The numbers of the lines of cells, a blank one's with `_` before it. */
  const cells = (rows: readonly string[], cell: number, length: number): readonly string[] => {
    const physical = Array.from({ length: 99 }, (_, line) => ({ start: line, end: line }));
    const filled = ({ line }: BareLine) => {
      return {
        span: { start: line, end: line + 1 },
        slot: { start: line, end: line + 1 },
        text: "1",
        startsRow: false,
      };
    };
    return cellsOfBlankLines(linesOf(rows, cell), { physical, filled }, { cell, length }).map(
      ({ slot, text, leaves }) => (text === "" ? `_${slot.start} leaves ${leaves}` : `${slot.start}`),
    );
  };

  it("are those that hold something, and the blank ones behind what these leave", () => {
    expect(cells(["甲1_3", "乙123"], 1, 3)).toEqual(["0", "2", "_4 leaves 1", "5", "7", "9", "11", "13"]);
    expect(cells(["甲__3", "乙123"], 2, 3)).toEqual(["0", "_3 leaves 2", "_4 leaves 2", "5", "8", "11", "14", "17"]);
  });

  it("are those of figures before the first label, too, without blank ones", () => {
    expect(cells(["1_3", "乙1_3"], 1, 3)).toEqual(["0", "3", "5", "7", "_9 leaves 1", "10"]);
  });

  it("are without blank ones in a row with another number of cells", () => {
    expect(cells(["甲1_", "乙1_3", "丙123"], 1, 3)).toEqual([
      "0",
      "2",
      "5",
      "7",
      "_9 leaves 1",
      "10",
      "12",
      "14",
      "16",
      "18",
    ]);
  });
});
