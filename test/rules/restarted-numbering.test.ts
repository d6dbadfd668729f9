import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { applyEdits } from "../../server/src/base/edits";
import type { Finding } from "../../server/src/rules/types";
import type { SectionKey } from "../../server/src/spec/types";
import { buildReport, type ReportOptions } from "../support/reports/report-builder";

const found = (text: string): readonly Finding[] =>
  analyse(text).findings.filter(({ code, message }) => code === "restarted-numbering" && /又从/.test(message["zh-CN"]));
const report = (lines: readonly string[], section: SectionKey = "problems", options: ReportOptions = {}): string =>
  buildReport({ ...options, prose: { [section]: lines } });
const said = (lines: readonly string[], section?: SectionKey): readonly string[] =>
  found(report(lines, section)).map(({ message }) => message["zh-CN"]);

const TWO = ["一、主要问题。更新不够及时。", "二、改进情况。建立提醒制度。"];

describe("a section that is numbered anew with the numerals of the headings", () => {
  it("is told of at its first numeral, with the others beside", () => {
    const text = report([...TWO, "三、下一步。"]);
    const [finding] = found(text);
    expect(finding?.message["zh-CN"]).toBe("“五、存在的主要问题及改进情况”内又从“一、”编到“三、”，应用（一）至（三）");
    expect(finding && text.slice(finding.span.start)).toMatch(/^一、主要问题/);
    expect(finding?.related?.map(({ span, message }) => [text.slice(span.start, span.end), message["zh-CN"]])).toEqual([
      ["二、", "应为“（二）”"],
      ["三、", "应为“（三）”"],
    ]);
  });

  it.each([
    ["one numeral alone", TWO.slice(0, 1)],
    ["numerals that do not begin with the first", ["二、主要问题。", "三、改进情况。"]],
    ["numerals out of order", ["一、主要问题。", "三、改进情况。"]],
    ["numerals inside of lines", ["甲一、主要问题。", "甲二、改进情况。"]],
    ["rows of 表三", ["一、本年新收政府信息公开申请数量。", "二、上年结转政府信息公开申请数量。"]],
    ["words behind numerals without a mark", ["一是更新不够及时。", "二是解读不够。"]],
  ])("is not one with %s", (_, lines) => expect(said(lines)).toEqual([]));

  it("may speak of the rows of 表三 behind twenty characters", () => {
    const line = (length: number): string => `一、${"甲".repeat(length - 2)}本年新收`;
    expect(said([`${line(16)}。`, TWO[1] ?? ""])).toEqual([]);
    expect(said([`${line(17)}。`, TWO[1] ?? ""])).toHaveLength(1);
  });

  it("is not told of where the form has a table, whose rows have such numerals", () => {
    expect(said(TWO, "applications")).toEqual([]);
    expect(said(TWO, "overview")).toHaveLength(1);
  });

  it("is numbered with brackets by the fix, in those of the document", () => {
    for (const brackets of ["full", "half"] as const) {
      const text = report(TWO, "problems", { brackets });
      const [fix] = found(text)[0]?.fixes?.() ?? [];
      expect([fix?.kind, fix?.title["zh-CN"], fix?.preferred]).toEqual(["safe", "2 个序号改用括号", true]);
      const due = ["（一）主要问题。更新不够及时。", "（二）改进情况。建立提醒制度。"];
      expect(applyEdits(text, fix?.edits ?? [])).toBe(report(due, "problems", { brackets }));
    }
  });

  it("is left as it is where it has such brackets below, which would be of one level then", () => {
    const [first = "", second = ""] = TWO;
    const fixes = (numeral: string): number | undefined =>
      found(report([first, `（${numeral}）栏目更新。`, second]))[0]?.fixes?.().length;
    expect([fixes("一"), fixes("三")]).toEqual([0, 1]);
  });

  it("is found behind Markdown's hashes, which stay", () => {
    const text = report(TWO.map((line) => `### ${line}`));
    const [fix] = found(text)[0]?.fixes?.() ?? [];
    expect(applyEdits(text, fix?.edits ?? [])).toContain("\n### （一）主要问题。更新不够及时。\n");
  });
});
