import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { applyEdits } from "../../server/src/base/edits";
import type { Finding } from "../../server/src/rules/types";
import { cellKey } from "../support/reports/figures";
import { buildReport } from "../support/reports/report-builder";

/** A bureau's report with 30 new applications and 0.5 万元 of fees, or those that are given, and these paragraphs. */
function report(paragraphs: readonly string[], fees = "0.5"): string {
  return buildReport({
    body: "临江市交通运输局",
    figures: new Map([
      [cellKey("applications", "granted", "natural"), "30"],
      [cellKey("article20", "fees", "amount"), fees],
    ]),
    prose: { overview: paragraphs },
  });
}

const found = (text: string): readonly Finding[] =>
  analyse(text).findings.filter(({ code }) => code === "claim-mismatch");
const said = (paragraphs: readonly string[], fees?: string): readonly string[] =>
  found(report(paragraphs, fees)).map(({ message }) => message["zh-CN"]);

describe("a number in prose that is not the table's", () => {
  it("is told with both, their difference and the figure's name, at the number", () => {
    const text = report(["收到政府信息公开申请25件。"]);
    const [finding, ...more] = found(text);
    expect([finding?.message["zh-CN"], more]).toEqual([
      "正文 25，表三 30，相差 5：一、本年新收政府信息公开申请数量",
      [],
    ]);
    expect(finding && text.slice(finding.span.start, finding.span.end + 1)).toBe("25件");
    expect([finding?.severity, finding?.cell]).toEqual([
      undefined,
      { table: "applications", row: "received", column: "total" },
    ]);
    expect(finding?.subject).toEqual({
      section: "overview",
      table: "applications",
      row: "received",
      column: "total",
    });
    expect(finding?.related?.map(({ span }) => text.slice(span.start, span.end))).toEqual(["30"]);
  });

  it("is only asked about where it may count more than the table", () => {
    const [finding] = found(report(["依申请公开方面，渠道畅通。行政复议3件。"]));
    expect(finding?.message["zh-CN"]).toMatch(/^正文 3，表四 0，请核对是否同一口径：/);
    expect(finding?.severity).toBe("information");
  });

  it("is only asked about where 六 gives fees, which may be those for answers", () => {
    const figures = new Map([[cellKey("article20", "fees", "amount"), "0.5"]]);
    const [finding, ...more] = found(
      buildReport({ body: "临江市交通运输局", figures, prose: { other: ["收取行政事业性收费0.7万元。"] } }),
    );
    expect([finding?.severity, more]).toEqual(["information", []]);
  });

  it("has no cell of its own where it is the sum of several", () => {
    const [finding] = found(report(["政府信息公开行政诉讼3件。"]));
    expect([finding?.cell, finding?.subject]).toEqual([undefined, { section: "overview", table: "reviews" }]);
    expect(finding?.related).toHaveLength(2);
  });

  it("is one finding where it is said twice, mended in both places", () => {
    const text = report(["收到政府信息公开申请25件。", "我局收到政府信息公开申请25件。"]);
    const [finding, ...more] = found(text);
    expect(more).toEqual([]);
    expect(finding?.related?.map(({ message }) => message["zh-CN"])).toContain("正文另一处 25");
    const [fix] = finding?.fixes?.() ?? [];
    expect([fix?.kind, fix?.title["zh-CN"]]).toEqual(["review", "正文改为 30"]);
    expect(applyEdits(text, fix?.edits ?? [])).toBe(
      report(["收到政府信息公开申请30件。", "我局收到政府信息公开申请30件。"]),
    );
  });

  it("is asked about where another place gives the table's; what came in may be told of what was accepted, too", () => {
    const [one, ...more] = said(["行政事业性收费0.5万元。", "收取行政事业性收费0.7万元。"]);
    expect([one, more]).toEqual(["正文 0.7，表二 0.5，请核对是否同一口径：行政事业性收费", []]);
    expect(said(["行政事业性收费0.6万元。", "收取行政事业性收费0.7万元。"])).toEqual([]);
    expect(said(["收到政府信息公开申请30件。", "受理政府信息公开申请25件。"])).toEqual([]);
    // A later point, other work and reviews may be what the number is of.
    const fees = "收取行政事业性收费0.7万元。";
    expect(said(["行政事业性收费0.5万元。", `一是加强审核。二是规范学校收费。${fees}`])).toEqual([]);
    expect(said(["行政事业性收费0.5万元。", `办理投诉3件，${fees}`])).toEqual([]);
    expect(said(["行政事业性收费0.5万元。", `行政诉讼案件涉及${fees}`])).toEqual([]);
  });

  it("in 元 is compared in 万元, and mended in 元", () => {
    const text = report(["收取行政事业性收费3000元。"]);
    const [finding] = found(text);
    expect(finding?.message["zh-CN"]).toMatch(/^正文 0.3 万元，表二 0.5，相差 0.2：/);
    expect(applyEdits(text, finding?.fixes?.()[0]?.edits ?? [])).toBe(report(["收取行政事业性收费5000元。"]));
    expect(said(["收取行政事业性收费5000元。"])).toEqual([]);
  });

  it.each([
    ["4", "0", "5", 1],
    ["3", "0", "5", 0],
    ["", "0", "5", 0],
    ["4", "", "5", 0],
    ["4", "0", "", 0],
  ])("may be meant by any of the figures that are so called, or by one that is blank: %s, %s, %s", (...cells) => {
    const [projects, change, decisions, count] = cells;
    const figures = Object.entries({ projects, change, decisions });
    const text = buildReport({
      edition: "2019",
      figures: new Map(figures.map(([column, value]) => [cellKey("article20", "penalties", column), value])),
      prose: { overview: ["全年办理行政处罚3件。"] },
    });
    expect(found(text)).toHaveLength(count);
  });

  it("in 元 may be rounded in the table, or stand there as it is: then the slip is the table's", () => {
    expect(said(["收取行政事业性收费5632元。"], "0.56")).toEqual([]);
    expect(said(["收取行政事业性收费5632元。"], "5632")).toEqual([]);
    expect(said(["收取行政事业性收费5632元。"], "0.58")).toHaveLength(1);
    expect(said(["收取行政事业性收费5632元。"], "5630")).toHaveLength(1);
  });
});

describe("a fee for processing that was charged", () => {
  const ASKED = "正文收取信息处理费 380 元，表二行政事业性收费 0，请核对是否应计入";
  it.each([
    [["全年收取信息处理费380元。"], "0", [ASKED]],
    [["全年收取信息处理费0元。"], "0", []],
    [["全年收取信息处理费380元。"], "0.5", []],
    [["全年收取信息处理费0元。", "共收取信息处理费380元。"], "0", [ASKED]],
    // Once is enough.
    [["全年收取信息处理费380元。", "共收取信息处理费20元。"], "0", [ASKED]],
    [["减免信息处理费380元。"], "0", []],
  ])("%j beside %s in 表二", (paragraphs, fees, expected) => expect(said(paragraphs, fees)).toEqual(expected));

  it("is marked at its amount, and names the cell that it may belong to", () => {
    const text = report(["全年收取信息处理费380元。"], "0");
    const [finding] = found(text);
    expect(finding && text.slice(finding.span.start, finding.span.end)).toBe("380");
    expect([finding?.severity, finding?.cell]).toEqual([
      "information",
      { table: "article20", row: "fees", column: "amount" },
    ]);
  });

  it("is not asked about before the first heading", () => {
    const text = report([], "0").replace("\n一、", "\n全年收取信息处理费380元。\n一、");
    expect(found(text)).toEqual([]);
  });
});

describe("permits and penalties of edition 2019", () => {
  const cell = (row: string, column: string, figure: string) => [cellKey("article20", row, column), figure] as const;
  const figures = new Map([
    cell("permits", "projects", "28"),
    cell("permits", "change", "-3"),
    cell("permits", "decisions", "50"),
    cell("penalties", "projects", "18"),
    cell("penalties", "change", "0"),
    cell("penalties", "decisions", "320"),
  ]);
  const said2019 = (sentence: string): readonly string[] =>
    found(
      buildReport({ body: "临江市交通运输局", year: 2020, edition: "2019", figures, prose: { overview: [sentence] } }),
    ).map(({ message }) => message["zh-CN"]);

  it.each(["行政许可28个、行政处罚18个。", "行政许可25项。", "行政许可50件，行政处罚320件。"])(
    "may count the kinds that there are, or what was decided: %s",
    (sentence) => {
      expect(said2019(sentence)).toEqual([]);
    },
  );

  it("are asked about where they are neither", () => {
    expect(said2019("行政许可27个。")).toEqual(["正文 27，表二 50，请核对是否同一口径：行政许可，处理决定数量"]);
  });
});
