import type { Grouping, Mark } from "../../../server/src/lsp/protocol/report-tree";
import { messagesLocale } from "../settings";

/** What the view of all reports says to the user. */
export interface ViewMessages {
  readonly groupings: Readonly<Record<Grouping, string>>;
  readonly groupBy: string;
  readonly marks: Readonly<Record<Mark, string>>;
  readonly filter: string;
  readonly filterPlaceholder: string;
  readonly filteredBy: (parts: readonly string[]) => string;
  readonly inFolder: (name: string) => string;
  readonly badge: (count: number) => string;
  readonly checking: string;
  readonly reason: (findings: number) => string;
  readonly by: string;
  readonly byPrompt: string;
  readonly at: string;
  readonly accepted: (findings: number) => string;
  readonly takenBack: string;
  readonly nothingToAccept: string;
  readonly copied: (rows: number) => string;
  readonly noReports: string;
}

const chinese: ViewMessages = {
  groupings: { body: "按机关", year: "按年度", rule: "按问题", severity: "按级别" },
  groupBy: "年报怎样分组",
  marks: {
    error: "有错误",
    warning: "有警告",
    unread: "读不全",
    missing: "未报",
    late: "迟",
    double: "重复",
    accepted: "有已核实",
    clean: "没有问题",
  },
  filter: "筛选年报",
  filterPlaceholder: "机关（可用拼音首字母）、年度、问题中的字；下面勾选只看哪些",
  filteredBy: (parts) => `筛选：${parts.join("、")}`,
  inFolder: (name) => `文件夹“${name}”`,
  badge: (count) => `${count} 份有错误或未报`,
  checking: "正在检查年报",
  reason: (findings) => `标为已核实（${findings} 个问题）：为什么可以接受`,
  by: "核实人（可不填）",
  byPrompt: "按填写的记下；不填就不记，不会取用系统里的名字",
  at: "核实日期（可不填），如 2025-02-03",
  accepted: (findings) => `${findings} 个问题已标为已核实`,
  takenBack: "已取消核实，问题重新列出",
  nothingToAccept: "这里没有可以标为已核实的问题",
  copied: (rows) => `已复制 ${rows} 行，可粘贴到 Excel、WPS`,
  noReports: "没有年报",
};

const english: ViewMessages = {
  groupings: { body: "By body", year: "By year", rule: "By rule", severity: "By severity" },
  groupBy: "Group reports",
  marks: {
    error: "with errors",
    warning: "with warnings",
    unread: "not all read",
    missing: "missing",
    late: "late",
    double: "double",
    accepted: "with accepted findings",
    clean: "clean",
  },
  filter: "Filter reports",
  filterPlaceholder: "Words of body (or its pinyin initials), year or finding; tick below what to see",
  filteredBy: (parts) => `Filter: ${parts.join(", ")}`,
  inFolder: (name) => `folder “${name}”`,
  badge: (count) => `${count} with errors or missing`,
  checking: "Checking reports",
  reason: (findings) => `Accept ${findings} ${findings === 1 ? "finding" : "findings"}: why is it right?`,
  by: "Accepted by (may stay empty)",
  byPrompt: "Written down as given; nothing is taken from the system",
  at: "Accepted on (may stay empty), such as 2025-02-03",
  accepted: (findings) => `${findings} ${findings === 1 ? "finding is" : "findings are"} accepted`,
  takenBack: "The finding is listed again",
  nothingToAccept: "There is no finding here that could be accepted",
  copied: (rows) => `${rows} ${rows === 1 ? "row" : "rows"} copied, to be pasted into a sheet`,
  noReports: "No reports",
};

/** Returns the messages in the language that `nianbao.locale` asks for. */
export function viewMessages(): ViewMessages {
  return messagesLocale() === "en" ? english : chinese;
}
