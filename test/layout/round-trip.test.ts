import { describe, expect, it } from "vitest";
import { applyEdits } from "../../server/src/base/edits";
import type { Span } from "../../server/src/base/span";
import { LAYOUTS, layoutOf, readBlock } from "../../server/src/layout/index";
import type { Cell, GridRow, Layout } from "../../server/src/layout/types";
import { fc } from "../support/random/properties";
import { blankedGrid, cellTexts, figure, fullGrid, MERGED, textsOf } from "./grids";

const EOLS = ["\n", "\r\n", "\r"] as const;

function gridFor(layout: Layout): fc.Arbitrary<readonly GridRow[]> {
  return layout.blanks === "lost" ? fullGrid : blankedGrid;
}

function all(text: string): Span {
  return { start: 0, end: text.length };
}

describe.each(LAYOUTS.map((layout) => ({ id: layout.id, layout })))("$id", ({ id, layout }) => {
  it("reads what it prints", () => {
    fc.assert(
      fc.property(gridFor(layout), (grid) => {
        const text = layout.print(grid, { eol: "\n" });
        expect(text.endsWith("\n")).toBe(true);
        const texts = cellTexts(layout.read(text, all(text)));
        // Where all separators are lost, only the run of characters can come back.
        if (id === "glued") expect(texts.join("")).toBe(textsOf(grid).join(""));
        else expect(texts).toEqual(textsOf(grid));
      }),
    );
  });

  it("is the layout that reads its own print", () => {
    fc.assert(
      fc.property(gridFor(layout), fc.boolean(), (grid, prose) => {
        const before = prose ? "本部分按规定填报，共2页，见附件1，2023年1月印发。\n\n说明如下：\n" : "";
        const text = before + layout.print(grid, { eol: "\n" });
        expect(readBlock(text, all(text)).layout).toBe(id);
      }),
    );
  });

  it("reads the same with every line end", () => {
    fc.assert(
      fc.property(gridFor(layout), (grid) => {
        const streams = EOLS.map((eol) => {
          const text = layout.print(grid, { eol });
          return layout.read(text, all(text));
        });
        const shapes = streams.map((stream) => stream.cells.map((cell) => [cell.text, cell.startsRow]));
        expect(shapes[1]).toEqual(shapes[0]);
        expect(shapes[2]).toEqual(shapes[0]);
      }),
    );
  });

  it("gives spans that hold the text, in order and apart", () => {
    fc.assert(
      fc.property(gridFor(layout), (grid) => {
        const text = layout.print(grid, { eol: "\n" });
        const { cells } = layout.read(text, all(text));
        expect(cells.map(({ span }) => text.slice(span.start, span.end))).toEqual(cells.map((cell) => cell.text));
        const isOrdered = ({ span, slot }: Cell, before?: Cell): boolean =>
          span.start >= (before?.span.end ?? 0) && slot.start <= span.start && slot.end >= span.end;
        expect(cells.filter((cell, i) => !isOrdered(cell, cells[i - 1]))).toEqual([]);
      }),
    );
  });

  it("reads every part of a text, and never beyond it", () => {
    fc.assert(
      fc.property(gridFor(layout), fc.nat(), fc.nat(), (grid, a, b) => {
        const text = layout.print(grid, { eol: "\r\n" });
        const start = Math.min(a % (text.length + 1), b % (text.length + 1));
        const end = Math.max(a % (text.length + 1), b % (text.length + 1));
        const isBeyond = ({ span, slot }: Cell): boolean =>
          Math.min(span.start, slot.start) < start || Math.max(span.end, slot.end) > end || span.start > span.end;
        for (const read of [readBlock, ...LAYOUTS.map((one) => one.read)])
          expect(read(text, { start, end }).cells.filter(isBeyond)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps its habits when it prints like a text of its own", () => {
    fc.assert(
      fc.property(gridFor(layout), (grid) => {
        const text = layout.print(grid, { eol: "\n" });
        expect(layout.print(grid, { eol: "\n", like: text })).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  it("fills a cell and changes no other", () => {
    if (id === "glued") return;
    fc.assert(
      fc.property(gridFor(layout), fc.nat(), figure, (grid, pick, content) => {
        const text = layout.print(grid, { eol: "\n" });
        const { cells } = layout.read(text, all(text));
        // A label stays a label: a row of figures alone would teach some layouts another step.
        const values = cells.flatMap((cell, i) => (/^[+-]?[0-9１２.]*$/.test(cell.text) ? [i] : []));
        const at = values[pick % values.length] ?? 0;
        const cell = cells[at];
        if (!cell) throw new Error("no cell");
        const filled = applyEdits(text, layout.fill(text, cell, content));
        const expected = cells.map((other, i) => (i === at ? content : other.text));
        expect(cellTexts(layout.read(filled, all(filled)))).toEqual(expected);
      }),
    );
  });

  it("prints merged cells so that the texts stay in order", () => {
    const text = layout.print(MERGED, { eol: "\n" });
    const texts = cellTexts(layout.read(text, all(text))).filter((cell) => cell !== "");
    const expected = textsOf(MERGED).filter((cell) => cell !== "");
    if (id === "glued") expect(texts.join("")).toBe(expected.join(""));
    else expect(texts).toEqual(expected);
  });
});

describe("layouts that draw merged cells", () => {
  it.each(["html", "box"] as const)("%s gives back the cells, and none for what is covered", (id) => {
    const text = layoutOf(id).print(MERGED, { eol: "\n" });
    expect(cellTexts(layoutOf(id).read(text, all(text)))).toEqual(textsOf(MERGED));
  });
});
