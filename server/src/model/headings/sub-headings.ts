import { fold } from "../../base/fold";
import { contains, overlap, type Span, span } from "../../base/span";
import type { TextLine } from "../../layout/index";
import type { ReportSection, SubHeading } from "../types";
import { marksBefore } from "./heading-line";

/**
 * Numeral styles of sub-headings, the last without a numeral and marked in Markdown; which one is the outer one is
 * decided by which comes first in the section.
 */
const STYLES: readonly RegExp[] = [
  /^\([一二三四五六七八九十]{1,2}\)[、.]? */,
  /^[一二三四五六七八九十]{1,2}[、.] */,
  /^\d{1,2}[、.](?!\d) */,
  /^\(\d{1,2}\)[、.]? */,
  /^/,
];
const MARKED = /^#+ +/;

/** A title ends at the first mark that ends a clause or its emphasis, and is no longer than this. */
const TITLE_END = /[。:;]|\*\*|__/;
const MAX_TITLE = 40;

/**
 * Returns the sub-headings of all sections: lines that begin with a numeral, outside the tables. Run-in titles end at
 * their first full stop or colon.
 */
export function findSubHeadings(
  lines: readonly TextLine[],
  sections: readonly ReportSection[],
  tables: readonly Span[],
): readonly SubHeading[] {
  const found: SubHeading[] = [];
  for (const section of sections) {
    const styles: number[] = [];
    for (const line of lines) {
      if (line.span.end > section.body.end) break;
      if (!contains(section.body, line.span) || tables.some((table) => overlap(table, line.span))) continue;
      const style = styleOf(line);
      if (!style) continue;
      if (!styles.includes(style.index)) styles.push(style.index);
      found.push({ title: style.title, span: style.span, level: styles.indexOf(style.index) + 1 });
    }
  }
  return found;
}

function styleOf(line: TextLine): { index: number; title: string; span: Span } | undefined {
  const folded = fold(line.text);
  if (line.text.length !== line.span.end - line.span.start) return undefined;
  const from = marksBefore(folded);
  const words = folded.slice(from);
  for (let index = 0; index < STYLES.length; index++) {
    const numeral = STYLES[index]?.exec(words)?.[0];
    if (numeral === undefined || (numeral === "" && !MARKED.test(folded))) continue;
    const rest = words.slice(numeral.length);
    const end = TITLE_END.exec(rest)?.index ?? rest.length;
    // A long first clause is a sentence with a numeral before it, not a title.
    if (end === 0 || end > MAX_TITLE) return undefined;
    const to = from + numeral.length + end;
    const range = span(line.span.start + from, line.span.start + to);
    return { index, title: line.text.slice(from, to).trim(), span: range };
  }
  return undefined;
}
