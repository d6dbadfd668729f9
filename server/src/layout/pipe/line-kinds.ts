import { isHiddenUnit } from "../../base/span";
import { isTableWithStrays } from "../line-marks";
import type { LineKind, LineReader } from "../survey";
import { isPipeRule, pipeSegments } from "./pipes";

/** A line with several contents between pipes. */
export const PIPE_ROW: LineKind = { evidence: "table" };
/** A line with pipes and at most one content. */
export const PIPE_CELL: LineKind = { evidence: "table" };
/** A line with one pipe and nothing else. */
export const PIPE_ALONE: LineKind = { evidence: "table" };
/** A rule of Markdown: `|---|`. */
export const PIPE_RULE: LineKind = { evidence: "table" };

/** Reads lines with pipes. */
export const pipeLines: LineReader = ({ text, span, marks }) => {
  if (marks.pipes === 0 || isTableWithStrays(text, span, marks)) return undefined;
  const dashed = marks.first === 0x2d || marks.first === 0x3a || isHiddenUnit(marks.first);
  if (dashed && isPipeRule(text, pipeSegments(text, span))) return PIPE_RULE;
  if (marks.contents > 1) return PIPE_ROW;
  return marks.pipes === 1 && marks.contents === 0 ? PIPE_ALONE : PIPE_CELL;
};
