import { describe, expect, it } from "vitest";
import { decimal, plain } from "../../server/src/base/decimal";
import { readReport } from "../../server/src/model/report";
import { agrees, statedFigure } from "../../server/src/relations/stated";
import { APPLICATIONS_2021 } from "../../server/src/spec/tables/applications";
import { rowsOf } from "../../server/src/spec/types";
import { cellKey } from "../support/reports/figures";
import { buildReport } from "../support/reports/report-builder";

/** A report whose 表三 has these figures, by row and column; rows are as the form adds them up where not given. */
function report(figures: Readonly<Record<string, string>>): string {
  const given = Object.entries(figures).map(([key, text]): [string, string] => [`applications.${key}`, text]);
  return buildReport({ figures: new Map(given) });
}

/** The number that the table states in a cell of 表三, as plain digits. */
function stated(text: string, row: string, column: string): string | undefined {
  const value = statedFigure(readReport(text), [{ sign: 1, table: "applications", row, column }])?.value;
  return value && plain(value);
}

describe("the figure behind a number in prose", () => {
  it("is that in its cell", () => {
    expect(stated(report({ "granted.natural": "3" }), "granted", "natural")).toBe("3");
  });

  it("is added and taken away by its signs", () => {
    const text = report({ "granted.natural": "3", "partial.natural": "1" });
    const value = statedFigure(readReport(text), [
      { sign: 1, table: "applications", row: "granted", column: "natural" },
      { sign: -1, table: "applications", row: "partial", column: "natural" },
    ])?.value;
    expect(value && plain(value)).toBe("2");
  });

  it("is none where the form has no such cell", () => {
    expect(stated(report({}), "granted", "projects")).toBeUndefined();
  });

  it("is unknown where the text ends with its digits, which may go on", () => {
    const text = buildReport({
      layout: "tab-rows",
      figures: new Map([[cellKey("article20", "rules", "issued"), "47"]]),
    });
    const cut = text.slice(0, text.indexOf("47") + 2);
    const value = (of: string) =>
      statedFigure(readReport(of), [{ sign: 1, table: "article20", row: "rules", column: "issued" }])?.value;
    expect(value(cut)).toBeUndefined();
    expect(value(text)).toEqual(decimal("47"));
  });
});

describe("a total of 表三 that is blank", () => {
  const parts = { "granted.natural": "3", "granted.business": "2" };

  it("is the sum of its row, where each column adds up", () => {
    expect(stated(report({ ...parts, "granted.total": "" }), "granted", "total")).toBe("5");
    expect(stated(report({ ...parts, "received.total": "" }), "received", "total")).toBe("5");
  });

  it("is so where the columns of others are blank from top to bottom", () => {
    const figures = new Map([
      ["applications.granted.natural", "3"],
      ["applications.granted.total", ""],
    ]);
    for (const { key: row } of rowsOf(APPLICATIONS_2021)) figures.set(cellKey("applications", row, "legal"), "");
    expect(stated(buildReport({ figures }), "granted", "total")).toBe("3");
  });

  it("is unknown where no result is filled in yet, be it in the rows above them", () => {
    const blank = rowsOf(APPLICATIONS_2021).flatMap(({ key: row, columns }) =>
      columns.map(({ key }) => [cellKey("applications", row, key), ""] as const),
    );
    const begun = [...blank, ["applications.received.natural", "3"], ["applications.received.total", "3"]] as const;
    expect(stated(buildReport({ figures: new Map(blank) }), "received", "total")).toBeUndefined();
    expect(stated(buildReport({ figures: new Map(begun) }), "carriedIn", "total")).toBeUndefined();
    expect(stated(buildReport({ figures: new Map(begun) }), "received", "total")).toBe("3");
  });

  it("is unknown where a column does not add up", () => {
    expect(
      stated(
        report({ ...parts, "handled.natural": "4", "received.natural": "3", "granted.total": "" }),
        "granted",
        "total",
      ),
    ).toBeUndefined();
    expect(
      stated(
        report({
          ...parts,
          "handled.otherOrg": "1",
          "received.otherOrg": "0",
          "carriedOut.otherOrg": "0",
          "granted.total": "",
        }),
        "granted",
        "total",
      ),
    ).toBeUndefined();
  });

  it("is unknown where a part is no number", () => {
    expect(stated(report({ "granted.natural": "3件又", "granted.total": "" }), "granted", "total")).toBeUndefined();
  });

  it("is the blank alone: no part is reckoned", () => {
    expect(stated(report({ "granted.natural": "", "granted.total": "3" }), "granted", "natural")).toBeUndefined();
  });
});

/** Amounts are rounded or cut off to the places that the prose gives. */
describe("a number in prose and one in a table", () => {
  it.each([
    ["12", "12", true],
    ["12", "13", false],
    ["1.2", "1.29", true],
    ["1.2", "1.11", true],
    ["1.2", "1.3", false],
    ["1.2", "1.31", false],
    ["1.2", "1.09", false],
    ["1.25", "1.2", false],
    ["1", "1.99", true],
    ["1", "0.01", true],
  ])("%s and %s", (claim, figure, expected) => {
    const [one, other] = [claim, figure].map(decimal);
    expect(one && other && agrees(one, other)).toBe(expected);
  });

  it("that differ by one in the last place of the prose are two", () => {
    expect(agrees({ coefficient: 1n, scale: 0 }, { coefficient: 20n, scale: 1 })).toBe(false);
    expect(agrees({ coefficient: 2n, scale: 0 }, { coefficient: 10n, scale: 1 })).toBe(false);
  });
});
