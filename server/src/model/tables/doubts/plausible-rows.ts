import type { ReportRow } from "../../types";
import type { Binding } from "../bind";

/** If more than this share of the rows' totals is wrong, the reading is wrong and not the report. */
const MOST_WRONG = 1 / 3;

/**
 * The rows, or all of them unassigned where so many totals fail that values cannot stand in the columns they were
 * given.
 */
export function plausibleRows(binding: Binding): ReadonlyMap<string, ReportRow> {
  const read = [...binding.rows.values()].filter((row) => row.state === "read");
  if (binding.form.id !== "applications" || read.length < 6) return binding.rows;
  const wrong = read.filter(totalFails).length;
  if (wrong <= read.length * MOST_WRONG) return binding.rows;
  return new Map(
    [...binding.rows].map(([key, row]) => [
      key,
      row.state === "read" ? { ...row, state: "unassigned", data: new Map() } : row,
    ]),
  );
}

/**
 * Reports whether a row's total is not the sum of its parts. Parts that are blank may still be filled in: then it is if
 * it is less.
 */
function totalFails({ data }: ReportRow): boolean {
  const total = data.get("total");
  if (total?.state !== "number") return false;
  let sum = 0;
  let isOpen = false;
  for (const datum of data.values()) {
    if (datum.state === "unreadable") return false;
    if (datum.state === "blank") isOpen = true;
    else if (datum !== total) sum += Number(datum.value.coefficient);
  }
  const due = Number(total.value.coefficient);
  return isOpen ? sum > due : sum !== due;
}
