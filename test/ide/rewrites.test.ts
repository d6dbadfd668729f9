import { describe, expect, it } from "vitest";
import { applyEdits } from "../../server/src/base/text";
import { analyse } from "../../server/src/ide/analysis";
import { rewritesAt } from "../../server/src/ide/rewrites";
import { consistentFigures } from "../support/figures";
import { random } from "../support/random";
import { readings } from "../support/readings";
import { buildReport } from "../support/report-builder";

describe("writing glued tables out", () => {
  const figures = consistentFigures("2021", random(5));
  const glued = analyse(buildReport({ layout: "glued", figures }));
  const whole = { start: 0, end: glued.report.text.length };

  it("offers it for the tables of which every figure could be cut, and keeps every figure", () => {
    const table = glued.report.tables.get("applications");
    expect(table?.unread).toBeUndefined();
    const [rewrite] = rewritesAt(glued, table?.span ?? whole);
    const after = analyse(applyEdits(glued.report.text, rewrite?.edits ?? []));
    expect(after.report.tables.get("applications")?.layout).toBe("pipe-rows");
    const now = readings(after.report);
    const before = [...readings(glued.report)].filter(([cell]) => cell.startsWith("applications."));
    expect(before).toHaveLength(25 * 7);
    for (const [cell, value] of before) expect([cell, now.get(cell)]).toEqual([cell, value]);
  });

  it("offers nothing elsewhere, nor for tables that have separators", () => {
    expect(rewritesAt(glued, { start: 0, end: 0 })).toEqual([]);
    const separate = analyse(buildReport({ layout: "tab-rows", figures }));
    expect(rewritesAt(separate, { start: 0, end: separate.report.text.length })).toEqual([]);
  });
});
