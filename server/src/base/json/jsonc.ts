import { type Span, span } from "../span";
import type { JsonMember, JsonNode, TextProblem } from "./json-node";
import { complain, isAtString, pastMark, type Reader, SAYINGS, skipBlanks, stringAt, wordAt, wordFrom } from "./tokens";

// A parser of our own, because people read what it says: each slip is told where it is, in Chinese and English, and
// what is right beside it still holds. Libraries give codes of errors, or stop at the first.

/** The content of a text, as far as it can be parsed, with its problems. */
export interface JsonText {
  /** Absent where the text holds no value at all. */
  readonly root?: JsonNode;
  readonly problems: readonly TextProblem[];
}

/**
 * Deeper values are left out: nobody writes them by hand, and reading them one inside the other would end in a crash.
 */
const MAX_DEPTH = 64;

/**
 * Reads JSON with comments, trailing commas and a byte order mark. Never throws; what is wrong is told with its place,
 * and what can be made out around it is read all the same. Full-width punctuation, which a Chinese keyboard writes, is
 * a problem but understood.
 */
export function readJsonc(text: string): JsonText {
  const reader: Reader = { text, at: text.startsWith("\ufeff") ? 1 : 0, problems: [] };
  skipBlanks(reader);
  if (reader.at >= text.length) return { problems: reader.problems };
  const root = valueAt(reader, 0);
  skipBlanks(reader);
  if (root && reader.at < text.length) complain(reader, span(reader.at, text.length), SAYINGS.rest);
  return { ...(root ? { root } : {}), problems: reader.problems };
}

/** Returns the value of an object's member; the last one where the name stands twice, as everywhere in JSON. */
export function memberOf(node: JsonNode | undefined, key: string): JsonMember | undefined {
  return node?.kind === "object" ? node.members.filter((member) => member.key === key).at(-1) : undefined;
}

/** The value that begins here. Where none does, nothing is read. */
function valueAt(reader: Reader, depth: number): JsonNode | undefined {
  const first = reader.text[reader.at] ?? "";
  if (first === "{" || first === "[") {
    if (depth < MAX_DEPTH) return first === "{" ? objectAt(reader, depth) : arrayAt(reader, depth);
    complain(reader, span(reader.at, reader.at + 1), SAYINGS.deep);
    // All that is left would only be misread.
    reader.at = reader.text.length;
    return undefined;
  }
  return isAtString(reader) ? stringAt(reader) : wordAt(reader);
}

function objectAt(reader: Reader, depth: number): JsonNode {
  const members: JsonMember[] = [];
  const keys = new Set<string>();
  const range = eachUpTo(reader, "}", () => {
    const member = memberAt(reader, depth);
    if (!member) return;
    if (keys.has(member.key)) complain(reader, member.keySpan, SAYINGS.twice);
    keys.add(member.key);
    members.push(member);
  });
  return { kind: "object", span: range, members };
}

function arrayAt(reader: Reader, depth: number): JsonNode {
  const items: JsonNode[] = [];
  const range = eachUpTo(reader, "]", () => {
    const item = valueAt(reader, depth + 1);
    if (item) items.push(item);
  });
  return { kind: "array", span: range, items };
}

/**
 * Reads what stands between brackets, one `item` after another with commas between, and gives the span with the
 * brackets.
 */
function eachUpTo(reader: Reader, closing: "}" | "]", item: () => void): Span {
  const start = reader.at++;
  for (;;) {
    skipBlanks(reader);
    if (reader.at >= reader.text.length) {
      complain(reader, span(start, start + 1), SAYINGS.unclosed);
      break;
    }
    if (reader.text[reader.at] === closing) {
      reader.at++;
      break;
    }
    const before = reader.at;
    item();
    // What cannot begin an item is gone past, or the reading would stay here for ever.
    if (reader.at === before) reader.at++;
    skipBlanks(reader);
    const next = reader.text[reader.at];
    if (next !== undefined && next !== closing) pastMark(reader, ",");
  }
  return span(start, reader.at);
}

function memberAt(reader: Reader, depth: number): JsonMember | undefined {
  const start = reader.at;
  const key = valueAtKey(reader);
  if (key === undefined) return undefined;
  const keySpan = span(start, reader.at);
  skipBlanks(reader);
  pastMark(reader, ":");
  skipBlanks(reader);
  const value = valueAt(reader, depth + 1);
  return value && { key, keySpan, value };
}

/** The name of a member; one without quotes is a problem but understood. */
function valueAtKey(reader: Reader): string | undefined {
  const start = reader.at;
  if (isAtString(reader)) return stringAt(reader).value;
  const word = wordFrom(reader);
  complain(reader, span(start, Math.max(start + 1, reader.at)), SAYINGS.key);
  return word === "" ? undefined : word;
}
