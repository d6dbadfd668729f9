import { describe, expect, it } from "vitest";
import { digestOf } from "../../server/src/model/digest/digest";
import { readReport } from "../../server/src/model/report";
import { yearsView } from "../../server/src/views/years/years-view";
import { cellKey } from "../support/reports/figures";
import { buildReport, type ReportOptions } from "../support/reports/report-builder";

const reportOf = (options: ReportOptions) => ({ digest: digestOf(readReport(buildReport(options))) });

const figures = (received: string, reviews: string) =>
  new Map([
    [cellKey("applications", "granted", "natural"), received],
    [cellKey("reviews", "reconsideration", "upheld"), reviews],
    [cellKey("reviews", "directSuit", "pending"), "1"],
  ]);

describe("a body's figures over the years", () => {
  const view = yearsView(
    [
      reportOf({ year: 2021, figures: figures("3", "0") }),
      reportOf({ year: 2022, figures: new Map([[cellKey("applications", "received", "total"), "若干"]]) }),
      reportOf({ year: 2024, figures: figures("6", "2") }),
    ],
    "zh-CN",
  );
  const textsOf = (name: string) => view?.series.find((one) => one.name === name)?.points.map(({ text }) => text);

  it("name the years that there are and the one that is missing", () => {
    expect(view?.years).toEqual([2021, 2022, 2023, 2024]);
    expect(view?.summary).toBe("来自 2021、2022、2024 年年报；缺 2023 年");
  });

  it("are the figures of the reports, sums of several cells among them", () => {
    expect(textsOf("办理结果总计")).toEqual(["3", "0", "缺", "6"]);
    expect(textsOf("行政复议和诉讼")).toEqual(["1", "0", "缺", "3"]);
  });

  it("that cannot be read are said to be so, and are no 0", () => {
    expect(textsOf("本年新收申请")).toEqual(["3", "未读出", "缺", "6"]);
    expect(view?.series.find(({ name }) => name === "本年新收申请")?.points[1]).not.toHaveProperty("value");
  });

  it("that are blank are said to be so", () => {
    const blank = reportOf({ year: 2022, figures: new Map([[cellKey("article20", "normative", "inForce"), ""]]) });
    const shown = yearsView([reportOf({ year: 2021 }), blank], "zh-CN");
    expect(shown?.series.at(-1)?.points.map(({ text }) => text)).toEqual(["0", "空白"]);
    expect(shown?.summary).toBe("来自 2021、2022 年年报");
  });

  it("that another edition does not ask for are left open", () => {
    const shown = yearsView([reportOf({ year: 2020 }), reportOf({ year: 2021 })], "en");
    expect(shown?.series.at(-1)?.points.map(({ text }) => text)).toEqual(["—", "0"]);
  });

  it("are nothing where there is but one report", () => {
    expect(yearsView([reportOf({ year: 2021 })], "zh-CN")).toBeUndefined();
    expect(yearsView([], "zh-CN")).toBeUndefined();
  });
});
