import { describe, expect, it } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { diagnostics } from "../../../server/src/analysis/diagnostics";
import { uncovered } from "../../../server/src/layout/grid";
import { random } from "../../support/random/random";
import { numbersRead } from "../../support/reading/numbers-read";
import { consistentFigures } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";

const LAYOUTS = ["tab-rows", "pipe-rows", "csv", "html"] as const;
const FIGURES = consistentFigures("2021", random(34));

type Row = readonly string[];
type Lines = (label: Row, values: Row, number: number) => readonly Row[];

/** A report in which each row of 表三 stands on these lines. */
function written(layout: (typeof LAYOUTS)[number], lines: Lines): string {
  let number = 0;
  const grid = (rows: readonly Row[]): readonly Row[] =>
    rows.flatMap((row) => (/^\d+$/.test(row.at(-1) ?? "") ? lines(row.slice(0, -7), row.slice(-7), number++) : [row]));
  return buildReport({
    layout,
    figures: FIGURES,
    grid: (rows, { id }) =>
      id === "applications"
        ? grid(rows.map((row) => uncovered(row).map(({ text }) => text))).map((row) => row.map((text) => ({ text })))
        : rows,
  });
}

function read(text: string): { readonly read: number; readonly wrong: readonly string[] } {
  return numbersRead(text, FIGURES, ["applications"]);
}

describe.each(LAYOUTS)("labels of 表三 above their values: %s", (layout) => {
  it("are read as those beside their values, and nothing is said", () => {
    const text = written(layout, (label, values) => [label, values]);
    expect(read(text)).toEqual({ read: 175, wrong: [] });
    const shown = diagnostics(analyse(text).findings);
    expect(shown.filter(({ severity }) => severity === "error" || severity === "warning")).toEqual([]);
  });

  it.each([
    ["values are lost", () => []],
    ["values stand twice", (values: Row) => [values, values]],
    ["a value is lost", (values: Row) => [values.slice(1)]],
    ["a value is too many", (values: Row) => [["7", ...values]]],
    ["words stand for a value", (values: Row) => [["若干", ...values.slice(1)]]],
    ["values stand on two lines", (values: Row) => [values.slice(0, 3), values.slice(3)]],
  ] as const)("are not guessed at where %s in one row", (_, change) => {
    for (let row = 0; row < 25; row++) {
      const text = written(layout, (label, values, number) => [label, ...(number === row ? change(values) : [values])]);
      expect(read(text).wrong).toEqual([]);
    }
  });

  it("are not where the values stand above them", () => {
    expect(read(written(layout, (label, values) => [values, label])).wrong).toEqual([]);
  });
});

describe("labels of 表二 above their values, on lines of their own", () => {
  const report = buildReport({ layout: "tab-rows", figures: FIGURES });
  const isOfTable = (line: string): boolean => /^(?:规章|行政|信息内容)/.test(line);
  const lines = (glue: string): string =>
    report
      .split("\n")
      .map((line) =>
        isOfTable(line)
          ? line
              .trimEnd()
              .replace(/\t(?=\d)/, "\n")
              .replaceAll("\t", glue)
          : line,
      )
      .join("\n");

  it.each(["\t", " ", "  "])("are read as those beside their values: %j", (glue) => {
    const text = lines(glue);
    expect(text).toMatch(/^行政许可\n\d+$/m);
    expect(numbersRead(text, FIGURES, ["article20"])).toEqual({ read: 10, wrong: [] });
    const shown = diagnostics(analyse(text).findings);
    expect(shown.filter(({ severity }) => severity === "error" || severity === "warning")).toEqual([]);
  });
});
