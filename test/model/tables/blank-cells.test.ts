import { describe, expect, it, test } from "vitest";
import { applyEdits } from "../../../server/src/base/edits";
import { fillCell } from "../../../server/src/edits/fill-cell";
import type { GridRow } from "../../../server/src/layout/types";
import { readReport } from "../../../server/src/model/report";
import { random } from "../../support/random/random";
import { readings } from "../../support/reading/readings";
import { allFigures, balanced, consistentFigures, type Figures } from "../../support/reports/figures";
import { BLANK_KEEPING_LAYOUTS, buildReport } from "../../support/reports/report-builder";

/** Few figures in 表三, all others blank, so that no row is full. */
function sparse(seed: number): Figures {
  const { below } = random(seed);
  const rows = ["granted", "refused4", "unavailable1", "rejected1", "other3"];
  const figures = rows.map((row) => [`applications.${row}.natural`, String(1 + below(20))] as const);
  return balanced("2021", new Map([...figures, ["applications.carriedIn.natural", String(below(3))]]));
}

/** The rows as they are printed where nothing is written for 0, padded to the width of the table. */
function withoutZeros(rows: readonly GridRow[]): readonly GridRow[] {
  return rows.map((row) => row.map((slot) => (slot.text === "0" ? { ...slot, text: "" } : slot)));
}

test.each(BLANK_KEEPING_LAYOUTS)(
  "rows of which the first and the last column are filled show where all others begin: %s",
  (layout) => {
    for (let seed = 1; seed <= 12; seed++) {
      const figures = sparse(seed);
      const text = buildReport({
        layout,
        figures,
        grid: (rows, form) => (form.id === "applications" ? withoutZeros(rows) : rows),
      });
      const due = [...allFigures("2021", figures)].map(([cell, figure]) => {
        return [cell, cell.startsWith("applications.") && figure === "0" ? "blank" : figure] as const;
      });
      expect(readings(readReport(text))).toEqual(new Map(due));
    }
  },
);

/** The text of a web page as some crawlers keep it: a filled cell leaves an empty line, a blank cell is one. */
function pageText(html: string): string {
  return html
    .replace(/<td[^>]*>(.*?)<\/td>/g, (_, cell: string) => (cell === "" ? "\n" : `${cell}\n\n`))
    .replace(/<\/?(?:table|tr)>\n?/g, "")
    .replace(/<[^>]*>/g, "");
}

/** The text of such a page with blanks for the noughts of 表三, and what its cells hold. */
function pageOf(seed: number): { readonly text: string; readonly due: ReadonlyMap<string, string> } {
  const figures = consistentFigures("2021", random(seed));
  const grid = (rows: readonly GridRow[], { id }: { readonly id: string }) =>
    id === "applications" ? withoutZeros(rows) : rows;
  const due = [...allFigures("2021", figures)].map(
    ([cell, figure]) => [cell, cell.startsWith("applications.") && figure === "0" ? "blank" : figure] as const,
  );
  return { text: pageText(buildReport({ layout: "html", figures, grid })), due: new Map(due) };
}

describe("blank cells that are an empty line alone, where filled ones leave an empty line", () => {
  it("are read", () => {
    for (let seed = 1; seed <= 12; seed++) {
      const { text, due } = pageOf(seed);
      const read = readings(readReport(text));
      // A last row without a figure may be lines that are empty anyway.
      const ends = due.get("applications.carriedOut.total") === "blank";
      expect(read).toEqual(new Map([...due].filter(([cell]) => read.has(cell) || !(ends && /carriedOut/.test(cell)))));
    }
  });

  it("are filled without a change to others", () => {
    const { text, due } = pageOf(1);
    const report = readReport(text);
    const table = report.tables.get("applications");
    const blanks = [...(table?.rows ?? [])].flatMap(([row, { data }]) =>
      [...data].flatMap(([column, datum]) => (datum.state === "blank" ? [{ row, column, datum }] : [])),
    );
    expect(blanks.length).toBeGreaterThan(20);
    for (const { row, column, datum } of blanks) {
      const filled = applyEdits(text, table ? fillCell(report, table, datum, "5") : []);
      expect(readings(readReport(filled))).toEqual(new Map([...due, [`applications.${row}.${column}`, "5"]]));
    }
  });

  it("give no wrong figure where other lines are empty too, or some are lost", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { text, due } = pageOf(seed);
      const lines = text.split("\n");
      const { below } = random(seed);
      // One lost and one more in a row are another row: nothing tells.
      const loses = below(2) === 0;
      for (let change = 0; change < 1 + (seed % 3); change++) {
        const at = below(lines.length);
        if (!loses) lines.splice(at, 0, "");
        else if (lines[at] === "") lines.splice(at, 1);
      }
      const wrong = [...readings(readReport(lines.join("\n")))].filter(
        ([cell, read]) => /^\d/.test(read) && read !== due.get(cell),
      );
      expect(wrong, `seed ${seed}`).toEqual([]);
    }
  });
});
