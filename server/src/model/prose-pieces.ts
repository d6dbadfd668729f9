import { keeping } from "../base/memo";
import { contains, type Span, textOrder, trimSpan } from "../base/span";
import type { Report, ReportSection } from "./types";

/**
 * A piece of running text: a line, or what headings and tables leave of it. A web page glued into one line has both in
 * its middle.
 */
export interface ProsePiece {
  /** Without the white space around it; never empty. */
  readonly span: Span;
  /** The section it stands in; absent before the first heading. */
  readonly section: ReportSection | undefined;
  /** True if the piece is the whole visible line. */
  readonly whole: boolean;
}

const NOTHING: readonly ProsePiece[] = [];

/**
 * Returns, for each line of the report (`textLines`), its pieces of running text in order. A second report in the same
 * file is left out. Computed once for a report.
 */
export const prosePiecesOf = keeping((report: Report): readonly (readonly ProsePiece[])[] => {
  const end = report.secondReport?.start ?? report.text.length;
  const holes = holesOf(report);
  const pieces: (readonly ProsePiece[])[] = [];
  let next = 0;
  for (const { span } of report.textLines) {
    if (span.start >= end) break;
    while (next < holes.length && (holes[next] as Span).end <= span.start) next++;
    pieces.push(isWithin(span, holes[next]) ? NOTHING : piecesOf(report, span, holes, next));
  }
  return pieces;
});

/** Reports whether the whole line lies in a hole, as the lines of a table do. */
function isWithin(line: Span, hole: Span | undefined): boolean {
  return hole !== undefined && contains(hole, line);
}

/** Headings and tables, in the order in which they begin. */
function holesOf({ sections, tables }: Report): readonly Span[] {
  const holes: Span[] = sections.map(({ heading }) => heading.span);
  for (const table of tables.values()) holes.push(table.span);
  return holes.sort(textOrder);
}

function piecesOf(report: Report, line: Span, holes: readonly Span[], next: number): readonly ProsePiece[] {
  let pieces = NOTHING;
  let from = line.start;
  const add = (until: number): void => {
    const span = trimSpan(report.text, { start: from, end: until });
    if (span.start >= span.end) return;
    const section = report.sections.find((one) => one.span.start <= span.start && span.start < one.span.end);
    const whole = span.start === line.start && span.end === line.end;
    pieces = [...pieces, { span, section, whole }];
  };
  for (let at = next; at < holes.length; at++) {
    const hole = holes[at] as Span;
    if (hole.end <= from) continue;
    if (hole.start >= line.end) break;
    if (hole.start > from) add(hole.start);
    from = hole.end;
  }
  add(line.end);
  return pieces;
}
