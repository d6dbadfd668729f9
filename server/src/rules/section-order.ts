import { say } from "../base/localised";
import { keepsParts, readsBack } from "../edits/gate/proof";
import { moveLines } from "../edits/move-lines";
import { headingLineSpan, orderOf } from "../model/places/sections";
import { mayBeCut } from "../model/places/text-end";
import type { Report, ReportSection, SectionHeading } from "../model/types";
import { headingText } from "../wording/names";
import { defineRule } from "./define-rule";
import type { Fix, Observation } from "./types";

/** A section stands at another place than the form's, or its heading stands twice. */
export const sectionOrder = defineRule({
  code: "section-order",
  manual: ["structure", 2],
  severity: "error",
  authority: "official",
  name: say("部分顺序", "Section order"),
  title: say("部分顺序不对", "Section out of order"),
  fixable: "safe",
  yieldsTo: ["table-outside-section"],
  *check({ report }): Iterable<Observation> {
    const sections = report.sections.filter((section) => section.heading.ownLine);
    const kept = longestInOrder(sections);
    for (const section of sections) {
      if (kept.includes(section)) continue;
      const form = section.heading.section;
      const neighbour = neighbourOf(section, kept);
      if (!neighbour) continue;
      const place = headingText(neighbour.section.heading.section);
      yield {
        span: section.heading.span,
        message:
          neighbour.side === "before"
            ? say(`“${headingText(form)}”应在“${place}”之前`, `"${headingText(form)}" belongs before "${place}"`)
            : say(`“${headingText(form)}”应在“${place}”之后`, `"${headingText(form)}" belongs after "${place}"`),
        subject: { section: section.key },
        related: [{ span: neighbour.section.heading.span, message: say(place, place) }],
        fixes: () => moveSection(report, section, neighbour),
      };
    }
    yield* report.repeatedHeadings.map((heading) => twice(report, heading));
  },
});

/** Both may have text of their own, of which only the author knows what is to stay. */
function twice({ sections }: Report, { section, span }: SectionHeading): Observation {
  const name = headingText(section);
  const other = sections.find(({ heading }) => heading.section === section);
  const message = say(`“${name}”重复出现，应只保留一个`, `"${name}" stands again; keep one`);
  return {
    severity: "warning",
    span,
    message,
    subject: { section: section.key },
    related: other ? [{ span: other.heading.span, message: say("另一处", "the other one") }] : [],
  };
}

/**
 * The most sections that are in order already: the others are the ones to move. The earlier one stays where there is a
 * choice.
 */
function longestInOrder(sections: readonly ReportSection[]): readonly ReportSection[] {
  let best: readonly ReportSection[] = [];
  const ending: (readonly ReportSection[])[] = [];
  for (const section of sections) {
    const chains = ending.filter((chain) => orderOf(chain.at(-1)?.key ?? section.key) < orderOf(section.key));
    const longest = chains.reduce<readonly ReportSection[]>((a, b) => (b.length > a.length ? b : a), []);
    const chain = [...longest, section];
    ending.push(chain);
    if (chain.length > best.length) best = chain;
  }
  return best;
}

interface OrderedNeighbour {
  readonly section: ReportSection;
  readonly side: "before" | "after";
}

/** Next to which section of those in order it belongs: before the following one, else behind the last. */
function neighbourOf(section: ReportSection, kept: readonly ReportSection[]): OrderedNeighbour | undefined {
  const following = kept.find((other) => orderOf(other.key) > orderOf(section.key));
  if (following) return { section: following, side: "before" };
  const last = kept.at(-1);
  return last && { section: last, side: "after" };
}

/** Moves the section's lines as they are, line ends and all. */
function moveSection(report: Report, section: ReportSection, neighbour: OrderedNeighbour): readonly Fix[] {
  const from = linesOf(report, section);
  const place = linesOf(report, neighbour.section);
  if (!from || !place) return [];
  const at = neighbour.side === "before" ? place.start : place.end;
  if (at >= from.start && at <= from.end) return [];
  // A table that lies over a heading would be torn, and its rows set among those of another.
  if (
    [...report.tables.values()].some(({ span }) =>
      [from.start, from.end, at].some((cut) => span.start < cut && cut < span.end),
    )
  )
    return [];
  const edits = moveLines(report, from, at);
  const inPlace = (after: Report): boolean => {
    const keys = after.sections.map((other) => other.key);
    const here = keys.indexOf(section.key);
    const there = keys.indexOf(neighbour.section.key);
    if (!keepsEnds(report, after) || !keepsParts(report, after)) return false;
    return neighbour.side === "before" ? here + 1 === there : here === there + 1;
  };
  if (!readsBack(report, edits, inPlace)) return [];
  const name = headingText(section.heading.section);
  // What the last section lacks is not told of while the text may go on.
  const kind = neighbour.side === "after" && neighbour.section === report.sections.at(-1) ? "review" : "safe";
  return [{ kind, title: say(`移动“${name}”整个部分`, `Move the whole section "${name}"`), preferred: true, edits }];
}

/**
 * Reports whether a piece of a report begins and ends with the same sections as before: with others, it would be asked
 * for what is missing before and behind them.
 */
function keepsEnds(before: Report, after: Report): boolean {
  const keeps = (at: number) => before.sections.at(at)?.key === after.sections.at(at)?.key;
  return (before.title !== undefined || keeps(0)) && (!mayBeCut(before) || keeps(-1));
}

/** Returns the range from the heading's line up to the next heading's. */
function linesOf(report: Report, section: ReportSection): { readonly start: number; readonly end: number } | undefined {
  const heading = headingLineSpan(report, section);
  if (!heading) return undefined;
  const next = report.sections[report.sections.indexOf(section) + 1];
  const end = next ? headingLineSpan(report, next)?.start : report.secondReport ? undefined : report.text.length;
  return end === undefined ? undefined : { start: heading.start, end };
}
