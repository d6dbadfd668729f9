import { describe, expect, it } from "vitest";
import { readReport } from "../../../server/src/model/report";
import { random } from "../../support/random/random";
import { readings } from "../../support/reading/readings";
import { cellKey, consistentFigures, type Figures } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";
import { APPLICANTS, damaged, figuresWith, wrongIn } from "./damages";
import { separatedReport } from "./separated";

describe("values that the next line begins with, a mark for none or a blank before them", () => {
  it.each([" / ", ",", "，", "\t"])("belong to the row before: %j", (mark) => {
    const values = ["24", "14", "/", "", "/", "", "38"];
    const figures = figuresWith("2021", "applications", "refused3", APPLICANTS, values);
    const text = separatedReport("2021", figures, (cells) => cells.join(mark));
    const row = values.join(mark);
    for (let at = 1; at < row.length; at++)
      for (const end of ["\n", "\r"])
        expect(wrongIn(damaged(text, row, row.slice(0, at) + end + row.slice(at)), "2021", figures)).toEqual([]);
  });
});

it.each(["markdown", "pipe-rows", "tab-rows", "csv"] as const)(
  "the end of an amount before blank cells is not left out: %s",
  (layout) => {
    const figures = figuresWith("2021", "article20", "fees", ["amount"], ["3497.9"]);
    const text = buildReport({ layout, figures });
    expect(wrongIn(damaged(text, "3497.9", "349\r7.9"), "2021", figures)).toEqual([]);
  },
);

it("a comma or a digit before a numeral is no figure of the row above it", () => {
  const figures = figuresWith("2021", "applications", "unavailable1", APPLICANTS, [
    ...["", "782", "0", "5", "1254", "/", "2041"],
  ]);
  const text = buildReport({ layout: "bare-cells", figures }).replace(/\s+/g, " ");
  expect(wrongIn(damaged(text, " 2041 2.没有现成信息", " 2041 2,.没有现成信息"), "2021", figures)).toEqual([]);
  expect(wrongIn(damaged(text, " 2041 2.没有现成信息", " 2041、 2.没有现成信息"), "2021", figures)).toEqual([]);
});

it("a figure that stands there twice is not two, where a blank beside it left no trace", () => {
  const figures = figuresWith("2021", "applications", "refused4", APPLICANTS, [
    ...["0", "768", "", "", "/", "1189", "1957"],
  ]);
  const text = buildReport({ layout: "bare-cells", figures });
  const twice = damaged(text, "\n\n768\n\n\n\n\n\n/\n\n1189", "\n\n768\n768\n\n\n\n/\n\n1189");
  expect(wrongIn(twice, "2021", figures)).toEqual([]);
});

it("white space at the ends of lines, or in empty ones, makes no cells of a row stand closer than others", () => {
  const values: readonly (readonly [string, string])[] = [
    [cellKey("article20", "rules", "issued"), "1"],
    [cellKey("article20", "rules", "repealed"), "0"],
    [cellKey("article20", "rules", "inForce"), "3"],
  ];
  const figures: Figures = new Map([...consistentFigures("2021", random(7)), ...values]);
  const text = buildReport({ layout: "bare-cells", figures });
  const row = "规章\n\n1\n\n0\n\n3\n";
  for (const spaced of ["规章\n\n  1\n\n 0\n\n3\n", "规章 \n\n1  \n\n0\n\n3 \n", "规章\n \n1\n\n0\n \n3\n"]) {
    const read = readings(readReport(damaged(text, row, spaced)));
    expect(values.map(([cell]) => read.get(cell))).toEqual(["1", "0", "3"]);
  }
});

it("fifteen values of 表四, of which one stands there twice and a blank is lost, are not given to its columns", () => {
  const columns = ["upheld", "corrected", "otherResult", "pending", "total"];
  const figures = figuresWith("2021", "reviews", "reconsideration", columns, ["", "-", "1", "6", "7"]);
  const text = buildReport({ layout: "bare-cells", figures });
  const twice = damaged(text, "\n\n-\n\n1\n\n6\n\n7\n", "\n-\n\n1\n1\n\n6\n\n7\n");
  expect(wrongIn(twice, "2021", figures)).toEqual([]);
});

it("a figure before a page's head, where a number of a page is due, may have it at its end", () => {
  const figures = figuresWith("2021", "applications", "handled", APPLICANTS, [
    ...["5658", "5945", "4257", "6672", "3272", "4223", "30027"],
  ]);
  const lines = buildReport({ layout: "bare-cells", figures }).split("\n");
  const due = lines.indexOf("3272");
  const paged = lines.flatMap((line, at) => {
    const page = (at - due) / 40 + 13;
    if (!Number.isInteger(page) || at === 0) return [line];
    return page === 13 ? [`${line}${page}`, lines[0] ?? ""] : [line, `${page}`, lines[0] ?? ""];
  });
  expect(paged).toContain("327213");
  expect(wrongIn(paged.join("\n"), "2021", figures)).toEqual([]);
});

it.each([
  ["1280-7", ["1280", "-", "7"]],
  ["59-882", ["59", "-", "882"]],
] as const)("a dash of 表二 may be a mark for none where 表三 has such without borders: %s", (shown, values) => {
  const columns = ["projects", "change", "decisions"];
  const figures = new Map([
    ...figuresWith("2019", "article20", "coercion", columns, [...values]),
    ...APPLICANTS.slice(0, -1).map((column) => [cellKey("applications", "refused1", column), "/"] as const),
  ]);
  const text = buildReport({ edition: "2019", layout: "glued", figures });
  expect(text).toContain(`行政强制${shown}`);
  expect(wrongIn(text, "2019", figures)).toEqual([]);
});

it.each(["\t", ",", "；"])("a sign that %j parts from its figure takes no column", (mark) => {
  const columns = ["projects", "change", "decisions"];
  for (const values of [
    ["", "-1", "28"],
    ["-1", "28", ""],
  ]) {
    const figures = figuresWith("2019", "article20", "penalties", columns, values);
    const text = separatedReport("2019", figures, (cells) => cells.join(mark));
    const row = `行政处罚${mark}${values.join(mark)}`;
    expect(wrongIn(damaged(text, row, row.replace("-1", `-${mark}1`)), "2019", figures)).toEqual([]);
  }
});

it("a figure of which a comma makes two is none, where the first cell is blank", () => {
  const figures = figuresWith("2021", "applications", "rejected3", APPLICANTS, [
    ...["", "23", "6", "0", "/", "/", "29"],
  ]);
  const text = separatedReport("2021", figures, (cells) => cells.join(","));
  expect(wrongIn(damaged(text, ",23,6,0,/,/,29", ",23,6,0,/,/,2,9"), "2021", figures)).toEqual([]);
});

it("two rows of a drawn table between which a rule is lost are no row", () => {
  const figures = new Map([
    ...figuresWith("2021", "applications", "other2", APPLICANTS, ["3", "-", "/", "4", "7", "", "14"]),
    ...APPLICANTS.map(
      (column, at) => [cellKey("applications", "other3", column), `${[36, 1692, 1350][at] ?? at}`] as const,
    ),
  ]);
  const lines = buildReport({ layout: "box", figures }).split("\n");
  const first = lines.findIndex((line) => /3\.其他\s/.test(line));
  const rule = lines.slice(0, first).findLastIndex((line) => line.includes("┼"));
  expect(wrongIn(lines.toSpliced(rule, 1).join("\n"), "2021", figures)).toEqual([]);
});
