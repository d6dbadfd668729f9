import type { LineKind, LineReader } from "../survey";

/** A line with tabs between contents, or with several tabs. */
export const TAB_ROW: LineKind = { evidence: "table" };
/** A line of one content with a tab before it, behind it or both. */
export const TAB_CELL: LineKind = { evidence: "table" };
/** A line of tabs and nothing else. */
export const TAB_ALONE: LineKind = { evidence: "table" };

/** Reads lines with tabs. */
export const tabbedLines: LineReader = ({ marks }) => {
  if (marks.tabs === 0) return undefined;
  if (marks.contents === 0) return TAB_ALONE;
  const before = marks.tabs - marks.innerTabs;
  return marks.innerTabs === marks.endTabs && marks.endTabs <= 1 && before <= 1 ? TAB_CELL : TAB_ROW;
};
