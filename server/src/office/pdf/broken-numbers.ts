import { UNCERTAIN } from "./digits";
import { lineWith, type TextLine } from "./text-lines";

/**
 * Marks the numbers of tables without lines that may go on below: a line with fewer numbers, right below and below
 * them, holds what did not fit.
 */
export function withoutBrokenNumbers(lines: readonly TextLine[]): readonly TextLine[] {
  const marked = lines.map((line) => [...line.words]);
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (!next || next.baseline - line.baseline > 1.7 * line.size) continue;
    const above = numbered(line);
    const below = numbered(next);
    if (above.length < 2 || below.length === 0 || below.length >= above.length) continue;
    for (const { index, left, right } of below)
      for (const one of above) {
        if (one.left >= right || left >= one.right) continue;
        mark(marked[at], one.index);
        mark(marked[at + 1], index);
      }
  }
  return lines.map((line, at) => {
    const words = marked[at] ?? line.words;
    return words.some((word, index) => word !== line.words[index]) ? lineWith(words, line.baseline, line.size) : line;
  });
}

function numbered({ words }: TextLine) {
  return words.flatMap((word, index) => (/^[\d.,]+$/.test(word.text) ? [{ ...word, index }] : []));
}

function mark(words: TextLine["words"][number][] | undefined, index: number): void {
  const word = words?.[index];
  if (words && word && !word.text.includes(UNCERTAIN)) words[index] = { ...word, text: word.text + UNCERTAIN };
}
