import { type Span, textOrder } from "../../base/span";

/** What stands between two digits of glued text and is no certain border between two figures. */
export interface FigureBreak extends Span {
  /** True if it may as well be one: then neither figure is certain. */
  readonly doubtful: boolean;
}

const DIGIT = "[0-9０-９]";
const BLANKS = "[ \\t\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]{1,8}";
/** A digit that is no numeral of the label behind it. */
const NEXT = `(?=${DIGIT}(?!${BLANKS}?[.．、](?!${DIGIT})))`;
/** A tag, a reference, or the marks in place of a tag in the text of a page; a single one was in the text. */
const MARKUP =
  "(?:</?[A-Za-z]{1,6} ?/?>|&#?[A-Za-z0-9]{1,8};|[\\u00ad\\u200b]{3}[\\u00ad\\u200b]*(?![\\u00ad\\u200b])){1,8}";
/** Tags and references that are no white space here, and both and white space beside a point. */
const DOUBTFUL = new RegExp(
  `(?<=${DIGIT})(?:${MARKUP}(?:${NEXT}|(?=[.．]${DIGIT}))|${BLANKS}(?=[.．]${DIGIT}))|(?<=${DIGIT}[.．])(?:${BLANKS}|${MARKUP})${NEXT}`,
  "gi",
);
const BETWEEN_DIGITS = new RegExp(`(?<=${DIGIT})${BLANKS}${NEXT}`, "g");
/** Digits that are no figure, but several that nothing divides. */
const UNDIVIDED = new RegExp(`(?<!${DIGIT})(?:0${DIGIT}|${DIGIT}{10})`, "g");

/**
 * Returns the places of a block at which figures may be broken: white space between digits where most figures have none
 * between them, so that it is no border; tags, references to characters, and white space beside a point.
 */
export function figureBreaks(text: string, block: Span): readonly FigureBreak[] {
  const content = text.slice(block.start, block.end);
  const blanks = [...content.matchAll(BETWEEN_DIGITS)];
  const undivided = [...content.matchAll(UNDIVIDED)].length;
  const placed = (found: readonly RegExpExecArray[], doubtful: boolean): readonly FigureBreak[] =>
    found.map(({ 0: words, index }) => ({
      start: block.start + index,
      end: block.start + index + words.length,
      doubtful,
    }));
  const breaks = [
    ...placed([...content.matchAll(DOUBTFUL)], true),
    ...(undivided >= blanks.length ? placed(blanks, false) : []),
  ];
  return breaks.sort(textOrder);
}
