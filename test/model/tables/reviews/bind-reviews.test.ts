import { describe, expect, it } from "vitest";
import type { Item } from "../../../../server/src/model/labels/items";
import { bindReviews } from "../../../../server/src/model/tables/bind-reviews";
import { cellsOf } from "../../labels/made-form";

const RESULTS = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
const HEADS = [
  ["行政复议", "行政诉讼"],
  ["未经复议直接起诉", "复议后起诉"],
  [...RESULTS, ...RESULTS, ...RESULTS],
];
/** The cells of the heads. */
const ABOVE = HEADS.flat().length;
const FIGURES = "2 0 1 0 3 1 0 0 0 1 0 0 0 1 1";

const MARKED = { layout: "pipe-rows", rowsMarked: true };
const UNMARKED = { layout: "cell-per-line", rowsMarked: false };

/** A table with these rows of cells below its heads, `_` for a blank one. */
const table = (rows: readonly string[], stream = MARKED): readonly Item[] =>
  cellsOf([...HEADS, ...rows.map((row) => row.split(" ").map((cell) => (cell === "_" ? "" : cell)))], stream);

/** The cells that the table is found in, and the values read; `unread` where none can be assigned. */
function found(items: readonly Item[]): string | undefined {
  const binding = bindReviews(items, false);
  if (!binding) return undefined;
  const rows = [...binding.rows.values()];
  const values = rows.every(({ state }) => state === "read")
    ? rows.flatMap(({ data }) => [...data.values()].map(({ text }) => text || "_")).join(" ")
    : "unread";
  return `${binding.start}–${binding.end}: ${values}`;
}

/** What is read of a row of fifteen values. */
const read = (row: string, stream = MARKED): string | undefined => found(table([row], stream))?.replace(/^\S+ /, "");

describe("表四 is found", () => {
  it("from its first head to its last value", () => {
    expect(found(table([FIGURES]))).toBe(`0–${ABOVE + 15}: ${FIGURES}`);
    expect(found(table([FIGURES, "3 0 0 0 3"]))).toBe(`0–${ABOVE + 15}: ${FIGURES}`);
    expect(found([...cellsOf([["某局"]], MARKED), ...table([FIGURES])])).toBe(`1–${ABOVE + 16}: ${FIGURES}`);
  });

  it("to its last head where it has no values, blank cells behind it left out", () => {
    expect(found(table([]))).toBe(`0–${ABOVE}: `);
    expect(found(table(["_ _", "工作总结"]))).toBe(`0–${ABOVE}: `);
    expect(found(table(["_ _ 总计"]))).toBe(`0–${ABOVE + 3}: `);
    expect(found([...table([]), ...cellsOf([["总计"]], MARKED)])).toBe(`0–${ABOVE}: `);
  });

  it("with the values of its own table", () => {
    expect(found([...table([]), ...cellsOf([FIGURES.split(" ")], MARKED)])).toBe(`0–${ABOVE}: `);
  });

  it("by two of its heads at least, and by a result", () => {
    const figures = FIGURES.split(" ");
    expect(found(cellsOf([["行政复议"], RESULTS, figures], MARKED))).toBeUndefined();
    expect(
      found(
        cellsOf(
          [
            ["行政复议", "行政诉讼"],
            ["3", "2"],
          ],
          MARKED,
        ),
      ),
    ).toBeUndefined();
  });

  it("where it is read, of several places with its heads, else at the first", () => {
    const years = cellsOf(
      [
        ["年份", "行政复议", "行政诉讼"],
        ["去年", "3", "2"],
      ],
      MARKED,
    );
    expect(found([...years, ...table([FIGURES])])).toBe(`6–${ABOVE + 21}: ${FIGURES}`);
    expect(found([...table(["1 2 3"]), ...table([FIGURES])])).toBe(`${ABOVE + 3}–${2 * ABOVE + 18}: ${FIGURES}`);
    expect(found([...table(["1 2 3"]), ...table(["4 5 6 7"])])).toBe(`0–${ABOVE + 3}: unread`);
  });

  it("in three rows of five values, or in one of fifteen and no further", () => {
    const three = ["行政复议 2 0 1 0 3", "未经复议直接起诉 1 0 0 0 1", "复议后起诉 0 0 0 1 1"];
    expect(found(table(three))).toBe(`0–${ABOVE + 18}: ${FIGURES}`);
    expect(found(table([FIGURES, "9"]))).toBe(`0–${ABOVE + 15}: ${FIGURES}`);
  });

  it("with its first value at most ninety cells behind its first head", () => {
    const words = (count: number): string => new Array(count - ABOVE).fill("某").join(" ");
    expect(found(table([words(89), FIGURES]))).toBe(`0–104: ${FIGURES}`);
    expect(found(table([words(90), FIGURES]))).toBe(`0–${ABOVE}: `);
  });

  it("in sixty runs of values at most", () => {
    const runs = (count: number): readonly string[] => new Array(count).fill("某 1");
    expect(found(table(runs(60)))).toBe(`0–${ABOVE + 120}: unread`);
    expect(found(table(runs(61)))).toBe(`0–${ABOVE + 120}: unread`);
  });

  it("up to prose behind a value, not before the first", () => {
    const [most, prose] = ["说".repeat(60), "说".repeat(61)];
    expect(found(table(["1 0 0 0 1", prose, "2 0 0 0 2 5"]))).toBe(`0–${ABOVE + 5}: unread`);
    expect(found(table(["1 0 0 0 1", most, "2 0 0 0 2 5"]))).toBe(`0–${ABOVE + 12}: unread`);
    expect(found(table([prose, FIGURES]))).toBe(`0–${ABOVE + 16}: ${FIGURES}`);
  });
});

describe("words in a cell of 表四", () => {
  it("are damage in three of fifteen cells, not in four", () => {
    expect(read("2 若干 1 0 3 1 若干 0 0 1 0 若干 0 1 1")).toBe("2 若干 1 0 3 1 若干 0 0 1 0 若干 0 1 1");
    expect(read("2 若干 1 0 3 1 若干 0 若干 1 0 若干 0 1 1")).toBe("unread");
  });

  it("are so among figures in half of the cells", () => {
    expect(read("2 若干 1 _ 3 1 _ _ _ 1 _ 0 _ 1 1")).toBe("2 若干 1 _ 3 1 _ _ _ 1 _ 0 _ 1 1");
    expect(read("2 若干 1 _ 3 1 _ _ _ 1 _ _ _ 1 1")).toBe("unread");
  });

  it("are so with eight characters, not with nine, and not where they are a head", () => {
    const row = (word: string): string => `2 ${word} 1 0 3 1 0 0 0 1 0 0 0 1 1`;
    expect(read(row("约若干若干若干若"))).toBe(row("约若干若干若干若"));
    expect(read(row("约若干若干若干若干"))).toBe("unread");
    expect(read(row("结果纠正"))).toBe("unread");
  });

  it("are no damage of fifteen cells that stand in two rows", () => {
    expect(found(table(["2 0 1 0 3 1 0", "若干 0 1 0 0 0 1 1"]))).toMatch(/: unread$/);
    expect(found(table(["2 0 1 0 3 1 0 0", "0 1 若干 0 0 1 1"]))).toMatch(/: unread$/);
  });

  it("at an end, or where nothing marks rows, are so only where the total may hold", () => {
    expect(read("若干 0 1 0 3 1 0 0 0 1 0 0 0 1 1")).toBe("若干 0 1 0 3 1 0 0 0 1 0 0 0 1 1");
    expect(read("若干 0 4 0 3 1 0 0 0 1 0 0 0 1 1")).toBe("unread");
    expect(read("2 若干 4 0 3 1 0 0 0 1 0 0 0 1 1")).toBe("2 若干 4 0 3 1 0 0 0 1 0 0 0 1 1");
    expect(read("2 若干 1 0 3 1 0 0 0 1 0 0 0 1 1", UNMARKED)).toBe("2 若干 1 0 3 1 0 0 0 1 0 0 0 1 1");
    expect(read("2 若干 4 0 3 1 0 0 0 1 0 0 0 1 1", UNMARKED)).toBe("unread");
  });
});

describe("a second row of values below the heads", () => {
  const OTHERS = "0 0 1 0 1 1 0 0 0 1 0 0 0 1 1";

  it("with other values leaves none of them read", () => {
    expect(read(FIGURES)).toBe(FIGURES);
    expect(found(table([FIGURES, OTHERS]))).toMatch(/unread$/);
    expect(found(table([`2023年 ${OTHERS}`, `2024年 ${FIGURES}`]))).toMatch(/unread$/);
  });

  it("with the same values, or with too few, is no other", () => {
    expect(found(table([FIGURES, FIGURES]))).toMatch(new RegExp(`${FIGURES}$`));
    expect(found(table([FIGURES, "0 0 1 0 1"]))).toMatch(new RegExp(`${FIGURES}$`));
    expect(found(table([FIGURES, `合计 ${"_ ".repeat(14)}_`]))).toMatch(new RegExp(`${FIGURES}$`));
  });
});

describe("a second table", () => {
  const OTHERS = "0 0 1 0 1 1 0 0 0 1 0 0 0 1 1";
  const two = [...table([OTHERS]), ...table([FIGURES])];
  const half = two.length / 2;
  const valuesOf = (section: readonly [number, number] | undefined) => {
    const rows = [...(bindReviews(two, false, section)?.rows.values() ?? [])];
    return rows.map(({ state, data }) => (state === "read" ? [...data.values()].map(({ text }) => text) : [state]));
  };

  it("in the same section with other values leaves none of them read", () => {
    expect(valuesOf([0, two.length])).toEqual([["unassigned"], ["unassigned"], ["unassigned"]]);
  });

  it("outside the section is not the report's, wherever it stands", () => {
    expect(valuesOf([half, two.length]).flat()).toEqual(FIGURES.split(" "));
    expect(valuesOf([0, half]).flat()).toEqual(OTHERS.split(" "));
  });
});
