import { describe, expect, it } from "vitest";
import { convertTables } from "../../server/src/edits/convert";
import { readReport } from "../../server/src/model/report";
import { datumAt } from "../../server/src/relations/evaluate";
import { cellKey } from "../support/reports/figures";
import { buildReport } from "../support/reports/report-builder";

const CELL = { table: "article20", row: "rules", column: "issued" } as const;
const REPORT = buildReport({ layout: "csv", figures: new Map([[cellKey("article20", "rules", "issued"), "47"]]) });

/** What is read of the figure 47 where it is written so. */
function read(written: string): string | undefined {
  const table = readReport(REPORT.replace(",47,", `,${written},`)).tables.get("article20");
  const datum = table && datumAt(table, CELL);
  return datum && `${datum.state} ${datum.text}`;
}

/** RFC 4180: a field may stand in quotes, in which a quote is written twice. */
describe("a field of a table in CSV", () => {
  it.each([
    ["47", "number 47"],
    ['"47"', "number 47"],
    [' "47" ', "number 47"],
    ['" 47 "', "number 47"],
    ['"1,047"', "number 1,047"],
    ['""', "blank "],
    ['" "', "blank "],
    ["", "blank "],
    ["\t47\t", "number 47"],
  ])("%j", (written, expected) => {
    expect(REPORT).toContain(",47,");
    expect(read(written)).toBe(expected);
  });

  it("with semicolons between, where they are the commoner", () => {
    const semicolons = readReport(REPORT.replace(/,/g, ";")).tables.get("article20");
    expect(semicolons?.layout).toBe("csv");
    expect(semicolons && datumAt(semicolons, CELL)?.text).toBe("47");
  });

  it("is written in quotes where it has a comma", () => {
    const amount = buildReport({
      layout: "pipe-rows",
      figures: new Map([[cellKey("article20", "rules", "issued"), "1,047"]]),
    });
    const converted = convertTables(readReport(amount), "csv");
    expect("text" in converted && converted.text).toContain('"1,047"');
  });
});
