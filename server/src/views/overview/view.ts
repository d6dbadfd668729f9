import type { Mark } from "../../wording/marks";
import type { Bar } from "../charts/bars";

/** The columns by which rows are sorted; `state`: by what is the matter in the chosen year. */
export const OVERVIEW_COLUMNS = [
  "body",
  "state",
  "received",
  "change",
  "handled",
  "carriedOut",
  "share",
  "reviews",
  "inForce",
] as const;

/** A column of the overview. */
export type OverviewColumn = (typeof OVERVIEW_COLUMNS)[number];

/** The rows that are in sight. */
export interface RowWindow {
  /** The first, from 0. */
  readonly from: number;
  readonly count: number;
}

/** What a person wants to see of the overview. */
export interface OverviewParams extends RowWindow {
  /** The year of the figures; the latest if absent. */
  readonly year?: number;
  readonly text?: string;
  readonly marks?: readonly Mark[];
  readonly sort: { readonly column: OverviewColumn; readonly descending: boolean };
}

/** Bodies × years with the figures of one year, in one language: plain data, from which pages are drawn. */
export interface OverviewView {
  readonly locale: "zh-CN" | "en";
  readonly title: string;
  /** True while reports are still read or checked. */
  readonly isWorking: boolean;
  readonly cards: readonly CardView[];
  readonly years: readonly number[];
  /** The head over the states of reports whose year is not known; absent where there are none. */
  readonly undated?: string;
  /** The year of the figures. */
  readonly year: number;
  readonly params: OverviewParams;
  /** The marks that may be filtered by, with their names. */
  readonly marks: readonly { readonly mark: Mark; readonly name: string }[];
  readonly columns: readonly { readonly column: OverviewColumn; readonly name: string }[];
  /** The number of rows that the filter lets through, of which `rows` are those in sight. */
  readonly total: number;
  readonly rows: readonly OverviewRow[];
  /** The figures of all rows added up; doubles are not counted, nor is what was not read. */
  readonly sum: readonly CellView[];
  readonly sumName: string;
  readonly charts: readonly ChartView[];
}

/** A figure that matters, with what it is. */
export interface CardView {
  readonly value: string;
  readonly name: string;
  readonly isBad?: true;
}

/** A body. */
export interface OverviewRow {
  readonly key: string;
  readonly body: string;
  /** One for each of the years; before them, where there are any, that of a report whose year is not known. */
  readonly states: readonly StateView[];
  readonly cells: readonly CellView[];
}

/** The state of a body's report for a year. */
export interface StateView {
  readonly text: string;
  /** How it is drawn; `none`: nothing is known or due. */
  readonly kind: "error" | "warning" | "clean" | "missing" | "waiting" | "none";
  /** Where a click leads. */
  readonly uri?: string;
  readonly line?: number;
  readonly character?: number;
}

/** A figure of the chosen year. */
export interface CellView {
  readonly text: string;
  /** True for a figure far from last year's. */
  readonly isJump?: true;
}

/** A chart with the same figures as a table. */
export interface ChartView {
  readonly title: string;
  readonly kind: "columns" | "ranking";
  readonly bars: readonly Bar[];
}
