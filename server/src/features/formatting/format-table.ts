import type { Edit } from "../../base/edits";
import { slice } from "../../base/span";
import { readsBack } from "../../edits/gate/proof";
import type { LayoutId } from "../../layout/types";
import { displayWidth } from "../../layout/width";
import type { Report, ReportTable } from "../../model/types";
import { type TableLine, tableLines } from "./table-lines";

/**
 * Layouts in which white space around a cell is nobody's data: between pipes. Tabs and lines are cells themselves,
 * commas stand in data, a page is laid out by its reader, columns of spaces stand under heads of several lines, and a
 * box would have to be drawn anew.
 */
const ALIGNED: ReadonlySet<LayoutId> = new Set(["pipe-rows", "markdown"]);

/**
 * Returns the edits that put the values of a table under each other, figures to the right, counting Chinese characters
 * as two columns. Only white space beside cells is changed, nothing in layouts where it is data, and nothing where the
 * text would not read back the same.
 */
export function alignedEdits(report: Report, table: ReportTable): readonly Edit[] {
  if (!ALIGNED.has(table.layout)) return [];
  // Without a border before its first value a line is the rest of one that was broken in two.
  const lines = tableLines(report, table).filter(({ line, values }) => (values[0]?.slot.start ?? 0) > line.start);
  const label = Math.max(0, ...lines.map((line) => displayWidth(slice(report.text, line.label))));
  const widths = columnWidths(report.text, lines);
  const edits = lines.flatMap((line) =>
    pipedLine(report.text, line, { label, widths }).filter(({ span, newText }) => slice(report.text, span) !== newText),
  );
  const same = (after: Report): boolean => after.tables.get(table.id)?.layout === table.layout;
  return edits.length > 0 && readsBack(report, edits, same) ? edits : [];
}

interface Widths {
  readonly label: number;
  readonly widths: readonly number[];
}

function columnWidths(text: string, lines: readonly TableLine[]): readonly number[] {
  const widths: number[] = [];
  for (const { values } of lines) {
    values.forEach(({ content }, column) => {
      widths[column] = Math.max(widths[column] ?? 0, displayWidth(slice(text, content)));
    });
  }
  return widths;
}

function pipedLine(text: string, { line, label, values }: TableLine, target: Widths): readonly Edit[] {
  const border = (values[0]?.slot.start ?? line.start) - 1;
  const missing = target.label - displayWidth(slice(text, label));
  const edits = [spaces(label.end, border, missing + 1)];
  values.forEach(({ slot, content }, column) => {
    const room = (target.widths[column] ?? 0) - displayWidth(slice(text, content));
    edits.push(spaces(slot.start, content.start, room + 1));
    // Behind the last cell of a line without a closing border no space is wanted.
    edits.push(spaces(content.end, slot.end, slot.end < line.end ? 1 : 0));
  });
  return edits;
}

function spaces(start: number, end: number, count: number): Edit {
  return { span: { start, end }, newText: " ".repeat(count) };
}
