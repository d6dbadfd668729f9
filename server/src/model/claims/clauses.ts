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

const SENTENCE_END = /[。!?;…]/;
const CLAUSE_END = /[，:()]/;

/** The sentences of a passage with their clauses. */
export function sentencesOf(passage: Passage): readonly Sentence[] {
  const { text } = passage;
  const sentences: Sentence[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !SENTENCE_END.test(text[at] ?? "")) continue;
    if (at > start) sentences.push({ passage, start, end: at, clauses: clausesOf(text, { start, end: at }) });
    start = at + 1;
  }
  return sentences;
}

function clausesOf(text: string, sentence: Part): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = sentence.start;
  let depth = 0;
  for (let at = sentence.start; at <= sentence.end; at++) {
    const char = at < sentence.end ? (text[at] ?? "") : "，";
    if (!CLAUSE_END.test(char)) continue;
    if (at > start) clauses.push({ start, end: at, depth });
    if (char === "(") depth++;
    if (char === ")" && depth > 0) depth--;
    start = at + 1;
  }
  return clauses;
}
