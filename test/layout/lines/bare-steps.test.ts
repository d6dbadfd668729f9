import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../server/src/base/edits";
import { type BareLine, gapOf, learnSteps } from "../../../server/src/layout/bare/bare-steps";
import { layoutOf } from "../../../server/src/layout/index";
import { readAs } from "./cells";

interface Shape {
  readonly cell: number;
  readonly row: number;
  readonly rows: number;
  readonly figures: number;
  /** The length of each line. */
  readonly length?: number;
}

/** Rows of a label and figures, each cell followed by `cell` empty lines and each row by `row` more. */
function table({ cell, row, rows, figures, length = 2 }: Shape): readonly BareLine[] {
  const lines: BareLine[] = [];
  let line = 0;
  for (let index = 0; index < rows; index++) {
    for (let at = 0; at <= figures; at++) {
      lines.push({ span: { start: 0, end: length }, line, figure: at > 0, atBreak: false });
      line += 1 + cell;
    }
    line += row;
  }
  return lines;
}

const STEPS = [0, 1, 2, 3].flatMap((cell) => [0, 1, 2, 3, 4, 5].map((row) => [cell, row] as const));

describe("the empty lines that cells and rows leave", () => {
  it.each(STEPS)("%i and %i more are learned", (cell, row) => {
    expect(learnSteps(table({ cell, row, rows: 4, figures: 3 }))).toEqual({
      cell,
      row,
      // A row's end that looks as blank cells do proves nothing.
      certain: row > 0 && row % (cell + 1) !== 0,
    });
  });

  it("are learned from figures side by side that occur three times, and rows that end twice", () => {
    const learned = (rows: number, figures: number) => learnSteps(table({ cell: 1, row: 1, rows, figures }));
    expect(learned(4, 3)).toEqual({ cell: 1, row: 1, certain: true });
    // Two ends of rows: enough to learn, too few to be certain.
    expect(learned(3, 3)).toEqual({ cell: 1, row: 1, certain: false });
    expect(learned(2, 3)).toEqual({ cell: 1, row: 0, certain: false });
    expect(learned(1, 3)).toEqual({ cell: 1, row: 0, certain: false });
    expect(learned(1, 2)).toBeUndefined();
  });

  it("are not learned from lines too long for a cell", () => {
    expect(learnSteps(table({ cell: 1, row: 1, rows: 4, figures: 3, length: 45 }))).toBeDefined();
    expect(learnSteps(table({ cell: 1, row: 1, rows: 4, figures: 3, length: 46 }))).toBeUndefined();
  });

  it("are the smaller where two occur as often", () => {
    const [a, b] = [table({ cell: 2, row: 0, rows: 1, figures: 4 }), table({ cell: 1, row: 0, rows: 1, figures: 4 })];
    const below = (lines: readonly BareLine[]): readonly BareLine[] =>
      lines.map((line) => ({ ...line, line: line.line + 100 }));
    expect(learnSteps([...a, ...below(b)])?.cell).toBe(1);
    expect(learnSteps([...b, ...below(a)])?.cell).toBe(1);
  });
});

/** The steps of lines: `L` a label, `F` a figure, `P` one too long for a cell, each before its number of empty lines. */
function learnedOf(pattern: string): readonly (number | boolean)[] | undefined {
  let line = 0;
  const lines = [...pattern.matchAll(/([LFP])(\d)/g)].map(([, kind, gap]): BareLine => {
    const at = line;
    line += 1 + Number(gap);
    return { span: { start: 0, end: kind === "P" ? 46 : 2 }, line: at, figure: kind === "F", atBreak: false };
  });
  const steps = learnSteps(lines);
  return steps && [steps.cell, steps.row, steps.certain];
}

const times = (count: number, pattern: string): string => pattern.repeat(count);

describe("the steps of lines of which some say something else", () => {
  it("are not learned beside a line too long for a cell", () => {
    expect(learnedOf(`${times(4, "L2")}${times(4, "L0P0")}L0`)).toEqual([2, 0, false]);
    expect(learnedOf(`${times(4, "L2")}${times(4, "L0L0")}L0`)).toEqual([0, 0, false]);
  });

  it("are those of three rows whose last cell is filled, though more end in blank cells", () => {
    // A blank cell leaves one line more than a filled one.
    const [full, blank] = ["L1F1F2", "L1F1F4"];
    expect(learnedOf(`${times(5, blank)}${times(3, full)}L1`)).toEqual([1, 1, true]);
    expect(learnedOf(`${times(5, blank)}${times(2, full)}L1`)?.slice(0, 2)).toEqual([1, 3]);
    const [wide, wideBlank] = ["L2F2F4", "L2F2F7"];
    expect(learnedOf(`${times(5, wideBlank)}${times(3, wide)}L1`)).toEqual([2, 2, true]);
  });

  it("are not those of figures before labels with no more lines than a cell leaves, or not whole cells fewer", () => {
    const most = times(5, "L1F1F3");
    expect(learnedOf(`${most}${times(3, "L1F1F1")}L1`)?.slice(0, 2)).toEqual([1, 2]);
    expect(learnedOf(`${most}${times(3, "L1F1F2")}L1`)?.slice(0, 2)).toEqual([1, 2]);
    expect(learnedOf(`${times(5, "L1F1F2")}${times(3, "L1F1F0")}L1`)?.slice(0, 2)).toEqual([1, 1]);
  });

  it("are those of heads, where few figures stand: the commonest gap that no blank cells explain", () => {
    const heads = (...ends: readonly number[]) => learnedOf(`${ends.map((end) => `L1L1L${end}`).join("")}L1`);
    expect(heads(3, 3, 3, 4, 4)?.slice(0, 2)).toEqual([1, 3]);
    expect(heads(3, 3, 3, 4)?.slice(0, 2)).toEqual([1, 0]);
    expect(heads(3, 3, 3, 0, 0)?.slice(0, 2)).toEqual([1, 0]);
  });

  it("are certain where nine in ten rows end so", () => {
    const [ended, other] = ["L1F1F2", "L1F1F1"];
    expect(learnedOf(`${times(9, ended)}${other}L1`)).toEqual([1, 1, true]);
    expect(learnedOf(`${times(8, ended)}${other}L1`)).toEqual([1, 1, false]);
  });
});

describe("a gap between two lines", () => {
  it.each(STEPS)(
    "of cells that leave %i and rows that leave %i is blank cells and ends of rows, exactly",
    (cell, row) => {
      for (let lines = 0; lines < 20; lines++) {
        // Up to two ends of rows, as few as will do; each blank cell leaves one line more than a filled one.
        const ways = (row === 0 ? [0] : [0, 1, 2]).flatMap((rowEnds) =>
          Array.from({ length: 20 }, (_, blanks) => ({ blanks, rowEnds })),
        );
        const fitting = ways.filter(({ blanks, rowEnds }) => cell + rowEnds * row + blanks * (cell + 1) === lines);
        const alike = row > 0 && row % (cell + 1) === 0;
        const expected = alike ? (lines === cell ? { blanks: 0, rowEnds: 0 } : undefined) : fitting[0];
        expect(gapOf(lines, { cell, row }), `${lines}`).toEqual(expected);
      }
    },
  );
});

describe("one cell on each line", () => {
  /** Rows of cells that each leave an empty line, and one more at the end of a row; `_` for a blank cell. */
  const written = (...rows: readonly string[]): string =>
    rows.map((row) => `${[...row].map((cell) => `${cell === "_" ? "" : cell}\n\n`).join("")}\n`).join("");
  /** The cells that are read, each with its line; | before one that begins a row. */
  const read = (text: string) =>
    layoutOf("bare-cells")
      .read(text, { start: 0, end: text.length })
      .cells.map(({ text: shown, slot, startsRow }) => {
        const line = text.slice(0, slot.start).split("\n").length - 1;
        return `${startsRow ? "|" : ""}${shown || "_"}${line}`;
      })
      .join(" ");

  it("has its blank cells where they were written: at the end of a row, inside it, at its beginning", () => {
    const full = ["戊89", "己12", "庚34"];
    const behind = "|戊21 823 925 |己28 130 232 |庚35 337 439";
    expect(read(written("甲12", "乙3_", "丙_5", ...full))).toBe(`|甲0 12 24 |乙7 39 _11 |丙14 _16 518 ${behind}`);
    expect(read(written("甲12", "_34", "丙56", ...full))).toBe(`|甲0 12 24 |_7 39 411 |丙14 516 618 ${behind}`);
  });

  it("has no blank cells before a label where neither cells nor rows leave lines, only before a figure", () => {
    const rows = ["甲", "1", "2", "3", "", "乙", "4", "", "5", "丙", "6", "7", "8"];
    expect(readAs("bare-cells", ...rows)).toEqual(["甲 ¦ 1 ¦ 2 ¦ 3 ¦ 乙 ¦ 4 ¦ ∅ ¦ 5 ¦ 丙 ¦ 6 ¦ 7 ¦ 8"]);
  });

  it("has blank cells behind its last line where the end of a row stands there, too", () => {
    const rows = written("甲12", "乙34", "丙56", "丁7");
    const last = "|甲0 12 24 |乙7 39 411 |丙14 516 618 |丁21 723";
    expect(rows.endsWith("7\n\n\n")).toBe(true);
    expect(read(`${rows}\n`)).toBe(last);
    expect(read(`${rows}\n\n`)).toBe(`${last} _25`);
  });

  it("has blank cells on single empty lines where filled ones leave some, and a figure gets the lines it leaves", () => {
    // A filled cell leaves an empty line, a blank one is one.
    const lines = (...all: readonly string[]): string =>
      all.map((row) => [...row].map((cell) => (cell === "_" ? "\n" : `${cell}\n\n`)).join("")).join("");
    const rows = ["甲12345", "乙1234_", "丙123__", "丁1_3_5", "戊12345", "己1___5"];
    const text = lines(...rows);
    const cells = (of: string) => layoutOf("bare-cells").read(of, { start: 0, end: of.length }).cells;
    expect(cells(text).map((cell) => cell.text || "_")).toEqual([...rows.join("")]);
    const blank = cells(text)[rows.join("").indexOf("_", 14)];
    const filled = blank ? applyEdits(text, layoutOf("bare-cells").fill(text, blank, "7")) : "";
    expect(filled).toBe(lines(...rows.with(2, "丙1237_")));
    const inDos = text.replaceAll("\n", "\r\n");
    const other = cells(inDos)[rows.join("").indexOf("_", 14)];
    const filledInDos = other ? applyEdits(inDos, layoutOf("bare-cells").fill(inDos, other, "7")) : "";
    expect(filledInDos).toBe(filled.replaceAll("\n", "\r\n"));
  });

  it("has figures in doubt beside the end of a page, which may be its number", () => {
    const pages = "甲\n1\n2\n乙\n3\n4\n\f丙\n5\n6\n丁\n7\n8";
    expect(readAs("bare-cells", pages)[0]).toContain("3 ¦ 4? ¦");
    expect(readAs("bare-cells", pages.replace("\f", ""))[0]).not.toContain("?");
  });

  it("is cut at white space where lines hold figures behind words, unless the ends of rows are certain", () => {
    const text = "甲 1\n2\n乙 3\n4";
    expect(read(text)).toBe("甲0 10 21 乙2 32 43");
    const certain = written("甲12", "乙34", "丙56", "丁78").replace("丁", "丁 9");
    expect(read(certain)).toBe("|甲0 12 24 |乙7 39 411 |丙14 516 618 |丁 921 723 825");
  });
});
