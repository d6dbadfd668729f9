import type { LayoutId } from "../layout/types";
import { type Item, isValue } from "./items";

/** Layouts in which an empty cell leaves no trace, so that a label without values says nothing about the report. */
const BLANKS_VANISH: ReadonlySet<LayoutId> = new Set(["bare-cells", "space-columns", "glued"]);

/** Whether an empty cell can be told from a cell that is not there. */
export function showsBlanks(layout: LayoutId): boolean {
  return !BLANKS_VANISH.has(layout);
}

/** Text in a value cell (若干, 约3) is short; anything longer is the next label or prose. */
const MAX_WORD = 8;

/**
 * The cells that follow a label and may be its values: up to the row's end where the layout marks rows, up to the next label or longer
 * text where it does not. `limit` is the first item of the next label.
 */
export function runAfter(
  items: readonly Item[],
  from: number,
  limit: number,
  heads: ReadonlySet<string>,
): readonly Item[] {
  const run: Item[] = [];
  const stream = items[from - 1]?.stream;
  for (let at = from; at < limit; at++) {
    const item = items[at];
    if (!item || item.stream !== stream) break;
    if (item.cell.startsRow && item.stream.rowsMarked && !continuesOnNextRow(item, run.length)) break;
    if (!isValue(item)) {
      // Pieces of wrapped labels and vertical group labels stand between a label and its values in text from a PDF.
      if (item.stream.layout === "space-columns" && run.length === 0) continue;
      if (item.cell.text.length > MAX_WORD || heads.has(item.key)) break;
    }
    run.push(item);
  }
  // Words behind the last value are the beginning of something else unless a row mark says that they are in this row.
  if (stream && !stream.rowsMarked) while (run.length > 0 && !isValue(run[run.length - 1] as Item)) run.pop();
  return run;
}

/** In text from a PDF the values of a wrapped label stand on a line of their own. */
function continuesOnNextRow(item: Item, soFar: number): boolean {
  return item.stream.layout === "space-columns" && soFar === 0;
}

/** How far values lie behind their label, learned from the full rows of the same table. */
export interface Padding {
  /** Blank cells before the first value by number of columns and length of the run. */
  readonly byShape: ReadonlyMap<string, number | "various">;
  /** Where all full rows of the table agree. */
  readonly everywhere: number | undefined;
}

/** Learns the padding from all runs that are full: just as many figures as columns, side by side, blanks only around them. */
export function learnPadding(runs: readonly { readonly run: readonly Item[]; readonly columns: number }[]): Padding {
  const byShape = new Map<string, number | "various">();
  const leads = new Set<number>();
  for (const { run, columns } of runs) {
    const lead = fullAt(run, columns);
    if (lead === undefined || run.length === columns) continue;
    leads.add(lead);
    const shape = shapeOf(run, columns);
    const known = byShape.get(shape);
    byShape.set(shape, known === undefined || known === lead ? lead : "various");
  }
  return { byShape, everywhere: leads.size === 1 ? [...leads][0] : undefined };
}

function shapeOf(run: readonly Item[], columns: number): string {
  return `${columns}/${run.length}`;
}

/** Where the values begin in a run that holds exactly as many non-blank cells as there are columns, side by side; undefined for other runs. */
function fullAt(run: readonly Item[], columns: number): number | undefined {
  const first = run.findIndex((item) => item.kind !== "blank");
  if (first < 0) return undefined;
  const filled = run.filter((item) => item.kind !== "blank").length;
  if (filled !== columns) return undefined;
  return run.slice(first, first + columns).every((item) => item.kind !== "blank") ? first : undefined;
}

/**
 * The cells of a run by column, or undefined where they cannot be told with certainty. As many filled cells as columns: those. As many
 * cells as columns: all. More cells: padding is cut as other rows of the table have it. Never a guess.
 */
export function assign(run: readonly Item[], columns: number, padding: Padding): readonly Item[] | undefined {
  const full = fullAt(run, columns);
  if (full !== undefined) return run.slice(full, full + columns);
  if (run.length === columns) return run;
  if (run.length < columns) return undefined;
  if (run.every((item) => item.kind === "blank")) return run.slice(0, columns);
  const shaped = padding.byShape.get(shapeOf(run, columns));
  const lead = shaped === undefined ? padding.everywhere : shaped;
  if (lead === undefined || lead === "various") return undefined;
  const outside = [...run.slice(0, lead), ...run.slice(lead + columns)];
  const taken = run.slice(lead, lead + columns);
  return taken.length === columns && outside.every((item) => item.kind === "blank") ? taken : undefined;
}
