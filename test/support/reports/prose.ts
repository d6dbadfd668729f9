import type { SectionKey } from "../../../server/src/spec/types";

/** Invented bodies, one for each kind. */
export const BODIES: readonly string[] = [
  "青禾县人民政府",
  "云溪镇人民政府",
  "临江市交通运输局",
  "松岭区石桥街道办事处",
  "白鹭湖新区管理委员会",
];

/** The name of an invented body, another one for each number below 1000. */
export const bodyNumbered = (number: number): string =>
  `${[...String(number).padStart(3, "0")].map((digit) => "甲乙丙丁戊己庚辛壬癸"[Number(digit)]).join("")}县人民政府`;

/** The paragraphs of a section of an invented report, the five topics of 总体情况 among them. */
export function paragraphs(section: SectionKey, year: number): readonly string[] {
  return PARAGRAPHS[section].map((paragraph) => paragraph.replaceAll("YEAR", String(year)));
}

/** The preface of an invented report. */
export function preface(year: number): readonly string[] {
  return [
    `根据《中华人民共和国政府信息公开条例》有关规定，编制本年度报告。所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
  ];
}

const PARAGRAPHS: Readonly<Record<SectionKey, readonly string[]>> = {
  overview: [
    "YEAR年，我单位把公开作为做好各项工作的前提，逐项对照要求抓落实。",
    "主动公开方面，围绕农田水利、义务教育和养老服务及时发布信息，重要文件与解读同步上网。",
    "依申请公开方面，理顺登记、审核、答复各个环节，每件申请都有专人跟进。",
    "政府信息管理方面，对历年文件逐一清理，标明有效和废止状态，做到底数清楚。",
    "政府信息公开平台建设方面，整合栏目，改进检索，方便群众用手机查阅。",
    "监督保障方面，开展业务培训，将公开工作列入年度考核，并邀请群众代表评议，全年没有需要追究责任的情形。",
  ],
  disclosure: [],
  applications: [],
  reviews: [],
  problems: [
    "主要问题：一些栏目更新不够及时，个别解读材料文字偏多，群众看起来费力。",
    "改进情况：建立栏目更新提醒制度，制作图文并茂的解读材料，并安排专人每周检查。",
  ],
  other: ["本年度没有收取信息处理费。除此之外，没有其他需要报告的事项。"],
};
