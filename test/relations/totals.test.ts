import { describe, expect, it } from "vitest";
import { plain } from "../../server/src/base/decimal";
import { totalCells, totalsFromParts } from "../../server/src/relations/totals";
import { APPLICANTS, APPLICATIONS_2021 } from "../../server/src/spec/tables/applications";
import { ARTICLE20_2021 } from "../../server/src/spec/tables/article20";
import { REVIEWS } from "../../server/src/spec/tables/reviews";
import { rowsOf } from "../../server/src/spec/types";
import { consistentFigures, seeded } from "./random-table";
import { tableOf } from "./table-of";

const totals = (table: ReturnType<typeof tableOf>): Readonly<Record<string, string>> =>
  Object.fromEntries(totalsFromParts(table).map(({ cell, value }) => [`${cell.row}.${cell.column}`, plain(value)]));

describe("the totals of a form", () => {
  it("are 总计 of each row and the row （七） in 表三, 总计 of each group in 表四, none in 表二", () => {
    expect(totalCells(APPLICATIONS_2021)).toHaveLength(25 + 6);
    expect(totalCells(REVIEWS).map(({ row, column }) => `${row}.${column}`)).toEqual([
      "reconsideration.total",
      "directSuit.total",
      "suitAfter.total",
    ]);
    expect(totalCells(ARTICLE20_2021)).toEqual([]);
  });
});

describe("totals from their parts", () => {
  const figures = consistentFigures(APPLICATIONS_2021, seeded(41));
  const isTotal = (row: string, column: string): boolean => row === "handled" || column === "total";

  it("are what they were, whatever stands in their place", () => {
    for (const instead of [undefined, 999]) {
      const table = tableOf(APPLICATIONS_2021, (row, column) =>
        isTotal(row, column) ? instead : figures.get(row)?.get(column),
      );
      const found = totals(table);
      const wrong = rowsOf(APPLICATIONS_2021).flatMap(({ key: row }) =>
        APPLICANTS.filter(({ key }) => isTotal(row, key)).flatMap(({ key }) =>
          found[`${row}.${key}`] === String(figures.get(row)?.get(key)) ? [] : [`${row}.${key}`],
        ),
      );
      expect(wrong).toEqual([]);
    }
  });

  it("are left out where all parts are blank, and count other blanks as 0", () => {
    const table = tableOf(APPLICATIONS_2021, (row, column) =>
      row === "granted" && column === "natural" ? 2 : undefined,
    );
    expect(totals(table)).toEqual({ "granted.total": "2", "handled.natural": "2", "handled.total": "2" });
  });

  it("are left out where a part is not there", () => {
    const table = tableOf(REVIEWS, () => 1);
    const rows = new Map([...table.rows].filter(([row]) => row !== "directSuit"));
    expect(totals({ ...table, rows })).toEqual({ "reconsideration.total": "4", "suitAfter.total": "4" });
  });
});
