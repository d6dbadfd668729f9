import { isWhole, plain } from "../../base/decimal";
import type { Edit } from "../../base/edits";
import { fold } from "../../base/fold";
import { type Localised, say } from "../../base/localised";
import { type Filling, fillCells } from "../../edits/fill-cells";
import { insertBlankTable } from "../../edits/insert-table";
import { datumOf } from "../../model/datum";
import { parseFigure } from "../../model/figure";
import { tablePresence } from "../../model/presence/tables";
import type { Report, ReportTable } from "../../model/types";
import { totalCells, totalsFromParts } from "../../relations/totals";
import { type CellRef, sameCell, type TableId } from "../../spec/types";
import { cellName } from "../../wording/names";
import { pasteTable } from "../paste/paste";
import { figureAt } from "../place";

/** A change of a report's tables that a person asks for where they are shown as tables. */
export type TableChange =
  /** Writes what was typed into cells. */
  | { readonly kind: "fill"; readonly cells: readonly Filling[] }
  /** Puts a rectangle from the clipboard into the cells from one on. */
  | { readonly kind: "paste"; readonly at: CellRef; readonly html?: string; readonly text?: string }
  /**
   * Fills totals from their parts: those of the table, of a row, of a column, or the one cell that is both. Parts that
   * were typed and are not in the text yet are written with them.
   */
  | {
      readonly kind: "totals";
      readonly table: TableId;
      readonly row?: string;
      readonly column?: string;
      readonly typed?: readonly Filling[];
    }
  /** Blanks the totals of a table, so that its parts can be entered in any order. */
  | { readonly kind: "blank-totals"; readonly table: TableId }
  /** Inserts a blank table where there is none. */
  | { readonly kind: "insert"; readonly table: TableId };

/**
 * The edits of a change, proved by reading the new text back; or the reason why there are none, which is `UNPROVED`
 * where the change may be made together with others.
 */
export type TableChanged = { readonly edits: readonly Edit[] } | { readonly problem: Localised };

/** Returns the edits that a change comes to, in the report's own layout. Nothing else in the text changes. */
export function changeTables(report: Report, change: TableChange): TableChanged {
  if (report.secondReport) return { problem: TWO_REPORTS };
  switch (change.kind) {
    case "fill":
      return fill(report, change.cells);
    case "paste":
      return paste(report, change);
    case "totals":
      return totals(report, change);
    case "blank-totals":
      return blankTotals(report, change.table);
    case "insert":
      return insert(report, change.table);
  }
}

const TWO_REPORTS = say(
  "文件里有两份年报，分不清写进哪一份，没有写入。请把它们分成两个文件。",
  "The file holds two reports, so nothing was written. Put each into a file of its own.",
);

function fill(report: Report, cells: readonly Filling[]): TableChanged {
  const fillings = fillingsOf(report, cells);
  if ("problem" in fillings) return fillings;
  const edits = fillCells(report, fillings);
  return edits ? { edits } : { problem: UNPROVED };
}

/** Returns what is to be written into cells, as the form wants it; or why one of them cannot hold it. */
function fillingsOf(report: Report, cells: readonly Filling[]): readonly Filling[] | { readonly problem: Localised } {
  const fillings: Filling[] = [];
  for (const { cell, text } of cells) {
    const place = figureAt(report, cell);
    if (!place) return { problem: notThere(report, cell) };
    const written = asWritten(text, place.column.domain);
    if (written === undefined) return { problem: noFigure(text) };
    fillings.push({ cell, text: written });
  }
  return fillings;
}

/**
 * Returns a typed figure as the form wants it: ASCII digits without separators. Undefined for what is no figure.
 */
function asWritten(text: string, domain: "count" | "signed" | "amount"): string | undefined {
  const figure = parseFigure(text, domain === "signed");
  if (figure.kind === "blank") return "";
  if (figure.kind === "unreadable" || figure.unit !== undefined) return undefined;
  if (domain === "count" && !isWhole(figure.value)) return undefined;
  const digits = fold(text.trim()).replaceAll(",", "");
  return /^[+-]?[0-9]+(\.[0-9]+)?$/.test(digits) ? digits : plain(figure.value);
}

function noFigure(text: string): Localised {
  const shown = text.trim().slice(0, 20);
  return say(
    `“${shown}”不是这一格的数，没有写入。请只写数字；没有发生的填 0。`,
    `“${shown}” is no figure for this cell and was not written. Type digits only; 0 where there was nothing.`,
  );
}

function notThere({ tables }: Report, cell: CellRef): Localised {
  const form = tables.get(cell.table)?.form;
  const name = form ? cellName(form, cell) : cell.table;
  return say(
    `正文中没有“${name}”这一格，没有写入。请先在正文中补上。`,
    `The text has no cell “${name}”, so nothing was written. Add it to the text first.`,
  );
}

/** Said of a change whose edits are not proved. */
export const UNPROVED = say(
  "写入后表格就读不确定了（例如多数总计与各项之和不符），没有写入。请先填总计，或者先按“清空总计”，填完各项再由各项填写；也可以直接在正文中修改。",
  "After that the table could not be read for certain (as where most totals are wrong), so nothing was written. Fill the totals first, or blank them and fill them from their parts at the end; or change the text itself.",
);

function paste(report: Report, { at, ...pasted }: Extract<TableChange, { kind: "paste" }>): TableChanged {
  const place = figureAt(report, at);
  if (!place) return { problem: notThere(report, at) };
  const edits = pasteTable(report, place.span.start, pasted);
  return edits ? { edits } : { problem: NO_RECTANGLE };
}

const NO_RECTANGLE = say(
  "剪贴板里的内容放不进从这一格开始的表格（含有文字，或行列超出），没有写入。",
  "What is on the clipboard does not fit into the table from this cell on, so nothing was written.",
);

function totals(report: Report, change: Extract<TableChange, { kind: "totals" }>): TableChanged {
  const { table: id, row, column } = change;
  const table = report.tables.get(id);
  if (!table || table.cut || table.unread) return { problem: UNREAD };
  const typed = fillingsOf(report, change.typed ?? []);
  if ("problem" in typed) return typed;
  const own = totalsFromParts(withTyped(report, table, typed)).filter(
    ({ cell }) => (row === undefined || cell.row === row) && (column === undefined || cell.column === column),
  );
  const reckoned = own.map(({ cell, value }) => ({ cell, text: plain(value) }));
  const others = typed.filter(({ cell }) => !reckoned.some((total) => sameCell(total.cell, cell)));
  const fillings = [...others, ...reckoned];
  const changed = fillings.filter(({ cell, text }) => figureAt(report, cell)?.datum.text !== text);
  if (changed.length === 0) return { problem: own.length > 0 ? ALL_RIGHT : NO_TOTALS };
  const edits = fillCells(report, changed);
  return edits ? { edits } : { problem: UNPROVED };
}

/** Returns the table as it would be with these figures in it, for reckoning with. */
function withTyped(report: Report, table: ReportTable, typed: readonly Filling[]): ReportTable {
  if (typed.length === 0) return table;
  const rows = new Map(table.rows);
  for (const { cell, text } of typed) {
    const row = rows.get(cell.row);
    const place = figureAt(report, cell);
    if (!row || !place) continue;
    const data = new Map(row.data).set(cell.column, datumOf({ ...place.datum.cell, text }, place.column));
    rows.set(cell.row, { ...row, data });
  }
  return { ...table, rows };
}

const UNREAD = say(
  "这张表没有全部读出，总计没有改动。",
  "The table was not read completely, so its totals were left as they are.",
);
const ALL_RIGHT = say("总计与各项之和相同，无须填写。", "The totals are the sums of their parts already.");
const NO_TOTALS = say(
  "没有可以计算的总计：各项空白，或有一项不是数。",
  "There is no total to reckon: its parts are blank, or one of them is not a number.",
);

function blankTotals(report: Report, id: TableId): TableChanged {
  const table = report.tables.get(id);
  if (!table || table.cut || table.unread) return { problem: UNREAD };
  const filled = totalCells(table.form).filter((cell) => (figureAt(report, cell)?.datum.text ?? "") !== "");
  if (filled.length === 0) return { problem: ALL_BLANK };
  const edits = fillCells(
    report,
    filled.map((cell) => ({ cell, text: "" })),
  );
  return edits ? { edits } : { problem: NO_BLANKS };
}

const ALL_BLANK = say("总计都已空白。", "The totals are blank already.");
const NO_BLANKS = say(
  "这种写法里空白的格看不出来，总计没有清空。请先填总计，再填各项。",
  "Blank cells would not show in this layout, so the totals were left. Fill the totals before their parts.",
);

function insert(report: Report, id: TableId): TableChanged {
  const section = report.sections.find(({ heading }) => heading.section.table === id);
  if (!section) return { problem: NO_HEADING };
  // What stands there unread may be the table.
  if (report.tables.has(id) || tablePresence(report, id).state !== "absent") return { problem: MAYBE_THERE };
  const edits = insertBlankTable(report, section, id);
  return edits ? { edits } : { problem: UNPROVED };
}

const NO_HEADING = say(
  "正文中没有这一部分的标题，不知道插在哪里。请先补上标题。",
  "The heading of the section is not in the text, so there is no place for the table. Add the heading first.",
);
const MAYBE_THERE = say(
  "正文中可能有这张表，只是没有读出，没有插入。",
  "The table may be in the text without having been read, so none was inserted.",
);
