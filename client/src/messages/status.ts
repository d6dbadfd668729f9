import { plural, say } from "../../../server/src/base/localised";

/** What is said of a document and of the server, in the status bar and in the language status. */
export const STATUS_WORDS = {
  itemName: say("年报", "Nianbao"),
  report: say("政府信息公开年报", "annual report"),
  edition: (edition: string) => say(`${edition} 版格式`, `form of ${edition}`),
  traditional: say("繁体", "traditional characters"),
  year: (year: number) => say(`${year} 年`, String(year)),
  noFindings: say("未发现问题", "no problems found"),
  errors: (count: number) => say(`${count} 个错误`, `${plural(count, "error")}`),
  warnings: (count: number) => say(`${count} 个警告`, `${plural(count, "warning")}`),
  informations: (count: number) => say(`${count} 条提示`, `${plural(count, "note")}`),
  errorsShort: (count: number) => say(`${count} 错误`, `${plural(count, "error")}`),
  warningsShort: (count: number) => say(`${count} 警告`, `${plural(count, "warning")}`),
  left: (parts: readonly string[]) => say(`还差：${parts.join("、")}`, `Left to do: ${parts.join(", ")}`),
  nothingLeft: say("没有空白单元格，没有待填写和待核对的地方", "No blank cells, nothing left to fill in or to look at"),
  analysing: say("正在分析…", "analysing…"),
  notAReport: say("不是年报", "not a report"),
  notAReportDetail: say(
    "没有找到政府信息公开工作年度报告的章节或表格，因此不检查",
    "No section or table of an annual report was found, so nothing is checked",
  ),
  wrongEncoding: say("编码不对", "wrong encoding"),
  wrongEncodingDetail: say(
    "文字似乎按错误的编码打开（出现乱码），请以正确的编码重新打开，如 GB18030",
    "The text seems to be decoded wrongly; reopen it with the right encoding, such as GB18030",
  ),
  tooLarge: say("文件太大", "file too large"),
  tooLargeDetail: say("文件过大，不检查", "The file is too large to be checked"),
  serverStarting: say("正在启动…", "starting…"),
  serverCrashed: say(
    "年报的语言服务器 3 分钟里中断了 4 次，不再自动启动；要再启动，请运行“年报：重新启动语言服务器”，原因见输出面板“年报”",
    'The language server of Nianbao crashed 4 times within 3 minutes and is not started again by itself; run "Restart Language Server" to start it, and see the output channel for the reason',
  ),
  serverStopped: say("语言服务器已停止", "language server stopped"),
  serverStoppedDetail: say("因此没有检查结果；重新启动后恢复", "There are no findings until it is restarted"),
  showProblems: say("查看问题", "Show problems"),
  changeLanguage: say("更改语言模式", "Change language mode"),
  changeEncoding: say("通过编码重新打开…", "Reopen with Encoding…"),
  goToCell: say("转到表格中的数", "Go to the figure in the table"),
  showOutput: say("查看日志", "Show log"),
  restart: say("重新启动", "Restart"),
  separator: say("，", ", "),
  debugInfoCopied: say(
    "诊断信息已复制到剪贴板，其中没有年报的文字和文件名。",
    "Debug information was copied to the clipboard. It holds no text of reports and no file names.",
  ),
} as const;
