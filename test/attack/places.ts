import type { Edit } from "../../server/src/base/edits";
import { overlap } from "../../server/src/base/span";
import { figuresOf } from "../../server/src/model/places/figures";
import type { Report } from "../../server/src/model/types";
import type { CellRef } from "../../server/src/spec/types";

const keyOf = ({ table, row, column }: CellRef): string => `${table}.${row}.${column}`;

/** The cells whose content edits touch, as `readings` names them. */
export function cellsAt(report: Report, edits: readonly Edit[]): ReadonlySet<string> {
  const cells = [...report.tables.values()].flatMap((table) => figuresOf(report, table));
  return new Set(
    cells.flatMap(({ cell, datum }) => {
      const { start, end } = datum.cell.span;
      return edits.some(({ span }) => span.start <= end && start <= span.end) ? [keyOf(cell)] : [];
    }),
  );
}

/** The lines of prose outside tables, without white space. */
export function proseOf(report: Report): readonly string[] {
  const tables = [...report.tables.values()].map((table) => table.span);
  let at = 0;
  return report.text.split(/(?<=[\r\n])/).flatMap((line) => {
    const span = { start: at, end: at + line.length };
    at = span.end;
    const isProse = !tables.some((table) => overlap(table, span)) && (line.match(/\p{Script=Han}/gu)?.length ?? 0) > 11;
    return isProse ? [squeezed(line)] : [];
  });
}

/** A text without its white space. */
export function squeezed(text: string): string {
  return text.replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, "");
}
