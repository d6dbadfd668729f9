import type { LineKind, LineReader } from "../survey";

/** A line with tabs between contents, or with several tabs. */
export const TAB_ROW: LineKind = { evidence: "table" };
/** A line whose only tab stands before the content. */
export const TAB_CELL: LineKind = { evidence: "table" };
/** A line of tabs and nothing else. */
export const TAB_ALONE: LineKind = { evidence: "table" };

/** Reads lines with tabs. */
export const tabbedLines: LineReader = ({ marks }) => {
  if (marks.tabs === 0) return undefined;
  if (marks.contents === 0) return TAB_ALONE;
  return marks.innerTabs > 0 || marks.tabs > 1 ? TAB_ROW : TAB_CELL;
};
