/**
 * Headings of the forms that stand over other headings and hold no figures. They matter only where a table is written down anew; no
 * table is found or judged by them.
 */

/** Over the seven columns of 表三. */
export const APPLICANTS_HEAD = "申请人情况";

/** Over the five columns of 表三 that count legal persons. */
export const ORGANISATIONS_HEAD = "法人或其他组织";
