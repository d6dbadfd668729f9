import { expect, it } from "vitest";
import { readReport } from "../../../../server/src/model/report";
import { buildReport } from "../../../support/reports/report-builder";

/** Half of a label of 表二, its values behind it. */
const HALF = "范性文件";

it.each(["csv", "pipe-rows", "markdown"] as const)("figures in rows of two tables are neither's: %s", (layout) => {
  const text = buildReport({ layout });
  // 表三 up to the third value of a row stands before that half of a label.
  const start = text.indexOf("一、本年新收");
  const values = /国家秘密(?:[ ,|]+0){3}[ ,|]+/.exec(text)?.[0] ?? "";
  expect(values).not.toBe("");
  const moved = text.slice(start, text.indexOf(values) + values.length);
  const { tables } = readReport(text.replace(moved, "").replace(`行政规${HALF}`, moved + HALF));
  const states = (table: "article20" | "applications", ...rows: readonly string[]) =>
    rows.map((row) => tables.get(table)?.rows.get(row)?.state);
  expect(states("article20", "rules", "normative", "permits")).toEqual(["read", "unassigned", "read"]);
  expect(states("applications", "granted", "refused1", "refused2")).toEqual(["read", "unassigned", "read"]);
});
