/**
 * The fields of a panel as a spreadsheet goes through them. All is read off the page, so nothing has to be kept up to
 * date.
 */

/** A cell's place: the table, its row of cells, and which of the row's cells it is. */
export interface Place {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** The fields of all tables, by table and row. Rows without any are left out. */
export type Grid = readonly (readonly (readonly HTMLInputElement[])[])[];

/** Returns the fields that are on the page. */
export function gridOf(page: ParentNode): Grid {
  return [...page.querySelectorAll("table.form")].map((table) =>
    [...table.querySelectorAll("tr")]
      .map((row) => [...row.querySelectorAll<HTMLInputElement>("input.value")])
      .filter((fields) => fields.length > 0),
  );
}

/** Returns where a field is. */
export function placeOf(grid: Grid, field: HTMLInputElement | null): Place | undefined {
  for (const [table, rows] of grid.entries())
    for (const [row, fields] of rows.entries()) {
      const column = field ? fields.indexOf(field) : -1;
      if (column >= 0) return { table, row, column };
    }
  return undefined;
}

/** A step in one of the four directions. */
export type Step = "up" | "down" | "left" | "right";

/**
 * Returns the field next to another one. Up and down go on in the table before or behind, and to the last cell of a row
 * that is shorter; left and right stay in the row.
 */
export function neighbour(grid: Grid, { table, row, column }: Place, step: Step): HTMLInputElement | undefined {
  if (step === "left") return grid[table]?.[row]?.[column - 1];
  if (step === "right") return grid[table]?.[row]?.[column + 1];
  const rows = grid.flat();
  const at = grid.slice(0, table).reduce((sum, { length }) => sum + length, 0) + row;
  const fields = rows[at + (step === "up" ? -1 : 1)];
  return fields?.[Math.min(column, fields.length - 1)];
}

/** Returns the fields of the rectangle between two cells of a table, row by row. */
export function rectangle(grid: Grid, from: Place, to: Place): readonly (readonly HTMLInputElement[])[] {
  if (from.table !== to.table) return [];
  const [top, bottom] = [Math.min(from.row, to.row), Math.max(from.row, to.row)];
  const [left, right] = [Math.min(from.column, to.column), Math.max(from.column, to.column)];
  return (grid[from.table] ?? []).slice(top, bottom + 1).map((fields) => fields.slice(left, right + 1));
}

/** Returns the key of the cell that something on the page is in. */
export function keyOf(inside: Element | null): string | undefined {
  return inside?.closest<HTMLElement>("td.figure")?.dataset.key;
}

/** Returns the field of a cell. */
export function fieldOf(page: ParentNode, key: string): HTMLInputElement | undefined {
  return page.querySelector<HTMLInputElement>(`td[data-key="${CSS.escape(key)}"] input.value`) ?? undefined;
}
