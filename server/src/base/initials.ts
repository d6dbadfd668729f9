import { rememberingUpTo } from "./memo";

/**
 * Initials of pinyin by the collation that every JavaScript engine with Unicode data brings along: between two of these
 * characters, in the order of Chinese dictionaries, stand the characters whose pinyin begins with the letter. No table
 * of ten thousand characters is shipped.
 */
const FIRST_OF_LETTER: readonly (readonly [string, string])[] = [
  ["a", "阿"],
  ["b", "丷"],
  ["c", "嚓"],
  ["d", "咑"],
  ["e", "妸"],
  ["f", "发"],
  ["g", "旮"],
  ["h", "哈"],
  ["j", "丌"],
  ["k", "咔"],
  ["l", "垃"],
  ["m", "呣"],
  ["n", "拏"],
  ["o", "喔"],
  ["p", "妑"],
  ["q", "七"],
  ["r", "呥"],
  ["s", "仨"],
  ["t", "他"],
  ["w", "屲"],
  ["x", "夕"],
  ["y", "丫"],
  ["z", "帀"],
];

/** Characters that have another reading in names of places and in the form than the one they are ordered by. */
const OTHERWISE: Readonly<Record<string, string>> = {
  重: "c",
  长: "c",
  埔: "p",
  厦: "x",
  藏: "z",
  枞: "z",
  犍: "q",
};

const ORDER = new Intl.Collator("zh-CN-u-co-pinyin");

/**
 * Returns the text with each Chinese character replaced by the first letter of its pinyin, in small letters; all else
 * stays. A character of several readings has the letter of the commonest alone.
 */
export function pinyinInitials(text: string): string {
  let out = "";
  for (const char of text.toLowerCase()) out += /\p{Script=Han}/u.test(char) ? initialOf(char) : char;
  return out;
}

/**
 * Returns the initials of a wording, its digits among them, its punctuation left out: what is typed for it without an
 * input method.
 */
export function typedInitials(wording: string): string {
  return pinyinInitials(wording).replace(/[^a-z0-9]/g, "");
}

const initialOf = rememberingUpTo(5000, (char) => {
  const other = FIRST_OF_LETTER.filter(([, first]) => ORDER.compare(first, char) <= 0).at(-1);
  return OTHERWISE[char] ?? other?.[0] ?? char;
});
