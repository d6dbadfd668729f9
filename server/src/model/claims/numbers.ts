import { type Decimal, decimal, whole } from "../../base/decimal";
import { keeping, remembering } from "../../base/memo";
import { matchesOf } from "../../base/patterns";
import { textOrder } from "../../base/span";
import { chineseNumeral } from "../numerals";
import type { PassageRange, Sentence } from "./clauses";

/** A number in prose with the word that says what is counted. */
export interface ProseNumber extends PassageRange {
  readonly value: Decimal;
  /** The counting word, unit or percent sign; empty where none stands behind it. */
  readonly measure: string;
  /** The offset where the counting word ends. */
  readonly after: number;
  /** The decimal places to which it is written; zeros behind the first of them are padding. */
  readonly places: number;
  /** True if the text says that the number is not exact: 约, 近, 余, 以上. */
  readonly rough: boolean;
  /** True if it is given in tenths (九成), so that it is not exact by more than a word would make it. */
  readonly tenths?: boolean;
}

const MEASURE =
  "部(?![分门委队长署级位落])|件次|件|条次|条|宗|份|例|起|个|项|人次|人|篇|期|次|家|处|场次|场|封|幅|则|批次|户|万元|亿元|元|%|‰";
const ARABIC = new RegExp(`((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)([万亿](?!元))?([余多来几])?(${MEASURE})?`, "g");
const CHINESE = new RegExp(`([零〇一二两三四五六七八九十百千万]{1,12})([余多来几])?(${MEASURE})`, "g");
const PER_CENT = "百分之";
const TENTH = "成";
const PERCENT =
  /百分之([零〇一二两三四五六七八九十百]{1,6})(?:点([零〇一二三四五六七八九]{1,3}))?(?![零〇一二两三四五六七八九十百点])/g;
/** 占九成: tenths, behind the word that makes them a share. */
const TENTHS = /(?<=占[^，。;\d]{0,10})([一二三四五六七八九])成(半)?(?![一二三四五六七八九为本人立员])/g;
/** Most clauses have none of these. */
const ANY_DIGIT = /\d/;
const ANY_NUMERAL = new RegExp(`[零〇一二两三四五六七八九十百千万][余多来几]?(?:${MEASURE})`);
/**
 * Before a Chinese numeral: an order or an unknown number, no count. Before digits: a date, a document number or a
 * version.
 */
const NO_COUNT = /[第每数几某零〇一二两三四五六七八九十百千万\d]$/;
const NO_NUMBER = /[\dA-Za-z.,/:~\-第]$/;
const ROUGH_BEFORE = /(?:约|近|超过|超|逾|不足|大约|将近|至少|达到?近|多达|不少于)$/;
const ROUGH_AFTER = /^(?:左右|以上|以下|以内|多|余|上下)/;

/** Reports whether a number counts things: it has a counting word and no fraction. */
export function countsThings({ measure, value }: ProseNumber): boolean {
  return measure !== "" && measure !== "%" && measure !== "‰" && !measure.endsWith("元") && value.scale === 0;
}

/** Returns the numbers of a sentence. Read once for a sentence, whoever asks. */
export const numbersOf = keeping((sentence: Sentence): readonly ProseNumber[] =>
  numbersIn(sentence.passage.text, sentence),
);

/** Returns the numbers of a text from `start` to `end`, in order. Years, dates and ordinals are none. */
export function numbersIn(text: string, { start, end }: PassageRange): readonly ProseNumber[] {
  const part = text.slice(start, end);
  if (!mayHoldNumber(part)) return NO_NUMBERS;
  const numbers = numbersOfPart(part);
  return start === 0 ? numbers : numbers.map((number) => movedBy(start, number));
}

function mayHoldNumber(part: string): boolean {
  return ANY_DIGIT.test(part) || ANY_NUMERAL.test(part) || part.includes(PER_CENT) || part.includes(TENTH);
}

const NO_NUMBERS: readonly ProseNumber[] = [];

function movedBy(offset: number, number: ProseNumber): ProseNumber {
  return { ...number, start: number.start + offset, end: number.end + offset, after: number.after + offset };
}

const numbersOfPart = remembering((part): readonly ProseNumber[] => {
  const found: ProseNumber[] = [];
  if (ANY_DIGIT.test(part)) addArabic(found, part);
  if (ANY_NUMERAL.test(part)) addChinese(found, part);
  if (part.includes(PER_CENT)) addPercents(found, part);
  if (part.includes(TENTH)) addTenths(found, part);
  return found.sort(textOrder);
});

function addArabic(found: ProseNumber[], part: string): void {
  for (const match of matchesOf(ARABIC, part)) {
    const [all, digits = "", power, rough, measure = ""] = match;
    const before = part.slice(Math.max(0, match.index - 4), match.index);
    const after = part.slice(match.index + all.length, match.index + all.length + 2);
    if (NO_NUMBER.test(before) || (measure === "" && /^[年月日号时点届期\-/:.\dA-Za-z]/.test(after))) continue;
    const value = decimal(digits.replaceAll(",", ""));
    if (!value) continue;
    found.push({
      ...placed(match.index, digits.length, all.length),
      value,
      places: digits.includes(".") ? Math.max(1, value.scale) : 0,
      measure,
      rough: !!power || !!rough || isRough(measure === "%" ? before.replace(/(?<!多)达到?$/, "") : before, after),
    });
  }
}

function addChinese(found: ProseNumber[], part: string): void {
  for (const match of matchesOf(CHINESE, part)) {
    const [all, numeral = "", rough, measure = ""] = match;
    const before = part.slice(Math.max(0, match.index - 4), match.index);
    const after = part.slice(match.index + all.length, match.index + all.length + 2);
    // 两项合计: what is added up is no count.
    const added = measure === "项" && /^[合共总]计/.test(after);
    const value = added || NO_COUNT.test(before) ? undefined : chineseNumeral(numeral);
    if (value === undefined) continue;
    found.push({
      ...placed(match.index, numeral.length, all.length),
      value: whole(value),
      places: 0,
      measure,
      rough: !!rough || isRough(before, after),
    });
  }
}

/** 百分之四十八点四, whose place is that of all its words. */
function addPercents(found: ProseNumber[], part: string): void {
  for (const { 0: all, 1: numeral = "", 2: fraction, index } of matchesOf(PERCENT, part)) {
    const digits = fraction === undefined ? undefined : chineseNumeral(`一${fraction}`);
    const units = chineseNumeral(numeral);
    const value =
      units === undefined ? undefined : decimal(digits === undefined ? `${units}` : `${units}.${`${digits}`.slice(1)}`);
    if (!value) continue;
    const before = part.slice(Math.max(0, index - 4), index).replace(/(?<!多)达到?$/, "");
    const after = part.slice(index + all.length, index + all.length + 2);
    const places = value.scale;
    found.push({
      ...placed(index, all.length, all.length),
      value,
      places,
      measure: "%",
      rough: isRough(before, after),
    });
  }
}

function addTenths(found: ProseNumber[], part: string): void {
  for (const { 0: all, 1: numeral = "", 2: half, index } of matchesOf(TENTHS, part)) {
    const tenths = chineseNumeral(numeral);
    if (tenths === undefined) continue;
    const value = whole(tenths * 10 + (half ? 5 : 0));
    found.push({ ...placed(index, all.length, all.length), value, places: 0, measure: "%", rough: true, tenths: true });
  }
}

function placed(start: number, digits: number, all: number): PassageRange & { readonly after: number } {
  return { start, end: start + digits, after: start + all };
}

function isRough(before: string, after: string): boolean {
  return ROUGH_BEFORE.test(before) || ROUGH_AFTER.test(after);
}
