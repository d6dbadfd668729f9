import type { Passage } from "./prose";

/** A part of a passage. */
export interface PassageRange {
  readonly start: number;
  readonly end: number;
}

/** The text between two commas, colons or brackets. */
export interface Clause extends PassageRange {
  /** The number of brackets open around it. */
  readonly depth: number;
}

/** The text between two full stops or semicolons. */
export interface Sentence extends PassageRange {
  readonly passage: Passage;
  readonly clauses: readonly Clause[];
}

/** Returns the words of a sentence. */
export function sentenceText({ passage, start, end }: Sentence): string {
  return passage.text.slice(start, end);
}

/** Returns the words of a sentence with a digit for each count in Chinese numerals, as patterns read it: 制定文件五件. */
export function sentenceInDigits(sentence: Sentence): string {
  return sentenceText(sentence).replace(CHINESE_COUNT, "1");
}

const CHINESE_COUNT =
  /(?<![零〇一二两三四五六七八九十百千万第每数几某])[零〇一二两三四五六七八九十百千]{1,9}(?=[件条份宗起部])/g;

/** Returns the sentences of a passage with their clauses. */
export function sentencesOf(passage: Passage): readonly Sentence[] {
  const { text } = passage;
  const sentences: Sentence[] = [];
  let start = 0;
  let clauses: Clause[] = [];
  let clauseStart = 0;
  let depth = 0;
  // One pass over units: a report has hundreds of clauses, and matches of patterns are dear to make.
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : FULL_STOP;
    // Chinese characters, by far the commonest, are no marks.
    if (unit > FULL_STOP && unit < COMMA) continue;
    const ended = endsSentence(unit);
    if (!ended && !endsClause(unit)) continue;
    if (at > clauseStart) clauses.push({ start: clauseStart, end: at, depth });
    clauseStart = at + 1;
    if (unit === OPENING) depth++;
    if (unit === CLOSING && depth > 0) depth--;
    if (!ended) continue;
    if (at > start) sentences.push({ passage, start, end: at, clauses });
    start = at + 1;
    clauses = [];
    depth = 0;
  }
  return sentences;
}

const FULL_STOP = 0x3002;
const COMMA = 0xff0c;
const COLON = 0x3a;
const OPENING = 0x28;
const CLOSING = 0x29;

/** 。 ! ? ; … */
function endsSentence(unit: number): boolean {
  return unit === FULL_STOP || unit === 0x3b || unit === 0x21 || unit === 0x3f || unit === 0x2026;
}

/** ， : ( ) */
function endsClause(unit: number): boolean {
  return unit === COMMA || unit === COLON || unit === OPENING || unit === CLOSING;
}
