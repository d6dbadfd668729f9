import { matchesOf } from "../../../base/patterns";
import type { Passage } from "../../../model/claims/prose";
import {
  CARRIED_TO,
  LOOKING_BACK,
  NO_PROBLEM,
  WORK_OF_A_YEAR,
  YEARLY_PROPOSALS,
  YEARLY_WORK,
  type YearWording,
} from "../../../spec/words/years/work";
import { isBefore, OLDEST, type StalePlace, sentenceAt, yearIn } from "./place";
import { followedPlans } from "./plans";

/** Returns the years out of place in what a passage of the report for `year` tells of work that was done. */
export function staleWork(passage: Passage, year: number): readonly StalePlace[] {
  if (passage.section === "other") return workOf(passage, year, { pattern: YEARLY_PROPOSALS, kind: "work" });
  if (passage.section !== "overview") return [];
  const told = [
    ...followedPlans(passage, year),
    ...WORK_OF_A_YEAR.flatMap((wording) => workOf(passage, year, wording)),
    ...carriedTo(passage, year),
  ];
  const asked = workOf(passage, year, { pattern: YEARLY_WORK, kind: "day" });
  const known = new Set(told.map(({ at }) => at));
  return [...told, ...asked.filter(({ at }) => !known.has(at))];
}

/** A year named so near, in UTF-16 code units, may be compared with the report's. */
const NEAR = 80;

/** Work that was done in a year before, where neither the sentence looks back nor the report's year stands near. */
function workOf(passage: Passage, year: number, { pattern, kind, mayFollow }: YearWording): readonly StalePlace[] {
  const { text } = passage;
  return matchesOf(pattern, text).flatMap((match): readonly StalePlace[] => {
    const { year: found, at } = yearIn(match);
    if (!isBefore(found, year)) return [];
    const near = text.slice(Math.max(0, at - NEAR), match.index + match[0].length + NEAR);
    const sentence = sentenceAt(text, at);
    // 2023年，我局按照2022年…要点: the year of the sentence is no year of a plan, nor of tasks that were fulfilled.
    const around = aroundOf(passage, mayFollow ? near.replace(`${year}年，`, "") : near, sentence);
    const backwards = LOOKING_BACK.test(sentence.replace(/^[^，]{0,12}以来/, "").replace(NO_PROBLEM, ""));
    const next = /[。;](?:其中[，:])?(?:今年|本年)/.test(text.slice(at, at + sentence.length + 6));
    const compared = next || /今年|本年|目前/.test(sentence);
    return around.includes(`${year}年`) || compared || backwards ? [] : [{ kind, year: found, at }];
  });
}

/** What came from the year before, told with what is carried over: 加上2022年结转的8件. */
const CARRIED_FROM = /(?:20\d\d|上一?)年度?(?:结转|转结)/g;

/** In 六 each sentence is of another thing: the year of the one before says nothing, unless both are of proposals. */
function aroundOf({ section }: Passage, near: string, sentence: string): string {
  return section === "other" && near.split(/建议|提案|议案/).length <= sentence.split(/建议|提案|议案/).length
    ? sentence
    : near;
}

/** What was left of the year's cases, carried over to that year itself; what came from a year before is told with it. */
function carriedTo({ text }: Passage, year: number): readonly StalePlace[] {
  return matchesOf(CARRIED_TO, text).flatMap((match): readonly StalePlace[] => {
    const found = yearIn(match);
    const before = sentenceAt(text, match.index + 1)
      .slice(0, match.index)
      .replace(CARRIED_FROM, "");
    const said = text.slice(Math.max(0, match.index - NEAR), match.index).replace(CARRIED_FROM, "");
    if (found.year > year || found.year < year - OLDEST || !/收到|受理|办理|办结|答复/.test(said)) return [];
    if (/上一?年|去年/.test(said + before) || said.includes(`${year - 1}年`)) return [];
    return [{ kind: "work", ...found }];
  });
}
