import { plural, say } from "../../../server/src/base/localised";

/** What is said of fixes, of tables in another layout and of pasting. */
export const EDITING_WORDS = {
  fixedAll: (places: number) =>
    say(
      `已修复 ${places} 处，没有改动数字和事实`,
      `${plural(places, "place")} mended, no figure and no statement changed`,
    ),
  rewriteTable: say("改写表格写法…", "Write the Table in Another Layout…"),
  noRewrite: say("光标不在能改写的表格里", "The cursor is in no table that can be written in another layout"),
  pasteTable: (replaced: number) =>
    say(
      replaced > 0 ? `填入年报表格的对应单元格，替换已有的 ${replaced} 个数` : "填入年报表格的对应单元格",
      replaced > 0
        ? `Fill the cells of the report's table, replacing ${plural(replaced, "figure")}`
        : "Fill the cells of the report's table",
    ),
} as const;
