/**
 * Sentences whose words are known, because the form prints them or every preface has them. Where another word stands in
 * one of them, a find-and-replace went through the document.
 */
export interface KnownSentence {
  readonly key: "period" | "preface" | "alone" | "note" | "phrase";
  /** The name of the sentence in a message. */
  readonly name: string;
  /** Pattern of what stands before the word, and behind it. */
  readonly before: string;
  readonly after: string;
  /** Pattern of the word, where not any will do. */
  readonly word?: string;
}

/** The word that these sentences have. */
export const KNOWN_WORD = "数据";

/** Sentences in which another word proves an accident. */
export const KNOWN_SENTENCES: readonly KnownSentence[] = [
  {
    key: "period",
    name: "统计期限",
    before: "(?:(?:报告|年报)(?:中|里|内)?所?列|(?<=[。；，、：]|本|^)所列)",
    after: "的?(?:统计)?(?:期限|时限|时间段?|时段)(?=[自从为是:：截])",
  },
  {
    key: "preface",
    name: "统计期限",
    before: "(?:报告|年报)(?:中|里|内)的?(?!所?列)",
    after: "的?统计(?:期限|时限|时间段?|时段)(?=[自从为是:：截])",
  },
  {
    key: "alone",
    name: "统计期限",
    before: "(?<=^|[\\n。；;，,])(?:本?(?:报告|年报))?",
    word: "((?![本我])[\\u4e00-\\u9fff、]{1,16}(?:办公室|[政府党委文]办))",
    after: "的?统计(?:期限|时限|时间段?|时段|期)(?=[自从为是:：截])",
  },
  { key: "note", name: "勾稽关系", before: "本列", after: "的?[勾钩]稽关系" },
];

/**
 * Phrases that have the word in other places of a report. They prove nothing alone, but where the word is lost, it is
 * lost here too.
 */
export const KNOWN_PHRASES: readonly KnownSentence[] = [
  { key: "phrase", name: "目录数据项", before: "目录", after: "项" },
  { key: "phrase", name: "大数据", before: "大", after: "(?=局|中心|平台|管理局|发展局)" },
  { key: "phrase", name: "元数据", before: "核心元", after: "" },
  { key: "phrase", name: "统计数据", before: "统计", after: "(?=[。，；、]|来源|口径|汇总)" },
  { key: "phrase", name: "政务数据", before: "政务", after: "(?=开放|共享|资源)" },
  { key: "phrase", name: "数据开放", before: "(?:公共|推进|推动|加强)", after: "(?=开放|共享|资源)" },
];

/**
 * The end of a body's name, a body by its rank alone (市局), and those that stand for several. In the corner note, which
 * nobody words anew, any of them is proof.
 */
export const ENDS_AS_BODY = /(?:局|厅|委|办|室|府|院|会|乡|镇|街道|单位|部门|中心|[省市县区旗州])$/;
export const BODY_BY_RANK = /^[省市县区州](?:直)?(?:局|厅|委|办|政府)$/;

/** Words that an author may have chosen for it: with one of these the sentence is only worded otherwise. */
export const KNOWN_WORD_OTHERWISE = /数|信息(?!化)|内容|事项|情况|指标|项|统计|工作|申请|表格|资料|文字/;
