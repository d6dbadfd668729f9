import { fold, labelKey } from "../../base/fold";
import { groupedBy } from "../../base/groups";
import { keeping } from "../../base/memo";
import { type Span, slice } from "../../base/span";
import { isHtml } from "../../layout/index";
import type { SectionKey } from "../../spec/types";
import { type ProsePiece, prosePiecesOf } from "../prose-pieces";
import type { Report } from "../types";

/** A piece of running text that says something: a line, or what stands of it outside the tables and headings. */
export interface ProseLine {
  readonly span: Span;
  /** The raw text of the span, tags blanked out: position for position the same. */
  readonly text: string;
  /** The text folded: position for position the same. */
  readonly folded: string;
  /** The text without width, spacing and punctuation. */
  readonly key: string;
  /** The section it stands in; absent in the preface. */
  readonly section: SectionKey | undefined;
  /** True if the piece is the whole visible line. */
  readonly whole: boolean;
}

/**
 * Returns the text outside tables and headings in the order of the document; a second report in the same file is left
 * out. Several rules ask for the same report's lines; reports are immutable, so they are cut up once.
 */
export const proseLines = keeping((report: Report): readonly ProseLine[] => {
  const html = isHtml(report.text);
  const lines: ProseLine[] = [];
  for (const pieces of prosePiecesOf(report)) {
    for (const piece of pieces) {
      const line = lineOf(report, piece, html);
      if (line.key !== "") lines.push(line);
    }
  }
  return lines;
});

const NOTHING: readonly ProseLine[] = [];

/** Returns the lines of one section, or of the preface. */
export function sectionProse(report: Report, section: SectionKey | undefined): readonly ProseLine[] {
  return bySection(report).get(section) ?? NOTHING;
}

const bySection = keeping((report: Report) => groupedBy(proseLines(report), ({ section }) => section));

/**
 * Returns the text of these lines without width, spacing and punctuation, for finding words that a line end may divide.
 */
export function keyOfLines(lines: readonly ProseLine[]): string {
  return lines.map((line) => line.key).join("");
}

function lineOf(report: Report, { span, section, whole }: ProsePiece, html: boolean): ProseLine {
  const raw = slice(report.text, span);
  const text = html ? withoutTags(raw) : raw;
  return { span, text, folded: fold(text), key: labelKey(text), section: section?.key, whole };
}

function withoutTags(raw: string): string {
  return raw.replace(/<[^<>]*>/g, (tag) => " ".repeat(tag.length));
}
