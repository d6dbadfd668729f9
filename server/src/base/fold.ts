import { rememberingUpTo } from "./memo";
import { noteEnd } from "./script/phonetic-notes";
import { inMainlandWords, isOfWordElsewhere, SIMPLIFIED, TRADITIONAL } from "./script/traditional";
import { isBlankUnit, isHiddenUnit } from "./span";
import { copyOf } from "./text";

/**
 * Folding for comparison, one code unit to one code unit, so that positions stay those of the raw text. Unicode's NFKC
 * is of no use here: it changes lengths (`…`, `㈠`, `⑴`, `㎡`). A table of every code unit, because texts are folded on
 * every keystroke: what it folds to; 0, to itself. Only the ranges in which something folds or is no part of a key are
 * gone through when the program starts. Traditional characters fold to simplified ones, and a phonetic note behind a
 * character (`政(zhèng)府(fǔ)`) to spaces.
 */
const FOLDS = new Uint16Array(0x10000);
/**
 * Scripts that reports of autonomous places set beside the Chinese words: Arabic (Uyghur, Kazakh), Tibetan, Hangul,
 * Mongolian, Yi. They say the same again and are no part of a key.
 */
const BESIDE: readonly (readonly [from: number, to: number])[] = [
  [0x0600, 0x06ff],
  [0x0750, 0x077f],
  [0x0f00, 0x0fff],
  [0x1100, 0x11ff],
  [0x1800, 0x18af],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7af],
  [0xfb50, 0xfdff],
  [0xfe70, 0xfefe],
];
const SPECIAL: readonly (readonly [from: number, to: number])[] = [
  ...BESIDE,
  [0x00, 0xff],
  [0x1680, 0x1680],
  [0x2000, 0x206f],
  [0x2212, 0x2212],
  [0x2460, 0x2490],
  [0x2500, 0x257f],
  [0x2e80, 0x2fd5],
  [0x3000, 0x303f],
  [0x30fb, 0x30fb],
  [0x3220, 0x3228],
  [0xfe10, 0xfe6f],
  [0xfeff, 0xff65],
];
eachSpecial((unit) => {
  if (unit >= 0x80 && isBlankUnit(unit)) FOLDS[unit] = 0x20;
});
for (let unit = 0xff01; unit <= 0xff5e; unit++) FOLDS[unit] = unit - 0xfee0;
foldsTo("“”„‟«»〝〞＂＇「」『』", '"');
foldsTo("‘’‚‛", "'");
foldsTo("‐‑‒–—―−－﹣", "-");
foldsTo("〔【［", "(((");
foldsTo("〕】］", ")))");
foldsTo("㈠㈡㈢㈣㈤㈥㈦㈧㈨", "一二三四五六七八九");
foldsTo("⑴⑵⑶⑷⑸⑹⑺⑻⑼", "123456789");
foldsTo("⒈⒉⒊⒋⒌⒍⒎⒏⒐", "123456789");
foldsTo("①②③④⑤⑥⑦⑧⑨", "123456789");
foldsTo("｡・", "。·");
foldsTo(TRADITIONAL, SIMPLIFIED);
// Radicals, which some PDF files give for the characters that look the same.
for (let unit = 0x2f00; unit <= 0x2fd5; unit++) {
  const character = String.fromCharCode(unit).normalize("NFKC").charCodeAt(0);
  FOLDS[unit] = FOLDS[character] || character;
}
foldsTo("⺠⻄⻅⻆⻉⻋⻓⻔⻘⻚⻛⻜⻝⻢⻣⻥⻦⻨⻩⻬⻮⻰", "民西见角贝车长门青页风飞食马骨鱼鸟麦黄齐齿龙");
// To itself: where a bracket opens, a phonetic note may.
foldsTo("(", "(");

/** The contribution of every code unit to a key: 0 for the unit itself, `DROPPED` for nothing. */
const KEYS = new Uint16Array(0x10000);
const DROPPED = 1;
const BRACKET = 0x28;
eachSpecial((unit) => {
  const folded = foldUnit(unit);
  KEYS[unit] = !isKeyUnit(folded) ? DROPPED : folded === unit ? 0 : folded;
});
for (let i = 0; i < TRADITIONAL.length; i++) KEYS[TRADITIONAL.charCodeAt(i)] = SIMPLIFIED.charCodeAt(i);

function foldsTo(units: string, target: string): void {
  for (let i = 0; i < units.length; i++) FOLDS[units.charCodeAt(i)] = target.charCodeAt(i % target.length);
}

function eachSpecial(use: (unit: number) => void): void {
  for (const [from, to] of SPECIAL) for (let unit = from; unit <= to; unit++) use(unit);
}

/**
 * Returns the code unit that stands for `unit` when texts are compared: full width becomes half width, all quotes one
 * quote, all dashes one dash, all spaces a space, a traditional character the simplified one.
 */
export function foldUnit(unit: number): number {
  return FOLDS[unit] || unit;
}

/** Returns the text with every code unit folded and phonetic notes blanked out; as long as the text itself. */
export function fold(text: string): string {
  let out = "";
  let from = 0;
  let elsewhere = false;
  for (let i = 0; i < text.length; i++) {
    const folded = FOLDS[text.charCodeAt(i)] as number;
    // Most units stay as they are, and whole runs of them are taken over at once.
    if (folded === 0) continue;
    const end = folded === BRACKET ? noteEnd(text, i) : i;
    out += text.slice(from, i) + (end > i ? " ".repeat(end - i) : String.fromCharCode(folded));
    elsewhere ||= isOfWordElsewhere(text.charCodeAt(i));
    from = end > i ? end : i + 1;
    i = from - 1;
  }
  if (from === 0) return text;
  return elsewhere ? inFormWords(out + text.slice(from)) : out + text.slice(from);
}

/**
 * Returns the letters, digits and Chinese characters of a text, traditional ones simplified, without width, spacing,
 * punctuation and phonetic notes. For finding labels.
 */
export function labelKey(text: string): string {
  let out = "";
  let from = 0;
  let elsewhere = false;
  for (let i = 0; i < text.length; i++) {
    const key = KEYS[text.charCodeAt(i)] as number;
    if (key === 0) continue;
    if (from < i) out += text.slice(from, i);
    if (key !== DROPPED) out += String.fromCharCode(key);
    elsewhere ||= isOfWordElsewhere(text.charCodeAt(i));
    const end = key === DROPPED && FOLDS[text.charCodeAt(i)] === BRACKET ? noteEnd(text, i) : i;
    from = end > i ? end : i + 1;
    i = from - 1;
  }
  if (from === 0) return text;
  return elsewhere ? inFormWords(out + text.slice(from)) : out + text.slice(from);
}

/**
 * Returns a text of simplified characters in the mainland's words. 覆议 is Hong Kong's for 复议, but in the name of a law
 * a slip.
 */
function inFormWords(text: string): string {
  return inMainlandWords(text).replaceAll("覆议", "复议");
}

/** Reports whether the key of a text is not empty. */
export function hasKey(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (KEYS[text.charCodeAt(i)] !== DROPPED) return true;
  return false;
}

/** Reports whether a folded code unit carries meaning in a label. */
function isKeyUnit(unit: number): boolean {
  if (unit < 0x80)
    return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
  if (isBlankUnit(unit) || isHiddenUnit(unit) || BESIDE.some(([from, to]) => from <= unit && unit <= to)) return false;
  // General punctuation, CJK symbols and punctuation (but 〇 is a numeral), vertical and small forms, box drawing, the
  // middle dot.
  if (unit >= 0x2010 && unit <= 0x206f) return false;
  if (unit >= 0x3001 && unit <= 0x303f) return unit === 0x3007;
  if (unit >= 0xfe10 && unit <= 0xfe6f) return false;
  if (unit >= 0x2500 && unit <= 0x257f) return false;
  return unit !== 0xb7;
}

/**
 * Returns the wording of a label: width and spacing taken away, and the mark after a leading numeral made one (`1、`,
 * `1．`, `1.`), but other punctuation kept. Two labels with the same wording key differ only in ways nobody should be
 * told about. Labels are compared on every keystroke, and they are the same few hundred in every report.
 */
export const wordingKey = rememberingUpTo(2000, (text) =>
  copyOf(
    withoutBeside(fold(text))
      .replace(/\s+/g, "")
      .replaceAll("'", '"')
      // 复 of 反复 in traditional characters, which is a character of its own in simplified ones (覆盖).
      .replaceAll("反覆", "反复")
      .replace(/^([0-9一二三四五六七八九]+)[、.,]/, "$1.")
      .replaceAll("、", ","),
  ),
);

/** Returns a text without words in the scripts that stand beside the Chinese ones, and the spaces between them. */
export function withoutBeside(text: string): string {
  return text.replace(BESIDE_WORDS, "");
}

const BESIDE_UNIT = `[${BESIDE.map(([from, to]) => `${String.fromCharCode(from)}-${String.fromCharCode(to)}`).join("")}]`;
const BESIDE_WORDS = new RegExp(`${BESIDE_UNIT}(?: *${BESIDE_UNIT})*`, "g");
