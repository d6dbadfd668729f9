import type { ColumnForm, GroupForm, HeadsForm, RowForm } from "../types";

/** Returns a column of figures. */
export function column(
  key: string,
  label: string,
  aliases: readonly string[] = [],
  domain: ColumnForm["domain"] = "count",
  unit?: "万元",
): ColumnForm {
  return unit ? { key, label, aliases, domain, unit } : { key, label, aliases, domain };
}

/** Returns a row of figures. */
export function row(
  key: string,
  label: string,
  columns: readonly ColumnForm[],
  within: readonly string[] = [],
  aliases: readonly string[] = [],
): RowForm {
  return { kind: "row", key, label, aliases, columns, within };
}

/** Returns a group label, such as （三）不予公开. */
export function group(
  key: string,
  label: string,
  within: readonly string[] = [],
  aliases: readonly string[] = [],
): GroupForm {
  return { kind: "group", key, label, aliases, within };
}

/** Returns a block of table 二 with its headings and rows; rows are given as `[key, label, aliases?]`. */
export function block(
  key: string,
  numeral: string,
  columns: readonly ColumnForm[],
  rows: readonly (readonly [string, string, (readonly string[])?])[],
): readonly (GroupForm | HeadsForm | RowForm)[] {
  return [
    {
      kind: "item",
      key,
      label: `第二十条第（${numeral}）项`,
      aliases: [`第二十条（${numeral}）项`, `第（${numeral}）项`],
      within: [],
    },
    { kind: "heads", corner: { label: "信息内容", aliases: [] }, columns },
    ...rows.map(([rowKey, label, aliases]) => row(rowKey, label, columns, [key], aliases ?? [])),
  ];
}
