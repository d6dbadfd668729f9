import { type Localised, say } from "./localised";
import { isBlankUnit, type Span, span } from "./span";

// A parser of our own, because people read what it says: each slip is told where it is, in Chinese and English, and
// what is right beside it still holds. Libraries give codes of errors, or stop at the first.

/** A value of a JSON text with the place it stands at; strings with their quotes. */
export type JsonNode =
  | { readonly kind: "object"; readonly span: Span; readonly members: readonly JsonMember[] }
  | { readonly kind: "array"; readonly span: Span; readonly items: readonly JsonNode[] }
  | { readonly kind: "string"; readonly span: Span; readonly value: string }
  | { readonly kind: "number"; readonly span: Span; readonly value: number }
  | { readonly kind: "boolean"; readonly span: Span; readonly value: boolean }
  | { readonly kind: "null"; readonly span: Span };

/**
 * A member of an object. Members are a list, not properties of an object of ours, so that no name of one means anything
 * to us.
 */
export interface JsonMember {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: JsonNode;
}

/** Something wrong with a text, and where. */
export interface TextProblem {
  readonly span: Span;
  readonly message: Localised;
}

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

/** The state of the parser. */
interface Reader {
  readonly text: string;
  at: number;
  readonly problems: TextProblem[];
}

const SAYINGS = {
  rest: say("这里多出了文字", "nothing may stand here"),
  value: say("这里缺少值", "a value is missing here"),
  word: say("不认识的值；文字要写在英文双引号里", "not a value; text is written in double quotes"),
  key: say("这里应是写在英文双引号里的名称", "a name in double quotes is expected here"),
  quotes: say("引号应为英文双引号", "quotes must be straight double quotes"),
  escape: say("字符串里有不能这样写的字符，如 \\ 应写成 \\\\", "a character in the string must be escaped"),
  unclosed: say("没有写完：缺少与它配对的结尾", "not closed"),
  twice: say("名称重复，以最后一个为准", "the name stands twice; the last one counts"),
  deep: say("层数过多", "nested too deeply"),
} satisfies Readonly<Record<string, Localised>>;

/** Marks of a Chinese keyboard that stand for one of JSON. */
const FULL_WIDTH: Readonly<Record<string, string>> = { ",": "，", ":": "：" };

/** Notes a problem, unless one that begins at the same place is what led to it. */
function complain({ problems, text }: Reader, { start, end }: Span, message: Localised): void {
  if (problems.at(-1)?.span.start !== start) problems.push({ span: span(start, Math.min(end, text.length)), message });
}

/** Goes past white space and comments. */
function skipBlanks(reader: Reader): void {
  const { text } = reader;
  for (;;) {
    while (reader.at < text.length && isBlankUnit(text.charCodeAt(reader.at))) reader.at++;
    const start = reader.at;
    if (text.startsWith("//", start)) reader.at = lineEndFrom(text, start);
    else if (text.startsWith("/*", start)) {
      const end = text.indexOf("*/", start + 2);
      reader.at = end < 0 ? text.length : end + 2;
      if (end < 0) complain(reader, span(start, start + 2), SAYINGS.unclosed);
    } else return;
  }
}

function lineEndFrom(text: string, from: number): number {
  let end = from;
  while (end < text.length && !isLineEnd(text, end)) end++;
  return end;
}

function isLineEnd(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 0x0a || unit === 0x0d;
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
  return /["'“”]/.test(first) ? stringAt(reader) : wordAt(reader);
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
  if (/["'“”]/.test(reader.text[start] ?? "")) return stringAt(reader).value;
  const word = wordFrom(reader);
  complain(reader, span(start, Math.max(start + 1, reader.at)), SAYINGS.key);
  return word === "" ? undefined : word;
}

/** Goes past a comma or colon. */
function pastMark(reader: Reader, mark: "," | ":"): void {
  const here = reader.text[reader.at];
  if (here === mark) reader.at++;
  else {
    complain(
      reader,
      span(reader.at, reader.at + 1),
      say(here === FULL_WIDTH[mark] ? `应为英文的“${mark}”` : `这里缺少英文的“${mark}”`, `"${mark}" is expected here`),
    );
    if (here === FULL_WIDTH[mark]) reader.at++;
  }
}

/** A string, which ends with its line at the latest. */
function stringAt(reader: Reader): Extract<JsonNode, { readonly kind: "string" }> {
  const { text, at: start } = reader;
  const closing = text[start] === '"' ? '"' : text[start] === "'" ? "'" : "”";
  let end = start + 1;
  while (end < text.length && text[end] !== closing && !isLineEnd(text, end))
    end += text[end] === "\\" && end + 1 < text.length && !isLineEnd(text, end + 1) ? 2 : 1;
  const closed = text[end] === closing;
  reader.at = closed ? end + 1 : end;
  const range = span(start, reader.at);
  if (closing !== '"') complain(reader, range, SAYINGS.quotes);
  else if (!closed) complain(reader, range, SAYINGS.unclosed);
  const inside = text.slice(start + 1, end);
  const value = unescaped(inside);
  if (value === undefined && closed) complain(reader, range, SAYINGS.escape);
  return { kind: "string", span: range, value: value ?? inside };
}

function unescaped(inside: string): string | undefined {
  try {
    return JSON.parse(`"${inside}"`) as string;
  } catch {
    return undefined;
  }
}

const WORDS: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

function wordAt(reader: Reader): JsonNode | undefined {
  const start = reader.at;
  const word = wordFrom(reader);
  const range = span(start, reader.at);
  const value = WORDS.get(word);
  if (value === null) return { kind: "null", span: range };
  if (value !== undefined) return { kind: "boolean", span: range, value };
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(word))
    return { kind: "number", span: range, value: Number(word) };
  complain(reader, word === "" ? span(start, start + 1) : range, word === "" ? SAYINGS.value : SAYINGS.word);
  return undefined;
}

/** Letters and digits up to what ends a word. */
function wordFrom(reader: Reader): string {
  const length = reader.text.slice(reader.at, reader.at + 200).search(/[\s,:[\]{}"“”'/，：]/);
  const word = reader.text.slice(reader.at, reader.at + (length < 0 ? 200 : length));
  reader.at = Math.min(reader.text.length, reader.at + word.length);
  return word;
}
