import { describe, expect, it } from "vitest";
import { readReport } from "../../../server/src/model/report";
import { random } from "../../support/random/random";
import { numbersRead } from "../../support/reading/numbers-read";
import { readings } from "../../support/reading/readings";
import { allFigures, cellKey, consistentFigures, figureAt } from "../../support/reports/figures";
import { buildReport, CELL_LAYOUTS, READABLE_LAYOUTS } from "../../support/reports/report-builder";

/** Returns the text with the number of a page below every so many lines. */
function withPageNumbers(text: string, every: number): string {
  return text
    .split("\n")
    .flatMap((line, index) => (index % every === every - 1 ? [line, String((index + 1) / every)] : [line]))
    .join("\n");
}

describe("numbers of pages among indented cells", () => {
  it.each(["0", ""])("are no values where cells hold %j", (empty) => {
    for (let every = 3; every <= 12; every++) {
      const figures = new Map(
        [...consistentFigures("2021", random(every))].map(([key, value]) => [key, value === "0" ? empty : value]),
      );
      const text = withPageNumbers(buildReport({ layout: "indented-cells", figures }), every);
      expect(numbersRead(text, figures).wrong, `below every ${every} lines`).toEqual([]);
    }
  });

  it("that are printed with dashes are left out, and the row is read", () => {
    const figures = consistentFigures("2021", random(1));
    const lines = buildReport({ layout: "indented-cells", figures }).split("\n");
    const label = lines.findIndex((line) => line.includes("（一）予以公开"));
    const text = [...lines.slice(0, label + 3), "— 3 —", ...lines.slice(label + 3)].join("\n");
    const row = readReport(text).tables.get("applications")?.rows.get("granted");
    expect(row?.state).toBe("read");
    expect([...(row?.data.keys() ?? [])].map((column) => row?.data.get(column)?.text)).toEqual(
      [...(row?.data.keys() ?? [])].map((column) => figureAt(figures, "applications", "granted", column)),
    );
  });
});

/** Returns the text with a foot below every so many lines. */
function withFeet(text: string, every: number, foot: (page: number) => readonly string[]): string {
  return text
    .split("\n")
    .flatMap((line, index) => (index % every === every - 1 ? [line, ...foot((index + 1) / every)] : [line]))
    .join("\n");
}

describe("the foot of a page among cells on lines of their own", () => {
  const figures = consistentFigures("2021", random(12));
  const due = new Map(allFigures("2021", figures));
  const read = (text: string) => [...readings(readReport(text))].filter(([, value]) => /^[\d.]+$/.test(value));

  it.each(CELL_LAYOUTS)("is no value where a number stands before a form feed: %s", (layout) => {
    for (let every = 5; every <= 45; every += 4) {
      const text = withFeet(buildReport({ layout, figures }), every, (page) => [
        "",
        `${page - 1}`,
        "\f青禾县水利局",
        "",
      ]);
      const wrong = read(text).filter(([cell, value]) => value !== due.get(cell));
      expect(wrong, `below every ${every} lines`).toEqual([]);
    }
  });

  it.each([
    ["3 / 12", "pipe-cells"],
    ["3/12", "pipe-cells"],
    ["Page 3 of 12", "pipe-cells"],
    ["第3页 共12页", "pipe-cells"],
    ["— 3 —", "pipe-cells"],
    ["Page 3 of 12", "indented-cells"],
  ] as const)("is left out: %s, %s", (foot, layout) => {
    const text = withFeet(buildReport({ layout, figures }), 40, () => [foot]);
    expect(new Map(read(text))).toEqual(new Map(read(buildReport({ layout, figures }))));
  });

  it("is a value all the same where a pipe closes its cell behind the form feed", () => {
    const text = buildReport({ layout: "pipe-cells", figures });
    const broken = text.replace(/^(\d+) \|$/gm, "$1\f |");
    expect(broken).not.toBe(text);
    expect(readings(readReport(broken))).toEqual(due);
  });
});

const LABEL = "一、本年新收政府信息公开申请数量";
const TOTAL = cellKey("applications", "received", "total");

describe("a damaged figure at the end of a row", () => {
  it.each(READABLE_LAYOUTS)("%s: is no reason to take the figures before it for others", (layout) => {
    const figures = consistentFigures("2021", random(3));
    const damaged = new Map([...figures, [TOTAL, `1İ${figures.get(TOTAL)}`]]);
    for (const gap of ["", "\n", "\n\n", "\n\n\n\n"]) {
      const text = buildReport({ layout, figures: damaged }).replace(LABEL, `${LABEL}${gap}`);
      const row = readReport(text).tables.get("applications")?.rows.get("received");
      const wrong = [...(row?.data ?? [])].filter(
        ([column, datum]) =>
          datum.state === "number" && datum.text !== figureAt(figures, "applications", "received", column),
      );
      expect(wrong, JSON.stringify(gap)).toEqual([]);
    }
  });
});
