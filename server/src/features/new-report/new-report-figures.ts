import { add, type Decimal, isNegative, isWhole, plain } from "../../base/decimal";
import type { Report } from "../../model/types";
import { datumAt } from "../../relations/evaluate";
import { formOf, keepsStock, reckonsProjects } from "../../spec/forms";
import { carriedInstruction, projectsInstruction, stockInstruction } from "../../spec/skeleton";
import { APPLICANTS } from "../../spec/tables/applications";
import { type EditionId, rowsOf, type TableId } from "../../spec/types";

/** The figures filled into a table of a new report, by row and column, and the note about them for its author. */
interface CarriedFigures {
  readonly figures: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly instruction: string;
}

/** The figures that a new report takes from another, by table; a table that takes nothing is absent. */
export type Carried = ReadonlyMap<TableId, CarriedFigures>;

/**
 * Returns the figures that a new report takes from that of the year before, by table. Only whole numbers that are
 * certain; a blank stays blank.
 */
export function carriedOver(edition: EditionId, lastYear: Report | undefined): Carried {
  const year = lastYear?.identity.year?.value;
  if (!lastYear || year === undefined) return new Map();
  const carried = { figures: carriedIn(lastYear), instruction: carriedInstruction(year) };
  const all: Carried = new Map<TableId, CarriedFigures>([
    ...(keepsStock(edition) ? [["article20", stockOf(edition, lastYear, year)] as const] : []),
    ...(reckonsProjects(edition) ? [["article20", projectsOf(edition, lastYear, year)] as const] : []),
    ["applications", carried],
  ]);
  return without(all, () => false);
}

/** Returns the figures without these rows. */
export function without(carried: Carried, isLeftOut: (table: TableId, row: string) => boolean): Carried {
  const left = [...carried].map(([table, { figures, instruction }]) => {
    const rows = new Map([...figures].filter(([row]) => !isLeftOut(table, row)));
    return [table, { figures: rows, instruction }] as const;
  });
  return new Map(left.filter(([, { figures }]) => figures.size > 0));
}

/** 上年结转 from 结转下年度继续办理, column by column. */
function carriedIn(lastYear: Report): CarriedFigures["figures"] {
  const columns = APPLICANTS.flatMap(({ key }) => {
    const value = countAt(lastYear, "applications", "carriedOut", key);
    return value ? [[key, plain(value)] as const] : [];
  });
  return columns.length > 0 ? new Map([["carriedIn", new Map(columns)]]) : new Map();
}

/** 现行有效件数 as it was, for the author to add and take away from. */
function stockOf(edition: EditionId, lastYear: Report, year: number): CarriedFigures {
  const figures = columnOf(edition, "inForce", (row) => countAt(lastYear, "article20", row, "inForce"));
  return { figures, instruction: stockInstruction(year) };
}

/** 上一年项目数量 from last year's 上一年项目数量 and 本年增/减. */
function projectsOf(edition: EditionId, lastYear: Report, year: number): CarriedFigures {
  const figures = columnOf(edition, "projects", (row) => {
    const before = countAt(lastYear, "article20", row, "projects");
    const change = numberAt(lastYear, "article20", row, "change");
    const sum = before && change && add(before, change);
    return sum && isCount(sum) ? sum : undefined;
  });
  return { figures, instruction: projectsInstruction(year) };
}

function columnOf(
  edition: EditionId,
  column: string,
  figureOf: (row: string) => Decimal | undefined,
): CarriedFigures["figures"] {
  const rows = rowsOf(formOf("article20", edition)).filter((row) => row.columns.some(({ key }) => key === column));
  return new Map(
    rows.flatMap(({ key }) => {
      const value = figureOf(key);
      return value ? [[key, new Map([[column, plain(value)]])] as const] : [];
    }),
  );
}

function countAt(report: Report, table: TableId, row: string, column: string): Decimal | undefined {
  const value = numberAt(report, table, row, column);
  return value && isCount(value) ? value : undefined;
}

function isCount(value: Decimal): boolean {
  return isWhole(value) && !isNegative(value);
}

function numberAt(report: Report, table: TableId, row: string, column: string): Decimal | undefined {
  const found = report.tables.get(table);
  const datum = found && datumAt(found, { table, row, column });
  return datum?.state === "number" ? datum.value : undefined;
}
