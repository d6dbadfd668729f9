import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { GridRow, LayoutId } from "../../server/src/layout/types";
import { readReport } from "../../server/src/model/report";
import { formOf } from "../../server/src/spec/forms";
import type { TableForm } from "../../server/src/spec/types";
import { removableLines, saidMissing, saidWithout, tableGaps, withoutValues } from "../support/changes/absence";
import { changedLabels } from "../support/changes/label-changes";
import { random } from "../support/random/random";
import { consistentFigures } from "../support/reports/figures";
import { ALL_LAYOUTS, buildReport, READABLE_LAYOUTS, withoutLines } from "../support/reports/report-builder";

const EDITIONS = ["2019", "2021"] as const;
const EXAMPLES = readdirSync("examples").filter((name) => name.endsWith(".txt"));

/** Every label of every table, changed in every way: what is there is never called missing. */
describe("no label that is there is called missing", () => {
  it.each<LayoutId>(ALL_LAYOUTS)("in %s", (layout) => {
    for (const edition of EDITIONS) {
      const text = buildReport({ layout, edition, figures: consistentFigures(edition, random(13)) });
      for (const { what, text: changed } of changedLabels(text, random(14)))
        expect([what, saidMissing(changed)]).toEqual([what, []]);
    }
  });

  it.each(EXAMPLES)("in the example %s", (name) => {
    const text = readFileSync(join("examples", name), "utf8");
    const before = saidMissing(text);
    for (const { what, text: changed } of changedLabels(text, random(15)))
      expect([what, saidMissing(changed).filter((one) => !before.includes(one))]).toEqual([what, []]);
  });
});

/** Every row, block and value taken away, with all its words, is reported. */
describe.each(EDITIONS)("what is gone is reported, edition %s", (edition) => {
  it.each(READABLE_LAYOUTS)("each block and row in %s", (layout) => {
    for (const [id, key, said] of removableLines(edition))
      expect(saidWithout(layout, edition, id, withoutLines(formOf(id, edition), [key]))).toEqual([said]);
  });

  it("each row in glued text, or its table is unreadable", () => {
    for (const [id, key] of removableLines(edition)) {
      const form = formOf(id, edition);
      const gone = withoutLines(form, [key]);
      const figures = consistentFigures(edition, random(5));
      const grid = (rows: readonly GridRow[], other: TableForm): readonly GridRow[] =>
        other === form ? gone(rows) : rows;
      const said = tableGaps(readReport(buildReport({ layout: "glued", edition, figures, grid })));
      expect([key, said.some(({ subject }) => subject?.table === id)]).toEqual([key, true]);
    }
  });

  it.each(READABLE_LAYOUTS)("each value in %s", (layout) => {
    const text = buildReport({ layout, edition, figures: consistentFigures(edition, random(8)) });
    for (const table of readReport(text).tables.values()) {
      for (const row of table.rows.values()) {
        for (const cut of withoutValues(text, row)) {
          const subjects = tableGaps(readReport(cut)).map(({ subject }) => subject?.table);
          expect([table.id, row.form.key, subjects.includes(table.id)]).toEqual([table.id, row.form.key, true]);
        }
      }
    }
  });
});
