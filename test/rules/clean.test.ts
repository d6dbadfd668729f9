import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { random } from "../support/random/random";
import { formFindings } from "../support/reading/form-rules";
import { readings } from "../support/reading/readings";
import { allFigures, balanced, consistentFigures } from "../support/reports/figures";
import { BODIES } from "../support/reports/prose";
import { buildReport, READABLE_LAYOUTS } from "../support/reports/report-builder";

const EDITIONS = ["2019", "2021"] as const;
const EOLS = ["\n", "\r\n", "\r"] as const;

/** A report with nothing wrong is a report with nothing to say, however it is written down. */
describe.each(READABLE_LAYOUTS)("a clean report in %s", (layout) => {
  it.each(EDITIONS.flatMap((edition) => EOLS.map((eol) => [edition, JSON.stringify(eol), eol] as const)))(
    "edition %s, line ends %s",
    (edition, _, eol) => {
      for (let seed = 0; seed < 4; seed++) {
        const figures = seed === 0 ? new Map<string, string>() : consistentFigures(edition, random(seed));
        const body = BODIES[seed % BODIES.length] ?? "";
        const text = buildReport({ edition, layout, eol, figures, body, brackets: seed % 2 === 0 ? "full" : "half" });
        const { report, findings, failed } = analyse(text);
        expect(failed).toEqual([]);
        expect(findings.map((finding) => `${finding.code} ${finding.message["zh-CN"]}`)).toEqual([]);
        expect(plainReadings(readings(report))).toEqual(plainReadings(allFigures(edition, balanced(edition, figures))));
      }
    },
  );
});

it("says at most once for each table that glued digits cannot be cut", () => {
  for (const edition of EDITIONS) {
    for (let seed = 1; seed < 6; seed++) {
      const { findings } = formFindings(
        buildReport({ edition, layout: "glued", figures: consistentFigures(edition, random(seed)) }),
      );
      expect(findings.filter((finding) => finding.code !== "unreadable-table")).toEqual([]);
      expect(findings.length).toBeLessThanOrEqual(3);
    }
  }
});

/** A plus sign says nothing about the number. */
function plainReadings(figures: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  return Object.fromEntries([...figures].map(([cell, text]) => [cell, text.replace(/^\+/, "")]));
}
