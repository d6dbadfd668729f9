import type { Localised } from "../base/text";
import type { Severity } from "../rules/types";
import type { SkipReason } from "./pipeline/run-log";

/** The words for severities, as they stand in lists. */
export const SEVERITY_NAMES: Readonly<Record<Severity, Localised>> = {
  error: { "zh-CN": "错误", en: "error" },
  warning: { "zh-CN": "警告", en: "warning" },
  information: { "zh-CN": "信息", en: "info" },
  hint: { "zh-CN": "提示", en: "hint" },
};

/** Why a file was left out. */
export const SKIP_REASONS: Readonly<Record<SkipReason, Localised>> = {
  "not-a-report": {
    "zh-CN": "不是政府信息公开工作年度报告",
    en: "not an annual report on government information disclosure",
  },
  "wrong-encoding": {
    "zh-CN": "文字是乱码，请用 --encoding 指定编码",
    en: "the text is garbled; name its encoding with --encoding",
  },
  "too-large": {
    "zh-CN": "文件过大（超过 200 万字或 5 万行）",
    en: "too large (over 2 million characters or 50,000 lines)",
  },
  binary: { "zh-CN": "不是文本文件", en: "not a text file" },
  "not-found": { "zh-CN": "找不到文件", en: "no such file" },
  "no-match": { "zh-CN": "没有匹配的文件", en: "no file matches" },
  unreadable: { "zh-CN": "无法读取", en: "cannot be read" },
};

/** Said when there is nothing to do. */
export const NO_REPORTS: Localised = {
  "zh-CN": "没有找到政府信息公开工作年度报告",
  en: "found no annual report on government information disclosure",
};

/** What goes on while many files are read. */
export function progressOf(done: number, total: number): Localised {
  return { "zh-CN": `正在读取 ${done}/${total}`, en: `reading ${done}/${total}` };
}

/** How a check went. */
interface CheckSummary {
  readonly reports: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Findings that a person has accepted. They are not counted with the others. */
  readonly accepted: number;
  /** Files that were left out. */
  readonly passedOver: number;
}

/** The last line of a check. */
export function summaryOf({ reports, counts, accepted, passedOver }: CheckSummary): Localised {
  const { error, warning, information, hint } = counts;
  const none = error + warning + information + hint === 0;
  return {
    "zh-CN":
      `检查了 ${reports} 份年报：` +
      (none
        ? accepted > 0
          ? "没有其他问题"
          : "没有发现问题"
        : `${error} 个错误，${warning} 个警告，${information} 条信息，${hint} 条提示`) +
      (accepted > 0 ? `；已核实 ${accepted} 个` : "") +
      (passedOver > 0 ? `（另有 ${passedOver} 个文件未检查）` : ""),
    en:
      `${counted(reports, "report")} checked: ` +
      (none
        ? `no ${accepted > 0 ? "other " : ""}problems`
        : `${counted(error, "error")}, ${counted(warning, "warning")}, ${information} info, ${counted(hint, "hint")}`) +
      (accepted > 0 ? `; ${accepted} accepted` : "") +
      (passedOver > 0 ? ` (${counted(passedOver, "other file")} not checked)` : ""),
  };
}

/** Why a mended text was not written. */
export type WriteTrouble = "not-exact" | "not-writable";

/** What is said of it. */
export const WRITE_TROUBLES: Readonly<Record<WriteTrouble, Localised>> = {
  "not-exact": {
    "zh-CN": "未修改：无法用原来的编码原样写回",
    en: "left as it is: it cannot be written back exactly in its encoding",
  },
  "not-writable": { "zh-CN": "未修改：无法写入", en: "left as it is: it cannot be written" },
};

/** Said of a file that was mended. How many findings it took away is not: one that is mended may have hidden others. */
export function fixedFile(name: string, left: number): Localised {
  return left === 0
    ? { "zh-CN": `${name}: 已修复`, en: `${name}: fixed` }
    : { "zh-CN": `${name}: 已修复，还有 ${left} 个问题`, en: `${name}: fixed, ${counted(left, "finding")} left` };
}

/** The last line of `fix`: how many files changed, or would, and what is left in all reports. */
export function fixSummaryOf(
  reports: number,
  changed: number,
  counts: Readonly<Record<Severity, number>>,
  dryRun: boolean,
): Localised {
  const { error, warning, information, hint } = counts;
  return {
    "zh-CN":
      `${reports} 份年报，${dryRun ? "将修改" : "修改了"} ${changed} 份；` +
      `余下 ${error} 个错误，${warning} 个警告，${information} 条信息，${hint} 条提示`,
    en:
      `${changed} of ${counted(reports, "report")} ${dryRun ? "would change" : "changed"}; ` +
      `left: ${counted(error, "error")}, ${counted(warning, "warning")}, ${information} info, ${counted(hint, "hint")}`,
  };
}

/** Said when a rule broke: our bug, not the report's. */
export function ruleFailed(code: string): Localised {
  return {
    "zh-CN": `规则 ${code} 运行出错，其他规则的结果不受影响`,
    en: `rule ${code} failed; the results of the others stand`,
  };
}

/** Said when a thread broke, before its error. What it had to do was done without it. */
export const THREAD_BROKE: Localised = {
  "zh-CN": "一个工作线程出错，它的文件已由主线程检查",
  en: "a thread broke; its files were checked without it",
};

/** Said where a workbook would be written to a screen. */
export const WORKBOOK_ON_SCREEN: Localised = {
  "zh-CN": "xlsx 不是文字，不能显示在终端里；请写入文件，如 nianbao extract --format xlsx > 年报.xlsx",
  en: "xlsx cannot be shown in a terminal; write it to a file: nianbao extract --format xlsx > reports.xlsx",
};

/** Said where there are more rows than a sheet holds. */
export const WORKBOOK_FULL: Localised = {
  "zh-CN": "年报太多，超过 Excel 一张工作表的行数；请分几次提取，或用 --format csv",
  en: "too many reports for one sheet of Excel; extract them in several runs, or use --format csv",
};

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
