import { describe, expect, test } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { slice } from "../../../server/src/base/span";
import { highlightsAt } from "../../../server/src/features/navigation/highlights";
import {
  definitionAt,
  type Location,
  referencesAt,
  type Years,
} from "../../../server/src/features/navigation/navigation";
import { figureAt } from "../../../server/src/features/place";
import { digestOf } from "../../../server/src/model/digest/digest";
import type { CellRef } from "../../../server/src/spec/types";
import { cellKey } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";
import { type Scenario, SEED_LAYOUTS, scenario } from "../../support/reports/seed-layouts";

const cell = (row: string, column: string): CellRef => ({ table: "applications", row, column });

/** The places of a report's cells, in the order of the text. */
function placesOf({ analysis }: Scenario, cells: readonly CellRef[]): readonly Location[] {
  const spans = cells.map((one) => {
    const figure = figureAt(analysis.report, one);
    if (!figure) throw new Error(`no figure ${one.row}.${one.column}`);
    return { span: figure.span };
  });
  return spans.sort((a, b) => a.span.start - b.span.start);
}

const sorted = (found: readonly Location[] = []): readonly Location[] =>
  [...found].sort((a, b) => a.span.start - b.span.start);

const ORGANISATIONS = ["business", "research", "welfare", "legal", "otherOrg"];
const PARTS = ["natural", ...ORGANISATIONS];

/** A report with a cursor in one of its cells. */
function at(layout: (typeof SEED_LAYOUTS)[number], row: string, column: string, text = "3"): Scenario {
  return scenario({ layout, figures: new Map([[cellKey("applications", row, column), `⟦${text}⟧`]]) });
}

const NEIGHBOURING: Years = (() => {
  const digest = (year: number, row: string) => {
    const figures = new Map([[cellKey("applications", row, "natural"), "1234"]]);
    return digestOf(analyse(buildReport({ year, figures })).report);
  };
  return {
    lastYear: { id: "last", digest: digest(2022, "carriedOut") },
    nextYear: { id: "next", digest: digest(2024, "carriedIn") },
  };
})();

describe.each(SEED_LAYOUTS)("in %s", (layout) => {
  test("a total of a row leads to its addends, and they to it", () => {
    const total = at(layout, "granted", "total");
    expect(definitionAt(total.analysis.report, total.cursor)).toEqual({
      origin: total.marks[0],
      targets: placesOf(
        total,
        PARTS.map((part) => cell("granted", part)),
      ),
    });
    const addend = at(layout, "granted", "legal");
    expect(definitionAt(addend.analysis.report, addend.cursor)?.targets).toEqual(
      placesOf(addend, [cell("granted", "total"), cell("handled", "legal")]).toSorted(
        (a, b) => b.span.start - a.span.start,
      ),
    );
  });

  test("（七）总计 leads to all results of its column, none of the balance among them", () => {
    const { analysis, cursor } = at(layout, "handled", "natural");
    const targets = definitionAt(analysis.report, cursor)?.targets ?? [];
    expect(targets).toHaveLength(21);
    const { report } = analysis;
    expect(targets).toContainEqual({ span: figureAt(report, cell("rejected5", "natural"))?.span });
    expect(targets).not.toContainEqual({ span: figureAt(report, cell("carriedOut", "natural"))?.span });
  });

  test("a total of 表四 leads to its four results", () => {
    const figures = new Map([[cellKey("reviews", "suitAfter", "total"), "⟦2⟧"]]);
    const found = scenario({ layout, figures });
    const results = ["upheld", "corrected", "otherResult", "pending"];
    expect(definitionAt(found.analysis.report, found.cursor)?.targets).toEqual(
      placesOf(
        found,
        results.map((column) => ({ table: "reviews", row: "suitAfter", column })),
      ),
    );
  });

  test("上年结转 leads to last year's 结转下年度 where that is at hand, else it is an addend like any other", () => {
    const { analysis, cursor } = at(layout, "carriedIn", "natural");
    const last = NEIGHBOURING.lastYear;
    const [target, ...others] = definitionAt(analysis.report, cursor, NEIGHBOURING)?.targets ?? [];
    expect(target?.report).toBe("last");
    expect(others).toEqual([]);
    const text = buildReport({
      year: 2022,
      figures: new Map([[cellKey("applications", "carriedOut", "natural"), "1234"]]),
    });
    // 一 is the first row with the number, 四 the last one before the row's total.
    expect(target && slice(text, target.span)).toBe("1234");
    expect(target?.span.start).toBe(text.indexOf("1234", text.indexOf("四、结转下年度")));
    expect(last).toBeDefined();
    expect(definitionAt(analysis.report, cursor)?.targets).toEqual([
      { span: figureAt(analysis.report, cell("carriedIn", "total"))?.span },
    ]);
  });

  test("a number in prose leads to its cell, and the cell's references to the prose", () => {
    const prose = { overview: ["本年新收政府信息公开申请⟦7⟧件。"] };
    const figures = new Map([[cellKey("applications", "received", "total"), "⟦7⟧"]]);
    const { analysis, marks } = scenario({ layout, prose, figures });
    const [inProse, inTable] = marks as [Location["span"], Location["span"]];
    expect(definitionAt(analysis.report, inProse.start)).toEqual({ origin: inProse, targets: [{ span: inTable }] });
    expect(referencesAt(analysis.report, inTable.start, false)).toContainEqual({ span: inProse });
    expect(referencesAt(analysis.report, inProse.end, true)).toContainEqual({ span: inTable });
  });

  test("references are everything that the figure takes part in, in other years too", () => {
    const found = at(layout, "carriedOut", "natural");
    const { analysis, cursor, marks } = found;
    const balance = ["received", "carriedIn", "handled"].map((row) => cell(row, "natural"));
    const own = placesOf(found, [...balance, cell("carriedOut", "total")]);
    expect(sorted(referencesAt(analysis.report, cursor, false))).toEqual(own);
    expect(sorted(referencesAt(analysis.report, cursor, true))).toEqual(
      sorted([...own, { span: marks[0] as Location["span"] }]),
    );
    expect(referencesAt(analysis.report, cursor, false, NEIGHBOURING).at(-1)?.report).toBe("next");
  });

  test("highlights: a sum with its parts, a part with its sums, one that stands alone by itself", () => {
    const total = at(layout, "granted", "total");
    const kinds = (highlightsAt(total.analysis.report, total.cursor) ?? []).map(({ kind }) => kind);
    expect(kinds).toEqual([...PARTS.map(() => "part"), "sum", "sum"].slice(0, 7));
    const part = at(layout, "granted", "legal");
    expect(highlightsAt(part.analysis.report, part.cursor)).toEqual([
      { span: part.marks[0], kind: "part" },
      { span: figureAt(part.analysis.report, cell("granted", "total"))?.span, kind: "sum" },
      { span: figureAt(part.analysis.report, cell("handled", "legal"))?.span, kind: "sum" },
    ]);
    const alone = scenario({ layout, figures: new Map([[cellKey("article20", "permits", "decisions"), "⟦8⟧"]]) });
    expect(highlightsAt(alone.analysis.report, alone.cursor)).toEqual([{ span: alone.marks[0], kind: "part" }]);
  });

  test("highlights of a balance, with the prose that states it", () => {
    const prose = { overview: ["本年新收政府信息公开申请⟦7⟧件。"] };
    const figures = new Map([[cellKey("applications", "received", "total"), "7"]]);
    const { analysis, marks } = scenario({ layout, prose, figures });
    const received = figureAt(analysis.report, cell("received", "total"))?.span;
    const found = highlightsAt(analysis.report, received?.start ?? 0) ?? [];
    expect(found[0]).toEqual({ span: marks[0], kind: "text" });
    for (const row of ["carriedIn", "handled", "carriedOut"])
      expect(found).toContainEqual({ span: figureAt(analysis.report, cell(row, "total"))?.span, kind: "part" });
  });

  test("nothing leads anywhere from labels, headings and prose without claims", () => {
    const { text, analysis } = scenario({ layout });
    for (const words of ["一、总体情况", "（一）予以公开", "农田水利"]) {
      expect(definitionAt(analysis.report, text.indexOf(words) + 2)).toBeUndefined();
      expect(referencesAt(analysis.report, text.indexOf(words) + 2, true)).toEqual([]);
      expect(highlightsAt(analysis.report, text.indexOf(words) + 2)).toBeUndefined();
    }
  });
});
