import { expect, test } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { editionsOf, formOf } from "../../../server/src/spec/forms";
import { buildReport } from "../../support/reports/report-builder";
import { EDITION_2090 } from "./edition-2090";

test("of the editions that share a table, those are named that the other tables are of, too", () => {
  expect(editionsOf(formOf("article20", "2021"))).toEqual([EDITION_2090.id, "2021"]);
  const messages = (year: number, edition: "2019" | "2021" | "2090") =>
    analyse(buildReport({ year, edition }))
      .findings.filter(({ code }) => code === "edition-mismatch")
      .map(({ message }) => message["zh-CN"]);
  expect(messages(2020, "2021")).toEqual(["2020 年的报告应用 2019 年版表格，现为 2021 年版"]);
  expect(messages(2020, "2090")).toEqual(["2020 年的报告应用 2019 年版表格，现为 2090 年版"]);
  expect(messages(2023, "2021")).toEqual([]);
});
