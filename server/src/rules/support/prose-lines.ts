import { labelKey } from "../../base/fold";
import { type Span, slice, span, trimSpan } from "../../base/span";
import { isHtml } from "../../layout/index";
import type { Report } from "../../model/types";
import type { SectionKey } from "../../spec/types";

/** A piece of running text: a line, or what stands of it outside the tables and headings. */
export interface ProseLine {
  readonly span: Span;
  /** The raw text of the span, tags blanked out: position for position the same. */
  readonly text: string;
  /** The section it stands in; absent in the preface. */
  readonly section?: SectionKey;
  /** Whether it is all that a reader sees on its line. */
  readonly whole: boolean;
}

/** Several rules ask for the same report's lines; reports are immutable, so they are cut up once. */
const KNOWN = new WeakMap<Report, readonly ProseLine[]>();

/** The text outside tables and headings in the order of the document; a second report in the same file is left out. */
export function proseLines(report: Report): readonly ProseLine[] {
  const known = KNOWN.get(report);
  if (known) return known;
  const end = report.secondReport?.start ?? report.text.length;
  const holes = [
    ...[...report.tables.values()].map((table) => table.span),
    ...report.sections.map(({ heading }) => heading.span),
  ];
  holes.sort((a, b) => a.start - b.start);
  const html = isHtml(report.text);
  const lines = report.textLines
    .filter((line) => line.span.start < end)
    .flatMap((line) => piecesOf(report, line.span, holes, html));
  KNOWN.set(report, lines);
  return lines;
}

/** The lines of one section, or of the preface. */
export function proseOf(report: Report, section: SectionKey | undefined): readonly ProseLine[] {
  return proseLines(report).filter((line) => line.section === section);
}

/** What is said in these lines, without width, spacing and punctuation: for looking for words that may be cut by a line end. */
export function keyOfLines(lines: readonly ProseLine[]): string {
  return lines.map((line) => labelKey(line.text)).join("");
}

function piecesOf(report: Report, line: Span, holes: readonly Span[], html: boolean): readonly ProseLine[] {
  const pieces: ProseLine[] = [];
  let from = line.start;
  const add = (until: number): void => {
    const piece = trimSpan(report.text, span(from, until));
    const raw = slice(report.text, piece);
    const text = html ? withoutTags(raw) : raw;
    if (labelKey(text) === "") return;
    const section = report.sections.find(
      ({ span: whole }) => whole.start <= piece.start && piece.start < whole.end,
    )?.key;
    const whole = piece.start === line.start && piece.end === line.end;
    pieces.push({ span: piece, text, ...(section ? { section } : {}), whole });
  };
  for (const hole of holes) {
    if (hole.end <= from) continue;
    if (hole.start >= line.end) break;
    if (hole.start > from) add(hole.start);
    from = hole.end;
  }
  if (from < line.end) add(line.end);
  return pieces;
}

function withoutTags(raw: string): string {
  return raw.replace(/<[^<>]*>/g, (tag) => " ".repeat(tag.length));
}
