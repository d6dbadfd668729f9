import { add, type Decimal, plain, whole, ZERO } from "../../base/decimal";
import { plural, say } from "../../base/localised";
import { cover } from "../../base/span";
import { fillCell } from "../../edits/fill-cell";
import { fillCells } from "../../edits/fill-cells";
import type { Figure } from "../../model/places/figures";
import { tableExtent } from "../../model/places/table-places";
import type { BlankDatum, Report, ReportTable } from "../../model/types";
import { figureLeft } from "../../relations/deduce";
import { datumAt, standsForSum } from "../../relations/evaluate";
import type { Explanation } from "../../relations/localise";
import { relationsOf } from "../../spec/relations";
import { type CellRef, cellKey } from "../../spec/types";
import { cellName } from "../../wording/names";
import type { Fix, FixPlace } from "../types";
import { reviewFix } from "./fixes";

/** A value cell that is there and empty. */
export type Blank = Figure<BlankDatum>;

/** A blank with what it is filled with where it is filled with others. */
interface Filled {
  readonly blank: Blank;
  readonly content: string;
}

/** The blanks of a table and what fills them. */
export interface Filling {
  readonly report: Report;
  readonly table: ReportTable;
  readonly all: readonly Filled[];
  /** The figures of blanks that are proved, by their places. */
  readonly proven: ReadonlyMap<string, Decimal>;
}

/** Returns what fills the blanks of a table: 0, the sum where it is a total, or the figure that is proved. */
export function fillingOf(
  report: Report,
  table: ReportTable,
  blanks: readonly Blank[],
  explanations: readonly Explanation[],
): Filling {
  const proven = provenFigures(table, explanations);
  const sums = new Map(proven);
  const all = blanks.map((blank) => ({ blank, content: plain(sumFor(table, blank.cell, sums)) }));
  return { report, table, all, proven };
}

/** Returns the fixes that fill all blanks of the table, and those of the first row that has any. */
export function fills(filling: Filling): readonly Fix[] {
  const row = filling.all.filter(({ blank }) => blank.row === filling.all[0]?.blank.row);
  return row.length === filling.all.length ? wholeFill(filling) : [...wholeFill(filling), ...rowFill(filling, row)];
}

/**
 * Returns the places where blanks can be filled: each of them, each row that has any, and the table; at each what fills
 * the blank, the row and the table, as far as these are not the same.
 */
export function fillPlaces(filling: Filling): readonly FixPlace[] {
  const { table, all } = filling;
  const ofTable = (): readonly Fix[] => (all.length > 1 ? wholeFill(filling) : alone(filling, all));
  const places = [...table.rows.values()].flatMap((row): readonly FixPlace[] => {
    const own = all.filter(({ blank }) => blank.row === row);
    const isWhole = own.length === all.length;
    const ofRow = own.length > 1 ? () => rowFill(filling, own) : () => alone(filling, own);
    const fromRow = (): readonly Fix[] => (isWhole ? ofTable() : [...ofRow(), ...ofTable()]);
    const cells = own.map((one) => ({
      span: one.blank.datum.cell.slot,
      fixes: () => (own.length > 1 ? [...alone(filling, [one]), ...fromRow()] : fromRow()),
    }));
    const span = cells.reduce((wide, cell) => cover(wide, cell.span), row.span);
    return own.length > 0 ? [...cells, { span, fixes: fromRow }] : [];
  });
  return [
    ...places,
    { span: places.reduce((wide, { span }) => cover(wide, span), tableExtent(table)), fixes: ofTable },
  ];
}

function wholeFill(filling: Filling): readonly Fix[] {
  return together(filling, filling.all, "本表", "this table");
}

function rowFill(filling: Filling, row: readonly Filled[]): readonly Fix[] {
  return together(filling, row, "本行", "this row");
}

/** None where the table would not be read any more: where too much disagrees, its figures may be in other columns. */
function together(
  { report, proven }: Filling,
  some: readonly Filled[],
  chinese: string,
  english: string,
): readonly Fix[] {
  const edits = fillCells(
    report,
    some.map(({ blank: { cell }, content }) => ({ cell, text: content })),
  );
  if (!edits) return [];
  const others =
    proven.size > 0
      ? say("，能由勾稽关系算出的填算出的数", ", or with what the relations leave")
      : say("，总计填各项之和", ", totals with their sum");
  const sum = some.some(({ content }) => content !== "0") ? others : say("", "");
  return [
    reviewFix(
      say(
        `${chinese} ${some.length} 个空白填 0${sum["zh-CN"]}`,
        `Fill ${plural(some.length, "blank")} of ${english} with 0${sum.en}`,
      ),
      edits,
    ),
  ];
}

/**
 * Fills one blank by itself: with the figure that the relations leave or the sum of its parts, then with 0. A total
 * over figures that are there is never 0.
 */
function alone({ report, table, proven }: Filling, [one]: readonly Filled[]): readonly Fix[] {
  if (!one) return [];
  const { cell, datum } = one.blank;
  const name = cellName(table.form, cell);
  const fill = (content: string, chinese: string, english: string): Fix =>
    reviewFix(
      say(`${chinese} ${content}：${name}`, `${english} ${content}: ${name}`),
      fillCell(report, table, datum, content),
    );
  const left = figureLeft(table, cell);
  const due = left === undefined ? one.content : String(left);
  const isReckoned = left !== undefined || proven.has(cellKey(cell));
  const figure = isReckoned
    ? fill(due, "按勾稽关系填入", "By the relations, fill in")
    : fill(due, "按各项之和填入", "As the sum of its parts, fill in");
  return [...(due === "0" ? [] : [figure]), ...(standsForSum(table, cell) ? [] : [fill("0", "填入", "Fill in")])];
}

/**
 * The figures of blanks that are part of the only way to make all relations hold: nobody left them out because there
 * was nothing to count.
 */
function provenFigures(table: ReportTable, [only, ...others]: readonly Explanation[]): ReadonlyMap<string, Decimal> {
  const changes = only && others.length === 0 ? only : [];
  const blanks = changes.filter(({ cell }) => datumAt(table, cell)?.state === "blank");
  return new Map(blanks.map(({ cell, to }) => [cellKey(cell), whole(to)]));
}

/** 0, but for a total the sum of its parts: filling a total with 0 would make a wrong sum of a blank. */
function sumFor(table: ReportTable, cell: CellRef, sums: Map<string, Decimal>): Decimal {
  const id = cellKey(cell);
  const known = sums.get(id);
  if (known) return known;
  const relation = relationsOf(table.form).find(({ code, terms: [total] }) => {
    return code !== "intake-balance" && total?.cell.row === cell.row && total.cell.column === cell.column;
  });
  let sum = ZERO;
  for (const { cell: part } of relation?.terms.slice(1) ?? []) {
    const datum = datumAt(table, part);
    if (datum?.state === "number") sum = add(sum, datum.value);
    else if (datum?.state === "blank") sum = add(sum, sumFor(table, part, sums));
  }
  sums.set(id, sum);
  return sum;
}
