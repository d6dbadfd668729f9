import { columnFields } from "../column-fields";
import { isTableWithStrays } from "../line-marks";
import { countOf, type LineKind, type LineReader, type Survey, type SurveyedLine } from "../survey";

/** A line with tabs between contents, or with several tabs. */
export const TAB_ROW: LineKind = { evidence: "table" };
/** A line of one content with a tab before it, behind it or both; of one figure so. */
export const TAB_CELL: LineKind = { evidence: "table" };
export const TAB_FIGURE: LineKind = { evidence: "table" };
/** A line of tabs and nothing else. */
export const TAB_ALONE: LineKind = { evidence: "table" };
/** A line with tabs, and white space between some of its figures: columns with tabs in place of some spaces. */
const TAB_COLUMNS: LineKind = { evidence: "table" };

/** One in so many lines with tabs alone shows that its borders are spaces too. */
const FEWEST = 3;

/** Reads lines with tabs. */
export const tabbedLines: LineReader = (line) => {
  const { marks } = line;
  if (marks.tabs === 0 || isTableWithStrays(line.text, line.content, marks)) return undefined;
  if (marks.contents === 0) return TAB_ALONE;
  const before = marks.tabs - marks.innerTabs;
  const isCell = marks.innerTabs === marks.endTabs && marks.endTabs <= 1 && before <= 1;
  if (holdsColumns(line)) return TAB_COLUMNS;
  return !isCell ? TAB_ROW : line.figure ? TAB_FIGURE : TAB_CELL;
};

/** Reports whether several cells, a figure among them, stand between two tabs. */
function holdsColumns({ text, content, marks }: SurveyedLine): boolean {
  if (!marks.digits || marks.blanks <= marks.innerTabs - marks.endTabs) return false;
  const slots = text.slice(content.start, content.end).split("\t");
  return columnFields(text, content).length > slots.filter((slot) => slot.trim() !== "").length;
}

/**
 * Returns the lines with tabs that are columns of a table whose other borders are spaces: many of its lines have those
 * alone, or both.
 */
export function tabsAmongColumns(survey: Survey, columns: number): number {
  const own = columns + countOf(survey, TAB_COLUMNS);
  if (own === 0) return 0;
  const rows = countOf(survey, TAB_ROW);
  const cells = countOf(survey, TAB_FIGURE) === 0 ? countOf(survey, TAB_CELL) : 0;
  return countOf(survey, TAB_COLUMNS) + (own * FEWEST >= rows ? rows + cells : 0);
}
