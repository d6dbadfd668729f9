import type { ColumnForm, TableId } from "./types";

/** Names of columns short enough to be shown before a figure. Those not listed are short already. */
const COLUMNS: Readonly<Record<string, string>> = {
  welfare: "公益组织",
  legal: "法律机构",
  upheld: "维持",
  corrected: "纠正",
  otherResult: "其他",
  pending: "未结",
};

/** The groups of 表四, which stand side by side. */
const GROUPS: Readonly<Record<string, string>> = {
  reconsideration: "复议",
  directSuit: "直接起诉",
  suitAfter: "复议后起诉",
};

/** Returns the short name of a column of a row: `自然人`; in 表四 with its group: `复议·维持`. */
export function shortColumn(table: TableId, row: string, column: ColumnForm): string {
  const name = COLUMNS[column.key] ?? column.label;
  const group = table === "reviews" ? GROUPS[row] : undefined;
  return group ? `${group}·${name}` : name;
}
