import { describe, expect, it } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { readReport } from "../../../server/src/model/report";
import type { EditionId, TableId } from "../../../server/src/spec/types";
import { random } from "../../support/random/random";
import { readings } from "../../support/reading/readings";
import { allFigures, cellKey, consistentFigures, type Figures } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";
import { separatedReport } from "./separated";

const APPLICANTS = ["natural", "business", "research", "welfare", "legal", "otherOrg", "total"];

/** Figures with these values for the cells of one row, in the order of its columns. */
function figuresWith(edition: EditionId, table: TableId, row: string, columns: string[], values: string[]): Figures {
  const given = columns.map((column, at) => [cellKey(table, row, column), values[at] ?? ""] as const);
  return new Map([...consistentFigures(edition, random(7)), ...given]);
}

/** The figures of a text that are not those that were written, and those that are read as blanks. */
function wrongIn(text: string, edition: EditionId, figures: Figures): readonly (readonly [string, string])[] {
  const due = allFigures(edition, figures);
  return [...readings(readReport(text))].filter(([cell, value]) => {
    const written = due.get(cell)?.replace("+", "") ?? "";
    return /^[-+]?\d/.test(value) ? value !== written : value === "blank" && /\d/.test(written);
  });
}

/** A text in which something that stands there once is replaced. */
function damaged(text: string, whole: string, cut: string): string {
  expect(text.split(whole).length).toBe(2);
  return text.replace(whole, cut);
}

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

describe("a row whose cells were not told apart does not lack its value", () => {
  const figures = figuresWith("2021", "article20", "permits", ["decisions"], [""]);
  const missing = (text: string) => analyse(text).findings.filter(({ code }) => code.startsWith("missing-"));

  it.each([";", "～", "\t "])("where the next row follows on its line: %j", (mark) => {
    const text = separatedReport("2021", figures, (cells) => cells.join(mark));
    const joined = text.replace(/(行政许可\s*[;～]?\s*)\n第二十条第（六）项/, "$1第二十条第（六）项");
    expect(joined).not.toBe(text);
    expect(missing(joined)).toEqual([]);
  });

  /** 表二 as these rows have it, by row and column. */
  const rowsOf2 = (rows: Readonly<Record<string, Readonly<Record<string, string>>>>): Figures =>
    new Map([
      ...figures,
      ...Object.entries(rows).flatMap(([row, cells]) =>
        Object.entries(cells).map(([column, value]) => [cellKey("article20", row, column), value] as const),
      ),
    ]);

  it("where others have marks behind their labels", () => {
    const given = rowsOf2({
      rules: { issued: "/", repealed: "/", inForce: "" },
      normative: { issued: "", repealed: "0", inForce: "49" },
      permits: { decisions: "50" },
      penalties: { decisions: "-" },
      coercion: { decisions: "" },
    });
    const text = separatedReport("2021", given, (cells) => cells.join("·"));
    expect(missing(text.replace("本年处理决定数量", "本年处理\t决定数量"))).toEqual([]);
  });

  it("where some rows have spaces for borders and others tabs", () => {
    const given = rowsOf2({
      rules: { issued: "", repealed: "/", inForce: "/" },
      normative: { issued: "151", repealed: "599", inForce: "155" },
      permits: { decisions: "" },
      penalties: { decisions: "1" },
      coercion: { decisions: "" },
    });
    const text = separatedReport("2021", given, (cells, row) => cells.join(row % 2 === 1 ? "\t" : "  "));
    expect(missing(text)).toEqual([]);
  });

  it("where the head over the first row is broken in running text", () => {
    const none = ["made", "published", "totalPublic"].map((key) => [cellKey("article20", "rules", key), ""] as const);
    const given = new Map([...consistentFigures("2019", random(7)), ...none]);
    const text = buildReport({ edition: "2019", layout: "bare-cells", figures: given }).replace(/\s+/g, " ");
    expect(missing(damaged(text, "对外公开总数量 规章 ", "对外\n\n公开总数量 规章 "))).toEqual([]);
  });

  it.each([
    ["a line of marks", "csv", /行政强制,*\n/, "行政强制\n  , , ,\n"],
    ["a mark on the next line", "csv", /行政强制,*\n/, "行政强制\n\n：/\n"],
  ] as const)("where %s follows its label", (_, layout, row, broken) => {
    const given = rowsOf2({ coercion: { decisions: "" } });
    const text = buildReport({ layout, figures: given });
    expect(text).toMatch(row);
    expect(missing(text.replace(row, broken))).toEqual([]);
  });
});
