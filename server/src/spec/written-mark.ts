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

/**
 * Lines of what nianbao prints as plain text, which carries no mark: a finding, an annotation for GitHub, two figures
 * side by side, the head of a diff.
 */
export const WRITTEN_LINES: readonly RegExp[] = [
  / {2}(?:错误|警告|信息|提示) {2}[\u4e00-\u9fff]{2,6} [a-z]{4}/,
  / {2}(?:error|warning|info|hint) {2,9}[a-z]{4,20}[- ]/,
  /^::(?:error|warning|notice) file=/m,
  /^表[二三四] · /m,
  /^\+\+\+ b\//m,
];
