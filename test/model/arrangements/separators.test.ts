import { describe, expect, it } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { readReport } from "../../../server/src/model/report";
import type { EditionId } from "../../../server/src/spec/types";
import { random } from "../../support/random/random";
import { readings } from "../../support/reading/readings";
import { allFigures, consistentFigures, type Figures } from "../../support/reports/figures";
import { separatedReport } from "./separated";

const EDITIONS: readonly EditionId[] = ["2021", "2019"];

function figuresOf(edition: EditionId): Figures {
  return new Map([...consistentFigures(edition, random(6))].map(([cell, text]) => [cell, text.replace("+", "")]));
}

/** Marks between cells that no program writes, and people do. */
const MARKS = [
  "，",
  "， ",
  ", ",
  " , ",
  "; ",
  "；",
  "：",
  ": ",
  "/",
  " / ",
  "//",
  "／",
  "·",
  "~",
  "#",
  "*",
  "||",
  " || ",
  "│",
  " │ ",
  "︱",
  " - ",
  " -- ",
  " – ",
];
/** Tabs and spaces between the cells of one table. */
const MIXED: Readonly<Record<string, (cells: readonly string[], row: number) => string>> = {
  "a tab before spaces": (cells) => `\t${cells.join(" ")}`,
  "tabs in one row, spaces in the next": (cells, row) => cells.join(row % 2 === 0 ? "\t" : "  "),
  "a tab behind the label, spaces behind it": ([label, ...others]) => [label, others.join("  ")].join("\t"),
  "tabs and spaces in turn": (cells) => cells.map((cell, at) => (at === 0 ? "" : at % 2 ? "\t" : "  ") + cell).join(""),
};

const MARKED = MARKS.map((mark) => [JSON.stringify(mark), (cells: readonly string[]) => cells.join(mark)] as const);
const PADDED = ["，", " , ", "; "].map(
  (mark) =>
    [`${JSON.stringify(mark)} with another behind`, (cells: readonly string[]) => cells.join(mark) + mark] as const,
);

describe("cells with other marks between them than layouts print", () => {
  it.each([...MARKED, ...PADDED, ...Object.entries(MIXED)])("are read: %s", (_, join) => {
    for (const edition of EDITIONS) {
      const figures = figuresOf(edition);
      const due = allFigures(edition, figures);
      const text = separatedReport(edition, figures, join);
      const read = readings(readReport(text));
      const wrong = [...read].filter(([cell, value]) => /\d/.test(value) && value !== due.get(cell));
      expect(wrong).toEqual([]);
      expect([...read].filter(([, value]) => /^-?\d/.test(value)).length).toBeGreaterThan(due.size - 8);
      const missing = analyse(text).findings.filter(({ code }) => code.startsWith("missing-"));
      expect(missing.map(({ code }) => code)).toEqual([]);
    }
  });
});

describe("commas that are no borders", () => {
  it.each([
    ["行政许可 11,398,889", "11398889"],
    ["行政许可  11,398,889", "11398889"],
    ["行政许可，11，398，889", undefined],
  ])("%s", (row, value) => {
    const figures = new Map([...figuresOf("2021"), ["article20.permits.decisions", "ROW"]]);
    const text = separatedReport("2021", figures, (cells) => cells.join(" ")).replace(/行政许可 ROW/, row);
    const read = readings(readReport(text)).get("article20.permits.decisions");
    expect(read?.startsWith("“") ? undefined : read).toBe(value);
  });
});

describe("a label, a colon and its figures", () => {
  it("are cells of their own in columns", () => {
    const figures = figuresOf("2021");
    const text = separatedReport("2021", figures, ([label = "", ...others]) =>
      /^\d/.test(label) ? [label, ...others].join(" ") : others.length > 0 ? `${label}：${others.join(" ")}` : label,
    );
    const read = readings(readReport(text));
    expect([...read].filter(([cell, value]) => value !== allFigures("2021", figures).get(cell))).toEqual([]);
    expect(read.size).toBe(200);
  });
});
