import { type Decimal, plain } from "../../base/decimal";
import { countOf, marksOf, type ReportEntry } from "../../features/reports/report-entry";
import { changeOf, figuresOf, type ReportFigures } from "./report-figures";
import type { OverviewColumn } from "./view";

/** A body with its reports, and the figures of the chosen year. */
export interface BodyRow {
  readonly key: string;
  readonly body: string;
  /** By year; where there are several the first. */
  readonly byYear: ReadonlyMap<number, ReportEntry>;
  /** The first report whose year is not known. */
  readonly undated: ReportEntry | undefined;
  /** Undefined unless there is just one report for the year. */
  readonly figures: ReportFigures | undefined;
  readonly change: Decimal | undefined;
  /** True if what came in is far from last year's. */
  readonly isJump: boolean;
}

/** Returns a row for each body, in the order of the entries. */
export function bodyRows(entries: readonly ReportEntry[], year: number): readonly BodyRow[] {
  const bodies = new Map<string, ReportEntry[]>();
  for (const entry of entries) {
    const own = bodies.get(entry.bodyKey) ?? [];
    own.push(entry);
    bodies.set(entry.bodyKey, own);
  }
  return [...bodies].map(([key, own]) => bodyRow(key, own, year));
}

function bodyRow(key: string, own: readonly ReportEntry[], year: number): BodyRow {
  const byYear = new Map<number, ReportEntry>();
  for (const entry of own) if (entry.year !== undefined && !byYear.has(entry.year)) byYear.set(entry.year, entry);
  const figures = figuresFor(own, year);
  const before = figuresFor(own, year - 1);
  const change = changeOf(figures?.received, before?.received);
  return {
    key,
    body: own[0]?.body ?? key,
    byYear,
    undated: own.find((entry) => entry.year === undefined),
    figures,
    change,
    isJump: isJump(figures?.received, before?.received),
  };
}

/** The figures of the only report for a year: of two nobody can say which one counts. */
function figuresFor(own: readonly ReportEntry[], year: number): ReportFigures | undefined {
  const there = own.filter((entry) => entry.year === year && entry.digest);
  const digest = there.length === 1 ? there[0]?.digest : undefined;
  return digest && figuresOf(digest);
}

/** The smallest difference that is called a jump, and how many times as much the larger figure has to be. */
const JUMP = { difference: 10, times: 2 };

function isJump(value: Decimal | undefined, before: Decimal | undefined): boolean {
  if (!value || !before) return false;
  const [a, b] = [numberOf(value), numberOf(before)];
  return Math.abs(a - b) >= JUMP.difference && Math.max(a, b) >= JUMP.times * Math.min(a, b);
}

function numberOf(value: Decimal): number {
  return Number(plain(value));
}

/** Returns the part of all that were handled that was granted, from 0 to 1; undefined where that is not known. */
export function shareOf({ granted, handled }: Pick<ReportFigures, "granted" | "handled">): number | undefined {
  if (!granted || !handled || handled.coefficient === 0n) return undefined;
  return numberOf(granted) / numberOf(handled);
}

const ORDER = new Intl.Collator("zh-CN");

/** Returns the rows sorted by a column; what is not known comes last, whichever way they are sorted. */
export function sortedRows(
  rows: readonly BodyRow[],
  year: number,
  { column, descending }: { readonly column: OverviewColumn; readonly descending: boolean },
): readonly BodyRow[] {
  const sign = descending ? -1 : 1;
  if (column === "body") return [...rows].sort((a, b) => sign * ORDER.compare(a.body, b.body));
  return rows
    .map((row) => ({ row, rank: rankOf(row, year, column) }))
    .sort((a, b) => {
      if (a.rank === undefined || b.rank === undefined)
        return Number(a.rank === undefined) - Number(b.rank === undefined);
      return sign * (a.rank - b.rank);
    })
    .map(({ row }) => row);
}

function rankOf(row: BodyRow, year: number, column: Exclude<OverviewColumn, "body">): number | undefined {
  const { figures, change, byYear } = row;
  if (column === "state") return gravity(byYear.get(year));
  if (column === "change") return change && numberOf(change);
  if (column === "share") return figures && shareOf(figures);
  const value = figures?.[column];
  return value && numberOf(value);
}

/** How much is the matter with a report: missing before errors before warnings. */
function gravity(entry: ReportEntry | undefined): number | undefined {
  if (!entry) return undefined;
  if (entry.kind !== "report") return 1_000_000;
  return countOf(entry, "error") * 1000 + countOf(entry, "warning") + (marksOf(entry).size > 1 ? 0.5 : 0);
}
