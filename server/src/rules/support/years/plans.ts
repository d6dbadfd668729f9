import { matchesOf } from "../../../base/patterns";
import type { Passage } from "../../../model/claims/prose";
import {
  AFTER_ITS_YEAR,
  DONE_TO_IT,
  FOLLOWED_PLAN,
  OWN_PLAN,
  PLAN_KIND,
  PLAN_SUBJECT,
  PLAN_TITLE,
  PLANNED_TASKS,
  PLANS_AHEAD,
  STRIVEN_FOR,
} from "../../../spec/words/years/plans";
import { LOOKING_BACK, NO_PROBLEM } from "../../../spec/words/years/work";
import { isBefore, OLDEST, type StalePlace, sentenceAt, sentenceBefore, yearIn } from "./place";

/** Returns the years out of place in the plans of a passage of the report for `year`. */
export function stalePlans(passage: Passage, year: number): readonly StalePlace[] {
  if (!passage.section) return [];
  return passage.section === "problems" ? plannedFor(passage, year) : ownPlans(passage, year);
}

/** A yearly plan that the body made itself, for a year before. Plans of others may be cited whatever their year. */
function ownPlans(passage: Passage, year: number): readonly StalePlace[] {
  return matchesOf(OWN_PLAN, passage.text).flatMap((match) => {
    const [all, before = "", found, after = ""] = match;
    const name = before + after;
    if (Number(found) >= year || !PLAN_SUBJECT.test(name) || !PLAN_KIND.test(name)) return [];
    const at = match.index + all.indexOf("《") + 1 + before.length;
    return [{ kind: "work", year: Number(found), at }];
  });
}

/**
 * A plan of this work for a year before that the body says it followed, where none for the report's year is named
 * beside it.
 */
export function followedPlans({ text }: Passage, year: number): readonly StalePlace[] {
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
  const plans = PLANS_AHEAD.flatMap((pattern) => matchesOf(pattern, text).filter(([all]) => !DONE_TO_IT.test(all)));
  const tasks = matchesOf(PLANNED_TASKS, text).filter(([, , rest = ""]) => !AFTER_ITS_YEAR.test(rest));
  // What was striven for in the report's own year may have been told of as done, but not behind what is to come.
  const striven = matchesOf(STRIVEN_FOR, text).filter(
    ({ 1: found, index }) => Number(found) < year || isAhead(sentenceBefore(text, index), year),
  );
  return [...plans, ...tasks, ...striven, ...matchesOf(PLAN_TITLE, text)].flatMap((match): readonly StalePlace[] => {
    const found = yearIn(match);
    return found.year <= year && found.year >= year - OLDEST ? [{ kind: "ahead", ...found }] : [];
  });
}

/** Reports whether words are of what is to come, and not of the year that is over: 下一步，我局将…, 2024年，…. */
function isAhead(words: string, year: number): boolean {
  return (
    (/下一?步|今后|(?<!即|名|大)将(?!士)/.test(words) || words.includes(`${year + 1}年`)) &&
    !words.includes(`${year}年`)
  );
}
