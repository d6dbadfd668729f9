import type { Passage } from "./prose";

/** A part of a passage. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** What stands between two commas, colons or brackets. */
export interface Clause extends Part {
  /** How many brackets are open around it. */
  readonly depth: number;
}

/** What stands between two full stops or semicolons. */
export interface Sentence extends Part {
  readonly passage: Passage;
  readonly clauses: readonly Clause[];
}

const SENTENCE_END = /[。!?;…]|$/g;
const CLAUSE_END = /[，:()]|$/g;

/** The sentences of a passage with their clauses. */
export function sentencesOf(passage: Passage): readonly Sentence[] {
  const { text } = passage;
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { index } of text.matchAll(SENTENCE_END)) {
    if (index > start) sentences.push({ passage, start, end: index, clauses: clausesOf(text, { start, end: index }) });
    start = index + 1;
  }
  return sentences;
}

function clausesOf(text: string, sentence: Part): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = sentence.start;
  let depth = 0;
  for (const match of text.slice(sentence.start, sentence.end).matchAll(CLAUSE_END)) {
    const at = sentence.start + match.index;
    if (at > start) clauses.push({ start, end: at, depth });
    if (match[0] === "(") depth++;
    if (match[0] === ")" && depth > 0) depth--;
    start = at + 1;
  }
  return clauses;
}
