import { expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { buildReport } from "../support/reports/report-builder";

it("tables of another edition are told of by 表二 even where the text ends with it", () => {
  const text = buildReport({ edition: "2019", year: 2023 });
  const end = text.slice(0, text.indexOf("三、收到")).trimEnd();
  const found = analyse(end).findings.filter(({ code }) => code === "edition-mismatch");
  expect(found.map(({ message }) => message["zh-CN"])).toEqual(["2023 年的报告应用 2021 年版表格，现为 2019 年版"]);
});
