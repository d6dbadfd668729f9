import type { Passage } from "../../../model/claims/prose";
import {
  OPENING,
  OPENING_LATER,
  OWN_OPENING,
  PRESENTED,
  YEAR_FAULTED,
  YEAR_JUDGED,
} from "../../../spec/words/years/openings";
import { AHEAD } from "../../../spec/words/years/plans";
import { LOOKING_BACK, WRITTEN_FOR } from "../../../spec/words/years/work";
import { isBefore, type StalePlace, yearIn } from "./place";

/**
 * Returns the years out of place with which a passage of the report for `year` presents the report or opens; `isFirst`
 * says that it is the first paragraph of 总体情况.
 */
export function staleOpenings(passage: Passage, year: number, isFirst: boolean): readonly StalePlace[] {
  if (passage.section === "problems") return judged(passage, year);
  if (passage.section !== "overview") return [];
  return isFirst ? [...opening(passage, year), ...presentedFirst(passage, year)] : openingLater(passage, year);
}

/** The preface presents the report of another year. */
export function presented(passage: Passage, year: number): readonly StalePlace[] {
  const match = PRESENTED.exec(passage.text) ?? WRITTEN_FOR.exec(passage.text);
  return match ? other(match, year) : [];
}

/** The first paragraph of 总体情况 presents the report of another year, and does not name the report's. */
function presentedFirst(passage: Passage, year: number): readonly StalePlace[] {
  // 现就…报告如下 is of the report itself, whatever stands around it.
  const itself = /现[将就][^。，]{0,40}(?:报告|汇报|公布|通报|总结)如下/.test(passage.text);
  return passage.text.includes(`${year}年`) && !itself ? [] : presented(passage, year);
}

/** 总体情况 opens with another year, and its first paragraph does not name the report's. */
function opening(passage: Passage, year: number): readonly StalePlace[] {
  const match = OPENING.exec(passage.text) ?? OWN_OPENING.exec(passage.text);
  if (!match) return [];
  const found = Number(match[1] ?? match[2]);
  const [first = "", ...others] = passage.text.replace(/《[^《》]{0,80}》/g, "").split("。");
  if (first.includes(`${year}年`)) return [];
  // Where the report's year is named later, the opening may look back: this only asks.
  if (others.join("。").includes(`${year}年`))
    return found === year - 1 && !LOOKING_BACK.test(first) ? asked(other(match, year)) : [];
  if (found > year && (found > year + 1 || AHEAD.test(match[0]))) return [];
  const since = /(以)?来/.exec(match[0].slice(0, 12));
  if (since?.[1]) return [];
  const stale = other(match, year);
  // 2022年来 may mean since then.
  return since ? asked(stale) : stale;
}

function asked(stale: readonly StalePlace[]): readonly StalePlace[] {
  return stale.map((one) => ({ ...one, kind: "day" }));
}

/** Another paragraph of 总体情况 that opens with the year before; text may look back, so this only asks. */
function openingLater(passage: Passage, year: number): readonly StalePlace[] {
  // Below a sub-heading on a line of its own as behind one in its paragraph.
  const heading = passage.heading === undefined ? "" : `${passage.heading.replace(/[。:]$/, "")}。`;
  const match = OPENING_LATER.exec(heading + passage.text);
  if (!match || Number(match[1] ?? match[2]) !== year - 1 || passage.text.includes(`${year}年`)) return [];
  if (LOOKING_BACK.test(passage.text)) return [];
  return asked(other(match, year, heading.length));
}

/** The year that a pattern captures, if it is another than the report's; `before`: what was put before the passage. */
function other(match: RegExpExecArray, year: number, before = 0): readonly StalePlace[] {
  const found = yearIn(match);
  return found.year === year ? [] : [{ kind: "work", year: found.year, at: found.at - before }];
}

/** 2022年，我局工作取得一定成效，但仍存在不足, where the passage does not go on to the report's year. */
function judged({ text }: Passage, year: number): readonly StalePlace[] {
  const match = YEAR_JUDGED.exec(text) ?? YEAR_FAULTED.exec(text);
  const found = match && yearIn(match);
  if (!found || !isBefore(found.year, year) || text.includes(`${year}年`) || /整改|反馈/.test(text)) return [];
  return [{ kind: "work", ...found }];
}
