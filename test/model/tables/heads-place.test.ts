import { describe, expect, it, test } from "vitest";
import { readReport } from "../../../server/src/model/report";
import { buildReport } from "../../support/reports/report-builder";

const ROW = "一、本年新收政府信息公开申请数量";
const BLANK = new Map(
  ["received", "carriedIn", "granted", "partial"].flatMap((row) =>
    ["natural", "business", "research", "welfare", "legal", "otherOrg", "total"].map(
      (column) => [`applications.${row}.${column}`, ""] as const,
    ),
  ),
);

/**
 * A report whose first rows of 表三 are blank, so that none of their length is full, with the first one's cells replaced.
 */
function withRow(layout: string, cells: string): string {
  return buildReport({ layout, figures: BLANK }).replace(new RegExp(`${ROW}[^\\n]*`), `${ROW}${cells}`);
}

/** What is read of the first row: its cells' texts by column, or how it was not read. */
function readRow(text: string): string {
  const row = readReport(text).tables.get("applications")?.rows.get("received");
  return row?.state === "read" ? [...row.data.values()].map((datum) => datum.text || "_").join(" ") : `${row?.state}`;
}

describe("a row with blanks at its ends, of whose length no other is full", () => {
  it.each([
    ["tab-rows", "\t\t\t3\t\t1\t\t\t\t", "3 _ 1 _ _ _ _"],
    ["tab-rows", "\t\t\t\t\t1\t\t\t\t4", "_ _ 1 _ _ _ 4"],
    ["markdown", " |  |  |  | 5 |  |  |  |  |  |", "_ 5 _ _ _ _ _"],
    ["pipe-rows", " |  | 5 |  |  |  |  | 9 | ||", "_ 5 _ _ _ _ 9"],
  ])("is read by the heads over it, in %s: %j", (layout, cells, read) => {
    expect(readRow(withRow(layout, cells))).toBe(read);
  });

  it.each([
    ["a cell is lost", "tab-rows", "\t\t\t3\t\t1\t\t\t"],
    ["a figure stands left of the heads", "tab-rows", "\t\t3\t\t1\t\t\t\t\t"],
    ["a figure stands right of the last head", "pipe-rows", " |  | 5 |  |  |  |  |  | 9||"],
  ])("is not read where %s", (_, layout, cells) => {
    expect(readRow(withRow(layout, cells))).toBe("unassigned");
  });

  it("is not read where a full row denies what the heads say", () => {
    const text = withRow("tab-rows", "\t\t\t3\t\t1\t\t\t\t").replace(
      /(二、上年结转[^\t]*)[^\n]*/,
      "$1\t1\t2\t3\t4\t5\t6\t21\t\t",
    );
    expect(readRow(text)).toBe("unassigned");
  });
});

test("the cells of a row that is blank as a whole are those under the heads", () => {
  const text = withRow("tab-rows", "\t".repeat(9));
  const row = readReport(text).tables.get("applications")?.rows.get("received");
  const start = text.indexOf(ROW) + ROW.length;
  const places = [...(row?.data.values() ?? [])].map((datum) => datum.cell.span.start - start);
  expect(places).toEqual([3, 4, 5, 6, 7, 8, 9]);
});
