import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, test } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { readConfig } from "../../server/src/analysis/config/read";
import { csvExtractPrinter } from "../../server/src/cli/printers/extract/csv";
import { jsonExtractPrinter } from "../../server/src/cli/printers/extract/json";
import { convertTables } from "../../server/src/edits/convert";
import { completionsAt } from "../../server/src/features/completion/completion";
import { hoverAt } from "../../server/src/features/hover/hover";
import { newReport } from "../../server/src/features/new-report/new-report";
import { digestFigure, packFigures } from "../../server/src/model/digest/digest-figures";
import { readReport } from "../../server/src/model/report";
import { EDITIONS, editionsOf, FORMS, formOf } from "../../server/src/spec/forms";
import { rowsOf } from "../../server/src/spec/types";
import { withForms } from "../manifest/grammar";
import { configSchema } from "../manifest/settings-schemas";
import { snippets } from "../manifest/snippets";
import { random } from "../support/random/random";
import { readings } from "../support/reading/readings";
import { lineBefore, typing } from "../support/reading/typing";
import { allFigures, cellKey, consistentFigures, type Figures } from "../support/reports/figures";
import { buildReport, READABLE_LAYOUTS, type ReportOptions, withoutLines } from "../support/reports/report-builder";
import { analyseIn, indexOf } from "../support/reports/reports";
import { SEED_LAYOUTS, scenario } from "../support/reports/seed-layouts";

// Run with the edition of edition-2090.ts added to the index of editions (vitest.config.mts): one file of data and one
// line. Its 表三 has a row more than that of 2021, its 表二 an item more.

const YEAR = 2091;
const ROW = { table: "applications", row: "refused9", column: "natural" } as const;

/** The codes and messages of what is found in a report. */
function found(options: ReportOptions): readonly string[] {
  return analyse(buildReport(options)).findings.map(({ code, message }) => `${code} ${message["zh-CN"]}`);
}

/** The report with lines of the form left out. */
function without(keys: readonly string[], options: ReportOptions): ReportOptions {
  return { ...options, grid: (rows, form) => withoutLines(form, keys)(rows) };
}

/** A cell with this in it and the rest of the report as it has to be for that. */
function cellHolding(text: string): Figures {
  return new Map([[cellKey(ROW.table, ROW.row, ROW.column), text]]);
}

it("is an edition beside those of today", () => {
  expect(EDITIONS.map(({ id }) => id)).toEqual(expect.arrayContaining(["2090", "2021", "2019"]));
  // It has two tables of its own; 表四 is that of the other editions.
  const own = FORMS.filter((form) => editionsOf(form).join() === "2090").map(({ id }) => id);
  expect(own.sort()).toEqual(["applications", "article20"]);
});

describe.each(READABLE_LAYOUTS)("in %s", (layout) => {
  test("a report is read whole, and nothing is wrong with it", () => {
    for (let seed = 1; seed <= 5; seed++) {
      const figures = allFigures("2090", consistentFigures("2090", random(seed)));
      const { report, findings } = analyse(buildReport({ year: YEAR, layout, figures }));
      expect(report.identity.edition).toBe("2090");
      expect(readings(report).size).toBe(figures.size);
      expect(Object.fromEntries(readings(report))).toEqual(
        Object.fromEntries([...figures].map(([key, text]) => [key, text.replace("+", "")])),
      );
      expect(findings.map(({ message }) => message["zh-CN"])).toEqual([]);
    }
  });

  test("reports on the editions of today are of these, and nothing is wrong with them", () => {
    for (const [edition, year] of [
      ["2021", 2024],
      ["2019", 2020],
    ] as const) {
      const figures = consistentFigures(edition, random(7));
      const { report, findings } = analyse(buildReport({ year, edition, layout, figures }));
      expect(report.identity.edition).toBe(edition);
      expect([...report.tables.values()].map(({ form }) => form)).toEqual(
        (["article20", "applications", "reviews"] as const).map((id) => formOf(id, edition)),
      );
      expect(findings.map(({ message }) => message["zh-CN"])).toEqual([]);
    }
  });
});

describe("rules", () => {
  it("a row and an item of the new form are missing where they are left out, not those of today's editions", () => {
    expect(found(without(["refused9"], { year: YEAR }))).toEqual([
      expect.stringMatching(/^missing-row .*9\.属于内部研究资料/),
    ]);
    expect(found(without(["item10", "construction"], { year: YEAR }))).toEqual([
      expect.stringMatching(/^missing-article20-item .*第二十条第（十）项/),
    ]);
  });

  it("a row that is left out by mistake and an item, in a report that is of the new edition by its year", () => {
    const codes = found({ year: YEAR, edition: "2021" }).map((one) => one.split(" ")[0]);
    expect(codes.sort()).toEqual(["missing-article20-item", "missing-row"]);
  });

  it("the sums go over the new row", () => {
    const figures = consistentFigures("2090", random(3));
    const wrong = new Map([...figures, [cellKey("applications", "refused9", "natural"), "77777"]]);
    expect(found({ year: YEAR, figures: wrong })).toEqual([expect.stringMatching(/^inconsistent-figure 77777 应为/)]);
  });

  it("tables of the new edition in a report of today are of another edition", () => {
    expect(found({ year: 2024, edition: "2090" })).toEqual([
      expect.stringMatching(/^edition-mismatch 2024 年的报告应用 2021 年版表格，现为 2090 年版/),
    ]);
  });

  it.each([2024, YEAR])(
    "what holds for all editions that a table may be of is said of it: stock-floor in %s",
    (year) => {
      const figures = new Map([
        [cellKey("article20", "normative", "issued"), "9"],
        [cellKey("article20", "normative", "inForce"), "2"],
      ]);
      expect(found({ year, figures })).toEqual([expect.stringMatching(/^stock-floor 现行有效 2 小于本年制发 9/)]);
      // Without the new item the table may be of both editions.
      expect(found({ year, edition: "2021", figures }).filter((one) => one.startsWith("stock-floor"))).toHaveLength(1);
    },
  );

  it("the notice to cite is the edition's own", () => {
    const cites = (number: string, year: number): readonly string[] =>
      found({ year, prose: { other: [`依据国办公开办函${number}编制。`] } });
    expect(cites("〔2021〕30号", YEAR)).toEqual([
      `outdated-citation ${YEAR} 年的报告应依据〔2090〕7号，不是〔2021〕30号`,
    ]);
    expect(cites("〔2090〕7号", YEAR)).toEqual([]);
    expect(cites("〔2021〕30号", 2024)).toEqual([]);
  });

  it("figures are compared with those of the report for the year before, on the older form", () => {
    const last = buildReport({
      year: 2089,
      figures: new Map([[cellKey("applications", "carriedOut", "natural"), "4"]]),
    });
    const carried = (count: string): Figures => new Map([[cellKey("applications", "carriedIn", "natural"), count]]);
    const codes = (count: string): readonly string[] => {
      const text = buildReport({ year: 2090, figures: carried(count) });
      return analyseIn(indexOf({ "last.txt": last, "own.txt": text }), "own.txt", text).findings.map(
        ({ code }) => code,
      );
    };
    expect(codes("4")).toEqual([]);
    expect(codes("3")).toContain("carry-over");
  });

  it("the configuration may ask for it", () => {
    const { config, problems } = readConfig('{ "reports": [{ "files": "a.txt", "edition": "2090" }] }');
    expect(problems).toEqual([]);
    expect(config.reports[0]?.edition).toBe("2090");
  });
});

describe.each(SEED_LAYOUTS)("in an editor, in %s", (layout) => {
  it("a cell of the new row has a hover, with its sums", () => {
    const { analysis, cursor } = scenario({ year: YEAR, layout, figures: cellHolding("⟦5⟧") });
    const hover = hoverAt(analysis.report, cursor);
    expect(hover?.title["zh-CN"]).toBe("表三：（三）9.属于内部研究资料，自然人");
    expect(hover?.lines.map(({ text }) => text["zh-CN"])).toContain("行合计：总计 5 = 自然人 5");
  });

  it("the new row is offered where it is left out", () => {
    const text = buildReport(without(["refused9"], { year: YEAR, layout }));
    const { report, offset } = typing(lineBefore(text, "applications", "unavailable", "9.⟦⟧"));
    expect(completionsAt(report, offset).map(({ label }) => label)).toContain("9.属于内部研究资料");
  });
});

test.each(SEED_LAYOUTS)("a new report in %s has its tables, with the figures of the year before", (layout) => {
  const last = new Map([
    [cellKey("article20", "normative", "inForce"), "12"],
    [cellKey("applications", "carriedOut", "natural"), "3"],
  ]);
  const lastYear = readReport(buildReport({ year: 2090, figures: last }));
  const report = readReport(newReport({ body: "青禾县人民政府", year: YEAR, layout, lastYear }));
  for (const id of ["article20", "applications"] as const)
    expect([...(report.tables.get(id)?.rows.keys() ?? [])]).toEqual(rowsOf(formOf(id, "2090")).map(({ key }) => key));
  expect(readings(report).get("article20.normative.inForce")).toBe("12");
  expect(readings(report).get("applications.carriedIn.natural")).toBe("3");
});

test.each(READABLE_LAYOUTS)("tables are converted to %s", (layout) => {
  const report = readReport(buildReport({ year: YEAR, figures: consistentFigures("2090", random(5)) }));
  const converted = convertTables(report, layout);
  if (!("text" in converted)) throw new Error("Not converted");
  expect(readings(readReport(converted.text))).toEqual(readings(report));
});

test("its figures are extracted, and kept for other reports", () => {
  const report = readReport(buildReport({ year: YEAR, figures: cellHolding("5") }));
  const printed = (open: typeof csvExtractPrinter): string => {
    let out = "";
    const printer = open({
      cwd: "",
      out: (text) => {
        out += text;
      },
      err: () => undefined,
      readStdin: async () => new Uint8Array(),
      colour: false,
      status: () => undefined,
    });
    printer.report({ name: "a.txt", report });
    printer.end();
    return out;
  };
  expect(printed(csvExtractPrinter)).toContain(`,${YEAR},2090,applications,refused9,natural,number,5,5\r\n`);
  expect(printed(csvExtractPrinter)).toContain(`,${YEAR},2090,article20,construction,approved,number,0,0\r\n`);
  const [json] = JSON.parse(printed(jsonExtractPrinter)).reports;
  expect([json.edition, json.tables.applications.refused9.natural.value]).toEqual(["2090", "5"]);
  expect(digestFigure(packFigures(report), ROW)?.value.coefficient).toBe(5n);
});

test("its words are in the grammar, the snippets and the schema of the configuration", () => {
  const file = path.resolve(import.meta.dirname, "../../syntaxes/nianbao.tmLanguage.json");
  const { row, column } = JSON.parse(withForms(readFileSync(file, "utf8"))).repository;
  expect(new RegExp(row.match).exec("9.属于内部研究资料\t0")?.[0]).toBe("9.属于内部研究资料");
  expect(new RegExp(row.match).exec("重大建设项目 | 0")?.[0]).toBe("重大建设项目");
  expect(new RegExp(column.match).exec("本年批准项目数")?.[0]).toBe("本年批准项目数");

  const all = snippets();
  expect(all["年报骨架（2090 版）"]?.prefix).toEqual(["nianbao", "nb"]);
  expect(all["年报骨架（2021 版）"]?.prefix).toEqual(["nianbao2021", "nb2021"]);
  expect(all["空白的表三（2090 版）"]?.body.join("\n")).toContain("9.属于内部研究资料");
  const prefixes = Object.values(all).flatMap(({ prefix }) => prefix);
  expect(new Set(prefixes).size).toBe(prefixes.length);

  const schema = JSON.stringify(configSchema());
  expect(schema).toMatch(/"enum":\["2019","2021",(?:"\d+",)*"2090"\]/);
  expect(schema).toContain('"refused9":');
  expect(schema).toContain('"construction":');
});
