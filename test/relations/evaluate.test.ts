import { describe, expect, it } from "vitest";
import { decimal, plain } from "../../server/src/base/decimal";
import type { Datum } from "../../server/src/model/types";
import { brokenRelations, evaluate } from "../../server/src/relations/evaluate";
import { relationsOf } from "../../server/src/spec/relations";
import { APPLICATIONS_2021 } from "../../server/src/spec/tables/applications";
import { tableOf } from "./table-of";

/** 表三 with zeros but for these figures of one row, given as texts. */
function withRow(row: string, figures: Readonly<Record<string, string>>): ReturnType<typeof tableOf> {
  const table = tableOf(APPLICATIONS_2021, () => 0);
  const data = table.rows.get(row)?.data as Map<string, Datum>;
  for (const [column, text] of Object.entries(figures)) {
    const value = decimal(text);
    const { cell } = data.get(column) as Datum;
    if (value) data.set(column, { state: "number", value, text, cell, plain: true });
    else data.set(column, { state: "blank", text: "", cell });
  }
  return table;
}

/** Both sides of the total of a row and their difference, as plain digits. */
function totalOf(row: string, figures: Readonly<Record<string, string>>): readonly string[] | undefined {
  const relation = relationsOf(APPLICATIONS_2021).find(
    ({ code, terms }) => code === "row-total" && terms[0]?.cell.row === row,
  );
  const sides = relation && evaluate(withRow(row, figures), relation);
  return sides && [sides.left, sides.right, sides.difference].map(plain);
}

describe("the total of a row", () => {
  it.each([
    ["whole numbers that hold", { natural: "1", business: "2", total: "3" }, ["3", "3", "0"]],
    ["whole numbers that do not", { natural: "1", business: "2", total: "4" }, ["4", "3", "1"]],
    [
      "decimals that hold, which binary fractions would not",
      { natural: "0.1", business: "0.2", total: "0.3" },
      ["0.3", "0.3", "0"],
    ],
    ["decimals with the digits of whole numbers", { natural: "0.1", business: "0.2", total: "3" }, ["3", "0.3", "2.7"]],
    ["a blank part counts as 0", { natural: "1", business: "", total: "1" }, ["1", "1", "0"]],
    [
      "numbers beyond what floating point holds",
      { natural: "9007199254740993", business: "0", total: "9007199254740992" },
      ["9007199254740992", "9007199254740993", "-1"],
    ],
  ])("%s", (_, figures, sides) => {
    expect(totalOf("granted", figures)).toEqual(sides);
  });

  it("that is blank is no wrong sum", () => {
    expect(totalOf("granted", { natural: "1", business: "2", total: "" })).toBeUndefined();
  });
});

it("the balance of a column without a number is not judged, with one it is", () => {
  const balance = relationsOf(APPLICATIONS_2021).find(({ id }) => id === "intake-balance/natural");
  const sides = (cells: Readonly<Record<string, number>>) => {
    const table = tableOf(APPLICATIONS_2021, (row, column) => (column === "natural" ? cells[row] : undefined));
    const found = balance && evaluate(table, balance);
    return found && [found.left, found.right].map(plain);
  };
  expect(sides({})).toBeUndefined();
  expect(sides({ received: 2 })).toBeUndefined();
  expect(sides({ received: 2, carriedOut: 0 })).toEqual(["2", "0"]);
  expect(sides({ carriedOut: 0 })).toEqual(["0", "0"]);
});

describe("a table in which nothing is filled in but 上年结转", () => {
  it("is begun, and nothing is judged", () => {
    const blank = tableOf(APPLICATIONS_2021, (row) => (row === "carriedIn" ? 1 : undefined));
    expect(brokenRelations(blank)).toEqual([]);
  });

  it("one figure more, and all is judged", () => {
    const begun = tableOf(APPLICATIONS_2021, (row, column) =>
      row === "carriedIn" || (row === "granted" && column === "natural") ? 1 : undefined,
    );
    expect(brokenRelations(begun).length).toBeGreaterThan(0);
  });
});
