import { isLineEndUnit } from "../base/lines";
import { simplified } from "../base/script/traditional";
import { isBlankUnit, isHiddenUnit, type Span } from "../base/span";
import { areFewWords, isDigitUnit, isFigure, isNoneMark } from "./figures";

/** A piece of a line between blanks. */
interface Token {
  readonly start: number;
  readonly end: number;
  /** True if two blanks, a tab or nothing stands before the field. */
  readonly wide: boolean;
  readonly value: boolean;
}

/**
 * Returns the fields of a line whose columns spaces divide: two blanks or a tab divide fields; one blank divides
 * numbers at the end of a field (`规章 1 0 11`) and runs of three and more anywhere, but stays inside a label. `content`
 * is a line without the blanks at its ends.
 */
export function columnFields(text: string, content: Span): Span[] {
  const tokens = tokensOf(text, content);
  const fields: Span[] = [];
  let from = 0;
  for (let i = 1; i <= tokens.length; i++) {
    if (i < tokens.length && !tokens[i]?.wide) continue;
    cutField(tokens, from, i, fields);
    from = i;
  }
  return fields;
}

/** Cuts the tokens `[from, to)` of one field into labels and values. */
function cutField(tokens: readonly Token[], from: number, to: number, fields: Span[]): void {
  let label = from;
  let i = from;
  while (i < to) {
    let run = valueRun(tokens, i, to);
    const length = run - i;
    if (length > 0 && run < to && isRowWithWord(tokens, i, to)) run = to;
    else if (length === 0 || (run < to && length < 3)) {
      i = Math.max(run, i + 1);
      continue;
    }
    pushSpan(tokens, label, i, fields);
    for (let k = i; k < run; k++) pushSpan(tokens, k, k + 1, fields);
    label = run;
    i = run;
  }
  pushSpan(tokens, label, to, fields);
}

/** Reports whether the tokens are the values of one row, with a word or two in place of some of them. */
function isRowWithWord(tokens: readonly Token[], from: number, to: number): boolean {
  const row = tokens.slice(from, to);
  const words = row.filter(({ value }) => !value).map(({ start, end }) => end - start);
  return areFewWords(words, row.length) && row.at(-1)?.value === true;
}

/** The end of the run of values that begins at `from`. */
function valueRun(tokens: readonly Token[], from: number, to: number): number {
  let end = from;
  while (end < to && tokens[end]?.value) end++;
  return end;
}

function pushSpan(tokens: readonly Token[], from: number, to: number, fields: Span[]): void {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (from < to && first && last) fields.push({ start: first.start, end: last.end });
}

function tokensOf(text: string, content: Span): Token[] {
  const tokens: Token[] = [];
  let start = -1;
  let blanks = 0;
  let wide = true;
  for (let i = content.start; i <= content.end; i++) {
    const unit = i < content.end ? text.charCodeAt(i) : 0x20;
    const hidden = isHiddenUnit(unit);
    // Markup leaves several marks that nobody sees, a line end of two characters one: the last of them divides nothing.
    if (hidden && (start >= 0 || !isHiddenUnit(text.charCodeAt(i + 1)))) continue;
    // The end of a line that was cut at a width divides nothing.
    if (!hidden && (!isBlankUnit(unit) || isLineEndUnit(unit)) && !(start >= 0 && endsLabel(text, i, start))) {
      if (start < 0) start = i;
      continue;
    }
    if (start >= 0) {
      const figure = !wide && isMoney(text, start, i) && tokens.at(-1)?.value ? tokens.pop() : undefined;
      const value = figure !== undefined || isFigure(text, start, i) || isNoneMark(text, start, i);
      tokens.push({ start: figure?.start ?? start, end: i, wide: figure?.wide ?? wide, value });
      start = -1;
      blanks = 0;
      wide = false;
    }
    blanks++;
    if (blanks > 1 || unit === 0x09) wide = true;
  }
  return tokens;
}

/** Reports whether a word is a unit of money, which may stand one blank behind its figure: 251000 元. */
function isMoney(text: string, start: number, end: number): boolean {
  return text.charAt(end - 1) === "元" && MONEY.has(simplified(text.slice(start, end)));
}

const MONEY: ReadonlySet<string> = new Set(["元", "万元", "亿元"]);

/** Reports whether a colon ends the words before it, with a figure directly behind it: `规章：0 5 5`. */
function endsLabel(text: string, at: number, start: number): boolean {
  const unit = text.charCodeAt(at);
  if ((unit !== 0xff1a && unit !== 0x3a) || at === start) return false;
  return isDigitUnit(text.charCodeAt(at + 1)) && !isDigitUnit(text.charCodeAt(at - 1));
}
