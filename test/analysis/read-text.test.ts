import { describe, expect, test } from "vitest";
import { readText } from "../../server/src/analysis/read-text";
import { kindOfText, MAX_LENGTH, MAX_LINES } from "../../server/src/analysis/triage";
import { analyseText } from "../support/reading/analyse-text";
import { buildReport } from "../support/reports/report-builder";

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
    ["report", report.replace("总体情况", "总体情况鏀垮簻")],
    ["report", `${report}······±±±±××××`],
    ["report", report.replaceAll("0", "\uFFFD")],
  ])("%s (%#)", (kind, text) => {
    expect(kindOfText(text)).toBe(kind);
  });

  test("a text that is not worth reading has no report", () => {
    expect(readText("天气")).toEqual({ kind: "not-a-report" });
    expect(readText(report)).toMatchObject({ kind: "report", report: { isReport: true } });
  });

  test.each(["锟斤拷", "烫烫烫", "\uFFFD", "\uFFFD".repeat(500), "鏀垮簻", "锘?", "ÕþÎñ"])(
    "a report that is damaged by %s has one finding, which says so",
    (damage) => {
      const analysed = analyseText(report.replace("总体情况", `总体情况${damage}`));
      const findings = analysed.kind === "report" ? analysed.analysis.findings : [];
      expect(findings.map(({ code }) => code)).toEqual(["decoding"]);
    },
  );
});
