import { matchesOf } from "../../base/patterns";
import type { Passage } from "../../model/claims/prose";
import {
  AFTER_ITS_YEAR,
  ASSESSED_FOR,
  CARRIED_TO,
  COMPLETED,
  COMPLETED_TASKS,
  DONE_TO_IT,
  FOLLOWED_PLAN,
  FOLLOWED_TASKS,
  HELD_ON,
  LOOKING_BACK,
  NO_PROBLEM,
  OWN_TASKS,
  PLAN_KIND,
  PLAN_SUBJECT,
  PLAN_TITLE,
  PLANNED,
  PLANNED_IN,
  PLANNED_TASKS,
  PLANNED_UNDER,
  STRIVEN_FOR,
  YEAR_END_AMOUNT,
  YEAR_FAULTED,
  YEAR_JUDGED,
  YEAR_WITHOUT,
  YEARLY_AMOUNT,
  YEARLY_PROPOSALS,
  YEARLY_PUBLISHED,
  YEARLY_WORK,
} from "../../spec/words/years";

/** The kind of a wrong year: work of another year; the plan of another year; this year's work as a plan. */
export type StaleKind = "work" | "plan" | "ahead" | "day";

/** A year out of place in a passage. */
export interface StalePlace {
  readonly kind: StaleKind;
  readonly year: number;
  /** The offset of the year's digits in the passage. */
  readonly at: number;
}

/** Text of a former report is not older. */
const OLDEST = 3;
/** A year named so near, in UTF-16 code units, may be compared with the report's. */
const NEAR = 80;

/** Returns the years out of place in a passage of the report for `year`, by the words around them. */
export function stalePlaces(passage: Passage, year: number): readonly StalePlace[] {
  if (!passage.text.includes("20")) return [];
  switch (passage.section) {
    case "problems":
      return [...plannedFor(passage, year), ...judged(passage, year)];
    case "overview": {
      const told = [
        ...followedPlans(passage, year),
        ...workOf(passage, year, COMPLETED, "work"),
        ...workOf(passage, year, COMPLETED_TASKS, "work"),
        ...workOf(passage, year, FOLLOWED_TASKS, "plan"),
        ...workOf(passage, year, OWN_TASKS, "work"),
        ...workOf(passage, year, YEARLY_AMOUNT, "work"),
        ...workOf(passage, year, YEAR_END_AMOUNT, "work"),
        ...workOf(passage, year, YEARLY_PUBLISHED, "work"),
        ...workOf(passage, year, YEAR_WITHOUT, "work"),
        ...workOf(passage, year, HELD_ON, "day"),
        ...workOf(passage, year, ASSESSED_FOR, "day"),
        ...carriedTo(passage, year),
      ];
      const asked = workOf(passage, year, YEARLY_WORK, "day");
      const known = new Set(told.map(({ at }) => at));
      return [...told, ...asked.filter(({ at }) => !known.has(at))];
    }
    case "other":
      return workOf(passage, year, YEARLY_PROPOSALS, "work");
    default:
      return [];
  }
}

/** Work that was done in a year before, where neither the sentence looks back nor the report's year stands near. */
function workOf(passage: Passage, year: number, pattern: RegExp, kind: StaleKind): readonly StalePlace[] {
  const { text } = passage;
  return matchesOf(pattern, text).flatMap((match): readonly StalePlace[] => {
    const found = Number(match[1]);
    const at = match.index + match[0].indexOf(match[1] ?? "");
    if (!isBefore(found, year)) return [];
    const near = text.slice(Math.max(0, at - NEAR), match.index + match[0].length + NEAR);
    // 2023年，我局按照2022年…要点: the year of the sentence is no year of a plan, nor of tasks that were fulfilled.
    const isOfOther = kind === "plan" || pattern === COMPLETED;
    const sentence = sentenceAt(text, at);
    const around = aroundOf(passage, isOfOther ? near.replace(`${year}年，`, "") : near, sentence);
    const backwards = LOOKING_BACK.test(sentence.replace(/^[^，]{0,12}以来/, "").replace(NO_PROBLEM, ""));
    const next = /[。;](?:其中[，:])?(?:今年|本年)/.test(text.slice(at, at + sentence.length + 6));
    const compared = next || /今年|本年/.test(sentence);
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
    const [digits = ""] = match.slice(1).filter((group) => group !== undefined);
    const found = Number(digits);
    const before = sentenceAt(text, match.index + 1)
      .slice(0, match.index)
      .replace(CARRIED_FROM, "");
    const said = text.slice(Math.max(0, match.index - NEAR), match.index).replace(CARRIED_FROM, "");
    if (found > year || found < year - OLDEST || !/收到|受理|办理|办结|答复/.test(said)) return [];
    if (/上一?年|去年/.test(said + before) || said.includes(`${year - 1}年`)) return [];
    return [{ kind: "work", year: found, at: match.index + match[0].indexOf(digits) }];
  });
}

function isBefore(found: number, year: number): boolean {
  return found < year && found >= year - OLDEST;
}

/** The most of a sentence that is looked at on either side, in UTF-16 code units. */
const MOST = 400;

/** What stands before a place in its sentence. */
function sentenceBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - MOST), at);
  return before.slice(Math.max(before.lastIndexOf("。"), before.lastIndexOf(";")) + 1);
}

function sentenceAt(text: string, at: number): string {
  const after = text.slice(at, at + MOST);
  const end = after.search(/[。;]/);
  return (sentenceBefore(text, at) + (end < 0 ? after : after.slice(0, end))).replace(/^\([^()]{1,3}\)/, "");
}

/**
 * A plan of this work for a year before that the body says it followed, where none for the report's year is named
 * beside it.
 */
function followedPlans({ text }: Passage, year: number): readonly StalePlace[] {
  return matchesOf(FOLLOWED_PLAN, text).flatMap((match): readonly StalePlace[] => {
    const [all, before = "", found, after = ""] = match;
    const name = before + after;
    const at = match.index + all.indexOf("《") + 1 + before.length;
    if (!isBefore(Number(found), year) || !PLAN_SUBJECT.test(name) || !PLAN_KIND.test(name)) return [];
    const own = sentenceAt(text, at).replace(/《[^《》]*》|^[今本]年度?以来/g, "");
    const backwards = LOOKING_BACK.test(own.replace(NO_PROBLEM, ""));
    return backwards || text.includes(`《${year}年`) ? [] : [{ kind: "plan", year: Number(found), at }];
  });
}

/** Returns the places where the report plans something for a year that is over. */
function plannedFor({ text }: Passage, year: number): readonly StalePlace[] {
  const plans = [PLANNED, PLANNED_IN, PLANNED_UNDER].flatMap((pattern) =>
    matchesOf(pattern, text).filter(([all]) => !DONE_TO_IT.test(all)),
  );
  const tasks = matchesOf(PLANNED_TASKS, text).filter(([, , rest = ""]) => !AFTER_ITS_YEAR.test(rest));
  // What was striven for in the report's own year may have been told of as done, but not behind what is to come.
  const striven = matchesOf(STRIVEN_FOR, text).filter(
    ({ 1: found, index }) => Number(found) < year || isAhead(sentenceBefore(text, index), year),
  );
  return [...plans, ...tasks, ...striven, ...matchesOf(PLAN_TITLE, text)].flatMap((match): readonly StalePlace[] => {
    const found = Number(match[1]);
    return found <= year && found >= year - OLDEST
      ? [{ kind: "ahead", year: found, at: match.index + match[0].indexOf(match[1] ?? "") }]
      : [];
  });
}

/** Reports whether words are of what is to come, and not of the year that is over: 下一步，我局将…, 2024年，…. */
function isAhead(words: string, year: number): boolean {
  return (
    (/下一?步|今后|(?<!即|名|大)将(?!士)/.test(words) || words.includes(`${year + 1}年`)) &&
    !words.includes(`${year}年`)
  );
}

/** 2022年，我局工作取得一定成效，但仍存在不足, where the passage does not go on to the report's year. */
function judged({ text }: Passage, year: number): readonly StalePlace[] {
  const match = YEAR_JUDGED.exec(text) ?? YEAR_FAULTED.exec(text);
  const found = Number(match?.[1]);
  if (!match || !isBefore(found, year) || text.includes(`${year}年`) || /整改|反馈/.test(text)) return [];
  return [{ kind: "work", year: found, at: match[0].indexOf(match[1] ?? "") }];
}
