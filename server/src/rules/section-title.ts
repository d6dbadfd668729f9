import { simplified } from "../base/script/traditional";
import { contains, slice } from "../base/span";
import { sectionOf } from "../model/places/sections";
import { touchesEnd } from "../model/places/text-end";
import { headingLike } from "../model/presence/sections";
import type { Report, SectionHeading } from "../model/types";
import { SECTIONS } from "../spec/sections";
import { OVERVIEW_TOPICS } from "../spec/topics";
import { headingText } from "../wording/names";
import { say } from "../wording/say";
import type { Finding, Fix, Rule } from "./types";

/** A heading's wording is not the form's. */
export const sectionTitle: Rule = {
  code: "section-title",
  severity: "warning",
  authority: "official",
  title: say("标题文字与格式不一致", "Heading worded otherwise than the form"),
  fixable: "safe",
  yieldsTo: ["outdated-format"],
  *check({ report }): Iterable<Finding> {
    for (const { key, heading } of report.sections) {
      if (heading.wording === "official" || touchesEnd(report, heading.span)) continue;
      const { label } = heading.section;
      yield {
        code: "section-title",
        span: heading.title,
        message: say(`标题应为“${label}”`, `The heading should read "${label}"`),
        subject: { section: key },
        fixes: () => titleFixes(report, heading),
      };
    }
    yield* damagedTopics(report);
    for (const section of SECTIONS) {
      const place = headingLike(report, section.key);
      if (!place || touchesEnd(report, place)) continue;
      yield {
        code: "section-title",
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
};

/** The end of a sub-heading of 一 behind the name of its topic. */
const TOPIC_TAIL = /(?:工作)?(?:的?情况|方面)?$/;

/**
 * Sub-headings of 一 that are the name of a topic with one character lost (府信息公开平台建设). A word that is its own without
 * that character (申请公开) is left alone.
 */
function* damagedTopics(report: Report): Iterable<Finding> {
  const overview = sectionOf(report, "overview");
  for (const { title: raw, span } of report.subHeadings) {
    const title = simplified(raw);
    if (!overview || !contains(overview.body, span)) continue;
    const written = title.replace(
      /^(?:[(（][一二三四五六七八九十\d]+[)）][、.]?|[一二三四五六七八九十\d]+[、.．])\s*/,
      "",
    );
    const name = written.replace(TOPIC_TAIL, "");
    const due = OVERVIEW_TOPICS.find((topic) => isDamaged(name, topic.name))?.name;
    if (!due || touchesEnd(report, span)) continue;
    const start = span.start + title.indexOf(written);
    const place = { start, end: start + name.length };
    yield {
      code: "section-title",
      severity: "information",
      span: place,
      message: say(`小标题“${name}”应为“${due}”`, `The sub-heading "${name}" should read "${due}"`),
      subject: { section: "overview" },
      fixes: () => [
        {
          kind: "review",
          title: say(`改为“${due}”`, `Change to "${due}"`),
          preferred: true,
          edits: [{ span: place, newText: due }],
        },
      ],
    };
  }
}

/** Names of topics with a character less that are words of their own. */
const OWN_WORDS: ReadonlySet<string> = new Set(["申请公开", "政府信息公开平台"]);

function isDamaged(written: string, name: string): boolean {
  if (name.length < 5 || written.length !== name.length - 1 || OWN_WORDS.has(written)) return false;
  return [...name].some((_, at) => name.slice(0, at) + name.slice(at + 1) === written);
}

/**
 * The form's title in place of the one there. Where the words there do not name the section, they may say something of
 * their own.
 */
function titleFixes(report: Report, { title, section, wording }: SectionHeading): readonly Fix[] {
  // A title split over several tags has none that a plain text could stand in.
  if (slice(report.text, title).includes("<")) return [];
  return [
    {
      kind: wording === "other" ? "review" : "safe",
      title: say(`标题改为“${section.label}”`, `Change the heading to "${section.label}"`),
      preferred: true,
      edits: [{ span: title, newText: section.label }],
    },
  ];
}
