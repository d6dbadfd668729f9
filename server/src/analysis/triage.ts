import { countOf } from "../base/text";
import { looksLikeReport } from "../model/looks-like-report";

/** The kind of a text: a report, or the reason why it is not read. */
export type TextKind = "report" | "not-a-report" | "wrong-encoding" | "too-large";

/** The longest text that is read, in UTF-16 code units. A report of a large city has forty thousand. */
export const MAX_LENGTH = 2_000_000;

/** The most lines of a text that is read. */
export const MAX_LINES = 50_000;

/**
 * Traces of a wrong decoding: 政府 and 信息 in UTF-8 read as GBK, 信息 in UTF-8 and in GBK read as Latin-1, U+FFFD written
 * as UTF-8 and read as GBK, uninitialised memory.
 */
const DAMAGE = ["鏀垮簻", "淇℃伅", "ä¿¡æ", "ÐÅÏ¢", "锟斤拷", "烫烫烫", "屯屯屯"];

/** The length of the part of a text that is searched for signs of a wrong decoding. */
const SAMPLE_LENGTH = 20_000;

/**
 * Returns the kind of a text without reading it: cheap for any length. Damage in a text that is still recognised as a
 * report is left to the rule `decoding`.
 */
export function kindOfText(text: string): TextKind {
  const sample = text.slice(0, SAMPLE_LENGTH);
  if (isAllOver(countOf(sample, "\0"), sample)) return "wrong-encoding";
  if (!looksLikeReport(text)) return isDamaged(sample) ? "wrong-encoding" : "not-a-report";
  return text.length > MAX_LENGTH || hasTooManyLines(text) ? "too-large" : "report";
}

/**
 * Reports whether a text was decoded with the wrong encoding, or characters were lost in decoding. A single one may be
 * the author's.
 */
function isDamaged(sample: string): boolean {
  const lost = countOf(sample, "\uFFFD") + countOf(sample, "\0");
  return isAllOver(lost, sample) || DAMAGE.some((words) => sample.includes(words));
}

function isAllOver(count: number, sample: string): boolean {
  return count > Math.max(3, sample.length / 500);
}

/** A lone CR ends a line too, so CR and LF are counted and the pairs taken off. */
function hasTooManyLines(text: string): boolean {
  if (text.length < MAX_LINES) return false;
  return countOf(text, "\n") + countOf(text, "\r") - countOf(text, "\r\n") >= MAX_LINES;
}
