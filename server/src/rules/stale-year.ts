import { type Localised, say } from "../base/localised";
import { matchesOf, unspaced } from "../base/patterns";
import { contains, inTextOrder, type Span } from "../base/span";
import { type Sentence, sentenceText } from "../model/claims/clauses";
import { claimsOf, proseOf } from "../model/claims/index";
import { type Passage, rawSpan } from "../model/claims/prose";
import { scopeOf } from "../model/claims/scope";
import type { Claim } from "../model/claims/types";
import { isYearTitled } from "../model/places/year";
import type { Report } from "../model/types";
import { FEE_WORDS } from "../spec/topics";
import {
  LOOKING_BACK,
  NOTHING_ELSE,
  OPENING,
  OPENING_LATER,
  OWN_OPENING,
  OWN_PLAN,
  PLAN_KIND,
  PLAN_SUBJECT,
  PRESENTED,
  WRITTEN_FOR,
} from "../spec/words/years";
import { defineRule } from "./define-rule";
import { type StaleKind, stalePlaces } from "./support/stale-work";
import { mistitledYear } from "./support/titles/title-year";
import type { Observation, RuleContext } from "./types";

/** A year that is out of place. */
interface Stale {
  readonly kind: StaleKind;
  readonly year: number;
  readonly span: Span;
  readonly passage: Passage;
}

/** Work of another year in this year's report: text taken over from a report before. */
export const staleYear = defineRule({
  code: "stale-year",
  manual: ["claims", 6],
  severity: "warning",
  authority: "customary",
  name: say("往年内容", "Another year"),
  title: say("写着别的年度的工作", "Work of another year"),
  yieldsTo: ["outdated-format"],
  *check({ report }: RuleContext): Iterable<Observation> {
    const year = mistitledYear(report) ?? report.identity.year?.value;
    if (year === undefined) return;
    const { passages, sentences } = proseOf(report);
    const preface = passages.flatMap((passage) => (passage.section ? [] : presented(passage, year)));
    if (!isYearTitled(report)) {
      // The year is that of the period or of most sentences: only the report's own name is held against it.
      for (const found of oneEach(preface, year)) yield { ...found, severity: "information" };
      return;
    }
    const first = passages.find(({ section, text }) => section === "overview" && !SUB_HEADING.test(text));
    const stale = [
      ...preface,
      ...(first ? [...opening(first, year), ...presentedFirst(first, year)] : []),
      ...passages.flatMap((passage) =>
        passage.section === "overview" && passage !== first ? openingLater(passage, year) : [],
      ),
      ...passages.flatMap((passage) =>
        passage.section && passage.section !== "problems" ? ownPlans(passage, year) : [],
      ),
      ...sentences.flatMap((sentence) => statements(report, sentence, year)),
      ...passages.flatMap((passage) =>
        stalePlaces(passage, year).map(({ kind, year: found, at }) => staleAt(passage, found, at, kind)),
      ),
    ];
    yield* oneEach(stale, year);
  },
});

/** A paragraph that only heads the next. */
const SUB_HEADING = /^\(一\)[^。，]{2,20}[。:]?$/;

/** One finding for a year in a paragraph, the other places as related ones. */
function* oneEach(stale: readonly Stale[], year: number): Iterable<Observation> {
  const groups = new Map<Passage, Map<number, Stale[]>>();
  for (const one of stale) {
    const own = groups.get(one.passage) ?? new Map<number, Stale[]>();
    const places = own.get(one.year) ?? [];
    places.push(one);
    groups.set(one.passage, own.set(one.year, places));
  }
  for (const own of groups.values()) {
    for (const [found, places] of own) {
      // What is certain speaks for what may be.
      const kind = KINDS.find((one) => places.some((place) => place.kind === one)) ?? "work";
      const sorted = inTextOrder(places);
      const first = sorted.find((place) => place.kind === kind);
      if (first)
        yield finding(
          first,
          sorted.filter(({ span }) => span.start !== first.span.start),
          found,
          year,
        );
    }
  }
}

/** Kinds of places, the graver first. */
const KINDS: readonly StaleKind[] = ["work", "ahead", "plan", "day"];

function finding({ kind, span, passage }: Stale, others: readonly Stale[], found: number, year: number): Observation {
  return {
    ...(kind === "work" ? {} : { severity: "information" as const }),
    span,
    message: messageOf(kind, found, year),
    subject: { section: passage.section },
    related: others.map((other) => ({ span: other.span, message: say(`${found} 年`, String(found)) })),
  };
}

function messageOf(kind: StaleKind, found: number, year: number): Localised {
  switch (kind) {
    case "work":
      return say(
        `${found} 年的工作写在 ${year} 年的报告里，请核对是否沿用旧文`,
        `Work of ${found} in the report for ${year}; check whether old text was taken over`,
      );
    case "ahead":
      return say(
        `${year} 年的报告把 ${found} 年的工作写作打算，请核对年份`,
        `The report for ${year} tells work of ${found} as a plan; check the year`,
      );
    case "plan":
      return say(
        `${year} 年的报告以 ${found} 年的工作计划为依据，请核对年份`,
        `The report for ${year} follows a plan for ${found}; check the year`,
      );
    case "day":
      return say(
        `${found} 年的日期写在 ${year} 年的工作里，请核对年份`,
        `A date of ${found} in the work of ${year}; check the year`,
      );
  }
}

/** A year and its 年 at a place of a paragraph. */
function staleAt(passage: Passage, year: number, at: number, kind: StaleKind = "work"): Stale {
  return { kind, year, span: rawSpan(passage, at, at + 5), passage };
}

/** The year that a pattern captures, if it is another than the report's. */
function other(passage: Passage, match: RegExpExecArray, at: number, year: number): readonly Stale[] {
  const digits = match.slice(1).find((group) => group !== undefined) ?? "";
  const found = Number(digits);
  if (found === year) return [];
  const start = at + match[0].indexOf(digits);
  return [staleAt(passage, found, start)];
}

/** Words by which a sentence on the year after is one of plans; 需要报告的事项 are none. */
const AHEAD = /将|计划|拟|打算|(?<!需)要|下一步|继续/;

/** The preface presents the report of another year. */
function presented(passage: Passage, year: number): readonly Stale[] {
  const match = PRESENTED.exec(passage.text) ?? WRITTEN_FOR.exec(passage.text);
  return match ? other(passage, match, match.index, year) : [];
}

/** The first paragraph of 总体情况 presents the report of another year, and does not name the report's. */
function presentedFirst(passage: Passage, year: number): readonly Stale[] {
  // 现就…报告如下 is of the report itself, whatever stands around it.
  const itself = /现[将就][^。，]{0,40}(?:报告|汇报|公布|通报|总结)如下/.test(passage.text);
  return passage.text.includes(`${year}年`) && !itself ? [] : presented(passage, year);
}

/** 总体情况 opens with another year, and its first paragraph does not name the report's. */
function opening(passage: Passage, year: number): readonly Stale[] {
  const match = OPENING.exec(passage.text) ?? OWN_OPENING.exec(passage.text);
  if (!match) return [];
  const found = Number(match[1] ?? match[2]);
  const [first = "", ...others] = passage.text.replace(/《[^《》]{0,80}》/g, "").split("。");
  if (first.includes(`${year}年`)) return [];
  // Where the report's year is named later, the opening may look back: this only asks.
  if (others.join("。").includes(`${year}年`))
    return found === year - 1 && !LOOKING_BACK.test(first) ? asked(other(passage, match, match.index, year)) : [];
  if (found > year && (found > year + 1 || AHEAD.test(match[0]))) return [];
  const since = /(以)?来/.exec(match[0].slice(0, 12));
  if (since?.[1]) return [];
  const stale = other(passage, match, match.index, year);
  // 2022年来 may mean since then.
  return since ? asked(stale) : stale;
}

function asked(stale: readonly Stale[]): readonly Stale[] {
  return stale.map((one) => ({ ...one, kind: "day" }));
}

/** Another paragraph of 总体情况 that opens with the year before; text may look back, so this only asks. */
function openingLater(passage: Passage, year: number): readonly Stale[] {
  // Below a sub-heading on a line of its own as behind one in its paragraph.
  const heading = passage.heading === undefined ? "" : `${passage.heading.replace(/[。:]$/, "")}。`;
  const match = OPENING_LATER.exec(heading + passage.text);
  if (!match || Number(match[1] ?? match[2]) !== year - 1 || passage.text.includes(`${year}年`)) return [];
  if (LOOKING_BACK.test(passage.text)) return [];
  return asked(other(passage, match, match.index - heading.length, year));
}

/** A yearly plan that the body made itself, for a year before. Plans of others may be cited whatever their year. */
function ownPlans(passage: Passage, year: number): readonly Stale[] {
  return matchesOf(OWN_PLAN, passage.text).flatMap((match) => {
    const [all, before = "", found, after = ""] = match;
    const name = before + after;
    if (Number(found) >= year || !PLAN_SUBJECT.test(name) || !PLAN_KIND.test(name)) return [];
    const at = match.index + all.indexOf("《") + 1 + before.length;
    return [staleAt(passage, Number(found), at)];
  });
}

/** A figure or a 没有 of the report given for a year before, in a sentence that does not look back. */
function statements(report: Report, sentence: Sentence, year: number): readonly Stale[] {
  const { passage, end } = sentence;
  const { section } = passage;
  if (!section || section === "problems") return [];
  const all = sentenceText(sentence);
  const words = withoutOwnName(report, all.replace(SENTENCE_LABEL, ""));
  const nothing = section === "other" && NOTHING_ELSE.test(words);
  const begins = (nothing ? NOTHING_ELSE : /^(20\d\d)年/).exec(words);
  const found = Number(begins?.[1]);
  const after = nothing && found === year + 1 && !AHEAD.test(words);
  if (!begins || (found >= year && !after) || found < year - 3) return [];
  if (LOOKING_BACK.test(all.replace(CARRIED, "").replace(AS_BEFORE, "")) || isToldOf(passage, words, year)) return [];
  if (!nothing && !statesFigure(report, sentence)) return [];
  const at = end - words.length + words.indexOf(begins[1] ?? "");
  return [staleAt(passage, found, at)];
}

/** Reports whether the paragraph names the report's year, too: where fees are spoken of, in a sentence on fees. */
function isToldOf({ text }: Passage, words: string, year: number): boolean {
  const own = `${year}年`;
  if (!text.includes(own) || !FEE_WORDS.test(words)) return text.includes(own);
  return text.split(/[。;]/).some((sentence) => sentence.includes(own) && FEE_WORDS.test(sentence));
}

/** The words without the body's own name in front of the year: 柳溪镇2022年未收取. */
function withoutOwnName(report: Report, words: string): string {
  const [name = ""] = /^[\u4e00-\u9fff]{2,20}(?=20\d\d年)/.exec(words) ?? [];
  return name !== "" && scopeOf(report)?.rest(name) === "" ? words.slice(name.length) : words;
}

/** What every year's report tells of the year before and after. */
const CARRIED = /上一?年度?的?(?:未办结)?(?:结转|转结)|(?:结转|转结)上一?年度?|(?:结转|转结)(?=[至到入下次\d]|20)/g;

/** A count as compared with that of the year before it, whatever that year is. */
const AS_BEFORE = new RegExp(
  unspaced`
    ，(?:
      (?:与|和|较)(?:上年度?|去年|上一年度?)(?:同期)?(?:相比)?(?:基本)?持平
      |(?:同比|[较比](?:上年度?|去年|上一年度?)(?:同期)?)(?:增长|增加|上升|下降|减少)了?\d[\d.]*(?:%|[件宗份])
    )$
  `,
);

/** What stands before a sentence: an ordinal, and the name of what it is about: （一）收费情况：. */
const SENTENCE_LABEL = /^(?:\([^()]{1,3}\)|\d{1,2}[、.](?!\d)|[一二三四五六]是)?(?:[\u4e00-\u9fff]{2,10}:)?/;

/** Reports whether the sentence gives a figure of the report that no other sentence gives for the report's own year. */
function statesFigure(report: Report, { passage, start, end }: Sentence): boolean {
  const range = rawSpan(passage, start, end);
  const claims = claimsOf(report);
  const within = (claim: Claim): boolean => contains(range, claim.span);
  return claims.some(
    (claim) =>
      within(claim) &&
      FLOW.has(claim.key) &&
      !claims.some((one) => one.certain && one.key === claim.key && !within(one)),
  );
}

/** The figures by which a sentence is one of the report and not of the body's history. */
const FLOW: ReadonlySet<string> = new Set(["received", "handled", "worked", "reconsideration", "suits"]);
