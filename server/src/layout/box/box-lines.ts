import { type Span, trimSpan } from "../../base/span";
import { isBlankSpan } from "../cells";
import { displayWidth } from "../width";

/**
 * A part of a line of a box: text between borders, or a rule with the number of columns that meet it from above and
 * from below.
 */
export type BoxPart =
  | { readonly kind: "text"; readonly slot: Span }
  | { readonly kind: "rule"; readonly above: number; readonly below: number };

/** A line of a box, cut at its borders. */
export interface BoxLine {
  readonly parts: readonly BoxPart[];
  readonly rules: number;
  /** True if a border closes the line on the right; a truncated line has none. */
  readonly closed: boolean;
  /** True if a rule stands inside a cell of a line of text, so that nobody knows which columns stand around it. */
  readonly stray: boolean;
}

/** The arms of a box character: up, down, left, right, as bits. Light, heavy and double lines are the same to us. */
export const UP = 1;
export const DOWN = 2;
export const LEFT = 4;
export const RIGHT = 8;

const FIRST_UNIT = 0x2500;
const ARMS: readonly number[] = armsOf();

function armsOf(): number[] {
  const arms = new Array<number>(0x80).fill(0);
  const give = (units: string, bits: number): void => {
    for (const unit of units) arms[unit.charCodeAt(0) - FIRST_UNIT] = bits;
  };
  give("─━┄┅┈┉═╌╍", LEFT | RIGHT);
  give("│┃┆┇┊┋║╎╏", UP | DOWN);
  give("┌┏╔╭┍┎╒╓", DOWN | RIGHT);
  give("┐┓╗╮┑┒╕╖", DOWN | LEFT);
  give("└┗╚╰┕┖╘╙", UP | RIGHT);
  give("┘┛╝╯┙┚╛╜", UP | LEFT);
  give("├┣╠┝┞┟┠┡┢╞╟", UP | DOWN | RIGHT);
  give("┤┫╣┥┦┧┨┩┪╡╢", UP | DOWN | LEFT);
  give("┬┳╦┭┮┯┰┱┲╤╥", DOWN | LEFT | RIGHT);
  give("┴┻╩┵┶┷┸┹┺╧╨", UP | LEFT | RIGHT);
  give("┼╋╬┽┾┿╀╁╂╃╄╅╆╇╈╉╊╪╫", UP | DOWN | LEFT | RIGHT);
  return arms;
}

/** Returns the arms of a box character; 0 for any other unit. */
export function boxArms(unit: number): number {
  return armsAt(unit, "none");
}

/**
 * The arms of a unit; 0 for text. In a box of ASCII characters `|` is a border, and `+`, `-`, `=` are rules in lines
 * that begin with `+`.
 */
function armsAt(unit: number, ascii: "none" | "text" | "rule"): number {
  if (unit >= FIRST_UNIT) return unit < FIRST_UNIT + ARMS.length ? (ARMS[unit - FIRST_UNIT] ?? 0) : 0;
  if (ascii === "none") return 0;
  if (unit === 0x7c) return UP | DOWN;
  if (ascii === "rule" && unit === 0x2b) return UP | DOWN | LEFT | RIGHT;
  return ascii === "rule" && (unit === 0x2d || unit === 0x3d) ? LEFT | RIGHT : 0;
}

/**
 * Returns the lines of a box, each by itself where several were put together: where a border that closes a line touches
 * one that begins a line. In a line no wider than others that is a cell of which nothing is left.
 */
export function apartLines(text: string, lines: readonly Span[]): readonly Span[] {
  const apart = lines.map((line) => piecesOf(text, line));
  if (apart.every(({ length }) => length === 1)) return lines;
  const widthOf = ({ start, end }: Span): number => displayWidth(text.slice(start, end));
  const widest = apart.reduce((most, [line, ...others]) => {
    const isWhole = line && others.length === 0 && boxArms(text.charCodeAt(trimSpan(text, line).start)) !== 0;
    return isWhole ? Math.max(most, widthOf(line)) : most;
  }, 0);
  return lines.flatMap((line, index) => (widthOf(line) > widest ? (apart[index] ?? []) : [line]));
}

/** Cuts a line where two borders touch. */
function piecesOf(text: string, line: Span): readonly Span[] {
  const pieces: Span[] = [];
  let { start } = line;
  for (let at = start + 1; at < line.end; at++) {
    const [before, behind] = [boxArms(text.charCodeAt(at - 1)), boxArms(text.charCodeAt(at))];
    if (before === 0 || behind === 0 || before & RIGHT || behind & LEFT) continue;
    pieces.push({ start, end: at });
    start = at;
  }
  return [...pieces, { start, end: line.end }];
}

/**
 * Cuts a line at its borders, or undefined if it is no line of a box. `ascii` tells whether the block has a box of
 * ASCII characters.
 */
export function boxLine(text: string, line: Span, ascii: boolean): BoxLine | undefined {
  let { start: at } = trimSpan(text, line);
  if (at === line.end) return undefined;
  const mode = !ascii ? "none" : hasAsciiRule(text, at, line.end) ? "rule" : "text";
  if (armsAt(text.charCodeAt(at), mode) === 0) return undefined;
  const parts: BoxPart[] = [];
  let rules = 0;
  let closed = false;
  let stray = false;
  while (at < line.end) {
    const arms = armsAt(text.charCodeAt(at), mode);
    if (arms & RIGHT) {
      // Behind text that a rule ends at, the rule goes on: a mark got into it.
      const isFirst = parts.length > 0 && parts.at(-2)?.kind !== "rule";
      if (isFirst && !isBesideCell(text, at, mode)) stray = true;
      const end = ruleEnd(text, at, line.end, mode);
      parts.push(ruleOf(text, at, end, mode));
      rules++;
      closed = true;
      at = end;
      continue;
    }
    const start = arms ? at + 1 : at;
    at = textEnd(text, start, line.end, mode);
    closed = at < line.end;
    if (closed || !isBlankSpan(text, { start, end: line.end })) parts.push({ kind: "text", slot: { start, end: at } });
    else closed = true;
  }
  const isText = parts.some((part) => part.kind === "text" && !isBlankSpan(text, part.slot));
  return { parts, rules, closed, stray: stray && isText };
}

/** Reports whether a rule that begins here does so at the border of the cell beside it: one that goes up and down. */
function isBesideCell(text: string, at: number, mode: "none" | "text" | "rule"): boolean {
  const passes = UP | DOWN;
  return (armsAt(text.charCodeAt(at), mode) & passes) === passes && armsAt(text.charCodeAt(at - 1), mode) === 0;
}

/** Reports whether a line begins with a rule of ASCII characters, or has one beside a cell that goes on. */
function hasAsciiRule(text: string, from: number, limit: number): boolean {
  if (text.charCodeAt(from) === 0x2b) return true;
  return text.charCodeAt(from) === 0x7c && /\+[-=]{2}/.test(text.slice(from, limit));
}

/** The end of the text that begins at `from`: the next border. */
function textEnd(text: string, from: number, limit: number, mode: "none" | "text" | "rule"): number {
  let i = from;
  while (i < limit && armsAt(text.charCodeAt(i), mode) === 0) i++;
  return i;
}

/**
 * The end of a rule: behind the last unit with an arm to the left, but a border that turns away to both sides stays for
 * the text.
 */
function ruleEnd(text: string, from: number, limit: number, mode: "none" | "text" | "rule"): number {
  let i = from + 1;
  while (i < limit && armsAt(text.charCodeAt(i), mode) & LEFT) {
    // A unit without an arm to the right ends the rule; it is also the border of the text behind it, so it stays.
    if (!(armsAt(text.charCodeAt(i), mode) & RIGHT)) return i;
    i++;
  }
  return i;
}

/** A rule's columns: one more than the joints that stand inside it. */
function ruleOf(text: string, from: number, end: number, mode: "none" | "text" | "rule"): BoxPart {
  let above = 1;
  let below = 1;
  for (let i = from + 1; i < end; i++) {
    const arms = armsAt(text.charCodeAt(i), mode);
    // The last joint of a rule of ASCII characters is its right end.
    if (i === end - 1 && mode === "rule") break;
    if (arms & UP) above++;
    if (arms & DOWN) below++;
  }
  return { kind: "rule", above, below };
}
