/**
 * The mark that every file which nianbao itself writes about reports (sheets, lists) carries near its beginning, in
 * words that a person may read too: "Written by nianbao". Such a file quotes the form's words and is no report.
 */
export const WRITTEN_MARK = "由 nianbao 生成";

/**
 * The largest distance of the mark from the beginning of a text, in UTF-16 code units: there is room for the head of a
 * web page before it.
 */
export const WRITTEN_MARK_WITHIN = 2000;
