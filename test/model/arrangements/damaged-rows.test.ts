import { expect, it } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { random } from "../../support/random/random";
import { readings } from "../../support/reading/readings";
import { allFigures, cellKey, consistentFigures } from "../../support/reports/figures";
import { ALL_LAYOUTS, buildReport } from "../../support/reports/report-builder";
import { APPLICANTS, damaged, figuresWith } from "./damages";

/** What may stand in place of a figure: one that is damaged, or words. */
const DAMAGED = ["27.<br>5", "2x7", "27。5", "*", "#REF!", "一百二", "暂无数据"];

/** The last figure of 表二, of one of its blocks and of each other table. */
const CELLS = {
  "2021": [
    cellKey("article20", "fees", "amount"),
    cellKey("article20", "coercion", "decisions"),
    cellKey("applications", "carriedOut", "total"),
    cellKey("reviews", "suitAfter", "total"),
  ],
  "2019": [cellKey("article20", "procurement", "amount"), cellKey("article20", "fees", "change")],
} as const;

/** The layouts, and rows of cells with one space between. */
const WRITTEN = [...ALL_LAYOUTS, "single spaces"] as const;

it.each(WRITTEN)("a row whose last figure is damaged is not missing, and no other figure is wrong: %s", (layout) => {
  for (const edition of ["2021", "2019"] as const) {
    const clean = consistentFigures(edition, random(1));
    for (const cell of CELLS[edition])
      for (const damaged of DAMAGED) {
        const figures = new Map([...clean, [cell, damaged]]);
        const printed = buildReport({ edition, figures, layout: layout === "single spaces" ? "tab-rows" : layout });
        const text = layout === "single spaces" ? printed.replace(/\t+/g, " ") : printed;
        const { report, findings } = analyse(text);
        const missing = findings.filter(({ code }) => code.startsWith("missing-")).map(({ code }) => code);
        const due = allFigures(edition, figures);
        const wrong = [...readings(report)].filter(
          ([key, value]) => /^\d/.test(value) && key !== cell && value !== due.get(key)?.replace("+", ""),
        );
        expect({ cell, damaged, missing, wrong }).toEqual({ cell, damaged, missing: [], wrong: [] });
      }
  }
});

it.each(["┼─┼─┼", "┌─┬─┐", "16┌─┬─┐", "├─┼─┤"])(
  "the row of a drawn cell that holds %s is not read, whether its total holds or not",
  (marks) => {
    for (const total of ["9204", "9187", "9203"]) {
      const values = ["9001", "57", "13", "83", "17", "16", total];
      const figures = figuresWith("2021", "applications", "received", APPLICANTS, values);
      const text = buildReport({ layout: "box", figures });
      const [row = ""] = /│一、本年新收.*│/.exec(text) ?? [];
      for (const cell of ["83", "17", "16"]) {
        const read = readings(analyse(damaged(text, row, row.replace(new RegExp(`│${cell} +│`), `│${marks}│`))).report);
        expect(APPLICANTS.filter((column) => read.has(cellKey("applications", "received", column)))).toEqual([]);
      }
    }
  },
);
