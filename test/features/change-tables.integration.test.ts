import { describe, expect, it } from "vitest";
import { applyEdits } from "../../server/src/base/text";
import { figurePlaces } from "../../server/src/features/place";
import { readReport } from "../../server/src/model/report";
import type { Report } from "../../server/src/model/types";
import { random } from "../support/random/random";
import { changed, contents, fill } from "../support/reading/table-changes";
import { consistentFigures } from "../support/reports/figures";
import { buildReport } from "../support/reports/report-builder";
import { SEED_LAYOUTS } from "../support/reports/seed-layouts";

/** The text without its figures: all that filling must leave alone. */
function withoutFigures(report: Report): string {
  const spans = [...report.tables.values()].flatMap((table) =>
    figurePlaces(report, table).map(({ datum }) => datum.cell.span),
  );
  return applyEdits(
    report.text,
    spans.map((span) => ({ span, newText: "#" })),
  );
}

describe.each(SEED_LAYOUTS)("a report in %s", (layout) => {
  it("filled cell by cell stays the same but for the figures typed", () => {
    const before = readReport(buildReport({ layout, eol: layout === "pipe-cells" ? "\r\n" : "\n" }));
    const wanted = consistentFigures("2021", random(7));
    let report = before;
    // Row by row, as a person does: a table whose totals are nearly all wrong would not be read for certain.
    for (const key of contents(before).keys()) report = readReport(changed(report, fill(key, wanted.get(key) ?? "0")));
    expect(contents(report)).toEqual(
      new Map([...contents(before)].map(([key, text]) => [key, wanted.get(key) ?? text])),
    );
    expect(withoutFigures(report)).toBe(withoutFigures(before));
  });
});
