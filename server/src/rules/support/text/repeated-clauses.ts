import { matchesOf } from "../../../base/patterns";

/** What stands between two marks in a sentence, with its place in the text that was looked at. */
export interface RepeatedClause {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** A clause that is said again right behind itself, and one with others between, has so many characters. */
const LEAST_NEXT = 5;
const LEAST_APART = 8;
/** Sentences, or parts of them that may be worded alike on purpose. */
const SENTENCES = /[^。！？；!?;]+/g;
const CLAUSES = /[^，,、：:]+/g;
/** The ordinal of an item, with which its first clause begins. */
const ORDINAL = /^ *(?:[一二三四五六七八九]是|\d{1,2}[.．]|[（(][一二三四五六七八九\d][）)])/;
/** Chinese characters and quotation marks alone: figures may be the same twice. */
const PLAIN = /^[\u4e00-\u9fff“”"]+$/;
/** One thing and its count, which is the same twice only in another place of a list: 行政处罚信息0条、行政处罚信息0条. */
const COUNTED = /^[\u4e00-\u9fff“”"]{6,}\d+[\u4e00-\u9fff]$/;

/**
 * Returns the clauses of a line that stand twice in one sentence: 加强组织领导，安排专人，加强组织领导. The place is that of the second.
 */
export function repeatedClauses(text: string): readonly RepeatedClause[] {
  return piecesOf(text, SENTENCES, 0).flatMap((sentence) => {
    const clauses = piecesOf(sentence.words, CLAUSES, sentence.start).map((one) => ({
      ...one,
      words: one.words.replace(ORDINAL, ""),
    }));
    return clauses.filter(({ words }, index) => {
      const isNext = clauses[index - 1]?.words === words;
      if (words.length < LEAST_NEXT || !(PLAIN.test(words) || (isNext && COUNTED.test(words)))) return false;
      const earlier = clauses.findIndex((one) => one.words === words);
      return earlier < index && (isNext || words.length >= LEAST_APART);
    });
  });
}

function piecesOf(text: string, pattern: RegExp, from: number): readonly RepeatedClause[] {
  return matchesOf(pattern, text).map(({ index, 0: words }) => ({
    words,
    start: from + index,
    end: from + index + words.length,
  }));
}
