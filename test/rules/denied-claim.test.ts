import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import type { Finding } from "../../server/src/rules/types";
import { cellKey } from "../support/reports/figures";
import { buildReport } from "../support/reports/report-builder";

/** New applications 30, of them 20 of natural persons; 5 carried over; two reviews, one of them pending; a fee. */
const FIGURES = new Map([
  [cellKey("applications", "granted", "natural"), "15"],
  [cellKey("applications", "granted", "business"), "10"],
  [cellKey("applications", "carriedOut", "natural"), "5"],
  [cellKey("reviews", "reconsideration", "upheld"), "1"],
  [cellKey("reviews", "reconsideration", "pending"), "1"],
  [cellKey("article20", "fees", "amount"), "0.5"],
]);

function findings(words: readonly string[], figures = FIGURES): readonly Finding[] {
  const text = buildReport({ body: "临江市交通运输局", figures, prose: { overview: words } });
  return analyse(text).findings.filter(({ code }) => code === "denied-claim");
}

const said = (...words: readonly string[]): readonly string[] =>
  findings(words).map(({ message, severity }) => `${severity ?? "error"}: ${message["zh-CN"]}`);

describe("prose that denies what the table has", () => {
  it.each([
    ["未收到政府信息公开申请。", "error: 表三有 30 件，正文却说没有：一、本年新收政府信息公开申请数量"],
    ["收到政府信息公开申请30件，全部办结。", "error: 表三结转下年度 5 件，正文却说全部办结"],
    ["政府信息公开行政复议2件，均获维持。", "warning: 表四有 1 件不是结果维持，正文却说均获维持"],
    ["政府信息公开行政复议2件，均被纠正。", "warning: 表四有 2 件不是结果纠正，正文却说均被纠正"],
    ["政府信息公开行政复议2件，均已审结。", "warning: 表四有 1 件尚未审结，正文却说均已审结"],
    [
      "收到政府信息公开申请30件，均为自然人申请。",
      "warning: 表三新收有 10 件是法人或其他组织的，正文却说均为自然人申请",
    ],
    ["收到政府信息公开申请30件，均为法人申请。", "warning: 表三新收有 20 件是自然人的，正文却说均为法人或其他组织申请"],
    ["本年度未收取行政事业性收费。", "error: 表二有 0.5 万元，正文却说没有：行政事业性收费"],
    [
      "依申请公开方面，收到申请30件，结转下年5件，所有申请均已办结。",
      "information: 表三结转下年度 5 件，正文却说全部办结",
    ],
  ])("%s", (words, expected) => expect(said(words)).toEqual([expected]));

  it.each([
    // Of a number that is not all there were.
    ["1件政府信息公开行政复议均获维持。"],
    ["收到的12件政府信息公开申请全部办结。"],
    // Of another year.
    ["2022年，未收到政府信息公开申请。"],
    // Of either year, where only one has some.
    ["收到政府信息公开申请30件，无结转。"],
    ["全年未作出行政处罚。"],
  ])("but not %s", (words) => expect(said(words)).toEqual([]));

  it("of either year is wrong where both have some", () => {
    const both = new Map([...FIGURES, [cellKey("applications", "carriedIn", "natural"), "2"]]);
    expect(findings(["收到政府信息公开申请28件，无结转。"], both)).toHaveLength(1);
  });

  it("is told once for each thing, at its words", () => {
    expect(said("未收到政府信息公开申请。", "未收到政府信息公开申请。")).toHaveLength(1);
    expect(said("未收到政府信息公开申请。", "未收取行政事业性收费。")).toHaveLength(2);
    const [finding] = findings(["2023年，未收到政府信息公开申请。"]);
    expect([finding?.cell, finding?.subject]).toEqual([
      { table: "applications", row: "received", column: "total" },
      { section: "overview", table: "applications", row: "received", column: "total" },
    ]);
    expect(finding?.related).toHaveLength(1);
  });

  it("of several cells names none, and shows those that are not 0", () => {
    const [finding] = findings(["政府信息公开行政复议2件，均获维持。"]);
    expect([finding?.cell, finding?.subject]).toEqual([undefined, { section: "overview", table: "reviews" }]);
    expect(finding?.related).toHaveLength(1);
  });
});
