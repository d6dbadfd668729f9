import type { RowForm, TableForm } from "../../spec/types";
import type { Item } from "../labels/items";
import { matchesIn } from "../labels/matches";
import { isLabel, vocabularyOf } from "../labels/vocabulary";
import { isWholeRow } from "./doubts/broken-rows";
import { blocksOf, type OpenRow } from "./open-rows";
import { itemsBeside, type LineRun, lineOf, lineRuns, type ValueLines, valueLines } from "./value-lines";

/**
 * Gives the rows of a table their own values in text from a printed page, where each line of the page is a line of text
 * and a row may take several of them, so that its values may come out beside the label of the row below or above. Where
 * every label has values beside it, or no values are left over, those beside a label are its own. Where labels without
 * values and values without a label are left, the rows are bound by their order alone, provided that there are as many
 * runs of values as rows; otherwise nothing between the first and the last of those left is certain. Undefined for text
 * in any other layout.
 */
export function ownValues(
  form: TableForm,
  items: readonly Item[],
  open: readonly OpenRow[],
): readonly OpenRow[] | undefined {
  const lines = valueLines(items, open);
  if (!lines) return undefined;
  const found = new Map(open.map((row) => [row.line, row]));
  let from = lines.first;
  return blocksOf(formRows(form)).flatMap((rows, index, blocks) => {
    const labelled = rows.filter((row) => found.has(row.line));
    const later = blocks.slice(index + 1).flatMap((block) => block.flatMap((row) => found.get(row.line) ?? []));
    const block = { form, items, lines, from, to: later[0]?.link?.start ?? lines.end };
    if (labelled.length === 0) return [];
    const bound = bindBlock(
      rows.map((row) => ({ row, open: found.get(row.line) })),
      block,
    );
    from = Math.max(from, ...bound.map((row) => row.end));
    return bound;
  });
}

/** A row of the form with its place among the form's lines. */
interface FormRow {
  readonly line: number;
  readonly form: RowForm;
}

function formRows(form: TableForm): readonly FormRow[] {
  return form.lines.flatMap((line, index) => (line.kind === "row" ? [{ line: index, form: line }] : []));
}

/** The items among which the values of a block of rows stand. */
interface RowBlock {
  readonly form: TableForm;
  readonly items: readonly Item[];
  readonly lines: ValueLines;
  readonly from: number;
  readonly to: number;
}

/** A row of the form, its label if it was found, and the run of values beside the label. */
interface LabelledRun {
  readonly row: FormRow;
  readonly open: OpenRow | undefined;
  readonly run?: LineRun | undefined;
}

function bindBlock(rows: readonly LabelledRun[], block: RowBlock): readonly OpenRow[] {
  const all = runsIn(block, rows[0]?.row.form.columns.length ?? 0);
  const beside = runsBeside(rows, all, block.lines);
  const places = withoutCutRows(
    rows.map((place): LabelledRun => ({ ...place, run: place.open && beside.get(place.open) })),
    block,
  );
  const taken = new Set(beside.values());
  const left = all.filter((run) => !taken.has(run) && isLeftOver(run, places, block));
  const certain = left.length === 0 ? !hidesEnd(places, block) : places.every((place) => place.run);
  if (certain) return places.flatMap((place) => besideLabel(place, block));
  const runs = all.filter((run) => taken.has(run) || left.includes(run));
  return byOrder(places, runs, left, block) ?? doubted(places, left, block);
}

/**
 * Returns the runs of a block with those put together that are one row whose line was broken: the first behind words,
 * the other alone on the next line, together as many as the row has columns, the last the sum of the others. As they
 * stand where not all are whole rows then: the text is broken otherwise.
 */
function runsIn({ items, lines, from, to }: RowBlock, columns: number): readonly LineRun[] {
  const runs = lineRuns(items, lines, [from, to], columns);
  const whole: LineRun[] = [];
  for (const run of runs) {
    const before = whole.at(-1);
    const isRest = before && before.end === run.start && run.end - before.start === columns;
    const isAlone = isRest && itemsBeside(run, items, lines).length === run.end - run.start;
    const isBehindWords = isAlone && lineOf(lines, before.start - 1) === before.line;
    if (isBehindWords && isWholeRow(items.slice(before.start, run.end)))
      whole[whole.length - 1] = { ...before, end: run.end };
    else whole.push(run);
  }
  return whole.every((run) => run.end - run.start === columns) ? whole : runs;
}

/**
 * Returns for each label the run on its lines, behind its beginning; none for a label with several, or a run of several
 * labels.
 */
function runsBeside(
  places: readonly LabelledRun[],
  runs: readonly LineRun[],
  lines: ValueLines,
): ReadonlyMap<OpenRow, LineRun> {
  const beside = new Map<OpenRow, LineRun>();
  const shared = new Set<LineRun>();
  for (const { open } of places) {
    const link = open?.link;
    if (!link) continue;
    const first = lineOf(lines, link.start);
    const last = lineOf(lines, link.end - 1);
    const own = runs.filter((run) => run.line >= first && run.line <= last && run.start > link.start);
    const [run] = own;
    if (!run || own.length > 1) continue;
    if ([...beside.values()].includes(run)) shared.add(run);
    beside.set(open, run);
  }
  return new Map([...beside].filter(([, run]) => !shared.has(run)));
}

/** Leaves out the rows behind the last label that was found where the text ends with it: they are not there. */
function withoutCutRows(places: readonly LabelledRun[], { items, lines, to }: RowBlock): readonly LabelledRun[] {
  if (lines.end !== items.length || to !== lines.end) return places;
  return places.slice(0, lastPlace(places, ({ open }) => open !== undefined) + 1);
}

/** Returns the index of the last place of a kind; -1 if there is none. */
function lastPlace(places: readonly LabelledRun[], isOfKind: (place: LabelledRun) => boolean): number {
  for (let index = places.length - 1; index >= 0; index--) if (isOfKind(places[index] as LabelledRun)) return index;
  return -1;
}

/**
 * Reports whether a label before other values has none, in a table whose end is not there: the values may be those of
 * the row above each.
 */
function hidesEnd(places: readonly LabelledRun[], { items, lines, to }: RowBlock): boolean {
  if (lines.end !== items.length || to !== lines.end) return false;
  const last = lastPlace(places, ({ run }) => run !== undefined);
  return places.some((place, index) => place.open && !place.run && index < last);
}

/**
 * Reports whether a run has no label and may be the values of a row: not beside the label of a row that stands
 * elsewhere.
 */
function isLeftOver(run: LineRun, places: readonly LabelledRun[], { form, items, lines, from, to }: RowBlock): boolean {
  const columns = places[0]?.row.form.columns.length ?? 0;
  const first = places.find((place) => place.open)?.open?.link?.start ?? from;
  const last = places[lastPlace(places, ({ open }) => open !== undefined)]?.open?.link?.end ?? to;
  // Prose and page numbers may stand before and after the table.
  const outside = (from === lines.first && run.start < first) || (to === lines.end && run.start >= last);
  if (outside && (columns < 3 || run.end - run.start !== columns)) return false;
  return !itemsBeside(run, items, lines).some((item) => namesRow(item, form));
}

/** A label word for word, or behind that of a group. */
const NAMED = 0.9;

function namesRow(item: Item, form: TableForm): boolean {
  if (item.words.key.length < 2) return false;
  const { matches } = matchesIn(vocabularyOf(form), item.words);
  return matches.some(({ entry, alike }) => alike >= NAMED && entry.form.kind === "row" && !entry.weak);
}

/** Returns the row with the values beside its label, as they were found; without those that stand elsewhere. */
function besideLabel({ open, run }: LabelledRun, { items }: RowBlock): readonly OpenRow[] {
  if (!open) return [];
  if (run) return open.run.includes(items[run.start] as Item) ? [open] : [{ ...open, ...valuesOf(run, items) }];
  return [{ ...open, run: [], end: open.link?.end ?? open.end }];
}

function valuesOf(run: LineRun, items: readonly Item[]): Pick<OpenRow, "run" | "end"> {
  return { run: items.slice(run.start, run.end), end: run.end };
}

/**
 * Returns the rows with the runs in their order; undefined where there are not as many, one that is short is not beside
 * its label, or a run would stand beyond another row's label.
 */
function byOrder(
  places: readonly LabelledRun[],
  runs: readonly LineRun[],
  left: readonly LineRun[],
  { items, lines }: RowBlock,
): readonly OpenRow[] | undefined {
  const columns = places[0]?.row.form.columns.length;
  if (runs.length !== places.length) return undefined;
  // One figure beside figures of other words may be one of their row.
  if (columns === 1 && left.some((run) => isAmongFigures(run, items, lines) || isOverHeads(run, places, items)))
    return undefined;
  const bound = places.map(({ row, open, run: beside }, index): OpenRow | undefined => {
    const run = runs[index] as LineRun;
    // What is no whole row may be a part of one whose line was broken.
    if (run !== beside && run.end - run.start !== columns) return undefined;
    const before = places[lastPlace(places.slice(0, index), (place) => place.open !== undefined)]?.open?.link;
    const after = places.slice(index + 1).find((place) => place.open)?.open?.link;
    if (before && run.line < lineOf(lines, before.start)) return undefined;
    if (after && run.line > lineOf(lines, after.end - 1)) return undefined;
    return { before: 0, ...(open ?? row), ...valuesOf(run, items) };
  });
  return bound.every((row) => row !== undefined) ? bound : undefined;
}

/** Reports whether heads stand between a run and the first label below it: it belongs to the row above them. */
function isOverHeads(run: LineRun, places: readonly LabelledRun[], items: readonly Item[]): boolean {
  const first = places.find(({ open }) => open?.link)?.open?.link?.start ?? 0;
  return items.slice(run.end, first).some(({ words }) => words.key.length > 1 && isLabel(words.key));
}

/** Reports whether words with figures in them stand on the line of a run. */
function isAmongFigures(run: LineRun, items: readonly Item[], lines: ValueLines): boolean {
  return itemsBeside(run, items, lines).some(({ kind, cell }) => kind === "text" && /\d/.test(cell.text));
}

/**
 * Returns the rows, those doubtful that stand between the first and the last label without values or run without a
 * label.
 */
function doubted(places: readonly LabelledRun[], left: readonly LineRun[], block: RowBlock): readonly OpenRow[] {
  const without = places.flatMap((place, index) => (place.run ? [] : [index]));
  const around = left.map((run) => {
    const after = places.findIndex((place) => place.run && place.run.start > run.start);
    const before = lastPlace(places, (place) => place.run !== undefined && place.run.start < run.start);
    return { first: before + 1, last: (after < 0 ? places.length : after) - 1 };
  });
  const end = left.length > 0 ? [] : [places.length - 1];
  const first = Math.min(...without, ...around.map((run) => run.first));
  const last = Math.max(...without, ...around.map((run) => run.last), ...end);
  return places.flatMap((place, index) =>
    besideLabel(place, block).map((row) => (index >= first && index <= last ? { ...row, doubtful: true } : row)),
  );
}
