import { describe, expect, it } from "vitest";
import { scatteredCells } from "../../../server/src/layout/bare/scattered";
import { isFigure } from "../../../server/src/layout/figures";

/** The cells that are found in lines, and whether they may stand in another order than the table's; undefined: none. */
function found(...lines: readonly string[]): string | undefined {
  const text = lines.join("\n");
  let at = 0;
  const bare = lines.map((written, line) => {
    const span = { start: at + written.length - written.trimStart().length, end: at + written.length };
    at += written.length + 1;
    return { span, line, figure: isFigure(text, span.start, span.end), atBreak: false };
  });
  const scattered = scatteredCells(text, bare);
  return (
    scattered && `${scattered.cells.map((cell) => cell.text || "∅").join(" ¦ ")}${scattered.outOfOrder ? " ?" : ""}`
  );
}

describe("lines of one cell each, some with figures at their end", () => {
  it("are cut at white space before figures", () => {
    expect(found("甲 1", "2")).toBe("甲 ¦ 1 ¦ 2");
    expect(found("甲　乙  1 2", "3")).toBe("甲　乙 ¦ 1 ¦ 2 ¦ 3");
    expect(found("甲 1  2", "3")).toBe("甲 ¦ 1 ¦ 2 ¦ 3");
    expect(found("  1 2", "3")).toBe("1 ¦ 2 ¦ 3");
    expect(found("甲1 2", "3")).toBe("甲1 ¦ 2 ¦ 3");
  });

  it("are none where each line is one cell, or none is a figure alone", () => {
    expect(found("甲", "1")).toBeUndefined();
    expect(found("甲 1 乙", "2")).toBeUndefined();
    expect(found("甲 1", "乙")).toBeUndefined();
  });

  it("may be in any order where two lines hold several figures, not one", () => {
    expect(found("甲 1 2", "乙 3 4", "5")).toBe("甲 ¦ 1 ¦ 2 ¦ 乙 ¦ 3 ¦ 4 ¦ 5 ?");
    expect(found("1 2", "3 4", "5")).toBe("1 ¦ 2 ¦ 3 ¦ 4 ¦ 5 ?");
    expect(found("甲 1 2", "乙 3", "5")).toBe("甲 ¦ 1 ¦ 2 ¦ 乙 ¦ 3 ¦ 5");
    expect(found("甲 1", "2", "3", "4")).toBe("甲 ¦ 1 ¦ 2 ¦ 3 ¦ 4");
  });

  it("are in order where every line of figures stands right below words, to the last", () => {
    expect(found("甲", "1 2", "乙", "丙", "3 4", "丁", "5")).toBe("甲 ¦ 1 ¦ 2 ¦ 乙 ¦ 丙 ¦ 3 ¦ 4 ¦ 丁 ¦ 5");
    expect(found("1 2", "甲", "3 4", "乙", "5")).toMatch(/\?$/);
    expect(found("甲", "1 2", "乙", "3 4", "丙", "5", "丁")).toMatch(/\?$/);
    expect(found("甲", "1 2", "乙", "3 4", "5")).toMatch(/\?$/);
    expect(found("甲", "1 2", "乙 3", "4 5", "丙", "6")).toMatch(/\?$/);
  });

  it("are not cut where a line was put together of two", () => {
    const text = "甲\n1\n2";
    const lines = [
      { span: { start: 0, end: 3 }, line: 0, figure: false, atBreak: false },
      { span: { start: 4, end: 5 }, line: 1, figure: true, atBreak: false },
    ];
    expect(scatteredCells(text, lines)).toBeUndefined();
  });
});
