import { keeping } from "../base/memo";
import type { ReportTable } from "../model/types";
import { relationsOf } from "../spec/relations";
import type { CellRef, TableForm } from "../spec/types";
import { datumAt, sidesOf } from "./evaluate";

/** A cell with the figure it has and the figure that would satisfy every relation it is in. */
export interface FigureChange {
  readonly cell: CellRef;
  readonly from: number;
  readonly to: number;
}

/** Cells whose change, together, satisfies every relation of the table. */
export type Explanation = readonly FigureChange[];

/** Sets of more cells than this explain nothing a person would believe. */
const MAX_CELLS = 3;
/** Figures beyond this are no counts of applications, and sums of them would not be exact. */
export const MAX_FIGURE = 1e12;
/** Explanations of one size that are worth telling apart; more are "uncertain" all the same. */
const MAX_EXPLANATIONS = 24;

/** A table as equations: `values` by cell, and for each relation its residual and its cells with their signs. */
interface System {
  readonly cells: readonly CellRef[];
  readonly values: readonly number[];
  /** Cell indexes and signs, by relation. */
  readonly terms: readonly (readonly (readonly [cell: number, sign: 1 | -1])[])[];
  /** Relation indexes and signs, by cell. */
  readonly within: readonly (readonly (readonly [relation: number, sign: 1 | -1])[])[];
  readonly residuals: readonly number[];
}

/**
 * Returns the smallest sets of cells whose change to integers ≥ 0 satisfies every relation (Fellegi–Holt): all sets of
 * the smallest size, none when every relation holds, when no set of up to three cells will do, or when a figure is no
 * count. Relations with a cell that cannot be read are left out. Exact: any two cells of 表三 share at most one relation,
 * so in each set of up to three cells one has a relation of its own, which fixes its change.
 */
export function explanationsOf(table: ReportTable): readonly Explanation[] {
  const system = systemOf(table);
  if (!system || system.residuals.every((residual) => residual === 0)) return [];
  for (let size = 1; size <= MAX_CELLS; size++) {
    const found = new Map<string, Explanation>();
    search(system, { residuals: [...system.residuals], changed: new Map() }, size, found);
    if (found.size > 0) return [...found.values()];
  }
  return [];
}

interface State {
  readonly residuals: number[];
  /** New value by cell index. */
  readonly changed: Map<number, number>;
}

function search(system: System, state: State, left: number, found: Map<string, Explanation>): void {
  const broken = brokenIn(state.residuals);
  // A cell of 表三 is in three relations at most.
  if (broken.length > left * 3 || found.size >= MAX_EXPLANATIONS) return;
  const first = left === 1 ? broken.slice(0, 1) : broken;
  const tried = new Set<string>();
  for (const relation of first) {
    for (const [cell, sign] of system.terms[relation] ?? []) {
      if (state.changed.has(cell)) continue;
      const value = (system.values[cell] ?? 0) - sign * (state.residuals[relation] ?? 0);
      if (value < 0 || tried.has(`${cell}=${value}`)) continue;
      tried.add(`${cell}=${value}`);
      attempt(system, state, { cell, value, left }, found);
    }
  }
}

interface Attempt {
  readonly cell: number;
  readonly value: number;
  readonly left: number;
}

/** Changes one cell, goes on, and puts everything back. */
function attempt(system: System, state: State, { cell, value, left }: Attempt, found: Map<string, Explanation>): void {
  const delta = value - (system.values[cell] ?? 0);
  shift(system, state, cell, delta);
  state.changed.set(cell, value);
  if (brokenIn(state.residuals).length === 0) record(system, state, found);
  else search(system, state, left - 1, found);
  state.changed.delete(cell);
  shift(system, state, cell, -delta);
}

function shift(system: System, state: State, cell: number, delta: number): void {
  for (const [relation, sign] of system.within[cell] ?? [])
    state.residuals[relation] = (state.residuals[relation] ?? 0) + sign * delta;
}

function record(system: System, state: State, found: Map<string, Explanation>): void {
  const changes = [...state.changed].sort(([a], [b]) => a - b);
  const key = changes.map(([cell, value]) => `${cell}=${value}`).join();
  found.set(
    key,
    changes.map(([cell, value]) => ({
      cell: system.cells[cell] as CellRef,
      from: system.values[cell] ?? 0,
      to: value,
    })),
  );
}

function brokenIn(residuals: readonly number[]): readonly number[] {
  const broken: number[] = [];
  for (let i = 0; i < residuals.length; i++) if (residuals[i] !== 0) broken.push(i);
  return broken;
}

/** The cells of a form's relations, each once, and for each relation its cells by their place in that list. */
interface Outline {
  readonly cells: readonly CellRef[];
  readonly terms: readonly (readonly (readonly [cell: number, sign: 1 | -1])[])[];
}

/** The outline of a form; made once. */
const outlineOf = keeping((form: TableForm): Outline => {
  const cells: CellRef[] = [];
  const places = new Map<string, number>();
  const terms = relationsOf(form).map((relation) =>
    relation.terms.map(({ sign, cell }) => {
      const key = `${cell.row}/${cell.column}`;
      const place = places.get(key) ?? cells.push(cell) - 1;
      places.set(key, place);
      return [place, sign] as const;
    }),
  );
  return { cells, terms };
});

/** A system while its relations are gathered. */
interface Draft {
  readonly cells: CellRef[];
  readonly values: number[];
  readonly terms: (readonly (readonly [cell: number, sign: 1 | -1])[])[];
  readonly within: (readonly [relation: number, sign: 1 | -1])[][];
  readonly residuals: number[];
}

function systemOf(table: ReportTable): System | undefined {
  const outline = outlineOf(table.form);
  const system: Draft = { cells: [], values: [], terms: [], within: [], residuals: [] };
  // A cell is numbered when the first relation that can be judged has it.
  const numbers = new Map<number, number>();
  for (const [relation, sides] of sidesOf(table).entries()) {
    if (!sides) continue;
    let residual = 0;
    const own = outline.terms[relation] ?? [];
    const row: (readonly [number, 1 | -1])[] = [];
    for (const [place, sign] of own) {
      const index = numbers.get(place) ?? addCell(system, table, outline.cells[place] as CellRef);
      if (index === undefined) return undefined;
      numbers.set(place, index);
      residual += sign * (system.values[index] as number);
      row.push([index, sign]);
      system.within[index]?.push([system.terms.length, sign]);
    }
    system.terms.push(row);
    system.residuals.push(residual);
  }
  return system;
}

/** The number that the cell gets; undefined where it holds no count. */
function addCell({ cells, values, within }: Draft, table: ReportTable, cell: CellRef): number | undefined {
  const value = countAt(table, cell);
  if (value === undefined) return undefined;
  values.push(value);
  within.push([]);
  return cells.push(cell) - 1;
}

/** The count in a cell, blank as 0; undefined for what is no count. */
function countAt(table: ReportTable, cell: CellRef): number | undefined {
  const datum = datumAt(table, cell);
  if (datum?.state === "blank") return 0;
  if (datum?.state !== "number" || datum.value.scale !== 0) return undefined;
  const value = Number(datum.value.coefficient);
  return value >= 0 && value <= MAX_FIGURE ? value : undefined;
}
