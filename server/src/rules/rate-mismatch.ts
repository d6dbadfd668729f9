import { add, type Decimal, equals, plain, subtract, sumOfAll } from "../base/decimal";
import { say } from "../base/localised";
import { contains, type Span } from "../base/span";
import { type Sentence, sentencesOf, sentenceText } from "../model/claims/clauses";
import { doneRatesIn } from "../model/claims/growth";
import { claimsOf, proseOf } from "../model/claims/index";
import { headOf } from "../model/claims/listings/wholes";
import { countsThings, numbersOf, type ProseNumber } from "../model/claims/numbers";
import { type Passage, rawSpan } from "../model/claims/prose";
import { sharesIn } from "../model/claims/shares";
import type { Claim, Share } from "../model/claims/types";
import { inDoubt, statedFigure } from "../relations/stated";
import { DONE_RATE, MISNAMED_RATE, OTHER_WORK, OVERFULL_RATE } from "../spec/words/claims/context";
import { cases } from "../spec/words/claims/terms";
import { defineRule } from "./define-rule";
import {
  asWritten,
  percentSetTo,
  related,
  wrongChanges,
  wrongGrowth,
  wrongMultiples,
} from "./support/against-last-year";
import { mistakenNumbers } from "./support/mismatches";
import type { Observation, RuleContext } from "./types";

/** A percentage of a whole or of growth that its two counts do not give, or 办结率 100% with work carried over. */
export const rateMismatch = defineRule({
  code: "rate-mismatch",
  manual: ["claims", 4],
  severity: "information",
  authority: "customary",
  name: say("百分比", "Percentage"),
  title: say("百分比与件数不符", "Percentage does not fit its counts"),
  fixable: "review",
  *check(context: RuleContext): Iterable<Observation> {
    const { sentences } = proseOf(context.report);
    const claims = claimsOf(context.report);
    const withRates = sentences.filter((sentence) => ANY_RATE.test(sentenceText(sentence)));
    const dueFor = mistakenNumbers(context);
    for (const passage of new Set(withRates.map((sentence) => sentence.passage))) yield* wrongShares(passage, dueFor);
    for (const sentence of sentences.filter((one) => ANY_CHANGE.test(sentenceText(one))))
      yield* wrongChanges(sentence, dueFor);
    for (const sentence of withRates) {
      yield* impossibleRates(sentence);
      yield* doneRates(context, sentence, claims);
      yield* wrongGrowth(sentence);
      yield* wrongMultiples(sentence);
      for (const { percent, whole, done, carried } of doneRatesIn(sentence)) {
        const mistaken = [done, whole].some(({ start, end }) => dueFor(rawSpan(sentence.passage, start, end)));
        const share = { count: done, percent };
        const wholes = [...wholesBefore(sentence, whole), ...handledOf(context, sentence, whole)];
        if (carried) wholes.push(subtract(whole.value, carried.value));
        if (!mistaken && !wholes.some((one) => fits(share, one))) yield finding(sentence.passage, share, whole, false);
      }
    }
  },
});

/** Words without which a sentence gives no rate, and no difference. */
const ANY_RATE = /%|百分之|成|倍/;
const ANY_CHANGE = /[增减降多少]/;

/** A paragraph is no longer; comparing every count of it with every share stays cheap. */
const LONGEST = 5000;

/** Shares of a whole that 其中 names, or of the one count that all other shares of the passage are taken of. */
function* wrongShares(passage: Passage, dueFor: (span: Span) => Decimal | undefined): Iterable<Observation> {
  if (passage.text.length > LONGEST) return;
  const sentences = sentencesOf(passage);
  const shares = sharesIn(passage, sentences);
  if (shares.length === 0) return;
  const counts = sentences.flatMap(numbersOf).filter(countsThings);
  const common = commonWhole(shares, counts);
  for (const share of shares) {
    const whole = share.of?.whole ?? common ?? commonWhole(sharesAround(passage, share, shares), counts);
    if (
      !whole ||
      whole.value.coefficient === 0n ||
      [whole.value, ...(share.of?.wholes ?? [])].some((one) => fits(share, one))
    )
      continue;
    const [value, total] = [share.count, whole].map((number) => dueFor(rawSpan(passage, number.start, number.end)));
    const mended = { ...share, count: { ...share.count, value: value ?? share.count.value } };
    const mistaken = value !== undefined || total !== undefined;
    // A share that fits the table's figure was right: the count beside it is the slip, and reported as such.
    if (!mistaken || !fits(mended, total ?? whole.value)) yield finding(passage, share, whole, mistaken);
  }
}

/** The shares between the same two full stops that name no whole. */
function sharesAround({ text }: Passage, { count }: Share, shares: readonly Share[]): readonly Share[] {
  const [start, end] = [text.lastIndexOf("。", count.start), text.indexOf("。", count.start)];
  return shares.filter((one) => !one.of && one.count.start > start && (end < 0 || one.count.start < end));
}

/** Fewer shares than this that agree do not say what they are taken of. */
const AGREEING = 2;

/** The count before the shares of which all but one are taken. */
function commonWhole(shares: readonly Share[], counts: readonly ProseNumber[]): ProseNumber | undefined {
  const first = shares[0]?.count.start ?? 0;
  const fitting = counts.filter((whole) => {
    if (whole.start >= first || whole.value.coefficient === 0n || whole.rough) return false;
    const own = shares.filter(({ count }) => count.measure === whole.measure);
    const agreeing = own.filter((share) => fits(share, whole.value)).length;
    if (agreeing < shares.length - 1) return false;
    // Counts that together are the whole are its parts, whatever their shares.
    const sum = sumOfAll(own.map(({ count }) => count.value));
    return agreeing >= (equals(sum, whole.value) ? 1 : AGREEING);
  });
  const [only] = fitting;
  return fitting.every((one) => plain(one.value) === plain(only?.value ?? one.value)) ? only : undefined;
}

/** Rounded or cut off, the share is off by less than one in its last place; one that is 约 may be, by a few points. */
function fits({ count, percent, about, tenths }: Share, whole: Decimal): boolean {
  const exact = (Number(plain(count.value)) / Number(plain(whole))) * 100;
  const off = Math.abs(exact - Number(plain(percent.value)));
  if (tenths || about) return off <= (tenths ? TENTH : MOST_ABOUT) + INEXACT;
  return off < 10 ** -percent.places - INEXACT;
}

/** What is reckoned in binary may be so far off. */
const INEXACT = 1e-9;

/** The points of 一成, by which tenths may be off. */
const TENTH = 10;

/** The points by which 约 may be off. */
const MOST_ABOUT = 3;

function finding(
  passage: Passage,
  { count, percent, tenths }: Share,
  whole: ProseNumber,
  mistaken: boolean,
): Observation {
  const exact = (Number(plain(count.value)) / Number(plain(whole.value))) * 100;
  const due = exact.toFixed(percent.places);
  const [part, all] = [count, whole].map(({ value }) => plain(value));
  const written = tenths ?? asWritten(percent);
  const span = rawSpan(passage, percent.start, percent.end);
  return {
    span,
    message: say(`${part} ÷ ${all} 是 ${due}%，正文写 ${written}`, `${part} ÷ ${all} is ${due}%, prose ${written}`),
    subject: { section: passage.section },
    related: [related(passage, count, "件数", "count"), related(passage, whole, "总数", "whole")],
    fixes: () =>
      // The share of a count that is itself wrong is not worth reckoning.
      mistaken || tenths ? [] : [percentSetTo(due, passage, percent)],
  };
}

/** The counts of a sentence up to one, and that one with each of the others. */
function wholesBefore(sentence: Sentence, whole: ProseNumber): readonly Decimal[] {
  const others = numbersOf(sentence).filter((one) => one.start < whole.start && one.measure === whole.measure);
  return [whole.value, ...others.flatMap(({ value }) => [value, add(value, whole.value)])];
}

/**
 * All that was to be dealt with, if the number is of applications: what was carried in may have been told elsewhere.
 */
function handledOf({ report }: RuleContext, { passage }: Sentence, whole: ProseNumber): readonly Decimal[] {
  if (!headOf(passage.text, whole).includes("申请")) return [];
  const value = statedFigure(report, [cases("received"), cases("carriedIn")])?.value;
  return value ? [value] : [];
}

const DONE = new RegExp(DONE_RATE);
const OWN_RATE = new RegExp(
  `^[^\\d，]{0,12}(?:政府信息公开申请|依申请公开(?:申请|事项)?)的?(?:按时|按期)?${DONE_RATE}`,
);
const RATE_ALONE = new RegExp(`^(?:[^，。;]{0,16}结转[^，。;]{0,16}，)?(?:总体|综合)?${DONE_RATE}$`);
/** Rates that cannot be, and why not. The groups: the name; the rate. */
const IMPOSSIBLE: readonly (readonly [pattern: RegExp, chinese: string, english: string])[] = [
  [new RegExp(MISNAMED_RATE), "应是件数", "is a number of cases"],
  [new RegExp(OVERFULL_RATE), "不会超过 100%", "can't be more than 100%"],
];

/** Where in the report a match in the words of a sentence stands. */
function placeOf({ passage, start }: Sentence, match: RegExpExecArray): Span {
  return rawSpan(passage, start + match.index, start + match.index + match[0].length);
}

/** 办结量 100%, which is no amount; 办结率 103%, which is more than all. */
function* impossibleRates(sentence: Sentence): Iterable<Observation> {
  for (const [pattern, chinese, english] of IMPOSSIBLE) {
    const match = pattern.exec(sentenceText(sentence));
    if (!match) continue;
    const [, name = "", rate = ""] = match;
    yield {
      span: placeOf(sentence, match),
      message: say(`“${name}”${chinese}，正文写 ${rate}`, `"${name}" ${english}, prose ${rate}`),
      subject: { section: sentence.passage.section },
    };
  }
}

/** 办结率 100% of the year's applications while the table carries some over. */
function* doneRates(context: RuleContext, sentence: Sentence, claims: readonly Claim[]): Iterable<Observation> {
  const { passage } = sentence;
  const words = sentenceText(sentence);
  const done = DONE.exec(words);
  // Alone, or behind what is carried over, it is of the applications counted in the sentence before.
  const alone = RATE_ALONE.test(words);
  const start = alone ? passage.text.lastIndexOf("。", sentence.start - 2) + 1 : sentence.start;
  const range = rawSpan(passage, start, sentence.end);
  const told = claims.filter(
    ({ form, certain, loose, span }) => form === "number" && certain && !loose && contains(range, span),
  );
  const has = (key: string) => told.some((claim) => claim.key === key);
  // 办结 129 件，结转 10 件，办结率 100%: of applications, though what came in was told before.
  const received =
    has("received") || has("applied") || (has("handled") && (alone || has("carriedIn") || has("carriedOut")));
  if (
    !done ||
    !((received && !OTHER_WORK.test(passage.text.slice(start, sentence.start + done.index))) || OWN_RATE.test(words))
  )
    return;
  const carried = statedFigure(context.report, [cases("carriedOut")]);
  if (!carried?.value || carried.value.coefficient <= 0n || inDoubt(carried, context)) return;
  const count = plain(carried.value);
  yield {
    span: placeOf(sentence, done),
    message: say(
      `表三结转下年度 ${count} 件，正文写办结率 100%`,
      `${count} carried over in the table, prose says 100% finished`,
    ),
    subject: { section: passage.section, table: "applications" },
  };
}
