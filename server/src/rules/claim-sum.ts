import { add, compare, type Decimal, equals, negate, plain, subtract, ZERO } from "../base/decimal";
import { proseOf } from "../model/claims/index";
import { type Listing, listingsIn } from "../model/claims/listings";
import { rawSpan } from "../model/claims/prose";
import { say } from "../wording/say";
import { mistakenNumbers } from "./support/mismatches";
import type { Finding, Rule, RuleContext } from "./types";

/** Reports parts listed after 其中 that do not add up to the whole before it. */
export const claimSum: Rule = {
  code: "claim-sum",
  severity: "warning",
  authority: "structural",
  title: say("分项之和与总数不符", "Parts do not make up the whole"),
  yieldsTo: ["outdated-format"],
  *check(context: RuleContext): Iterable<Finding> {
    const dueFor = mistakenNumbers(context);
    for (const sentence of proseOf(context.report).sentences) {
      for (const listing of listingsIn(sentence)) {
        const numbers = [listing.whole, ...listing.parts.map(({ number }) => number)];
        // A number that is not the table's is the cause; the sum only shows it.
        if (numbers.some((number) => dueFor(rawSpan(sentence.passage, number.start, number.end)))) continue;
        const finding = judged(listing);
        if (finding) yield finding;
      }
    }
  },
};

/** Closed sets of the form: parts that leave nothing out. */
const CLOSED: readonly (readonly RegExp[])[] = [
  [/^(?:.{0,4})自然人/, /^(?:.{0,4})法人.{0,3}其[他它]组织/],
  [/维持$/, /纠正$/, /其[他它]结果$/, /尚未审结$/],
];
/** A last part that takes up the rest. */
const REST = /^(?:其[他它余])/;

function judged({ sentence, whole, parts }: Listing): Finding | undefined {
  const numbers = parts.map(({ number }) => number);
  const first = numbers[0];
  const exhaustive = exhaustiveCount(parts.map(({ label }) => label));
  if (exhaustive !== undefined) {
    const sum = numbers.slice(0, exhaustive).reduce<Decimal>((total, { value }) => add(total, value), ZERO);
    return equals(sum, whole.value) ? undefined : wrongSum({ sentence, whole, parts: parts.slice(0, exhaustive) }, sum);
  }
  if (!first || compare(first.value, whole.value) <= 0) return undefined;
  return {
    code: "claim-sum",
    span: rawSpan(sentence.passage, whole.start, whole.end),
    message: say(
      `总数 ${plain(whole.value)}，其中一项就有 ${plain(first.value)}`,
      `Whole ${plain(whole.value)}, but one part alone ${plain(first.value)}`,
    ),
    ...subjectOf({ sentence, whole, parts: parts.slice(0, 1) }),
  };
}

/**
 * Returns how many of the parts make up the whole; undefined where nothing says that they do, since 其中 often names only
 * some.
 */
function exhaustiveCount(labels: readonly string[]): number | undefined {
  for (const set of CLOSED) {
    if (
      labels.length >= set.length &&
      set.every((pattern) => labels.slice(0, set.length).some((label) => pattern.test(label)))
    )
      return set.length;
  }
  return labels.length >= 2 && REST.test(labels.at(-1) ?? "") ? labels.length : undefined;
}

function wrongSum(listing: Listing, sum: Decimal): Finding {
  const { sentence, whole } = listing;
  const distance = subtract(sum, whole.value);
  const size = plain(distance.coefficient < 0n ? negate(distance) : distance);
  return {
    code: "claim-sum",
    span: rawSpan(sentence.passage, whole.start, whole.end),
    message: say(
      `总数 ${plain(whole.value)}，其中各项之和 ${plain(sum)}，相差 ${size}`,
      `Whole ${plain(whole.value)}, sum of the parts ${plain(sum)}, difference ${size}`,
    ),
    ...subjectOf(listing),
  };
}

function subjectOf({ sentence, parts }: Listing): Pick<Finding, "subject" | "related"> {
  const { section } = sentence.passage;
  return {
    subject: section ? { section } : {},
    related: parts.map(({ label, number }) => ({
      span: rawSpan(sentence.passage, number.start, number.end),
      message: say(`${label} ${plain(number.value)}`, `${label} ${plain(number.value)}`),
    })),
  };
}
