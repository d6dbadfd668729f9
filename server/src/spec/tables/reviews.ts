import { type ColumnForm, rowsOf, type TableForm } from "../types";
import { column, group, row } from "./build";

/** The five columns of each group of 表四. */
export const OUTCOMES: readonly ColumnForm[] = [
  column("upheld", "结果维持"),
  column("corrected", "结果纠正"),
  column("otherResult", "其他结果"),
  column("pending", "尚未审结"),
  column("total", "总计", ["合计"]),
];

/** 表四, all editions: fifteen values that the form prints in one row, three groups of five. */
export const REVIEWS: TableForm = {
  id: "reviews",
  section: "reviews",
  name: "表四",
  lines: [
    row("reconsideration", "行政复议", OUTCOMES),
    group("suits", "行政诉讼"),
    row("directSuit", "未经复议直接起诉", OUTCOMES, ["suits"], ["未经复议直接诉讼", "未经复议起诉"]),
    row("suitAfter", "复议后起诉", OUTCOMES, ["suits"], ["复议后诉讼", "复议起诉"]),
  ],
  marks: [],
  tellingLines: [],
};

/** The rows of 表四. */
export const REVIEW_ROWS = rowsOf(REVIEWS);
/** The number of its values. */
export const REVIEW_VALUES = REVIEW_ROWS.length * OUTCOMES.length;

/** Cuts what stands for its values into its rows, as many each as a row has columns. */
export function inReviewRows<T>(values: readonly T[]): readonly (readonly T[])[] {
  return REVIEW_ROWS.map((_, row) => values.slice(row * OUTCOMES.length, (row + 1) * OUTCOMES.length));
}
