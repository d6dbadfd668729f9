import type { LineKind, LineReader } from "../survey";

/** A line that is one number and nothing else. */
export const FIGURE: LineKind = { evidence: "table" };

/** No number of the form has so many digits: more are several that have run together. */
const LONGEST_NUMBER = 15;

/** Reads lines of one number. */
export const figureLines: LineReader = ({ content, marks, figure }) => {
  const runTogether = content.end - content.start >= LONGEST_NUMBER && marks.commas === 0;
  return figure && !runTogether ? FIGURE : undefined;
};
