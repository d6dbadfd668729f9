import type { Span } from "../span";

/**
 * Notes in brackets that say how what stands before them is pronounced, as web pages with pinyin print them:
 * `政(zhèng)府(fǔ)`, `政府(zhèng fǔ)`, `政(zheng)`, `縣（ㄒㄧㄢˋ）`. Anything else in brackets is the author's (`微信(wifi)`,
 * `（APP）`).
 */
const TONED = "à-üāáǎēéěīíǐōóǒūúǔǖ-ǜ\\u0300-\\u030c";
const SPELLED = `(?=[^()（）]{0,60}[${TONED}])[a-z${TONED}ɑɡ1-5 '’·-]{1,60}`;
const SYLLABLE = "(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?[aeiouvü]{1,3}(?:ng?|r)?[1-5]?";
const BOPOMOFO = "[\\u3105-\\u3129ˊˇˋ˙ ]{1,40}";
const NOTE = new RegExp(`(?<=[\\u3400-\\u9fff])[(（](?:${SPELLED}|${SYLLABLE}|${BOPOMOFO})[)）]`, "y");
/** Matches the first unit of a note: a quick test, since most texts in brackets begin with another. */
const FIRST = new RegExp(`[a-z${TONED}ɑɡ˙\\u3105-\\u3129]`);

/** Returns the end of the phonetic note that begins with the bracket at `at`; `at` itself where none begins. */
export function noteEnd(text: string, at: number): number {
  if (!FIRST.test(text.charAt(at + 1))) return at;
  NOTE.lastIndex = at;
  return NOTE.test(text) ? NOTE.lastIndex : at;
}

/** The characters that may open a note, in a whole text. */
const OPENED = new RegExp(`[(（](?=[a-z${TONED}ɑɡ˙\\u3105-\\u3129])`, "g");

/** Returns the text without its phonetic notes. */
export function withoutNotes(text: string): string {
  let out = "";
  let from = 0;
  for (const { start, end } of notesIn(text)) {
    out += text.slice(from, start);
    from = end;
  }
  return from === 0 ? text : out + text.slice(from);
}

/**
 * Returns the offset in a text of what stands at `offset` in the text without its notes; the end of a part comes before
 * its note.
 */
export function offsetWithNotes(text: string, offset: number): number {
  let at = offset;
  for (const { start, end } of notesIn(text)) {
    if (start >= at) break;
    at += end - start;
  }
  return at;
}

function notesIn(text: string): readonly Span[] {
  const notes: Span[] = [];
  OPENED.lastIndex = 0;
  for (let match = OPENED.exec(text); match; match = OPENED.exec(text)) {
    const end = noteEnd(text, match.index);
    if (end > match.index) notes.push({ start: match.index, end });
  }
  return notes;
}
