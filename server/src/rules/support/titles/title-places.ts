import { labelKey } from "../../../base/fold";
import { withoutNotes } from "../../../base/script/phonetic-notes";
import { simplified } from "../../../base/script/traditional";
import { overlap, type Span, withoutHidden } from "../../../base/span";
import type { TextLine } from "../../../layout/index";
import { isPageTitle, pageTitles } from "../../../model/identity/page-titles";
import type { Report, Sourced } from "../../../model/types";
import { SECTIONS } from "../../../spec/sections";
import { REPORT_ENDING, TITLE_IN_TEXT } from "../../../spec/titles";
import { hasYear } from "./title-defects";

/** How long a title may be, in UTF-16 code units. */
export const MAX_TITLE = 70;
/** Lines at the head of a text in which a title may stand. */
const HEAD_LINES = 15;
/** Lines below a title in which it may stand again. */
const BELOW = 6;
/** A table of contents before the title in running text. */
const CONTENTS = new RegExp(`^目\\s{0,4}录[^。]{0,300}?${SECTIONS.at(-1)?.label}[^\\u4e00-\\u9fff]{0,40}`);

/** The line among the first in which a title stands other than on a line of its own: glued to the text after it. */
export function gluedTitle(report: Report): TextLine | undefined {
  return headOf(report).find(({ text }) => {
    const beginning = shownWords(text).replace(CONTENTS, "").slice(0, MAX_TITLE).replace(/\s/g, "");
    const at = TITLE_IN_TEXT.exec(beginning)?.index;
    return (
      at !== undefined && !/[，。；：:,;《]|编制|编写|根据|按照|^[现特兹为]|关于|向社会/.test(beginning.slice(0, at))
    );
  });
}

/** A line as a reader sees it, in simplified characters. */
function shownWords(line: string): string {
  return simplified(withoutHidden(withoutNotes(line)));
}

/** The lines in which a title may stand. */
function headOf(report: Report): readonly TextLine[] {
  return beforeSections(report).slice(0, HEAD_LINES);
}

/** The lines that begin before the first section. */
function beforeSections({ sections: [first], textLines }: Report): readonly TextLine[] {
  return first ? textLines.filter(({ span }) => span.start < first.span.start) : textLines;
}

/** Returns how long the mark of a Markdown heading is that a line begins with. */
export function markLength(line: string): number {
  return /^#+\s*/.exec(line)?.[0].length ?? 0;
}

/** The line among the first that is a title of a report on something else. */
export function otherTitle(report: Report): TextLine | undefined {
  const rows = [...report.tables.values()].flatMap((table) => [...table.rows.values()]);
  return headOf(report).find(({ text, span }) => {
    const words = shownWords(text).replace(/\s/g, "");
    if (rows.some((row) => overlap(row.span, span))) return false;
    // Navigation has names of reports without years: 政府工作报告.
    return words.length <= MAX_TITLE && hasYear(words) && REPORT_ENDING.test(words) && !/[，。；：:,;《]/.test(words);
  });
}

/** Reports whether up to three lines at the head of a text have these letters, digits and characters. */
export function standsOver(report: Report, key: string): boolean {
  const keys = report.textLines.slice(0, HEAD_LINES).map(({ text }) => labelKey(text));
  return keys.some((_, from) => [1, 2, 3].some((count) => keys.slice(from, from + count).join("") === key));
}

/** Reports whether two titles have the same characters: the year may stand before the body or behind it. */
function sameInAnyOrder(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join("") === [...b].sort().join("");
}

/** What two titles are compared by: one of them may have the name of before the form, without 工作, or be short. */
function titleKey(title: string): string {
  return labelKey(title).replace("工作", "").replace(/年报$/, "年度报告");
}

/**
 * The same title wherever it stands again below the first, each on up to three lines. The title of a web page is also
 * that of its content.
 */
export function titlesBelow(report: Report, title: Sourced<string>): readonly Span[] {
  const outside = pageTitles(report.text);
  if (isPageTitle(outside, title.span)) return [];
  const below = beforeSections(report).filter(({ span }) => span.start > title.span.end && !isPageTitle(outside, span));
  const key = titleKey(title.value);
  const found: Span[] = [];
  let far = BELOW;
  for (let from = 0; from < Math.min(far, below.length); from++) {
    const again = titleAt(below, from, key);
    if (!again) continue;
    found.push(again.span);
    from = again.last;
    far = from + 1 + BELOW;
  }
  return found;
}

/** The title that begins with this line, and its last line. */
function titleAt(
  lines: readonly TextLine[],
  from: number,
  key: string,
): { readonly span: Span; readonly last: number } | undefined {
  const [first] = lines.slice(from, from + 1);
  let joined = "";
  for (let last = from; first && last < Math.min(from + 3, lines.length); last++) {
    const line = lines[last];
    joined += titleKey(line?.text ?? "");
    if (line && sameInAnyOrder(joined, key))
      return { span: { start: first.span.start + markLength(first.text), end: line.span.end }, last };
  }
  return undefined;
}
