import { eachLine } from "../../base/lines";
import type { Span } from "../../base/span";
import { FEWEST_ROWS, type Mark, type Notation } from "./types";

/** What LaTeX marks: the end of a row, a command, a character that is none, braces, a border, a line end. */
const TOKEN = /\\\\\*?|\\[a-zA-Z]+\*?|\\[^a-zA-Z\s]|[{}&\r\n]/g;
/** Commands whose arguments nobody sees, and how many these are; of all other commands they are text. */
const UNSEEN: Readonly<Record<string, number>> = {
  begin: 9,
  end: 1,
  multicolumn: 2,
  multirow: 2,
  cline: 1,
  cmidrule: 1,
  label: 1,
  rowcolor: 1,
  cellcolor: 1,
  textcolor: 1,
  vspace: 1,
  hspace: 1,
  setlength: 2,
  renewcommand: 2,
  documentclass: 1,
  usepackage: 1,
  fontsize: 2,
  resizebox: 2,
};
/** No argument is longer. */
const LONGEST = 200;

/** Rows with `&` between cells and a double backslash at the end, as LaTeX has them, whatever stands around these. */
export function latexMarks(text: string): Notation | undefined {
  if (!text.includes("\\\\") || !text.includes("&")) return undefined;
  const tables: Span[] = [];
  const take = (start: number, end: number): void => {
    const line = text.slice(start, end);
    const border = line.indexOf("&");
    if (border > 0 && line.includes("\\\\", border)) tables.push({ start, end });
  };
  take(eachLine(text, { start: 0, end: text.length }, take), text.length);
  return tables.length < FEWEST_ROWS ? undefined : { marks: marksIn(text), tables };
}

function marksIn(text: string): readonly Mark[] {
  const marks: Mark[] = [];
  let end = 0;
  let depth = 0;
  for (const { 0: token, index: start } of text.matchAll(TOKEN)) {
    if (start < end) continue;
    end = start + token.length;
    if (token === "{" || token === "}") depth += token === "{" ? 1 : -1;
    else if (/^[&\r\n]/.test(token)) depth = 0;
    // Behind the end of a row stands its distance from the next, as in `\\[2pt]`.
    if (/^\\[a-zA-Z\\]/.test(token)) end = argumentsEnd(text, end, UNSEEN[token.replace(/[\\*]/g, "")] ?? 0);
    const mark = markOf(text, token, { start, end }, depth > 0);
    if (mark) marks.push(mark);
  }
  return marks;
}

function markOf(text: string, token: string, { start, end }: Span, isInBraces: boolean): Mark | undefined {
  if (token === "&") return { start, end, shown: "\t" };
  if (/^[\r\n]/.test(token)) return continuesRow(text, start, end) ? { start, end, shown: " " } : undefined;
  // In braces it ends a line of a cell.
  if (token.startsWith("\\\\")) return { start, end, shown: isInBraces ? "" : "\n" };
  return /^\\[^a-zA-Z]/.test(token) ? { start, end: start + 1, shown: "" } : { start, end, shown: "" };
}

/** Reports whether a line end stands beside a border, inside a row. */
function continuesRow(text: string, start: number, end: number): boolean {
  return (
    /&[ \t]*\r?$/.test(text.slice(Math.max(0, start - 20), start)) || /^\n?[ \t]*&/.test(text.slice(end, end + 20))
  );
}

/** Returns the end of so many arguments, those in other brackets not counted. */
function argumentsEnd(text: string, from: number, count: number): number {
  let end = from;
  for (let seen = 0; seen < count || text[end] === "["; ) {
    const open = text.charAt(end);
    const close = open === "{" ? "}" : open === "[" ? "]" : open === "(" ? ")" : "";
    const after = matching(text, end, open, close);
    if (after < 0) return end;
    end = after;
    if (open === "{") seen++;
  }
  return end;
}

function matching(text: string, start: number, open: string, close: string): number {
  let depth = 0;
  for (let at = start; at < Math.min(text.length, start + LONGEST); at++) {
    if (text.charAt(at) === open) depth++;
    else if (text.charAt(at) === close) depth--;
    if (depth === 0) return at + 1;
  }
  return -1;
}
