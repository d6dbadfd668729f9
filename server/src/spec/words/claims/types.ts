/**
 * A figure that prose may state, and what it may mean. The patterns of this folder are read against folded text without
 * spaces; `LAST` and `NEXT` stand for the years beside the report's. Only wordings that can mean nothing else are
 * listed: 公开规范性文件 counts web items, 信息处理费 is no 行政事业性收费, so neither is here.
 */
import type { TableId } from "../../types";

/** One figure, or all figures of a group, in a sum. */
export interface ClaimTerm {
  readonly sign: 1 | -1;
  readonly table: TableId;
  /** A row of the form, or a group, which stands for the sum of its rows. */
  readonly row: string;
  readonly column: string;
}
/** Figures whose sum a statement may mean. */
export type Meaning = readonly ClaimTerm[];
/** The subject that a sentence must have for the wording to mean the table. */
export type ClaimTopic = "applications" | "reviews" | "none";
/** A figure that prose may state. */
export interface ClaimForm {
  readonly key: string;
  readonly topic: ClaimTopic;
  /** The end of what stands before the number. */
  readonly before: string;
  /** Words directly before and behind the number, if the thing counted stands behind it. */
  readonly around?: readonly (readonly [before: string, after: string])[];
  /** True if the words mean applications only after a clause that has named them. */
  readonly bare?: boolean;
  /** Words that the sentence must also contain. */
  readonly beside?: RegExp;
  /** Words before it, in its clause or with the number before it, by which it counts something else. */
  readonly notBehind?: RegExp;
  /** True if the words may count more than the table does: then a difference only asks which of the two is meant. */
  readonly loose?: boolean;
  /** The unit, where the figure is no count. */
  readonly unit?: "万元";
  /**
   * The possible meanings, the most likely first; those with lines that the edition's form does not have are left out.
   */
  readonly meanings: readonly Meaning[];
}
