import { say } from "../../../server/src/base/localised";

/** What is asked for a new report. */
export const NEW_REPORT_WORDS = {
  newReport: say("新建年报", "New annual report"),
  askBody: say("机关全称，写在标题里，如“会同县人民政府”", "Full name of the body, as the title says it, in Chinese"),
  badBody: say("请写机关全称", "Enter the full name of the body"),
  askYear: say("报告年度", "The year that the report is about"),
  badYear: say("请写四位数的年份", "Enter a year of four digits"),
  askLastYear: (year: number) =>
    say(
      `同一机关 ${year} 年的年报，用来填上年结转和现行有效件数`,
      `The same body's report for ${year}, to carry its figures over`,
    ),
  noLastYear: say("没有上年的年报", "No report of last year"),
  noLastYearDetail: say("表格全部空白", "All tables stay blank"),
  chooseFile: say("选择文件…", "Choose a file…"),
  askLayout: say("表格怎样写", "How tables are written"),
  layoutOfLastYear: say("与上年相同", "As in last year's report"),
  layoutTabs: say("制表符分隔（.txt）", "Tabs between the cells (.txt)"),
  layoutTabsDetail: say(
    "一行一行，可以粘贴到 Excel、WPS；Tab 键转到下一格",
    "Row by row, fit for spreadsheets; Tab goes to the next cell",
  ),
  layoutMarkdown: say("Markdown 表格（.md）", "Markdown (.md)"),
  layoutMarkdownDetail: say("可以在编辑器里预览", "With a preview in the editor"),
} as const;
