/** The languages the extension speaks. */
export type Locale = "zh-CN" | "en";

/** Everything the client says to the user; the server's own messages are in the server. */
export interface Messages {
  readonly itemName: string;
  readonly report: string;
  readonly edition: (edition: string) => string;
  readonly year: (year: number) => string;
  readonly noFindings: string;
  readonly errors: (count: number) => string;
  readonly warnings: (count: number) => string;
  readonly informations: (count: number) => string;
  readonly analysing: string;
  readonly notAReport: string;
  readonly notAReportDetail: string;
  readonly wrongEncoding: string;
  readonly wrongEncodingDetail: string;
  readonly tooLarge: string;
  readonly tooLargeDetail: string;
  readonly serverStarting: string;
  readonly serverStopped: string;
  readonly serverStoppedDetail: string;
  readonly showProblems: string;
  readonly changeLanguage: string;
  readonly changeEncoding: string;
  readonly showOutput: string;
  readonly restart: string;
  readonly separator: string;
  readonly ask: (name: string) => string;
  readonly askYes: string;
  readonly askAlways: string;
  readonly askNever: string;
}

const chinese: Messages = {
  itemName: "年报",
  report: "政府信息公开年报",
  edition: (edition) => `${edition} 版格式`,
  year: (year) => `${year} 年`,
  noFindings: "未发现问题",
  errors: (count) => `${count} 个错误`,
  warnings: (count) => `${count} 个警告`,
  informations: (count) => `${count} 条提示`,
  analysing: "正在分析…",
  notAReport: "不是年报",
  notAReportDetail: "没有找到政府信息公开工作年度报告的章节或表格，因此不检查",
  wrongEncoding: "编码不对",
  wrongEncodingDetail: "文字似乎按错误的编码打开（出现乱码），请以正确的编码重新打开，如 GB18030",
  tooLarge: "文件太大",
  tooLargeDetail: "文件过大，不检查",
  serverStarting: "正在启动…",
  serverStopped: "语言服务器已停止",
  serverStoppedDetail: "因此没有检查结果；重新启动后恢复",
  showProblems: "查看问题",
  changeLanguage: "更改语言模式",
  changeEncoding: "以其他编码重新打开",
  showOutput: "查看日志",
  restart: "重新启动",
  separator: "，",
  ask: (name) => `“${name}”看来是政府信息公开工作年度报告，是否按年报检查？`,
  askYes: "检查",
  askAlways: "一律检查",
  askNever: "不再询问",
};

const english: Messages = {
  itemName: "Nianbao",
  report: "annual report",
  edition: (edition) => `form of ${edition}`,
  year: (year) => String(year),
  noFindings: "no problems found",
  errors: (count) => `${count} ${count === 1 ? "error" : "errors"}`,
  warnings: (count) => `${count} ${count === 1 ? "warning" : "warnings"}`,
  informations: (count) => `${count} ${count === 1 ? "note" : "notes"}`,
  analysing: "analysing…",
  notAReport: "not a report",
  notAReportDetail: "No section or table of an annual report was found, so nothing is checked",
  wrongEncoding: "wrong encoding",
  wrongEncodingDetail: "The text seems to be decoded wrongly; reopen it with the right encoding, such as GB18030",
  tooLarge: "file too large",
  tooLargeDetail: "The file is too large to be checked",
  serverStarting: "starting…",
  serverStopped: "language server stopped",
  serverStoppedDetail: "There are no findings until it is restarted",
  showProblems: "Show problems",
  changeLanguage: "Change language mode",
  changeEncoding: "Reopen with encoding",
  showOutput: "Show log",
  restart: "Restart",
  separator: ", ",
  ask: (name) => `“${name}” looks like an annual report on open government information. Check it?`,
  askYes: "Check",
  askAlways: "Always",
  askNever: "Never ask",
};

/**
 * The messages for the setting `nianbao.locale`, `editorLanguage` being the language VS Code itself is shown in.
 * Chinese is the default even in an English VS Code: the documents are Chinese, and so are their writers.
 */
export function messagesFor(setting: string, editorLanguage: string): Messages {
  return localeFor(setting, editorLanguage) === "en" ? english : chinese;
}

/** The language that the setting `nianbao.locale` comes to, by the same rule as in the server: English only where it is asked for. */
export function localeFor(setting: string, editorLanguage: string): Locale {
  const wanted = setting === "auto" ? editorLanguage : setting;
  return /^en\b/i.test(wanted) ? "en" : "zh-CN";
}
