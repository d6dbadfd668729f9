import { type Localised, plural, say } from "../../../server/src/base/localised";
import type { Grouping } from "../../../server/src/lsp/protocol/report-tree";
import { MARK_NAMES } from "../../../server/src/wording/marks";
import { type Spoken, spokenIn } from "../messages/spoken";
import { messagesLocale } from "../settings";

/** What the view of all reports says to the user. */
const WORDS = {
  groupings: {
    body: say("按机关", "By body"),
    year: say("按年度", "By year"),
    rule: say("按问题", "By rule"),
    severity: say("按级别", "By severity"),
  } satisfies Readonly<Record<Grouping, Localised>>,
  groupBy: say("年报怎样分组", "Group reports"),
  marks: MARK_NAMES,
  filter: say("筛选年报", "Filter reports"),
  filterPlaceholder: say(
    "机关（可用拼音首字母）、年度、问题中的字；下面勾选只看哪些",
    "Words of body (or its pinyin initials), year or finding; tick below what to see",
  ),
  filteredBy: (parts: readonly string[]) => say(`筛选：${parts.join("、")}`, `Filter: ${parts.join(", ")}`),
  inFolder: (name: string) => say(`文件夹“${name}”`, `folder “${name}”`),
  badge: (count: number) => say(`${count} 份有错误或未报`, `${count} with errors or missing`),
  checking: say("正在检查年报", "Checking reports"),
  reason: (findings: number) =>
    say(`标为已核实（${findings} 个问题）：为什么可以接受`, `Accept ${plural(findings, "finding")}: why is it right?`),
  by: say("核实人（可不填）", "Accepted by (may stay empty)"),
  byPrompt: say(
    "按填写的记下；不填就不记，不会取用系统里的名字",
    "Written down as given; nothing is taken from the system",
  ),
  at: say("核实日期（可不填），如 2025-02-03", "Accepted on (may stay empty), such as 2025-02-03"),
  accepted: (findings: number) =>
    say(`${findings} 个问题已标为已核实`, `${findings} ${findings === 1 ? "finding is" : "findings are"} accepted`),
  takenBack: say("已取消核实，问题重新列出", "The finding is listed again"),
  nothingToAccept: say("这里没有可以标为已核实的问题", "There is no finding here that could be accepted"),
  copied: (rows: number) =>
    say(`已复制 ${rows} 行，可粘贴到 Excel、WPS`, `${plural(rows, "row")} copied, to be pasted into a sheet`),
  noReports: say("没有年报", "No reports"),
} as const;

/** Returns the words of the view in the language that `nianbao.locale` asks for. */
export function viewMessages(): Spoken<typeof WORDS> {
  return spokenIn(WORDS, messagesLocale());
}
