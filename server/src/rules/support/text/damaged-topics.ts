import { fold } from "../../../base/fold";
import { lacksOne } from "../../../base/likeness/in-order";
import { say } from "../../../base/localised";
import { simplified } from "../../../base/script/traditional";
import { contains, partOf } from "../../../base/span";
import { numeralAt } from "../../../model/headings/heading-line";
import { sectionOf } from "../../../model/places/sections";
import type { Report } from "../../../model/types";
import { OVERVIEW_TOPICS } from "../../../spec/topics";
import type { Observation } from "../../types";
import { changeTo } from "../fixes";

/** The end of a sub-heading of 一 behind the name of its topic. */
const TOPIC_TAIL = /(?:工作)?(?:的?情况|方面)?$/;

/**
 * Sub-headings of 一 that are the name of a topic with one character lost or doubled (府信息公开平台建设). A word that is its
 * own without that character (申请公开) is left alone.
 */
export function* damagedTopics(report: Report): Iterable<Observation> {
  const overview = sectionOf(report, "overview");
  const end = report.text.trimEnd().length;
  for (const { title: raw, span } of report.subHeadings) {
    const title = simplified(raw);
    if (!overview || !contains(overview.body, span)) continue;
    const written = title.slice(numeralAt(fold(title))?.length ?? 0);
    const name = written.replace(TOPIC_TAIL, "");
    const due = NAMES.find((topic) => isDamaged(name, topic));
    if (!due || span.end >= end) continue;
    const place = partOf(span, title.indexOf(written), name.length);
    yield {
      severity: "information",
      span: place,
      message: say(`小标题“${name}”应为“${due}”`, `The sub-heading "${name}" should read "${due}"`),
      subject: { section: "overview" },
      fixes: () => [changeTo(due, place)],
    };
  }
}

/** The topics as sub-headings name them. */
const NAMES: readonly string[] = [...OVERVIEW_TOPICS.map(({ name }) => name), "公开平台建设", "平台建设"];
/** Names of topics with a character less that are words of their own. */
const OWN_WORDS: ReadonlySet<string> = new Set(["申请公开", "政府信息公开平台", "公开平台"]);

function isDamaged(written: string, name: string): boolean {
  if (OWN_WORDS.has(written)) return false;
  const isDoubled = [...name].some((character, at) => name.slice(0, at) + character + name.slice(at) === written);
  return isDoubled || lacksOne(written, name);
}
