import { chineseNumeral } from "./figure";

const DIGITS = "〇一二三四五六七八九";

/** Returns the year, month or day that digits or Chinese numerals write (二〇二三, 十二, 元); 0 where they are none. */
export function dateNumber(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  if (written === "元") return 1;
  return chineseNumeral(written.replace(/[○零OoО0]/g, "〇")) ?? 0;
}

/** Returns a year, month or day in the numerals of the part that it is to replace. */
export function inNumeralsOf(written: string, value: number): string {
  if (/^\d*$/.test(written)) return String(value);
  if (value > 99) return [...String(value)].map((digit) => DIGITS[Number(digit)]).join("");
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const unit = ones === 0 ? "" : (DIGITS[ones] ?? "");
  if (tens === 0) return unit;
  return `${tens === 1 ? "" : DIGITS[tens]}十${unit}`;
}
