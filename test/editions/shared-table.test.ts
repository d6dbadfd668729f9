import { expect, test, vi } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { editionsOf, formOf } from "../../server/src/spec/forms";
import { buildReport } from "../support/reports/report-builder";

// An edition to come that has a row more in 表三 and leaves 表二 as it is today.
vi.mock("../../server/src/spec/editions/index", async (today) => {
  const { EDITION_2090 } = await import("./edition-2090");
  const { ARTICLE20_2021 } = await import("../../server/src/spec/tables/article20");
  const tables = { ...EDITION_2090.tables, article20: ARTICLE20_2021 };
  return { ...(await today<object>()), EDITION_2090: { ...EDITION_2090, tables } };
});

test("of the editions that share a table, those are named that the other tables are of, too", () => {
  expect(editionsOf(formOf("article20", "2021"))).toEqual(["2090", "2021"]);
  const messages = (year: number, edition: "2019" | "2021" | "2090") =>
    analyse(buildReport({ year, edition }))
      .findings.filter(({ code }) => code === "edition-mismatch")
      .map(({ message }) => message["zh-CN"]);
  expect(messages(2020, "2021")).toEqual(["2020 年的报告应用 2019 年版表格，现为 2021 年版"]);
  expect(messages(2020, "2090")).toEqual(["2020 年的报告应用 2019 年版表格，现为 2090 年版"]);
  expect(messages(2023, "2021")).toEqual([]);
});
