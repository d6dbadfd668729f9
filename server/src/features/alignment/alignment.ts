import { positionAt } from "../../base/lines";
import { displayWidth } from "../../layout/width";
import type { Report, ReportTable } from "../../model/types";
import { spaceRows } from "../formatting/space-rows";
import { type TableLine, tableLines } from "../formatting/table-lines";
import { headLines, type ShownLine } from "./head-lines";

/**
 * Empty space to be shown before a character, though it is not in the text: as wide as so many Chinese characters and
 * so many Latin letters. Both are counted, since few fonts draw the one exactly twice as wide as the other. Of Latin
 * letters there may be less than none: where a line has more spaces and fewer Chinese characters than the others; the
 * two together come to nothing less than no width.
 */
export interface Padding {
  readonly line: number;
  readonly character: number;
  readonly wide: number;
  readonly narrow: number;
}

/**
 * Returns the white space that an editor has to show before the values of the tables so that the columns are aligned,
 * figures to the right, while the text stays as it is: for documents that must not change. `tabSize` is the distance of
 * the editor's tab stops.
 */
export function paddings(report: Report, tabSize: number): readonly Padding[] {
  return [...report.tables.values()].flatMap((table) => {
    const lines = [...shownLines(report, table), ...headLines(report, table)];
    return paddingsOf(report, lines, tabSize);
  });
}

/**
 * Returns the lines of a table whose values are shown under each other. Columns of spaces are left alone where they are
 * so by themselves: their heads, which may take several lines, stand above them.
 */
export function shownLines(report: Report, table: ReportTable): readonly TableLine[] {
  if (table.layout !== "space-columns") return tableLines(report, table);
  const rows = spaceRows(report, table).flat();
  const lines = rows.map(
    ({ line, before, values }): TableLine => ({
      line,
      label: { start: line.start, end: before },
      values: values.map((value) => ({ slot: value, content: value })),
    }),
  );
  // The three rows of 表四 stand on one line.
  const unique = lines.filter(({ line }) => lines.filter((other) => other.line.start === line.start).length === 1);
  return isAligned(report.text, unique) ? [] : unique;
}

function isAligned(text: string, lines: readonly TableLine[]): boolean {
  const columns = Math.max(0, ...lines.map(({ values }) => values.length));
  const places = (column: number, edge: "start" | "end"): number =>
    new Set(
      lines.flatMap(({ line, values }) => {
        const value = values[column];
        return value ? [displayWidth(text.slice(line.start, value.content[edge]))] : [];
      }),
    ).size;
  return Array.from({ length: columns }, (_, i) => places(i, "start") === 1 || places(i, "end") === 1).every(Boolean);
}

/** A width in wide and narrow characters. */
interface Extent {
  readonly wide: number;
  readonly narrow: number;
}

const NOTHING: Extent = { wide: 0, narrow: 0 };

/**
 * A line while its paddings are worked out: where it has been read to, how far that is, and how much was put in before.
 */
interface AlignedLine {
  readonly line: ShownLine;
  at: number;
  read: Extent;
  padded: Extent;
}

function paddingsOf(report: Report, lines: readonly ShownLine[], tabSize: number): readonly Padding[] {
  const found: Padding[] = [];
  const shown = lines.map((line): AlignedLine => ({ line, at: line.line.start, read: NOTHING, padded: NOTHING }));
  const columns = Math.max(0, ...lines.map(({ values }) => values.length));
  for (let column = 0; column < columns; column++) {
    const own = shown.filter(({ line }) => line.values[column] !== undefined);
    for (const one of own) advance(report.text, one, one.line.values[column]?.content.end ?? one.at, tabSize);
    const ends = own.map((one) => plus(one.read, one.padded));
    const target = targetOf(ends);
    own.forEach((one, index) => {
      const missing = minus(target, ends[index] ?? target);
      if (missing.wide === 0 && missing.narrow === 0) return;
      const start = one.line.values[column]?.content.start ?? one.at;
      found.push({ ...positionAt(report.lines, start), ...missing });
      one.padded = plus(one.padded, missing);
    });
  }
  return found.sort((a, b) => a.line - b.line || a.character - b.character);
}

/**
 * Reads on to a place of the line. A tab leads to the next tab stop of the text as it is: editors do not count what is
 * only shown.
 */
function advance(text: string, shown: AlignedLine, to: number, tabSize: number): void {
  for (; shown.at < to; shown.at++) {
    const unit = text.charAt(shown.at);
    const width = unit === "\t" ? tabSize - ((2 * shown.read.wide + shown.read.narrow) % tabSize) : displayWidth(unit);
    shown.read = plus(shown.read, unit !== "\t" && width === 2 ? { wide: 1, narrow: 0 } : { wide: 0, narrow: width });
  }
}

function plus(a: Extent, b: Extent): Extent {
  return { wide: a.wide + b.wide, narrow: a.narrow + b.narrow };
}

function minus(a: Extent, b: Extent): Extent {
  return { wide: a.wide - b.wide, narrow: a.narrow - b.narrow };
}

/**
 * A Chinese character is as wide as so many Latin letters, at least and at most: few editors have a font beyond these.
 */
const RATIOS = [1.5, 2.2];

/** The least that none of these goes beyond, in any font: with so many wide characters as the one that has most. */
function targetOf(extents: readonly Extent[]): Extent {
  const wide = Math.max(...extents.map((extent) => extent.wide));
  const needed = extents.flatMap((extent) => RATIOS.map((ratio) => extent.narrow - (wide - extent.wide) * ratio));
  return { wide, narrow: Math.ceil(Math.max(...needed)) };
}
