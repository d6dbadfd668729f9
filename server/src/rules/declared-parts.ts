import { labelKey } from "../base/fold";
import { plural, say } from "../base/localised";
import { matchesOf } from "../base/patterns";
import { simplified } from "../base/script/traditional";
import type { Span } from "../base/span";
import { proseOf } from "../model/claims/index";
import { rawSpan } from "../model/claims/prose";
import { inNumeralsOf, writtenNumber } from "../model/numerals";
import { sectionProse } from "../model/places/prose-lines";
import type { Report } from "../model/types";
import { SECTIONS } from "../spec/sections";
import { defineRule } from "./define-rule";
import {
  areSections,
  countParts,
  isSection,
  isShort,
  isWholeForm,
  partsIn,
  piecesOf,
} from "./support/text/listed-parts";
import type { Observation } from "./types";

/** A list of parts and the number that it ends with: 由甲、乙、丙三个部分组成; 内容包括：甲、乙等六项内容. */
const DECLARATION =
  /(?:由|包括|包含|涵盖|共有|分为|分(?=总体|概述))[:：]?([^。；;:：]{8,300}?)(等|共|共计|这|等共)?([二两三四五六七八九十]|1?\d) ?(?:个|大|个大)?(?:部分|方面|项)(?:的?内容)?(?=组成|构成|$|[。；，;,])/g;

/** A list whose parts stand between semicolons: 内容包括甲；乙；丙，共三部分. */
const SEPARATED =
  /(?:由|包括|包含|分为)[:：]?([^。:：]{8,300}?)[，,]?(等|共|共计|这|等共)?([二两三四五六七八九十]|1?\d) ?(?:个|大|个大)?(?:部分|方面|项)(?:的?内容)?(?=组成|构成|$|[。；，;,])/g;

/** The number before its list: 共分六个部分，分别为甲、乙. */
const DECLARED_BEFORE =
  /([二两三四五六七八九十]|1?\d) ?(?:个|大|个大)?部分(?:组成|构成)?[，,:：]?(?:分别)?(?:是|为|即|包括|包含)?[:：]?([^。；;:：，,]{8,300})/g;

/** The number before a list whose parts have ordinals: 包括六个部分：一是甲；二是乙. */
const ITEMIZED =
  /([二两三四五六七八九十]|1?\d) ?(?:个|大|个大)?(?:部分|方面)(?:的?内容)?[,，:：]?(?:分别)?(?:是|为)?[:：]?((?:一是|一、|[（(]一[）)]|第一)[^。:：]{20,300})/g;
const ORDINAL = /[；;，,]?(?:[（(][一二三四五六七八][）)]|第?[一二三四五六七八](?:是|、|部分[:：，,]?(?:是|为)?))/;

/** How many parts the report says of itself that it has, whatever it lists of them: 全文分为五个部分. */
const DECLARED_OF_ITSELF =
  /(?:^|[。；;，,])(?:本?(?:年度)?(?:工作)?(?:报告|年报)(?:正文|全文|内容|的?主要内容)?|全文|正文|(?:主要)?内容)(?:共计|共分为?|由|包括|包含|分为|分成|分|共|计|有)[^。；;]{0,260}?([二两三四五六七八九十]|1?\d) ?(?:个|大|个大)?部分/g;
/** The same behind what the report was written by: 本报告根据…编制，分为五个部分. */
const DIVIDED_ITSELF =
  /(?:^|[。；;])本?(?:年度)?(?:报告|年报)[^。；;]{2,200}编[制写](?:完成|而成)?[，,]共?分为?([二两三四五六七八九十]|1?\d) ?(?:个|大|个大)?部分(?=[。；;，,]|$)/g;
/** The parts of the report with no number of them: 本报告由甲、乙、丙组成. */
const UNNUMBERED = /由([^。；;:：\d]{20,300}?)(?:组成|构成)(?=[。；，;,]|$)/g;
/** The parts with other marks than 、 between them, or with ordinals: 共六个部分：甲，乙; 内容包括：一、甲；二、乙. */
const OTHERWISE_MARKED =
  /(?:部分|方面|包括|包含)(?:的?内容)?[,，]?(?:分别)?(?:是|为)?[:：](?:年度报告应当?包[括含])?([^。:：]{20,300})/g;
/** What a part is called, which a clause behind the list is not. */
const PART_NAME = /(?:情况|事项|工作|建设|管理|保障|公开|概[况述]|解读|回应|措施|问题)$/;
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
  yieldsTo: ["outdated-format"],
  *check({ report }): Iterable<Observation> {
    const lines = sectionProse(report, undefined);
    const said = lines.flatMap(({ text, span: line }) => [
      ...declarationsIn(report, simplified(text), (start, end) => ({
        start: line.start + start,
        end: line.start + end,
      })),
    ]);
    yield* said;
    if (said.length > 0 || lines.length < SEVERAL) return;
    // A converter may have broken the sentence into lines.
    for (const passage of proseOf(report).passages)
      if (passage.section === undefined)
        yield* declarationsIn(report, simplified(passage.text), (start, end) => rawSpan(passage, start, end));
  },
});

/** Returns the place in the text of the report of a part of the words that are looked at. */
type Place = (start: number, end: number) => Span;

/** What a line, or the lines of a paragraph put together, declare. */
function declarationsIn(report: Report, plain: string, place: Place): readonly Observation[] {
  const said: Observation[] = [];
  const separated = matchesOf(SEPARATED, plain).filter(([, list = ""]) => areSections(list.split(/[；;]/)));
  for (const match of separated) said.push(...declaration(report, match, place));
  for (const match of matchesOf(DECLARATION, plain)) {
    const { index } = match;
    const known = separated.some((one) => one.index <= index && index < one.index + one[0].length);
    if (!known) said.push(...declaration(report, match, place));
  }
  for (const match of matchesOf(DECLARED_BEFORE, plain)) said.push(...declaredBefore(report, match, place));
  for (const match of matchesOf(ITEMIZED, plain)) said.push(...itemized(match, place));
  if (said.length > 0) return said;
  for (const match of matchesOf(UNNUMBERED, plain)) said.push(...unnumbered(report, match, place));
  if (said.length > 0) return said;
  for (const match of matchesOf(OTHERWISE_MARKED, plain)) said.push(...otherwiseMarked(report, match, place));
  return said.length > 0 ? said : [...declaredOfItself(report, plain, place)];
}

/** A list and the number that it ends with. */
function* declaration(report: Report, match: RegExpExecArray, placeOf: Place): Iterable<Observation> {
  const [whole, list = "", open = "", number = ""] = match;
  const pieces = piecesOf(list);
  const listed = countParts(pieces);
  const declared = writtenNumber(number);
  const at = match.index;
  const place = placeOf(at + whole.indexOf(list), at + whole.indexOf(list) + list.length);
  if (listed === undefined) {
    // What 和 joins may be one part or two: with as many pieces as declared it is one.
    if (pieces.length === declared) yield* foreignParts(report, pieces, declared, place);
    return;
  }
  const foreign = [...foreignParts(report, pieces, listed, place)];
  if (listed === declared) return yield* foreign;
  // 等 may leave the list open: fewer than declared says nothing then.
  if (open.startsWith("等") && listed < declared && !isWholeForm(pieces)) return;
  const from = at + whole.lastIndexOf(number);
  const wrong = wrongNumber(placeOf(from, from + number.length), number, declared, listed);
  // Not the number alone is wrong of a list with parts that are not the form's.
  yield foreign.length === 0 ? wrong : { ...wrong, fixes: () => [] };
}

/** A list of nothing but the form's parts that leaves some of them out. */
function* unnumbered(report: Report, match: RegExpExecArray, placeOf: Place): Iterable<Observation> {
  const [whole, list = ""] = match;
  const pieces = piecesOf(list);
  if (!areSections(pieces) || isWholeForm(pieces)) return;
  const start = match.index + whole.indexOf(list);
  yield* foreignParts(report, pieces, pieces.length, placeOf(start, start + list.length));
}

/** A number before its list; where it is another number, the list is of nothing but the form's parts. */
function* declaredBefore(report: Report, match: RegExpExecArray, placeOf: Place): Iterable<Observation> {
  const [whole, number = "", list = ""] = match;
  const pieces = piecesOf(list);
  const listed = countParts(pieces);
  const declared = writtenNumber(number);
  if (listed === undefined) return;
  const from = match.index;
  const start = from + whole.lastIndexOf(list);
  if (listed === declared) yield* foreignParts(report, pieces, listed, placeOf(start, start + list.length));
  else if (areSections(pieces)) yield wrongNumber(placeOf(from, from + number.length), number, declared, listed);
}

/** A number before a list of the form's parts with ordinals, which are as many as the list has. */
function* itemized(match: RegExpExecArray, placeOf: Place): Iterable<Observation> {
  const [, number = "", list = ""] = match;
  const pieces = list
    .split(ORDINAL)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  const declared = writtenNumber(number);
  if (pieces.length === declared || !areSections(pieces)) return;
  const from = match.index;
  yield wrongNumber(placeOf(from, from + number.length), number, declared, pieces.length);
}

/** A list whose parts stand between commas or behind ordinals, with parts among them that are not the form's. */
function* otherwiseMarked(report: Report, match: RegExpExecArray, placeOf: Place): Iterable<Observation> {
  const [whole, list = ""] = match;
  const marks = /^(?:一是|一、|[（(]一)/.test(list) ? ORDINAL : /[；;，,]/;
  const pieces = list
    .split(marks)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  const foreign = pieces.filter((piece) => !isSection(labelKey(piece)) && !isShort(piece));
  const named = foreign.every((piece) => PART_NAME.test(piece) && partsIn(piece) === 1);
  const own = pieces.filter((piece) => isSection(labelKey(piece)));
  if (foreign.length === 0 || !named || own.length < SEVERAL) return;
  const start = match.index + whole.indexOf(list);
  yield* foreignParts(report, pieces, pieces.length, placeOf(start, start + list.length));
}

/** Another number of parts than the form has, where the report itself has the form's. */
function* declaredOfItself(report: Report, words: string, placeOf: Place): Iterable<Observation> {
  if (report.sections.length < SECTIONS.length) return;
  for (const match of [DECLARED_OF_ITSELF, DIVIDED_ITSELF].flatMap((pattern) => matchesOf(pattern, words))) {
    const number = match[1] ?? "";
    const declared = writtenNumber(number);
    if (declared < LEAST_DECLARED || declared === SECTIONS.length) continue;
    const at = match.index + match[0].lastIndexOf(number);
    yield {
      severity: "information",
      span: placeOf(at, at + number.length),
      message: say(
        `说有 ${declared} 个部分，正文是格式的 ${SECTIONS.length} 个部分`,
        `${declared} parts declared; the report has the form's ${SECTIONS.length}`,
      ),
    };
  }
}

/** So many of the form's parts in a list say that it is of the report's. */
const SEVERAL = 3;

function wrongNumber(span: Span, number: string, declared: number, listed: number): Observation {
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
        : [{ kind: "review", title: say(`改为“${due}”`, `Change to "${due}"`), edits: [{ span, newText: due }] }],
  };
}

/**
 * A list that counts right, but not by the form: as many parts as the form has with others among them, or another
 * number. Only for a list that begins with the form's first part, or has several of its parts: others list something
 * else.
 */
function* foreignParts(report: Report, pieces: readonly string[], declared: number, span: Span): Iterable<Observation> {
  const foreign = pieces.filter((piece) => partsIn(piece) === 1 && !isSection(labelKey(piece)) && !isShort(piece));
  const own = pieces.filter((piece) => isSection(labelKey(piece)));
  if (
    !(isSection(labelKey(pieces[0] ?? "")) || own.length >= SEVERAL) ||
    (foreign.length === 0 && declared === SECTIONS.length)
  )
    return;
  // Where the report itself is divided so, the headings are what is wrong.
  if (report.sections.length < SECTIONS.length) return;
  const names = foreign.map((piece) => `“${piece}”`).join("、");
  yield {
    severity: "information",
    span,
    message: say(
      foreign.length > 0
        ? `列举的${names}不是格式规定的部分，正文是格式的 ${SECTIONS.length} 个部分`
        : `列举了 ${declared} 个部分，正文是格式的 ${SECTIONS.length} 个部分`,
      foreign.length > 0
        ? `${plural(foreign.length, "part")} listed that the form does not have; the report has the form's ${SECTIONS.length}`
        : `${declared} parts listed; the report has the form's ${SECTIONS.length}`,
    ),
  };
}
