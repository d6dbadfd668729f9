import { describe, expect, it } from "vitest";
import { analyse } from "../../../../server/src/analysis/analyse";
import { readReport } from "../../../../server/src/model/report";
import type { Report } from "../../../../server/src/model/types";
import type { TableId } from "../../../../server/src/spec/types";
import { random } from "../../../support/random/random";
import { cellKey, consistentFigures, type Figures } from "../../../support/reports/figures";
import { buildReport } from "../../../support/reports/report-builder";

/** A report in rows, of which a program has left out the blank cells and filled each row up at its end. */
function pushed(text: string): string {
  return text.replace(/^.*\|.*$/gm, (line) => {
    const cells = line
      .replace(/\|\s*$/, "")
      .split("|")
      .map((cell) => cell.trim());
    const kept = cells.filter((cell) => cell !== "");
    return `${kept.join(" | ")} |${" |".repeat(cells.length - kept.length)}`;
  });
}

const cell = (table: TableId, row: string, column: string, figure: string) =>
  [cellKey(table, row, column), figure] as const;
const FIGURES: Figures = new Map([
  cell("article20", "normative", "inForce", "7"),
  cell("article20", "permits", "decisions", "31"),
  cell("applications", "granted", "natural", "3"),
  cell("applications", "granted", "business", "2"),
  cell("applications", "unavailable1", "legal", "1"),
  cell("reviews", "reconsideration", "upheld", "2"),
]);

/** A report with these figures, and blanks for every 0. */
function blanked(figures: Figures = FIGURES): string {
  return buildReport({ layout: "pipe-rows", figures }).replace(/\| 0(?= \|)/g, "| ");
}

/** The numbers read, by table, row and column. */
function numbersOf({ tables }: Report): readonly string[] {
  return [...tables].flatMap(([id, { rows }]) =>
    [...rows].flatMap(([row, { data }]) =>
      [...data].flatMap(([column, datum]) =>
        datum.state === "number" ? [`${id} ${row} ${column} ${datum.value.coefficient}`] : [],
      ),
    ),
  );
}

const READ = [
  "article20 normative inForce 7",
  "article20 permits decisions 31",
  "applications received natural 3",
  "applications received business 2",
  "applications received legal 1",
  "applications received total 6",
];

describe("figures that the blanks before them have left", () => {
  it("are read where the blanks are still there", () => {
    expect(numbersOf(readReport(blanked()))).toEqual(expect.arrayContaining(READ));
  });

  it("are read in no row that ends with blanks, in any table, and said to be unread", () => {
    const text = pushed(blanked());
    expect(text).toMatch(/予以公开 \| 3 \| 2 \| 5 \| \|/);
    const { report, findings } = analyse(text);
    expect(numbersOf(report)).toEqual(["article20 permits decisions 31"]);
    expect(findings.filter(({ code }) => code === "unreadable-table").map(({ message }) => message["zh-CN"])).toEqual([
      "表二有 1 行的数据与各栏对不上：行政规范性文件，未作核对",
      "表三有 4 行的数据与各栏对不上，未作核对",
      "表四有 1 行的数据与各栏对不上：行政复议，未作核对",
    ]);
    const codes = findings.map(({ code }) => code);
    for (const code of ["row-total", "column-total", "intake-balance", "missing-value", "inconsistent-figure"])
      expect(codes).not.toContain(code);
  });

  it("no figure is another's, whatever the figures", () => {
    for (let seed = 1; seed <= 12; seed++) {
      const text = blanked(consistentFigures("2021", random(seed)));
      const right = new Set(numbersOf(readReport(text)));
      const wrong = numbersOf(readReport(pushed(text))).filter((number) => !right.has(number));
      expect(wrong.filter((number) => number.startsWith("applications"))).toEqual([]);
    }
  });
});

describe("a table that is being filled in", () => {
  const withRows = (rows: readonly (readonly [string, string])[]): string =>
    rows.reduce(
      (text, [label, values]) => text.replace(new RegExp(`(${label})(?: \\| 0){7}`), `$1 | ${values}`),
      buildReport({ layout: "pipe-rows" }),
    );
  const filled = (first: string, second: string) =>
    numbersOf(
      readReport(
        withRows([
          ["一、本年新收政府信息公开申请数量", first],
          ["（一）予以公开", second],
        ]),
      ),
    );

  it.each([
    ["totals that are not yet there", "5 | 3 |  |  |  |  |  ", "5 | 3 |  |  |  |  |  "],
    ["one row alone", "5 | 5 |  |  |  |  |  ", "0 | 0 | 0 | 0 | 0 | 0 | 0"],
    ["first figures", "5 |  |  |  |  |  |  ", "5 |  |  |  |  |  |  "],
    ["noughts", "0 | 0 |  |  |  |  |  ", "0 | 0 |  |  |  |  |  "],
    ["another row with a total", "5 | 5 |  |  |  |  |  ", "5 |  |  |  |  |  | 5"],
  ])("is read: %s", (_, first, second) => {
    expect(filled(first, second)).toContain(`applications received natural ${first.charAt(0)}`);
  });

  it("is not where two rows end with their sums", () => {
    const figures = filled("5 | 5 |  |  |  |  |  ", "3 | 2 | 5 |  |  |  |  ");
    expect(figures.filter((figure) => /^applications (?:received|granted)/.test(figure))).toEqual([]);
  });
});
