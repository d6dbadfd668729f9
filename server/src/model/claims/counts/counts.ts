import { divided } from "../../../base/decimal";
import type { SectionKey } from "../../../spec/types";
import { APPLICATION, BY_ALL_WAYS } from "../../../spec/words/claims/applications";
import {
  AS_PART,
  DEALT_WITH,
  DID_ITSELF,
  KINDS_OF_IT,
  NEWLY_RECEIVED,
  OTHER_WAY,
} from "../../../spec/words/claims/context";
import { OUTCOME_WORDS } from "../../../spec/words/claims/reviews";
import type { ClaimForm, Meaning } from "../../../spec/words/claims/types";
import { type Clause, type PassageRange, type Sentence, sentenceInDigits, sentenceText } from "../clauses";
import { rawSpan } from "../prose";
import { isAboutOthers, isOwnYear, type Scope, saysWhole, wordsAt } from "../scope";
import type { Claim } from "../types";
import { type ClaimWordings, hasWording, isPlainTail, leftBy } from "../wordings";
import { type Counted, countedIn, statesFigures } from "./counted";
import { resultOfAll } from "./result-of-all";
import { isAbout } from "./topic";

/** A number and what it states. */
interface Found {
  readonly one: Counted;
  readonly claim: Claim;
}

/** Returns the figures that a sentence states. */
export function countsIn(
  sentence: Sentence,
  section: SectionKey,
  scope: Scope,
  wordings: ClaimWordings,
): readonly Claim[] {
  const { text } = sentence.passage;
  if (!statesFigures(wordings)(sentenceText(sentence))) return [];
  const all: Found[] = [];
  const counted = sentence.clauses.flatMap((clause) => countedIn(sentence, clause));
  let group: string | undefined;
  let before: Found | undefined;
  for (const one of counted) {
    const read = ofOneWay(all, one, narrowedWith(before, one, claimAt(one, sentence, section, scope, wordings)));
    if (read) before = { one, claim: read };
    // What is not even certain to be meant is no evidence.
    const found = read?.loose && !read.certain ? undefined : read;
    if (found) all.push({ one, claim: found });
    if (found && REVIEW_GROUPS[found.key]) group = group === undefined || all.some(isOutcome) ? found.key : "both";
    const outcome = found ? undefined : outcomeAt(one, sentence, section, scope, group);
    const loose = all.some(({ claim }) => claim.loose);
    if (outcome) all.push({ one, claim: { ...outcome, ...(loose ? { loose } : {}) } });
  }
  return [...withoutCarriedIn(all, text), ...all.flatMap(({ one, claim }) => resultOfAll(one, claim, sentence) ?? [])];
}

/** 水事纠纷行政复议7件、行政诉讼5件: words that narrow down the reviews narrow down the suits named right behind them. */
function narrowedWith(
  before: Found | undefined,
  { number, head }: Counted,
  claim: Claim | undefined,
): Claim | undefined {
  const isPair = before && claim && before.claim.key in REVIEW_GROUPS && claim.key in REVIEW_GROUPS;
  const isNext = before && number.start - head.length - before.one.number.after <= 1;
  return isPair && isNext && !before.claim.certain ? { ...claim, certain: false, atMost: false } : claim;
}

/** 受理线上申请65件，依法办结62件: of those that came by one way, where no whole was counted before it. */
function ofOneWay(all: readonly Found[], { before, head }: Counted, claim: Claim | undefined): Claim | undefined {
  const way = OTHER_WAY.exec(before);
  if (!claim || claim.key === "received" || !way || OF_ALL_WAYS.test(head)) return claim;
  if (before.slice(0, way.index).includes("其中")) return claim;
  return all.some(({ claim: { key, certain } }) => key === "received" && certain)
    ? claim
    : { ...claim, certain: false };
}

const OF_ALL_WAYS = /[共总均]|全部/;

/**
 * 新收 12 件，上年结转 1 件: what is counted beside the other leaves it out, unless one is said to be part of the other.
 */
function withoutCarriedIn(found: readonly Found[], text: string): readonly Claim[] {
  const carriedIn = found.find(({ claim }) => claim.key === "carriedIn")?.one.number;
  return found.map(({ claim, one }) => {
    if (!carriedIn || claim.key !== "received" || !NEWLY_RECEIVED.test(one.head)) return claim;
    const [first, second] = carriedIn.start < one.number.start ? [carriedIn, one.number] : [one.number, carriedIn];
    return AS_PART.test(text.slice(first.after, second.start))
      ? claim
      : { ...claim, meanings: claim.meanings.slice(0, 1) };
  });
}

function isOutcome({ claim }: Found): boolean {
  return claim.key.startsWith("outcome.");
}

const REASON = "因[^，]{1,20}等(?:原因|情形|情况)?";
const REVIEW_WORDS = wordsAt(
  "政府信息公开|信息公开|依申请公开|公开(?=行政)|以(?:[我本][\\u4e00-\\u9fff]{1,2}(?=为))?|作?为(?:被申请人|被告)|工作|申请人|申请|答复|类|领域|引发|引起|导致|产生|提起|发生|涉及|涉|方面|问题|不服|不满意?|当事人|群众|就|对|有关|关于|收到|被|因|由|而|所|案件|事项|复议机关(?:受理)?|向(?:[省市县区]|上级|本级|同级)(?:人民)?政府",
);
const RESULT_WORDS = wordsAt(
  `${APPLICATION}|${BY_ALL_WAYS}|${REASON}|申请中|答复|作出|属于|认定|判定|决定|按照?|以|因|作(?!出)|连同|承接|办理|(?:未到|尚未到)(?:答复|办理)?(?:期限|时限)|(?:因|尚)?未到期`,
);
const WAYS = new RegExp(BY_ALL_WAYS);
const WAY_WORDS = wordsAt(BY_ALL_WAYS);
const BY_ONE_WAY = /^(?:其中[，:]?)?(?:通过|经|以)(?!各|多)[^，]{1,12}?(?:收到|受理|接收|接到)/;
const LOOSE_WORDS = wordsAt(`${DEALT_WITH}|${KINDS_OF_IT}`);
/** What was done before a decision: 立案查处并作出行政处罚. */
const DECIDED = /^(?:permits|penalties|coercion)$/;
const DECIDING_WORDS = wordsAt("立案|查处|调查|审理|审查|审批|受理");
const APPLICANT_WORDS = wordsAt(`${APPLICATION}|来自|申请人为?|(?:律师事务所|律所)等`);

function claimAt(
  one: Counted,
  sentence: Sentence,
  section: SectionKey,
  scope: Scope,
  wordings: ClaimWordings,
): Claim | undefined {
  if (!hasWording(one, wordings)) return undefined;
  for (const wording of wordings.all) {
    const { form } = wording;
    const left = leftBy(one, wording);
    if (left === undefined || (form.beside && !form.beside.test(sentenceInDigits(sentence)))) continue;
    if (
      form.notBehind?.test(/\d/.test(one.before) && !DID_ITSELF.test(one.head) ? one.before + one.head : one.head) ||
      !isAbout(one, form, section, sentence)
    )
      continue;
    const own =
      scope.rest(madeByItself(left, form, scope), moreWords(form)) === "" &&
      isOwn(one, sentence, scope) &&
      !(WAYS.test(left + one.head) && OTHER_WAY.test(sentenceText(sentence)));
    const certain = own && isAll(left, form);
    // One way of several is no other number for all.
    if (!certain && one.before !== "" && BY_ONE_WAY.test(one.head)) return undefined;
    const claim = {
      ...claimOf(one, sentence, section, form.key, form.meanings, certain),
      ...(own && !certain ? { atMost: true } : {}),
    };
    if (!form.loose && (!certain || isWhole(left, form, scope))) return claim;
    // Pages are counted in 条, matters in 项; no page is in force.
    const pages =
      /[条项]/.test(one.number.measure) && !(OF_DOCUMENTS.test(form.key) && IN_FORCE.test(sentenceText(sentence)));
    return pages ? undefined : { ...claim, loose: true };
  }
  return undefined;
}

/** What is told of documents, and that some of them are in force. */
const OF_DOCUMENTS = /^(?:issued|repealed|inForce)$/;
const IN_FORCE = /(?:现行|现有|继续|仍然?)有效/;

function moreWords(form: ClaimForm): RegExp | undefined {
  if (form.topic === "reviews") return REVIEW_WORDS;
  if (form.bare && !/received|handled/.test(form.key)) return APPLICANT_WORDS;
  if (form.topic === "none") return form.loose ? LOOSE_WORDS : DECIDED.test(form.key) ? DECIDING_WORDS : undefined;
  return form.bare ? WAY_WORDS : RESULT_WORDS;
}

/** What was still open from the year before is in the table too. */
function isAll(left: string, { topic }: ClaimForm): boolean {
  return topic !== "reviews" || !left.includes("新");
}

/** In a government's report a paragraph may be about one of its bureaus, unless 我县 is said. */
function isWhole(left: string, form: ClaimForm, scope: Scope): boolean {
  return form.topic !== "none" || saysWhole(left, scope) || madeByItself(left, form, scope) !== left;
}

/** 市政府制定规章 3 部: nobody else of the city makes any, so that its words are left out. */
function madeByItself(left: string, { key }: ClaimForm, { body }: Scope): string {
  if (key !== "rules" || body?.kind !== "government") return left;
  return left.replace(`${body.word}人民政府`, "").replace(`${body.word}政府`, "");
}

function isOwn({ number, clause, head }: Counted, sentence: Sentence, scope: Scope): boolean {
  if (number.rough || isSummedUp(sentence, clause) || isSharedWithGovernment(sentence, scope)) return false;
  return isOwnYear(sentence, number.start - head.length, scope.year) && !isAboutOthers(sentence, clause, scope);
}

/**
 * A government's office counts what came to both of them, and its table has its own part: 共收到 12 件，其中涉及县政府的 9 件，涉及
 * 县政府办公室的 3 件.
 */
function isSharedWithGovernment(sentence: Sentence, { body }: Scope): boolean {
  return body?.kind === "department" && GOVERNMENTS_PART.test(sentenceText(sentence));
}

const GOVERNMENTS_PART = /其中[^。；\d]{0,20}政府(?!信息|办|公开)[^，。；\d]{0,8}\d+[件条份]/;

/** 累计 may run over several years; with the year, 全年 or 年内 before it, it does not. */
function isSummedUp({ passage, start }: Sentence, clause: Clause): boolean {
  const words = passage.text.slice(start, clause.end);
  return /累计/.test(words) && !/20\d\d年(?![底末]|12月)|全年|本年|今年|年度?内|报告期内/.test(words);
}

const SUITS = [["directSuit", "suitAfter"], ["directSuit"], ["suitAfter"]];
const ALL_REVIEWS = ["reconsideration", "directSuit", "suitAfter"];
/** The groups of 表四 whose outcomes a sentence may go on to list. */
const REVIEW_GROUPS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  reconsideration: [["reconsideration"]],
  suits: SUITS,
  // Of either, or of both together.
  reviews: [ALL_REVIEWS, ["reconsideration"], ...SUITS],
  both: [ALL_REVIEWS, ["reconsideration"], ...SUITS],
};

const OUTCOMES = OUTCOME_WORDS.map(({ column, before, after }) => ({
  column,
  before: new RegExp(`(?:${before})$`),
  after: new RegExp(`^(?:已|被|获|予以)?(?:${after})[、和]?$`),
}));

/** An outcome after 行政复议 or 行政诉讼 in the same sentence. Where both were named before, it may be of either or of both. */
function outcomeAt(
  one: Counted,
  sentence: Sentence,
  section: SectionKey,
  scope: Scope,
  group: string | undefined,
): Claim | undefined {
  const rows = group === undefined ? undefined : REVIEW_GROUPS[group];
  if (!rows) return undefined;
  for (const { column, before, after } of OUTCOMES) {
    const match = isPlainTail(one.tail) ? before.exec(one.head) : null;
    if (!match && !after.test(one.tail)) continue;
    const meanings: readonly Meaning[] = rows.map((own) =>
      own.map((row) => ({ sign: 1, table: "reviews", row, column })),
    );
    const certain = scope.rest(one.head.slice(0, match?.index)) === "" && isOwn(one, sentence, scope);
    return claimOf(one, sentence, section, `outcome.${group}.${column}`, meanings, certain);
  }
  return undefined;
}

/** 元 in a 万元, as a power of ten. */
const YUAN = 4;

function claimOf(
  { number, clause }: Counted,
  { passage }: Sentence,
  section: SectionKey,
  key: string,
  meanings: readonly Meaning[],
  certain: boolean,
): Claim {
  const span = (part: PassageRange) => rawSpan(passage, part.start, part.end);
  return {
    form: "number",
    key,
    value: number.measure === "元" ? divided(number.value, YUAN) : number.value,
    ...(number.measure === "元" ? { inYuan: true } : {}),
    span: span(number),
    clause: span(clause),
    section,
    meanings,
    certain,
  };
}
