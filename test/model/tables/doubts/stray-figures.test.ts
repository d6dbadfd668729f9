import { describe, expect, it } from "vitest";
import { isValue } from "../../../../server/src/model/labels/items";
import { doubtByStrays } from "../../../../server/src/model/tables/doubts/stray-figures";
import type { OpenRow } from "../../../../server/src/model/tables/open-rows";
import { cellsOf, row } from "../../labels/made-form";

/** A label, and the number of columns of its row where these are not three: 甲/1. */
const LABEL = /^([甲乙丙丁])(?:\/(\d))?$/;

/**
 * The rows that are doubtful, by their labels. Of a line such as `9 甲 1 2` the label's row has the values behind it, and
 * nobody those before it; `_` is a blank cell.
 */
function doubted(layout: string, ...lines: readonly string[]): string {
  const cells = lines.map((line) => line.split(" ").map((text) => text.replace("_", "")));
  const marked = layout !== "bare-cells";
  const items = cellsOf(cells, { layout, rowsMarked: marked });
  const rows = items.flatMap(({ cell }, start): readonly OpenRow[] => {
    const [, label, columns = "3"] = LABEL.exec(cell.text) ?? [];
    if (label === undefined) return [];
    let end = start + 1;
    while (items[end] && isValue(items[end] as never) && !items[end]?.cell.startsRow) end++;
    const form = { ...row(label), columns: new Array(Number(columns)).fill({}) } as unknown as OpenRow["form"];
    const link = { start, end: start + 1 } as unknown as NonNullable<OpenRow["link"]>;
    return [{ line: start, form, link, run: items.slice(start + 1, end), end, before: 1 }];
  });
  const doubtful = doubtByStrays(items, rows).filter((one) => one.doubtful);
  return doubtful.map(({ form }) => form.key).join("");
}

describe("a figure of no row makes others doubtful", () => {
  it.each([
    ["9", "甲 1 2 3", "乙 4 5"],
    ["9", "甲 1 2", "乙 4 5 6"],
    ["9", "甲 1 2 3", "乙 4 _ 6"],
    ["9 _", "甲 1 2 3", "乙 4 5"],
    ["9", "_", "甲 1 2 3", "乙 4 5"],
    ["无", "甲 1 2 3", "乙 4 5"],
  ])("before the first of rows of which one has not enough, where nothing marks rows: %j, %j, %j", (...lines) => {
    expect(doubted("bare-cells", ...lines)).toBe("甲乙");
  });

  it.each([
    ["9", "甲 1 2 3", "乙 4 5 6"],
    ["9", "丁/1 7", "甲 1 2 3", "乙 4 5"],
    ["某", "甲 1 2 3", "乙 4 5"],
    ["9 某", "甲 1 2 3", "乙 4 5"],
    ["甲 1 2 3", "乙 4 5"],
  ])("not where all have enough, nor before words or other rows: %j, %j", (...lines) => {
    expect(doubted("bare-cells", ...lines)).toBe("");
  });

  it("of rows with as many columns only", () => {
    expect(doubted("bare-cells", "9", "甲 1 2", "乙/1 7", "丙 1 2 3")).toBe("甲");
    expect(doubted("bare-cells", "甲/1 7", "9", "乙 1 2 3", "丙 4 5")).toBe("乙丙");
  });

  it("before a label in its own row, where that has not enough", () => {
    expect(doubted("pipe-rows", "甲 1 2 3", "9 乙 4 5")).toBe("乙");
    expect(doubted("pipe-rows", "甲 1 2 3", "9 某 乙 4 5", "丙 7 8 9")).toBe("乙");
    expect(doubted("pipe-rows", "甲 1 2 3", "9 乙 4 5 6")).toBe("");
    expect(doubted("pipe-rows", "甲 1 2", "乙 4 5", "9", "丙 7 8")).toBe("");
    expect(doubted("pipe-rows", "某 甲 1 2")).toBe("");
  });

  it("on the line above in a drawn table, however many figures a row has", () => {
    expect(doubted("box", "9", "甲 1 2 3")).toBe("甲");
    expect(doubted("box", "某 9 某", "甲 1 2 3", "乙 4 5 6")).toBe("甲");
    expect(doubted("box", "9", "某", "甲 1 2 3")).toBe("");
    expect(doubted("box", "甲 1 2 3", "乙 4 5 6")).toBe("");
    expect(doubted("box", "甲 1 2", "9", "乙 4 5 6")).toBe("乙");
    expect(doubted("box", "某", "甲 1 2")).toBe("");
  });

  it("in no glued text", () => {
    expect(doubted("glued", "9", "甲 1 2 3", "乙 4 5")).toBe("");
  });
});

describe("figures without a label and a label without figures, where rows are marked", () => {
  it.each([
    [["甲 _ _ _", "乙 1 2 3", "丙 4 5 6", "_ 7 8 9"], "甲乙丙"],
    [["_ 7 8 9", "甲 1 2 3", "乙 4 5 6", "丙 _ _ _"], "甲乙丙"],
    [["某 甲 某", "乙 1 2 3", "_ 7 8 9", "丙 4 5 6"], "甲乙"],
    [["甲 _ _ _", "乙 1 2 3", "丙 4 5 6", "_ 7 8"], "甲乙丙"],
  ])("make all rows between them doubtful: %j", (lines, rows) => {
    expect(doubted("pipe-rows", ...lines)).toBe(rows);
  });

  it.each([
    [["甲 0 0 0", "乙 1 2 3", "丙 4 5 6", "_ 7 8 9"]],
    [["甲 _ _ _", "乙 1 2 3", "丙 4 5 6", "_ 7"]],
    [["甲 _ _ _", "乙 1 2 3", "丙 4 5 6", "某 7 8 9"]],
    [["甲 _ _ _", "乙 1 2 3", "丙 4 5 6", "某", "_ 7 8 9"]],
    [["甲/1 _", "乙/1 1", "丙/1 2", "_ 3"]],
  ])("not where each label has its figures, nor where they are no row of figures: %j", (lines) => {
    expect(doubted("pipe-rows", ...lines)).toBe("");
  });
});

describe("a damaged figure behind a row", () => {
  it("may be its last, where it has not enough", () => {
    expect(doubted("bare-cells", "甲 1 2 3İ", "乙 4 5 6")).toBe("甲");
    expect(doubted("bare-cells", "甲 1 2 3O1", "乙 4 5 6")).toBe("甲");
    expect(doubted("bare-cells", "甲 1 2 3 4İ", "乙 4 5 6")).toBe("");
    expect(doubted("bare-cells", "甲 1 2 若干", "乙 4 5 6")).toBe("");
    expect(doubted("bare-cells", "甲 1 2 第3", "乙 4 5 6")).toBe("");
  });
});
