import { describe, expect, it } from "vitest";
import type { Binding } from "../../../server/src/model/tables/bind";
import { asCut, isCut } from "../../../server/src/model/tables/cut-tables";
import type { ReportRow, ReportTable } from "../../../server/src/model/types";
import { cellsOf, formOf, row } from "../labels/made-form";

const FORM = formOf(row("规章"), row("行政许可"), row("行政处罚"));
const STREAM = { layout: "pipe-rows", rowsMarked: true };

/** Whether a table is cut whose last row found is that of the form at `line`, with these cells behind it. */
function cut(line: number, rest: readonly string[], state = "read"): boolean {
  const items = cellsOf([["规章", "1"], rest], STREAM);
  const rows = new Map([["规章", { state }]]);
  return isCut({ form: FORM, links: [{ line: 1 }, { line }], rows, end: 2 } as unknown as Binding, items);
}

describe("a table in which the text ends", () => {
  it.each([
    ["nothing behind its last row", [], true],
    ["a label", ["行政许可"], true],
    ["labels and blanks", ["行政许可", "", "行政处罚", ""], true],
    ["labels and the beginning of one", ["行政许可", "行政处"], true],
    ["words of thirty-nine characters", ["说".repeat(39)], true],
    ["more words", ["说".repeat(40)], false],
    ["words before a label", ["食堂菜谱", "行政许可"], false],
    ["eight labels", new Array(8).fill("行政许可"), true],
    ["nine labels", new Array(9).fill("行政许可"), false],
  ] as const)("has %s", (_, rest, expected) => {
    expect(cut(2, rest)).toBe(expected);
  });

  it("lacks its last line, or has a row that is cut", () => {
    expect(FORM.lines).toHaveLength(4);
    expect(cut(3, [])).toBe(false);
    expect(cut(3, [], "cut")).toBe(true);
    expect(cut(2, ["食堂菜谱", "行政许可"], "cut")).toBe(true);
  });
});

describe("a table at the end of a text", () => {
  /** A table of two rows, of which the last has two figures, `1` at 4 and `2` at 6. */
  function table(layout = "pipe-rows", last = "2"): ReportTable {
    const rows = [3, 5].map((at, index): [string, ReportRow] => {
      const run = ["1", index === 1 ? last : "2"].map((text, place) => {
        const start = at * 2 + place * 2;
        const span = { start, end: start + text.length };
        return { span, slot: span, text, startsRow: false };
      });
      const data = run.map((cell, place) => [`${place}`, { state: "number", text: cell.text, cell }] as const);
      const form = { key: `row${index}` };
      return [form.key, { form, state: "read", run, data: new Map(data) } as unknown as ReportRow];
    });
    return { span: { start: 6, end: 13 }, layout, rows: new Map(rows), cut: false } as unknown as ReportTable;
  }
  const shown = ({ cut: isIt, rows }: ReportTable): string =>
    [
      isIt ? "cut" : "whole",
      ...[...rows.values()].map(
        ({ state, data }) => `${state} ${[...data.values()].map((one) => one.state).join(" ")}`,
      ),
    ].join("; ");
  const whole = "whole; read number number; read number number";

  it("is cut in the row whose last figure ends the text, and the figure may go on", () => {
    expect(shown(asCut(table(), { end: 13, lastHeading: 0 }))).toBe("cut; read number number; cut number unreadable");
    expect(shown(asCut(table(), { end: 14, lastHeading: 0 }))).toBe(whole);
  });

  it("is not cut in a blank cell, but in glued text, where all of the row may be other figures", () => {
    expect(shown(asCut(table("pipe-rows", ""), { end: 12, lastHeading: 0 }))).toBe(whole);
    expect(shown(asCut(table("glued", ""), { end: 12, lastHeading: 0 }))).toBe(
      "cut; read number number; cut unreadable unreadable",
    );
    expect(shown(asCut(table("glued"), { end: 13, lastHeading: 0 }))).toBe(
      "cut; read number number; cut unreadable unreadable",
    );
  });

  it("is not cut before the last section, whatever its rows say", () => {
    expect(shown(asCut({ ...table(), cut: true }, { end: 13, lastHeading: 13 }))).toBe(whole);
    expect(shown(asCut({ ...table(), cut: true }, { end: 20, lastHeading: 12 }))).toBe(whole.replace("whole", "cut"));
    const known = table();
    expect(asCut(known, { end: 13, lastHeading: 13 })).toBe(known);
  });
});
