import { describe, expect, it } from "vitest";
import { analyse } from "../../../../server/src/analysis/analyse";
import { fixAll } from "../../../../server/src/analysis/fixing/fixes";
import type { GridRow } from "../../../../server/src/layout/types";
import { readReport } from "../../../../server/src/model/report";
import { buildReport } from "../../../support/reports/report-builder";

const LAYOUTS = ["tab-rows", "pipe-rows", "pipe-cells", "tab-lines", "markdown", "csv", "html", "box"] as const;

/** A row of the table with other figures. */
const otherYear = (line: GridRow): GridRow => line.map((slot) => (slot.text === "12" ? { ...slot, text: "15" } : slot));

/** A report with rows of these labels and values in place of 行政强制. */
const withRows = (layout: (typeof LAYOUTS)[number], ...rows: readonly (readonly [string, string])[]): string =>
  buildReport({
    layout,
    grid: (lines) =>
      lines.flatMap((line) =>
        line[0]?.text === "行政强制"
          ? rows.map((texts) => line.map((slot, index) => ({ ...slot, text: texts[index] ?? "" })))
          : [line],
      ),
  });

/** The figure of 行政强制 as it is written, or what became of its row. */
function coercion(text: string): string | undefined {
  const row = readReport(text).tables.get("article20")?.rows.get("coercion");
  const datum = row?.data.get("decisions");
  return row?.state === "read" && datum?.state === "number" ? datum.text : row?.state;
}

const unreadable = (text: string): readonly string[] =>
  analyse(text)
    .findings.filter(({ code }) => code === "unreadable-table")
    .map(({ message }) => message["zh-CN"]);

describe.each(LAYOUTS)("a row in %s", (layout) => {
  it.each([[["行政强制措施", "3"]], [["行政强制执行", "3"]], [["行政强制案件", "3"]]] as const)(
    "by the name %j is read",
    (row) => expect(coercion(withRows(layout, row))).toBe("3"),
  );

  it.each([
    [
      ["行政强制措施", "3"],
      ["行政强制执行", "2"],
    ],
    [
      ["行政强制", "3"],
      ["行政强制", "2"],
    ],
    [
      ["行政强制", "3"],
      ["行政强制措施", "2"],
    ],
  ] as const)("that stands twice, %j and %j, is not read", (...rows) => {
    const text = withRows(layout, ...rows);
    expect(coercion(text)).toBe("unassigned");
    expect(unreadable(text)).toEqual(["表二有 1 行的行名出现 2 次，数据不同：行政强制，未作核对"]);
  });

  it("is read behind another that is a part of it", () => {
    expect(coercion(withRows(layout, ["行政强制", "3"], ["其中：行政强制措施", "2"]))).toBe("3");
  });
});

// In drawn tables two equal rows are doubted for another reason.
it.each(LAYOUTS.filter((layout) => layout !== "box"))(
  "a row that stands twice with the same value is read: %s",
  (layout) => expect(coercion(withRows(layout, ["行政强制", "3"], ["行政强制", "3"]))).toBe("3"),
);

it("nor does it matter how wide the digits are", () => {
  expect(coercion(withRows("pipe-rows", ["行政强制", "３"], ["行政强制", "3"]))).toBe("3");
});

describe.each([...LAYOUTS, "glued"] as const)("the first row of 表三 in %s", (layout) => {
  const received = (values: readonly string[]): string | undefined => {
    const text = buildReport({
      layout,
      figures: new Map([["applications.granted.natural", "12"]]),
      grid: (lines) =>
        lines.flatMap((line) => {
          const isFirst = line.some(({ text }) => text === "一、本年新收政府信息公开申请数量");
          return isFirst ? [line, line.map((slot, at) => ({ ...slot, text: values[at - 3] ?? slot.text }))] : [line];
        }),
    });
    return readReport(text).tables.get("applications")?.rows.get("received")?.state;
  };

  it("that stands twice with other values is not read", () => {
    expect(received(["9", "0", "0", "0", "0", "0", "9"])).toBe("unassigned");
  });

  it.each(["above", "below"])("is not read where it has other values in a whole table %s", (where) => {
    const figures = new Map([
      ["applications.received.natural", "12"],
      ["applications.carriedIn.natural", "7"],
    ]);
    const two = buildReport({
      layout,
      figures,
      grid: (lines, form) => {
        if (form.id !== "applications") return lines;
        const other = lines.map(otherYear);
        return where === "above" ? [...other, ...lines] : [...lines, ...other];
      },
    });
    const state = (text: string, row: string): string | undefined =>
      readReport(text).tables.get("applications")?.rows.get(row)?.state;
    expect(state(two, "received")).toBe("unassigned");
    expect(state(two, "carriedIn")).toBe(state(buildReport({ layout, figures }), "carriedIn"));
  });
});

describe("in glued text", () => {
  const grid = (label: string, value: string) =>
    buildReport({
      layout: "glued",
      figures: new Map([["article20.fees.amount", "28"]]),
      grid: (lines) =>
        lines.flatMap((line) =>
          line[0]?.text === "行政事业性收费"
            ? [line, line.map((slot, at) => ({ ...slot, text: [label, value][at] ?? slot.text }))]
            : [line],
        ),
    });

  it.each(["行政事业性收费", "其中：行政事业性收费"])(
    "a row behind which %s stands with another value is not read",
    (label) => {
      const row = readReport(grid(label, "3")).tables.get("article20")?.rows.get("fees");
      expect(row?.state).toBe("unassigned");
      expect(unreadable(grid(label, "3"))).toEqual(["表二有 1 行的行名出现 2 次，数据不同：行政事业性收费，未作核对"]);
    },
  );

  it("a sentence with the row's words before the table is none", () => {
    const text = buildReport({
      layout: "glued",
      prose: { overview: ["本年新收政府信息公开申请数量30件。"], disclosure: ["公布行政处罚 3 件。"] },
    });
    expect(unreadable(text)).toEqual([]);
  });
});

it("a row that stands twice with the same figures, once with their unit, is read", () => {
  for (const layout of LAYOUTS.filter((one) => one !== "box"))
    expect(coercion(withRows(layout, ["行政强制", "3件"], ["行政强制", "3"]))).toMatch(/^3/);
});

it("of a row that stands twice with the same figures both are mended", () => {
  for (const layout of LAYOUTS.filter((one) => one !== "box")) {
    const { text, refused } = fixAll(withRows(layout, ["行政强制", "３"], ["行政强制", "３"]));
    expect(refused).toEqual([]);
    expect(text).not.toContain("３");
    expect(coercion(text)).toBe("3");
  }
});

it.each(["tab-rows", "markdown", "csv", "html"] as const)(
  "a table of other things with the same labels makes no row doubtful: %s",
  (layout) => {
    const others = [
      ["事项", "受理", "办结"],
      ["行政许可", "99", "98"],
      ["行政处罚", "77", "76"],
      ["行政强制", "12", "11"],
    ];
    const text = buildReport({
      layout,
      grid: (lines, { id }) =>
        id === "article20" ? [...lines, ...others.map((row) => row.map((one) => ({ text: one })))] : lines,
    });
    expect(text).toContain("99");
    expect(coercion(text)).toBe("0");
    expect(unreadable(text)).toEqual([]);
  },
);
