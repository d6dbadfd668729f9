/** Headings of 表三 that stand over other headings and hold no figures, and what the corner note is known by. */

/** Over the seven columns of 表三. */
export const APPLICANTS_HEAD = "申请人情况";

/** Over the five columns of 表三 that count legal persons. */
export const ORGANISATIONS_HEAD = "法人或其他组织";

/** Other words for it. */
export const ORGANISATIONS_WORDING = /^法人(?:(?:和|及|与|或者?|、)?(?:其[他它])?组织)?$/;

/** The words of the corner note of 表三 by which its key is known whatever happened to the rest of it. */
export const NOTE_WORDS = /[勾钩]稽关系|^本列.*第三项加第四项/;

/** Heads of columns that people add to those of the form, which hold no figures of it. */
export const BESIDE_HEADS: ReadonlySet<string> = new Set(
  [
    "序号 编号 代码 行次 栏次 行号 单位 计量单位 备注 备注说明 说明 占比 比例 所占比例 百分比 同比 同比增减 同比增长 增减率",
    "上年 上年数 上年数据 上年合计 上年总计 上年同期 去年 去年数 去年合计 去年总计 去年同期",
  ].flatMap((heads) => heads.split(" ")),
);
