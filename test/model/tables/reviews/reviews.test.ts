import { describe, expect, test } from "vitest";
import { analyse } from "../../../../server/src/analysis/analyse";
import { diagnostics } from "../../../../server/src/analysis/diagnostics";
import { readReport } from "../../../../server/src/model/report";
import { REVIEWS } from "../../../../server/src/spec/tables/reviews";
import { rowsOf } from "../../../../server/src/spec/types";
import { buildReport } from "../../../support/reports/report-builder";

const RESULTS = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
const FIGURES = [2, 0, 1, 0, 3, 1, 0, 0, 0, 1, 0, 0, 0, 1, 1].map(String);

/** 行政复议 and 行政诉讼 each in a table of its own. */
const TWO_TABLES: readonly (readonly string[])[] = [
  ["行政复议"],
  RESULTS,
  FIGURES.slice(0, 5),
  ["行政诉讼"],
  ["未经复议直接起诉", "复议后起诉"],
  [...RESULTS, ...RESULTS],
  FIGURES.slice(5),
];

/** The table upright: a row for each result. */
const UPRIGHT: readonly (readonly string[])[] = FIGURES.map((figure, index) => [
  ...(["行政复议", "行政诉讼 未经复议直接起诉", "复议后起诉"][index / 5]?.split(" ") ?? []),
  RESULTS[index % 5] ?? "",
  figure,
]);

/** Columns of a table that is none of the form's. */
const YEARS: readonly (readonly string[])[] = [
  ["年份", "主动公开数", "新收申请", "行政复议", "行政诉讼"],
  ["2022", "186", "19", "1", "0"],
  ["2023", "214", "28", "3", "2"],
];

const WAYS: readonly (readonly [string, (rows: readonly (readonly string[])[]) => string])[] = [
  ["pipe rows", (rows) => rows.map((row) => `${row.join(" | ")} |`).join("\n")],
  [
    "padded pipe rows",
    (rows) => rows.map((row) => `${row.join(" | ")} | ${"|".repeat(Math.max(0, 10 - row.length))}`).join("\n"),
  ],
  ["tabs", (rows) => rows.map((row) => row.join("\t")).join("\n")],
  ["one cell a line", (rows) => rows.flat().join("\n")],
  [
    "HTML",
    (rows) =>
      `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`,
  ],
  ["running text", (rows) => rows.flat().join(" ")],
  ["glued text", (rows) => rows.flat().join("")],
];

/** A report whose 表四 is this text. */
function withReviews(table: string): string {
  return buildReport({ grid: (rows, form) => (form.id === "reviews" ? [[{ text: "表" }]] : rows) }).replace(
    "表 |",
    table,
  );
}

function reviews(text: string): readonly string[] {
  const table = readReport(text).tables.get("reviews");
  return rowsOf(REVIEWS).flatMap(({ key, columns }) =>
    columns.map((column) => table?.rows.get(key)?.data.get(column.key)?.text ?? "-"),
  );
}

describe.each(WAYS)("表四 in %s", (_, written) => {
  test.each([
    ["two tables", TWO_TABLES],
    ["a row for each result", UPRIGHT],
  ])("as %s", (__, rows) => {
    const text = withReviews(written(rows));
    expect(reviews(text)).toEqual(FIGURES);
    expect(
      diagnostics(analyse(text).findings).filter(({ severity }) => severity === "error" || severity === "warning"),
    ).toEqual([]);
  });
});

describe.each([
  ["pipe-rows", WAYS[0]],
  ["tab-rows", WAYS[2]],
  ["bare-cells", WAYS[3]],
  ["html", WAYS[4]],
] as const)("a table of several years in %s is not 表四", (layout, way) => {
  test.each(["overview", "applications", "reviews", "other"] as const)("in %s", (section) => {
    const text = buildReport({ layout, prose: { [section]: [way?.[1](YEARS) ?? ""] } });
    expect(reviews(text)).toEqual(FIGURES.map(() => "0"));
    expect(diagnostics(analyse(text).findings).filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

test("a figure without its words, or two values behind one, are not read", () => {
  const without = (from: number) => UPRIGHT.filter((__, index) => index !== from);
  for (const rows of [without(3), without(14), UPRIGHT.map((row, index) => (index === 6 ? [...row, "4"] : row))])
    expect(
      reviews(withReviews(rows.map((row) => row.join("\t")).join("\n"))).every(
        (figure) => figure === "-" || !/^\d+$/.test(figure),
      ),
    ).toBe(true);
});

describe.each(WAYS)("two tables in the opposite order are not read: %s", (_name, write) => {
  test("行政诉讼 before 行政复议", () => {
    const table = readReport(withReviews(write([...TWO_TABLES.slice(3), ...TWO_TABLES.slice(0, 3)]))).tables.get(
      "reviews",
    );
    const read = [...(table?.rows.values() ?? [])].flatMap(({ data }) => [...data.values()]);
    expect(read.filter(({ state }) => state === "number")).toEqual([]);
  });
});

test.each(["tab-rows", "html", "csv", "markdown", "box"] as const)(
  "blanks at the ends of the row are cells of it: %s",
  (layout) => {
    const figures = new Map([
      ["reviews.reconsideration.upheld", ""],
      ["reviews.suitAfter.total", ""],
    ]);
    const read = reviews(buildReport({ layout, figures }));
    expect([read[0], read.at(-1), read.length]).toEqual(["", "", 15]);
    expect(read.slice(1, -1)).toEqual(Array(13).fill("0"));
  },
);

test("values that fit no arrangement are said to be unread, all of them and no more", () => {
  const table = (figures: readonly string[]) =>
    [["行政复议", "行政诉讼"], RESULTS, figures].map((row) => row.join("\t")).join("\n");
  const text = withReviews(table(FIGURES.slice(0, 9)));
  const read = readReport(text).tables.get("reviews");
  for (const { state, span } of read?.rows.values() ?? []) {
    expect(state).toBe("unassigned");
    expect(text.slice(span.start, span.end)).toBe(FIGURES.slice(0, 9).join("\t"));
  }
  expect(read?.rows.size).toBe(3);
  expect(readReport(withReviews(table(FIGURES.slice(0, 9).map(() => " ")))).tables.get("reviews")?.rows.size).toBe(0);
});

describe("a 表四 whose columns stand in the opposite order", () => {
  test.each(WAYS)("is not read: %s", (_name, write) => {
    const rows = [
      ["行政诉讼", "行政复议"],
      ["复议后起诉", "未经复议直接起诉"],
      [...RESULTS, ...RESULTS, ...RESULTS].reverse(),
      [...FIGURES].reverse(),
    ];
    const table = readReport(withReviews(write(rows))).tables.get("reviews");
    const read = [...(table?.rows.values() ?? [])].flatMap(({ data }) => [...data.values()]);
    expect(read.filter(({ state }) => state === "number")).toEqual([]);
  });
});

const HEADS = [["行政复议", "行政诉讼"], RESULTS, ["未经复议直接起诉", "复议后起诉"], [...RESULTS, ...RESULTS]];

describe.each(WAYS.slice(0, 5))("words in one cell of 表四 take nothing with them: %s", (name, write) => {
  const damaged = (word: string, at: number) => FIGURES.map((figure, index) => (index === at ? word : figure));

  test.each(["若干", "1O", "?"])("%s", (word) => {
    // Where nothing marks rows, words at an end may be those before or behind the values.
    const [first, last] = name === "one cell a line" ? [0, 14] : [0, 15];
    for (let at = first; at < last; at++) {
      const table = readReport(withReviews(write([...HEADS, damaged(word, at)]))).tables;
      const data = [...(table.get("reviews")?.rows.values() ?? [])].flatMap((row) => [...row.data.values()]);
      expect(data.map((datum) => (datum.state === "number" ? datum.text : "-"))).toEqual(damaged("-", at));
    }
  });
});

test("a row's name, or words beside a missing value, shift no figure of 表四", () => {
  const figures = [0, 1, 0, 0, 1, 2, 0, 0, 0, 2, 0, 3, 0, 0, 3].map(String);
  for (const [, write] of WAYS.slice(0, 5)) {
    for (const row of [
      ["数量", ...figures.slice(0, -1)],
      [...figures.slice(1), "（件）"],
      ["件数", ...figures.slice(1)],
    ]) {
      const read = reviews(withReviews(write([...HEADS, row])));
      const wrong = read.filter((text, at) => /^\d+$/.test(text) && text !== figures[at]);
      expect(wrong).toEqual([]);
    }
  }
});

describe.each(WAYS.slice(0, 6))("one cell of 表四 too few or too many leaves other rows read: %s", (_name, write) => {
  const changed: readonly (readonly [string, (at: number) => readonly string[]])[] = [
    ["a value is lost", (at) => FIGURES.filter((__, index) => index !== at)],
    [
      "two have run together",
      (at) => FIGURES.map((one, i) => (i === at ? `${one}${FIGURES[i + 1]}` : one)).toSpliced(at + 1, 1),
    ],
    ["a figure too many", (at) => FIGURES.toSpliced(at, 0, "7")],
  ];
  test.each(changed)("%s", (__, change) => {
    for (let at = 0; at < 14; at++) {
      const read = reviews(withReviews(write([...HEADS, change(at)])));
      const wrong = read.filter((text, place) => /^\d+$/.test(text) && text !== FIGURES[place]);
      expect(wrong).toEqual([]);
      expect(read.filter((text) => /^\d+$/.test(text)).length).toBeGreaterThanOrEqual(5);
    }
  });
});

test.each([
  ["14", FIGURES.toSpliced(12, 1), "表四有 14 个数据，应为 15：复议后起诉未作核对"],
  ["16", FIGURES.toSpliced(12, 0, "7"), "表四有 16 个数据，应为 15：复议后起诉未作核对"],
  ["14 and a blank", [...FIGURES.toSpliced(3, 1), ""], "表四有 14 个数据，应为 15：行政复议未作核对"],
  ["a blank and 14", ["", ...FIGURES.slice(0, 14)], "表四有 14 个数据，应为 15：未经复议直接起诉、复议后起诉未作核对"],
  ["14, none of them sure", FIGURES.map(() => "0").slice(1), "表四有 14 个数据，应为 15，未作核对"],
])("what is not read of %s values is said", (_, figures, message) => {
  const text = withReviews(WAYS[2]?.[1]([...HEADS, figures]) ?? "");
  const said = diagnostics(analyse(text).findings).filter(
    ({ severity }) => severity === "error" || severity === "warning",
  );
  expect(said.map(({ code, message }) => `${code} ${message["zh-CN"]}`)).toEqual([`unreadable-table ${message}`]);
});
