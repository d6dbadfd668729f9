import { type Localised, say } from "../../base/localised";
import type { SectionKey, TableId } from "../types";

/**
 * The articles of 《中华人民共和国政府信息公开条例》 (国务院令第711号) that the form is based on: a gist in our own words for "参见", never the
 * wording of the law.
 */

/** An article and what it is about. */
export interface Article {
  readonly number: number;
  /** The number as the law writes it: 三十六. */
  readonly numeral: string;
  readonly gist: Localised;
}

/** An article, or some of its items: 第三十六条第（四）、（五）项. */
export interface ArticleRef {
  readonly article: number;
  /** Numerals of the items, without brackets. */
  readonly items?: readonly string[];
}

/** The law's name as reports write it in full. */
export const REGULATION = "中华人民共和国政府信息公开条例";

/** The document that the law is, and since when it is in force. */
export const REGULATION_DOCUMENT = say(
  "国务院令第711号，2019年5月15日起施行",
  "State Council Order No. 711, in force since 15 May 2019",
);

const article = (number: number, numeral: string, chinese: string, english: string): Article => ({
  number,
  numeral,
  gist: say(chinese, english),
});

/** The articles that something is known of, by number. */
export const ARTICLES: readonly Article[] = [
  article(
    14,
    "十四",
    "国家秘密；其他法律、行政法规禁止公开；危及“三安全一稳定”。",
    "State secrets; what other laws and administrative regulations forbid to disclose; danger to security and stability.",
  ),
  article(15, "十五", "第三方合法权益。", "The lawful rights of third parties."),
  article(
    16,
    "十六",
    "三类内部事务信息（人事管理、后勤管理、内部工作流程），四类过程性信息（讨论记录、过程稿、磋商信函、请示报告），行政执法案卷。",
    "Three kinds of internal affairs (personnel, logistics, internal procedure), four kinds of papers of a process (minutes, drafts, consultations, requests for instructions), files of law enforcement.",
  ),
  article(
    19,
    "十九",
    "行政机关应当主动公开政府信息；应公开的项目见第二十条。",
    "A body publishes information on its own initiative; article 20 names what.",
  ),
  article(
    20,
    "二十",
    "主动公开的信息，共（一）至（十五）项。表二统计其中：（一）行政法规、规章和规范性文件，（五）行政许可和其他对外管理服务事项，（六）行政处罚、行政强制，（八）行政事业性收费；2019 年版格式还统计（九）政府集中采购。",
    "What a body publishes on its own initiative, items 1 to 15. Table 二 counts 1 (regulations, rules, normative documents), 5 (permits and other services), 6 (penalties, coercive measures), 8 (fees); the form of 2019 also 9 (central procurement).",
  ),
  article(30, "三十", "补正。", "Asking the applicant to make an unclear application clear."),
  article(35, "三十五", "大量反复申请。", "Applications in great number, again and again."),
  article(
    36,
    "三十六",
    "对申请的答复。与表三有关的是：（四）（五）不掌握，（六）重复申请，（七）行政查询事项。",
    "Answers to applications. Of table 三: 4 and 5 (not held), 6 (repeated applications), 7 (matters of official inquiry).",
  ),
  article(38, "三十八", "需要另行制作的信息。", "Information that would have to be made."),
  article(
    39,
    "三十九",
    "信访、举报、投诉类申请；要求提供公开出版物。",
    "Petitions, reports and complaints; demands for published works.",
  ),
  article(42, "四十二", "缴费。", "Fees."),
  article(
    47,
    "四十七",
    "年报工作不合要求的：督促整改，通报批评，追究有关人员责任。",
    "Bad reports: correction, criticism, responsibility of persons.",
  ),
  article(
    49,
    "四十九",
    "年报的期限：县级以上人民政府部门在 1 月 31 日前提交并公布；县级以上地方人民政府的主管部门在 3 月 31 日前公布本级政府的年报。乡镇和街道没有规定日期。",
    "When reports are due: departments of governments from the county level up by 31 January; the government's own report by 31 March. No date for townships and sub-districts.",
  ),
  article(
    50,
    "五十",
    "年报的五项内容：主动公开；收到和处理申请；行政复议、行政诉讼；主要问题及改进情况（各级人民政府还有工作考核、社会评议和责任追究结果）；其他需要报告的事项。统一格式由国务院办公厅公布。",
    "The five items of the report: own publications; applications received and handled; reviews and suits; main problems and improvements (governments also assessment, public evaluation and accountability); other matters. The General Office of the State Council publishes the form.",
  ),
];

const ref = (number: number, ...items: readonly string[]): ArticleRef =>
  items.length > 0 ? { article: number, items } : { article: number };

/** Rows of 表三 by key. The note for a row of a case says where the law speaks of the case. */
const APPLICATION_ROWS: Readonly<Record<string, readonly ArticleRef[]>> = {
  refused1: [ref(14)],
  refused2: [ref(14)],
  refused3: [ref(14)],
  refused4: [ref(15)],
  refused5: [ref(16)],
  refused6: [ref(16)],
  refused7: [ref(16)],
  refused8: [ref(36, "七")],
  unavailable1: [ref(36, "四", "五")],
  unavailable2: [ref(38)],
  unavailable3: [ref(30)],
  rejected1: [ref(39)],
  rejected2: [ref(36, "六")],
  rejected3: [ref(39)],
  rejected4: [ref(35)],
  other1: [ref(30)],
  other2: [ref(42)],
};

const ARTICLE20_ITEMS: Readonly<Record<string, string>> = {
  rules: "一",
  normative: "一",
  permits: "五",
  otherServices: "五",
  penalties: "六",
  coercion: "六",
  fees: "八",
  procurement: "九",
  item1: "一",
  item5: "五",
  item6: "六",
  item8: "八",
  item9: "九",
};

/** Returns the articles behind a row or an item of a table, by its key; none where nothing is known. */
export function articlesBehind(table: TableId, key: string): readonly ArticleRef[] {
  if (table === "applications") return APPLICATION_ROWS[key] ?? [];
  const item = table === "article20" ? ARTICLE20_ITEMS[key] : undefined;
  return item ? [ref(20, item)] : [];
}

/** Returns the articles behind a section. */
export function articlesOfSection(section: SectionKey): readonly ArticleRef[] {
  return section === "disclosure" ? [ref(50), ref(19), ref(20)] : [ref(50)];
}

/** Returns the article with this number, if anything is known of it. */
export function articleOf(number: number): Article | undefined {
  return ARTICLES.find((one) => one.number === number);
}

/** Returns an article's name as the law writes it: 第三十六条第（四）、（五）项. */
export function articleName({ article: number, items }: ArticleRef): string {
  const numeral = articleOf(number)?.numeral ?? String(number);
  return `第${numeral}条${items ? `第${items.map((item) => `（${item}）`).join("、")}项` : ""}`;
}
