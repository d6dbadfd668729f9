import type { LineKind, LineReader } from "../survey";

/** A line that is one number and nothing else. */
export const FIGURE: LineKind = { evidence: "table" };

/** No number of the form has so many digits: more are several that have run together. */
const LONGEST_NUMBER = 15;

/** Reads lines of one number. */
export const figureLines: LineReader = (line) => {
  if (!line.figure) return undefined;
  const { start, end } = line.content;
  const runTogether = end - start >= LONGEST_NUMBER && line.marks.commas === 0;
  return runTogether ? undefined : FIGURE;
};
