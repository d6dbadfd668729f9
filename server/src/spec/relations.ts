import { keeping } from "../base/memo";
import { APPLICANTS } from "./tables/applications";
import { OUTCOMES } from "./tables/reviews";
import { type Relation, type RowForm, rowsOf, type TableForm, type Term } from "./types";

/**
 * Returns the relations of one table (format.md §8). 表三 has 7 + 7 + one for each row; 表四 one for each of its three
 * groups; 表二 has none. Pages quote them as "left side = right side": positive terms are the left side, negative ones
 * the right.
 */
export const relationsOf = keeping((form: TableForm): readonly Relation[] => {
  if (form.id === "applications") return [...intakeBalance(), ...columnTotals(form), ...rowTotals(form)];
  if (form.id === "reviews") return reviewTotals(form);
  return [];
});

/** 一 + 二 = 三（七） + 四, in each column: printed in the form's corner. */
function intakeBalance(): readonly Relation[] {
  return APPLICANTS.map(({ key: column }) => ({
    id: `intake-balance/${column}`,
    code: "intake-balance",
    authority: "official",
    terms: [
      term(1, "received", column),
      term(1, "carriedIn", column),
      term(-1, "handled", column),
      term(-1, "carriedOut", column),
    ],
  }));
}

/** Returns the rows of 表三 that （七）总计 adds up. */
export function resultRows(form: TableForm): readonly RowForm[] {
  return rowsOf(form).filter((row) => row.within[0] === "results" && row.key !== "handled");
}

/** （七）总计 = the sum of all results above it, in each column. */
function columnTotals(form: TableForm): readonly Relation[] {
  return APPLICANTS.map(({ key: column }) => ({
    id: `column-total/${column}`,
    code: "column-total",
    authority: "structural",
    terms: [term(1, "handled", column), ...resultRows(form).map((row) => term(-1, row.key, column))],
  }));
}

/** 总计 = 自然人 + the five kinds of 法人或其他组织, in each row. */
function rowTotals(form: TableForm): readonly Relation[] {
  const parts = APPLICANTS.filter((column) => column.key !== "total");
  return rowsOf(form).map((row) => ({
    id: `row-total/${row.key}`,
    code: "row-total",
    authority: "structural",
    terms: [term(1, row.key, "total"), ...parts.map((column) => term(-1, row.key, column.key))],
  }));
}

/** Each 总计 of 表四 = the four results beside it. */
function reviewTotals(form: TableForm): readonly Relation[] {
  const parts = OUTCOMES.filter((column) => column.key !== "total");
  return rowsOf(form).map((row) => ({
    id: `review-total/${row.key}`,
    code: "review-total",
    authority: "structural",
    terms: [
      { sign: 1, cell: { table: "reviews", row: row.key, column: "total" } },
      ...parts.map((column): Term => ({ sign: -1, cell: { table: "reviews", row: row.key, column: column.key } })),
    ],
  }));
}

function term(sign: 1 | -1, row: string, column: string): Term {
  return { sign, cell: { table: "applications", row, column } };
}
