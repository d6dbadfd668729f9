import { describe, expect, it } from "vitest";
import type { LayoutId } from "../../server/src/layout/types";
import { readReport } from "../../server/src/model/report";
import { formOf, TABLE_IDS } from "../../server/src/spec/forms";
import { rowsOf } from "../../server/src/spec/types";
import { removableLines, saidMissing, saidWithout, tableGaps } from "../support/changes/absence";
import { allReworded, blockMoved, type GridChange, rowMoved } from "../support/changes/grid-changes";
import { changedLabels } from "../support/changes/label-changes";
import { random } from "../support/random/random";
import { consistentFigures, type Figures } from "../support/reports/figures";
import { ALL_LAYOUTS, buildReport, READABLE_LAYOUTS, withoutLines } from "../support/reports/report-builder";

const EDITIONS = ["2019", "2021"] as const;
/** Every one of so many changed labels is looked at here, all of them in the integration tests. */
const STEP = 11;
const ROW_STEP = 4;
const ALL_ZERO: Figures = new Map();

/** Whatever becomes of what is there, it is not called missing. */
describe.each<LayoutId>(ALL_LAYOUTS)("what is there is never called missing: %s", (layout) => {
  it.each(EDITIONS)("labels reworded, damaged or split, edition %s", (edition) => {
    const text = buildReport({ layout, edition, figures: consistentFigures(edition, random(3)) });
    const changes = changedLabels(text, random(4)).filter((_, index) => index % STEP === 0);
    expect(changes.length).toBeGreaterThan(10);
    for (const { what, text: changed } of changes) expect([what, saidMissing(changed)]).toEqual([what, []]);
  });

  it.each<readonly [string, (seed: number) => GridChange]>([
    ["a row in another place", (seed) => rowMoved(random(seed))],
    ["a block in another place", (seed) => blockMoved(random(seed))],
    ["all labels in other words", (seed) => allReworded(random(seed))],
  ])("%s", (_, change) => {
    for (const edition of EDITIONS) {
      for (let seed = 1; seed < 3; seed++) {
        const figures = seed % 2 === 0 ? ALL_ZERO : consistentFigures(edition, random(seed));
        expect(saidMissing(buildReport({ layout, edition, figures, grid: change(seed) }))).toEqual([]);
      }
    }
  });
});

/**
 * What is taken away with all its words is missing, and nothing else is. The integration tests take away every row and
 * value.
 */
describe.each(READABLE_LAYOUTS)("what is gone is called missing: %s", (layout) => {
  it.each(EDITIONS)("each table, and the values of 表四, edition %s", (edition) => {
    for (const id of TABLE_IDS)
      expect([id, ...saidWithout(layout, edition, id, () => [])]).toEqual([id, "missing-table"]);
    expect(saidWithout(layout, edition, "reviews", (rows) => rows.slice(0, -1))).toEqual(["missing-row"]);
  });

  it.each(EDITIONS)("blocks of 表二, rows of 表二 and 表三, edition %s", (edition) => {
    for (const [id, key, said] of removableLines(edition).filter((_, index) => index % ROW_STEP === 0))
      expect(saidWithout(layout, edition, id, withoutLines(formOf(id, edition), [key]))).toEqual([said]);
  });
});

/**
 * In glued text a row is gone for certain only where the figures before its place were cut with certainty: else they
 * may be its own, and its table is said to be unreadable. Single values leave no trace there at all: twelve digits are
 * twelve digits.
 */
it("in glued text a row that is gone is missing where all others are zeros", () => {
  const form = formOf("applications", "2021");
  for (const row of rowsOf(form).filter((_, index) => index % ROW_STEP === 0)) {
    const gone = withoutLines(form, [row.key]);
    const text = buildReport({ layout: "glued", grid: (rows, other) => (other === form ? gone(rows) : rows) });
    expect(tableGaps(readReport(text)).map(({ code, subject }) => `${code} ${subject?.row}`)).toEqual([
      `missing-row ${row.key}`,
    ]);
  }
});

it.each([" ", ""])("in a report on one line a row of 表二 that is gone is missing, %j between its cells", (border) => {
  const form = formOf("article20", "2021");
  for (const row of rowsOf(form)) {
    const gone = withoutLines(form, [row.key]);
    const rows = buildReport({ layout: "tab-rows", grid: (all, other) => (other === form ? gone(all) : all) });
    const said = tableGaps(readReport(rows.replace(/\s+/g, border))).map(({ code, subject }) => [code, subject?.row]);
    expect([row.key, ...said]).toEqual([row.key, ["missing-row", row.key]]);
  }
});
