import { labelKey } from "../../base/fold";
import { remembering } from "../../base/memo";
import { simplified } from "../../base/script/traditional";
import { COUNTED } from "../../spec/words/listings";
import { type FormWord, wordAt } from "./form-words";

/** Words of the form side by side, with the figures between them, as where the borders between cells are lost. */
export interface WordRun {
  /** Offsets in the text looked at, half-open. */
  readonly start: number;
  readonly end: number;
  readonly words: readonly FormWord[];
  /** Groups of digits among the words. */
  readonly figures: number;
}

/** A text as its label key, with the place of each unit of the key in the text. */
interface KeyedText {
  readonly text: string;
  readonly key: string;
  readonly offsets: readonly number[];
}

/** Marks that end a clause: what they divide is prose, not cells. */
const CLAUSE_MARK = /[，。；：、！？]/;
/** So many words and figures side by side are no prose. */
const PARTS = 3;
const WORDS = 2;

/**
 * Returns the runs of words and figures in a text that prose does not have: three and more parts with no clause mark
 * and no other word between them, or two words that are all of the text.
 */
export const wordRuns = remembering((text): readonly WordRun[] => {
  const keyed = keyedText(text);
  const runs: WordRun[] = [];
  for (let at = 0; at < keyed.key.length; ) {
    const run = runAt(keyed, at);
    if (isNoProse(run, keyed.key.length) && !isInSentence(text, run)) runs.push(run);
    // Where there is no word up to its end, there is none from any place before it.
    at = Math.max(run.keyEnd, at + 1);
  }
  return runs;
});

interface KeyedRun extends WordRun {
  readonly keyStart: number;
  readonly keyEnd: number;
}

function isNoProse({ words, figures, keyStart, keyEnd }: KeyedRun, length: number): boolean {
  if (words.length < WORDS) return false;
  return words.length + figures >= PARTS || (keyStart === 0 && keyEnd === length);
}

/** 分年度汇总现行有效规范性文件74条，: words and a number in a clause, or all of one: ，不予处理（重复申请）65件。 */
function isInSentence(text: string, { start, end }: WordRun): boolean {
  const [before, behind] = [text.slice(0, start), text.slice(end)];
  if (!COUNTED.test(simplified(behind))) return false;
  // A comma of half width may stand between cells, but not where there are full stops.
  return /[\u4e00-\u9fff][，；、。]?$/.test(before) || (/[\u4e00-\u9fff][,;]$/.test(before) && text.includes("。"));
}

function runAt(keyed: KeyedText, from: number): KeyedRun {
  const { key, offsets } = keyed;
  const words: FormWord[] = [];
  let figures = 0;
  let at = from;
  while (at < key.length && (at === from || !isDivided(keyed, at))) {
    const word = wordAt(key, at);
    if (word) words.push(word);
    else if (isDigit(key, at) && !isDigit(key, at - 1)) figures++;
    else if (!isDigit(key, at)) break;
    at += word?.key.length ?? 1;
  }
  const [start, end] = [offsets[from] as number, (offsets[Math.max(at - 1, from)] as number) + 1];
  return { start, end, words, figures, keyStart: from, keyEnd: at };
}

function isDigit(key: string, at: number): boolean {
  const unit = key.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}

/** Reports whether a clause mark stands between a unit of the key and the one before it. */
function isDivided({ text, offsets }: KeyedText, at: number): boolean {
  return CLAUSE_MARK.test(text.slice((offsets[at - 1] as number) + 1, offsets[at]));
}

function keyedText(text: string): KeyedText {
  let key = "";
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = labelKey(text.charAt(at));
    if (unit === "") continue;
    key += unit;
    offsets.push(at);
  }
  return { text, key, offsets };
}
