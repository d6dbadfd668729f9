import { describe, expect, it } from "vitest";
import { convertTables, TARGET_LAYOUTS } from "../../server/src/edits/convert";
import type { LayoutId } from "../../server/src/layout/types";
import { readReport } from "../../server/src/model/report";
import type { Report } from "../../server/src/model/types";
import { fc } from "../support/random/properties";
import { random } from "../support/random/random";
import { readings } from "../support/reading/readings";
import { cellKey, consistentFigures, type Figures } from "../support/reports/figures";
import { ALL_LAYOUTS, buildReport, READABLE_LAYOUTS, type ReportOptions } from "../support/reports/report-builder";

/** Among the elements of a page, lines with commas are paragraphs: the page stays one. */
const IMPOSSIBLE = new Set(["html → csv"]);

const PAIRS = READABLE_LAYOUTS.flatMap((from) => TARGET_LAYOUTS.map((to) => ({ from, to }))).filter(
  ({ from, to }) => !IMPOSSIBLE.has(`${from} → ${to}`),
);

describe.each(PAIRS)("$from → $to", ({ from, to }) => {
  it("keeps every figure, every heading and every line of prose", () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom("2019", "2021"), eols, brackets, (seed, edition, eol, style) => {
        const figures = withWords(consistentFigures(edition, random(seed)), blanksShow(from) && blanksShow(to));
        const before = read({ layout: from, edition, eol, brackets: style, figures });
        const after = readReport(converted(before, to));
        expect([...after.tables.values()].map((table) => table.layout)).toEqual([to, to, to]);
        expect(readings(after)).toEqual(readings(before));
        expect(proseOf(after)).toEqual(proseOf(before));
        expect(after.eol).toBe(eol);
        expect(after.text.replaceAll(eol, "")).not.toMatch(/[\r\n]/);
      }),
      { numRuns: 2 },
    );
  });
});

const eols = fc.constantFrom("\n", "\r\n", "\r");
const brackets = fc.constantFrom("full", "half");

describe("there and back again", () => {
  it.each(TARGET_LAYOUTS.filter((layout) => layout !== "html"))("pipe-rows → %s → pipe-rows", (layout) => {
    const text = buildReport({ figures: consistentFigures("2021", random(3)) });
    const there = converted(readReport(text), layout);
    expect(there === text).toBe(layout === "pipe-rows");
    const back = converted(readReport(there), "pipe-rows");
    // Markdown's blank lines stay; nothing else does.
    expect(back.replace(/\n+/g, "\n")).toBe(text);
  });

  it.each(TARGET_LAYOUTS.filter((layout) => layout !== "html" && layout !== "markdown"))(
    "in %s it takes no more lines than the report written so",
    (layout) => {
      expect(converted(readReport(buildReport()), layout)).toBe(buildReport({ layout }));
    },
  );

  it("a table that is in the layout already is not touched", () => {
    const text = buildReport().replace("行政许可 | 0", "行政许可  |  0");
    expect(converted(readReport(text), "pipe-rows")).toBe(text);
  });

  it("glued tables, where every figure could be cut", () => {
    const figures = new Map([
      [cellKey("article20", "permits", "decisions"), "12"],
      [cellKey("applications", "granted", "natural"), "3"],
      [cellKey("applications", "partial", "legal"), "14"],
      [cellKey("reviews", "reconsideration", "upheld"), "2"],
    ]);
    const report = read({ layout: "glued", figures });
    const uncut = [...report.tables.values()].some((table) => table.unread !== undefined);
    expect(uncut).toBe(false);
    expect(readings(readReport(converted(report, "markdown")))).toEqual(readings(report));
  });
});

it("a table in Markdown has a blank line before and behind it, whatever stands there", () => {
  const text = buildReport().replace(/(^信息内容.*本年制发件数[\s\S]*?)(?=^三、)/m, "$1");
  const close = text.replace(/\n+(?=三、)/, "\n").replace(/(^三、.*\n)\n*/m, "$1");
  const lines = converted(readReport(close), "markdown").split("\n");
  const isRow = (line: string | undefined): boolean => line?.startsWith("|") ?? false;
  const touching = lines.filter(
    (line, at) => !isRow(line) && line !== "" && (isRow(lines[at - 1]) || isRow(lines[at + 1])),
  );
  expect(lines.filter(isRow).length).toBeGreaterThan(30);
  expect(touching).toEqual([]);
});

describe("whatever has happened to the text", () => {
  it("either every figure is kept or nothing is done", () => {
    const layouts = fc.constantFrom(...ALL_LAYOUTS);
    const damage = fc.array(
      fc.tuple(fc.nat(), fc.nat({ max: 40 }), fc.constantFrom("", "\n", "7", " | ", "注", "</td>")),
      {
        maxLength: 3,
      },
    );
    fc.assert(
      fc.property(layouts, fc.constantFrom(...TARGET_LAYOUTS), fc.nat(), damage, (from, to, seed, cuts) => {
        const whole = buildReport({ layout: from, figures: consistentFigures("2021", random(seed)) });
        const text = cuts.reduce((now, [place, length, put]) => {
          const at = place % now.length;
          return now.slice(0, at) + put + now.slice(at + (put === "" ? length : 0));
        }, whole);
        const before = readReport(text);
        const result = convertTables(before, to);
        if (!("problem" in result)) expect(readings(readReport(result.text))).toEqual(readings(before));
      }),
      { numRuns: 75 },
    );
  });
});

describe("refuses, and says why", () => {
  const blank = new Map([[cellKey("applications", "partial", "research"), ""]]);

  it.each<[string, string, LayoutId, RegExp]>([
    ["blanks in a layout that cannot show them", buildReport({ figures: blank }), "space-columns", /表三有空白单元格/],
    ["a row that is not there", buildReport().replace(/^行政处罚.*\n/m, ""), "csv", /^表二没有读全：行政处罚$/],
    ["a text that ends in a table", buildReport().replace(/(（七）总计[^\n]*)[\s\S]*/, "$1"), "csv", /没有读全/],
    [
      "a note in a table",
      buildReport().replace("行政处罚 |", "注：含委托执法 |\n行政处罚 |"),
      "csv",
      /“注：含委托执法”/,
    ],
    [
      "a sentence in the place of a heading",
      buildReport({ layout: "pipe-rows", edition: "2021" }).replace("本年废止件数", "每件申请都有专人跟进。"),
      "csv",
      /^表二里有格式以外的内容“每件申请都有专人跟进。”$/,
    ],
    [
      "a sentence in the place of all headings",
      buildReport({ layout: "pipe-rows", edition: "2021" }).replace(/^信息内容 .*/m, "每件申请都有专人跟进。"),
      "csv",
      /^表二里有格式以外的内容“每件申请都有专人跟进。”$/,
    ],
    [
      "a note between the headings of columns",
      buildReport().replace(/^信息内容 /m, "按件统计 |\n$&"),
      "csv",
      /^表二里有格式以外的内容“按件统计”$/,
    ],
    [
      "a note before a row in running text",
      buildReport({ layout: "glued" }).replace("行政强制", "含委托执法$&"),
      "csv",
      /^表二里有格式以外的内容“含委托执法行政强制”$/,
    ],
    ["a figure too many", buildReport().replace(/^行政处罚.*$/m, "$&\n7 | | | "), "markdown", /表二|读不回/],
    ["two reports", `${buildReport()}${buildReport({ year: 2022 })}`, "csv", /两份年报/],
    ["no table", buildReport().replace(/^.*\|.*\n/gm, ""), "csv", /没有找到表格/],
    [
      "a cell with the separator in it",
      buildReport({ layout: "csv", figures: piped }),
      "pipe-rows",
      /读不回同样的内容/,
    ],
  ])("%s", (_, text, layout, expected) => {
    const result = convertTables(readReport(text), layout as (typeof TARGET_LAYOUTS)[number]);
    expect("problem" in result ? result.problem["zh-CN"] : result.text).toMatch(expected);
  });
});

const piped: Figures = new Map([[cellKey("article20", "permits", "decisions"), "1|2"]]);

function read(options: ReportOptions): Report {
  return readReport(buildReport(options));
}

function converted(report: Report, layout: (typeof TARGET_LAYOUTS)[number]): string {
  const result = convertTables(report, layout);
  if ("problem" in result) throw new Error(result.problem.en);
  return result.text;
}

function blanksShow(layout: LayoutId): boolean {
  return layout !== "space-columns";
}

/** Figures among which some are no plain numbers, and some blank where blanks can be seen. */
function withWords(figures: Figures, blanks: boolean): Figures {
  return new Map([
    ...figures,
    [cellKey("article20", "fees", "amount"), "3.50万元"],
    [cellKey("article20", "permits", "decisions"), blanks ? "" : "12件"],
    ...(blanks ? ([[cellKey("applications", "partial", "research"), ""]] as const) : []),
  ]);
}

/** The sections' texts without their tables, apart from blank lines. */
function proseOf(report: Report): readonly string[] {
  return report.text
    .split(report.eol)
    .filter((line) => /^(#+ )?[一二三四五六]、.*情况|。|<h\d>|年度报告/.test(line) && !/本列数据/.test(line));
}
