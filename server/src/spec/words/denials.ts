import { unspaced } from "../../base/patterns";
import { APPLICATION } from "./claims/application-words";

/**
 * The words in which prose says that there was none of something, or that all of it is done. Patterns are read against
 * folded text without spaces. A statement counts only where all its words are known: a word more may narrow it down.
 */

/** The beginning of a statement that there was none. */
export const DENIAL = unspaced`
  (?:
    没有?人|无人
    |(?:未曾|尚未|并未|从未|暂未|没有|未|没)
    (?:收到|接到|接收到|接获|受理|接收|办理|处理|发生|出现|产生|存在|引发|引起|涉及|有)过?
    |(?:未曾|并未|从未|没有|未)(?=因|被|结转)|不存在|暂无|零(?=结转)|(?:没有|无)
  )
`;

/** Words in statements that there were no applications. */
export const NO_APPLICATION_WORDS = unspaced`
  ${APPLICATION}|新收到?|新增|申请人|(?:政府|政务)?信息公开的?书面申请|申请(?:公开)?(?:政府|政务)?信息公开|业务
  |(?:以|通过)(?:任何|各种|各类|[\u4e00-\u9fff、]{2,16}等(?:任何|各种|各类)?)(?:形式|方式|渠道|途径)
  |任何(?:形式)?的?|书面|当面|网上|网络|信函|发生|公民|自然人|法人|(?:其[他它])?组织|社会|公众|群众|个人|企业
  |单位|村民|居民|市民|或者|提[出交]过?|关于|要求|主动|来自|向|各类|一件|一起|有关|相关|或|案件|件|事项|事宜|情况
  |情形|记录|诉求|请求|来信|来函|来件|[0零](?:件|份|宗|例)$
`;

/** Applicants in such a statement: it denies all applications only if it names none of them, or both kinds. */
export const PERSONS = /公民|自然人|群众|公众|个人|[村居市]民/;
export const ORGANISATIONS = /法人|组织|企业|单位/;

/** Words in statements that there was no review. */
export const NO_REVIEW_WORDS = unspaced`
  [0零](?:件|起|宗|例)$|政府信息公开|信息公开|政务公开|依申请公开|公开|行政复议|复议|行政诉讼|行政应诉|诉讼|起诉|应诉|被诉(?!讼)|申请人
  |当事人|答复|任何|一起|一件|一例|一宗|工作|申请|答复|事务|案件|举报|申诉|投诉|信访|引发|引起|导致|产生|提起
  |受到|发生|涉及|有关|关于|针对|问题|相关|[也亦]?无(?=行政|复议|诉讼)|或者|以及|方面|申诉|情况|情形|事项|事件|行为|现象|公民
  |群众|个人|法人|其[他它]组织|不服|因|由|被|类|而|所|或|案|件|起|等
`;

/**
 * None of what 表二 counts: 全年未作出行政处罚, 无行政许可事项. The first group is the thing; behind it only words that take in
 * all of it.
 */
export const NO_ARTICLE20 = new RegExp(
  unspaced`
    (?:未曾|并未|从未|没有|未|无|暂无|不)(?:新)?(?:
      制定印发|制定出台|制定发布|制发|制定|出台|印发|新增(?=(?:行政)?规范性文件)|废止|作出过?|做出过?|实施|办理|收取|征收|发生|产生|涉及
      |存在|有
    )?了?(?:任何)?(?:新?(?:制发|制定|出台|印发|废止)(?:(?:、|和|或|及)?(?:宣布)?失效)?的?)?
    ((?:(?:、|和|及|与|或者?|以及)?(?:(?:行政)?规范性文件|行政许可|行政处罚|行政强制|行政事业性(?:收费|费用))){1,5})
    (?:制发|制定|出台|印发|决定书?|案件|事项|措施|行为|项目|情况|情形)?(?:发生|产生)?$
  `,
);

/**
 * A statement of none with a nought, or behind its thing: 零复议、零诉讼, 行政诉讼为零, 行政诉讼均未发生. What has to stand in the
 * clause, and all that may.
 */
export const NOUGHT = new RegExp(
  unspaced`
    零"?(?:申请|(?:行政)?复议|(?:行政)?诉讼|发生)
    |(?:${APPLICATION}|依申请公开(?:件|事项)?|申请|复议|诉讼)(?:案件|案|申请)?(?:受理|收件|办件|办理)?(?:数量|件数|总数|数|量|情况|事项)?
    (?:(?:均|都)?[为是]"?[零0]"?(?:件|起|宗|次)?|(?:均|都|共)?[零0](?:件|起|宗|次))$
    |(?:复议|诉讼)(?:案件|案)?(?:(?:事项|数量|情况)(?:均|都)?|均|都)无$
    |(?:复议|诉讼)(?:案件|案)?的?(?:情况|情形|现象)?(?:均|都)?(?:未|没有)(?:发生|出现)过?$
  `,
);
export const NOUGHT_WORDS = unspaced`
  ${APPLICATION}|零[\u4e00-\u9fff]{2,3}(?=、|$)|事项|办理|无$|连续(?:多|数|[\d一二三四五六七八九十两]{1,2})年(?:以?来)?|未|没有|出现|导致|产生|情况|情形|现象|过|、|"|零|0|件|起|宗|次|实现了?|保持了?|继续|持续|做到了?|达到了?|为|是|数量|件数|总数|数|量|受理|收件|办件|目标|类|领域|方面
  |因|由|提起|的|案件|案|申请|引发|引起|工作|政府信息公开|信息公开|依申请公开|行政复议|复议|行政诉讼|诉讼|发生
  |(?:收到|接到|受理)?(?:公民、法人(?:和|或者?|及|以及|、)其[他它]组织的?)?${APPLICATION}
`;

/**
 * None carried over to the next year, behind 无 or 没有. A next year has to be named unless all was said to be done
 * before.
 */
export const CARRIED_OVER = new RegExp(
  unspaced`
    ^(?:一件?)?(?:政府信息公开)?(?:申请件?)?
    (?:(?:结转|顺延|(?:积压|遗留)(?=[至到]))(?:至|到|入)?(下一?年度?|次年|明年|20\d\d年度?)?|(跨年度?))(?:继续)?(?:办理|答复|处理)?的?
    (?:政府信息公开)?(?:申请|件|事项|情况|情形|案件)?$
  `,
);

/** None carried in from last year, behind 无 or 没有. */
export const CARRIED_IN =
  /^(?:上一?年度?|去年|往年)(?:的|遗留|未办结)*(?:结转|转结|转入|遗留)(?:的|[至到]本年度?|(?:继续)?(?:办理|答复|处理))*(?:政府信息公开)?(?:申请|件|事项|情况|案件)*$/;

/** The number of those left over is nought; the group: the words before it. */
export const NOUGHT_LEFT = /^(.*?)(?:尚|还)?未办[结完理]的?(?:申请|件|事项)*(?:数量?|件数)?(?:均|都)?[为是][零0]件?$/;

/** None left over, behind 无 or 没有; not 逾期未办结, which only says that none was late. */
export const LEFT_OVER = /^(?:遗留|积压)?的?(?:未办(?:结|完|理)?|待办理?)的?(?:申请|件|事项|情况)*$/;

/** Nothing but that there was none, behind what it is said of: 依申请公开受理情况：无. */
export const NOUGHT_ALONE = /^(?:无|零|没有|0[件起宗]?)$/;

/**
 * None of the cases had a result: 无一件不予公开, 没有不予公开、无法提供的情形; but 没有予以公开 is said of some that were refused.
 * The groups: where; the results.
 */
export const NO_SUCH_RESULT = new RegExp(
  unspaced`
    ^(.*?)(?!(?:没有|未有)予以公开$)(?:没有|未有|无|不存在|(?:未|没有)(?:发生|出现|作出)过?)(?:一[件例宗份])?
    ((?:(?:、|和|及|与|或者?|以及)?(?:予以公开|部分公开|不予公开|无法提供|不予以?处理)){1,5})
    (?:的|申请|答复|决定|情形|情况|件|案件){0,3}$
  `,
);

/** Words that say all. */
export const ALL = /全[部数]|悉数|均|都|皆|件件|100%|百分之?百/;

/** All applications are done with. */
export const ALL_DONE = unspaced`
  (?:办结|结案|办理完毕|办理完成|办理完结|办理结束|处理完毕|处理完成|答复完毕|答复完成|办复完毕|办毕)
  (?:完毕|答复|并(?:按时|按期|及时|依法)?(?:答复|回复)(?:了?申请人)?)?
`;

/** Said of a number just given and nothing else, which means all of them: 收到申请 5 件，已办结. */
export const PLAINLY_DONE = new RegExp(`^(?:现|目前|当年)?(?:已经?)(?:按时|按期|及时|依法|依规)*(?:${ALL_DONE})$`);

/** Answered within the year, so that nothing goes on in the next: 年底前已全部答复. */
export const ANSWERED_IN_YEAR = /(?:年底前|年末前|年内|当年)[^，]{0,8}答复$/;

/** Other words that may stand in such a statement. */
export const ALL_DONE_WORDS = unspaced`
  皆|全数|悉数|现|妥善|年底前|年末前|实现了?|做到了?|100%|百分之?百|件件|[于在](?:当年|年内|年底前)|予以|得到|完成|办理|答复|回复|处理|进行|并
  |截[至止](?:目前|年底)|所有|所收|上述|以上|各类|收到|受理|${APPLICATION}|申请件?
`;

/**
 * Words about the next year in a sentence that nevertheless says all: that nothing is carried over, or what was carried
 * in.
 */
export const NO_CARRYING =
  /(?:且|并)?(?:无|没有)(?:申请)?(?:结转|顺延)|结转(?:至|到)?(?:下一?年度?)?[0零][件宗份]|(?:结转|转结)(?:上一?年度?|去年)|(?:上一?年度?|去年|20\d\d年度?)的?(?:结转|转结)/g;

/** Words by which such a sentence speaks of what is not done yet. */
export const NOT_ALL_DONE = /结转|顺延|尚未|正在|延期|除/;

/** The sentences before it tell of what is carried over, and of no other reason why some are not done. */
export const CARRIED_ALONE = /^(?!.*(?:尚未|正在|延期|除|其余|另外|补正)).*(?:结转|顺延)/;
/** Words by which all may be all that were due. */
export const WHEN_DUE = /按时|按期|如期|及时|期限|时限|到期|应/;

/** All of them were answered: what is then said to be left is what goes on in the next year. */
export const ALL_ANSWERED = /(?:全部|均|都)(?:已|按时|按期|及时|依法)*(?:答复|办理|回复)(?:完毕|完成)?[，且并]?$/;

/** Documents that are or are not to be published: 主动公开 5 件，依申请公开 0 件. */
export const PUBLISHED_OR_NOT = /主动公开|不予公开|不公开|属性|公文|发文|制发|制作/;

/**
 * All applications that were just counted, or that are named, came from one kind of applicant. The first group: what is
 * named; the second: natural persons; else organisations.
 */
export const ALL_FROM = new RegExp(
  unspaced`
    ^(
      (?:[我本][\u4e00-\u9fff]{1,2})?(?:共|全年)?(?:收到|接到|受理|接收)的?(?:\d{1,6}件)?(?:(?:政府)?信息公开|依申请公开)?的?申请
    )?
    (?:申请人)?(?:均|全部|都)(?:是|为|系|由|来自)(?:(自然人|公民(?:个人)?|个人)|法人(?:(?:和|或者|或|及|、)其[他它]组织)?)
    (?:所?提出|提交|申请)?的?(?:政府信息公开)?(?:申请)?件?$
  `,
);

/** All reviews were closed, or won, or none is pending. The first group: which. */
export const ALL_CLOSED =
  /^(.*?)(?:(?:均|全部|都)(?:已经?)?(?:审结|审理完毕|审理终结|结案|胜诉|(?:判决|裁定)?驳回(?:了?(?:原告|申请人|起诉人)的?)?(?:全部)?(?:诉讼请求|诉求|起诉|复议申请|请求)?)|(?<!信访|投诉|举报|申诉)(?:无|没有|不存在)(?:尚未|还未|未)(?:审结|结案?)的?(?:案件)?)$/;

/** All reviews were upheld. The first group: which. */
export const ALL_UPHELD =
  /^(.*?)(?:均|全部|都)(?:已|获得?|为|是|予以|被|得到|以|[作做]出了?|判决|裁定){0,2}(?:结果)?维持了?(?:结果|结案|的?决定|[原我本][^，]{0,12})?$/;
/** All reviews were corrected. The first group: which. */
export const ALL_CORRECTED =
  /^(.*?)(?:均|全部|都)(?:已|获得?|为|是|予以|被|得到|作出了?|做出了?){0,2}(?:结果)?纠正(?:结果|的?决定|[原我本][^，]{0,12})?$/;
export const UPHELD_WORDS = "复议机关|法院|复议结果|判决|决定|裁定|结果|案件|件|起|的";

/**
 * None of the reviews was corrected: 未发生一起…行政复议被纠正的情况, 无一被纠正, 纠错率为零, 零败诉. The first two groups: which, in front of the
 * denial and behind it; the third: what they were not.
 */
export const NONE_CORRECTED: readonly RegExp[] = [
  new RegExp(
    unspaced`
      ^(.{0,40}?)(?:未曾|并未|从未|没有|未|无|不存在|零)(?:发生|出现|产生|有|存在)?过?(?:一[起件例宗]?|任何)?
      (.{0,40}?)(纠正|纠错|败诉)(?:的|情况|情形|案件|现象|行为|结果|判决){0,3}$
    `,
  ),
  /^(.{0,40}?)()(?:直接)?(纠正|纠错|败诉)率(?:均|继续|持续|保持|仍|[为是]){0,3}(?:零|0%?)$/,
  // Of those that were decided: some may be pending.
  /^(.{0,40}?)()(维持)率(?:均|继续|持续|保持|仍|达到?|[为是]){0,3}(?:100%|百分之百)$/,
];
/** Words in such statements besides those of reviews. */
export const NONE_CORRECTED_WORDS = "行政机关|复议机关|上级机关|机关|人民法院|法院|责令|撤销|判决|依法|败诉|应诉";
