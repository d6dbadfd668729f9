import { describe, expect, it } from "vitest";
import type { Item } from "../../../server/src/model/labels/items";
import type { OpenRow } from "../../../server/src/model/tables/open-rows";
import { itemsBeside, lineOf, lineRuns, valueLines } from "../../../server/src/model/tables/value-lines";
import { cellsOf } from "../labels/made-form";

const PAGE = { layout: "space-columns", rowsMarked: true };
const cells = (lines: readonly string[], stream = PAGE): readonly Item[] =>
  cellsOf(
    lines.map((line) => line.split(" ")),
    stream,
  );
/** Rows whose labels are these items; undefined for one without a label. */
const rows = (...starts: readonly (number | undefined)[]): readonly OpenRow[] =>
  starts.map((start) => ({ ...(start === undefined ? {} : { link: { start } }) }) as unknown as OpenRow);
const shown = (items: readonly Item[]): string => items.map(({ cell }) => cell.text).join(" ");

const LINES = ["题 注", "甲 1 2", "3 4", "乙 丙 5 丁 6 7"];
const BEFORE = cells(["前 言"]);
const ITEMS = [...BEFORE, ...cells(LINES), ...cells(["后 语"])];

describe("the lines of a table on a page", () => {
  it("are those of its block, counted from its first", () => {
    const lines = valueLines(ITEMS, rows(4, 9));
    expect([lines?.first, lines?.end]).toEqual([2, 15]);
    expect(lines?.numbers).toEqual([1, 1, 2, 2, 2, 3, 3, 4, 4, 4, 4, 4, 4]);
    expect(lines && [2, 4, 8, 14, 1, 15].map((item) => lineOf(lines, item))).toEqual([1, 2, 3, 4, -1, -1]);
  });

  it("are those of rows some of which have lost their labels", () => {
    expect(valueLines(ITEMS, rows(4, undefined, 9))?.first).toBe(2);
    expect(valueLines(cells(LINES), rows(undefined))?.first).toBe(0);
  });

  it("are none where its labels stand in several blocks, or in another layout", () => {
    expect(valueLines(ITEMS, rows(4, 15))).toBeUndefined();
    expect(valueLines(ITEMS, rows(0, 4))).toBeUndefined();
    expect(valueLines(cells(LINES, { ...PAGE, layout: "pipe-rows" }), rows(2))).toBeUndefined();
    expect(valueLines([], [])).toBeUndefined();
  });
});

describe("the runs of values on these lines", () => {
  const lines = valueLines(ITEMS, rows(4, 9));
  const runs = (from: number, to: number) => (lines ? lineRuns(ITEMS, lines, [from, to], 7) : []);

  it("end with their line, and at words", () => {
    const found = runs(2, 15);
    expect(found.map(({ start, end, line }) => `${line}: ${shown(ITEMS.slice(start, end))}`)).toEqual([
      "2: 1 2",
      "3: 3 4",
      "4: 5",
      "4: 6 7",
    ]);
    expect(runs(6, 14).map(({ start, end }) => shown(ITEMS.slice(start, end)))).toEqual(["2", "3 4", "5", "6"]);
  });

  it.each([
    ["甲 1 若干 3", ["1 若干 3"]],
    ["甲 1 2 若干", ["1 2"]],
    ["甲 若干 2 3", ["2 3"]],
    ["甲 1 若干个 3", ["1 若干个 3"]],
    // A longer word, a label, fewer or more values than a row of three has.
    ["甲 1 若干若干 3", ["1", "3"]],
    ["甲 1 规章 3", ["1", "3"]],
    ["甲 1 若干", ["1"]],
    ["甲 1 2 若干 4", ["1 2", "4"]],
    ["甲 1 若 若 4", ["1", "4"]],
  ])("hold a word in place of a value among as many as a row has: %s", (line, expected) => {
    const items = cells([line]);
    const own = valueLines(items, rows(0));
    const found = own ? lineRuns(items, own, [0, items.length], 3) : [];
    expect(found.map(({ start, end }) => shown(items.slice(start, end)))).toEqual(expected);
  });

  it("have beside them what stands on their line, of their block alone", () => {
    const beside = runs(2, 15).map((run) => lines && shown(itemsBeside(run, ITEMS, lines)));
    expect(beside).toEqual(["甲 1 2", "3 4", "乙 丙 5 丁 6 7", "乙 丙 5 丁 6 7"]);
    const alone = [...BEFORE, ...cells(["1 甲 2"]), ...cells(["3"])];
    const own = valueLines(alone, rows(3));
    const found = own ? lineRuns(alone, own, [2, 5], 7).map((run) => shown(itemsBeside(run, alone, own))) : [];
    expect(found).toEqual(["1 甲 2", "1 甲 2"]);
  });
});
