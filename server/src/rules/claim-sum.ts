import { compare, type Decimal, equals, magnitude, plain, subtract } from "../base/decimal";
import { say } from "../base/localised";
import { proseOf } from "../model/claims/index";
import { areKindsPublished, countsCases, type Listing, listingsIn, sumOf } from "../model/claims/listings/listings";
import type { ListedPart } from "../model/claims/listings/parts";
import { totalBehind, unmadeTotalsIn } from "../model/claims/listings/totals";
import { countedAs, headOf } from "../model/claims/listings/wholes";
import type { ProseNumber } from "../model/claims/numbers";
import { type Passage, rawSpan } from "../model/claims/prose";
import { CLOSED_SETS, SEPARATE_KINDS } from "../spec/words/kinds";
import {
  CHANNEL,
  CHANNEL_ENDING,
  DIVIDED,
  ENDS_AS_CONTENT,
  IS_REST,
  NAMES_OF_CONTENT,
  OWN_WORK,
  PUBLISHED,
  PUBLISHED_BY,
  PURE_KIND,
  REST_PART,
} from "../spec/words/listings";
import { defineRule } from "./define-rule";
import { mistakenNumbers } from "./support/mismatches";
import { wrongKindsListed } from "./support/text/kinds-listed";
import type { Observation, RuleContext } from "./types";

/** Reports parts listed after 其中 that do not add up to the whole before it. */
export const claimSum = defineRule({
  code: "claim-sum",
  manual: ["claims", 3],
  severity: "warning",
  authority: "structural",
  name: say("正文分项", "Parts in prose"),
  title: say("分项之和与总数不符", "Parts do not make up the whole"),
  *check(context: RuleContext): Iterable<Observation> {
    const dueFor = mistakenNumbers(context);
    for (const passage of proseOf(context.report).passages) {
      // A number that is not the table's is the cause; the sum only shows it.
      const isMistaken = (whole: ProseNumber, parts: readonly ListedPart[]): boolean =>
        [whole, ...parts.map(({ number }) => number)].some(({ start, end }) => dueFor(rawSpan(passage, start, end)));
      for (const { total, parts, loose } of unmadeTotalsIn(passage)) {
        if (isMistaken(total, parts)) continue;
        const one = finding({ passage, whole: total, parts }, sumOf(parts));
        yield loose ? { ...one, severity: "information" } : one;
      }
      for (const listing of listingsIn(passage)) {
        if (isMistaken(listing.whole, listing.parts)) continue;
        const finding =
          wrongSum(listing) ??
          (listing.bare ? undefined : tooLarge(listing)) ??
          wrongKinds(listing) ??
          wrongChannels(listing) ??
          wrongClasses(listing) ??
          wrongBracket(listing) ??
          overfull(listing);
        if (finding) yield finding;
      }
      yield* wrongKindsListed(passage);
    }
  },
});

/** Parts that are more than the whole, or that leave nothing out and are not the whole, however the list is read. */
function wrongSum(listing: Listing): Observation | undefined {
  if (isOfGroups(listing)) return undefined;
  const readings = readingsOf(listing.parts).flatMap((parts) => exhaustive(parts, listing));
  const [nearest] = [...readings].sort((a, b) => compare(missed(a, listing), missed(b, listing)));
  const isWhole = (parts: readonly ListedPart[]): boolean =>
    listing.wholes.some((whole) => equals(sumOf(parts), whole));
  if (!nearest || readings.some(isWhole) || isWhole(firstGroup(listing.parts))) return undefined;
  return finding({ ...listing, parts: nearest }, sumOf(nearest));
}

/** All parts as a list, or those behind semicolons as the parts of the one that leads them. */
function readingsOf(parts: readonly ListedPart[]): readonly (readonly ListedPart[])[] {
  const leading = parts.filter(({ leads }) => leads);
  return leading.length > 1 && leading.length < parts.length ? [parts, leading] : [parts];
}

/** The parts before the first semicolon: 网上11件，信箱2件；予以公开4件，其他9件, where all are told apart twice. */
function firstGroup(parts: readonly ListedPart[]): readonly ListedPart[] {
  const next = parts.findIndex(({ leads }, index) => index > 0 && leads);
  return next < 0 ? parts : parts.slice(0, next);
}

/**
 * Returns the beginnings of a list that make up the whole; none where nothing says that they do, since 其中 often names
 * only some.
 */
function exhaustive(parts: readonly ListedPart[], listing: Listing): readonly (readonly ListedPart[])[] {
  const { complete, bare } = listing;
  const labels = parts.map(({ label }) => label);
  const closed = CLOSED_SETS.filter((set) => {
    const own = labels.slice(0, set.parts.length);
    if (bare && !(countsCases(listing) && own.every((label) => PURE_KIND.test(label)))) return false;
    if (set.alone && labels.length > own.length) return false;
    if (set.of && !set.of.test(countedAs(listing.passage.text, listing.whole))) return false;
    return set.parts.every((kind) => own.some((label) => kind.test(label)));
  }).map((set) => set.parts.length);
  // A count before the whole may be the whole of both.
  const isFirst = listing.wholes.length === 1;
  const rests = labels.flatMap((label, index) =>
    index > 0 &&
    REST_PART.test(label) &&
    (!bare ||
      (IS_REST.test(label) && isFirst) ||
      areKindsPublished({ ...listing, parts: parts.slice(0, index + 1) }, KINDS))
      ? [index + 1]
      : [],
  );
  const all = (complete || rests.length > 0) && parts.length > 1 ? [parts.length] : [];
  return [...closed, ...rests, ...all].map((length) => parts.slice(0, length));
}

/** Reports whether some parts have a total of their own behind them, so that the list is one of groups. */
function isOfGroups({ passage, parts, wholes }: Listing): boolean {
  return parts.slice(1).some(({ number }) => {
    const total = totalBehind(passage, number);
    return total !== undefined && wholes.every((whole) => compare(total.value, whole) < 0);
  });
}

/**
 * Cases by who applied or how: more than the whole is wrong, however many kinds are left out. Less than it, with the
 * kinds that are hardly ever left out, only asks.
 */
function wrongKinds(listing: Listing): Observation | undefined {
  const { wholes, bare } = listing;
  if (bare && !countsCases(listing)) return undefined;
  const head = countedAs(listing.passage.text, listing.whole);
  // Behind a semicolon the same cases may be told apart by something else.
  const group = firstGroup(listing.parts);
  const parts = group.length > 1 ? group : listing.parts;
  const set = SEPARATE_KINDS.find(({ kinds, of }) => {
    if (of && !of.test(head)) return false;
    const used = parts.map(({ label }) => kinds.findIndex((kind) => kind.test(label)));
    return used.length > 1 && !used.includes(-1) && new Set(used).size === used.length;
  });
  if (!set) return undefined;
  const sum = sumOf(parts);
  if (wholes.every((one) => compare(sum, one) > 0)) return finding({ ...listing, parts }, sum);
  const main = set.kinds.slice(0, set.main ?? 0);
  const named = main.length > 0 && main.every((kind) => parts.some(({ label }) => kind.test(label)));
  if (!named || wholes.some((one) => equals(sum, one))) return undefined;
  return { ...finding({ ...listing, parts }, sum), severity: "information" };
}

/** The very channels by which all was published, each with its count, that together have less than the whole. */
function wrongChannels(listing: Listing): Observation | undefined {
  const { parts, wholes, passage, whole } = listing;
  const sum = sumOf(parts);
  if (!wholes.every((one) => compare(sum, one) < 0)) return undefined;
  const named = PUBLISHED_BY.exec(headOf(passage.text, whole))?.[1]?.split(/、|以及|[和及与]/) ?? [];
  const counted = parts.map(({ label }) => label.replace(CHANNEL_ENDING, ""));
  const all = named.length > 1 && named.length === counted.length && named.every((one) => counted.includes(one));
  return all ? finding(listing, sum) : undefined;
}

/** Classes behind a colon, as into which the whole is divided: 公开信息60条：政策类20条、动态类30条、公告类5条. */
function wrongClasses(listing: Listing): Observation | undefined {
  const { parts, wholes, passage, whole } = listing;
  const [first] = parts;
  if (!first || !areClasses(parts) || wholes.some((one) => equals(sumOf(parts), one))) return undefined;
  const between = passage.text.slice(whole.after, first.number.start - first.label.length);
  const divided = DIVIDED.test(between) && listing.ended;
  return divided ? { ...finding(listing, sumOf(parts)), severity: "information" } : undefined;
}

/** Parts in a bracket right behind their whole that are more than it, or classes that are not it. */
function wrongBracket(listing: Listing): Observation | undefined {
  const { bare, ended, parts, wholes, passage } = listing;
  const [first] = parts;
  if (!first || !bare || !ended || parts.length < 2) return undefined;
  if (passage.text[first.number.start - first.label.length - 1] !== "(") return undefined;
  const sum = sumOf(parts);
  const wrong = areClasses(parts)
    ? !wholes.some((one) => equals(sum, one))
    : wholes.every((one) => compare(sum, one) > 0) && !parts.some(({ label }) => CHANNEL.test(label));
  return wrong ? { ...finding(listing, sum), severity: "information" } : undefined;
}

function areClasses(parts: readonly ListedPart[]): boolean {
  return parts.length >= KINDS && parts.every(({ label }) => label.endsWith("类"));
}

/** Kinds of information behind 其中 that are more than the whole; one page may be counted in two of them. */
function overfull(listing: Listing): Observation | undefined {
  const { parts, wholes, bare, passage } = listing;
  if (bare || parts.length < 2) return undefined;
  const head = countedAs(passage.text, listing.whole);
  if (!areClasses(parts) && (!PUBLISHED.test(head) || BROUGHT_BY_PUBLISHING.test(head))) return undefined;
  const isContent = (label: string): boolean =>
    !CHANNEL.test(label) && (ENDS_AS_CONTENT.test(label) || !OWN_WORK.test(label.replace(NAMES_OF_CONTENT, "")));
  if (!parts.every(({ label }, index) => isContent(index === 0 ? label.replace(/^(?:公开|发布)/, "") : label)))
    return undefined;
  const sums = readingsOf(parts).map(sumOf);
  if (sums.some((sum) => wholes.some((one) => compare(sum, one) <= 0))) return undefined;
  return { ...finding(listing, sumOf(parts)), severity: "information" };
}

/** What is counted of this work and is not published: 依申请公开件, 因政府信息公开引起的行政复议. */
const BROUGHT_BY_PUBLISHING = /申请|复议|诉讼/;

/** Fewer parts than this may be totals of their own behind a total. */
const KINDS = 3;

/** A part that is larger than every number it may be a part of. */
function tooLarge({ passage, whole, wholes, parts }: Listing): Observation | undefined {
  const [first] = parts;
  if (!first || wholes.some((one) => compare(first.number.value, one) <= 0)) return undefined;
  return {
    span: rawSpan(passage, whole.start, whole.end),
    message: say(
      `总数 ${plain(whole.value)}，其中一项就有 ${plain(first.number.value)}`,
      `Whole ${plain(whole.value)}, but one part alone ${plain(first.number.value)}`,
    ),
    ...subjectOf(passage, [first]),
  };
}

/** By how much parts miss the whole, whichever is more. */
function missed(parts: readonly ListedPart[], { whole }: Pick<Listing, "whole">): Decimal {
  return magnitude(subtract(sumOf(parts), whole.value));
}

function finding({ passage, whole, parts }: Pick<Listing, "passage" | "whole" | "parts">, sum: Decimal): Observation {
  const size = plain(missed(parts, { whole }));
  return {
    span: rawSpan(passage, whole.start, whole.end),
    message: say(
      `总数 ${plain(whole.value)}，其中各项之和 ${plain(sum)}，相差 ${size}`,
      `Whole ${plain(whole.value)}, sum of the parts ${plain(sum)}, difference ${size}`,
    ),
    ...subjectOf(passage, parts),
  };
}

function subjectOf(passage: Passage, parts: readonly ListedPart[]): Pick<Observation, "subject" | "related"> {
  return {
    subject: { section: passage.section },
    related: parts.map(({ label, number }) => ({
      span: rawSpan(passage, number.start, number.end),
      message: say(`${label} ${plain(number.value)}`, `${label} ${plain(number.value)}`),
    })),
  };
}
