/** 表二 in prose. */
import { unspaced } from "../../../base/patterns";
import { FILL, plus } from "./terms";
import type { ClaimForm, ClaimTerm, Meaning } from "./types";

const MADE = "(?:制定印发|制定出台|制定发布|制发|印发|制定|出台|新?制作)";
const NORMATIVE = "(?:本(?:部门|单位|机关|级)|[镇乡](?:人民)?政府)?(?:行政)?规范性文件";
const IN_FORCE = "(?:现行|现有|继续|仍然?|依然)有效";
/** If 制发…规范性文件 has been said, 废止 and 现行有效 behind it count the same. */
const NORMATIVE_ISSUED = new RegExp(
  unspaced`
    (?:(?:${MADE}|发布)了?${NORMATIVE}|${NORMATIVE}[(:]?(?:${MADE}|发布)了?)[共计为]{0,2}\d+[件条份个]
    |(?:未|没有|无)新?(?:${MADE}|发布)${NORMATIVE}，
    |${NORMATIVE}清理[^。，\d]{0,8}，[^。，\d]{0,8}${MADE}\d+[件份]
  `,
);
/** If they have been gone through, so do those behind it: 清理规范性文件 3 件, 对 3 件规范性文件开展清理. */
const NORMATIVE_CLEARED = new RegExp(
  `清理了?(?:历年来?|现行|历史|存量|制[发定]的?)*${NORMATIVE}|对\\d+[件份个]${NORMATIVE}(?:进行|开展|组织)了?(?:全面|集中|专项)?清理`,
);
/** Not 规章制度, which every body has. */
const RULES = "(?:地方)?(?:[省市州区县]?(?:人民)?政府)?规章";
const document = (column: string): ClaimTerm => plus("article20", "normative", column);
/** What was shown on a page, of which each case may have several. */
const SHOWN = /公开|公示|发布|归集|推送|上传|录入|报送|网站|栏目/;
/** 行政许可 28 个 may be the kinds of permits there are, which edition 2019 counts as well. */
const projects = (key: string): readonly Meaning[] => [
  [plus("article20", key, "projects")],
  [plus("article20", key, "projects"), plus("article20", key, "change")],
];
const decisions = (key: string, name: string): readonly ClaimForm[] => {
  const meanings = [[plus("article20", key, "decisions")]];
  const kept = `(?:[作做]出了?${name}(?:决定)?书?|${name}处理决定)${FILL}`;
  // What was dealt with need not have been decided: 办理行政许可 1286 件.
  const dealtWith = `${name.replace("行政", "(?:行政)?")}(?:事项|措施|案件|申请|决定|决定书)?(?:(?:办结|办理|办件)量?)?${FILL}`;
  return [
    { key, topic: "none", before: kept, around: [["[作做]出了?", `${name}(?:决定)?$`]], meanings },
    ...(key === "permits" ? [] : [{ key, topic: "none" as const, before: `实施了?${name}(?:案件)?${FILL}`, meanings }]),
    { key, topic: "none", loose: true, before: dealtWith, notBehind: SHOWN, meanings: [...meanings, ...projects(key)] },
  ];
};
/** 表二. Only what the body made, repealed or decided itself. */
export const ARTICLE20: readonly ClaimForm[] = [
  {
    key: "issued",
    topic: "none",
    before: `${MADE}了?${NORMATIVE}${FILL}`,
    around: [[`${MADE}(?:了|的)?`, NORMATIVE]],
    meanings: [[document("issued")], [document("made")]],
  },
  {
    key: "issued",
    topic: "none",
    // 发布 alone may count what was put on a web page.
    before: `${NORMATIVE}(?:发布|制发|印发|制定|出台)了?${FILL}|(?:新?发布的?|发布了)${NORMATIVE}${FILL}`,
    beside: /(?:现行|继续|仍然)有效/,
    meanings: [[document("issued")], [document("made")]],
  },
  {
    // 行政规范性文件（制发 3 件、废止 1 件）.
    key: "issued",
    topic: "none",
    before: `^${MADE}${FILL}`,
    beside: new RegExp(`${NORMATIVE}[(:]${MADE}${FILL}\\d`),
    meanings: [[document("issued")], [document("made")]],
  },
  {
    key: "repealed",
    topic: "none",
    before: `废止(?:(?:、|和|或者?)?失效)?${FILL}`,
    beside: NORMATIVE_ISSUED,
    meanings: [[document("repealed")]],
  },
  {
    key: "repealed",
    topic: "none",
    loose: true,
    before: `(?:宣布|公布|集中|予以)?废止${FILL}`,
    beside: NORMATIVE_CLEARED,
    meanings: [[document("repealed")]],
  },
  {
    key: "inForce",
    topic: "none",
    loose: true,
    before: `(?:继续)?保留了?${NORMATIVE}${FILL}`,
    beside: /清理/,
    meanings: [[document("inForce")]],
  },
  {
    key: "inForce",
    topic: "none",
    loose: true,
    before: `(?:(?:截至|到)?(?:20\\d\\d)?年[底末])?${IN_FORCE}(?:文件)?${FILL}`,
    beside: NORMATIVE_CLEARED,
    notBehind: /规章[^，\d]{0,8}$/,
    meanings: [[document("inForce")]],
  },
  {
    key: "inForce",
    topic: "none",
    before: `${IN_FORCE}(?:文件)?${FILL}`,
    beside: NORMATIVE_ISSUED,
    notBehind: /规章[^，\d]{0,8}$/,
    meanings: [[document("inForce")]],
  },
  {
    key: "repealed",
    topic: "none",
    before: `(?:清理|公布|宣布)?并?废止了?${NORMATIVE}${FILL}`,
    meanings: [[document("repealed")]],
  },
  {
    key: "inForce",
    topic: "none",
    around: [["(?:现有|目前有|尚有|仍有)", `${NORMATIVE}(?:现行|继续|仍然?|依然)?有效$`]],
    before: `(?:(?:清理后|确[定认])?(?:${IN_FORCE}|(?:目前|本[局镇县]|我[局镇县]|[年月]底)有效)的?${NORMATIVE}(?:保留)?|${NORMATIVE}(?:目前)?(?:共|仍)?${IN_FORCE}的?)${FILL}`,
    meanings: [[document("inForce")]],
  },
  {
    key: "issued",
    topic: "none",
    loose: true,
    beside: /^(?!.*(?:解读|同步))/,
    notBehind: /公开|网站|栏目|推送|上传|解读|备案|审查|清理|转发/,
    before: `${NORMATIVE}(?:(?:制发|印发|制定)(?:数量?)?)?${FILL}`,
    meanings: [[document("issued")], [document("made")], [document("inForce")]],
  },
  {
    key: "rules",
    topic: "none",
    before: `${MADE}了?${RULES}${FILL}`,
    around: [[`${MADE}(?:了|的)?`, `${RULES}(?!制度)`]],
    meanings: [[plus("article20", "rules", "issued")], [plus("article20", "rules", "made")]],
  },
  ...decisions("permits", "行政许可"),
  ...decisions("penalties", "行政处罚"),
  ...decisions("coercion", "行政强制"),
  {
    key: "fees",
    topic: "none",
    unit: "万元",
    before: `(?:(?:收取|征收|实收)(?:[\\u4e00-\\u9fff、]{1,14}?等)?)?(?:各类)?行政事业性收费(?:总?金额|收入|总额|征收|收取)?${FILL}`,
    meanings: [[plus("article20", "fees", "amount")]],
  },
];
