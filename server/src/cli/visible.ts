/**
 * Characters that change what a terminal or a log shows of the others: controls but for tabs, and marks that turn the
 * direction of writing. A line end is one of them: what stands behind it would be a line of its own, which services that
 * run programs take for a command (`::error`).
 */
export const UNSEEN = /[^\P{Cc}\t]|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Returns a text of one line for people with the characters named that would change how the rest is shown: `<U+202E>`.
 * Names of files and words of reports come from anybody.
 */
export function visible(text: string): string {
  return text.replace(UNSEEN, (one) => `<U+${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}>`);
}
