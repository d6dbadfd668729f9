import { type Decimal, isNegative, isZero, plain, subtract, sumOfKnown } from "../../base/decimal";
import { type Locale, type Localised, plural, say } from "../../base/localised";
import { countOf, marksOf, type ReportEntry, stateText } from "../../features/reports/report-entry";
import { filtered } from "../../features/reports/report-filter";
import { MARK_NAMES, MARKS } from "../../wording/marks";
import { type BodyRow, bodyRows, shareOf, sortedRows } from "./body-rows";
import { folderCharts } from "./folder-charts";
import type { ReportFigures } from "./report-figures";
import {
  type CardView,
  type CellView,
  OVERVIEW_COLUMNS,
  type OverviewColumn,
  type OverviewParams,
  type OverviewRow,
  type OverviewView,
  type RowWindow,
  type StateView,
} from "./view";

/** The most rows that are drawn at once. */
const MOST_ROWS = 200;

/** The overview of some entries, worked out once for all windows of rows that are asked for. */
export interface Overview {
  /** Returns what is in sight. */
  at(window: RowWindow): OverviewView;
}

/** Returns the overview of all reports of a folder. */
export function overviewOf(
  entries: readonly ReportEntry[],
  params: OverviewParams,
  { locale, isWorking }: { readonly locale: Locale; readonly isWorking: boolean },
): Overview {
  const years = [...new Set(entries.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
  const hasUndated = entries.some((entry) => entry.year === undefined);
  const year = params.year !== undefined && years.includes(params.year) ? params.year : (years.at(-1) ?? 0);
  const all = bodyRows(entries, year);
  const shown = new Set(filtered(entries, params).map(({ bodyKey }) => bodyKey));
  const rows = sortedRows(
    all.filter(({ key }) => shown.has(key)),
    year,
    params.sort,
  );
  const rest: Omit<OverviewView, "rows" | "params"> = {
    locale,
    isWorking,
    title: titleOf(years, all, locale),
    cards: cardsOf(entries, all, year, locale),
    years,
    ...(hasUndated ? { undated: say("年度不明", "Year unknown")[locale] } : {}),
    year,
    marks: MARKS.map((mark) => ({ mark, name: MARK_NAMES[mark][locale] })),
    columns: OVERVIEW_COLUMNS.map((column) => ({ column, name: COLUMN_NAMES[column](year)[locale] })),
    total: rows.length,
    sum: sumCells(rows, locale),
    sumName: say("合计", "Sum")[locale],
    charts: folderCharts(entries, years, year, locale),
  };
  return {
    at({ from, count }) {
      const inSight = rows.slice(Math.max(0, from), Math.max(0, from) + Math.min(MOST_ROWS, count));
      return {
        ...rest,
        params: { ...params, year, from, count },
        rows: inSight.map((row) => rowOf(row, hasUndated, years, locale)),
      };
    },
  };
}

const COLUMN_NAMES: Readonly<Record<OverviewColumn, (year: number) => Localised>> = {
  body: () => say("机关", "Body"),
  state: (year) => say(`${year} 年状态`, `State ${year}`),
  received: () => say("新收", "Received"),
  change: () => say("比上年", "Change"),
  handled: () => say("办结", "Handled"),
  carriedOut: () => say("结转", "Carried"),
  share: () => say("予以公开", "Granted"),
  reviews: () => say("复议诉讼", "Reviews"),
  inForce: () => say("现行有效", "In force"),
};

function titleOf(years: readonly number[], rows: readonly BodyRow[], locale: Locale): string {
  return say(
    `年报总览 · ${years.length} 年 · ${rows.length} 个机关`,
    `Overview · ${plural(years.length, "year")} · ${plural(rows.length, "body", "bodies")}`,
  )[locale];
}

function cardsOf(
  entries: readonly ReportEntry[],
  rows: readonly BodyRow[],
  year: number,
  locale: Locale,
): readonly CardView[] {
  const count = (has: (entry: ReportEntry) => boolean): number => entries.filter(has).length;
  const missing = count(({ kind }) => kind === "missing");
  const wrong = count((entry) => marksOf(entry).has("error"));
  const sum = sums(rows);
  const share = shareOf(sum);
  const bad = (value: number): Pick<CardView, "isBad"> => (value > 0 ? { isBad: true } : {});
  const card = (value: string, name: Localised, more: Pick<CardView, "isBad"> = {}): CardView => ({
    value,
    name: name[locale],
    ...more,
  });
  return [
    card(String(count(({ kind }) => kind === "report")), say("份年报", "reports")),
    card(String(missing), say("未报", "missing"), bad(missing)),
    card(String(wrong), say("份有错误", "with errors"), bad(wrong)),
    card(plain(sum.received), say(`${year} 年新收`, `received in ${year}`)),
    card(percent(share), say("予以公开", "granted")),
    card(plain(sum.reviews), say("复议 · 诉讼", "reviews and suits")),
  ];
}

/** The figures of all rows added up, as far as they are known. */
function sums(rows: readonly BodyRow[]): { readonly [K in keyof ReportFigures]: Decimal } {
  const of = (key: keyof ReportFigures) => sumOfKnown(rows.map(({ figures }) => figures?.[key]));
  return {
    received: of("received"),
    handled: of("handled"),
    carriedOut: of("carriedOut"),
    granted: of("granted"),
    reviews: of("reviews"),
    inForce: of("inForce"),
  };
}

function sumCells(rows: readonly BodyRow[], locale: Locale): readonly CellView[] {
  const sum = sums(rows);
  const changes = rows.map((row) => row.change);
  const change = changes.some((one) => one) ? sumOfKnown(changes) : undefined;
  return cellsOf(sum, change, false, locale);
}

function rowOf(row: BodyRow, hasUndated: boolean, years: readonly number[], locale: Locale): OverviewRow {
  const { key, body, byYear, undated, figures, change, isJump } = row;
  return {
    key,
    body,
    states: [...(hasUndated ? [undated] : []), ...years.map((year) => byYear.get(year))].map((entry) =>
      stateOf(entry, locale),
    ),
    cells: cellsOf(figures, change, isJump, locale),
  };
}

function stateOf(entry: ReportEntry | undefined, locale: Locale): StateView {
  if (!entry) return { text: "", kind: "none" };
  const { uri, position } = entry;
  const at = position ? { line: position.line, character: position.character } : {};
  return { text: stateText(entry, locale), kind: kindOf(entry), uri, ...at };
}

function kindOf(entry: ReportEntry): StateView["kind"] {
  if (entry.kind !== "report") return "missing";
  if (!entry.state) return "waiting";
  if (countOf(entry, "error") > 0) return "error";
  const marks = marksOf(entry);
  return marks.has("clean") && !marks.has("double") && !marks.has("late") ? "clean" : "warning";
}

/** The cells of the columns behind the state, in their order. */
function cellsOf(
  figures: ReportFigures | undefined,
  change: Decimal | undefined,
  isJump: boolean,
  locale: Locale,
): readonly CellView[] {
  const unread = figures ? say("未读出", "unread")[locale] : "–";
  const cell = (value: Decimal | undefined): CellView => ({ text: value ? plain(value) : unread });
  return [
    cell(figures?.received),
    { text: change ? signed(change) : "–", ...(isJump ? { isJump: true } : {}) },
    cell(figures?.handled),
    cell(figures?.carriedOut),
    { text: figures ? percent(shareOf(figures)) : "–" },
    cell(figures?.reviews),
    cell(figures?.inForce),
  ];
}

function signed(change: Decimal): string {
  if (isZero(change)) return "0";
  return isNegative(change) ? `−${plain(subtract({ coefficient: 0n, scale: 0 }, change))}` : `+${plain(change)}`;
}

function percent(share: number | undefined): string {
  return share === undefined ? "–" : `${Math.round(share * 100)}%`;
}
