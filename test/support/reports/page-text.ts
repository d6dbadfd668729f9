import { displayWidth } from "../../../server/src/layout/width";
import { formOf } from "../../../server/src/spec/forms";
import { type GroupForm, type RowForm, rowsOf, type TableForm } from "../../../server/src/spec/types";
import { type Figures, figureAt } from "./figures";
import { buildReport, type ReportOptions } from "./report-builder";

/** How the rows of a table stand on a printed page, of which a converter then makes lines of text. */
export interface PageOptions {
  /** Characters in a line of a row's label. */
  readonly width: number;
  /** Beside which line of the wrapped label the values stand; `own`: on a line between its lines, if it has several. */
  readonly place: "first" | "middle" | "last" | "own";
  /**
   * Lines by which the values of a row stand lower (or higher) than that: they may come beside the label of another
   * row.
   */
  readonly shift?: (row: number) => number;
  /** Whether the labels of groups stand in columns of their own, wrapped and centred beside their rows. */
  readonly groups?: boolean;
}

/** A report whose 表二 and 表三 were printed on pages and turned back into text line by line. */
export function pageReport(
  page: PageOptions,
  { edition = "2021", figures = new Map(), ...rest }: ReportOptions = {},
): string {
  const marked = buildReport({
    ...rest,
    edition,
    figures,
    layout: "space-columns",
    grid: (rows, form) => (form.id === "reviews" ? rows : [[{ text: `<${form.id}>` }]]),
  });
  return (["article20", "applications"] as const).reduce(
    (text, id) => text.replace(`<${id}>`, pageTable(formOf(id, edition), figures, page)),
    marked,
  );
}

/** Something printed at a line and a column of the page. */
interface Print {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

const GROUP_WIDTH = 5;
const VALUE_WIDTH = 5;

function pageTable(form: TableForm, figures: Figures, page: PageOptions): string {
  const prints: Print[] = [];
  const groups = page.groups ? 2 * GROUP_WIDTH + 4 : 0;
  const values = groups + 2 * page.width + 4;
  let line = 0;
  let lastValues = -1;
  let index = 0;
  const begun = new Map<string, number>();
  for (const one of form.lines) {
    if (one.kind === "row") {
      const from = form.id === "applications" && one.within.length === 0 ? 0 : groups;
      const label = wrapped(one.label, page.width + (groups - from) / 2);
      const { lines, at } = placed(label, page.place);
      lines.forEach((text, offset) => {
        prints.push({ line: line + offset, column: from, text });
      });
      const row = Math.max(lastValues + 1, line + at + (page.shift?.(index) ?? 0));
      one.columns.forEach(({ key }, column) => {
        const text = figureAt(figures, form.id, one.key, key);
        prints.push({ line: row, column: values + VALUE_WIDTH * column, text });
      });
      for (const key of one.within) if (!begun.has(key)) begun.set(key, line);
      line += lines.length;
      lastValues = row;
      index++;
      if (page.groups && form.id === "applications") prints.push(...groupsEnding(form, one, begun, line));
    } else if (one.kind === "heads") {
      one.columns.forEach(({ label }, column) => {
        prints.push({ line, column: values + 2 * VALUE_WIDTH * column, text: label });
      });
      // Values never stand as high as the headings of their columns.
      lastValues = line++;
    } else if (one.kind === "item") {
      prints.push({ line, column: 0, text: one.label });
      line++;
    } else if (!page.groups || form.id === "article20") {
      prints.push({ line, column: 0, text: one.label });
      line++;
    }
  }
  return drawn(prints);
}

/** The labels of the groups whose last row this is, wrapped, in the middle of their rows. */
function groupsEnding(
  form: TableForm,
  row: RowForm,
  begun: ReadonlyMap<string, number>,
  end: number,
): readonly Print[] {
  const rows = rowsOf(form);
  const next = rows[rows.indexOf(row) + 1];
  return row.within.flatMap((key, depth) => {
    if (next?.within.includes(key)) return [];
    const group = form.lines.find((line): line is GroupForm => line.kind === "group" && line.key === key);
    const start = begun.get(key) ?? 0;
    const lines = wrapped(group?.label ?? "", depth === 0 ? 1 : GROUP_WIDTH);
    const first = Math.max(start, Math.floor((start + end - lines.length) / 2));
    return lines.map((text, offset) => ({ line: first + offset, column: depth * 4, text }));
  });
}

function wrapped(label: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (let at = 0; at < label.length; at += width) lines.push(label.slice(at, at + width));
  return lines;
}

/** The lines of a label with room for the values, and at which of them the values stand. */
function placed(
  label: readonly string[],
  place: PageOptions["place"],
): { readonly lines: readonly string[]; readonly at: number } {
  const middle = Math.floor(label.length / 2);
  if (place === "own" && label.length > 1)
    return { lines: [...label.slice(0, middle), "", ...label.slice(middle)], at: middle };
  return { lines: label, at: place === "first" ? 0 : place === "last" ? label.length - 1 : middle };
}

/** Lines of text with every print in its column, or a space behind what is in its way. */
function drawn(prints: readonly Print[]): string {
  const lines: string[] = [];
  const sorted = prints.filter(({ text }) => text !== "").sort((a, b) => a.line - b.line || a.column - b.column);
  for (const { line, column, text } of sorted) {
    while (lines.length <= line) lines.push("");
    const before = lines[line] ?? "";
    const room = column - displayWidth(before);
    lines[line] = before + " ".repeat(before === "" ? Math.max(0, room) : Math.max(1, room)) + text;
  }
  return lines.join("\n");
}
