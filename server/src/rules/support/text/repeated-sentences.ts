import { matchesOf } from "../../../base/patterns";
import { partOf, type Span } from "../../../base/span";
import type { ProseLine } from "../../../model/places/prose-lines";

/** A sentence, or a whole paragraph, that is said again right behind itself: where it stands first, and where again. */
export interface RepeatedSentence {
  readonly words: string;
  readonly first: Span;
  readonly span: Span;
}

/** Shorter sentences may be alike on purpose, and shorter ones that say again what the one before ends with. */
const LEAST = 10;
const LEAST_ENDING = 8;
/** Up to a mark or the end of the line, so that none is looked through twice for want of a mark. */
const SENTENCES = /[^。！？!?\s][^。！？!?]*(?:[。！？!?]|$)/g;
/** What has no mark at its end is a title or a heading, and no sentence; it stands between those around it. */
const ENDED = /[。！？!?]$/;
/** Words, not figures or marks alone. */
const WORDS = /[\u4e00-\u9fff]{6}/;

/** Returns the sentences of the lines that stand right behind the same sentence, and the lines behind the same line. */
export function repeatedSentences(lines: readonly ProseLine[]): readonly RepeatedSentence[] {
  const all = lines.map(sentencesOf);
  const found = lines.flatMap((line, at): readonly RepeatedSentence[] => {
    const before = lines[at - 1];
    const isAgain = before !== undefined && before.key === line.key && before.section === line.section;
    const paragraph = isAgain && (all[at]?.length ?? 0) > 1;
    return paragraph ? [{ words: line.text.trim(), first: before.span, span: line.span }] : [];
  });
  const sentences = all.flat();
  return [
    ...found,
    ...sentences.flatMap(({ words, section, span }, at) => {
      const before = sentences[at - 1];
      if (!before || before.section !== section || !WORDS.test(words)) return [];
      const isSame = before.words === words && words.length >= LEAST;
      const isEnding = words.length >= LEAST_ENDING && before.words.endsWith(`，${words}`);
      return isSame || isEnding ? [{ words, first: before.span, span }] : [];
    }),
  ];
}

function sentencesOf({ text, section, span: line }: ProseLine) {
  return matchesOf(SENTENCES, text).map(({ 0: sentence, index }) => ({
    words: ENDED.test(sentence) ? sentence.slice(0, -1).replace(/\s/g, "") : "",
    section,
    span: partOf(line, index, sentence.length),
  }));
}
