import type { SectionKey } from "./types";

/**
 * The text of a new report. Everything that its author has to write is an instruction in brackets that begins with 请:
 * `template-residue` finds those that are left, so that none is published.
 */

/** Returns the preface: the legal basis, the period, and what the author adds. */
export function prefaceOf(year: number): readonly string[] {
  return [
    "根据《中华人民共和国政府信息公开条例》第五十条的规定，编制本报告。" +
      `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    "（请填写本报告电子版的网址和联系方式）",
  ];
}

/** Returns the instruction below the sub-heading of a topic of 一、总体情况, by the topic's name. */
export function topicInstruction(name: string): string {
  return `（请填写${name}情况）`;
}

/** Returns the instruction for what a government also writes below 监督保障, by the names of the topics. */
export function governmentInstruction(names: readonly string[]): string {
  return `（请填写${names.join("、")}结果）`;
}

/** The instructions below the headings of the sections that have neither topics nor a table. */
export const SECTION_INSTRUCTIONS: Partial<Record<SectionKey, readonly string[]>> = {
  problems: ["（请填写存在的主要问题）", "（请填写改进情况）"],
  other: ["（请填写政府信息公开信息处理费的收取情况，以及其他需要报告的事项）"],
};

/** Returns the instruction before 表二 of an edition that keeps a stock, where last year's 现行有效件数 are filled in. */
export function stockInstruction(year: number): string {
  return `（请核对：现行有效件数暂按${year}年报告填入，应加上本年制发件数、减去本年废止件数）`;
}

/** Returns the instruction before 表二 of an edition that reckons projects, where 上一年项目数量 are filled in. */
export function projectsInstruction(year: number): string {
  return `（请核对：上一年项目数量按${year}年报告的项目数量加本年增/减填入）`;
}

/** Returns the instruction before 表三, where 上年结转 is filled in. */
export function carriedInstruction(year: number): string {
  return `（请核对：上年结转按${year}年报告的结转下年度继续办理填入）`;
}
