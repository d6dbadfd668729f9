import { fold } from "../base/fold";
import type { Span } from "../base/span";
import type { Report } from "../model/types";
import { INSTRUCTIONS, PLACEHOLDERS } from "../spec/residues";
import { deleteText } from "./support/delete-lines";
import { gatheredFindings } from "./support/gathered-findings";
import { type ProseLine, proseLines } from "./support/prose-lines";
import { plural, say } from "./support/say";
import type { Finding, Rule } from "./types";

/** What a template told the writer to do, or a place that it kept open and nobody filled in. */
export const templateResidue: Rule = {
  code: "template-residue",
  severity: "warning",
  authority: "customary",
  title: say("模板残留文字", "Template residue"),
  fixable: "review",
  check({ report }): Iterable<Finding> {
    const findings = proseLines(report).flatMap((line) => residueIn(report, line));
    return gatheredFindings(
      findings,
      (count) =>
        say(
          `${count} 行有模板残留文字，应填写或删除`,
          `${plural(count, "line")} with text of a template left; fill in or delete`,
        ),
      (count) => say(`删除 ${count} 处填写说明`, `Delete ${plural(count, "instruction")}`),
    );
  },
};

/** One finding for a line at most: its instruction, else its first open place. */
function residueIn(report: Report, line: ProseLine): readonly Finding[] {
  const folded = fold(line.text);
  const [instruction] = spansOf(INSTRUCTIONS, folded, line);
  if (instruction) return [instructionFinding(report, instruction)];
  const open = spansOf(PLACEHOLDERS, folded, line);
  const [first] = open;
  if (!first) return [];
  const text = report.text.slice(first.start, first.end);
  return [
    {
      code: "template-residue",
      span: first,
      message:
        open.length === 1
          ? say(`“${text}”尚未填写`, `"${text}" has not been filled in`)
          : say(`${open.length} 处尚未填写，如“${text}”`, `${open.length} places not filled in, such as "${text}"`),
      ...(open.length > 1
        ? { related: open.slice(1).map((span) => ({ span, message: say("尚未填写", "not filled in") })) }
        : {}),
    },
  ];
}

function instructionFinding(report: Report, span: Span): Finding {
  const text = report.text.slice(span.start, span.end);
  return {
    code: "template-residue",
    span,
    message: say(`模板残留文字“${text}”，应删除`, `"${text}" is an instruction of the template; delete it`),
    fixes: () => [
      {
        kind: "review",
        title: say("删除填写说明", "Delete the instruction"),
        preferred: true,
        edits: [deleteText(report, span)],
      },
    ],
  };
}

/** What the patterns find, in the order of the text, without what lies in a longer find. */
function spansOf(patterns: readonly RegExp[], folded: string, line: ProseLine): readonly Span[] {
  const found = patterns.flatMap((pattern) =>
    [...folded.matchAll(pattern)].map((match) => ({
      start: line.span.start + match.index,
      end: line.span.start + match.index + match[0].length,
    })),
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((span, index) => !found.slice(0, index).some((other) => other.end > span.start));
}
