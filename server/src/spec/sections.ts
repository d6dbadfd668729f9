import type { SectionForm, SectionKey } from "./types";

/** The six sections. Titles and order are the form's; the variants are those met in published reports. */
export const SECTIONS: readonly SectionForm[] = [
  {
    key: "overview",
    numeral: "一",
    label: "总体情况",
    aliases: ["概述", "基本情况", "总体工作情况"],
    variant: /^(20\d\d年?度?)?(政府信息公开)?(工作)?(年度)?(总体|基本)(工作|落实)?(情况|概况)$|^(工作)?概[述况]$/,
  },
  {
    key: "disclosure",
    numeral: "二",
    label: "主动公开政府信息情况",
    aliases: ["行政机关主动公开政府信息情况"],
    variant: /^(行政机关)?主动公开(政府|政务)?信息的?(工作)?情况$/,
    table: "article20",
  },
  {
    key: "applications",
    numeral: "三",
    label: "收到和处理政府信息公开申请情况",
    aliases: ["行政机关收到和处理政府信息公开申请情况", "收到和处理信息公开申请情况"],
    variant: /^(行政机关)?收到(和|及|与)?处理(政府|政务)?信息公开申请的?情况$/,
    table: "applications",
  },
  {
    key: "reviews",
    numeral: "四",
    label: "政府信息公开行政复议、行政诉讼情况",
    aliases: ["因政府信息公开工作被申请行政复议、提起行政诉讼情况"],
    variant: /^.{0,20}行政复议.{0,8}行政诉讼(的?情况)?$/,
    table: "reviews",
  },
  {
    key: "problems",
    numeral: "五",
    label: "存在的主要问题及改进情况",
    aliases: ["政府信息公开工作存在的主要问题及改进情况"],
    variant:
      /^((政府|政务)?信息公开)?(工作)?(中)?存在的?(主要)?(问题|不足)(及|和|与|以及)?(下一步)?(工作)?改进(的)?(情况|措施|方向)$/,
  },
  {
    key: "other",
    numeral: "六",
    label: "其他需要报告的事项",
    aliases: ["其他需报告事项", "其它需要报告的事项"],
    variant: /^(其他|其它)(需|需要)?报告的?事项$/,
  },
];

/** Returns the section with this key. */
export function sectionForm(key: SectionKey): SectionForm {
  const found = SECTIONS.find((section) => section.key === key);
  if (!found) throw new Error(`No section ${key}`);
  return found;
}
