import { describe, expect, it } from "vitest";
import type { Cell, CellStream } from "../../../server/src/layout/types";
import { type Item, isApart, isValue, itemsOf, spanOf } from "../../../server/src/model/labels/items";

function cellAt(start: number, text: string): Cell {
  const span = { start, end: start + text.length };
  return { span, slot: span, text, startsRow: false };
}

function streamOf(texts: readonly string[], layout: string): CellStream {
  return { layout, rowsMarked: true, cells: texts.map((text, index) => cellAt(index * 100, text)) };
}

/** The kinds of cells by their content, and the keys of those that are text. */
const kinds = (layout: string, ...texts: readonly string[]): readonly string[] =>
  itemsOf([streamOf(texts, layout)]).map(({ kind, words }) => (words.key === "" ? kind : `${kind} ${words.key}`));

describe("a cell is known by its content", () => {
  it.each([
    ["12", "number"],
    ["0", "number"],
    ["1,234", "number"],
    ["-3.5", "number"],
    ["3件", "number"],
    ["", "blank"],
    [" ", "blank"],
    ["/", "none"],
    ["无", "none"],
    ["规章", "text 规章"],
    ["三", "text 三"],
    ["1".repeat(24), "number"],
    ["1".repeat(25), `text ${"1".repeat(25)}`],
  ])("%j, with borders", (text, kind) => {
    expect(kinds("pipe-rows", text)).toEqual([kind]);
    // The second time its words are remembered.
    expect(kinds("pipe-rows", text)).toEqual([kind]);
  });

  it.each([
    ["12", "number"],
    ["0012", "number"],
    ["12-3.5", "number"],
    ["-3", "number"],
    ["规章12", "text 规章12"],
    ["/", "none"],
  ])("%j, glued", (text, kind) => expect(kinds("glued", text)).toEqual([kind]));

  it("glued, it may be the end of more; with borders it is whole", () => {
    const glued = (layout: string): readonly boolean[] =>
      itemsOf([streamOf(["规章"], layout)]).map(({ words }) => words.glued);
    expect([glued("glued"), glued("tab-rows")]).toEqual([[true], [false]]);
  });

  it("and left out where it holds a button of a web page", () => {
    expect(kinds("pipe-rows", "规章", "打印本页", "12")).toEqual(["text 规章", "number"]);
  });
});

it("cells of all blocks follow each other, each with the block it came from", () => {
  const streams = [streamOf(["规章", "1"], "pipe-rows"), streamOf(["2"], "glued")];
  expect(itemsOf(streams).map(({ cell, stream }) => `${stream.layout} ${cell.text}`)).toEqual([
    "pipe-rows 规章",
    "pipe-rows 1",
    "glued 2",
  ]);
});

it("the span of cells covers all, in whatever order they are", () => {
  const items = itemsOf([streamOf(["规章", "1", "200"], "box")]);
  expect(spanOf(items)).toEqual({ start: 0, end: 203 });
  expect(spanOf([...items].reverse())).toEqual({ start: 0, end: 203 });
  expect(spanOf(items.slice(1, 2))).toEqual({ start: 100, end: 101 });
});

it("cells are apart where something stands between them, their last pieces too", () => {
  const at = (start: number, end: number, ...others: readonly { start: number; end: number }[]): Item => {
    const cell: Cell = { ...cellAt(start, "1".repeat(end - start)), ...(others.length > 0 ? { others } : {}) };
    return itemsOf([{ layout: "box", rowsMarked: true, cells: [cell] }])[0] as Item;
  };
  expect(isApart(at(0, 2), at(3, 4))).toBe(true);
  expect(isApart(at(0, 2), at(2, 4))).toBe(false);
  expect(isApart(at(0, 2, { start: 5, end: 6 }), at(6, 7))).toBe(false);
  expect(isApart(at(0, 2, { start: 5, end: 6 }), at(7, 8))).toBe(true);
});

it("all but text may stand in a value cell", () => {
  const items = itemsOf([streamOf(["规章", "1", "", "/"], "pipe-rows")]);
  expect(items.map(isValue)).toEqual([false, true, true, true]);
});
