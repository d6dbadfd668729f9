import { gridLines } from "../../../server/src/edits/form-grid";
import type { GridRow } from "../../../server/src/layout/types";
import type { TableForm } from "../../../server/src/spec/types";
import type { Random } from "../random/random";
import { rewordingsOf } from "./label-rewordings";

/** A change of a printed table. */
export type GridChange = (rows: readonly GridRow[], form: TableForm) => readonly GridRow[];

/** Moves one row of figures to another place in its table. The values of 表四 stand in one row, which stays. */
export function rowMoved(source: Random): GridChange {
  return (rows, form) => {
    if (form.id === "reviews") return rows;
    const own = gridLines(form, () => "").flatMap(({ lines }, index) =>
      lines.some(({ kind }) => kind === "row") ? [index] : [],
    );
    const from = source.pick(own);
    const to = source.pick(own);
    const rest = rows.filter((_, index) => index !== from);
    return [...rest.slice(0, to), rows[from] ?? [], ...rest.slice(to)];
  };
}

/** Moves one block of 表二, title and all, behind the others. */
export function blockMoved(source: Random): GridChange {
  return (rows, form) => {
    if (form.id !== "article20") return rows;
    const starts = form.lines.flatMap(({ kind }, index) => (kind === "item" ? [index] : []));
    const from = source.pick(starts);
    const to = starts.find((start) => start > from) ?? rows.length;
    return [...rows.slice(0, from), ...rows.slice(to), ...rows.slice(from, to)];
  };
}

/** Writes every label of the table in other words. */
export function allReworded(source: Random): GridChange {
  return (rows) =>
    rows.map((row) =>
      row.map((slot) => {
        const words = rewordingsOf(slot.text);
        return words.length > 0 ? { ...slot, text: source.pick(words) } : slot;
      }),
    );
}
