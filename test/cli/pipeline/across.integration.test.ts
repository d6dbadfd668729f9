import { describe, expect, test } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { compareReport, mergeFindings } from "../../../server/src/analysis/comparison/compare";
import { ReportIndex } from "../../../server/src/analysis/comparison/report-index";
import { diagnostics } from "../../../server/src/analysis/diagnostics";
import { positionAt } from "../../../server/src/base/lines";
import { digestOf } from "../../../server/src/model/digest/digest";
import { encode } from "../../support/processes/encode";
import { tempFolder } from "../../support/processes/temp-folder";
import { cellKey, type Figures } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";
import { violations } from "../../support/schemas/json-schema";
import { SARIF_SCHEMA } from "../printers/sarif-schema";
import { CHECK_SCHEMA } from "../printers/schemas";
import { nianbao } from "../support/nianbao";

const at = (row: string, column: string, value: number): readonly [string, string] => [
  cellKey("applications", row, column),
  String(value),
];

/** Three were carried over to 2023, where one came in: five were received and six handled. */
const BEFORE: Figures = new Map([
  at("received", "natural", 8),
  at("granted", "natural", 5),
  at("carriedOut", "natural", 3),
]);
const NOW: Figures = new Map([
  at("carriedIn", "natural", 1),
  at("received", "natural", 5),
  at("granted", "natural", 6),
]);

const before = buildReport({ year: 2022, figures: BEFORE, layout: "tab-rows" });
const now = buildReport({ year: 2023, figures: NOW });
const FOLDER = {
  "甲/去年.txt": encode(before, "gb18030"),
  "乙/今年.txt": now,
  "丙.txt": buildReport({ body: "临江市交通运输局", year: 2023 }),
};

/** The line and column of a row's first figure, counted from 1. */
function placeOf(text: string, label: string, separator: string): string {
  const lines = text.split("\n");
  const line = lines.findIndex((candidate) => candidate.startsWith(label));
  const rest = (lines[line] ?? "").slice(label.length);
  return `${line + 1}:${label.length + rest.search(new RegExp(`[^${separator}\\s]`)) + 1}`;
}

const placeNow = placeOf(now, "二、上年结转政府信息公开申请数量", "|");
const placeBefore = placeOf(before, "四、结转下年度继续办理", "\t");

describe("a figure that is not what last year's report says", () => {
  test("is shown with the place in the other file", () => {
    const { code, out, err } = nianbao(["check"], tempFolder(FOLDER));
    const lines = out.split("\n");
    expect(lines[0]).toBe("乙/今年.txt  (青禾县人民政府 2023年 2021版)");
    expect(lines[1]).toMatch(
      new RegExp(`^ +${placeNow}  警告  上年结转 carry-over  上年结转 1，上年年报的结转下年度是 3`),
    );
    expect(lines[2]).toMatch(new RegExp(`^ +→ 甲/去年.txt:${placeBefore} `));
    expect([code, err]).toEqual([0, ""]);
  });

  test("names the other file in JSON, with a range there", () => {
    const parsed = JSON.parse(nianbao(["check", "--format", "json"], tempFolder(FOLDER)).out);
    expect(violations(CHECK_SCHEMA, parsed)).toEqual([]);
    const findings = parsed.reports.flatMap((report: { findings: object[] }) => report.findings);
    const [line = 0, character = 0] = placeBefore.split(":").map((number) => Number(number) - 1);
    expect(findings).toHaveLength(1);
    expect(findings[0].related[0]).toMatchObject({
      file: "甲/去年.txt",
      range: { start: { line, character }, end: { line, character: character + 1 } },
    });
    expect(findings[0].fixes[0].edits[0].newText).toBe("3");
  });

  test("names the other file in SARIF, by its address", () => {
    const parsed = JSON.parse(nianbao(["check", "--format", "sarif"], tempFolder(FOLDER)).out);
    expect(violations(SARIF_SCHEMA, parsed)).toEqual([]);
    const [result] = parsed.runs[0].results;
    const [startLine, startColumn] = placeBefore.split(":").map(Number);
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe(encodeURI("乙/今年.txt"));
    expect(result.relatedLocations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: encodeURI("甲/去年.txt") },
      region: { startLine, startColumn },
    });
  });

  test("is mended where the rule is named, from the other file's figure", () => {
    const folder = tempFolder(FOLDER);
    const { out } = nianbao(["fix", "--code", "carry-over", "--dry-run"], folder);
    const changed = out.split("\n").filter((line) => /^[+-][^+-]/.test(line));
    const row = "二、上年结转政府信息公开申请数量 | ";
    expect(changed.map((line) => line.slice(0, row.length + 2))).toEqual([`-${row}1`, `+${row}3`]);
    nianbao(["fix", "--code", "carry-over"], folder);
    expect(nianbao(["check"], folder).out).not.toContain("carry-over");
  });

  test("is found between reports without titles by the names of their files; where these say nothing, that is said", () => {
    const withoutTitle = (text: string) => text.slice(text.indexOf("\n") + 1);
    const reports = [withoutTitle(before), withoutTitle(now)] as const;
    const named = nianbao(
      ["check"],
      tempFolder({ "青禾县人民政府2022.txt": reports[0], "青禾县人民政府2023.txt": reports[1] }),
    );
    expect(named.out).toContain("carry-over");
    expect(named.out).not.toContain("没有与其他年报核对");
    const folder = tempFolder({ "a.txt": reports[0], "b.txt": reports[1] });
    const unnamed = nianbao(["check"], folder).out;
    expect(unnamed).not.toContain("carry-over");
    expect(unnamed.trimEnd().split("\n").at(-1)).toContain("；2 份的标题和文件名看不出机关或年度，没有与其他年报核对");
    expect(nianbao(["check", "--locale", "en"], folder).out).toContain("; 2 reports not compared with the others");
    expect(nianbao(["check", "a.txt"], folder).out).not.toContain("没有与其他年报核对");
  });

  test("is not found between files that are not checked together", () => {
    const folder = tempFolder(FOLDER);
    for (const file of ["甲/去年.txt", "乙/今年.txt"])
      expect(nianbao(["check", file], folder).out).not.toContain("carry-over");
    const piped = nianbao(["check", "甲", "-"], folder, { input: now });
    expect(piped.out).toMatch(/^- {2}.*\n +\d+:\d+ {2}警告 {2}上年结转 carry-over/m);
  });
});

test("the same bytes whatever the number of threads", () => {
  const texts = [before, now, "天气", buildReport()];
  const many = Array.from({ length: 40 }, (_, index) => [`${index}.txt`, texts[index % texts.length] ?? ""]);
  const folder = tempFolder(Object.fromEntries(many));
  for (const format of ["text", "json"]) {
    const one = nianbao(["check", "--format", format, "--jobs", "1"], folder);
    expect(one.out).toContain("duplicate-report");
    expect(nianbao(["check", "--format", format, "--jobs", "3"], folder)).toEqual(one);
  }
});

test("an editor's functions find what the command line finds", () => {
  const texts: Readonly<Record<string, string>> = {
    "a.txt": before,
    "b.txt": now,
    "c.txt": now.replace("五、", "5、"),
  };
  const index = new ReportIndex();
  const analyses = new Map(Object.entries(texts).map(([name, text]) => [name, analyse(text)]));
  for (const [name, { report }] of analyses) index.set(name, digestOf(report));
  const expected = [...analyses].map(([file, { report, findings }]) => {
    const { findings: compared } = compareReport(digestOf(report), index.neighboursOf(file), () => report);
    const shown = diagnostics(mergeFindings(findings, compared)).map(({ code, severity, message, span }) => ({
      code,
      severity,
      message: message["zh-CN"],
      range: { start: positionAt(report.lines, span.start), end: positionAt(report.lines, span.end) },
    }));
    return { file, findings: shown };
  });
  const { reports } = JSON.parse(nianbao(["check", "--format", "json"], tempFolder(texts)).out);
  expect(reports).toMatchObject(expected);
  expect(reports.map(({ findings }: { findings: readonly object[] }) => findings.length)).toEqual(
    expected.map(({ findings }) => findings.length),
  );
  expect(expected.flatMap(({ findings }) => findings.map(({ code }) => code))).toContain("duplicate-report");
});
