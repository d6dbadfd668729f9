import { foldUnit } from "../../base/fold";
import { isBlankUnit, isHiddenUnit, type Span, withoutHidden } from "../../base/span";
import { isDigitUnit, isPointUnit } from "../figures";
import type { LineKind, LineReader } from "../survey";

/** A line in which figures touch the words behind them, or more digits stand than a number has. */
export const GLUED: LineKind = { evidence: "prose" };
/** A short line of a label that figures at its end touch. One alone may be prose (`附件1`). */
export const GLUED_ROW: LineKind = { evidence: "prose" };

/** Reads lines whose separators are lost. A line of digits comes here if it is too long to be one number. */
export const gluedLines: LineReader = (line) => {
  const { text, content } = line;
  if (!line.marks.digits && line.marks.blanks < LONG_RUN) return undefined;
  if (line.figure || isGluedLine(text, content) || holdsMarkedRow(text, content)) return GLUED;
  return isGluedRow(text, content) ? GLUED_ROW : undefined;
};

/** Words that follow a figure in prose. */
const MEASURE_WORDS = new Set(
  "年月日号时分秒点条件宗份例起个次人名项期篇届层级类家场部万亿元天余多版季周岁位户处本册座种批轮组段字章节款度％%",
);

/** A run of digits as long as this is no number, but several run together; so many figures and marks are a row. */
const LONG_RUN = 7;

/**
 * Reports whether figures touch the words after them, or only white space stands between them, as it does where a table
 * has lost its other separators. A date or an amount in prose is followed by its measure word, a figure in a table by
 * the next label. Figures with white space between them are as good as a long run of digits.
 */
function isGluedLine(text: string, line: Span): boolean {
  let joints = 0;
  let measures = 0;
  let digits = 0;
  let afterWord = false;
  for (let i = line.start; i < line.end; i++) {
    const unit = text.charCodeAt(i);
    if (isDigitUnit(unit)) {
      digits++;
      if (digits === LONG_RUN && afterWord) joints += 2;
      continue;
    }
    if (isBlankUnit(unit) || isHiddenUnit(unit) || (digits > 0 && isLetterUnit(unit))) continue;
    const word = (unit >= 0x3400 && unit <= 0x9fff) || unit === 0xff08 || unit === 0x28;
    if (digits > 0 && word) {
      if (MEASURE_WORDS.has(String.fromCharCode(foldUnit(unit)))) measures++;
      else joints++;
    }
    digits = 0;
    afterWord = word;
  }
  return joints > 3 || (joints > 1 && joints > measures);
}

/** Words, then figures and marks for "no number" with white space between, as many as a row has. */
const MARKED_ROW =
  /[\u4e00-\u9fff）)][ \u00a0\u3000]{1,8}(?:(?:\d{1,9}|[-‐-―－─/／]{1,2})[ \u00a0\u3000]{1,8}){6}(?:\d|[-‐-―－─/／])/;

/** Reports whether a line holds a row in which marks for "no number" stand between figures. */
function holdsMarkedRow(text: string, { start, end }: Span): boolean {
  return MARKED_ROW.test(withoutHidden(text.slice(start, end)));
}

/** Reports whether a code unit is a Latin letter, which may stand among figures in place of one. */
function isLetterUnit(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

/** The labels of the form are shorter than this. */
const LONGEST_LABEL = 60;

/** Reports whether a line is words and digits directly behind them, as a row whose cells have run together. */
function isGluedRow(text: string, line: Span): boolean {
  const last = text.charCodeAt(line.end - 1);
  if (line.end - line.start > LONGEST_LABEL || !isDigitUnit(last)) return false;
  let i = line.end - 1;
  while (i > line.start && (isDigitUnit(text.charCodeAt(i)) || isPointUnit(text.charCodeAt(i)))) i--;
  const before = text.charCodeAt(i);
  return (before >= 0x3400 && before <= 0x9fff) || before === 0xff09 || before === 0x201d || before === 0x29;
}
