const DIGITS = "〇一二三四五六七八九";
/** A digit right behind 百, 千 or 万, where it may stand for so many of the next lower power. */
const SHORTENED = /[百千万][一二三四五六七八九]$/;
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };

/** Returns the number that digits or Chinese numerals write: 12, 十二, 二〇二三; 元 of a year. 0 where they are none. */
export function writtenNumber(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  if (written === "元") return 1;
  return chineseNumeral(written.replace(/[○OoО0]/g, "〇")) ?? 0;
}

/** Returns the Chinese numeral of a number from 1 to 99. */
export function toNumeral(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const unit = ones === 0 ? "" : (DIGITS[ones] ?? "");
  if (tens === 0) return unit;
  return `${tens === 1 ? "" : DIGITS[tens]}十${unit}`;
}

/** Returns a number in the numerals of the one that it is to replace; a year in Chinese ones digit by digit. */
export function inNumeralsOf(written: string, value: number): string {
  if (/^\d*$/.test(written)) return String(value);
  return value > 99 ? [...String(value)].map((digit) => DIGITS[Number(digit)]).join("") : toNumeral(value);
}

/**
 * Returns the number that a Chinese numeral stands for, up to 99,999,999; undefined for what is no well-formed numeral,
 * and for 一百五, which is 150 to some and 105 to others. Digits written one after the other without powers (二〇二三) are
 * read as digits.
 */
export function chineseNumeral(text: string): number | undefined {
  const folded = text.replaceAll("零", "〇").replaceAll("两", "二");
  if (folded === "") return undefined;
  if (!/[十百千万]/.test(folded)) {
    const digits = [...folded].map((digit) => DIGITS.indexOf(digit));
    return digits.length > 8 || digits.includes(-1) ? undefined : Number(digits.join(""));
  }
  let total = 0;
  let section = 0;
  let digit = -1;
  let lowest = Number.POSITIVE_INFINITY;
  if (folded.startsWith("万") || SHORTENED.test(folded)) return undefined;
  for (const char of folded) {
    const power = POWERS[char];
    if (power === undefined) {
      if (digit > 0) return undefined;
      digit = DIGITS.indexOf(char);
      continue;
    }
    // Powers go down within a section of four digits, and 万 closes one: 十十 and 三十百 are no numerals.
    if (power === 10_000 ? total > 0 : power >= lowest) return undefined;
    if (power === 10_000) {
      total = (section + Math.max(digit, 0)) * power;
      section = 0;
      lowest = Number.POSITIVE_INFINITY;
    } else {
      section += (digit < 0 ? 1 : digit) * power;
      lowest = power;
    }
    digit = -1;
  }
  return total + section + Math.max(digit, 0);
}
