import { type Localised, say } from "../../base/localised";
import { layoutOf } from "../../layout/index";
import type { LayoutId } from "../../layout/types";
import type { Report } from "../../model/types";
import { shownLines } from "./alignment";

/**
 * Returns the reason why a report is shown unaligned although alignment was asked for. For a report without paddings.
 */
export function alignmentNotice(report: Report): Localised {
  const tables = [...report.tables.values()];
  if (tables.length === 0) return NO_TABLE;
  if (tables.some((table) => shownLines(report, table).length > 1)) return ALIGNED;
  const layout = tables[0]?.layout ?? "glued";
  return NOTICES[layout] ?? (layoutOf(layout).lineHolds === "cell" ? CELLS_ON_LINES : UNREAD);
}

const NO_TABLE = say(
  "没有读到年报的表格，没有可以对齐的列。",
  "No table of the report was found, so there are no columns to align.",
);
const ALIGNED = say("各列已经对齐。", "The columns are aligned already.");
const UNREAD = say(
  "表格没有读全，不能确定各列在哪里，没有对齐。",
  "The tables could not be read completely: where their columns are is not certain, so nothing is aligned.",
);
const CELLS_ON_LINES = say(
  "这里的表格每格占一行，没有可以对齐的列；可用灯泡菜单把表格改写成一行一行的写法。",
  "Each cell has a line of its own here, so there are no columns to align; the light bulb offers to write a table in rows.",
);
/** Where it is neither rows nor cells that have lines of their own. */
const NOTICES: Partial<Record<LayoutId, Localised>> = {
  box: say(
    "表格画有框线，各列已经在框里；框线错开时，格式化文档可以复原。",
    "The tables are drawn as boxes, which hold their columns; where borders are out of place, formatting the document puts them back.",
  ),
  html: say(
    "这是网页，表格由浏览器排列，文字里没有可以对齐的列。",
    "This is a web page: browsers lay its tables out, and the text has no columns to align.",
  ),
  glued: say(
    "各格的数字连在一起，没有间隔，没有可以对齐的列。",
    "Nothing divides the figures of the cells, so there are no columns to align.",
  ),
  "space-columns": ALIGNED,
};
