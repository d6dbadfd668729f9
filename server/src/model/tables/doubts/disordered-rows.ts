import { type Decimal, ZERO } from "../../../base/decimal";
import { hasTotal } from "../../../spec/types";
import { endsInTotal } from "../../sums";
import type { Datum, ReportRow } from "../../types";
import type { OpenRow } from "../open-rows";

/**
 * Above this share of rows whose figures cannot be given to columns, the order of the text is not that of the table.
 */
const DISORDER = 0.25;

/**
 * Returns the rows that are not to be trusted, because the figures of the text are out of order, as a PDF's are that
 * was copied in the order of its drawing: its lines show it, or many rows have not as many figures as columns, so one
 * that happens to have may hold those of another. Its own total is what proves such a row. Where marks divide rows,
 * nothing is doubted, unless blanks leave no trace between them and many rows are short: then one with as many figures
 * as columns may be a short one with a figure cut.
 */
export function disorderedRows(closed: ReadonlyMap<OpenRow, ReportRow>): ReadonlySet<OpenRow> {
  const open = [...closed.keys()];
  const filled = [...closed.values()].filter(({ run }) => run.length > 0);
  const unassigned = filled.filter(({ state }) => state === "unassigned");
  const stream = open.find(({ run }) => run.length > 0)?.run[0]?.stream;
  if (!stream || stream.layout === "glued" || (stream.rowsMarked && stream.layout !== "space-columns"))
    return new Set();
  const widest = Math.max(...open.map(({ form }) => form.columns.length));
  const odd = unassigned.filter((row) => (stream.rowsMarked ? isShort(row) : !isFilledUp(row, widest)));
  if (!stream.outOfOrder && odd.length <= DISORDER * filled.length) return new Set();
  return new Set(open.filter((row) => !provesItself(closed.get(row))));
}

function isShort({ run, form }: ReportRow): boolean {
  return run.length < form.columns.length;
}

/** Reports whether a row is as wide as the widest, with zeros behind its own columns: 行政处罚 2 0 0. */
function isFilledUp({ run, form }: ReportRow, widest: number): boolean {
  const filled = run.slice(form.columns.length);
  return run.length === widest && filled.length > 0 && filled.every(({ text }) => text === "0");
}

/** Reports whether a row has one value only, or whether its last value is the sum of the others. */
function provesItself(row: ReportRow | undefined): boolean {
  return !row || row.data.size < 2 || hasItsTotal(row);
}

/** Reports whether the last value of a row is its total, the sum of the others. */
export function hasItsTotal({ form, data }: ReportRow): boolean {
  return hasTotal(form) && endsInTotal([...data.values()].map(valueIn));
}

/** Returns the number of a datum, a blank one counted as 0; undefined for anything else. */
function valueIn(datum: Datum): Decimal | undefined {
  if (datum.state === "blank") return ZERO;
  return datum.state === "number" ? datum.value : undefined;
}
