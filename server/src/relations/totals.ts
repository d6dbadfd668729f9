import { add, type Decimal, ZERO } from "../base/decimal";
import type { ReportTable } from "../model/types";
import { relationsOf } from "../spec/relations";
import { type CellRef, type Relation, sameCell, type TableForm } from "../spec/types";
import { datumAt } from "./evaluate";

/** A total with what its parts come to. */
export interface Total {
  readonly cell: CellRef;
  readonly value: Decimal;
}

/** Returns the cells of a form that are the sum of others. */
export function totalCells(form: TableForm): readonly CellRef[] {
  const cells: CellRef[] = [];
  for (const { cell } of sumsOf(form)) if (!cells.some((one) => sameCell(one, cell))) cells.push(cell);
  return cells;
}

/**
 * Returns what the totals of a table come to by their parts, sums of sums included. Left out are those with a part that
 * cannot be read, and those whose parts are all blank.
 */
export function totalsFromParts(table: ReportTable): readonly Total[] {
  const sums = sumsOf(table.form);
  const reckoned = new Map<string, Decimal | undefined>();
  const reckon = (cell: CellRef): Decimal | undefined => {
    // By its row or by its column: the same cells are added up in the end.
    const own = sums.find((sum) => sameCell(sum.cell, cell));
    if (!own) return written(table, cell);
    const key = `${cell.row}.${cell.column}`;
    if (!reckoned.has(key)) reckoned.set(key, sumOf(own.parts, reckon));
    return reckoned.get(key);
  };
  return totalCells(table.form).flatMap((cell) => {
    const value = isLeftOpen(table, sums, cell) ? undefined : reckon(cell);
    return value ? [{ cell, value }] : [];
  });
}

/** A sum of the form: a cell and the cells that it adds up. */
interface Sum {
  readonly cell: CellRef;
  readonly parts: readonly CellRef[];
}

function sumsOf(form: TableForm): readonly Sum[] {
  return relationsOf(form).flatMap(({ code, terms }: Relation) => {
    const [first, ...parts] = terms.map(({ cell }) => cell);
    return first && code !== "intake-balance" ? [{ cell: first, parts }] : [];
  });
}

/** A blank counts as 0 in a sum. */
function written(table: ReportTable, cell: CellRef): Decimal | undefined {
  const datum = datumAt(table, cell);
  return datum?.state === "blank" ? ZERO : datum?.state === "number" ? datum.value : undefined;
}

function sumOf(parts: readonly CellRef[], value: (cell: CellRef) => Decimal | undefined): Decimal | undefined {
  let sum = ZERO;
  for (const part of parts) {
    const addend = value(part);
    if (!addend) return undefined;
    sum = add(sum, addend);
  }
  return sum;
}

/** Reports whether nothing is written yet that the cell adds up, by way of other sums either. */
function isLeftOpen(table: ReportTable, sums: readonly Sum[], cell: CellRef): boolean {
  const own = sums.filter((sum) => sameCell(sum.cell, cell));
  if (own.length === 0) return datumAt(table, cell)?.state !== "number";
  return own.every(({ parts }) => parts.every((part) => isLeftOpen(table, sums, part)));
}
