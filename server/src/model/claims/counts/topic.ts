import { unspaced } from "../../../base/patterns";
import type { SectionKey } from "../../../spec/types";
import { ANSWERED } from "../../../spec/words/claims/application-words";
import type { ClaimForm } from "../../../spec/words/claims/types";
import { type Clause, type Sentence, sentenceText } from "../clauses";
import { isOnApplications } from "../statements";
import type { Counted } from "./counted";

const ABOUT_APPLICATIONS = /信息公开|依申请公开|公开政府信息|公开政务信息/;
const ABOUT_REVIEWS = /信息公开|依申请/;
/**
 * Reviews of the body's own answers, where the paragraph has spoken of applications; some bodies decide reviews of
 * others.
 */
const BROUGHT_ABOUT = /引起|引发|产生|发生|被申请|被提起|被(?:行政)?复议|未经复议直接起诉|复议后起诉|不服/;
/** What else brings reviews about: 因行政处罚引起的行政复议5件. */
const OF_OTHER_WORK =
  /因(?:行政(?:处罚|许可|强制|执法|征收|裁决|确认)|征地|拆迁|征收)(?:决定)?(?:引起|引发|产生|发生|被|而)/;
/** Said before the reviews: 除政府信息公开外; in their clause: 非政府信息公开类; behind them: 均不属于信息公开类, 其中信息公开类 1 件. */
const APART_BEFORE = /除[^，。;]{0,12}信息公开[^，。;]{0,8}外/;
const APART = /(?:非|不属于?|不是|不涉及|无关)[^，。;\d]{0,6}信息公开/;
const APART_BEHIND = /信息公开[^，。;\d]{0,8}无关|其中[^，。;\d]{0,8}信息公开(?!申请|答复)/;

/** Reports whether a sentence says that its reviews are not of this work, or that of all only some are. */
function areOfOthers({ passage: { text }, start, end }: Sentence, clause: Clause): boolean {
  const behind = text.slice(clause.start, end);
  return APART_BEFORE.test(text.slice(start, clause.end)) || APART.test(behind) || APART_BEHIND.test(behind);
}

/** Said behind the reviews: ，均与政府信息公开有关. */
const ALL_ABOUT = /^，(?:均|都|全部|皆)[^，。;]{0,6}信息公开/;

/** What came in and what was carried over, without their name: only of applications both are told. */
const FLOW = new RegExp(
  unspaced`
    新收[^。;]{0,30}(?:结转|转结)|(?:结转|转结)[^。;]{0,30}(?:新收|(?:需|应|须)要?(?:办理|处理|答复)\d)|上一?年度?(?:结转|转结)[^。;]{0,30}${ANSWERED}
    |^(?:全年|年内|年度内|本年度?|当年|已|共)*${ANSWERED}\d+[件宗份]，(?:其余|剩余|另有?)?(?:\d+[件宗份])?(?:结转|转结)(?:至|到|入)?(?:下|20\d\d)
  `,
);
/** 收到…申请16件。其中自然人13件; 全年办结15件: of what the sentence before has counted, and nothing else. */
const GOES_ON = new RegExp(
  `^(?:其中|(?:全年|年内|年度内|本年度?|当年|已经?|共|按[时期]|及时|依法)*(?:${ANSWERED}|办理)\\d)`,
);
/** Applications of this work, counted since the last full stop. */
const NAMED_BEFORE = /信息公开申请(?:共|计|为){0,2}\d[^。]{0,120}$/;
const COUNTED_BEFORE =
  /(?:收到|受理|接收|接到|登记|新收)[^。;\d]{0,24}申请(?:公开件?)?(?:共|计|为){0,2}\d(?:(?!建议|提案|来[信电访]|留言|信访|咨询|热线|复议|诉讼|投诉)[^。]){0,80}[。;](?:其中[^。建提信留咨热复诉投]{0,60}[。;])?$/;

/** Documents that are or are not to be published, as a body counts its own: 制发文件 130 件，其中不予公开 112 件. */
const ABOUT_DOCUMENTS = /主动公开|制发|制作|发文|公文|文件|属性/;

/**
 * Reports whether the words are about something the table counts. The head of a bare wording does not say so; then the
 * sentence must.
 */
export function isAbout(
  { head, before, tail, clause }: Counted,
  { topic, bare, loose }: ClaimForm,
  section: SectionKey,
  sentence: Sentence,
): boolean {
  if (topic === "none") return true;
  if (topic === "reviews" && (OF_OTHER_WORK.test(before + head) || areOfOthers(sentence, clause))) return false;
  if (topic === "reviews" && (section === "reviews" || ABOUT_REVIEWS.test(before + head + tail))) return true;
  if (topic === "reviews" && ALL_ABOUT.test(sentence.passage.text.slice(clause.end, clause.end + 24))) return true;
  if (topic === "reviews" && OF_SAME_REVIEWS.test(sinceFullStop(sentence))) return true;
  if (topic === "reviews" && loose) return isOnApplications(sentence) || OF_SAME_REVIEWS.test(earlier(sentence));
  if (topic === "reviews")
    return (
      (BROUGHT_ABOUT.test(head + tail) || goesOnWithReviews(sentence)) && ABOUT_APPLICATIONS.test(earlier(sentence))
    );
  if (bare && (/申请/.test(before + head + tail) || FLOW.test(sentenceText(sentence))) && isOnApplications(sentence))
    return !ABOUT_DOCUMENTS.test(before);
  if (
    bare &&
    GOES_ON.test(sentenceText(sentence)) &&
    (isOnApplications(sentence) || NAMED_BEFORE.test(earlier(sentence)))
  )
    return COUNTED_BEFORE.test(earlier(sentence));
  if (bare) return ABOUT_APPLICATIONS.test(before) && /申请/.test(before);
  const told = /申请/.test(earlier(sentence)) || isOnApplications(sentence);
  const named = /申请/.test(before + head + tail) || (told && !OF_OTHER_THINGS.test(before + head));
  return named && !ABOUT_DOCUMENTS.test(before);
}

/** What else is answered and carried over, below applications: 办理代表建议，结转下一年度1件. */
const OF_OTHER_THINGS = /建议|提案|来[信电访]|留言|信访|咨询|热线/;

/** 因政府信息公开被申请行政复议7件；行政诉讼3件: what the words before the semicolon are of. */
const OF_SAME_REVIEWS = /信息公开[^。;]{0,16}(?:复议|诉讼)/;

/** Nothing else is said to have brought them about: not 因职称评审引发行政复议9件. */
const PLAINLY_BROUGHT_ABOUT =
  /^(?:20\d\d年度?|全年|年内|本年度?|期间|共|[因由]此|，)*(?:被|(?:因|由)[^，。;]{0,12}(?:公开|申请)[^，。;]{0,4}?)?(?:引起|引发|产生|发生|申请|提起)[^。;\d]{0,10}复议[^。;\d]{0,6}\d/;

/** 发生行政复议9件；行政诉讼7件: what the words before the semicolon were brought about by. */
function goesOnWithReviews(sentence: Sentence): boolean {
  return PLAINLY_BROUGHT_ABOUT.test(sinceFullStop(sentence));
}

/** Returns what stands between the last full stop and the sentence. */
function sinceFullStop({ passage, start }: Sentence): string {
  const { text } = passage;
  return text.slice(Math.max(text.lastIndexOf("。", start - 1) + 1, start - 150), start);
}

/** Returns the paragraph's words before the sentence, so many as may say what it is about. */
function earlier({ passage, start }: Sentence): string {
  return passage.text.slice(Math.max(0, start - 150), start);
}
