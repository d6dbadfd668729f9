import { add, compare, type Decimal, equals as isEqual, isZero, negate, subtract, ZERO } from "../../base/decimal";
import { Kept } from "../../base/kept";
import type { Span } from "../../base/span";
import { claimsOf } from "../../model/claims/index";
import type { Claim } from "../../model/claims/types";
import type { Report, ReportTable } from "../../model/types";
import { datumAt, evaluate } from "../../relations/evaluate";
import { APPLICANTS } from "../../spec/applications";
import type { ClaimTerm, Reading } from "../../spec/claims";
import { relationsOf } from "../../spec/relations";
import { type CellRef, rowsOf } from "../../spec/types";
import type { RuleContext } from "../types";
import { type Figure, figuresOf } from "./figures";
import { cellName, rowName, shortLabel } from "./names";
import { touchesEnd } from "./text-end";

/** What the tables say where prose speaks of it. */
export interface Stated {
  readonly table: ReportTable;
  /** The cells named, groups taken apart. */
  readonly cells: readonly CellRef[];
  /** The signed sum; undefined where one of the cells is blank, unreadable or not there. */
  readonly value: Decimal | undefined;
  /** The sum of those cells that hold a number: what the whole comes to at least. */
  readonly atLeast: Decimal;
}

/** Looks a reading up in the tables; undefined where their form does not have such a line, or a table is not there or not read. */
export function lookUp(report: Report, reading: Reading): Stated | undefined {
  const table = report.tables.get(reading[0]?.table ?? "applications");
  if (!table || table.unread) return undefined;
  const parts = reading.map((term) => ({ term, cells: cellsOf(table, term) }));
  if (parts.some(({ cells }) => cells.length === 0)) return undefined;
  let value: Decimal | undefined = ZERO;
  let atLeast = ZERO;
  for (const { term, cells } of parts) {
    for (const cell of cells) {
      const one = valueAt(report, table, cell);
      const signed = one && (term.sign < 0 ? negate(one) : one);
      value = value && signed && add(value, signed);
      if (signed) atLeast = add(atLeast, signed);
    }
  }
  return { table, cells: parts.flatMap(({ cells }) => cells), value, atLeast };
}

/** The cells of a term: of one row, or of all rows of a group; none where the table's form does not have them. */
function cellsOf({ form }: ReportTable, { table, row, column }: ClaimTerm): readonly CellRef[] {
  const rows = rowsOf(form).filter((one) => one.key === row || one.within.at(-1) === row);
  return rows
    .filter((one) => one.columns.some(({ key }) => key === column))
    .map((one) => ({ table, row: one.key, column }));
}

/** What a cell holds, or, where a total of 表三 was left blank, the sum of its row, if the sums of the columns prove that nothing is missing there. */
function valueAt(report: Report, table: ReportTable, cell: CellRef): Decimal | undefined {
  const datum = datumAt(table, cell);
  if (datum?.state === "number") return touchesEnd(report, datum.cell.span) ? undefined : datum.value;
  if (datum?.state !== "blank" || cell.table !== "applications" || cell.column !== "total") return undefined;
  let sum = ZERO;
  for (const { key } of APPLICANTS) {
    if (key === "total") continue;
    const part = datumAt(table, { ...cell, column: key });
    if (!part || part.state === "unreadable" || !columnHolds(table, key)) return undefined;
    if (part.state === "number") sum = add(sum, part.value);
  }
  return sum;
}

const SOUND_COLUMNS = new Kept<ReportTable, ReadonlySet<string>>();

/** Whether a column adds up, or is blank from top to bottom. Asked for many cells of a table, so worked out once. */
function columnHolds(table: ReportTable, column: string): boolean {
  const known = SOUND_COLUMNS.get(table);
  if (known) return known.has(column);
  const sound = new Set(APPLICANTS.map(({ key }) => key).filter((key) => addsUp(table, key)));
  SOUND_COLUMNS.set(table, sound);
  return sound.has(column);
}

function addsUp(table: ReportTable, column: string): boolean {
  const relation = relationsOf(table.form).find(({ id }) => id === `column-total/${column}`);
  if (!relation) return false;
  const sides = evaluate(table, relation);
  if (sides) return isZero(sides.difference);
  return relation.terms.every(({ cell }) => datumAt(table, cell)?.state === "blank");
}

/** Whether a relation that does not hold puts one of the cells in doubt: then the table has to be put right first. */
export function inDoubt({ cells }: Stated, { broken }: RuleContext): boolean {
  return cells.some((cell) => broken.some(({ relation }) => relation.terms.some((term) => isSame(term.cell, cell))));
}

function isSame(a: CellRef, b: CellRef): boolean {
  return a.table === b.table && a.row === b.row && a.column === b.column;
}

/** Numbers in prose that are not the table's figure which they name. */
export interface Mismatch {
  /** All that give the number, in the order of the text. */
  readonly claims: readonly [Claim, ...Claim[]];
  readonly figure: Known;
}

/** A reading whose figure is known. */
export type Known = Stated & { readonly value: Decimal };

const KNOWN = new Kept<Report, readonly Mismatch[]>();

/** The numbers in prose that certainly are not the table's. Several rules ask; they are worked out once for a report. */
export function mismatchesIn(context: RuleContext): readonly Mismatch[] {
  const known = KNOWN.get(context.report);
  if (known) return known;
  const numbers = claimsOf(context.report).filter((claim) => claim.form === "number");
  const mismatches = byKey(numbers).flatMap((claims): readonly Mismatch[] => {
    const figure = contradicted(context, claims);
    const [first, ...others] = claims.filter((claim) => claim.certain);
    return figure && first ? [{ claims: [first, ...others], figure }] : [];
  });
  KNOWN.set(context.report, mismatches);
  return mismatches;
}

/**
 * The figure that the claims should give; undefined where it fits, or where it is not certain that it does not: two numbers for the same
 * thing, a cell without a number, a table whose relations put the cell in doubt.
 */
function contradicted(context: RuleContext, claims: readonly [Claim, ...Claim[]]): Known | undefined {
  const [first] = claims;
  if (claims.some((claim) => !isEqual(claim.value, first.value))) return undefined;
  const stated = first.readings.flatMap((reading) => lookUp(context.report, reading) ?? []);
  const known = stated.filter((one): one is Known => one.value !== undefined);
  const [nearest] = known;
  if (!nearest || known.length < stated.length || inDoubt(nearest, context)) return undefined;
  return known.some(({ value }) => agrees(first.value, value)) ? undefined : nearest;
}

/** Whether a figure in prose is the table's, amounts rounded to as many places as the prose gives. */
export function agrees(claim: Decimal, figure: Decimal): boolean {
  const distance = subtract(claim, figure);
  const size = distance.coefficient < 0n ? negate(distance) : distance;
  if (figure.scale <= claim.scale) return isZero(size);
  return compare(size, { coefficient: 1n, scale: claim.scale }) < 0;
}

/** The figures behind the cells, for related places. */
export function figuresBehind(report: Report, { table, cells }: Stated): readonly Figure[] {
  return figuresOf(report, table).filter(({ cell }) => cells.some((one) => isSame(one, cell)));
}

/** What is named, as a message says it: a row, a group, or the rows one after the other; the column where it is not the total of 表三. */
export function nameOf({ table, cells }: Stated): string {
  const { form } = table;
  const [first] = cells;
  if (!first) return form.name;
  const rows = rowsOf(form).filter((row) => cells.some((cell) => cell.row === row.key));
  const column = first.table === "applications" && first.column !== "total" ? `，${columnsOf(cells)}` : "";
  if (rows.length === 1) {
    const [row] = rows;
    if (first.table === "applications") return (row ? rowName(form, row) : form.name) + column;
    return cellName(form, first);
  }
  const group = form.lines.find((line) => {
    if (line.kind !== "group") return false;
    const own = rowsOf(form).filter((row) => row.within.at(-1) === line.key);
    return own.length === rows.length && own.every((row) => rows.includes(row));
  });
  if (group?.kind === "group") return shortLabel(group.label) + column;
  return rows.map((row) => rowName(form, row)).join("、") + column;
}

function columnsOf(cells: readonly CellRef[]): string {
  const keys = new Set(cells.map((cell) => cell.column));
  const [only] = keys;
  return keys.size > 1 ? "法人或其他组织" : (APPLICANTS.find(({ key }) => key === only)?.label ?? "");
}

/** Claims that speak of the same thing, by key. */
function byKey(claims: readonly Claim[]): readonly (readonly [Claim, ...Claim[]])[] {
  const groups = new Map<string, [Claim, ...Claim[]]>();
  for (const claim of claims) {
    const known = groups.get(claim.key);
    if (known) known.push(claim);
    else groups.set(claim.key, [claim]);
  }
  return [...groups.values()];
}

/** For a number in prose that is reported for not being the table's: what it should be. What else is wrong with it follows from that. */
export function mistakenNumbers(context: RuleContext): (span: Span) => Decimal | undefined {
  const mistaken = mismatchesIn(context).flatMap(({ claims, figure }) =>
    claims.map(({ span }) => ({ span, due: figure.value })),
  );
  return (span) => mistaken.find((one) => one.span.start < span.end && span.start < one.span.end)?.due;
}
