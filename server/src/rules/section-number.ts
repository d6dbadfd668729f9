import type { Edit } from "../base/edits";
import { labelKey } from "../base/fold";
import { say } from "../base/localised";
import { type Span, slice } from "../base/span";
import { keepsParts, readsBack } from "../edits/gate/proof";
import type { Report, ReportSection, SectionHeading } from "../model/types";
import type { SectionForm } from "../spec/types";
import { defineRule } from "./define-rule";
import { safeFix } from "./support/fixes";
import type { Fix, Observation } from "./types";

/** A heading's numeral is another one, is written in another form, or is not there. */
export const sectionNumber = defineRule({
  code: "section-number",
  manual: ["structure", 3],
  severity: "warning",
  authority: "official",
  name: say("标题序号", "Heading numeral"),
  title: say("标题序号不对", "Wrong heading numeral"),
  fixable: "safe",
  *check({ report }): Iterable<Observation> {
    const own = report.sections.filter(({ heading }) => heading.ownLine);
    const bare = own.filter(({ heading }) => heading.numeralForm === "absent" && !beginsAbove(report, heading));
    const lost = bare.length === own.length && bare.length >= LOST;
    if (lost) yield lostNumerals(report, bare);
    const wrong = own.filter(({ heading }) => heading.numeralForm === "wrong");
    for (const section of own) {
      if (wrong.includes(section)) yield wrongNumeral(report, section, wrong);
      else if (bare.includes(section) && !lost) yield missingNumeral(report, section);
    }
  },
});

/** Reports whether a heading was cut in two, and the line above holds its numeral and perhaps its first words. */
function beginsAbove({ textLines }: Report, { span, section }: SectionHeading): boolean {
  const at = textLines.findIndex((line) => line.span.end > span.start);
  const above = textLines.slice(Math.max(0, at - FARTHEST_ABOVE), at).filter(({ text }) => text.trim() !== "");
  const written = (above.at(-1)?.text ?? "") + (textLines[at]?.text ?? "");
  return labelKey(written) === labelKey(dueNumeral(section) + section.label);
}

/** So many lines above, empty ones among them, a numeral may stand by itself. */
const FARTHEST_ABOVE = 3;

/**
 * This many headings without a numeral, and none with one, have lost it together: Word's own numbering is no part of
 * the text.
 */
const LOST = 3;

function lostNumerals(report: Report, sections: readonly ReportSection[]): Observation {
  const [first, ...others] = sections.map(({ heading }) => heading);
  const count = sections.length;
  return {
    span: (first as SectionHeading).title,
    message: say(
      `${count} 个标题都没有序号，应为“一、”至“六、”（Word 的自动编号没有成为文字）`,
      `None of the ${count} headings has a numeral; they should be "一、" to "六、" (automatic numbering of Word is not part of the text)`,
    ),
    related: others.map(({ title, section }) => ({
      span: title,
      message: say(`应为“${dueNumeral(section)}”`, `should begin with "${dueNumeral(section)}"`),
    })),
    fixes: () => [
      safeFix(
        say(`给 ${count} 个标题加上序号`, `Add the numerals to ${count} headings`),
        sections.map(({ heading }) => insertNumeral(report, heading)),
      ),
    ],
  };
}

function missingNumeral(report: Report, { key, heading }: ReportSection): Observation {
  const { section, title } = heading;
  const due = dueNumeral(section);
  return {
    span: title,
    message: say(`标题缺少序号“${due}”：${section.label}`, `The numeral "${due}" is missing: ${section.label}`),
    subject: { section: key },
    fixes: () => [safeFix(say(`加上序号“${due}”`, `Add the numeral "${due}"`), [insertNumeral(report, heading)])],
  };
}

function wrongNumeral(report: Report, { key, heading }: ReportSection, all: readonly ReportSection[]): Observation {
  const { section, numeral } = heading;
  const due = dueNumeral(section);
  const written = slice(report.text, numeral).trim();
  return {
    span: numeral,
    message: say(
      `标题序号应为“${due}”，现为“${written}”：${section.label}`,
      `The numeral should be "${due}", not "${written}": ${section.label}`,
    ),
    subject: { section: key },
    fixes: () => numeralFixes(report, heading, all),
  };
}

/**
 * The numeral by itself; or those of all headings where the others would no longer be read as headings, because only
 * their being alike made them so. None where it is the numeral of a row's label, behind which a heading stands.
 */
function numeralFixes(report: Report, heading: SectionHeading, all: readonly ReportSection[]): readonly Fix[] {
  const replaced = ({ numeral, title, section }: SectionHeading): Edit => ({
    span: { start: numeral.start, end: Math.max(numeral.end, title.start + marksBefore(report, title)) },
    newText: dueNumeral(section),
  });
  const due = dueNumeral(heading.section);
  const one = [replaced(heading)];
  const isKept = (after: Report): boolean => keepsParts(report, after);
  if (readsBack(report, one, isKept)) return [safeFix(say(`序号改为“${due}”`, `Change the numeral to "${due}"`), one)];
  const every = all.map((section) => replaced(section.heading));
  if (!readsBack(report, every, isKept)) return [];
  const title = say(`${all.length} 个标题的序号都改为规定的`, `Change the numerals of all ${all.length} headings`);
  return [safeFix(title, every)];
}

/** The mark that a lost numeral has left stands in the new one. */
function insertNumeral(report: Report, { title, section }: SectionHeading): Edit {
  const end = title.start + marksBefore(report, title);
  return { span: { start: title.start, end }, newText: dueNumeral(section) };
}

/** Counts the marks of numerals that a title begins with. */
function marksBefore({ text }: Report, title: Span): number {
  return /^[、.．,，:：。﹑､ ]*/.exec(slice(text, title))?.[0].length ?? 0;
}

function dueNumeral({ numeral }: SectionForm): string {
  return `${numeral}、`;
}
