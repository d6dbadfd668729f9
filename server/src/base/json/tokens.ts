import { type Localised, say } from "../localised";
import { isBlankUnit, type Span, span } from "../span";
import type { JsonNode, TextProblem } from "./json-node";

/** The state of the parser. */
export interface Reader {
  readonly text: string;
  at: number;
  readonly problems: TextProblem[];
}

/** What is said of slips. */
export const SAYINGS = {
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
export function complain({ problems, text }: Reader, { start, end }: Span, message: Localised): void {
  if (problems.at(-1)?.span.start !== start) problems.push({ span: span(start, Math.min(end, text.length)), message });
}

/** Goes past white space and comments. */
export function skipBlanks(reader: Reader): void {
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

/** Goes past a comma or colon. */
export function pastMark(reader: Reader, mark: "," | ":"): void {
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

/** What a string may begin with. */
const QUOTE = /["'“”]/;

/** Reports whether a string begins here. */
export function isAtString({ text, at }: Reader): boolean {
  return QUOTE.test(text.charAt(at));
}

/** A string, which ends with its line at the latest. */
export function stringAt(reader: Reader): Extract<JsonNode, { readonly kind: "string" }> {
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

/** A word or a number; undefined, with a problem, where it is none. */
export function wordAt(reader: Reader): JsonNode | undefined {
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
export function wordFrom(reader: Reader): string {
  const length = reader.text.slice(reader.at, reader.at + 200).search(/[\s,:[\]{}"“”'/，：]/);
  const word = reader.text.slice(reader.at, reader.at + (length < 0 ? 200 : length));
  reader.at = Math.min(reader.text.length, reader.at + word.length);
  return word;
}
