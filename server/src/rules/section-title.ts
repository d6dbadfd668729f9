import { labelKey } from "../base/fold";
import { say } from "../base/localised";
import { simplified } from "../base/script/traditional";
import { slice } from "../base/span";
import { touchesEnd } from "../model/places/text-end";
import { headingLike } from "../model/presence/sections";
import type { Report, SectionHeading } from "../model/types";
import { SECTIONS } from "../spec/sections";
import { headingText } from "../wording/names";
import { defineRule } from "./define-rule";
import { damagedTopics } from "./support/text/damaged-topics";
import type { Fix, Observation } from "./types";

/** A heading's wording is not the form's. */
export const sectionTitle = defineRule({
  code: "section-title",
  manual: ["structure", 4],
  severity: "warning",
  authority: "official",
  name: say("标题文字", "Heading wording"),
  title: say("标题文字与格式不一致", "Heading worded otherwise than the form"),
  fixable: "safe",
  *check({ report }): Iterable<Observation> {
    for (const { key, heading } of report.sections) {
      if (heading.wording === "official" || touchesEnd(report, heading.span)) continue;
      const { label } = heading.section;
      const text = shortTitle(report, heading);
      if (isCutOff(report, heading, text)) continue;
      yield {
        span: heading.title,
        message: say(
          `标题应为“${label}”${text && `，现为“${text}”`}`,
          `The heading should read "${label}"${text && `, not "${text}"`}`,
        ),
        subject: { section: key },
        fixes: () => titleFixes(report, heading),
      };
    }
    yield* damagedTopics(report);
    for (const section of SECTIONS) {
      const place = headingLike(report, section.key);
      if (!place || touchesEnd(report, place)) continue;
      yield {
        severity: "information",
        span: place,
        message: say(
          `没有找到“${headingText(section)}”，这里像是它的标题，请核对序号和文字`,
          `"${headingText(section)}" was not found; this looks like its heading: check numeral and wording`,
        ),
        subject: { section: section.key },
      };
    }
  },
});

/** Reports whether the text breaks off inside the form's title. */
function isCutOff({ text }: Report, { span, section }: SectionHeading, title: string): boolean {
  return title !== "" && section.label.startsWith(simplified(title)) && text.slice(span.end).trim() === "";
}

/** No longer title is named in a message, in UTF-16 code units. */
const LONGEST = 40;

/** The title as it stands, where it is short and plain enough to be named; else empty. */
function shortTitle({ text }: Report, { title }: SectionHeading): string {
  const written = slice(text, title).replace(/\s/g, "");
  return written.length > LONGEST || /[<|｜]/.test(written) ? "" : written;
}

/** Reports whether words stand behind the form's title that may be the beginning of what follows it. */
function goesOn(written: string, label: string): boolean {
  const [has, wants] = [labelKey(written), labelKey(label)];
  return has.startsWith(wants) && has.length > wants.length + 1;
}

/**
 * The form's title in place of the one there. Where the words there do not name the section, they may say something of
 * their own.
 */
function titleFixes(report: Report, { title, section, wording }: SectionHeading): readonly Fix[] {
  // A title split over several tags has none that a plain text could stand in; one with cells of a row would lose them,
  // also where only blanks are left between those.
  const written = slice(report.text, title);
  if (/[<\t|｜]|[0-9０-９]\s+[0-9０-９]|\S {4,}\S/.test(written)) return [];
  return [
    {
      kind: wording === "other" || goesOn(written, section.label) ? "review" : "safe",
      title: say(`标题改为“${section.label}”`, `Change the heading to "${section.label}"`),
      preferred: true,
      edits: [{ span: title, newText: section.label }],
    },
  ];
}
