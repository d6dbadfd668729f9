import { insertTopics } from "../edits/insert-topics";
import { keyOfLines, proseLines, sectionProse } from "../model/places/prose-lines";
import { sectionOf } from "../model/places/sections";
import type { Report } from "../model/types";
import { GOVERNMENT_TOPICS, OVERVIEW_TOPICS, TOPIC_PHRASES, type Topic } from "../spec/topics";
import { plural, say } from "../wording/say";
import type { Finding, Fix, Rule } from "./types";

/** Less than this is a beginning or a note, and says nothing of what its author left out. */
const MIN_LENGTH = 80;
/** A government's own name, not that of its office or of one of its bodies. */
const GOVERNMENT = /(?:人民政府|[市县区州旗乡镇])$/;
const SECTION_WORDS = /(?:开发区|新区|高新区|园区|景区|管理区|示范区|小区|社区)$/;

/** 总体情况 does not speak of one of the topics that the form asks for. */
export const missingTopic: Rule = {
  code: "missing-topic",
  severity: "warning",
  authority: "customary",
  title: say("总体情况缺少内容", "Topic missing in the overview"),
  fixable: "review",
  yieldsTo: ["outdated-format", "empty-section"],
  *check({ report }): Iterable<Finding> {
    const section = sectionOf(report, "overview");
    // Without the next heading, where the section ends is not certain, nor whether the text does.
    if (!section || report.sections.length < 2) return;
    const said = keyOfLines(sectionProse(report, "overview"));
    if (said.length < MIN_LENGTH || /<img|!\[/.test(report.text.slice(section.body.start, section.body.end))) return;
    const official = missingIn(said, OVERVIEW_TOPICS);
    const topics = [...official, ...missingForGovernment(report)];
    if (topics.length === 0) return;
    const names = topics.map(({ name }) => name);
    yield {
      code: "missing-topic",
      // What only governments report is looked for less strictly, so less is made of it.
      ...(official.length === 0 ? { severity: "information" as const } : {}),
      span: section.heading.span,
      message: say(
        `总体情况没有写到 ${names.length} 项内容：${names.join("、")}`,
        `The overview does not speak of ${plural(names.length, "topic")}: ${names.join(", ")}`,
      ),
      subject: { section: "overview" },
      fixes: () => topicFixes(report, names),
    };
  },
};

function topicFixes(report: Report, topics: readonly string[]): readonly Fix[] {
  const edits = insertTopics(report, topics);
  if (edits.length === 0) return [];
  const title = say(`加上 ${topics.length} 个小标题`, `Insert ${plural(topics.length, "sub-heading")}`);
  return [{ kind: "review", title, edits }];
}

function missingIn(said: string, topics: readonly Topic[]): readonly Topic[] {
  const own = said.replace(TOPIC_PHRASES, "");
  return topics.filter(({ words }) => !words.test(own));
}

/** One of the three alone may have had no occasion: without a case there is no 责任追究. */
const SEVERAL = 2;

/**
 * Returns the topics that article 50 also asks of governments, if several of them are missing. Said anywhere in the
 * report, they are said.
 */
function missingForGovernment(report: Report): readonly Topic[] {
  const body = report.identity.body?.value.replace(/\s/g, "") ?? "";
  if (!GOVERNMENT.test(body) || SECTION_WORDS.test(body) || report.sections.length < 6) return [];
  const missing = missingIn(keyOfLines(proseLines(report)), GOVERNMENT_TOPICS);
  return missing.length >= SEVERAL ? missing : [];
}
