import { compare, type Decimal, equals as isEqual, isZero, multiplied, sumOfAll } from "../../base/decimal";
import { groupedBy, type Some } from "../../base/groups";
import { keeping } from "../../base/memo";
import { overlap, type Span } from "../../base/span";
import { claimsOf } from "../../model/claims/index";
import type { Claim } from "../../model/claims/types";
import { agrees, inDoubt, type Stated, statedFigure } from "../../relations/stated";
import { sameCell } from "../../spec/types";
import { OTHER_WORK } from "../../spec/words/claims/context";
import type { RuleContext } from "../types";

/** Numbers in prose that are not the table's figure which they name. */
export interface Mismatch {
  /** All that give the number, in the order of the text. */
  readonly claims: Some<Claim>;
  readonly figure: KnownStated;
}

/** A reading whose figure is known. */
export type KnownStated = Stated & { readonly value: Decimal };

/**
 * Returns the numbers in prose that certainly are not the table's. Several rules ask; they are worked out once for a
 * report.
 */
export const mismatchesIn = keeping((context: RuleContext): readonly Mismatch[] => {
  const numbers = claimsOf(context.report).filter((claim) => claim.form === "number");
  const mismatches = [...groupedBy(numbers, ({ key }) => key).values()]
    .map(surest)
    .map((claims) => strayFrom(context, claims) ?? claims)
    .flatMap((claims): readonly Mismatch[] => {
      const figure = contradicted(context, claims);
      const [first, ...others] = claims.filter((claim) => claim.certain || claim.atMost);
      return figure && first ? [{ claims: [first, ...others], figure }] : [];
    });
  return mismatches.filter((one) => !makeUpTheFigure(mismatches.filter((other) => sameThing(one, other))));
});

/** Reports whether two numbers are compared with the same cells, in the same sentence or nearly so. */
function sameThing(one: Mismatch, other: Mismatch): boolean {
  const distance = one.claims[0].span.start - other.claims[0].span.start;
  const [mine, theirs] = [one.figure.cells, other.figure.cells];
  const same =
    mine.length === theirs.length && mine.every((cell) => theirs.some((counterpart) => sameCell(cell, counterpart)));
  return same && Math.abs(distance) < SAME_SENTENCE;
}

/** Farther apart than this, two numbers are hardly of one list. */
const SAME_SENTENCE = 80;

/** 不掌握 1 件，信息不存在 1 件: what the table counts in one row may be told in parts. */
function makeUpTheFigure(parts: readonly Mismatch[]): boolean {
  const [first] = parts;
  if (!first || parts.length < 2) return false;
  const sum = sumOfAll(parts.map(({ claims: [claim] }) => claim.value));
  return isEqual(sum, first.figure.value);
}

/**
 * The figure that the claims should give; undefined where it fits, or where it is not certain that it does not: two
 * numbers for the same thing, a cell without a number, a table whose relations put the cell in doubt.
 */
function contradicted(context: RuleContext, claims: Some<Claim>): KnownStated | undefined {
  const [first] = claims;
  if (claims.some((claim) => !isEqual(claim.value, first.value))) return undefined;
  // No suits are none at all, not none of one kind.
  const meanings = first.key === "suits" && isZero(first.value) ? first.meanings.slice(0, 1) : first.meanings;
  const stated = meanings.flatMap((reading) => statedFigure(context.report, reading) ?? []);
  const known = stated.filter((one): one is KnownStated => one.value !== undefined);
  const [nearest] = known;
  if (!nearest || known.length < stated.length || inDoubt(nearest, context)) return undefined;
  const isRight = claims.some(({ certain }) => certain)
    ? ({ value }: KnownStated) => agrees(first.value, value) || isSameInYuan(first, value)
    : ({ value }: KnownStated) => compare(first.value, value) <= 0;
  return known.some(isRight) ? undefined : nearest;
}

/**
 * Reports whether an amount in 元 is the table's, which may be rounded; or the table gives the same 元: then the slip is
 * the table's, in its unit.
 */
function isSameInYuan({ inYuan, value }: Claim, figure: Decimal): boolean {
  return inYuan === true && (agrees(figure, value) || isEqual(multiplied(value, 4), figure));
}

/**
 * Of two numbers for the same thing, the one that is not the table's where the other is. What came in may be told of
 * what was accepted, too.
 */
function strayFrom(context: RuleContext, claims: Some<Claim>): Some<Claim> | undefined {
  const [{ key, meanings }] = claims;
  if (key === "received" || claims.some(({ certain, loose }) => !certain || loose)) return undefined;
  const figures = meanings.flatMap((meaning) => statedFigure(context.report, meaning)?.value ?? []);
  const [first, ...others] = claims.filter(
    (claim) => !figures.some((figure) => agrees(claim.value, figure)) && !mayBeOfOthers(context, claim),
  );
  // Only what is told twice can be a slip in one place.
  return first && others.length + 1 < claims.length ? [{ ...first, loose: true }, ...others] : undefined;
}

/** Reports whether a number may be of what a numbered point, or the reviews of its sentence, are about. */
function mayBeOfOthers({ report }: RuleContext, { span, meanings }: Claim): boolean {
  const before = report.text.slice(Math.max(0, span.start - NEAR), span.start);
  if (LATER_POINT.test(before) || OTHER_WORK.test(before)) return true;
  const sentence = before.slice(before.lastIndexOf("。") + 1);
  return /复议|诉讼/.test(sentence) && meanings.some((terms) => terms.some(({ table }) => table !== "reviews"));
}

const LATER_POINT = /[二三四五六七八]是/;
/** Words farther away than this name another matter, in UTF-16 code units. */
const NEAR = 60;

/** Where a sure wording gives the figure, looser ones beside it may count something else. */
function surest(claims: Some<Claim>): Some<Claim> {
  const [first, ...others] = claims.filter(({ loose }) => !loose);
  return first ? [first, ...others] : claims;
}

/**
 * Returns a function that gives the right figure for a number in prose already reported for not being the table's.
 * Anything else wrong with such a number follows from that.
 */
export function mistakenNumbers(context: RuleContext): (span: Span) => Decimal | undefined {
  const mistaken = mismatchesIn(context).flatMap(({ claims, figure }) =>
    claims.map(({ span }) => ({ span, due: figure.value })),
  );
  return (span) => mistaken.find((one) => overlap(one.span, span))?.due;
}
