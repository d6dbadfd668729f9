import { toNumeral, writtenNumber } from "../../../model/numerals";

/** A way of numbering paragraphs or clauses: how one number is found in folded text, and how it is written. */
export interface Numbering {
  readonly pattern: RegExp;
  /** A number in whatever place: one that stands anywhere is not left out. */
  readonly written: (number: number) => readonly string[];
  readonly shown: (number: number) => string;
}

/** （一） at the beginning of a line. */
export const SUB_HEADINGS: Numbering = {
  pattern: /^(?:#+ *)?\(([一二三四五六七八九十])\)(?![项款中])/g,
  written: (number) => [
    `(${toNumeral(number)})`,
    `${toNumeral(number)}、`,
    `${toNumeral(number)}.`,
    `${toNumeral(number)},`,
    `${number}.`,
    `${number}、`,
  ],
  shown: (number) => `（${toNumeral(number)}）`,
};
/** 一是…，二是…. */
const CLAUSES: Numbering = {
  pattern: /(?<=^|[。;:,] ?|[^一二三四五六七八九十])([一二三四五六七八九])是(?!否|一|不是)/g,
  written: (number) => [
    `${toNumeral(number)}是`,
    `${toNumeral(number)}要`,
    `${toNumeral(number)}、`,
    `(${toNumeral(number)})`,
    `第${toNumeral(number)}`,
    `;${toNumeral(number)}`,
    `。${toNumeral(number)}`,
    `,${toNumeral(number)}`,
  ],
  shown: (number) => `${toNumeral(number)}是`,
};

/** 一要…，二要…. */
const TASKS: Numbering = {
  ...CLAUSES,
  pattern: /(?<=^|[。;:,] ?|(?:[将做应须]|必须|做到))([一二三四五六七八九])要(?!求|点|素|务|件|闻)/g,
  shown: (number) => `${toNumeral(number)}要`,
};

/** 1.…，2.…，4.… within a line. A year, a date and a decimal have a digit behind the point. */
const DIGITS: Numbering = {
  pattern: /(?<=^|[。;:,] ?)([1-9])[.、](?![0-9])/g,
  written: (number) => [`${number}.`, `${number}、`, `(${number})`, `第${toNumeral(number)}`, `${toNumeral(number)}是`],
  shown: (number) => `${number}.`,
};

/** （一）…，（二）…，（四）… within a line; behind 第 and before 项 they are of a law. */
const BRACKETED: Numbering = {
  pattern: /(?<=[。;:,] ?)\(([一二三四五六七八九])\)(?![项款条])/g,
  written: SUB_HEADINGS.written,
  shown: SUB_HEADINGS.shown,
};

/** （1）…；（3）… within a line. */
const DIGITS_IN_BRACKETS: Numbering = {
  pattern: /(?<=^|[。;:,] ?)\(([1-9])\)(?! ?[号项款条])/g,
  written: (number) => [`(${number})`, `${number}.`, `${number}、`, `(${toNumeral(number)})`, `${toNumeral(number)}是`],
  shown: (number) => `（${number}）`,
};

/** 第一，…第二，…. */
const ORDINALS: Numbering = {
  pattern: /(?<=^|[。;:,] ?)第([一二三四五六七八九])[,、]/g,
  written: (number) => [`第${toNumeral(number)}`, `${toNumeral(number)}是`, `(${toNumeral(number)})`],
  shown: (number) => `第${toNumeral(number)}`,
};

/** ①…；③… within a line, as it is written: folded, they are plain digits. */
const CIRCLED: Numbering = {
  pattern: /([①-⑨])/g,
  written: (number) => [circled(number)],
  shown: circled,
};
const CIRCLED_ONE = 0x2460;

function circled(number: number): string {
  return String.fromCharCode(CIRCLED_ONE + number - 1);
}

/** 一是…, 二是…, 四是… at the beginnings of lines. */
export const CLAUSE_HEADINGS: Numbering = { ...CLAUSES, pattern: /^([一二三四五六七八九])是(?!否|一|不是)/g };

/** 1.…, 2.…, 4.… at the beginnings of lines. */
export const DIGIT_HEADINGS: Numbering = { ...DIGITS, pattern: /^(?:#+ *)?([1-9])[.、](?![0-9])/g };

/**
 * The lists within a line, each with what a line that holds one has. `raw`: it is looked for in the text as it is
 * written.
 */
export const LISTS: readonly { readonly numbering: Numbering; readonly sign: string; readonly raw?: boolean }[] = [
  { numbering: CLAUSES, sign: "是" },
  { numbering: TASKS, sign: "一要" },
  { numbering: DIGITS, sign: "1" },
  { numbering: ORDINALS, sign: "第一" },
  { numbering: BRACKETED, sign: "(一)" },
  { numbering: DIGITS_IN_BRACKETS, sign: "(1)" },
  { numbering: CIRCLED, sign: "①", raw: true },
];

/** Returns the number that a mark found by one of the patterns stands for. */
export function numberOfMark(mark: string): number {
  if (/[①-⑨]/.test(mark)) return mark.charCodeAt(0) - CIRCLED_ONE + 1;
  return writtenNumber(mark);
}
