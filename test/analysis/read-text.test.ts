import { describe, expect, test } from "vitest";
import { AnalysisCache } from "../../server/src/analysis/cache";
import { readText } from "../../server/src/analysis/read-text";
import { kindOfText, MAX_LENGTH, MAX_LINES } from "../../server/src/analysis/triage";
import { buildReport } from "../support/report-builder";

describe("what a text is", () => {
  const report = buildReport();
  const bytes = Buffer.from(report);

  test.each([
    ["report", report],
    ["report", report.replaceAll("\n", "\r")],
    ["report", `${report}\uFFFD`],
    ["report", report.padEnd(MAX_LENGTH, "数")],
    ["too-large", report.padEnd(MAX_LENGTH + 1, "数")],
    ["too-large", report + "\r\n".repeat(MAX_LINES)],
    ["too-large", report + "\r".repeat(MAX_LINES)],
    ["not-a-report", ""],
    ["not-a-report", "\n".repeat(MAX_LINES * 2)],
    ["wrong-encoding", new TextDecoder("gb18030").decode(bytes)],
    ["wrong-encoding", bytes.toString("latin1")],
    ["wrong-encoding", bytes.toString("ascii").replace(/[^ -~\n]/g, "\uFFFD")],
    ["wrong-encoding", Buffer.from(report, "utf16le").toString("utf8")],
    ["wrong-encoding", report.replaceAll("\n", "\0\n")],
    ["wrong-encoding", "锟斤拷政府信息公开"],
    ["report", `锟斤拷${report}`],
    ["report", report.replaceAll("0", "\uFFFD")],
  ])("%s (%#)", (kind, text) => {
    expect(kindOfText(text)).toBe(kind);
  });

  test("a text that is not worth reading has no analysis", () => {
    expect(readText("天气")).toEqual({ kind: "not-a-report" });
    expect(readText(report)).toMatchObject({ kind: "report", analysis: { report: { isReport: true } } });
  });

  test.each(["锟斤拷", "烫烫烫", "\uFFFD", "\uFFFD".repeat(500)])(
    "a report that is damaged by %s has one finding, which says so",
    (damage) => {
      const reading = readText(report.replace("总体情况", `总体情况${damage}`));
      const findings = reading.kind === "report" ? reading.analysis.findings : [];
      expect(findings.map(({ code }) => code)).toEqual(["decoding"]);
    },
  );
});

describe("the cache", () => {
  const text = buildReport();

  test("reads a version once", () => {
    const cache = new AnalysisCache();
    expect(cache.get("a", 1, text)).toBe(cache.get("a", 1, text));
    expect(cache.get("a", 2, text)).not.toBe(cache.get("a", 1, text));
  });

  test("is not taken in by a document that is opened anew with the same version", () => {
    const cache = new AnalysisCache();
    const first = cache.get("a", 1, text);
    expect(cache.get("a", 1, "天气")).toEqual({ kind: "not-a-report" });
    expect(cache.get("a", 1, text)).not.toBe(first);
  });

  test("forgets what was not asked for longest, and what is dropped", () => {
    const cache = new AnalysisCache(2);
    const [a, b] = [cache.get("a", 1, text), cache.get("b", 1, text)];
    expect(cache.get("a", 1, text)).toBe(a);
    cache.get("c", 1, text);
    expect(cache.get("a", 1, text)).toBe(a);
    expect(cache.get("b", 1, text)).not.toBe(b);
    cache.drop("a");
    expect(cache.get("a", 1, text)).not.toBe(a);
  });
});
