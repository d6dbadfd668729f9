import type { Edit } from "../base/edits";
import { fold } from "../base/fold";
import { toNumeral, writtenNumber } from "../model/numerals";
import { sectionProse } from "../model/places/prose-lines";
import type { Report } from "../model/types";
import { readsBack } from "./gate/proof";
import { inBrackets } from "./grid-slots";

/** The numbering of sub-headings of 总体情况 in most reports: （一） or 1. */
const BRACKETED = /^(?:#+ *)?\(([一二三四五六七八九十])\)/;
const DIGIT = /^(?:#+ *)?([1-9])[.、]/;

/**
 * Returns the edits that put a sub-heading for each topic at the end of 总体情况, numbered on where the section is
 * numbered; none where it cannot be proved that they stand there then, and that `isMended` holds.
 */
export function insertTopics(
  report: Report,
  topics: readonly string[],
  isMended: (after: Report) => boolean,
): readonly Edit[] {
  const lines = sectionProse(report, "overview").filter((line) => line.whole);
  const last = lines.at(-1);
  // Inside tags and tables there is no telling what a new line would become.
  if (!last || /[<>|]/.test(report.text.slice(last.span.start, last.span.end + 8))) return [];
  const headings = topics.map((topic, index) =>
    numberedTopic(
      report,
      lines.map(({ text }) => text),
      topic,
      index,
    ),
  );
  const markdown = [...report.tables.values()].some((table) => table.layout === "markdown");
  const between = markdown ? report.eol + report.eol : report.eol;
  const edits = [
    {
      span: { start: last.span.end, end: last.span.end },
      newText: headings.map((heading) => between + heading).join(""),
    },
  ];
  const areThere = (after: Report) => {
    const own = sectionProse(after, "overview").map(({ text }) => text);
    return headings.every((heading) => own.includes(heading)) && isMended(after);
  };
  return readsBack(report, edits, areThere) ? edits : [];
}

/**
 * Returns a topic as a sub-heading, numbered `index` places on from the highest numeral that these lines begin with;
 * bare where none of them has one.
 */
export function numberedTopic(report: Report, lines: readonly string[], topic: string, index: number): string {
  const folded = lines.map(fold);
  const highest = (pattern: RegExp) =>
    Math.max(0, ...folded.map((line) => writtenNumber(pattern.exec(line)?.[1] ?? "")));
  const [bracketed, digit] = [highest(BRACKETED), highest(DIGIT)];
  if (bracketed > 0) return inBrackets(`（${toNumeral(bracketed + index + 1)}）${topic}`, report.brackets);
  return digit > 0 ? `${digit + index + 1}.${topic}` : topic;
}
