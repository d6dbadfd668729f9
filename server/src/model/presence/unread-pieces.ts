import { labelKey } from "../../base/fold";
import { simplified } from "../../base/script/traditional";
import { contains, type Span } from "../../base/span";
import type { Cell } from "../../layout/types";
import type { TableId } from "../../spec/types";
import type { Report } from "../types";
import { figuresAtEnd } from "./figures-at-end";
import { FORM_WORDS, type FormMeaning, labelAtStart, meaningsOf } from "./form-words";
import { type WordRun, wordRuns } from "./word-runs";

/** Words or figures that stand in the text as cells do and that no table was read from. Sentences are none. */
export interface UnreadPiece {
  readonly span: Span;
  /** The visible text. */
  readonly text: string;
  /** The index of its cell among all cells; half a step before it for what stands in the same cell before a label. */
  readonly place: number;
  /** The label key of its words; empty where it is figures alone. */
  readonly key: string;
  /** The meanings of its words; empty for words that no form has. */
  readonly meanings: readonly FormMeaning[];
  /** Figures in it. */
  readonly figures: number;
  /** True if other cells stand in the same row. */
  readonly inRow: boolean;
}

/**
 * Borders that a reader of another layout leaves inside a cell, spaces of a page whose tags alone were taken off, and a
 * mark between figures.
 */
const BORDERS = /[|｜\t\n\r\u2500-\u257f]+| {2,}|&nbsp;(?:&nbsp;| )*|；(?=[；\d]|$)/;
/** A sentence, or a line too long for a label with its values. */
const SENTENCE = /[。；！？]/;
const LONGEST_LINE = 80;
/** What stands between the figures at the end of a line: `行政许可 97`. */
const BETWEEN = /[\s:：]/;
const SPACE = /\s/;
/** A unit behind the last figure of a line: `政府集中采购 2 108.65 万元`. */
const UNIT_BEHIND = /(?<=\d) {0,2}(?:[万亿]?元|件|项|条|个)$/;
const FIGURE = /[+-]?\d[\d.,]*/g;

/** Returns the number of figures in a text. */
export function figuresIn(text: string): number {
  return text.match(FIGURE)?.length ?? 0;
}

/** Returns the pieces of a cell, by the borders that stand in it. */
export function piecesIn(report: Report, cell: Cell, place: number, inRow: boolean): readonly UnreadPiece[] {
  const pieces: UnreadPiece[] = [];
  const exact = cell.text.length === cell.span.end - cell.span.start;
  let from = 0;
  for (const text of cell.text.split(BORDERS)) {
    const start = cell.text.indexOf(text, from);
    from = start + text.length;
    const spanOf = (a: number, b: number): Span =>
      exact ? { start: cell.span.start + start + a, end: cell.span.start + start + b } : cell.span;
    for (const found of pieceOf(report, text, spanOf)) pieces.push({ ...found, place, inRow });
  }
  return pieces;
}

type PieceText = Omit<UnreadPiece, "place" | "inRow">;

/**
 * Returns the pieces of a text between borders: one label or unknown words with its figures, or the runs of the form's
 * words in it.
 */
function pieceOf(report: Report, text: string, spanOf: (start: number, end: number) => Span): readonly PieceText[] {
  const bare = simplified(text).replace(UNIT_BEHIND, "");
  const behind = text.slice(figuresAtEnd(bare, BETWEEN, SPACE)?.start ?? text.length);
  const words = text.slice(0, text.length - behind.length);
  const key = labelKey(words);
  const figures = figuresIn(behind);
  const span = spanOf(0, text.length);
  const whole = (meanings: readonly FormMeaning[]): PieceText => ({ span, text: text.trim(), key, meanings, figures });
  if (key === "") return figures === 0 ? [] : [whole([])];
  const fits = text.length <= LONGEST_LINE;
  const short = fits && !SENTENCE.test(text);
  const isOwn = ({ table }: FormMeaning): boolean => !isSubHeading(report, table, span);
  const meanings = short ? meaningsOf(key).filter(isOwn) : [];
  const runs = FORM_WORDS.has(key) ? [] : wordRuns(text);
  if (meanings.length > 0) return [whole(meanings), ...runs.map((run) => pieceOfRun(text, run, spanOf))];
  const first = fits ? labelAtStart(text).filter(isOwn) : [];
  if (runs.length === 0) return first.length > 0 || (short && !isPageHeader(report, key)) ? [whole(first)] : [];
  return [...(first.length > 0 ? [whole(first)] : []), ...runs.map((run) => pieceOfRun(text, run, spanOf))];
}

function pieceOfRun(text: string, run: WordRun, spanOf: (start: number, end: number) => Span): PieceText {
  return {
    span: spanOf(run.start, run.end),
    text: text.slice(run.start, run.end),
    key: labelKey(text.slice(run.start, run.end)),
    meanings: run.words.flatMap((word) => (word.weak ? [] : word.meanings)),
    figures: run.figures,
  };
}

/** Sub-headings of prose may be called as the rows of 表二 and 表四 are, which have no numerals. */
function isSubHeading(report: Report, table: TableId, span: Span): boolean {
  return table !== "applications" && report.subHeadings.some((heading) => contains(span, heading.span));
}

/** The report's title or its body, repeated on every page. */
function isPageHeader({ title, identity }: Report, key: string): boolean {
  return [title?.value, identity.body?.value].some((name) => name !== undefined && key.includes(labelKey(name)));
}
