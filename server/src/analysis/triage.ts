import { countOf } from "../base/text";
import { looksLikeReport } from "../model/looks-like-report";

/** Why a text is not read, or that it is. */
export type TextKind = "report" | "not-a-report" | "wrong-encoding" | "too-large";

/** The longest text that is read, in UTF-16 code units. A report of a large city has forty thousand. */
export const MAX_LENGTH = 2_000_000;

/** The most lines of a text that is read. */
export const MAX_LINES = 50_000;

/** What texts of this kind look like after they were read as what they are not: 政府 and 信息 in UTF-8 read as GBK, 信息 in UTF-8 and in GBK read as Latin-1. */
const MOJIBAKE = ["鏀垮簻", "淇℃伅", "ä¿¡æ", "ÐÅÏ¢"];

/** What such an accident leaves besides U+FFFD: that character written as UTF-8 and read as GBK, memory never written to. */
const DAMAGE = ["锟斤拷", "烫烫烫", "屯屯屯"];

/** How much of a text is looked at for signs of a wrong decoding. */
const SAMPLE_LENGTH = 20_000;

/** Whether to read a text, decided without reading it: cheap, however long it is. Damage in what is still seen to be a report is left to the rule `decoding`. */
export function kindOfText(text: string): TextKind {
  const sample = text.slice(0, SAMPLE_LENGTH);
  if (isMisdecoded(sample)) return "wrong-encoding";
  if (!looksLikeReport(text)) return isDamaged(sample) ? "wrong-encoding" : "not-a-report";
  return text.length > MAX_LENGTH || hasTooManyLines(text) ? "too-large" : "report";
}

/** Whether a text was decoded as what it is not: NULs all over it, or the words that such an accident makes. */
function isMisdecoded(sample: string): boolean {
  return isAllOver(countOf(sample, "\0"), sample) || MOJIBAKE.some((words) => sample.includes(words));
}

/** Whether characters were lost in decoding. One alone may be the author's. */
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
