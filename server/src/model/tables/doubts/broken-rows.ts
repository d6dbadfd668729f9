import { hasTotal } from "../../../spec/types";
import { type Item, isFilled, isValue, textsOf } from "../../labels/items";
import { isLabel } from "../../labels/vocabulary";
import { endsWithSum } from "../../sums";
import { type OpenRow, ownerOf } from "../open-rows";

/**
 * Looks at rows behind which the next line of text begins with figures that belong to no row: a program that keeps
 * lines short may have broken the row's line there, between two cells or within a figure. Where those figures make the
 * row full and its total the sum of its parts, they are its own; else the row is doubtful, unless its total holds as it
 * stands.
 */
export function withBrokenRows(items: readonly Item[], rows: readonly OpenRow[]): readonly OpenRow[] {
  const isOwned = ownerOf(rows);
  return rows.map((row) => {
    const rest = restBehind(items, row);
    if (rest.length === 0) return endsInWords(items, row) ? { ...row, doubtful: true } : row;
    return rest.some(isOwned) ? row : withRest(row, rest);
  });
}

/** Digits or decimals before words that one space divides from them: the end of a figure, where lines were broken. */
const DIGITS_BEFORE = /^[.．]?\d{1,9} [\u4e00-\u9fff（(]/;

/**
 * Reports whether the line behind a full row begins with digits that may be the end of its last figure, words behind
 * them.
 */
function endsInWords(items: readonly Item[], { link, run, end, form }: OpenRow): boolean {
  const first = items[end];
  if (!link || run.length === 0 || !first?.stream.rowsMarked || !first.cell.startsRow) return false;
  const isOpen = first.stream === items[link.start]?.stream && !hasTotal(form);
  return isOpen && DIGITS_BEFORE.test(first.cell.text) && !isLabel(first.words.key);
}

/** The end of a figure that was broken before its point, or before a comma between its thousands. */
const DECIMALS = /^[.,．，]\d/;

/** Layouts in which the last cell of a row has no border behind it. */
const UNCLOSED: ReadonlySet<string> = new Set(["space-columns", "tab-rows", "csv"]);

/**
 * The figures that the next line begins with, if they may be the rest of a row; none if they may be a row of their own.
 */
function restBehind(items: readonly Item[], { link, run, end, form }: OpenRow): readonly Item[] {
  const first = items[end];
  if (!link || run.length === 0 || !first?.stream.rowsMarked || !first.cell.startsRow) return [];
  if (first.stream !== items[link.start]?.stream) return [];
  const rest = valuesFrom(items, end);
  const figures = rest.filter(isFilled);
  const [figure] = figures;
  if (!figure) return [];
  let next = end + rest.length;
  while (items[next]?.kind === "blank" && !items[next]?.cell.startsRow) next++;
  const behind = items[next]?.stream === first.stream && !items[next]?.cell.startsRow ? items[next] : undefined;
  // A number before a label may be the label's numeral.
  if (behind && figures.length === 1 && isLabel(figure.cell.text + behind.words.key)) return [];
  // As many as the row has columns may be another row; one figure alone, where no border closes the row, is none.
  const fewest = UNCLOSED.has(first.stream.layout) ? 2 : 1;
  const width = rest.length - rest.indexOf(figure);
  const isFew = form.columns.length > 1 ? width < form.columns.length : figures.length < fewest;
  const isClosed = next > end + rest.length;
  return isFew || behind || isClosed || !run.some(isFilled) ? rest : [];
}

/** Returns the values that a line begins with, up to the last that is not blank. */
function valuesFrom(items: readonly Item[], start: number): readonly Item[] {
  let end = start;
  let last = start;
  while (items[end] && (end === start || !items[end]?.cell.startsRow)) {
    const item = items[end] as Item;
    if (!isValue(item) && !(end === start && DECIMALS.test(item.cell.text))) break;
    end++;
    if (isFilled(item)) last = end;
  }
  return items.slice(start, last);
}

function withRest(row: OpenRow, rest: readonly Item[]): OpenRow {
  const { form, run, end } = row;
  const values = run.slice(run.findIndex(isFilled));
  const isFull = values.filter(isFilled).length >= form.columns.length;
  if (!hasTotal(form)) return { ...row, doubtful: true };
  if (isFull) return isTotalCut(values, rest[0]) ? { ...row, doubtful: true } : row;
  const whole = [...values, ...rest];
  const isWhole = whole.length === form.columns.length && isWholeRow(whole);
  return isWhole ? { ...row, run: whole, end: end + rest.length } : { ...row, doubtful: true };
}

/**
 * Reports whether the values of a line and those that the next line begins with are one row: their last is the sum of
 * the others. A blank among them may be padding, or the place at which the line was broken.
 */
export function isWholeRow(values: readonly Item[]): boolean {
  return values.every(isFilled) && endsWithSum(textsOf(values));
}

/**
 * Reports whether the last of some values, their total, is only the beginning of it: it is not their sum, but is with
 * the figure that the next line begins with.
 */
export function isTotalCut(values: readonly Item[], next: Item | undefined): boolean {
  if (next?.kind !== "number" || !next.stream.rowsMarked || !next.cell.startsRow) return false;
  const texts = textsOf(values);
  return !endsWithSum(texts) && endsWithSum([...texts.slice(0, -1), `${texts.at(-1)}${next.cell.text}`]);
}
