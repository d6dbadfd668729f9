import { literal, matchesOf } from "../../../base/patterns";
import { simplified } from "../../../base/script/traditional";
import { inTextOrder, type Span } from "../../../base/span";
import type { Report } from "../../../model/types";
import {
  BODY_BY_RANK,
  ENDS_AS_BODY,
  KNOWN_PHRASES,
  KNOWN_SENTENCES,
  KNOWN_WORD,
  KNOWN_WORD_OTHERWISE,
  type KnownSentence,
} from "../../../spec/words/known-sentences";

/** A place where another word stands for the one that is known to stand there. */
export interface ReplacedWord {
  readonly word: string;
  /** The word alone. */
  readonly span: Span;
  readonly sentence: KnownSentence;
  /** True for one such word alone that is no body: nobody has a 统计期限 for it, but the author may have meant it. */
  readonly doubtful?: boolean;
}

/** A word in place of another is looked for within this many characters, in one clause: a list of bodies is long. */
const WORD = "([^。;；:：|\\t\\r\\n<>]{2,60}?)";
/** The known sentences with another word in them. */
const SENTENCES = KNOWN_SENTENCES.map((sentence) => ({
  sentence,
  pattern: patternOf(sentence, sentence.word ?? WORD),
}));
/** A shorter word in one known sentence alone may be the author's own choice. */
const SURE_LENGTH = 4;
/** Words that are bodies, or lists of them: nobody lists their 统计期限. */
const BODIES =
  /、.*(?:委|局|府|厅|会|协|大|办|室|部|院|乡|镇)$|(?:政府|人大|政协|委员会|办事处|市委|县委|区委)$|^(?![全本各我该所相])[\u4e00-\u9fff]{2,6}(?:[县乡镇旗]|街道)$|[省市县区州旗乡镇][\u4e00-\u9fff]{1,12}(?:局|厅|委|办|办公室|中心|街道|乡|镇)$/;
/** The name of one body without its place: 水利局. */
const BODY =
  /^(?![我本该各])[\u4e00-\u9fff]{2,8}(?:局|厅|委|委员会|办公室|中心|管委会|政府)$|^管委会$|^(?![全本各我该所相])[\u4e00-\u9fff]{0,6}(?:高新区|开发区|经开区)$/;

/**
 * Returns the places where a find-and-replace put another word for the known one: known sentences first, then known
 * phrases with the very same word. Other places of that word are the author's own and are left alone.
 */
export function replacedWords(report: Report): readonly ReplacedWord[] {
  const end = report.secondReport?.start ?? report.text.length;
  const text = simplified(report.text.slice(0, end));
  const other = SENTENCES.flatMap(({ sentence, pattern }) => placesOf(text, sentence, pattern));
  const own = report.identity.body?.value ?? "";
  // An office has a 统计期限 of its own in its own report.
  const isOwn = ({ word, sentence }: ReplacedWord) =>
    sentence.key === "alone" && own !== "" && (own.includes(word) || word.includes(own));
  const odd = other.filter((place) => isOdd(place.word) && !isOwn(place));
  const proven = odd.filter((place) => isProven(place, odd));
  const words = [...new Set(proven.map(({ word }) => word))].filter((word) => word.length >= SURE_LENGTH);
  const more = words.flatMap((word) =>
    KNOWN_PHRASES.flatMap((phrase) => placesOf(text, phrase, patternOf(phrase, `(${literal(word)})`))),
  );
  const doubtful = proven.length > 0 ? [] : odd.filter(isDoubtful).map((place) => ({ ...place, doubtful: true }));
  return inTextOrder([...proven, ...more, ...doubtful]);
}

function patternOf({ before, after }: KnownSentence, word: string): RegExp {
  return new RegExp(`${before}${word}(?=${after})`, "g");
}

function placesOf(text: string, sentence: KnownSentence, pattern: RegExp): readonly ReplacedWord[] {
  return matchesOf(pattern, text).map((match) => {
    const [all, written = ""] = match;
    const found = written.trim();
    const start = match.index + all.length - written.length + written.indexOf(found);
    return { word: found, span: { start, end: start + found.length }, sentence };
  });
}

function isOdd(word: string): boolean {
  if (word.length < 2 || word === KNOWN_WORD) return false;
  return areBodies(word) || !KNOWN_WORD_OTHERWISE.test(word.replace(/\s/g, ""));
}

/**
 * The same word in two known sentences, a body or a word of some length in the corner note, which nobody words anew, or
 * bodies that have a 统计期限.
 */
function isProven({ word, sentence }: ReplacedWord, all: readonly ReplacedWord[]): boolean {
  if (all.some((other) => other.word === word && other.sentence !== sentence)) return true;
  if (sentence.key === "alone") return false;
  return areBodies(word) || (sentence.key === "note" && (word.length >= SURE_LENGTH || ENDS_AS_BODY.test(word)));
}

/** A period of figures is meant, and what stands there has none: 所列政务公开的统计期限. */
function isDoubtful({ word, sentence }: ReplacedWord): boolean {
  if (sentence.key === "alone") return true;
  return (
    sentence.key === "period" && /^[\u4e00-\u9fff]{2,10}$/.test(word) && !/[年期时度段]|^[全本各我该所相]/.test(word)
  );
}

function areBodies(word: string): boolean {
  return BODIES.test(word) || BODY.test(word) || BODY_BY_RANK.test(word);
}
