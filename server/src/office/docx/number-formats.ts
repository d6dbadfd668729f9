const DIGITS = "〇一二三四五六七八九";
const LEGAL = "零壹贰叁肆伍陆柒捌玖";
const STEMS = "甲乙丙丁戊己庚辛壬癸";

/**
 * How a number of a list is written, by the name of its format in ISO/IEC 29500-1, 17.18.59. Others are written in
 * digits.
 */
const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  none: () => "",
  bullet: () => "",
  decimalZero: (value) => String(value).padStart(2, "0"),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (value) => fromBlock(0x2474, 20, value),
  decimalEnclosedFullstop: (value) => fromBlock(0x2488, 20, value),
  ideographEnclosedCircle: (value) => fromBlock(0x3220, 10, value),
  ideographTraditional: (value) => STEMS[(value - 1) % STEMS.length] ?? "",
  ideographDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  taiwaneseDigital: digitByDigit,
  chineseCounting: counted,
  chineseCountingThousand: counted,
  japaneseCounting: counted,
  taiwaneseCounting: counted,
  taiwaneseCountingThousand: counted,
  chineseLegalSimplified: (value) => counted(value, LEGAL, "拾", "佰"),
  ideographLegalTraditional: (value) => counted(value, LEGAL, "拾", "佰"),
  upperLetter: (value) => letters(value),
  lowerLetter: (value) => letters(value).toLowerCase(),
  upperRoman: (value) => roman(value),
  lowerRoman: (value) => roman(value).toLowerCase(),
};

/** Returns a number of a list, from 0 up, as its format writes it. */
export function formatNumber(value: number, format: string): string {
  return FORMATS[format]?.(value) ?? String(value);
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function circled(value: number): string {
  return fromBlock(0x2460, 20, value);
}

/** Returns the character for a number in a block of characters that begins with that for 1; digits beyond its end. */
function fromBlock(first: number, count: number, value: number): string {
  return value >= 1 && value <= count ? String.fromCharCode(first + value - 1) : String(value);
}

function digitByDigit(value: number): string {
  return String(value).replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? digit);
}

/** 十一, 二十, 一百零五; digits from 1,000 up, which no list of a report reaches. */
function counted(value: number, digits = DIGITS, ten = "十", hundred = "百"): string {
  if (value >= 1000 || value < 0) return String(value);
  if (value < 10) return value === 0 ? (digits === LEGAL ? "零" : "〇") : (digits[value] ?? "");
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  const tensText =
    tens === 0 ? (hundreds > 0 && ones > 0 ? "零" : "") : tens === 1 && hundreds === 0 ? ten : digits[tens] + ten;
  return (hundreds > 0 ? digits[hundreds] + hundred : "") + tensText + (ones > 0 ? digits[ones] : "");
}

/** A, …, Z, AA, BB, …: the letter is repeated. */
function letters(value: number): string {
  if (value < 1) return String(value);
  return String.fromCharCode(0x41 + ((value - 1) % 26)).repeat(Math.min(10, Math.ceil(value / 26)));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(value: number): string {
  if (value < 1 || value >= 4000) return String(value);
  let text = "";
  let rest = value;
  for (const [size, sign] of ROMAN) for (; rest >= size; rest -= size) text += sign;
  return text;
}
