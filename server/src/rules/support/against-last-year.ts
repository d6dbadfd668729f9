import {
  compare,
  type Decimal,
  decimal,
  equals,
  isNegative,
  magnitude,
  negate,
  plain,
  subtract,
  ZERO,
} from "../../base/decimal";
import { say } from "../../base/localised";
import type { Span } from "../../base/span";
import { type PassageRange, type Sentence, sentenceText } from "../../model/claims/clauses";
import { changesIn, growthIn } from "../../model/claims/growth";
import { countsThings, numbersOf, type ProseNumber } from "../../model/claims/numbers";
import { type Passage, rawSpan } from "../../model/claims/prose";
import { chineseNumeral } from "../../model/numerals";
import { AGAINST_LAST, IS_LAST, MULTIPLE, OF_DIFFERENCE, THEN_LAST } from "../../spec/words/growth";
import type { Fix, Observation } from "../types";
import { reviewFix } from "./fixes";

/** A percentage of growth that the two counts do not give, or that goes the other way. */
export function wrongGrowth(sentence: Sentence): readonly Observation[] {
  const { passage } = sentence;
  return growthIn(sentence).flatMap(({ percent, more, now, last, pairs }): readonly Observation[] => {
    const written = Number(plain(percent.value));
    // Rounded or cut off, it is off by less than one in its last place; what is reckoned in binary is not exact.
    const step = 10 ** -percent.places - 1e-9;
    const grown = pairs.flatMap(([one, other]) => growth(one, other) ?? []);
    const [nearest] = grown;
    const [before] = pairs.map(([, other]) => plain(other));
    if (nearest === undefined || before === undefined) return [];
    if (grown.some((one) => Math.abs(one - (more ? written : -written)) < step)) return [];
    const due = Math.abs(nearest).toFixed(percent.places);
    const [word, english] = nearest < 0 ? ["下降", "less"] : ["增长", "more"];
    const span = rawSpan(passage, percent.start, percent.end);
    const count = plain(now.value);
    return [
      {
        span,
        message: say(
          `上年 ${before}，本年 ${count}，应为${word} ${due}%，正文写${more ? "增长" : "下降"} ${asWritten(percent)}`,
          `${before} last year, ${count} now is ${due}% ${english}, prose ${asWritten(percent)} ${more ? "more" : "less"}`,
        ),
        subject: { section: passage.section },
        related: [
          related(passage, now, "本年", "this year"),
          ...(last ? [related(passage, last, "上年", "last year")] : []),
        ],
        fixes: () => (nearest < 0 === more ? [] : [percentSetTo(due, passage, percent)]),
      },
    ];
  });
}

/**
 * A difference to last year's count that is not that of the two counts, or that goes the other way. `dueFor` gives the
 * right figure for a number that is a slip itself.
 */
export function wrongChanges(
  sentence: Sentence,
  dueFor: (span: Span) => Decimal | undefined = () => undefined,
): readonly Observation[] {
  const { passage } = sentence;
  return changesIn(sentence).flatMap(({ difference, more, now, last, amounts }): readonly Observation[] => {
    const due = dueFor(rawSpan(passage, now.start, now.end));
    const changes = [...amounts, ...(due ? [due] : [])].map((amount) => subtract(amount, last.value));
    const written = more ? difference.value : negate(difference.value);
    const [nearest] = changes;
    if (!nearest || changes.some((change) => equals(change, written))) return [];
    const isLess = isNegative(nearest);
    const right = plain(magnitude(nearest));
    const [word, english] = isLess ? ["减少", "less"] : ["增加", "more"];
    const [before, count, said] = [last, now, difference].map(({ value }) => plain(value));
    return [
      {
        span: rawSpan(passage, difference.start, difference.end),
        message: say(
          `上年 ${before}，本年 ${count}，应为${word} ${right}，正文写${more ? "增加" : "减少"} ${said}`,
          `${before} last year, ${count} now is ${right} ${english}, prose ${said} ${more ? "more" : "less"}`,
        ),
        subject: { section: passage.section },
        related: [related(passage, now, "本年", "this year"), related(passage, last, "上年", "last year")],
        fixes: () => (isLess === more || due ? [] : [setTo(right, passage, difference)]),
      },
    ];
  });
}

/** Returns by how many percent the first is more than the second; undefined where the second is not above 0. */
function growth(now: Decimal, last: Decimal): number | undefined {
  const before = Number(plain(last));
  return before > 0 ? ((Number(plain(now)) - before) / before) * 100 : undefined;
}

/** A multiple of last year's count that the two counts do not give: `186 条，是上年 62 条的 2 倍`. */
export function* wrongMultiples(sentence: Sentence): Iterable<Observation> {
  const { passage } = sentence;
  if (!sentenceText(sentence).includes("倍")) return;
  const numbers = numbersOf(sentence).filter((one) => countsThings(one) && !one.rough);
  for (const [index, now] of numbers.entries()) {
    const found = multipleOf(passage.text, now, numbers[index + 1]);
    if (!found || compare(found.last, ZERO) <= 0) continue;
    const times = Number(plain(now.value)) / Number(plain(found.last));
    // 增长 2 倍 is said of three times as much, and of twice as much.
    const readings = found.grown ? [times, times - 1] : [times];
    if (readings.some((one) => Math.abs(one - found.times) <= found.off)) continue;
    const [count, last] = [plain(now.value), plain(found.last)];
    const due = times.toFixed(1).replace(/\.0$/, "");
    yield {
      span: rawSpan(passage, found.at, found.at + found.written.length),
      message: say(
        `上年 ${last}，本年 ${count}，是上年的 ${due} 倍，正文写 ${found.written}`,
        `${last} last year, ${count} now is ${due} times as much, prose ${found.written}`,
      ),
      subject: { section: passage.section },
      related: [related(passage, now, "本年", "this year")],
    };
  }
}

/** How many times last year's count this year's is said to be. */
interface Multiple {
  readonly last: Decimal;
  readonly times: number;
  /** By how much it may be off. */
  readonly off: number;
  /** True if it is said to have grown by so much. */
  readonly grown: boolean;
  readonly at: number;
  readonly written: string;
}

function multipleOf(text: string, now: ProseNumber, next: ProseNumber | undefined): Multiple | undefined {
  if (!next || next.measure !== now.measure) return undefined;
  const between = text.slice(now.after, next.start);
  const change = OF_DIFFERENCE.exec(between);
  if (change) {
    const last = change[1] === undefined ? undefined : subtract(now.value, next.value);
    return last && multipleAt(text, next.after, last);
  }
  if (IS_LAST.test(between) || AGAINST_LAST.test(between)) return multipleAt(text, next.after, next.value);
  // 186 条，是上年的 3 倍（上年 62 条）.
  const first = multipleAt(text, now.after, next.value);
  const behind = first ? text.slice(first.at + first.written.length, next.start) : "";
  return THEN_LAST.test(behind) ? first : undefined;
}

function multipleAt(text: string, at: number, last: Decimal): Multiple | undefined {
  const match = MULTIPLE.exec(text.slice(at, at + 40));
  if (!match) return undefined;
  const [all, grown, before, digits = "", behind] = match;
  const value = decimal(digits);
  const times = value ? Number(plain(value)) : chineseNumeral(digits);
  if (times === undefined) return undefined;
  const written = `${digits}${behind ?? ""}倍`;
  const exact = value && value.scale > 0 ? 10 ** -value.scale : 0.5;
  return {
    last,
    times,
    off: (before || behind ? 1 : exact) + 1e-9,
    grown: grown !== undefined,
    at: at + all.length - written.length,
    written,
  };
}

/** A percentage with the places that the text gives it: 8.0%. */
export function asWritten({ value, places }: ProseNumber): string {
  return `${Number(plain(value)).toFixed(places)}%`;
}

/** A percentage in digits, also where it stands in numerals. */
export function percentSetTo(due: string, passage: Passage, percent: ProseNumber): Fix {
  const inNumerals = passage.text.startsWith("百分之", percent.start);
  return setTo(inNumerals ? `${due}%` : due, passage, percent, `${due}%`);
}

function setTo(newText: string, passage: Passage, { start, end }: ProseNumber, shown: string = newText): Fix {
  return reviewFix(say(`改为 ${shown}`, `Set to ${shown}`), [{ span: rawSpan(passage, start, end), newText }]);
}

/** A number of the prose as a related place. */
export function related(
  passage: Passage,
  number: PassageRange & { readonly value: Decimal },
  chinese: string,
  english: string,
) {
  const value = plain(number.value);
  return {
    span: rawSpan(passage, number.start, number.end),
    message: say(`${chinese} ${value}`, `${english} ${value}`),
  };
}
