import { unspaced } from "../../base/patterns";

/** How many parts there are. */
const NUMBER = "(?<number>[二两三四五六七八九十]|1?\\d) ?(?:个|大|个大)?";
/** The number that a list ends with; 等 may leave the list open. */
const NUMBER_BEHIND = unspaced`
  (?<open>等|共|共计|这|等共)?${NUMBER}(?:部分|方面|项)(?:的?内容)?(?=组成|构成|$|[。；，;,])
`;

/** A list of parts and the number that it ends with: 由甲、乙、丙三个部分组成; 内容包括：甲、乙等六项内容. */
export const DECLARED_BEHIND = new RegExp(
  unspaced`
    (?:由|包括|包含|涵盖|[共容]有|分为|分(?=总体|概述))[:：]?
    (?<list>[^。；;:：]{8,300}?)${NUMBER_BEHIND}
  `,
  "dg",
);

/** A list whose parts stand between semicolons: 内容包括甲；乙；丙，共三部分. */
export const DECLARED_BEHIND_SEPARATED = new RegExp(
  unspaced`
    (?:由|包括|包含|分为)[:：]?
    (?<list>[^。:：]{8,300}?)[，,]?${NUMBER_BEHIND}
  `,
  "dg",
);

/** The number before its list: 共分六个部分，分别为甲、乙. */
export const DECLARED_BEFORE = new RegExp(
  unspaced`
    ${NUMBER}部分(?:组成|构成)?[，,:：]?(?:主要)?(?:内容)?(?:分别)?(?:是|为|即|包括|包含)?[:：]?
    (?<list>[^。；;:：，,]{8,300})
  `,
  "dg",
);

/** The number before a list whose parts have ordinals: 包括六个部分：一是甲；二是乙. */
export const DECLARED_BEFORE_ITEMS = new RegExp(
  unspaced`
    ${NUMBER}(?:部分|方面)(?:的?内容)?[,，:：]?(?:分别)?(?:是|为)?[:：]?
    (?<list>(?:一是|一、|[（(]一[）)]|第一)[^。:：]{20,300})
  `,
  "dg",
);

/** What stands between the parts of such a list. */
export const ORDINAL =
  /[；;，,]?(?:[（(][一二三四五六七八][）)]|第?[一二三四五六七八](?:是|、|部分[:：，,]?(?:是|为)?))/;

/** How many parts the report says of itself that it has, whatever it lists of them: 全文分为五个部分. */
export const DECLARED_OF_ITSELF = new RegExp(
  unspaced`
    (?:^|[。；;，,])
    (?:本?(?:年度)?(?:工作)?(?:报告|年报)(?:正文|全文|内容|的?主要内容)?|全文|正文|(?:主要)?内容)
    (?:共计|共分为?|由|包括|包含|分为|分成|分|共|计|有)[^。；;]{0,260}?
    ${NUMBER}部分
  `,
  "dg",
);

/** The same behind what the report was written by: 本报告根据…编制，分为五个部分. */
export const DIVIDED_ITSELF = new RegExp(
  unspaced`
    (?:^|[。；;])本?(?:年度)?(?:报告|年报)[^。；;]{2,200}编[制写](?:完成|而成)?[，,]共?分为?
    ${NUMBER}部分(?=[。；，;,]|$)
  `,
  "dg",
);

/** The parts of the report with no number of them: 本报告由甲、乙、丙组成. */
export const UNNUMBERED = /由(?<list>[^。；;:：\d]{20,300}?)(?:组成|构成)(?=[。；，;,]|$)/dg;

/** The parts with other marks than 、 between them, or with ordinals: 共六个部分：甲，乙; 内容包括：一、甲；二、乙. */
export const OTHERWISE_MARKED =
  /(?:部分|方面|包括|包含)(?:的?内容)?[,，]?(?:分别)?(?:是|为)?[:：](?:年度报告应当?包[括含])?(?<list>[^。:：]{20,300})/dg;

/** What a part is called, which a clause behind the list is not. */
export const PART_NAME = /(?:情况|事项|工作|建设|管理|保障|公开|概[况述]|解读|回应|措施|问题)$/;
