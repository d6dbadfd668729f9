import { labelKey } from "../../base/fold";
import { blankCell } from "../../layout/cells";
import type { CellStream } from "../../layout/types";
import { everyWording, labelKeys, type RowForm, rowsOf, type TableForm } from "../../spec/types";
import { dataOf, datumOf } from "../datum";
import type { FoundLabel, ReportRow } from "../types";

/**
 * Returns the rows of a table in glued text, in the order of the form, with those added that hold nothing but blanks:
 * their label stands in the same words as the next label, with no figure between them, or is the last of the table.
 */
export function withBlankRows(
  form: TableForm,
  rows: ReadonlyMap<string, ReportRow>,
  stream: CellStream,
): ReadonlyMap<string, ReportRow> {
  const forms = rowsOf(form);
  return new Map(
    forms.flatMap((row, index): readonly (readonly [string, ReportRow])[] => {
      const found = rows.get(row.key);
      if (found) return [[row.key, blankLast(form, found, stream) ?? found]];
      const before = forms.slice(0, index).some((earlier) => rows.has(earlier.key));
      const next = forms.slice(index + 1).find((later) => rows.has(later.key));
      const blank = before && next ? blankRow(form, row, rows.get(next.key)) : undefined;
      return blank ? [[row.key, blank]] : [];
    }),
  );
}

/**
 * Returns the row whose label the words before the values of another row hold; undefined if what follows is no label.
 */
function blankRow(form: TableForm, row: RowForm, next: ReportRow | undefined): ReportRow | undefined {
  const words = next?.label;
  if (!words) return undefined;
  for (const label of everyWording(row)) {
    const at = words.text.indexOf(label);
    const end = at + label.length;
    if (at < 0 || !beginsWithLabel(form, row, words.text.slice(end))) continue;
    const span = { start: words.span.start + at, end: words.span.start + end };
    return allBlank(row, { span, text: label, whole: true });
  }
  return undefined;
}

/** Returns the last row of the form if nothing but its label ends the block of text that holds the table. */
function blankLast(form: TableForm, { form: row, label, run }: ReportRow, stream: CellStream): ReportRow | undefined {
  const isLast = form.lines.at(-1) === row && run.length === 0 && stream.cells.at(-1)?.span.end === label?.span.end;
  return label && isLast ? allBlank(row, label) : undefined;
}

function allBlank(row: RowForm, label: FoundLabel): ReportRow {
  const { span } = label;
  const cell = blankCell({ start: span.end, end: span.end }, false);
  const data = dataOf(row, (column) => datumOf(cell, column));
  return { form: row, label, span, run: [cell], state: "read", data };
}

/** Reports whether words begin with the label of a line of the form below the row. */
function beginsWithLabel(form: TableForm, row: RowForm, words: string): boolean {
  const key = labelKey(words);
  return form.lines
    .slice(form.lines.indexOf(row) + 1)
    .some((line) => line.kind !== "heads" && labelKeys(line).some((due) => key.startsWith(due)));
}
