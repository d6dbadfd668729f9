/**
 * Initials of pinyin by the collation that every JavaScript engine with Unicode data brings along: between two of these
 * characters, in the order of Chinese dictionaries, stand the characters whose pinyin begins with the letter. No table
 * of ten thousand characters is shipped.
 */
const FIRST_OF_LETTER: readonly (readonly [string, string])[] = [
  ["a", "阿"],
  ["b", "八"],
  ["c", "嚓"],
  ["d", "哒"],
  ["e", "妸"],
  ["f", "发"],
  ["g", "旮"],
  ["h", "哈"],
  ["j", "讥"],
  ["k", "咔"],
  ["l", "垃"],
  ["m", "痳"],
  ["n", "拏"],
  ["o", "噢"],
  ["p", "妑"],
  ["q", "七"],
  ["r", "呥"],
  ["s", "仨"],
  ["t", "他"],
  ["w", "穵"],
  ["x", "夕"],
  ["y", "丫"],
  ["z", "帀"],
];

const ORDER = new Intl.Collator("zh-CN-u-co-pinyin");
const KNOWN = new Map<string, string>();
const REMEMBERED = 5000;

/**
 * Returns the text with each Chinese character replaced by the first letter of its pinyin, in small letters; all else
 * stays. A character of several readings has the letter of the commonest alone.
 */
export function pinyinInitials(text: string): string {
  let out = "";
  for (const char of text.toLowerCase()) out += /\p{Script=Han}/u.test(char) ? initialOf(char) : char;
  return out;
}

function initialOf(char: string): string {
  const known = KNOWN.get(char);
  if (known !== undefined) return known;
  let letter = char;
  for (const [candidate, first] of FIRST_OF_LETTER) if (ORDER.compare(first, char) <= 0) letter = candidate;
  if (KNOWN.size >= REMEMBERED) KNOWN.clear();
  KNOWN.set(char, letter);
  return letter;
}
