import { type Decimal, decimal, whole } from "../base/decimal";
import { fold, foldUnit } from "../base/fold";
import { chineseNumeral } from "./numerals";

/** The parsed content of a value cell. */
export type ParsedFigure =
  | { readonly kind: "number"; readonly value: Decimal; readonly unit?: string; readonly plain: boolean }
  | { readonly kind: "blank" }
  /** `none`: words or marks for "there is nothing"; `text`: anything else that is no number. */
  | { readonly kind: "unreadable"; readonly why: "none" | "text" };

/** Counting words and units of money that stand behind a number in a cell. */
const UNIT = "件次|万元|百万元|千元|亿元|亿|元|件|条|宗|份|例|起|个|项|次|人次|人|家";
const NUMBER = new RegExp(
  `^([+-]?)( ?)([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(\\.[0-9]+)?(?: ?(${UNIT})| ?\\((${UNIT})\\))?$`,
);
const NUMERAL = new RegExp(`^([零〇一二两三四五六七八九十百千万]+)(${UNIT})?$`);
/** Words and arrows before a number that say what a sign says, where signs are in order: 减4, 增加2, ↓1. */
const INCREASE = /^(?:新?增(?:加|长)?了?|上升|↑) ?(?=[0-9])/;
const DECREASE = /^(?:减(?:少)?了?|下降|↓) ?(?=[0-9])/;
/** Numbers of list items, which fold to digits: behind a figure they point to a note. */
const LIST_NUMBER = /[①-⒐]/;
/** First characters of the words and marks that `NONE` matches. */
const NONE_BEGINS = "/\\-~—无没未不Nn";
const NONE = /^(\/|\\|-+|~|—+|无|没有|未发生|不适用|不涉及|n\/?a|nil|null)$/i;

/**
 * Reads a cell. Full-width digits, thousands separators, signs, counting words, units and Chinese numerals are all read
 * to the number they mean; anything that could mean two numbers is unreadable. `signed` says that a sign is in order
 * here, or words for one (本年增/减).
 */
export function parseFigure(text: string, signed = false): ParsedFigure {
  const count = plainCount(text);
  if (count !== undefined) return SMALL[count] ?? { kind: "number", value: whole(count), plain: true };
  const trimmed = withoutEscape(text.trim());
  if (trimmed === "") return { kind: "blank" };
  const folded = fold(trimmed);
  const match = NUMBER.exec(signed ? withSign(folded) : folded);
  if (match && !LIST_NUMBER.test(trimmed)) return number(trimmed, match, signed);
  const numeral = NUMERAL.exec(folded);
  if (numeral) {
    const value = chineseNumeral(numeral[1] ?? "");
    // 三十六万 alone is 360,000 in a column of counts, and 36 in one of 万元, as 36万 is.
    const certain = value !== undefined && (numeral[2] !== undefined || !folded.includes("万"));
    if (certain) return { kind: "number", value: whole(value), ...unit(numeral[2]), plain: false };
  }
  return { kind: "unreadable", why: NONE.test(folded) ? "none" : "text" };
}

/** The text with a sign in place of the words that say the same. */
function withSign(folded: string): string {
  return folded.replace(INCREASE, "+").replace(DECREASE, "-");
}

/** Small counts in plain digits, made once: most cells of a report hold one of them. */
const SMALL: readonly ParsedFigure[] = Array.from({ length: 1000 }, (_, value) => ({
  kind: "number",
  value: whole(value),
  plain: true,
}));

/** Numbers of up to this many digits are safe integers. */
const SAFE_DIGITS = 15;

/** A count in plain digits without leading zeros, as nearly all are written; undefined for anything else. */
function plainCount(text: string): number | undefined {
  if (text.length === 0 || text.length > SAFE_DIGITS) return undefined;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9 || (i === 1 && value === 0)) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

/** Reports whether a cell's content is a count in plain digits, as nearly all numbers are. */
export function isCount(text: string): boolean {
  return plainCount(text) !== undefined;
}

/** Nought in Chinese, which begins no label. */
const NOUGHT = "零〇";

/**
 * Reports whether a cell's content is a number in digits and nothing else. Chinese numerals but nought do not count: a
 * lone 三 is a piece of a label.
 */
export function isNumber(text: string): boolean {
  if (isCount(text)) return true;
  const trimmed = withoutEscape(text.trim());
  if (trimmed.length === 1 && NOUGHT.includes(trimmed)) return true;
  return beginsNumber(trimmed) && !LIST_NUMBER.test(trimmed) && NUMBER.test(fold(trimmed));
}

/** Reports whether a cell's content is a mark for "nothing": `/`, `-`, `无`. */
export function isNothing(text: string): boolean {
  const trimmed = text.trim();
  return NONE_BEGINS.includes(String.fromCharCode(foldUnit(trimmed.charCodeAt(0)))) && NONE.test(fold(trimmed));
}

/** Takes away the backslash that Markdown writes before a sign: `\\-1` is -1. */
function withoutEscape(trimmed: string): string {
  return /^\\[+-]/.test(trimmed) ? trimmed.slice(1) : trimmed;
}

/** A digit or a sign. Nearly all cells that are no number are labels, and begin otherwise. */
function beginsNumber(trimmed: string): boolean {
  const unit = foldUnit(trimmed.charCodeAt(0));
  return (unit >= 0x30 && unit <= 0x39) || unit === 0x2b || unit === 0x2d;
}

function number(raw: string, match: RegExpExecArray, signed: boolean): ParsedFigure {
  const [, sign = "", space = "", digits = "", fraction = "", bare, bracketed] = match;
  const value = decimal(sign + digits.replaceAll(",", "") + fraction);
  // Where no sign is in order, one apart from its number may be the mark of a list.
  if (!value || (sign !== "" && space !== "" && !signed)) return { kind: "unreadable", why: "text" };
  const plainDigits = /^[0-9]+(\.[0-9]+)?$/.test(signed ? raw.replace(/^[+-]/, "") : raw);
  const leadingZero = /^0[0-9]/.test(digits);
  return { kind: "number", value, ...unit(bare ?? bracketed), plain: plainDigits && !leadingZero };
}

function unit(text: string | undefined): { unit?: string } {
  return text ? { unit: text } : {};
}
