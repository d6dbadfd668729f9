import { countOf } from "../base/text";
import { looksLikeReport } from "../model/looks-like-report";

/** Why a text is not read, or that it is. */
export type TextKind = "report" | "not-a-report" | "wrong-encoding" | "too-large";

/** The longest text that is read, in UTF-16 code units. A report of a large city has forty thousand. */
export const MAX_LENGTH = 2_000_000;

/** The most lines of a text that is read. */
export const MAX_LINES = 50_000;

/**
 * What texts of this kind look like after an accident: U+FFFD written as UTF-8 and read as GBK (锟斤拷), memory never written to (烫烫),
 * 政府 and 信息 in UTF-8 read as GBK, 信息 in UTF-8 and in GBK read as Latin-1.
 */
const MOJIBAKE = ["锟斤拷", "烫烫烫", "屯屯屯", "鏀垮簻", "淇℃伅", "ä¿¡æ", "ÐÅÏ¢"];

/** How much of a text is looked at for signs of a wrong decoding. */
const SAMPLE_LENGTH = 20_000;

/** Whether to read a text, decided without reading it: cheap, however long it is. */
export function kindOfText(text: string): TextKind {
  if (isMisdecoded(text)) return "wrong-encoding";
  if (!looksLikeReport(text)) return "not-a-report";
  return text.length > MAX_LENGTH || hasTooManyLines(text) ? "too-large" : "report";
}

/** Whether a text was decoded as what it is not: replacement characters or NULs all over it, or the words that such an accident leaves. One alone may be the author's. */
function isMisdecoded(text: string): boolean {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const broken = countOf(sample, "\uFFFD") + countOf(sample, "\0");
  return broken > Math.max(3, sample.length / 500) || MOJIBAKE.some((words) => sample.includes(words));
}

/** A lone CR ends a line too, so CR and LF are counted and the pairs taken off. */
function hasTooManyLines(text: string): boolean {
  if (text.length < MAX_LINES) return false;
  return countOf(text, "\n") + countOf(text, "\r") - countOf(text, "\r\n") >= MAX_LINES;
}
