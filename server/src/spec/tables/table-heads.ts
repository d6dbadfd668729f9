/** Headings of 表三 that stand over other headings and hold no figures, and what the corner note is known by. */

/** Over the seven columns of 表三. */
export const APPLICANTS_HEAD = "申请人情况";

/** Over the five columns of 表三 that count legal persons. */
export const ORGANISATIONS_HEAD = "法人或其他组织";

/** Other words for it. */
export const ORGANISATIONS_WORDING = /^法人(?:(?:和|及|与|或者?|、)?(?:其[他它])?组织)?$/;

/** The words of the corner note of 表三 by which it is known whatever happened to the rest of it. */
export const NOTE_WORDS: readonly string[] = ["勾稽关系", "钩稽关系"];
