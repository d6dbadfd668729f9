/** Headings of 表三 that stand over other headings and hold no figures, and what the corner note is known by. */

/** Over the seven columns of 表三. */
export const APPLICANTS_HEAD = "申请人情况";

/** Over the five columns of 表三 that count legal persons. */
export const ORGANISATIONS_HEAD = "法人或其他组织";

/** The word of the corner note of 表三 by which it is known whatever happened to the rest of it. */
export const NOTE_WORD = "勾稽关系";
