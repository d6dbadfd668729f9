import type { SectionKey } from "../../../spec/types";
import { APPLICATION, BY_ALL_WAYS } from "../../../spec/words/claims/application-words";
import {
  AS_PART,
  DEALT_WITH,
  DID_ITSELF,
  KINDS_OF_IT,
  NEWLY_RECEIVED,
  OTHER_WAY,
} from "../../../spec/words/claims/context";
import type { ClaimForm } from "../../../spec/words/claims/types";
import { type Sentence, sentenceInDigits, sentenceText } from "../clauses";
import { type Scope, saysWhole, wordsAt } from "../scope";
import type { Claim } from "../types";
import { type ClaimWordings, hasWording, leftBy } from "../wordings";
import { claimOf, isOwn } from "./claim";
import { type Counted, countedIn, statesFigures } from "./counted";
import { outcomeAt, REVIEW_GROUPS } from "./outcomes";
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
const APPLICANT_WORDS = wordsAt(`${APPLICATION}|来自|申请(?:人|主体)为?|(?:律师事务所|律所)等`);

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
