import { SIMPLIFIED, TRADITIONAL } from "../../../server/src/base/script/traditional";

/**
 * The text in traditional characters, as far as the words of such reports go; of several traditional characters the
 * last listed.
 */
export function inTraditional(text: string): string {
  return [...text].map((character) => TRADITIONAL.charAt(SIMPLIFIED.lastIndexOf(character)) || character).join("");
}

const SYLLABLES = ["zhèng", "fǔ", "xìn", "xī", "gōng", "kāi", "nián", "ér", "ā", "lüè"];

/** The text with a phonetic note in brackets behind each Chinese character, as a web page with pinyin is copied. */
export function withNotes(text: string, brackets = "()"): string {
  let at = 0;
  return text.replace(
    /[\u4e00-\u9fff]/g,
    (character) => `${character}${brackets[0]}${SYLLABLES[at++ % SYLLABLES.length]}${brackets[1]}`,
  );
}
