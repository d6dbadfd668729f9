import { describe, expect, it } from "vitest";
import { readReport } from "../../../server/src/model/report";
import { random } from "../../support/random/random";
import { consistentFigures, figureAt } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";

/** Returns the text with the number of a page below every so many lines. */
function withPageNumbers(text: string, every: number): string {
  return text
    .split("\n")
    .flatMap((line, index) => (index % every === every - 1 ? [line, String((index + 1) / every)] : [line]))
    .join("\n");
}

describe("numbers of pages among indented cells", () => {
  it.each(["0", ""])("are no values where cells hold %j", (empty) => {
    for (let every = 3; every <= 12; every++) {
      const figures = new Map(
        [...consistentFigures("2021", random(every))].map(([key, value]) => [key, value === "0" ? empty : value]),
      );
      const text = withPageNumbers(buildReport({ layout: "indented-cells", figures }), every);
      const wrong: string[] = [];
      for (const table of readReport(text).tables.values())
        for (const row of table.rows.values())
          for (const [column, datum] of row.data) {
            const due = figureAt(figures, table.id, row.form.key, column);
            if (datum.state === "number" && datum.text !== due)
              wrong.push(`${row.form.key}.${column}: ${datum.text} for ${due}`);
          }
      expect(wrong, `below every ${every} lines`).toEqual([]);
    }
  });

  it("that are printed with dashes are left out, and the row is read", () => {
    const figures = consistentFigures("2021", random(1));
    const lines = buildReport({ layout: "indented-cells", figures }).split("\n");
    const label = lines.findIndex((line) => line.includes("（一）予以公开"));
    const text = [...lines.slice(0, label + 3), "— 3 —", ...lines.slice(label + 3)].join("\n");
    const row = readReport(text).tables.get("applications")?.rows.get("granted");
    expect(row?.state).toBe("read");
    expect([...(row?.data.keys() ?? [])].map((column) => row?.data.get(column)?.text)).toEqual(
      [...(row?.data.keys() ?? [])].map((column) => figureAt(figures, "applications", "granted", column)),
    );
  });
});
