import type { TextLine } from "./text-lines";

/** How far, in sizes of the font, a line may end before the others and still be full. */
const FULL = 2.2;
/** How far, in sizes of the font, a line that begins a paragraph begins after the others. */
const INDENT = 1.2;
/** A line that begins like this is a heading or an item, and never the rest of a paragraph. */
const BEGINS =
  /^(?:[一二三四五六七八九十]{1,3}\s*[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]+部分)/;

/** Joins lines of text, given page by page, into the paragraphs that they are lines of. */
export function paragraphsOf(pages: readonly (readonly TextLine[])[]): readonly string[] {
  const all = pages.flat();
  if (all.length === 0) return [];
  const left = Math.min(...all.slice(0, 5000).map((line) => line.left));
  const right = Math.max(...all.slice(0, 5000).map((line) => line.right));
  const pitch = usualPitch(pages);
  const paragraphs: string[] = [];
  let last: TextLine | undefined;
  for (const lines of pages)
    for (const [at, line] of lines.entries()) {
      const isNext = last !== undefined && continues(last, line, { left, right });
      const isNear = at === 0 || line.baseline - (lines[at - 1]?.baseline ?? 0) <= pitch * 1.35;
      if (isNext && isNear) paragraphs.push(joined(paragraphs.pop() ?? "", line.text));
      else paragraphs.push(line.text);
      last = line;
    }
  return paragraphs;
}

/** Returns how far the lines of a paragraph stand from each other: no lines are nearer. */
function usualPitch(pages: readonly (readonly TextLine[])[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const lines of pages)
    for (const [at, line] of lines.entries()) {
      const step = line.baseline - (lines[at - 1]?.baseline ?? Number.NEGATIVE_INFINITY);
      if (step > line.size * 0.8) least = Math.min(least, step);
    }
  return least;
}

function continues(last: TextLine, line: TextLine, edges: { readonly left: number; readonly right: number }): boolean {
  if (last.isSpread || line.isSpread || BEGINS.test(line.text)) return false;
  if (Math.abs(last.size - line.size) > last.size * 0.15) return false;
  return last.right >= edges.right - FULL * last.size && line.left <= edges.left + INDENT * line.size;
}

function joined(first: string, next: string): string {
  return /[A-Za-z,.;:]$/.test(first) && /^[A-Za-z]/.test(next) ? `${first} ${next}` : first + next;
}
