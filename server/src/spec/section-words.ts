import type { SectionKey } from "./types";

/**
 * The words that titles of a section are made of when they are not the form's own, as label keys (no punctuation, no
 * spaces).
 */
export interface SectionWords {
  /** A title has at least one of these. */
  readonly core: readonly string[];
  /** Further words in titles of this section, besides `TITLE_FILLERS`. */
  readonly fillers: readonly string[];
}

/** Words of titles that name no section. A year (`2023年度`) may stand anywhere as well. */
export const TITLE_FILLERS: readonly string[] = [
  ..."年度 本年度 本年 政府信息公开 政府信息 政务信息 政务公开 信息公开 信息 公开 开展 总体 主要".split(" "),
  ..."本机关 行政机关 机关 有关 相关 方面 的 和 与 及 以及 之 等 中".split(" "),
];

/**
 * Words that end a title of any section; they may stand inside it as well. A year in brackets behind them (`（2023年度）`)
 * does too.
 */
export const TITLE_CLOSINGS: readonly string[] =
  "情况 工作 情况表 统计表 情况统计表 表 内容 说明 报告 举措 思路 安排 方向 重点 对策 建议 年度".split(" ");

/** Titles met in published reports, taken apart into their words. */
export const SECTION_WORDS: Readonly<Record<SectionKey, SectionWords>> = {
  overview: {
    core: "总体情况 总体工作情况 整体情况 基本情况 概述 概况 综述 总述 总体工作 主要工作 工作情况 工作开展情况".split(
      " ",
    ),
    fillers: "落实 推进 成效 做法".split(" "),
  },
  disclosure: {
    core: "主动公开 主动公布".split(" "),
    fillers: [],
  },
  applications: {
    core: "依申请公开 依申请 公开申请 申请公开 收到和处理 申请".split(" "),
    fillers: "收到 受理 办理 处理 答复".split(" "),
  },
  reviews: {
    core: "行政复议 复议 行政诉讼 诉讼".split(" "),
    fillers: "因 被 申请 提起 提出 引起 引发 发生 涉及 行政 案件 应诉 举报 结果".split(" "),
  },
  problems: {
    core: "问题 不足 短板 弱项 困难 薄弱环节 改进 整改 下一步 下步 今后 明年 来年 打算 计划 努力方向 措施".split(" "),
    fillers: "存在 面临 当前 解决 完善 意见 建议 思路 安排 举措 方向 重点 对策".split(" "),
  },
  other: {
    core: "其他 其它 需要报告 需报告 需要说明 需说明 事项".split(" "),
    fillers: "需要 需 报告 说明 应当 补充 重要 内容".split(" "),
  },
};

/**
 * Words that open the table of a section, as label keys: where one of them follows a line directly, the line takes the
 * place of the section's heading.
 */
export const TABLE_OPENINGS: Partial<Readonly<Record<SectionKey, readonly string[]>>> = {
  disclosure: ["第二十条第一项", "第二十条第1项", "信息内容本年", "信息内容"],
  applications: ["本列数据的勾稽关系", "申请人情况", "一本年新收", "本年新收政府信息公开申请"],
  reviews: ["行政复议行政诉讼", "结果维持", "复议结果维持"],
};

/**
 * Words of 表三's own lines that begin with a numeral as headings do: 一、本年新收…, 二、上年结转…, 三、本年度办理结果, 四、结转下年度…; and
 * （一）予以公开, （六）其他处理 where headings are numbered so.
 */
export const ROW_WORDS =
  /新收|结转|转结|办理结果|^(?:予以公开|部分公开|不予以?公开|无法提供|不予以?处理|其他处理|总计)/;

/**
 * The label, as a key, of the group in 表三 that has the numeral of a section; wrapped, its first piece stands alone
 * behind it.
 */
export const NUMBERED_GROUP = "本年度办理结果";
