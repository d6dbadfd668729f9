import { expect, it } from "vitest";
import { isSectionAbsent } from "../../server/src/model/presence/sections";
import { linePresence } from "../../server/src/model/presence/tables";
import { readReport } from "../../server/src/model/report";
import { buildReport } from "../support/reports/report-builder";

/** A clean report as one line of running text. */
const RUNNING = buildReport({ layout: "pipe-rows" }).replace(/[\s|]+/g, " ");

it("a section whose heading has lost its numeral in running text is not absent", () => {
  const title = "收到和处理政府信息公开申请情况";
  const report = readReport(RUNNING.replace(`三、${title}`, `、${title}`));
  expect(report.sections.map(({ key }) => key)).not.toContain("applications");
  expect(isSectionAbsent(report, "applications")).toBe(false);
});

it("a section whose heading is taken away from running text is absent", () => {
  const report = readReport(RUNNING.replace("三、收到和处理政府信息公开申请情况", ""));
  expect(isSectionAbsent(report, "applications")).toBe(true);
});

it("a row that was not read and stands there with a unit behind its figures is not absent", () => {
  const text = buildReport({ layout: "pipe-rows", edition: "2019" });
  const row = /^政府集中采购.*$/m;
  const unread = readReport(text.replace(row, "政府集中采购 2 108.65 万元"));
  const without = readReport(text.replace(row, ""));
  const states = [unread, without].map((report) => {
    const table = report.tables.get("article20");
    const line = table?.form.lines.find((one) => one.kind === "row" && one.key === "procurement");
    return table && line && linePresence(report, table, line).state;
  });
  expect(states).toEqual(["unread", "absent"]);
});
