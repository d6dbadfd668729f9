import { describe, expect, it } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { begunInside } from "../../../server/src/model/presence/begun-inside";
import { readReport } from "../../../server/src/model/report";
import { buildReport, READABLE_LAYOUTS } from "../../support/reports/report-builder";

const begun = (text: string) => begunInside(readReport(text));

const TITLE = "青禾县水利局2024年政府信息公开工作年度报告";
const TEXT = buildReport({
  layout: "tab-rows",
  prose: {
    overview: [
      "（一）主动公开。全年公开信息30条。",
      "（二）依申请公开。渠道畅通。",
      "（三）信息管理。全年审查信息30条。",
    ],
  },
});
const from = (words: string, text = TEXT): string => text.slice(text.indexOf(words));
const LAST_ROW = from("四、结转下年度");

describe("what a text begins inside of", () => {
  it.each([
    ["a row of the table", LAST_ROW, "applications"],
    ["a row behind the number of a page", `P. 9\n${LAST_ROW}`, "applications"],
    ["a row behind a sentence", `本年度没有申请。\n${LAST_ROW}`, undefined],
    ["a row behind a title", `${TITLE}\n${LAST_ROW}`, undefined],
    ["a row under the heading of the first section", `一、总体情况\n${LAST_ROW}`, undefined],
    ["the heading of a section", from("四、政府信息公开"), undefined],
    ["a later point of 总体情况", from("（三）信息管理"), "overview"],
    ["its first point", from("（一）主动公开"), undefined],
    ["a later point behind a title", `${TITLE}\n${from("（三）信息管理")}`, undefined],
  ])("%s", (_, text, expected) => {
    expect(begun(text)).toBe(expected);
  });

  it.each(READABLE_LAYOUTS)("is told in %s, and of what stands above nothing is said to be missing", (layout) => {
    const text = buildReport({ layout });
    const row = from("保护第三方", text);
    const page = row.slice(row.indexOf("\n", row.indexOf("\n") + 1) + 1);
    const codes = analyse(page).findings.map(({ code }) => code);
    expect(begun(page)).toBe("applications");
    expect(codes).toContain("cut-off-text");
    expect(codes.filter((code) => code.startsWith("missing-"))).toEqual([]);
  });

  it("is 总体情况, which is not said to be missing then", () => {
    const codes = analyse(from("（三）信息管理")).findings.map(({ code }) => code);
    expect(codes).toContain("cut-off-text");
    expect(codes).not.toContain("missing-section");
    const whole = analyse(from("（一）主动公开")).findings.map(({ code }) => code);
    expect(whole).toContain("missing-section");
  });
});
