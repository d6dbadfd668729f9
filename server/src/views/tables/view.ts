import type { Position } from "../../base/lines";
import type { CellRef, TableId } from "../../spec/types";
import type { YearsView } from "../years/view";

/** A range of the text by lines and characters from 0; characters are UTF-16 code units, the end is not part of it. */
export interface TextRange {
  readonly start: Position;
  readonly end: Position;
}

/**
 * What a value cell holds: a number, the number 0, nothing, or something that is no number. `missing`: the text has no
 * such cell, or it is not certain which one it is.
 */
export type FigureState = "number" | "zero" | "blank" | "unread" | "missing";

/** A value cell as it is shown. */
export interface FigureView {
  readonly kind: "figure";
  /** `applications.received.total`: the same from one version of the text to the next. */
  readonly key: string;
  /** Row and column in words, for who hears the table. */
  readonly name: string;
  /** The content as it stands in the text. */
  readonly text: string;
  readonly state: FigureState;
  /** The content in words where it is no number: `空白`. */
  readonly content?: string;
  /** Present for a sum: 总计 of a row, a column or a group. */
  readonly total?: true;
  /** Present if it takes part in a relation that does not hold. */
  readonly part?: true;
  /** The gravest of the findings on the cell. */
  readonly fault?: "error" | "warning" | "information";
  /** What it should be, in a few words: `应为 4`. */
  readonly due?: string;
  /** What is wrong with it, one sentence for each finding; absent where nothing is. */
  readonly faults?: readonly string[];
  /** The place in the text: the content, or all that may be written into. Absent where the cell is missing. */
  readonly range?: TextRange;
  /** How many columns it covers. */
  readonly columns: number;
}

/** A label, as the form prints it, over or beside value cells. */
export interface LabelView {
  readonly kind: "label";
  readonly text: string;
  /** What it stands over or beside. */
  readonly scope: "column" | "columns" | "row" | "rows";
  readonly columns: number;
  readonly rows: number;
}

/** One place of a printed table. */
export type SlotView = FigureView | LabelView;

/** Something to be said of a table, in one line below it. */
export interface NoteView {
  readonly severity: "error" | "warning" | "information" | "hint";
  readonly text: string;
  /** The key of the value cell that it is about, where it is about one. */
  readonly key?: string;
  /** The line of the text, from 1, in words. */
  readonly line: string;
  readonly range: TextRange;
}

/** What the relations of a table, or its cells where it has none, come to. */
export interface SummaryView {
  readonly state: "holds" | "broken" | "open" | "unfilled";
  readonly text: string;
}

/** A table that is in the text, as the form prints it. */
export interface TableView {
  readonly kind: "table";
  readonly id: TableId;
  /** The heading of its section, as the form prints it. */
  readonly heading: string;
  readonly summary: SummaryView;
  readonly rows: readonly (readonly SlotView[])[];
  readonly notes: readonly NoteView[];
  /** True if it has totals, which can be filled from their parts. */
  readonly hasTotals: boolean;
}

/** A table that is not in the text. */
export interface AbsentTableView {
  readonly kind: "absent";
  readonly id: TableId;
  readonly heading: string;
  /** Says so. */
  readonly text: string;
}

/** A report's tables as they are shown, in one language. Plain data: it is sent from a server to an editor. */
export interface ReportView {
  readonly locale: "zh-CN" | "en";
  /** Body, year and edition. */
  readonly title: string;
  /** What is still to be done, over all tables; or that there is nothing. */
  readonly remaining: SummaryView;
  readonly tables: readonly (TableView | AbsentTableView)[];
  /** The same body's other reports; absent where there are none. */
  readonly years?: YearsView;
}

/** Returns the cell of a key that `cellKey` gave. */
export function cellOfKey(key: string): CellRef {
  const [table = "", row = "", column = ""] = key.split(".");
  return { table: table as TableId, row, column };
}
