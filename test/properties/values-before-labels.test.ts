import { expect, test } from "vitest";
import type { GridRow } from "../../server/src/layout/types";
import { readReport } from "../../server/src/model/report";
import type { EditionId } from "../../server/src/spec/types";
import { random } from "../support/random/random";
import { readings } from "../support/reading/readings";
import { allFigures, balanced, consistentFigures, type Figures } from "../support/reports/figures";
import { buildReport, READABLE_LAYOUTS } from "../support/reports/report-builder";

const EDITIONS: readonly EditionId[] = ["2019", "2021"];
/** How many of a row's values stand behind its label. */
const BEHIND = [0, 1, 3];
const NUMBER = /^[-+]?[\d.]+$/;

/**
 * Rows whose label stands behind all of its values but `behind`; the fifteen values of 表四 have no label beside them.
 */
function labelsBehind(behind: number): (rows: readonly GridRow[]) => readonly GridRow[] {
  return (rows) =>
    rows.map((row) => {
      const values = row.filter(({ text }) => NUMBER.test(text));
      if (values.length === 0 || values.length > 7) return row;
      const first = values.length - Math.min(behind, values.length - 1);
      return [...values.slice(0, first), ...row.filter((slot) => !values.includes(slot)), ...values.slice(first)];
    });
}

/** Figures of a small body, which hardly tell one row from another, and figures that do. */
function figuresOf(edition: EditionId, seed: number): Figures {
  const few = new Map([
    ["applications.received.natural", "2"],
    ["applications.granted.natural", "2"],
    ["article20.normative.issued", "2"],
    ["article20.normative.inForce", "7"],
    ["article20.permits.decisions", "48"],
  ]);
  return balanced(edition, seed % 2 === 0 ? few : consistentFigures(edition, random(seed)));
}

const CASES = READABLE_LAYOUTS.flatMap((layout) =>
  EDITIONS.flatMap((edition) => BEHIND.map((behind) => ({ layout, edition, behind }))),
);

test.each(CASES)(
  "labels behind their values are read right or not at all: $layout, $edition, $behind behind",
  ({ layout, edition, behind }) => {
    const wrong: string[] = [];
    for (let seed = 0; seed < 4; seed++) {
      const figures = figuresOf(edition, seed);
      const due = allFigures(edition, figures);
      const read = readings(readReport(buildReport({ layout, edition, figures, grid: labelsBehind(behind) })));
      for (const [cell, content] of read)
        if (/^-?[\d.]+$/.test(content) && content !== due.get(cell)?.replace("+", ""))
          wrong.push(`${seed} ${cell}: ${content} for ${due.get(cell)}`);
    }
    expect(wrong).toEqual([]);
  },
);
