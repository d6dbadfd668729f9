import { type Localised, say } from "../base/localised";
import { inTextOrder, type Span } from "../base/span";
import { proseOf } from "../model/claims/index";
import { type Passage, rawSpan } from "../model/claims/prose";
import { isYearTitled } from "../model/places/year";
import { defineRule } from "./define-rule";
import { mistitledYear } from "./support/titles/title-year";
import { presented } from "./support/years/openings";
import type { StaleKind, StalePlace } from "./support/years/place";
import { stalePlaces } from "./support/years/stale-places";
import { staleStatements } from "./support/years/statements";
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
  *check({ report }: RuleContext): Iterable<Observation> {
    const year = mistitledYear(report) ?? report.identity.year?.value;
    if (year === undefined) return;
    const { passages, sentences } = proseOf(report);
    const preface = passages.flatMap((passage) =>
      passage.section ? [] : inPassage(passage, presented(passage, year)),
    );
    if (!isYearTitled(report)) {
      // The year is that of the period or of most sentences: only the report's own name is held against it.
      for (const found of oneEach(preface, year)) yield { ...found, severity: "information" };
      return;
    }
    const first = passages.find(({ section, text }) => section === "overview" && !SUB_HEADING.test(text));
    const told = passages.flatMap((passage) => inPassage(passage, stalePlaces(passage, year, passage === first)));
    const stated = sentences.flatMap((sentence) =>
      inPassage(sentence.passage, staleStatements(report, sentence, year)),
    );
    yield* oneEach([...preface, ...told, ...stated], year);
  },
});

/** A paragraph that only heads the next. */
const SUB_HEADING = /^\(一\)[^。，]{2,20}[。:]?$/;

/** The places in a passage with their spans in the report: a year and its 年. */
function inPassage(passage: Passage, places: readonly StalePlace[]): readonly Stale[] {
  return places.map(({ kind, year, at }) => ({ kind, year, span: rawSpan(passage, at, at + 5), passage }));
}

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
