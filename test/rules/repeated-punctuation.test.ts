import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { applyEdits } from "../../server/src/base/edits";
import type { Finding } from "../../server/src/rules/types";
import { buildReport } from "../support/reports/report-builder";

const report = (...lines: readonly string[]): string => buildReport({ prose: { overview: lines } });
const found = (text: string): readonly Finding[] =>
  analyse(text).findings.filter(({ code }) => code === "repeated-punctuation");
const said = (...lines: readonly string[]): readonly string[] =>
  found(report(...lines)).map(({ message }) => message["zh-CN"]);

describe("a mark that stands twice", () => {
  it.each([
    ["工作有序。。", "工作有序。"],
    ["工作，，有序。", "工作，有序。"],
    ["工作，，，有序。", "工作，有序。"],
    ["工作， ，有序。", "工作，有序。"],
    ["工作、。", "工作。"],
    ["工作。，有序。", "工作。有序。"],
    ["工作：，有序。", "工作，有序。"],
    ["工作，：有序。", "工作：有序。"],
    ["工作，,有序。", "工作，有序。"],
    ["工作,，有序。", "工作，有序。"],
    ["工作,,有序。", "工作,有序。"],
    ["工作.。", "工作。"],
    ["《《条例》》施行。", "《条例》施行。"],
    ["（（试行））办法。", "（试行）办法。"],
    ["《《条例》。", "《条例》。"],
    ["落实条例。公布《条例》》。", "落实条例。公布《条例》。"],
  ])("%s is mended to %s", (line, expected) => {
    const text = report(line);
    const findings = found(text);
    expect(findings).toHaveLength(1);
    const [fix] = findings[0]?.fixes?.() ?? [];
    expect([fix?.kind, fix?.preferred]).toEqual(["safe", true]);
    expect(applyEdits(text, fix?.edits ?? [])).toBe(report(expected));
  });

  it.each([
    "工作有序。。。",
    "工作，有序。",
    "共3,,5件。",
    "版本为3.。5。",
    "《《条例》实施办法》施行。",
    "工作，，|有序。",
    "工作，，│有序。",
    "“条例”。",
    // The mark belongs to the numeral, and what should stand behind that nobody knows.
    "一、，法人或其他组织5件。",
    "公布《《条例））施行。",
  ])("but nothing is amiss in %s", (line) => expect(said(line)).toEqual([]));

  it("is told of with the mark that should stand there, and where", () => {
    expect(said("工作、，有序。")).toEqual(["标点“、，”应为“，”"]);
    expect(said("工作，。")).toEqual(["标点“，。”应为“。”"]);
    expect(said("《《条例》》施行。")).toEqual(["“《《”和“》》”多了一层，应为“《…》”"]);
    expect(said("（（试行）办法。")).toEqual(["标点“（（”应为“（”"]);
    for (const [line, words] of [
      ["工作有序，，进展顺利。", "，，"],
      ["公布《《条例》》施行。", "《《条例》》"],
      ["公布《《条例》。", "《《"],
      ["落实。公布《条例》》。", "》》"],
    ] as const) {
      const text = report(line);
      expect(found(text).map(({ span }) => text.slice(span.start, span.end))).toEqual([words]);
    }
  });

  it("is one finding with all places in their order, where there are more than eight", () => {
    const lines = ["公布《《条例》》，，施行。", ...Array.from({ length: 7 }, () => "工作有序。。")];
    expect(found(report(...lines.slice(1), "工作有序。。"))).toHaveLength(8);
    const text = report(...lines);
    const [finding, ...more] = found(text);
    expect([finding?.message["zh-CN"], more]).toEqual(["9 处标点重复", []]);
    const [fix] = finding?.fixes?.() ?? [];
    expect([fix?.title["zh-CN"], fix?.kind]).toEqual(["9 处标点都改正", "safe"]);
    const due = ["公布《条例》，施行。", ...Array.from({ length: 7 }, () => "工作有序。")];
    expect(applyEdits(text, fix?.edits ?? [])).toBe(report(...due));
    expect(finding && text.slice(finding.span.start, finding.span.end)).toBe("《《条例》》");
  });
});
