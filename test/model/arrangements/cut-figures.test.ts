import { expect, it } from "vitest";
import { readReport } from "../../../server/src/model/report";
import type { EditionId } from "../../../server/src/spec/types";
import { random } from "../../support/random/random";
import { readings } from "../../support/reading/readings";
import { allFigures, cellKey, consistentFigures } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";
import { separatedReport } from "./separated";

const PERMITS = cellKey("article20", "permits", "decisions");
const TOTAL = cellKey("applications", "refused4", "total");

/** What is read otherwise than it was written, of a text in which one figure is cut. */
function wrongIn(text: string, edition: EditionId, figures: ReadonlyMap<string, string>) {
  const due = allFigures(edition, figures);
  return [...readings(readReport(text))].filter(
    ([cell, value]) => /^-?\d/.test(value) && value !== due.get(cell)?.replace("+", ""),
  );
}

const running = (figures: ReadonlyMap<string, string>): string =>
  buildReport({ layout: "bare-cells", figures }).replace(/\s+/g, " ");
const rows = (mark: string) => (figures: ReadonlyMap<string, string>) =>
  separatedReport("2021", figures, (cells) => cells.join(mark));

it.each([
  ["the only figure of a row, by a line end", rows("，"), PERMITS, "1836", "1\n836"],
  ["in CSV", rows(","), PERMITS, "1836", "1\n836"],
  ["between pipes that close no row, behind an empty line", rows("|"), PERMITS, "1836", "1\n\n836"],
  ["in running text, by a mark", running, TOTAL, "984", "98：4"],
  ["in running text, by a tag", running, TOTAL, "1443", "14<wbr>43"],
  ["in running text, by a line end before the numeral of the next label", running, TOTAL, "4509", "450\n  9"],
] as const)("no half of a figure is read that is cut %s", (_, write, cell, whole, cut) => {
  const figures = new Map([...consistentFigures("2021", random(3)), [cell, "CUT"]]);
  expect(wrongIn(write(figures).replace("CUT", whole), "2021", new Map([...figures, [cell, whole]]))).toEqual([]);
  expect(wrongIn(write(figures).replace("CUT", cut), "2021", figures)).toEqual([]);
});

it("a total is whole only if it is the sum of the others, marks for none counted as 0", () => {
  const parts = { natural: "10", business: "-", research: "6", welfare: "-", legal: "0", otherOrg: "0" };
  const given = Object.entries(parts).map(
    ([column, text]) => [cellKey("applications", "refused4", column), text] as const,
  );
  const figures = new Map([...consistentFigures("2021", random(3)), ...given, [TOTAL, "CUT"]]);
  expect(wrongIn(rows("  ")(figures).replace("CUT", "1\n6"), "2021", figures)).toEqual([]);
});

it.each(["/", "//", " / "])(
  "a row with a blank or a mark for none among its figures is not read: cells divided by %j",
  (mark) => {
    for (const none of ["", "/"]) {
      const figures = new Map(
        [...consistentFigures("2021", random(5))].map(([cell, text]) => [cell, text === "0" ? none : text]),
      );
      expect(wrongIn(rows(mark)(figures), "2021", figures)).toEqual([]);
    }
  },
);

it("a row with as many values as columns is not trusted where blanks leave no trace and others have fewer", () => {
  const given = [
    [cellKey("article20", "rules", "issued"), "CUT"],
    [cellKey("article20", "rules", "repealed"), ""],
    [cellKey("article20", "rules", "inForce"), "5"],
    [cellKey("article20", "normative", "issued"), "7"],
    [cellKey("article20", "normative", "repealed"), ""],
    [cellKey("article20", "normative", "inForce"), ""],
    [cellKey("article20", "penalties", "decisions"), ""],
    [cellKey("article20", "coercion", "decisions"), ""],
    [cellKey("article20", "fees", "amount"), ""],
  ] as const;
  const figures = new Map([...consistentFigures("2021", random(3)), ...given]);
  const text = separatedReport("2021", figures, (cells) => cells.filter((cell) => cell !== "").join("  "));
  expect(wrongIn(text.replace("CUT", "1  2"), "2021", figures)).toEqual([]);
});
