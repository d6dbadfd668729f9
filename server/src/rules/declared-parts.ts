import { plural, say } from "../base/localised";
import { simplified } from "../base/script/traditional";
import { partOf, type Span } from "../base/span";
import { proseOf } from "../model/claims/index";
import { rawSpan } from "../model/claims/prose";
import { inNumeralsOf, writtenNumber } from "../model/numerals";
import { sectionProse } from "../model/places/prose-lines";
import type { Report } from "../model/types";
import { SECTIONS } from "../spec/sections";
import {
  DECLARED_BEFORE,
  DECLARED_BEFORE_ITEMS,
  DECLARED_OF_ITSELF,
  DIVIDED_ITSELF,
  ORDINAL,
  OTHERWISE_MARKED,
  PART_NAME,
  UNNUMBERED,
} from "../spec/words/declared-parts";
import { defineRule } from "./define-rule";
import { reviewFix } from "./support/fixes";
import { type Declaration, declaredAs, declaredBehind, type Words } from "./support/text/declarations";
import {
  areSections,
  countParts,
  isSection,
  isShort,
  isWholeForm,
  partsIn,
  piecesOf,
  splitAt,
} from "./support/text/listed-parts";
import type { Observation } from "./types";

/** Fewer parts than this may be the text and the tables. */
const LEAST_DECLARED = 4;

/**
 * The preface says how many parts the report has and lists another number of them, or lists parts that the form does
 * not have.
 */
export const declaredParts = defineRule({
  code: "declared-parts",
  manual: ["structure", 12],
  severity: "warning",
  authority: "customary",
  name: say("列举数目", "Parts declared"),
  title: say("列举的部分与所说数目不符", "Parts declared and parts listed differ"),
  fixable: "review",
  *check({ report }): Iterable<Observation> {
    const lines = sectionProse(report, undefined);
    const wrong = lines.flatMap(({ text, span }) =>
      wrongIn(report, { plain: simplified(text), place: (start, end) => partOf(span, start, end - start) }),
    );
    yield* wrong;
    if (wrong.length > 0 || lines.length < SEVERAL) return;
    // A converter may have broken the sentence into lines.
    for (const passage of proseOf(report).passages)
      if (passage.section === undefined)
        yield* wrongIn(report, {
          plain: simplified(passage.text),
          place: (start, end) => rawSpan(passage, start, end),
        });
  },
});

/** Says what is wrong of a declaration. */
type Judge = (report: Report, declaration: Declaration) => Iterable<Observation>;

/** In what ways parts are declared, and who judges each; what goes together is looked at together. */
const WAYS: readonly (readonly (readonly [find: (words: Words) => readonly Declaration[], judge: Judge])[])[] = [
  [
    [declaredBehind, numberBehind],
    [declaredAs(DECLARED_BEFORE), numberBefore],
    [declaredAs(DECLARED_BEFORE_ITEMS), numberBeforeItems],
  ],
  [[declaredAs(UNNUMBERED), unnumbered]],
  [[declaredAs(OTHERWISE_MARKED), otherwiseMarked]],
  [
    [declaredAs(DECLARED_OF_ITSELF), ofItself],
    [declaredAs(DIVIDED_ITSELF), ofItself],
  ],
];

/** What is wrong of what words declare, in the first of the ways in which something is. */
function wrongIn(report: Report, words: Words): readonly Observation[] {
  for (const way of WAYS) {
    const wrong = way.flatMap(([find, judge]) => find(words).flatMap((one) => [...judge(report, one)]));
    if (wrong.length > 0) return wrong;
  }
  return [];
}

/** A list and the number that it ends with. */
function* numberBehind(report: Report, declaration: Declaration): Iterable<Observation> {
  const { list, number, isOpen } = declaration;
  const pieces = piecesOf(list.written);
  const declared = writtenNumber(number.written);
  // What 和 joins may be one part or two: with as many pieces as declared it is one.
  const listed = countParts(pieces) ?? (pieces.length === declared ? declared : undefined);
  if (listed === undefined) return;
  const foreign = [...foreignParts(report, pieces, listed, list.span)];
  if (listed === declared) return yield* foreign;
  // 等 may leave the list open: fewer than declared says nothing then.
  if (isOpen && listed < declared && !isWholeForm(pieces))
    return yield* declared === SECTIONS.length
      ? leftOut(pieces, listed, number.span)
      : areSections(pieces)
        ? ofItself(report, declaration)
        : [];
  const wrong = wrongNumber(number.span, number.written, listed);
  // Not the number alone is wrong of a list with parts that are not the form's.
  yield foreign.length === 0 ? wrong : { ...wrong, fixes: () => [] };
}

/** All the form's parts but one, in front of 等 and the form's number: the one left out was hardly meant to be. */
function* leftOut(pieces: readonly string[], listed: number, span: Span): Iterable<Observation> {
  const declared = SECTIONS.length;
  if (listed !== declared - 1 || !areSections(pieces)) return;
  yield {
    severity: "information",
    span,
    message: say(
      `说有 ${declared} 个部分，只列出 ${listed} 个，请核对`,
      `${declared} parts declared, only ${listed} listed; check`,
    ),
  };
}

/** A number before its list; where it is another number, the list is of nothing but the form's parts. */
function* numberBefore(report: Report, { list, number }: Declaration): Iterable<Observation> {
  const pieces = piecesOf(list.written);
  const listed = countParts(pieces);
  if (listed === undefined) return;
  const isWrong = listed !== writtenNumber(number.written);
  if (isWrong && areSections(pieces)) yield wrongNumber(number.span, number.written, listed);
  else if (!isWrong || hasSeveral(pieces)) yield* foreignParts(report, pieces, listed, list.span);
}

/** A number before a list of the form's parts with ordinals, which are as many as the list has. */
function* numberBeforeItems(_report: Report, { list, number }: Declaration): Iterable<Observation> {
  const pieces = splitAt(ORDINAL, list.written);
  if (pieces.length !== writtenNumber(number.written) && areSections(pieces))
    yield wrongNumber(number.span, number.written, pieces.length);
}

/** A list of nothing but the form's parts that leaves some of them out. */
function* unnumbered(report: Report, { list }: Declaration): Iterable<Observation> {
  const pieces = piecesOf(list.written);
  if (areSections(pieces) && !isWholeForm(pieces)) yield* foreignParts(report, pieces, pieces.length, list.span);
}

/** A list whose parts stand between commas or behind ordinals, with parts among them that are not the form's. */
function* otherwiseMarked(report: Report, { list }: Declaration): Iterable<Observation> {
  const pieces = splitAt(/^(?:一是|一、|[（(]一)/.test(list.written) ? ORDINAL : /[；;，,]/, list.written);
  const foreign = pieces.filter(isForeign);
  const named = foreign.every((piece) => PART_NAME.test(piece) && partsIn(piece) === 1);
  if (foreign.length > 0 && named && hasSeveral(pieces)) yield* foreignParts(report, pieces, pieces.length, list.span);
}

/** Another number of parts than the form has, where the report itself has the form's. */
function* ofItself(report: Report, { number }: Declaration): Iterable<Observation> {
  if (report.sections.length < SECTIONS.length) return;
  const declared = writtenNumber(number.written);
  if (declared < LEAST_DECLARED || declared === SECTIONS.length) return;
  yield {
    severity: "information",
    span: number.span,
    message: say(
      `说有 ${declared} 个部分，正文是格式的 ${SECTIONS.length} 个部分`,
      `${declared} parts declared; the report has the form's ${SECTIONS.length}`,
    ),
  };
}

/** So many of the form's parts in a list say that it is of the report's. */
const SEVERAL = 3;

function hasSeveral(pieces: readonly string[]): boolean {
  return pieces.filter(isSection).length >= SEVERAL;
}

function isForeign(piece: string): boolean {
  return !isSection(piece) && !isShort(piece);
}

function wrongNumber(span: Span, number: string, listed: number): Observation {
  const declared = writtenNumber(number);
  const due = inNumeralsOf(number, listed);
  const difference = Math.abs(declared - listed);
  return {
    span,
    message: say(
      `说有 ${declared} 个部分，列出 ${listed} 个，相差 ${difference} 个`,
      `${declared} parts declared, ${listed} listed, difference ${difference}`,
    ),
    // The form's own number is right: a part was left out of the list, or one too many put in.
    fixes: () =>
      declared === SECTIONS.length
        ? []
        : [reviewFix(say(`改为“${due}”`, `Change to "${due}"`), [{ span, newText: due }])],
  };
}

/**
 * A list that counts right, but not by the form: as many parts as the form has with others among them, or another
 * number. Only for a list that begins with the form's first part, or has several of its parts: others list something
 * else.
 */
function* foreignParts(report: Report, pieces: readonly string[], listed: number, span: Span): Iterable<Observation> {
  const foreign = pieces.filter((piece) => partsIn(piece) === 1 && isForeign(piece));
  if (!isSection(pieces[0] ?? "") && !hasSeveral(pieces)) return;
  if (foreign.length === 0 && listed === SECTIONS.length) return;
  // Where the report itself is divided so, the headings are what is wrong.
  if (report.sections.length < SECTIONS.length) return;
  const names = foreign.map((piece) => `“${piece}”`).join("、");
  yield {
    severity: "information",
    span,
    message: say(
      foreign.length > 0
        ? `列举的${names}不是格式规定的部分，正文是格式的 ${SECTIONS.length} 个部分`
        : `列举了 ${listed} 个部分，正文是格式的 ${SECTIONS.length} 个部分`,
      foreign.length > 0
        ? `${plural(foreign.length, "part")} listed that the form does not have; the report has the form's ${SECTIONS.length}`
        : `${listed} parts listed; the report has the form's ${SECTIONS.length}`,
    ),
  };
}
