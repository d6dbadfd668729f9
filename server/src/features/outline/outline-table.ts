import { isZero, plain } from "../../base/decimal";
import { cover } from "../../base/span";
import type { Datum, FoundLine, ReportRow, ReportTable } from "../../model/types";
import type { GroupForm, RowForm } from "../../spec/types";
import { shortLabel } from "../../wording/names";
import type { FlatEntry } from "./nesting";

/**
 * Returns the items, groups and rows of a table as a tree, in the order of the form. A group whose label is not in the
 * text leaves its rows to its parent.
 */
export function tableEntries(table: ReportTable): readonly FlatEntry[] {
  const roots: FlatEntry[] = [];
  const open = new Map<string, FlatEntry[]>();
  const parentOf = (within: readonly string[]) =>
    [...within]
      .reverse()
      .map((key) => open.get(key))
      .find((list) => list) ?? roots;
  for (const form of table.form.lines) {
    if (form.kind === "heads") continue;
    const parent = parentOf(form.within);
    if (form.kind === "row") {
      const row = table.rows.get(form.key);
      if (row) parent.push(rowEntry(table, row));
      continue;
    }
    const line = table.lines.get(form.key);
    if (!line) continue;
    const children: FlatEntry[] = [];
    open.set(form.key, children);
    parent.push(groupEntry(form, line, children));
  }
  return roots.map(around);
}

function groupEntry(form: GroupForm, line: FoundLine, children: FlatEntry[]): FlatEntry {
  return { kind: form.kind, name: form.label, detail: "", span: line.label.span, selection: line.label.span, children };
}

/** The entry, its span widened to hold its children: a group's label may stand beside or amid its rows. */
function around(draft: FlatEntry): FlatEntry {
  const children = draft.children.map(around);
  return { ...draft, children, span: children.map((child) => child.span).reduce(cover, draft.span) };
}

/**
 * A row with its figures. In 表四 the labels of all rows come before the values of any, so a row there is the place of
 * its values; elsewhere it reaches from its label to its last value.
 */
function rowEntry(table: ReportTable, row: ReportRow): FlatEntry {
  const values = [...row.data.values()].map((datum) => datum.cell.span);
  const ofValues = values.length > 0 ? values.reduce(cover) : row.span;
  const place = table.id === "reviews" ? ofValues : row.label ? cover(row.label.span, row.span) : row.span;
  const selection = table.id === "reviews" ? place : (row.label?.span ?? place);
  return {
    kind: "row",
    name: shortLabel(row.form.label),
    detail: figures(table, row),
    span: place,
    selection,
    children: [],
  };
}

/** `2 · 0 · 2`; for 表三 the 总计 and then the columns that are not zero: `69（自然人 61 · 商业企业 8）`. */
function figures(table: ReportTable, row: ReportRow): string {
  if (row.state === "no-value") return "（无数值）";
  if (row.state === "unassigned") return "（无法辨认）";
  if (table.id !== "applications") return row.form.columns.map((column) => shown(row.data.get(column.key))).join(" · ");
  const total = shown(row.data.get("total"));
  const parts = partsOf(row.form, row);
  return parts.length > 0 ? `${total}（${parts.join(" · ")}）` : total;
}

function partsOf(form: RowForm, row: ReportRow): readonly string[] {
  return form.columns.flatMap((column) => {
    const datum = row.data.get(column.key);
    const silent =
      column.key === "total" || !datum || datum.state === "blank" || (datum.state === "number" && isZero(datum.value));
    return silent ? [] : [`${column.label} ${shown(datum)}`];
  });
}

/**
 * A figure in plain digits with its unit; `空` for a blank cell, `缺` for one that is not there, the text itself for what
 * is no number.
 */
function shown(datum: Datum | undefined): string {
  if (!datum) return "缺";
  if (datum.state === "blank") return "空";
  if (datum.state === "unreadable") return datum.text.replace(/\s+/g, " ");
  return plain(datum.value) + (datum.unit ?? "");
}
