import { expect, test } from "vitest";
import { gridLines } from "../../../server/src/edits/form-grid";
import type { GridRow, LayoutId } from "../../../server/src/layout/types";
import { readReport } from "../../../server/src/model/report";
import { formOf } from "../../../server/src/spec/forms";
import { type RowForm, rowsOf, type TableForm } from "../../../server/src/spec/types";
import { random } from "../../support/random/random";
import { readings } from "../../support/reading/readings";
import { allFigures, balanced, consistentFigures } from "../../support/reports/figures";
import {
  BLANK_KEEPING_LAYOUTS,
  buildReport,
  READABLE_LAYOUTS,
  withoutLines,
} from "../../support/reports/report-builder";

const FIGURES = balanced("2021", consistentFigures("2021", random(31)));
const RIGHT = allFigures("2021", FIGURES);
/** Rows of 表二 and 表三 whose labels are long enough to be known with a character less: some for each layout. */
function rowsFor(layout: LayoutId): readonly RowForm[] {
  const rows = (["article20", "applications"] as const).flatMap((id) => rowsOf(formOf(id, "2021")));
  const turn = READABLE_LAYOUTS.indexOf(layout);
  return rows.filter(({ label }, index) => label.length >= 4 && (index + turn) % 4 === 0);
}

type Change = (rows: readonly GridRow[], form: TableForm) => readonly GridRow[];

/** Changes the cells of one row of the form. */
function inRow(key: string, change: (text: string, index: number) => string): Change {
  return (rows, form) => {
    const keys = gridLines(form, () => "").map(({ lines }) => lines.findLast((line) => line.kind === "row")?.key);
    const at = keys.indexOf(key);
    return at < 0
      ? rows
      : rows.with(
          at,
          (rows[at] as GridRow).map((slot, index) => ({ ...slot, text: change(slot.text, index) })),
        );
  };
}

/** The cells that say something that is not in the table, and those that are not read though they are there. */
function compared(layout: LayoutId, grid: Change, gone: RowForm | undefined): { wrong: string[]; unread: string[] } {
  const read = readings(readReport(buildReport({ layout, figures: FIGURES, grid })));
  const isGone = (cell: string): boolean => gone !== undefined && cell.split(".")[1] === gone.key;
  return {
    wrong: [...read].filter(([cell, text]) => isGone(cell) || RIGHT.get(cell) !== text).map(([cell]) => cell),
    unread: [...RIGHT.keys()].filter((cell) => !isGone(cell) && !read.has(cell)),
  };
}

/** Boxes are drawn anew around fewer rows, and their groups with them. */
const MARKED = BLANK_KEEPING_LAYOUTS.filter((layout) => layout !== "box");

test.each(READABLE_LAYOUTS)("a row that is gone takes no figure of another row with it: %s", (layout) => {
  for (const row of rowsFor(layout)) {
    const { wrong, unread } = compared(layout, (rows, form) => withoutLines(form, [row.key])(rows), row);
    expect([row.key, wrong, MARKED.includes(layout) ? unread : []]).toEqual([row.key, [], []]);
  }
});

test.each(READABLE_LAYOUTS)("a label with a character less is known, and owns its figures: %s", (layout) => {
  for (const row of rowsFor(layout)) {
    const damaged = (text: string): string => (text.includes(row.label) ? text.replace(row.label.charAt(2), "") : text);
    const { wrong, unread } = compared(layout, inRow(row.key, damaged), undefined);
    expect([row.key, wrong, MARKED.includes(layout) ? unread : []]).toEqual([row.key, [], []]);
  }
});

test.each(MARKED)("a word for a figure leaves the others where they are: %s", (layout) => {
  for (const word of ["无", "/", "—", "不详", "12件"]) {
    let first = true;
    const grid = inRow("refused7", (text) => {
      if (!first || !/^\d+$/.test(text)) return text;
      first = false;
      return word;
    });
    const { wrong, unread } = compared(layout, grid, undefined);
    expect([word, wrong, unread]).toEqual([word, ["applications.refused7.natural"], []]);
  }
});
