import { labelKey } from "../base/fold";
import { standsInOrder } from "../base/likeness/in-order";
import { plural, say } from "../base/localised";
import { matchesOf } from "../base/patterns";
import { simplified } from "../base/script/traditional";
import { contains, slice } from "../base/span";
import { insertTopics } from "../edits/insert-topics";
import { keyOfLines, proseLines, sectionProse } from "../model/places/prose-lines";
import { sectionOf } from "../model/places/sections";
import type { Report, ReportSection } from "../model/types";
import { SECTIONS } from "../spec/sections";
import { GOVERNMENT_TOPICS, OVERVIEW_TOPICS, TOPIC_HEADINGS, type Topic } from "../spec/topics";
import { defineRule } from "./define-rule";
import { reviewFix } from "./support/fixes";
import { missingIn } from "./support/text/missing-topics";
import { numberingGaps } from "./support/text/numbering-gaps";
import type { Fix, Observation } from "./types";

/** Less than this is a beginning or a note, and says nothing of what its author left out. */
const MIN_LENGTH = 80;
/** A government's own name, not that of its office or of one of its bodies. */
const GOVERNMENT = /(?:人民政府|[市县区州旗乡镇])$/;
/** A mark that somebody left text out: what is not there may have stood there. */
const OMISSION = /[【（(［[][^】）)］\]]{0,20}(?:略|省略|省去|删节|未收录|未采集)[^】）)］\]]{0,20}[】）)］\]]/;
const SECTION_WORDS = /(?:开发区|新区|高新区|园区|景区|管理区|示范区|小区|社区)$/;

/** 总体情况 does not speak of one of the topics that the form asks for. */
export const missingTopic = defineRule({
  code: "missing-topic",
  manual: ["text", 10],
  severity: "warning",
  authority: "customary",
  name: say("缺总体内容", "Topic missing"),
  title: say("总体情况缺少内容", "Topic missing in the overview"),
  fixable: "review",
  yieldsTo: ["empty-section"],
  check: ({ report }) => findingsIn(report),
});

function* findingsIn(report: Report): Iterable<Observation> {
  const section = sectionOf(report, "overview");
  // Without the next heading, where the section ends is not certain, nor whether the text does.
  if (!section || report.sections.length < 2) return;
  const said = keyOfLines(sectionProse(report, "overview"));
  if (said.length < MIN_LENGTH || /<img|!\[/.test(report.text.slice(section.body.start, section.body.end))) return;
  if (OMISSION.test(report.text.slice(section.body.start, section.body.end))) return;
  const official = missingIn(said, OVERVIEW_TOPICS);
  const topics = [...official, ...missingForGovernment(report)];
  // What only governments report is looked for less strictly, so less is made of it.
  if (topics.length > 0) yield notWritten(report, section, topics, official.length > 0);
  // While sections are still to be written, so may be sub-headings.
  if (report.sections.length === SECTIONS.length) yield* notHeaded(report, section, official, said);
}

function notWritten(report: Report, { heading }: ReportSection, topics: readonly Topic[], sure: boolean): Observation {
  const names = topics.map(({ name }) => name);
  return {
    ...(sure ? {} : { severity: "information" as const }),
    span: heading.span,
    message: say(
      `总体情况没有写到 ${names.length} 项内容：${names.join("、")}`,
      `The overview does not speak of ${plural(names.length, "topic")}: ${names.join(", ")}`,
    ),
    subject: { section: "overview" },
    fixes: () => topicFixes(report, names),
  };
}

/**
 * Of the five topics, as many have to be sub-headings before the others are missed as such; this many more make it
 * certain.
 */
const SOME_HEADED = 2;
const MOST_HEADED = 4;

/**
 * If 一 is divided by the official topics, a topic without its sub-heading is hardly written about, though its words may
 * stand under others; 主动公开 may be told before the first sub-heading. `known` are those that are missing altogether,
 * `said` is all that 一 says.
 */
function* notHeaded(
  report: Report,
  section: ReportSection,
  known: readonly Topic[],
  said: string,
): Iterable<Observation> {
  const { body, heading } = section;
  const titles = [
    ...report.subHeadings.filter(({ span }) => contains(body, span)).map(({ title }) => labelKey(title)),
    ...clauseTitles(slice(report.text, body)),
  ];
  const headed = OVERVIEW_TOPICS.filter(({ name }) => titles.some((title) => isOfficial(title, name)));
  if (headed.length < SOME_HEADED) return;
  const all = [...titles, labelKey(slice(report.text, heading.title))];
  const unheaded = OVERVIEW_TOPICS.filter(
    (topic) => !known.includes(topic) && !all.some((title) => TOPIC_HEADINGS[topic.name]?.test(title)),
  ).map(({ name }) => name);
  const lines = slice(report.text, body).split(NEW_START).map(labelKey);
  const names = unheaded.filter((name) => !mayBeHeaded(lines, name));
  if (names.length === 0) return;
  const told = names.every((name) => name === "主动公开" && said.includes(name));
  // A number left out is where a sub-heading was lost, if a paragraph of its own still has the text.
  const isTold = (topic: Topic): boolean =>
    lines.some((line) => !NUMBERED.test(line) && missingIn(line, [topic]).length === 0);
  const lost =
    [...numberingGaps(report, section)].length > 0 &&
    OVERVIEW_TOPICS.filter(({ name }) => names.includes(name)).every(isTold);
  yield {
    ...(headed.length >= MOST_HEADED && !told && !lost ? {} : { severity: "information" as const }),
    span: heading.span,
    message: say(
      `总体情况的小标题有 ${headed.length} 项规定内容，没有的 ${names.length} 项：${names.join("、")}`,
      `${headed.length} of the topics have a sub-heading in the overview, ${names.length} have none: ${names.join(", ")}`,
    ),
    subject: { section: "overview" },
    fixes: () => topicFixes(report, names),
  };
}

/** A topic that is a sentence of its own behind an ordinal: 二是依申请公开。. */
const CLAUSE_TITLE = /(?<=^|[\n\r。；;])[ \t\u3000]{0,8}[一二三四五六]是([\u4e00-\u9fff]{2,14})[。：:]/g;

/** Returns such topics where nearly all of them are told so; none of fewer, which may be clauses of any list. */
function clauseTitles(text: string): readonly string[] {
  const titles = matchesOf(CLAUSE_TITLE, simplified(text)).map(([, title = ""]) => labelKey(title));
  const official = OVERVIEW_TOPICS.filter(({ name }) => titles.some((title) => isOfficial(title, name)));
  return official.length >= MOST_HEADED ? titles : [];
}

/** Reports whether a sub-heading has the topic's own name. */
function isOfficial(title: string, name: string): boolean {
  return title.includes(shortName(name));
}

/** 平台建设 is short for 政府信息公开平台建设. */
function shortName(name: string): string {
  return name.replace(/^政府信息公开|^政府/, "");
}

/** The key of a line that begins with a numeral. */
const NUMBERED = /^[一二三四五六七八九十\d]/;
/** Where a sub-heading may begin: on a new line, or at a numeral in brackets. */
const NEW_START = /[\n\r]|(?=[（(][一二三四五六七八九十][）)])/;
/** What is written before the name of a topic in its sub-heading is no longer than this: a numeral and 政府信息公开. */
const LONGEST_LEAD = 10;

/**
 * Reports whether some line, or what a numeral begins, starts with the name of a topic, all of it or all but one
 * character: its sub-heading, damaged or on the line of another. `lines`: their label keys.
 */
function mayBeHeaded(lines: readonly string[], topic: string): boolean {
  const name = shortName(topic);
  const starts = lines.map((key) => key.slice(0, name.length + LONGEST_LEAD));
  const parts = [...name].map((_, at) => name.slice(0, at) + name.slice(at + 1));
  return starts.some((start) => parts.some((part) => standsInOrder(part, start)));
}

function topicFixes(report: Report, topics: readonly string[]): readonly Fix[] {
  // In an overview without sub-headings, some of them would make the others wanted.
  const before = [...findingsIn(report)].length;
  const edits = insertTopics(report, topics, (after) => [...findingsIn(after)].length < before);
  if (edits.length === 0) return [];
  const title = say(`加上 ${topics.length} 个小标题`, `Insert ${plural(topics.length, "sub-heading")}`);
  return [reviewFix(title, edits)];
}

/** One of the three alone may have had no occasion: without a case there is no 责任追究. */
const SEVERAL = 2;

/**
 * Returns the topics that article 50 also asks of governments, if several of them are missing. Said anywhere in the
 * report, they are said.
 */
function missingForGovernment(report: Report): readonly Topic[] {
  const body = simplified(report.identity.body?.value.replace(/\s/g, "") ?? "");
  if (!GOVERNMENT.test(body) || SECTION_WORDS.test(body) || report.sections.length < 6) return [];
  const missing = missingIn(keyOfLines(proseLines(report)), GOVERNMENT_TOPICS);
  return missing.length >= SEVERAL ? missing : [];
}
