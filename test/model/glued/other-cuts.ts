import { formOf } from "../../../server/src/spec/forms";
import { APPLICANTS } from "../../../server/src/spec/tables/applications";
import { type EditionId, rowsOf } from "../../../server/src/spec/types";
import { type Figures, figureAt } from "../../support/reports/figures";

type Row = readonly number[];
type Table = ReadonlyMap<string, Row>;

/**
 * Returns the rows among `open` that can be cut in another way so that 表三, with its other rows as they are, satisfies
 * every sum: what no reader of its digits can know. Tries every combination, so for few open rows.
 */
export function rowsWithOtherCuts(edition: EditionId, figures: Figures, open: readonly string[]): readonly string[] {
  const rows = rowsOf(formOf("applications", edition));
  const table: Table = new Map(
    rows.map(({ key }) => [
      key,
      APPLICANTS.map((column) => Number(figureAt(figures, "applications", key, column.key))),
    ]),
  );
  const results = rows.filter((row) => row.within[0] === "results" && row.key !== "handled").map((row) => row.key);
  const solutions = combinations(table, open).filter((one) => addsUp(one, results));
  return open.filter((key) => new Set(solutions.map((one) => one.get(key)?.join())).size > 1);
}

function combinations(table: Table, open: readonly string[]): readonly Table[] {
  return open.reduce<readonly Table[]>(
    (tables, key) => {
      const ways = cuts((table.get(key) ?? []).join(""), APPLICANTS.length).filter(hasTotal);
      return tables.flatMap((one) => ways.map((way) => new Map([...one, [key, way]])));
    },
    [table],
  );
}

/** All ways to cut digits into so many numbers without leading zeros. */
function cuts(digits: string, count: number): readonly Row[] {
  if (count === 0) return digits === "" ? [[]] : [];
  const found: Row[] = [];
  for (let length = 1; length <= digits.length - (count - 1) && (length === 1 || digits[0] !== "0"); length++)
    for (const rest of cuts(digits.slice(length), count - 1)) found.push([Number(digits.slice(0, length)), ...rest]);
  return found;
}

function hasTotal(row: Row): boolean {
  return row.slice(0, -1).reduce((sum, value) => sum + value, 0) === row.at(-1);
}

function addsUp(table: Table, results: readonly string[]): boolean {
  const sum = (keys: readonly string[], column: number): number =>
    keys.reduce((total, key) => total + (table.get(key)?.[column] ?? 0), 0);
  return APPLICANTS.every(
    (_, column) =>
      sum(results, column) === sum(["handled"], column) &&
      sum(["received", "carriedIn"], column) === sum(["handled", "carriedOut"], column),
  );
}
