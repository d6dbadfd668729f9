import { describe, expect, test } from "vitest";
import { ruleOf } from "../../../server/src/rules/registry";
import { ROOT } from "../../support/processes/built";
import { tempFolder } from "../../support/processes/temp-folder";
import { FAULT_COUNTS, FAULTS, faultyReport } from "../../support/reports/faulty-report";
import { buildReport } from "../../support/reports/report-builder";
import { violations } from "../../support/schemas/json-schema";
import { CHECK_SCHEMA } from "../printers/schemas";
import { nianbao } from "../support/nianbao";

/** The part of the JSON that these tests look at. */
interface CheckJson {
  readonly reports: readonly {
    readonly file: string;
    readonly encoding: string;
    readonly findings: readonly { readonly code: string }[];
  }[];
  readonly skipped: readonly { readonly file: string; readonly reason: string }[];
  readonly summary: Readonly<Record<string, number>>;
}

const json = (out: string): CheckJson => JSON.parse(out);

describe("text", () => {
  test("findings by file, one a line, and a summary", () => {
    const folder = tempFolder({ "a.txt": buildReport({ body: "云溪镇人民政府" }), "b.txt": faultyReport() });
    const { code, out, err } = nianbao(["check", "a.txt", "b.txt"], folder);
    const lines = out.split("\n");
    expect(lines[0]).toBe("b.txt  (青禾县人民政府 2023年 2021版)");
    expect(
      lines
        .slice(1, 1 + FAULTS.length)
        .map((line) => /^ +\d+:\d+ {2}(错误|警告|信息|提示) {2}(?:[\u4e00-\u9fff]+ )?([a-z-]+) +\S/.exec(line)?.[2])
        .sort(),
    ).toEqual(FAULTS);
    const { error, warning, information, hint } = FAULT_COUNTS;
    const counts = `${error} 个错误，${warning} 个警告，${information} 条信息，${hint} 条提示`;
    const safe = FAULTS.filter((code) => ruleOf(code)?.fixable === "safe").length;
    const fixable = `；至多 ${safe} 个可用 nianbao fix 修复，不改数字`;
    expect(lines.slice(1 + FAULTS.length)).toEqual(["", `检查了 2 份年报，1 份有问题：${counts}${fixable}`, ""]);
    expect([code, err]).toEqual([1, ""]);
  });

  test("in English", () => {
    const folder = tempFolder({ "b.txt": faultyReport() });
    const { out } = nianbao(["check", "--locale", "en", "b.txt"], folder);
    expect(out).toMatch(/^ +\d+:\d+ {2}warning {2}section-number {2,}\S/m);
    expect(out).toMatch(/^b\.txt {2}\(青禾县人民政府, 2023, form of 2021\)$/m);
    expect(out).toMatch(
      /^1 report checked: \d+ errors?, 2 warnings, 0 info, 0 hints; up to \d+ fixable with nianbao fix, which changes no figure$/m,
    );
  });

  test("a clean report", () => {
    const { code, out, err } = nianbao(["check", "-"], tempFolder(), { input: buildReport() });
    expect([code, out, err]).toEqual([0, "检查了 1 份年报：没有发现问题\n", ""]);
  });

  test("--quiet leaves the findings", () => {
    const folder = tempFolder({ "b.txt": faultyReport(), "c.txt": "无关" });
    const { code, out, err } = nianbao(["check", "--quiet", "b.txt", "c.txt"], folder);
    expect(out.trimEnd().split("\n")).toHaveLength(1 + FAULTS.length);
    expect([code, err]).toEqual([1, ""]);
  });

  test("a file that is named like a report and holds none is named, and is no failure", () => {
    const folder = tempFolder({
      "a.txt": buildReport(),
      "notes.txt": "无关",
      "甲县2023年政府信息公开工作年度报告.txt": "",
      "甲县2022年政府信息公开年报.html": "<p>正在加载</p>",
    });
    const { code, out, err } = nianbao(["check", "."], folder);
    expect([code, out]).toEqual([
      0,
      "检查了 1 份年报：没有发现问题（另有 3 个文件不是年报或读不了，未检查；--format json 逐个列出）\n",
    ]);
    expect(err).toBe(
      "甲县2022年政府信息公开年报.html: 文件名像年报，内容不是年报，没有检查\n" +
        "甲县2023年政府信息公开工作年度报告.txt: 文件名像年报，内容不是年报，没有检查\n",
    );
    expect(nianbao(["check", "--quiet", "."], folder).err).toBe("");
  });

  test("no colours in a pipe, whatever the environment says", () => {
    const folder = tempFolder({ "b.txt": faultyReport() });
    for (const env of [{}, { NO_COLOR: "1" }, { FORCE_COLOR: "1" }])
      expect(nianbao(["check"], folder, { env }).out).not.toContain("\x1b");
  });
});

describe("json", () => {
  test("is as described, with findings, skipped files and counts", () => {
    const folder = tempFolder({
      "甲/b.txt": faultyReport(),
      "甲/c.txt": "无关",
      "甲/d.md": buildReport({ body: "云溪镇人民政府", layout: "markdown" }),
    });
    const { code, out } = nianbao(["check", "--format", "json", "甲"], folder);
    expect(violations(CHECK_SCHEMA, JSON.parse(out))).toEqual([]);
    const { reports, skipped, summary } = json(out);
    expect(reports.map(({ file, findings }) => [file, findings.length])).toEqual([
      ["甲/b.txt", FAULTS.length],
      ["甲/d.md", 0],
    ]);
    expect(skipped).toEqual([{ file: "甲/c.txt", reason: "not-a-report" }]);
    expect(summary).toEqual({ files: 3, reports: 2, ...FAULT_COUNTS });
    expect(code).toBe(1);
  });

  test("positions count from 0 in UTF-16 units, without the byte order mark", () => {
    const folder = tempFolder({ "b.txt": `\ufeff${faultyReport()}` });
    const { reports } = JSON.parse(nianbao(["check", "--format", "json"], folder).out);
    const line = faultyReport()
      .split("\n")
      .findIndex((candidate) => candidate.startsWith("5、"));
    const numeral = reports[0].findings.find((finding: { code: string }) => finding.code === "section-number");
    expect(numeral.range).toEqual({ start: { line, character: 0 }, end: { line, character: 2 } });
    expect(numeral.fixes[0].edits).toEqual([{ range: numeral.range, newText: "五、" }]);
  });

  test("the same bytes for the same files", () => {
    for (const args of [["check", "--format", "json"], ["check"], ["extract"]]) {
      const path = `${ROOT}/examples`;
      const { out } = nianbao([...args, "."], path);
      expect(out.length).toBeGreaterThan(100);
      expect(nianbao([...args, "."], path).out).toBe(out);
    }
  });

  test("is whole JSON even when there is nothing to say", () => {
    const { code, out } = nianbao(["check", "--format", "json", "-"], tempFolder(), { input: "" });
    expect(violations(CHECK_SCHEMA, JSON.parse(out))).toEqual([]);
    expect(code).toBe(2);
  });
});

describe("severities and the exit code", () => {
  const warned = buildReport({ headings: { problems: "5、存在的主要问题及改进情况" } });

  test.each([
    [[], 0],
    [["--max-warnings", "1"], 0],
    [["--max-warnings", "0"], 1],
    [["--max-warnings=0", "--rule", "section-number=off"], 0],
    [["--rule", "section-number=error"], 1],
    [["--rule", "section-number=error", "--rule", "section-number=hint", "--max-warnings", "0"], 0],
  ])("one warning and %j: %i", (args, expected) => {
    expect(nianbao(["check", ...args, "-"], tempFolder(), { input: warned }).code).toBe(expected);
  });
});
