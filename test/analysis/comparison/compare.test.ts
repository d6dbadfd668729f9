import { describe, expect, it } from "vitest";
import { compareReport, mergeFindings } from "../../../server/src/analysis/comparison/compare";
import { diagnostics } from "../../../server/src/analysis/diagnostics";
import { digestOf } from "../../../server/src/model/digest/digest";
import { readReport } from "../../../server/src/model/report";
import { NO_NEIGHBOURS } from "../../../server/src/rules/neighbours";
import type { Finding } from "../../../server/src/rules/types";
import { cellKey, type Figures } from "../../support/reports/figures";
import { buildReport, type ReportOptions } from "../../support/reports/report-builder";
import { analyseIn, indexOf } from "../../support/reports/reports";

const cell = (row: string, column: string) => cellKey("applications", row, column);

/** Codes found in this year's report where last year's carried three over. */
function findingsOf(figures: Figures, options: ReportOptions = {}): readonly Finding[] {
  const lastYear = buildReport({
    year: 2022,
    figures: new Map([
      [cell("granted", "natural"), "1"],
      [cell("carriedOut", "natural"), "3"],
    ]),
  });
  const own = buildReport({ year: 2023, figures, ...options });
  const index = indexOf({ "2022.txt": lastYear, "2023.txt": own });
  return analyseIn(index, "2023.txt", own).findings;
}

const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);

describe("a figure that is wrong in the report itself", () => {
  it("is reported for that, and not compared", () => {
    const found = findingsOf(
      new Map([
        [cell("carriedIn", "natural"), "5"],
        [cell("carriedIn", "total"), "3"],
        [cell("received", "natural"), "1"],
        [cell("granted", "natural"), "4"],
        [cell("carriedOut", "natural"), "0"],
      ]),
    );
    expect(codes(found)).toEqual(["inconsistent-figure"]);
    expect(found[0]?.cell).toEqual({ table: "applications", row: "carriedIn", column: "natural" });
  });

  it("does not speak of other columns that are right", () => {
    const found = findingsOf(
      new Map([
        [cell("carriedIn", "natural"), "3"],
        [cell("carriedIn", "total"), "4"],
        [cell("received", "natural"), "1"],
        [cell("granted", "natural"), "4"],
      ]),
    );
    expect(codes(found)).toEqual(["inconsistent-figure"]);
  });
});

describe("nothing is compared", () => {
  it.each(["", "/", "若干"])("with a figure that is not there: %j", (content) => {
    const found = findingsOf(
      new Map([
        [cell("carriedIn", "natural"), content],
        [cell("carriedIn", "total"), content],
      ]),
    );
    expect(codes(found)).not.toContain("carry-over");
  });

  it("with what was decoded wrongly", () => {
    expect(codes(findingsOf(new Map(), { prose: { overview: ["这里有一个坏\uFFFD字。"] } }))).toEqual(["decoding"]);
  });

  it("with a year in which there was no form", () => {
    const carried = new Map(["carriedIn", "granted"].map((row) => [cell(row, "natural"), "2"]));
    const text = (year: number) => buildReport({ year, edition: "2019", figures: carried });
    const index = indexOf({ a: text(2018), b: text(2019), c: text(2020) });
    expect(index.neighboursOf("b").lastYear).toBeUndefined();
    expect(codes(analyseIn(index, "b", text(2019)).findings)).toEqual([]);
    expect(codes(analyseIn(index, "c", text(2020)).findings)).toEqual(["carry-over"]);
  });

  it("with a report that stands alone", () => {
    const own = digestOf(readReport(buildReport({ year: 2023 })));
    expect(compareReport(own, NO_NEIGHBOURS, () => undefined)).toEqual({ findings: [], failed: [] });
  });
});

it("offers no fix where the text is not at hand", () => {
  const own = digestOf(readReport(buildReport({ year: 2023 })));
  const lastYear = buildReport({ year: 2022, figures: new Map([[cell("carriedOut", "natural"), "3"]]) });
  const neighbours = { ...NO_NEIGHBOURS, lastYear: { id: "2022.txt", digest: digestOf(readReport(lastYear)) } };
  const [found] = compareReport(own, neighbours, () => undefined).findings;
  expect(found?.code).toBe("carry-over");
  expect(found?.related?.map(({ report }) => report)).toEqual(["2022.txt", "2022.txt"]);
  expect(found?.fixes?.()).toEqual([]);
});

it("tells which rules broke, and keeps what the others found", () => {
  const digest = digestOf(readReport(buildReport({ year: 2023 })));
  const neighbours = {
    ...NO_NEIGHBOURS,
    duplicateOf: { id: "again.txt", digest },
    get lastYear(): never {
      throw new Error("broken");
    },
  };
  const { findings, failed } = compareReport(digest, neighbours, () => undefined);
  expect(codes(findings)).toEqual(["duplicate-report"]);
  expect(failed.map(({ code }) => code)).toContain("carry-over");
  expect(failed.map(({ error }) => String(error))).toContain("Error: broken");
});

it("keeps both kinds of findings in the order of the text", () => {
  const at = (code: string, start: number): Finding => ({
    code,
    span: { start, end: start + 1 },
    message: { "zh-CN": code, en: code },
  });
  const inFile = [at("section-number", 3), at("row-label", 40)];
  expect(codes(mergeFindings(inFile, [at("carry-over", 20), at("copied-text", 1)]))).toEqual([
    "copied-text",
    "section-number",
    "carry-over",
    "row-label",
  ]);
  expect(mergeFindings(inFile, [])).toBe(inFile);
});

it("shows what is off by default only where a severity is set for it", () => {
  const found: Finding = { code: "aggregate", span: { start: 0, end: 1 }, message: { "zh-CN": "一", en: "one" } };
  expect(diagnostics([found])).toEqual([]);
  expect(diagnostics([found], { aggregate: "warning" }).map(({ severity }) => severity)).toEqual(["warning"]);
});
