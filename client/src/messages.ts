/** The languages the extension speaks. */
export type Locale = "zh-CN" | "en";

/** Everything the client says to the user; the server's own messages are in the server. */
export interface Messages {
  readonly itemName: string;
  readonly report: string;
  readonly edition: (edition: string) => string;
  readonly traditional: string;
  readonly year: (year: number) => string;
  readonly noFindings: string;
  readonly errors: (count: number) => string;
  readonly warnings: (count: number) => string;
  readonly informations: (count: number) => string;
  readonly errorsShort: (count: number) => string;
  readonly warningsShort: (count: number) => string;
  readonly left: (parts: readonly string[]) => string;
  readonly nothingLeft: string;
  readonly analysing: string;
  readonly notAReport: string;
  readonly notAReportDetail: string;
  readonly wrongEncoding: string;
  readonly wrongEncodingDetail: string;
  readonly tooLarge: string;
  readonly tooLargeDetail: string;
  readonly serverStarting: string;
  readonly serverCrashed: string;
  readonly serverStopped: string;
  readonly serverStoppedDetail: string;
  readonly showProblems: string;
  readonly changeLanguage: string;
  readonly changeEncoding: string;
  readonly goToCell: string;
  readonly showOutput: string;
  readonly restart: string;
  readonly separator: string;
  readonly ask: (name: string) => string;
  readonly askYes: string;
  readonly askAlways: string;
  readonly askNever: string;
  readonly unchecked: string;
  readonly uncheckedDeclined: string;
  readonly uncheckedSetting: (mode: "ask" | "never") => string;
  readonly checkFolder: string;
  readonly checkFolderDetail: string;
  readonly noFolder: string;
  readonly debugInfoCopied: string;
  readonly fixedAll: (places: number) => string;
  readonly rewriteTable: string;
  readonly noRewrite: string;
  readonly pasteTable: (replaced: number) => string;
  readonly newReport: string;
  readonly askBody: string;
  readonly badBody: string;
  readonly askYear: string;
  readonly badYear: string;
  readonly askLastYear: (year: number) => string;
  readonly noLastYear: string;
  readonly noLastYearDetail: string;
  readonly chooseFile: string;
  readonly askLayout: string;
  readonly layoutOfLastYear: string;
  readonly layoutTabs: string;
  readonly layoutTabsDetail: string;
  readonly layoutMarkdown: string;
  readonly layoutMarkdownDetail: string;
  readonly tables: string;
  readonly tablesOf: (name: string) => string;
  readonly overview: string;
  readonly sheet: string;
  readonly findings: string;
  readonly figures: string;
  readonly notKnownReport: string;
  readonly noLocalFolder: string;
  readonly writing: (name: string) => string;
  readonly written: (name: string) => string;
  readonly notWrittenFile: string;
  readonly open: string;
  readonly showInExplorer: string;
  readonly noReportInFront: string;
  readonly reportClosed: string;
  readonly reportGone: string;
  readonly openReport: string;
  readonly notChecked: string;
  readonly notWritten: string;
  readonly onlyRead: string;
  readonly officeText: string;
  readonly importAsText: string;
  readonly importReplaces: (name: string) => string;
  readonly importReplacesDetail: string;
  readonly replace: string;
  readonly openThatFile: string;
  readonly notImported: (name: string, reason: string) => string;
}

const chinese: Messages = {
  itemName: "年报",
  report: "政府信息公开年报",
  edition: (edition) => `${edition} 版格式`,
  traditional: "繁体",
  year: (year) => `${year} 年`,
  noFindings: "未发现问题",
  errors: (count) => `${count} 个错误`,
  warnings: (count) => `${count} 个警告`,
  informations: (count) => `${count} 条提示`,
  errorsShort: (count) => `${count} 错误`,
  warningsShort: (count) => `${count} 警告`,
  left: (parts) => `还差：${parts.join("、")}`,
  nothingLeft: "没有空白单元格，没有待填写和待核对的地方",
  analysing: "正在分析…",
  notAReport: "不是年报",
  notAReportDetail: "没有找到政府信息公开工作年度报告的章节或表格，因此不检查",
  wrongEncoding: "编码不对",
  wrongEncodingDetail: "文字似乎按错误的编码打开（出现乱码），请以正确的编码重新打开，如 GB18030",
  tooLarge: "文件太大",
  tooLargeDetail: "文件过大，不检查",
  serverStarting: "正在启动…",
  serverCrashed:
    "年报的语言服务器 3 分钟里中断了 4 次，不再自动启动；要再启动，请运行“年报：重新启动语言服务器”，原因见输出面板“年报”",
  serverStopped: "语言服务器已停止",
  serverStoppedDetail: "因此没有检查结果；重新启动后恢复",
  showProblems: "查看问题",
  changeLanguage: "更改语言模式",
  changeEncoding: "通过编码重新打开…",
  goToCell: "转到表格中的数",
  showOutput: "查看日志",
  restart: "重新启动",
  separator: "，",
  ask: (name) => `“${name}”看来是政府信息公开工作年度报告，是否按年报检查？`,
  askYes: "检查",
  askAlways: "一律检查",
  askNever: "不再询问",
  unchecked: "是年报，未检查",
  uncheckedDeclined: "此文件曾切换回纯文本，因此不检查",
  uncheckedSetting: (mode) => `设置 nianbao.autoDetect 为 ${mode}，因此没有自动检查`,
  checkFolder: "检查文件夹中的年报",
  checkFolderDetail: "用命令行检查文件夹中的全部年报，结果列在终端和“问题”面板",
  noFolder: "没有打开文件夹。请先打开存放年报的文件夹。",
  debugInfoCopied: "诊断信息已复制到剪贴板，其中没有年报的文字和文件名。",
  fixedAll: (places) => `已修复 ${places} 处，没有改动数字和事实`,
  rewriteTable: "改写表格写法…",
  noRewrite: "光标不在能改写的表格里",
  pasteTable: (replaced) =>
    replaced > 0 ? `填入年报表格的对应单元格，替换已有的 ${replaced} 个数` : "填入年报表格的对应单元格",
  newReport: "新建年报",
  askBody: "机关全称，写在标题里，如“会同县人民政府”",
  badBody: "请写机关全称",
  askYear: "报告年度",
  badYear: "请写四位数的年份",
  askLastYear: (year) => `同一机关 ${year} 年的年报，用来填上年结转和现行有效件数`,
  noLastYear: "没有上年的年报",
  noLastYearDetail: "表格全部空白",
  chooseFile: "选择文件…",
  askLayout: "表格怎样写",
  layoutOfLastYear: "与上年相同",
  layoutTabs: "制表符分隔（.txt）",
  layoutTabsDetail: "一行一行，可以粘贴到 Excel、WPS；Tab 键转到下一格",
  layoutMarkdown: "Markdown 表格（.md）",
  layoutMarkdownDetail: "可以在编辑器里预览",
  tables: "年报表格",
  tablesOf: (name) => `表格：${name}`,
  overview: "年报总览",
  sheet: "核对单",
  findings: "问题清单",
  figures: "年报数字",
  notKnownReport: "这个文件不是年报，或看不出机关和年度，请先打开看看。",
  noLocalFolder: "没有打开本机上的文件夹。这条命令只能用于本机上的文件。",
  writing: (name) => `正在写${name}`,
  written: (name) => `已写成“${name}”`,
  showInExplorer: "在资源管理器中显示",
  notWrittenFile: "没有写成文件：",
  open: "打开",
  noReportInFront: "请打开一份年报，这里显示它的表格。",
  reportClosed: "年报已关闭。",
  reportGone: "文件已被删除或移走。",
  openReport: "重新打开",
  notChecked: "这个文件没有按年报检查，因此没有可以显示的表格。",
  notWritten: "没有写入：正文正在变化，或不能修改。请再试一次。",
  onlyRead: "没有写入：正文在编辑器里是只读的。",
  officeText: "Word、Excel、PDF 文件里的文字（只读）",
  importAsText: "导入为文本",
  importReplaces: (name) => `已有文件“${name}”。要用重新读出的文字替换它吗？`,
  importReplacesDetail: "替换以后，在那个文件里做过的修改就没有了。",
  replace: "替换",
  openThatFile: "打开已有的文件",
  notImported: (name, reason) => `没有写成“${name}”：${reason}`,
};

const english: Messages = {
  itemName: "Nianbao",
  report: "annual report",
  edition: (edition) => `form of ${edition}`,
  traditional: "traditional characters",
  year: (year) => String(year),
  noFindings: "no problems found",
  errors: (count) => `${count} ${count === 1 ? "error" : "errors"}`,
  warnings: (count) => `${count} ${count === 1 ? "warning" : "warnings"}`,
  informations: (count) => `${count} ${count === 1 ? "note" : "notes"}`,
  errorsShort: (count) => `${count} ${count === 1 ? "error" : "errors"}`,
  warningsShort: (count) => `${count} ${count === 1 ? "warning" : "warnings"}`,
  left: (parts) => `Left to do: ${parts.join(", ")}`,
  nothingLeft: "No blank cells, nothing left to fill in or to look at",
  analysing: "analysing…",
  notAReport: "not a report",
  notAReportDetail: "No section or table of an annual report was found, so nothing is checked",
  wrongEncoding: "wrong encoding",
  wrongEncodingDetail: "The text seems to be decoded wrongly; reopen it with the right encoding, such as GB18030",
  tooLarge: "file too large",
  tooLargeDetail: "The file is too large to be checked",
  serverStarting: "starting…",
  serverCrashed:
    'The language server of Nianbao crashed 4 times within 3 minutes and is not started again by itself; run "Restart Language Server" to start it, and see the output channel for the reason',
  serverStopped: "language server stopped",
  serverStoppedDetail: "There are no findings until it is restarted",
  showProblems: "Show problems",
  changeLanguage: "Change language mode",
  changeEncoding: "Reopen with Encoding…",
  goToCell: "Go to the figure in the table",
  showOutput: "Show log",
  restart: "Restart",
  separator: ", ",
  ask: (name) => `“${name}” looks like an annual report on open government information. Check it?`,
  askYes: "Check",
  askAlways: "Always",
  askNever: "Never ask",
  unchecked: "a report, not checked",
  uncheckedDeclined: "This file was switched back to plain text, so it is not checked",
  uncheckedSetting: (mode) => `The setting nianbao.autoDetect is “${mode}”, so it was not checked by itself`,
  checkFolder: "check reports of the folder",
  checkFolderDetail:
    "Checks all reports of the folder with the command line; results in the terminal and the Problems panel",
  noFolder: "No folder is open. Open the folder that holds the reports first.",
  debugInfoCopied: "Debug information was copied to the clipboard. It holds no text of reports and no file names.",
  fixedAll: (places) => `${places} ${places === 1 ? "place" : "places"} mended, no figure and no statement changed`,
  rewriteTable: "Write the Table in Another Layout…",
  noRewrite: "The cursor is in no table that can be written in another layout",
  pasteTable: (replaced) =>
    replaced > 0
      ? `Fill the cells of the report's table, replacing ${replaced} ${replaced === 1 ? "figure" : "figures"}`
      : "Fill the cells of the report's table",
  newReport: "New annual report",
  askBody: "Full name of the body, as the title says it, in Chinese",
  badBody: "Enter the full name of the body",
  askYear: "The year that the report is about",
  badYear: "Enter a year of four digits",
  askLastYear: (year) => `The same body's report for ${year}, to carry its figures over`,
  noLastYear: "No report of last year",
  noLastYearDetail: "All tables stay blank",
  chooseFile: "Choose a file…",
  askLayout: "How tables are written",
  layoutOfLastYear: "As in last year's report",
  layoutTabs: "Tabs between the cells (.txt)",
  layoutTabsDetail: "Row by row, fit for spreadsheets; Tab goes to the next cell",
  layoutMarkdown: "Markdown (.md)",
  layoutMarkdownDetail: "With a preview in the editor",
  tables: "Tables of the report",
  tablesOf: (name) => `Tables: ${name}`,
  overview: "Overview of reports",
  sheet: "check list",
  findings: "findings",
  figures: "figures",
  notKnownReport: "This file is no report, or its body and year are not known; open it first.",
  noLocalFolder: "No folder of this machine is open. This command is for files of this machine.",
  writing: (name) => `Writing the ${name}`,
  written: (name) => `“${name}” is written`,
  showInExplorer: "Show in Explorer",
  notWrittenFile: "No file was written:",
  open: "Open",
  noReportInFront: "Open an annual report; its tables are shown here.",
  reportClosed: "The report is closed.",
  reportGone: "The file was deleted or moved.",
  openReport: "Open it again",
  notChecked: "This file is not checked as a report, so there are no tables to show.",
  notWritten: "Nothing was written: the text is changing, or cannot be changed. Try again.",
  onlyRead: "Nothing was written: the text is read-only in its editor.",
  officeText: "text of a Word, Excel or PDF file (read-only)",
  importAsText: "Import as text",
  importReplaces: (name) => `There is a file “${name}”. Replace it by the text as it is read now?`,
  importReplacesDetail: "Whatever was changed in that file is lost then.",
  replace: "Replace",
  openThatFile: "Open that file",
  notImported: (name, reason) => `“${name}” was not written: ${reason}`,
};

/**
 * Returns the messages for the setting `nianbao.locale`, `editorLanguage` being the language VS Code itself is shown
 * in. Chinese is the default even in an English VS Code: the documents are Chinese, and so are their writers.
 */
export function messagesFor(setting: string, editorLanguage: string): Messages {
  return localeFor(setting, editorLanguage) === "en" ? english : chinese;
}

/**
 * Returns the language that the setting `nianbao.locale` comes to, by the same rule as in the server: English only
 * where it is asked for.
 */
export function localeFor(setting: string, editorLanguage: string): Locale {
  const wanted = setting === "auto" ? editorLanguage : setting;
  return /^en\b/i.test(wanted) ? "en" : "zh-CN";
}
