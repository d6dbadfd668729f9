import { isBlankUnit } from "../../base/span";
import { FEWEST_ROWS, type Mark, type Notation } from "./types";

/** One row of a list of lists, as the libraries that take tables out of PDF files print them. */
interface ListRow {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
}

/** How each bracket of a row is closed. */
const CLOSING: Readonly<Record<string, string>> = { "[": "]", "(": ")" };

/** What a text with lists has somewhere: a quoted content, one that stands for none, or a row of YAML. */
const BEGINS = /[[(]\s*(?:['"]|None\b|null\b)|^[ \t]*- \[/m;

/** A list of lists as Python, JSON, YAML or SQL writes it: `[['规章', '0', None], …]`, `- [规章, 0]`, `('规章', 0),`. */
export function listMarks(text: string): Notation | undefined {
  if (!BEGINS.test(text)) return undefined;
  const rows: ListRow[] = [];
  let end = 0;
  for (const { index } of text.matchAll(/[[(]/g)) {
    const row = index < end ? undefined : rowAt(text, index);
    if (!row) continue;
    rows.push(row);
    end = row.end;
  }
  if (rows.length < FEWEST_ROWS) return undefined;
  const marks = rows.flatMap((row, index) => [
    ...markBefore(text, row),
    ...row.marks,
    ...behind(text, row, rows[index + 1]),
  ]);
  return { marks, tables: rows };
}

/** The bracket of the whole table before its first row, or the dash before a row of YAML. */
function markBefore(text: string, { start }: ListRow): readonly Mark[] {
  let at = start;
  while (isBlankUnit(text.charCodeAt(at - 1))) at--;
  return "[-".includes(text.charAt(at - 1)) && at > 0 ? [{ start: at - 1, end: at, shown: "" }] : [];
}

/** The brackets and commas between two rows, and those behind the last. */
function behind(text: string, { end }: ListRow, next: ListRow | undefined): readonly Mark[] {
  const marks: Mark[] = [];
  for (let at = end; at < (next?.start ?? text.length); at++) {
    const unit = text.charAt(at);
    if ("[],;".includes(unit)) marks.push({ start: at, end: at + 1, shown: "" });
    else if (!isBlankUnit(text.charCodeAt(at))) break;
  }
  return marks;
}

/** A content: in quotes, or a bare word such as None or 3. */
const QUOTED = /(['"])((?:\\.|(?!\1)[^\\\n])*)\1/y;
const BARE = /(?:None|null|NaN|nan|NULL|true|false|[+-]?\d+(?:\.\d+)?)(?![^\s,\])])/y;
const NONE = /^(?:None|null|NaN|nan|NULL|~)$/;
/** Words without quotes, as YAML has them in rows that are lines. */
const WORDS = /[^\s'"[\]{},][^\n'"[\]{},]*/y;
/** What stands before a row of YAML, and how much of a line may. */
const YAML_ROW = /(?:^|[\r\n])[ \t]*- $/;
const INDENTATION = 20;

/** The row that begins at a bracket: two contents and more, with commas between. */
function rowAt(text: string, start: number): ListRow | undefined {
  const closing = CLOSING[text.charAt(start)] as string;
  const isYaml = YAML_ROW.test(text.slice(Math.max(0, start - INDENTATION), start));
  const marks: Mark[] = [{ start, end: start + 1, shown: "" }];
  let fields = 0;
  for (let at = afterBlanks(text, start + 1, marks); ; at = afterBlanks(text, at + 1, marks)) {
    const end = contentEnd(text, at, marks, isYaml ? [BARE, WORDS] : [BARE]);
    if (end === undefined) return undefined;
    fields++;
    at = afterBlanks(text, end, marks);
    const unit = text.charAt(at);
    if (unit !== "," && unit !== closing) return undefined;
    const isEnd = unit === closing || text.charAt(afterBlanks(text, at + 1, [])) === closing;
    marks.push({ start: at, end: at + 1, shown: isEnd ? "\n" : "\t" });
    if (!isEnd) continue;
    const close = text.indexOf(closing, at);
    marks.push({ start: at + 1, end: close + 1, shown: "" });
    return fields > 1 ? { start, end: close + 1, marks } : undefined;
  }
}

/** Passes white space; line ends in it divide nothing. */
function afterBlanks(text: string, from: number, marks: Mark[]): number {
  let at = from;
  while (isBlankUnit(text.charCodeAt(at))) at++;
  marks.push({ start: from, end: at, shown: "" });
  return at;
}

/**
 * The end of the content that begins at `at`, in quotes or of one of the kinds of bare words; its marks are its quotes,
 * what stands for none, and line ends inside.
 */
function contentEnd(text: string, at: number, marks: Mark[], bareWords: readonly RegExp[]): number | undefined {
  const quoted = found(QUOTED, text, at);
  if (!quoted) {
    const bare = bareWords.map((words) => found(words, text, at)?.[0].trimEnd()).find(Boolean);
    if (bare && NONE.test(bare)) marks.push({ start: at, end: at + bare.length, shown: "" });
    return bare ? at + bare.length : undefined;
  }
  const end = at + quoted[0].length;
  marks.push({ start: at, end: at + 1, shown: "" });
  for (const { index, 0: written } of (quoted[2] ?? "").matchAll(/\\[nrt"'\\]/g)) {
    const start = at + 1 + index;
    marks.push({ start, end: start + (/[nrt]/.test(written) ? 2 : 1), shown: "" });
  }
  marks.push({ start: end - 1, end, shown: "" });
  return end;
}

function found(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}
