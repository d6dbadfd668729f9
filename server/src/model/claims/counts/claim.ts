import { divided } from "../../../base/decimal";
import type { SectionKey } from "../../../spec/types";
import { ANSWERED, APPLICATION } from "../../../spec/words/claims/application-words";
import type { Meaning } from "../../../spec/words/claims/types";
import { type Clause, type PassageRange, type Sentence, sentenceText } from "../clauses";
import { rawSpan } from "../prose";
import { isAboutOthers, isOwnYear, type Scope, wordsAt } from "../scope";
import type { Claim } from "../types";
import type { Counted } from "./counted";

/** Reports whether a number is certainly the body's own, of the report's year and of nothing else. */
export function isOwn({ number, clause, head }: Counted, sentence: Sentence, scope: Scope): boolean {
  if (number.rough || isSummedUp(sentence, clause) || isSharedWithGovernment(sentence, scope)) return false;
  if (isAmongSome(sentence, clause, scope)) return false;
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

/** 延期答复的 5 件中，予以公开 2 件: of some of them, unless all that came in or was dealt with is meant. */
function isAmongSome({ passage: { text }, start }: Sentence, clause: Clause, scope: Scope): boolean {
  const [, head] = AMONG_COUNTED.exec(text.slice(Math.max(start, clause.start - 200), clause.start)) ?? [];
  return head !== undefined && scope.rest(head, ALL_CASES) !== "";
}

const AMONG_COUNTED =
  /(?:^|[，:(])([^，:(\d]{0,40}(?:20\d\d年度?[^，:(\d]{0,30})?)\d{1,6}[件宗份](?:政府信息公开)?(?:申请)?[当之]?中，/;
const ALL_CASES = wordsAt(
  `${APPLICATION}|${ANSWERED}|在|上述|以上|全部|办理|受理|收到|接收|接到|新收|新增|处理|办复|申请|完毕|已|的|了`,
);

/** 累计 may run over several years; with the year, 全年 or 年内 before it, it does not. */
function isSummedUp({ passage, start }: Sentence, clause: Clause): boolean {
  const words = passage.text.slice(start, clause.end);
  return /累计/.test(words) && !/20\d\d年(?![底末]|12月)|全年|本年|今年|年度?内|报告期内/.test(words);
}

/** 元 in a 万元, as a power of ten. */
const YUAN = 4;

/** Returns the statement that a number makes, whatever it counts. */
export function claimOf(
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
