import { describe, expect, it } from "vitest";
import { readReport } from "../../../server/src/model/report";
import { readings } from "../../support/reading/readings";
import { cellKey } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";
import { APPLICANTS, damaged, figuresWith, wrongIn } from "./damages";
import { separatedReport } from "./separated";

describe("a border that stands there twice shifts no figure", () => {
  it.each(["|", " | ", ",", "；", "\t"])("%j in 表二", (mark) => {
    const columns = ["issued", "repealed", "inForce"];
    for (const [values, cut] of [
      [
        ["", "4", "16"],
        ["", "4", "", "16"],
      ],
      [
        ["4", "16", ""],
        ["4", "", "16", ""],
      ],
      [
        ["", "31", "16"],
        ["", "3", "1", "16"],
      ],
    ] as const) {
      const figures = figuresWith("2021", "article20", "normative", columns, [...values]);
      const text = separatedReport("2021", figures, (cells) => cells.join(mark));
      const label = `行政规范性文件${mark}`;
      expect(wrongIn(damaged(text, label + values.join(mark), label + cut.join(mark)), "2021", figures)).toEqual([]);
    }
  });

  it.each([",", "；"])("%j in 表三, where the total holds all the same", (mark) => {
    const values = ["", "0", "24", "47", "4", "677", "752"];
    const figures = figuresWith("2021", "applications", "rejected5", APPLICANTS, values);
    const text = separatedReport("2021", figures, (cells) => cells.join(mark));
    expect(wrongIn(damaged(text, `677${mark}752`, `677${mark}${mark}752`), "2021", figures)).toEqual([]);
  });
});

it("blanks at the end of a row are padding where another row is as long", () => {
  const row = (label: string, ...cells: string[]): [RegExp, string] => [
    new RegExp(`^${label} \\|.*$`, "m"),
    [label, ...cells].join(" | "),
  ];
  const text = [
    row("行政许可", "5", "+1", "6", "", ""),
    row("行政事业性收费", "3", "+2", "", "", ""),
    row("政府集中采购", "4", "1.5", ""),
  ].reduce(
    (whole, [line, written]) => {
      expect(whole).toMatch(line);
      return whole.replace(line, written);
    },
    buildReport({ edition: "2019", layout: "pipe-rows" }),
  );
  const read = readings(readReport(text));
  expect(["projects", "change"].map((column) => read.get(`article20.fees.${column}`))).toEqual(["3", "2"]);
  expect(["items", "amount"].map((column) => read.get(`article20.procurement.${column}`))).toEqual(["4", "1.5"]);
});

it("the last figure of a row that the next line holds is none of the rows under the next heads", () => {
  const figures = new Map([
    ...figuresWith("2021", "article20", "normative", ["issued", "repealed", "inForce"], ["/", "", "75"]),
    ...figuresWith("2021", "article20", "permits", ["decisions"], ["8"]),
    ...(
      [
        ["normative.issued", "/"],
        ["normative.repealed", ""],
        ["normative.inForce", "75"],
      ] as const
    ).map(([cell, value]) => [`article20.${cell}`, value] as const),
    ["article20.penalties.decisions", ""],
    ["article20.coercion.decisions", "6"],
  ]);
  const text = separatedReport("2021", figures, (cells) => cells.filter((cell) => cell !== "").join("  "));
  expect(wrongIn(damaged(text, "行政规范性文件  /  75", "行政规范性文件  /\n          75"), "2021", figures)).toEqual(
    [],
  );
});

it("an amount in running text that a comma cuts behind its point is not its first digits", () => {
  const figures = figuresWith("2019", "article20", "procurement", ["items", "amount"], ["0", "8248.8"]);
  const text = buildReport({ edition: "2019", layout: "bare-cells", figures }).replace(/\s+/g, " ");
  expect(wrongIn(damaged(text, " 8248.8 ", " 8248.,8 "), "2019", figures)).toEqual([]);
});

it("a total in running text is not cut before a label with a numeral of its own", () => {
  const figures = figuresWith("2021", "applications", "other3", APPLICANTS, ["6", "-", "2", "/", "46", "2", "56"]);
  const text = buildReport({ layout: "bare-cells", figures }).replace(/\s+/g, " ");
  expect(wrongIn(damaged(text, " 2 56 （七）总计", " 2 56、 （七）总计"), "2021", figures)).toEqual([]);
});

it("a mark in the padding of a row of two columns moves no figure, there or in other rows", () => {
  const figures = new Map([
    ...figuresWith("2019", "article20", "fees", ["projects", "change"], ["", "-1"]),
    ...figuresWith("2019", "article20", "procurement", ["items", "amount"], ["", "3772.4"]),
    ...(
      [
        ["projects", ""],
        ["change", "-1"],
      ] as const
    ).map(([column, value]) => [cellKey("article20", "fees", column), value] as const),
  ]);
  const text = buildReport({ edition: "2019", layout: "markdown", figures });
  const [row = ""] = /\| 行政事业性收费 .*/.exec(text) ?? [];
  expect(row).toMatch(/-1 \| {2}\|$/);
  expect(wrongIn(text.replace(row, row.replace(/ {2}\|$/, " / |")), "2019", figures)).toEqual([]);
});

it("the number of a page is no total where the page's head has run into the total", () => {
  const values = ["6", "316", "1868", "0", "52", "22", "2264"];
  const figures = figuresWith("2021", "applications", "refused4", APPLICANTS, values);
  const text = buildReport({ layout: "bare-cells", figures });
  const [head = ""] = text.split("\n");
  for (const between of [" ", ""])
    expect(wrongIn(damaged(text, "\n\n2264\n", `\n\n13\n${head}${between}2264\n`), "2021", figures)).toEqual([]);
});

it("digits of 表四 without borders are not cut by sums alone, where blanks have left no trace in other tables", () => {
  const columns = ["upheld", "corrected", "otherResult", "pending", "total"];
  const given = { reconsideration: "0 0 0 810 810", directSuit: " 0 20 0 20", suitAfter: "45 4  130 179" };
  const figures = new Map([
    ...figuresWith("2021", "article20", "permits", ["decisions"], [""]),
    ...Object.entries(given).flatMap(([row, values]) =>
      columns.map((column, at) => [cellKey("reviews", row, column), values.split(" ")[at] ?? ""] as const),
    ),
  ]);
  expect(wrongIn(buildReport({ layout: "glued", figures }), "2021", figures)).toEqual([]);
});
