import { FORMS } from "../../server/src/spec/forms";
import { rowsOf } from "../../server/src/spec/types";

interface Grammar {
  readonly repository: Readonly<Record<"row" | "column" | "total", { readonly match: string }>>;
}

/**
 * The TextMate grammar, as JSON, with all rows and columns of all forms in it. Its patterns are wide and written by
 * hand; a label that none of them knows is put before the others of its kind.
 */
export function withForms(source: string): string {
  const { row, column, total } = (JSON.parse(source) as Grammar).repository;
  const patterns = [row, column, total].map(({ match }) => match);
  const rows = FORMS.flatMap(rowsOf);
  const columns = rows.flatMap((one) => one.columns);
  return [
    [row.match, completed(row.match, rows, patterns)] as const,
    [column.match, completed(column.match, columns, patterns)] as const,
  ].reduce((text, [before, after]) => text.replace(JSON.stringify(before), () => JSON.stringify(after)), source);
}

/** A pattern with the labels at its front that no pattern matches as a whole. */
function completed(pattern: string, forms: readonly { readonly label: string }[], patterns: readonly string[]): string {
  const labels = [...new Set(forms.map(({ label }) => label))];
  const unknown = labels.filter((label) => !patterns.some((one) => new RegExp(one).exec(label)?.[0] === label));
  return pattern.replace(
    /^\(\?<![^)]*\)\(\?:/,
    (start) => start + unknown.map((label) => `${literal(label)}|`).join(""),
  );
}

/** A label as a pattern: brackets may be of either width. */
function literal(label: string): string {
  return label
    .replace(/[.*+?^${}|[\]\\/]/g, "\\$&")
    .replace(/[（(]/g, "[（(]")
    .replace(/[）)]/g, "[）)]");
}
