import { say } from "../../../server/src/base/localised";

/** What is said of the panels that show tables. */
export const PANEL_WORDS = {
  tables: say("年报表格", "Tables of the report"),
  tablesOf: (name: string) => say(`表格：${name}`, `Tables: ${name}`),
  overview: say("年报总览", "Overview of reports"),
  noReportInFront: say("请打开一份年报，这里显示它的表格。", "Open an annual report; its tables are shown here."),
  reportClosed: say("年报已关闭。", "The report is closed."),
  reportGone: say("文件已被删除或移走。", "The file was deleted or moved."),
  openReport: say("重新打开", "Open it again"),
  notChecked: say(
    "这个文件没有按年报检查，因此没有可以显示的表格。",
    "This file is not checked as a report, so there are no tables to show.",
  ),
  notWritten: say(
    "没有写入：正文正在变化，或不能修改。请再试一次。",
    "Nothing was written: the text is changing, or cannot be changed. Try again.",
  ),
  onlyRead: say("没有写入：正文在编辑器里是只读的。", "Nothing was written: the text is read-only in its editor."),
} as const;
