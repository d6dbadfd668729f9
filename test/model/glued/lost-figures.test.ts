import { expect, it } from "vitest";
import { readReport } from "../../../server/src/model/report";
import { buildReport } from "../../support/reports/report-builder";

const FIGURES = new Map([
  ["article20.normative.issued", "5"],
  ["article20.normative.repealed", "2"],
  ["article20.normative.inForce", "22"],
  ["applications.received.natural", "11"],
  ["applications.rejected3.natural", "11"],
]);

/** The figures that are read of a row in running text, of which the figure at `lost` is not there. */
function read(table: "article20" | "applications", key: string, label: string, lost: number): readonly string[] {
  const lines = buildReport({ layout: "tab-rows", figures: FIGURES }).split("\n");
  const cells = lines.map((line) => line.split("\t").filter((text) => text !== ""));
  const row = cells.find((texts) => texts.includes(label)) ?? [];
  row.splice(row.indexOf(label) + 1 + lost, 1);
  const { tables } = readReport(cells.map((texts) => texts.join(" ")).join(" "));
  const data = [...(tables.get(table)?.rows.get(key)?.data.values() ?? [])];
  return data.flatMap((datum) => (datum.state === "number" ? [datum.text] : []));
}

it("a row of 表二 that has lost a figure in running text is not cut otherwise", () => {
  expect(read("article20", "normative", "行政规范性文件", 9)).toEqual(["5", "2", "22"]);
  for (const lost of [0, 1, 2]) expect(read("article20", "normative", "行政规范性文件", lost)).toEqual([]);
});

it("a row of 表三 that has lost a figure in running text is not cut otherwise", () => {
  expect(read("applications", "rejected3", "3.要求提供公开出版物", 9)).toEqual(["11", "0", "0", "0", "0", "0", "11"]);
  for (const lost of [0, 1, 6]) expect(read("applications", "rejected3", "3.要求提供公开出版物", lost)).toEqual([]);
});
