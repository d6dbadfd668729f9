import { isBlankUnit } from "../../base/span";
import { FEWEST_ROWS, type Mark, type Notation } from "./types";

/** One row of a list of lists, as the libraries that take tables out of PDF files print them. */
interface ListRow {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
}

/** A list of lists as Python or JSON writes it: `[['规章', '0', None], …]`. */
export function listMarks(text: string): Notation | undefined {
  if (!/\[\s*(?:['"]|None|null)/.test(text)) return undefined;
  const rows: ListRow[] = [];
  for (let at = text.indexOf("["); at >= 0; at = text.indexOf("[", at)) {
    const row = rowAt(text, at);
    if (row) rows.push(row);
    at = row?.end ?? at + 1;
  }
  if (rows.length < FEWEST_ROWS) return undefined;
  const marks = rows.flatMap((row, index) => [
    ...bracketBefore(text, row),
    ...row.marks,
    ...behind(text, row, rows[index + 1]),
  ]);
  return { marks, tables: rows };
}

/** The bracket of the whole table before its first row. */
function bracketBefore(text: string, { start }: ListRow): readonly Mark[] {
  let at = start;
  while (at > 0 && isBlankUnit(text.charCodeAt(at - 1))) at--;
  return text[at - 1] === "[" ? [{ start: at - 1, end: at, shown: "" }] : [];
}

/** The brackets and commas between two rows, and those behind the last. */
function behind(text: string, { end }: ListRow, next: ListRow | undefined): readonly Mark[] {
  const marks: Mark[] = [];
  for (let at = end; at < (next?.start ?? text.length); at++) {
    const unit = text.charAt(at);
    if ("[],".includes(unit)) marks.push({ start: at, end: at + 1, shown: "" });
    else if (!isBlankUnit(text.charCodeAt(at))) break;
  }
  return marks;
}

/** A content: in quotes, or a bare word such as None or 3. */
const QUOTED = /(['"])((?:\\.|(?!\1)[^\\\n])*)\1/y;
const BARE = /(?:None|null|NaN|nan|true|false|[+-]?\d+(?:\.\d+)?)(?![^\s,\]])/y;
const NONE = /^(?:None|null|NaN|nan)$/;

/** The row that begins at a bracket: two contents and more, with commas between. */
function rowAt(text: string, start: number): ListRow | undefined {
  const marks: Mark[] = [{ start, end: start + 1, shown: "" }];
  let fields = 0;
  for (let at = afterBlanks(text, start + 1, marks); at < text.length; at = afterBlanks(text, at + 1, marks)) {
    const end = contentEnd(text, at, marks);
    if (end === undefined) return undefined;
    fields++;
    at = afterBlanks(text, end, marks);
    const unit = text.charAt(at);
    if (unit !== "," && unit !== "]") return undefined;
    const isEnd = unit === "]" || text.charAt(afterBlanks(text, at + 1, [])) === "]";
    marks.push({ start: at, end: at + 1, shown: isEnd ? "\n" : "\t" });
    if (!isEnd) continue;
    const close = text.indexOf("]", at);
    if (close > at) marks.push({ start: at + 1, end: close + 1, shown: "" });
    return fields > 1 ? { start, end: close + 1, marks } : undefined;
  }
  return undefined;
}

/** Passes white space; line ends in it divide nothing. */
function afterBlanks(text: string, from: number, marks: Mark[]): number {
  let at = from;
  while (at < text.length && isBlankUnit(text.charCodeAt(at))) at++;
  if (at > from) marks.push({ start: from, end: at, shown: "" });
  return at;
}

/** The end of the content that begins at `at`; its marks are its quotes, what stands for none, and line ends inside. */
function contentEnd(text: string, at: number, marks: Mark[]): number | undefined {
  QUOTED.lastIndex = at;
  const quoted = QUOTED.exec(text);
  if (!quoted) {
    BARE.lastIndex = at;
    const bare = BARE.exec(text)?.[0];
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
