import { eachLine } from "../../base/lines";
import { type Span, slice } from "../../base/span";
import type { Mark, Notation } from "./types";

/** What a table of AsciiDoc begins and ends with. */
const FENCE = "|===";

/**
 * A table of AsciiDoc whose rows are divided by empty lines: a pipe before each cell, wherever lines end. Where there
 * are none, each line is a row between pipes like others.
 */
export function asciidocMarks(text: string): Notation | undefined {
  if (!text.includes(FENCE)) return undefined;
  const tables = tablesIn(text);
  if (tables.length === 0) return undefined;
  return {
    marks: tables.flatMap(({ lines }) => lines.flatMap((line, at) => marksOf(text, line, lines[at - 1]))),
    tables,
  };
}

/** The range of a table, and its lines between the fences. */
interface Table extends Span {
  readonly lines: readonly Span[];
}

function tablesIn(text: string): readonly Table[] {
  const tables: Table[] = [];
  let open: Span[] | undefined;
  const take = (start: number, end: number): void => {
    const line = { start, end };
    if (slice(text, line).trim() !== FENCE) {
      open?.push(line);
      return;
    }
    const rows = open?.filter((one) => slice(text, one).trim() === "").length ?? 0;
    if (open && rows > 0) tables.push({ start: open[0]?.start ?? start, end, lines: open });
    open = open ? undefined : [];
  };
  take(eachLine(text, { start: 0, end: text.length }, take), text.length);
  return tables;
}

/** A pipe before a cell, and how many columns and rows the cell covers: `|`, `2+|`, `3.2+^|`. */
const BORDER = /(?:(?<=^|\s)(?:\d{0,2}(?:\.\d{1,2})?[+*])?[<^>]?(?:\.[<^>])?[adehlms]?)?\|/g;

/** The marks of a line; its end before it, if it goes on with the row of that line. */
function marksOf(text: string, { start, end }: Span, before: Span | undefined): readonly Mark[] {
  const line = text.slice(start, end);
  const goesOn = before !== undefined && line.trim() !== "" && slice(text, before).trim() !== "";
  const marks: Mark[] = goesOn ? [{ start: before.end, end: start, shown: "" }] : [];
  for (const { index, 0: border } of line.matchAll(BORDER)) {
    const isFirst = !goesOn && line.slice(0, index).trim() === "";
    marks.push({ start: start + index, end: start + index + border.length, shown: isFirst ? "" : "\t" });
  }
  return marks;
}
