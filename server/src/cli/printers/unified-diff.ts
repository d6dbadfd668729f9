import { styleText } from "node:util";
import { applyEdits, type Edit } from "../../base/edits";
import { minimalEdits } from "../../edits/minimal-edits";
import type { Io } from "../io";
import { UNSEEN } from "../visible";

// The lines come from the edits, so that each change stands beside what it replaces; the package `diff` looks for the
// longest common lines and pairs blank cells of a table otherwise. Both pass `git apply`, but for texts whose lines end
// in CR alone: to git such a text is one line, which `diff` prints whole, twice. Here its lines are shown as lines, for
// people; git refuses that patch.

/** The number of unchanged lines around a change. */
const CONTEXT = 3;

/** Lines that are removed, and lines that replace them. */
interface Change {
  /** The index of the first removed line; if there is none, of the line before which lines are added. */
  readonly at: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** Prints the unified diff of two texts, in UTF-8, with colours if `io` has them. */
export function printDiff(name: string, before: string, after: string, io: Io): void {
  for (const [index, line] of unifiedDiff(name, before, after).entries())
    io.out(io.colour ? coloured(line, index < 2 ? "bold" : STYLES[line[0] ?? ""]) : line);
}

function coloured(line: string, style: "bold" | "red" | "green" | "cyan" | undefined): string {
  if (!style) return line;
  // The line end stays outside, or a pager would carry the colour on.
  const end = /(?<![\r\n])[\r\n]*$/.exec(line)?.[0] ?? "";
  return styleText(style, line.slice(0, line.length - end.length), { validateStream: false }) + end;
}

const STYLES: Readonly<Record<string, "red" | "green" | "cyan">> = { "-": "red", "+": "green", "@": "cyan" };

/**
 * Returns the lines of a unified diff of two texts; none if they are the same. Lines keep their ends, so that `patch`
 * and `git apply` reproduce the new text exactly.
 */
export function unifiedDiff(name: string, before: string, after: string): readonly string[] {
  const ending = lineEnd(before);
  const oldLines = linesOf(before, ending);
  const changes = changesOf(before, after, ending);
  if (changes.length === 0) return [];
  const lines = [`--- ${fileName(`a/${name}`)}\n`, `+++ ${fileName(`b/${name}`)}\n`];
  let shift = 0;
  for (const group of grouped(changes)) {
    lines.push(...hunk(group, oldLines, shift));
    shift += group.reduce((sum, { removed, added }) => sum + added.length - removed.length, 0);
  }
  return lines;
}

/**
 * Returns the end of lines. For `patch` only LF ends a line, and a CR before it is part of the line; without any LF, CR
 * ends lines.
 */
function lineEnd(text: string): "\n" | "\r" {
  return text.includes("\n") || !text.includes("\r") ? "\n" : "\r";
}

/** Returns the lines with their ends. A text that ends with a line end has no empty line after it. */
function linesOf(text: string, ending: "\n" | "\r"): readonly string[] {
  const lines = text.split(ending === "\n" ? /(?<=\n)/ : /(?<=\r)/);
  return text === "" ? [] : lines;
}

/** Widens each edit to whole lines; edits of the same line become one change. */
function changesOf(before: string, after: string, ending: "\n" | "\r"): readonly Change[] {
  const starts = [0];
  for (let at = before.indexOf(ending); at >= 0; at = before.indexOf(ending, at + 1)) starts.push(at + 1);
  const startOf = (line: number) => starts[line] ?? before.length;
  const changes: Change[] = [];
  let line = 0;
  let open: { from: number; to: number; edits: Edit[] } | undefined;
  const close = () => {
    if (!open) return;
    const [start, end] = [startOf(open.from), startOf(open.to)];
    const shifted = open.edits.map((edit) => ({
      ...edit,
      span: { start: edit.span.start - start, end: edit.span.end - start },
    }));
    const text = before.slice(start, end);
    changes.push(narrowed(open.from, linesOf(text, ending), linesOf(applyEdits(text, shifted), ending)));
  };
  for (const edit of minimalEdits(before, after)) {
    while (startOf(line + 1) <= edit.span.start && line + 1 < starts.length) line++;
    const from = line;
    while (startOf(line + 1) <= edit.span.end && line + 1 < starts.length) line++;
    if (open && from < open.to) {
      open.edits.push(edit);
      open.to = line + 1;
    } else {
      close();
      open = { from, to: line + 1, edits: [edit] };
    }
  }
  close();
  return changes;
}

/** Returns the change without the lines that both sides begin and end with. */
function narrowed(at: number, oldLines: readonly string[], newLines: readonly string[]): Change {
  const shorter = Math.min(oldLines.length, newLines.length);
  let head = 0;
  while (head < shorter && oldLines[head] === newLines[head]) head++;
  let tail = 0;
  while (tail < shorter - head && oldLines.at(-1 - tail) === newLines.at(-1 - tail)) tail++;
  return {
    at: at + head,
    removed: oldLines.slice(head, oldLines.length - tail),
    added: newLines.slice(head, newLines.length - tail),
  };
}

/** Groups changes whose context touches into one hunk. */
function grouped(changes: readonly Change[]): readonly (readonly Change[])[] {
  const groups: Change[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const change of changes) {
    if (change.at - end <= 2 * CONTEXT) groups.at(-1)?.push(change);
    else groups.push([change]);
    end = change.at + change.removed.length;
  }
  return groups;
}

function hunk(group: readonly Change[], oldLines: readonly string[], shift: number): readonly string[] {
  const first = Math.max(0, (group[0]?.at ?? 0) - CONTEXT);
  const body: string[] = [];
  let at = first;
  const count = { old: 0, new: 0 };
  const show = (sign: " " | "-" | "+", lines: readonly string[]) => {
    body.push(...lines.map((line) => printed(sign, line)));
    if (sign !== "+") count.old += lines.length;
    if (sign !== "-") count.new += lines.length;
  };
  for (const change of group) {
    show(" ", oldLines.slice(at, change.at));
    show("-", change.removed);
    show("+", change.added);
    at = change.at + change.removed.length;
  }
  show(" ", oldLines.slice(at, at + CONTEXT));
  return [`@@ -${lineRange(first, count.old)} +${lineRange(first + shift, count.new)} @@\n`, ...body];
}

function printed(sign: string, line: string): string {
  if (line.endsWith("\n")) return sign + line;
  if (line.endsWith("\r")) return `${sign}${line}\n`;
  return `${sign}${line}\n\\ No newline at end of file\n`;
}

/**
 * Returns a line range as diff writes it: an empty range is given by the line before it, and a count of one is left
 * out.
 */
function lineRange(first: number, count: number): string {
  if (count === 0) return `${first},0`;
  return count === 1 ? `${first + 1}` : `${first + 1},${count}`;
}

/** The characters for which a name is quoted: with them it would not end where it ends, or look like another one. */
const QUOTED = new RegExp(`["\\\\\t]|${UNSEEN.source}`, "gu");

/** Returns a name that `patch` can read: a tab follows one with a space, one that must be quoted is quoted as in git. */
function fileName(name: string): string {
  const quoted = name.replace(QUOTED, escaped);
  if (quoted !== name) return `"${quoted}"`;
  return name.includes(" ") ? `${name}\t` : name;
}

/** Returns a character as git writes it in a quoted name: most by the bytes that it has in UTF-8, in octal digits. */
function escaped(one: string): string {
  if (one === '"' || one === "\\") return `\\${one}`;
  return Array.from(Buffer.from(one), (byte) => `\\${byte.toString(8).padStart(3, "0")}`).join("");
}
