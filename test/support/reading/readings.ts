import { plain } from "../../../server/src/base/decimal";
import { figuresOf } from "../../../server/src/model/places/figures";
import type { Datum, Report } from "../../../server/src/model/types";

/** What every cell of a report says, by cell: numbers as plain decimals, `blank`, or the text that is no number. */
export function readings(report: Report): ReadonlyMap<string, string> {
  const all = [...report.tables.values()].flatMap((table) =>
    figuresOf(report, table).map(
      ({ cell, datum }) => [`${cell.table}.${cell.row}.${cell.column}`, contentOf(datum)] as const,
    ),
  );
  return new Map(all);
}

/** The cells that say something else than before, or that are gone. */
export function changedReadings(before: Report, after: Report): readonly string[] {
  const now = readings(after);
  return [...readings(before)].filter(([cell, content]) => now.get(cell) !== content).map(([cell]) => cell);
}

function contentOf(datum: Datum): string {
  return datum.state === "number" ? plain(datum.value) : datum.state === "blank" ? "blank" : `“${datum.text}”`;
}
