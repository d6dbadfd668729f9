import type { Edit } from "../base/edits";
import { lineMap } from "../base/lines";
import { span } from "../base/span";
import { cutsCharacter } from "./gate/misplaced";

/**
 * With more pairs of lines than this, the changed part is replaced as a whole instead of being compared line by line.
 */
const MAX_PAIRS = 4_000_000;

/**
 * Edits that make `before` into `after` and leave alone the lines that both have, so that an editor keeps cursors and
 * folds where they are.
 */
export function minimalEdits(before: string, after: string): readonly Edit[] {
  return editsBetween(before, after, linesWithEnds);
}

/** Edits that make `before` into `after` and leave alone every character that both have, even within lines. */
export function characterEdits(before: string, after: string): readonly Edit[] {
  return minimalEdits(before, after).flatMap(({ span: { start, end }, newText }) =>
    editsBetween(before.slice(start, end), newText, characters).map((edit) => ({
      span: span(start + edit.span.start, start + edit.span.end),
      newText: edit.newText,
    })),
  );
}

/** Compares two texts piece by piece; a piece is the least that an edit replaces. */
function editsBetween(before: string, after: string, piecesOf: (text: string) => readonly string[]): readonly Edit[] {
  const a = piecesOf(before);
  const b = piecesOf(after);
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const from = a.slice(0, head).join("").length;
  const oldLines = a.slice(head, a.length - tail);
  const newLines = b.slice(head, b.length - tail);
  const hunks =
    oldLines.length * newLines.length > MAX_PAIRS ? [[oldLines, newLines] as const] : hunksOf(oldLines, newLines);
  return toEdits(hunks, from);
}

/** Old lines with the lines that replace them, in order; none may be both. Pairs of equal lines stay. */
type Hunk = readonly [readonly string[], readonly string[]];

function toEdits(hunks: readonly Hunk[], from: number): readonly Edit[] {
  const edits: Edit[] = [];
  let offset = from;
  for (const [oldLines, newLines] of hunks) {
    const oldText = oldLines.join("");
    const newText = newLines.join("");
    if (oldText !== newText) edits.push(trimmed({ span: span(offset, offset + oldText.length), newText }, oldText));
    offset += oldText.length;
  }
  return edits;
}

/**
 * The edit without the characters that its two texts begin and end with alike. A pair of surrogates or CRLF is never
 * cut in two.
 */
function trimmed(edit: Edit, oldText: string): Edit {
  const { newText } = edit;
  const shorter = Math.min(oldText.length, newText.length);
  let head = 0;
  while (head < shorter && oldText[head] === newText[head]) head++;
  if (head > 0 && (cutsCharacter(oldText, head) || cutsCharacter(newText, head))) head--;
  let tail = 0;
  while (tail < shorter - head && oldText.at(-1 - tail) === newText.at(-1 - tail)) tail++;
  const cut = cutsCharacter(oldText, oldText.length - tail) || cutsCharacter(newText, newText.length - tail);
  if (tail > 0 && cut) tail--;
  return {
    span: span(edit.span.start + head, edit.span.end - tail),
    newText: newText.slice(head, newText.length - tail),
  };
}

/** The longest common subsequence of lines; what lies between its lines is one hunk each. */
function hunksOf(a: readonly string[], b: readonly string[]): readonly Hunk[] {
  const common = commonLengths(a, b);
  const width = b.length + 1;
  const hunks: Hunk[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [fromA, fromB] = [i, j];
    while (i < a.length && a[i] === b[j]) {
      i++;
      j++;
    }
    hunks.push([a.slice(fromA, i), b.slice(fromB, j)]);
    const [changedA, changedB] = [i, j];
    while (a[i] !== b[j]) {
      const dropOld =
        i < a.length && (j >= b.length || (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0));
      if (dropOld) i++;
      else j++;
    }
    hunks.push([a.slice(changedA, i), b.slice(changedB, j)]);
  }
  return hunks;
}

/** Returns, at `i * (b.length + 1) + j`, the number of lines that `a` from `i` and `b` from `j` have in common. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint32Array {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const skip = Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
      lengths[i * width + j] = a[i] === b[j] ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1 : skip;
    }
  }
  return lengths;
}

/** Returns characters; a pair of surrogates or CRLF is one. */
function characters(text: string): readonly string[] {
  return text.match(/\r\n|\p{Any}/gu) ?? [];
}

function linesWithEnds(text: string): readonly string[] {
  const { starts } = lineMap(text);
  return Array.from(starts, (start, index) => text.slice(start, starts[index + 1]));
}
