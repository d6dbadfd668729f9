import { describe, expect, it } from "vitest";
import { plain } from "../../server/src/base/decimal";
import { applyEdits } from "../../server/src/base/edits";
import { fillCell } from "../../server/src/edits/fill-cell";
import { displayWidth, padEnd } from "../../server/src/layout/width";
import { readReport } from "../../server/src/model/report";
import { random } from "../support/random/random";
import { numbersRead } from "../support/reading/numbers-read";
import { consistentFigures } from "../support/reports/figures";
import { buildReport } from "../support/reports/report-builder";

const FIGURES = consistentFigures("2021", random(5));
const TEXT = buildReport({ layout: "box", edition: "2021", figures: FIGURES });

/** How the same table is drawn otherwise. */
const DRAWINGS: Readonly<Record<string, (text: string) => string>> = {
  "box characters": (text) => text,
  "ASCII characters": (text) =>
    text
      .replace(/[┌┬┐├┼┤└┴┘]/g, "+")
      .replace(/─/g, "-")
      .replace(/│/g, "|"),
  "no rules between rows of figures": withoutInnerRules,
};

/** Takes out the rules that stand between two lines of a table that end in a figure. */
function withoutInnerRules(text: string): string {
  const lines = text.split("\n");
  const isRow = (line: string | undefined): boolean => /\d *│$/.test(line ?? "");
  return lines.filter((_, at) => !(isRow(lines[at - 1]) && isRow(lines[at + 1]))).join("\n");
}

/** Which cells of a row are wrapped. */
const WRAPPINGS: Readonly<Record<string, (cell: number, label: number, chosen: number) => boolean>> = {
  "the figure alone": (cell, _, chosen) => cell === chosen,
  "the figure and the label": (cell, label, chosen) => cell === chosen || cell === label,
  "all figures of the row": (cell, label) => cell > label,
  "all cells of the row": () => true,
};

/** A row of a drawn table over two lines: the cells named go on after `at` characters. */
function wrapped(line: string, at: number, isWrapped: (cell: number) => boolean): readonly [string, string] {
  const border = line.includes("│") ? "│" : "|";
  const [before = "", ...cells] = line.split(border);
  const after = cells.pop() ?? "";
  const parts = cells.map((cell, index): readonly [string, string] => {
    const content = cell.trimEnd();
    const cut = isWrapped(index) ? Math.min(at, Math.max(1, content.length - 1)) : content.length;
    const width = displayWidth(cell);
    return [padEnd(content.slice(0, cut), width), padEnd(content.slice(cut), width)];
  });
  const joined = (piece: 0 | 1): string => [before, ...parts.map((part) => part[piece]), after].join(border);
  return [joined(0), joined(1)];
}

/**
 * The lines of a text with figures in drawn cells: its place, the first cell with a figure less one, the cells with two
 * characters and more.
 */
function rowsOf(
  text: string,
): readonly { readonly line: number; readonly label: number; readonly cells: readonly string[] }[] {
  return text.split("\n").flatMap((content, line) => {
    const cells = content
      .split(/[│|]/)
      .slice(1, -1)
      .map((cell) => cell.trim());
    const first = cells.findIndex((cell) => /^[+-]?[\d.]+$/.test(cell));
    return first < 0 ? [] : [{ line, label: first - 1, cells }];
  });
}

describe.each(Object.keys(DRAWINGS))("tables drawn with %s", (drawing) => {
  const text = DRAWINGS[drawing]?.(TEXT) ?? TEXT;
  const lines = text.split("\n");

  it("are read whole", () => {
    expect(numbersRead(text, FIGURES).wrong).toEqual([]);
    const states = [...readReport(text).tables.values()].flatMap(({ rows }) =>
      [...rows.values()].map(({ state }) => state),
    );
    expect(states).toEqual(new Array(6 + 25 + 3).fill("read"));
  });

  it.each(Object.keys(WRAPPINGS))("with %s wrapped, at every place: no figure is read wrong", (name) => {
    const isWrapped = WRAPPINGS[name] ?? (() => false);
    let tried = 0;
    for (const { line, label, cells } of rowsOf(text)) {
      cells.forEach((content, chosen) => {
        if (chosen <= label) return;
        for (let at = 1; at < content.length; at++) {
          const pieces = wrapped(lines[line] ?? "", at, (cell) => isWrapped(cell, label, chosen));
          const changed = [...lines.slice(0, line), ...pieces, ...lines.slice(line + 1)].join("\n");
          expect(numbersRead(changed, FIGURES).wrong, pieces.join("\n")).toEqual([]);
          tried++;
        }
      });
    }
    expect(tried).toBeGreaterThan(100);
  });
});

describe("a figure over two lines of a drawn cell", () => {
  it.each([
    ["1,", "234", "1234"],
    ["二", "十", "20"],
    ["１", "２", undefined],
    ["12", "345", undefined],
    ["3.", "5", "3.5"],
    ["3", ".5", "3.5"],
    ["12", "万元", "12"],
    ["0", "①", undefined],
  ])("%s over %s is read as a whole or not at all, and filled as a whole", (above, below, due) => {
    const figures = new Map([["article20.fees.amount", "98765"]]);
    const built = buildReport({ layout: "box", figures });
    const lines = built.split("\n");
    const line = lines.findIndex((content) => content.includes("98765"));
    const cell = "98765";
    const put = (part: string): string =>
      (lines[line] ?? "").replace(/98765 */, (old) => padEnd(part, displayWidth(old)));
    const second = put(below).replace("行政事业性收费", " ".repeat(14));
    expect(lines[line]).toContain(cell);
    const text = [...lines.slice(0, line), put(above), second, ...lines.slice(line + 1)].join("\n");
    const report = readReport(text);
    const table = report.tables.get("article20");
    const datum = table?.rows.get("fees")?.data.get("amount");
    if (!table || !datum) throw new Error("no cell");
    expect(datum.state === "number" ? plain(datum.value) : undefined).toBe(due);
    const filled = readReport(applyEdits(text, fillCell(report, table, datum, "70")));
    expect(filled.tables.get("article20")?.rows.get("fees")?.data.get("amount")).toMatchObject({ text: "70" });
  });
});
