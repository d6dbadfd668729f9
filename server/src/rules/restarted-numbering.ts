import { plural, say } from "../base/localised";
import type { Span } from "../base/span";
import { inBrackets } from "../edits/grid-slots";
import { toNumeral } from "../model/numerals";
import { sectionProse } from "../model/places/prose-lines";
import type { Report, ReportSection } from "../model/types";
import { headingText } from "../wording/names";
import { defineRule } from "./define-rule";
import { safeFix } from "./support/fixes";
import { numberingGaps } from "./support/text/numbering-gaps";
import type { Fix, Observation } from "./types";

const HEADING = /^(?:#+ *)?([一二三四五六七八九十]) ?[、.] ?/;
/** Words of the rows of 表三 that have these numerals. */
const ROW = /本年新收|上年结转|本年度办理结果|结转下年度/;
/** The end of the words of such a row; behind it a sentence may speak of them. */
const ROW_END = 20;
const BRACKETED = /^(?:#+ *)?\(([一二三四五六七八九十])\)/;

/** Inside a section the numbering begins again with the numerals of the six headings, or leaves a number out. */
export const restartedNumbering = defineRule({
  code: "restarted-numbering",
  manual: ["structure", 11],
  severity: "warning",
  authority: "customary",
  name: say("序号重起", "Restarted numbering"),
  title: say("部分内的序号重复用“一、”", "Numbering restarts inside a section"),
  fixable: "safe",
  *check({ report }): Iterable<Observation> {
    for (const section of report.sections) {
      yield* numberingGaps(report, section);
      // Where a table was not read, its rows are lines too: 一、本年新收….
      if (section.heading.section.table) continue;
      const marks = restartIn(report, section);
      const [first, ...rest] = marks;
      const last = marks.at(-1);
      if (!first || !last) continue;
      const name = headingText(section.heading.section);
      yield {
        span: first.span,
        message: say(
          `“${name}”内又从“一、”编到“${last.numeral}、”，应用（一）至（${last.numeral}）`,
          `Inside "${name}" the numbering restarts at 一 and runs to ${last.numeral}; use （一） to （${last.numeral}）`,
        ),
        subject: { section: section.key },
        related: rest.map(({ span, numeral }) => ({
          span,
          message: say(`应为“（${numeral}）”`, `Should be "（${numeral}）"`),
        })),
        fixes: () => renumbered(report, section, marks),
      };
    }
  },
});

/** A numeral at the beginning of a line, with its mark. */
interface Mark {
  readonly numeral: string;
  readonly span: Span;
}

/**
 * The lines of a section that begin 一、 二、 三、 in this order; none where they do not, since then they are something else.
 */
function restartIn(report: Report, section: ReportSection): readonly Mark[] {
  const marks = marksIn(report, section, HEADING);
  const counts = marks.length >= 2 && marks.every(({ numeral }, index) => numeral === toNumeral(index + 1));
  return counts ? marks : [];
}

function marksIn(report: Report, section: ReportSection, pattern: RegExp): readonly Mark[] {
  const marks: Mark[] = [];
  for (const line of sectionProse(report, section.key)) {
    const match = line.whole ? pattern.exec(line.folded) : null;
    if (!match || ROW.test(line.text.slice(0, ROW_END))) continue;
    const start = line.span.start + match[0].indexOf(match[1] ?? "");
    marks.push({ numeral: match[1] ?? "", span: { start, end: line.span.start + match[0].length } });
  }
  return marks;
}

/** Numerals only. Where the section has （一） below 一、 already, the levels would become one. */
function renumbered(report: Report, section: ReportSection, marks: readonly Mark[]): readonly Fix[] {
  if (marksIn(report, section, BRACKETED).some(({ numeral }) => marks.some((mark) => mark.numeral === numeral)))
    return [];
  const edits = marks.map(({ numeral, span }) => ({ span, newText: inBrackets(`（${numeral}）`, report.brackets) }));
  const title = say(`${marks.length} 个序号改用括号`, `Put ${plural(marks.length, "numeral")} in brackets`);
  return [safeFix(title, edits)];
}
