import { nearest } from "../base/likeness/nearest";
import { type Localised, say } from "../base/localised";
import { RULES } from "../rules/registry";
import type { Severity } from "../rules/types";
import { UNREAD_REASONS } from "../wording/unread";

/** The reasons why a file is left out. */
export const SKIP_REASONS = {
  "wrong-encoding": say(
    "文字是乱码，请用 --encoding 指定编码",
    "the text is garbled; name its encoding with --encoding",
  ),
  "not-found": say("找不到文件", "no such file"),
  "name-encoding": say(
    "文件名不是 UTF-8，打不开；请改名",
    "its name is not in UTF-8, and so it cannot be opened; rename it",
  ),
  "no-match": say("没有匹配的文件", "no file matches"),
  replaced: say(
    "与另一份文件是同一份年报，以那一份文本（或 Word 文档）为准",
    "the same report as another file, whose text (or Word document) counts",
  ),
  "not-a-file": say(
    "不是普通文件（管道或设备）；要读标准输入，请写 -",
    "not a regular file but a pipe or device; to read standard input, write -",
  ),
  ...UNREAD_REASONS,
} satisfies Readonly<Record<string, Localised>>;

/** The reason why a file is left out; the names are those of the command line's JSON. */
export type SkipReason = keyof typeof SKIP_REASONS;

/** The message on a file that is named as a report is, and holds none: an empty one, a page that is not yet there. */
export const NO_REPORT_INSIDE = say(
  "文件名像年报，内容不是年报，没有检查",
  "named like an annual report, but holds none; not checked",
);

/** The message of a run that found no report. */
export const NO_REPORTS = say(
  "没有找到政府信息公开工作年度报告",
  "found no annual report on government information disclosure",
);

/** The message on lists of reports that are due, where not all reports were read. */
export const MISSING_NOT_TOLD = say(
  "没有检查它所在的整个文件夹，因此不说哪些年报未报",
  "not all of its folder was checked, so nothing is said of missing reports",
);

/** Returns the status line of a run over many files. */
export function progressOf(done: number, total: number): Localised {
  return say(`正在读取 ${done}/${total}`, `reading ${done}/${total}`);
}

/** The numbers of a check. */
interface CheckSummary {
  readonly reports: number;
  /** The number of reports that something is said of. */
  readonly faulty: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** The number of findings whose rules have safe fixes; not told of if absent. */
  readonly fixable?: number;
  /** The number of findings that a person has accepted. `counts` does not include them. */
  readonly accepted: number;
  /** The number of files that were left out. */
  readonly skipped: number;
  /** The number of documents in whose place the text that was made from them was checked. */
  readonly replaced: number;
  /** The number of reports that were compared with no other, as their body or year is not known. */
  readonly uncompared: number;
}

/** Returns the last line of a check. */
export function summaryOf({
  reports,
  faulty,
  counts,
  fixable = 0,
  accepted,
  skipped,
  replaced,
  uncompared,
}: CheckSummary): Localised {
  const { error, warning, information, hint } = counts;
  const none = error + warning + information + hint === 0;
  const [which, whichEnglish] =
    reports > 1 && faulty > 0 ? [`，${faulty} 份有问题`, `, ${faulty} with findings`] : ["", ""];
  return say(
    `检查了 ${reports} 份年报${which}：` +
      (none
        ? accepted > 0
          ? "没有其他问题"
          : "没有发现问题"
        : `${error} 个错误，${warning} 个警告，${information} 条信息，${hint} 条提示`) +
      (fixable > 0 ? `；至多 ${fixable} 个可用 nianbao fix 修复，不改数字` : "") +
      (accepted > 0 ? `；已核实 ${accepted} 个` : "") +
      (skipped > 0 ? `（另有 ${skipped} 个文件不是年报或读不了，未检查；--format json 逐个列出）` : "") +
      (replaced > 0 ? `；${replaced} 个 Word、Excel 或 PDF 文件与其中的文本是同一份年报，以文本为准` : "") +
      (uncompared > 0
        ? `；${uncompared} 份的标题和文件名看不出机关或年度，没有与其他年报核对，请补上标题，或在 nianbao.json 的 reports 里写明`
        : ""),
    `${counted(reports, "report")} checked${whichEnglish}: ` +
      (none
        ? `no ${accepted > 0 ? "other " : ""}problems`
        : `${counted(error, "error")}, ${counted(warning, "warning")}, ${information} info, ${counted(hint, "hint")}`) +
      (fixable > 0 ? `; up to ${fixable} fixable with nianbao fix, which changes no figure` : "") +
      (accepted > 0 ? `; ${accepted} accepted` : "") +
      (skipped > 0
        ? ` (${counted(skipped, "other file")} no report or not readable, not checked; --format json names each)`
        : "") +
      (replaced > 0
        ? `; ${counted(replaced, "Word, Excel or PDF file")} the same as a text among them, which counts`
        : "") +
      (uncompared > 0
        ? `; ${counted(uncompared, "report")} not compared with the others, as neither title nor file name gives body and year: add a title, or name them under reports in nianbao.json`
        : ""),
  );
}

/** The reasons why a fixed text is not written. */
export const WRITE_PROBLEMS = {
  "not-exact": say(
    "未修改：无法用原来的编码原样写回",
    "left as it is: it cannot be written back exactly in its encoding",
  ),
  "not-in-office": say(
    "未修改：这些改动请在 Word、Excel 里做，这里只改 Word 文档里已有的文字",
    "left as it is: make these changes in Word or Excel; only words that stand in a Word document are changed here",
  ),
  "not-writable": say(
    "未修改：无法写入，请看文件和文件夹是不是只读、有没有被别的程序打开",
    "left as it is: it cannot be written; see whether file or folder is read-only, or open in another program",
  ),
  "hard-linked": say(
    "未修改：这个文件有几个硬链接，改写会使它们不再是同一个文件",
    "left as it is: it has several hard links, which would not be one file any more",
  ),
  "leads-out": say(
    "未修改：这是一个链接，通到所给文件夹之外；要改它，请点名写出这个文件",
    "left as it is: it is a link that leads out of the folder; name the file itself to have it changed",
  ),
  changed: say(
    "未修改：修复期间文件被别的程序改动，请重新运行",
    "left as it is: another program changed it meanwhile; run again",
  ),
} satisfies Readonly<Record<string, Localised>>;

/** The reason why a fixed text is not written. */
export type WriteProblem = keyof typeof WRITE_PROBLEMS;

/**
 * Returns the message on a fixed file. It does not say how many findings were fixed: a fixed one may have hidden
 * others.
 */
export function fixedFile(name: string, left: number): Localised {
  return left === 0
    ? say(`${name}: 已修复`, `${name}: fixed`)
    : say(`${name}: 已修复，还有 ${left} 个问题`, `${name}: fixed, ${counted(left, "finding")} left`);
}

/** Returns the last line of `fix`: how many files changed, or would change, and what is left in all reports. */
export function fixSummaryOf(
  reports: number,
  changed: number,
  counts: Readonly<Record<Severity, number>>,
  dryRun: boolean,
): Localised {
  const { error, warning, information, hint } = counts;
  return say(
    `${reports} 份年报，${dryRun ? "将修改" : "修改了"} ${changed} 份；` +
      `余下 ${error} 个错误，${warning} 个警告，${information} 条信息，${hint} 条提示`,
    `${changed} of ${counted(reports, "report")} ${dryRun ? "would change" : "changed"}; ` +
      `left: ${counted(error, "error")}, ${counted(warning, "warning")}, ${information} info, ${counted(hint, "hint")}`,
  );
}

/** Returns the message on a rule that threw: our bug, not the report's. */
export function ruleFailed(code: string): Localised {
  return say(`规则 ${code} 运行出错，其他规则的结果不受影响`, `rule ${code} failed; the results of the others stand`);
}

/** The message on a thread that threw, before its error. The main thread did its work. */
export const THREAD_FAILED = say(
  "一个工作线程出错，它的文件已由主线程检查",
  "a thread broke; its files were checked without it",
);

/** Returns the message on a file that `--output` names and that cannot be written. */
export function notWritten(file: string): Localised {
  return say(
    `${file}: 无法写入，请看文件夹在不在、能不能写，已有的文件是不是只读、有没有几个硬链接`,
    `${file}: cannot be written; see whether its folder is there and may be written to, and a file of this name is read-only or has several hard links`,
  );
}

/** Returns the refusal to write over a report. */
export function notOverReport(file: string): Localised {
  return say(
    `${file}: 里面是一份年报，不覆盖；请换一个文件名`,
    `${file}: holds a report, which is not written over; name another file`,
  );
}

/** Returns the refusal to write over a file that the run reads or writes for another purpose. */
export function notOverOwnFile(file: string): Localised {
  return say(
    `${file}: 是配置、已核实问题的清单或摘要，不覆盖；请换一个文件名`,
    `${file}: a configuration, a list of accepted findings or digests, which is not written over; name another file`,
  );
}

/** The refusal to write a workbook to a terminal. */
export const WORKBOOK_ON_SCREEN = say(
  "xlsx 不是文字，不能显示在终端里；请写入文件，如 --output 年报.xlsx",
  "xlsx cannot be shown in a terminal; write it to a file: --output reports.xlsx",
);

/** The refusal to write more rows than a sheet holds. */
export const WORKBOOK_FULL = say(
  "内容太多，超过 Excel 一张工作表的行数；请分几次，或用 --format csv",
  "too much for one sheet of Excel; use several runs, or --format csv",
);

/**
 * Returns the message on a rule code that does not exist, with similar codes and those of rules whose Chinese names
 * hold the word; else with where all are listed. It is said before a language is known, so in both.
 */
export function unknownRule(code: string): string {
  const named = RULES.filter(({ name }) => code.length > 1 && name["zh-CN"].includes(code));
  const codes = RULES.map((rule) => rule.code);
  const likely = [...new Set([...named.map((rule) => rule.code), ...nearest(code, codes)])].slice(0, 3);
  const more =
    likely.length > 0 ? `是否指 · did you mean: ${likely.join(", ")}?` : "全部规则 · all rules: nianbao explain --list";
  return `没有规则 · no such rule: ${code}；${more}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
