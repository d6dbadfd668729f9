import { isBlankUnit } from "./span";

/**
 * Folding for comparison, one code unit to one code unit, so that positions stay those of the raw text. Unicode's NFKC is of no use
 * here: it changes lengths (`…`, `㈠`, `⑴`, `㎡`).
 */
const UNIT_FOLDS = new Map<number, number>();

function foldsTo(units: string, target: string): void {
  for (let i = 0; i < units.length; i++) UNIT_FOLDS.set(units.charCodeAt(i), target.charCodeAt(i % target.length));
}
foldsTo("“”„‟«»〝〞＂「」『』", '"');
foldsTo("‘’‚‛｀＇", "'");
foldsTo("‐‑‒–—―−－﹣", "-");
foldsTo("〔【［", "(((");
foldsTo("〕】］", ")))");
foldsTo("㈠㈡㈢㈣㈤㈥㈦㈧㈨", "一二三四五六七八九");
foldsTo("⑴⑵⑶⑷⑸⑹⑺⑻⑼", "123456789");
foldsTo("⒈⒉⒊⒋⒌⒍⒎⒏⒐", "123456789");
foldsTo("①②③④⑤⑥⑦⑧⑨", "123456789");
foldsTo("｡・", "。·");

/** The code unit that stands for `unit` when texts are compared: full width becomes half width, all quotes one quote, all dashes one dash, all spaces a space. */
export function foldUnit(unit: number): number {
  if (unit < 0x80) return unit;
  if (unit >= 0xff01 && unit <= 0xff5e) {
    const folded = unit - 0xfee0;
    return folded === 0x5b ? 0x28 : folded === 0x5d ? 0x29 : folded === 0x22 || folded === 0x27 ? 0x22 : folded;
  }
  const folded = UNIT_FOLDS.get(unit);
  if (folded !== undefined) return folded;
  return isBlankUnit(unit) ? 0x20 : unit;
}

/** Every code unit folded, and what of it is kept in a key (0: nothing). Filled once: texts are folded on every keystroke. */
const FOLDED = new Uint16Array(0x10000);
const KEYED = new Uint16Array(0x10000);
for (let unit = 0; unit < 0x10000; unit++) {
  const folded = foldUnit(unit);
  FOLDED[unit] = folded;
  KEYED[unit] = isKeyUnit(folded) ? folded : 0;
}

/** The text with every code unit folded; as long as the text itself. */
export function fold(text: string): string {
  let out = "";
  for (let i = 0; i < text.length; i++) out += String.fromCharCode(FOLDED[text.charCodeAt(i)] as number);
  return out;
}

/** What is left of a text when width, spacing and punctuation are taken away: letters, digits and Chinese characters. For finding labels. */
export function labelKey(text: string): string {
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const unit = KEYED[text.charCodeAt(i)] as number;
    if (unit !== 0) out += String.fromCharCode(unit);
  }
  return out;
}

/** Whether a folded code unit carries meaning in a label. */
function isKeyUnit(unit: number): boolean {
  if (unit < 0x80)
    return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
  if (isBlankUnit(unit)) return false;
  // General punctuation, CJK symbols and punctuation (but 〇 is a numeral), vertical and small forms, box drawing, the middle dot.
  if (unit >= 0x2010 && unit <= 0x206f) return false;
  if (unit >= 0x3001 && unit <= 0x303f) return unit === 0x3007;
  if (unit >= 0xfe10 && unit <= 0xfe6f) return false;
  if (unit >= 0x2500 && unit <= 0x257f) return false;
  return unit !== 0xb7;
}

/**
 * The wording of a label: width and spacing taken away, and the mark after a leading numeral made one (`1、`, `1．`, `1.`), but other
 * punctuation kept. Two labels with the same wording key differ only in ways nobody should be told about.
 */
export function wordingKey(text: string): string {
  const known = wordings.get(text);
  if (known !== undefined) return known;
  if (wordings.size >= REMEMBERED) wordings.clear();
  const key = fold(text)
    .replaceAll(" ", "")
    .replaceAll("'", '"')
    .replace(/^([0-9一二三四五六七八九]+)[、.,]/, "$1.")
    .replaceAll("、", ",");
  wordings.set(text, key);
  return key;
}

/** Labels are compared on every keystroke, and they are the same few hundred in every report. */
const wordings = new Map<string, string>();
const REMEMBERED = 2000;
