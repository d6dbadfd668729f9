import { unspaced } from "../../base/patterns";

/**
 * The words by which prose says what a whole consists of: 186 条，其中…, 分别是…, 占 45.8%. Patterns are read against folded
 * text without spaces, in which `，` stands between clauses.
 */

/** Words between a whole and its parts. The first group says that the parts are all. */
export const PARTS_FOLLOW = new RegExp(
  unspaced`
    (
      (?:具体)?分别(?:是|为|有|包括)[，:]?
      |(?:按(?:照)?[\u4e00-\u9fff]{2,8}?)?分为(?:[一二三四五六七八两\d]大?(?:类|部分|方面)[，:])?[，:]?
      |(?<=[条件篇份个])，由(?=[^。;]{4,160}(?:组成|构成))|具体(?:是|为|如下)[，:]?|具体:
    )
    |具体(?:包括|包含)[，:]?|其中[，:]?(?:主要)?(?:包括|包含|包|含|有)?[，:]?
    |(?:内容)?(?:主要)?(?:包括|包含|涵盖|涉及)了?[，:]?
    |(?<=[，。;])(?:主要)?(?:类别|种类|内容)(?:为|有|包括)?:
    |按(?:照)?[\u4e00-\u9fff]{2,8}?(?:划分|分类|区分|统计|来分|来看|分)[，:]|(?<=\()含
    |(?<=[条件篇份个](?:(?:政府|政务)?信息)?):|(?<=[条件篇份个](?:(?:政府|政务)?信息)?[，,])主要有[:]
  `,
  "g",
);

/**
 * Text that may stand between the whole's counting word and those words: the thing counted, a mark, that all were
 * answered.
 */
export const WHOLE_BEFORE =
  /^[\u4e00-\u9fff]{0,10}?(?:[，:;。](?:均|全部|都)[\u4e00-\u9fff]{2,14}|，分为[\u4e00-\u9fff、]{2,60}大?(?:类|部分|方面))?(?:[，:;。]|[，。]?\()?$/;

/** The kinds that something is divided into, all by name, and how many: 分为政策文件、工作动态两类. */
export const KINDS_NAMED =
  /分为([\u4e00-\u9fff、]{4,60}?)(?<![第其])([两二三四五六七八九])个?大?(?:类别?|部分|方面)(?=[，。;:(]|$)/g;

/** Before a number: how much more or less it was than another. */
export const CHANGE = /增加|减少|增长|上升|下降|回落|同比|环比|较|[比超]上|[多少]$/;

/** Before a number: what came in from the year before or goes on in the next, of which no list is given. */
export const OTHER_YEARS_COUNT = /结转|转结|顺延|去年|上一?年/;

/** Of those, what was dealt with this year together with what came in. */
export const CARRIED_IN_COUNT =
  /^(?:加之|加上|连同|以及|[与和及])?(?:上一?年度?|去年)?(?:结转|转结)(?:上一?年度?|去年)?(?:申请)?$/;

/** Words before a number that do not say what is counted; and the thing behind it that does: 642 条主动公开信息中，. */
export const IDLE_HEAD = /^(?:上述|以上|全年|共|在|的)*$/;
export const THING_BEHIND = /^(?:的)?([\u4e00-\u9fff]{2,14}?)(?:当?中)?[，:(]/;

/**
 * Behind the parts, the total that they come to. The first group: a total of a thing, which may take in more than what
 * was counted before it.
 */
export const TOTAL_BEHIND = new RegExp(
  unspaced`
    ^[，、,](?:以上|[两二三四五六]项|[两三四]者)?(?:合计|共计|总计|总共|共)(?:为|达|有)?
    ((?:主动)?(?:公开|发布|推送|更新)了?(?:各类)?(?:政府|政务)?(?:信息)?)?$
  `,
);

/** A share of a part, which says nothing of what the parts come to: 占 45.8%. */
export const SHARE_OF_PART = /^(?:约|大约)?(?:所)?占[^\d]{0,12}[\d.]+%(?:左右)?$/;

const SHARE_WORDS = unspaced`
  (?:
    (?:所)?占(?:申请|受理|办结|答复|全部|公开|发布|政府|信息|主动|年度|全年){0,5}
    (?:总数量|总件数|总条数|总公开量|总数|总量|申请量)?的?比?[例重]?的?
    |比[例重]
  )(?:大?约)?(?:为|达到?|是)?
`;

/** A share directly behind its count; words between that name another whole make it none. */
export const SHARE = new RegExp(`^(?:申请|信息)?[，、(]?(?:大?约)?${SHARE_WORDS}(?:大?约)?$`);

/**
 * Between a whole and the share of a kind that is counted behind it: ，自然人申请占比达; and between that share and its count.
 */
export const SHARE_FIRST = new RegExp(`^，(?:其中[，:]?)?[\\u4e00-\\u9fff]{2,12}?${SHARE_WORDS}$`);
export const THEN_COUNT = /^[，(](?:共计?|为|计|即|达|有){0,2}$/;

/** Between a count and the whole of which it is a share, and between that and the share: 占总数 372 条的 40%. */
export const SHARE_OF = /^[，(]?(?:大?约)?占[^，。;:()\d]{0,14}$/;
export const OF_WHOLE = /^的(?:大?约)?$/;

/** The share of a part that was listed before, by its label: 政务动态类占 41.5%. */
export const LABELLED_SHARE = new RegExp(
  `(?<=[，、;。(:]|其中)([\\u4e00-\\u9fff]{2,16}?)(?:信息)?${SHARE_WORDS}[\\d.]+(?=%)`,
  "g",
);

/** Between a total and one of its kinds: 186 条信息中政务动态类. What is left behind it names the kind. */
export const AMONG_PUBLISHED = /^(?:主动)?(?:公开|发布)?的?(?:各类)?(?:政府|政务)?信息(?:当)?中[，:]?/;

/** Between a whole and a count that is among it: 33 个政务新媒体中，关停, 办结的 406 件中，予以公开. */
export const AMONG = /^(?:的?[\u4e00-\u9fff]{2,14}?(?<![集其])(?:当中|之中|中)|[当之]?中)，[\u4e00-\u9fff]{1,12}$/;

/** Between a share and the next count of the same whole: nothing else is counted. */
export const NEXT_SHARE = /^[)]?[，、;](?:其[他它余])?[\u4e00-\u9fff]{2,12}$/;

/** Between a total and the counts of kinds that were named first: 政务动态、通知公告分别为. */
export const RESPECTIVELY = /^[，,](?:其中)?[\u4e00-\u9fff、]{4,40}分别(?:为|是|有|达)?$/;
/** Between such counts, and between the last of them and the first share. */
export const NEXT_OF_ROW = /^[、和及]$/;
/** Between counts of kinds that are named each: 24 件、部分公开. */
export const NEXT_COUNT = /^[、，](?!其中)[\u4e00-\u9fff]{2,12}$/;
export const SHARES_RESPECTIVELY = new RegExp(`^[，、;]?(?:分别${SHARE_WORDS}|(?:所)?占比?[例重]?分别(?:为|是|达)?)$`);

/** The shares of all parts, in their order, behind the list: 分别占 41.5%、50%. */
export const SHARES_IN_ORDER = new RegExp(
  `^[，、;]?(?:分别${SHARE_WORDS}|(?:所)?占比?[例重]?分别(?:为|是|达)?)((?:[\\d.]+%[、，和及]{0,2})+)(?=[。，;)]|$)`,
);

/** A class of information in a list, with its count or its share. The groups: its name; the word before a share. */
export const KIND_LISTED =
  /(?<=[，、:]|其中|^)([\u4e00-\u9fff]{2,12}类)(?:政府|政务)?(?:信息|文件)?(?:共|为)?(约?占比?(?:约|为)?)?\d/g;
/** Words by which a list may be of two years, so that it names its classes twice. */
export const OF_TWO_YEARS = /上一?年|去年|同期|同比|较|比20/;

/** A kind of information as a part is named, and what of its name may be left out. */
export const KIND_OF_INFORMATION = /(?:类|信息)$/;
export const KIND_ENDING = /(?:类|各类|政府|政务|公开|信息)+$/;

/**
 * What may stand behind a part that ends its list: 由…组成, 分为…四类, and of the rest what it is: 其余 34 条为其他信息.
 */
export const BEHIND_PART = /^(?:组成|构成|等?[一二三四五六七八两\d]大?(?:类|部分|方面))$/;
export const REST_IS = /^(?:为|是|属于|系|[在由经从以]|通过)[\u4e00-\u9fff]{2,14}$/;
export const IS_REST = /^(?:其余|剩余|余下)的?$/;

/** A statement of a total whose kinds may follow without 其中. */
export const PUBLISHED = /(?:公开|发布)[^，]*$/;

/**
 * The channels by which something was published, with no 等 behind them: 通过网站、微信公众号公开信息. The first group: their names.
 */
export const PUBLISHED_BY = /(?:通过|利用)([^，等]{4,40}?)(?:主动)?(?:公开|发布|推送)[^，]{0,12}$/;
export const CHANNEL_ENDING = /(?:主动)?(?:公开|发布|推送)(?:信息)?$/;

/** Between a total and the classes that it is divided into. */
export const DIVIDED = /^(?:(?:政府|政务)?信息)?:$/;

/** What stands behind a number in a sentence, and never behind a figure of a table: 其中予以公开2件，部分公开1件. */
export const COUNTED = /^ ?[件条宗份例起个篇项次][，,。；;、（()）和及与]/;

/** Behind a number, what it is: 9 件为网上申请. The group: the kind. */
export const KIND_BEHIND = /^(?:为|属于|系|来自)([\u4e00-\u9fff]{2,12})$/;

/** A last part that takes up the rest. */
export const REST_PART =
  /^(?:通过|以|采取)?(?:其[他它余](?!部门|单位|[局委办科]|组织)|剩余)|^(?:其[他它]组织)(?:提出|提交)?的?(?:申请)?$/;

/**
 * Beginning of a list that stands directly behind its whole, without 其中: 收到申请 5 件，自然人 4 件，法人 1 件. Any of the parts
 * may be the first of its kind.
 */
export const BARE_LIST = new RegExp(
  unspaced`
    [，、:(;](?:[一二三四五六七八]是|\d\.)?(?:
      其[他它余]|主办|\d{1,6}[件条份](?:为|属于|系|来自)
      |(?:来自|由|通过)?
      (?:自然人|公民|个人|"?主动公开|线上|网|在线|信函|邮寄|当面|现场|第?一季度|上半年|原创|转载|(?:结果)?维持)
    )
  `,
);

/** Beginning of a list in a bracket right behind its whole: 14 场(县政府 8 场、部门 6 场). */
export const BRACKET_LIST = /\d[\u4e00-\u9fff]{1,10}\([\u4e00-\u9fff]{2,16}\d/;

/** Text between a whole's counting word and a list that stands directly behind it: 151 件申请(, 151 件中，. */
export const BARE_WHOLE =
  /^(?:(?:政府信息公开|信息公开|依申请公开|(?:主动)?公开的?)?(?:申请|(?:政府|政务)?信息)|案件)?中?[，:(]/;

/** A part that can be nothing but a kind of what was counted before: no event and no work of its own. */
export const PURE_KIND = new RegExp(
  unspaced`
    ^(?:来自|由|通过|以)?(?:
      自然人|公民|个人|(?:企业)?法人(?:.{0,3}其[他它]组织)?|单位|线[上下]|网[上下络]|在线|信函|邮寄|当面|现场
      |第?[一二三四]季度|[上下]半年|(?:结果)?维持|(?:结果)?纠正|其[他它]结果|尚未审结
    )(?:申请|提出|提交|公开|发布|方式|渠道|途径|的){0,3}$
    |^(?:原创|转载)(?:信息|文章|作品|稿件)?$|^"?(?:主动公开|依申请公开|不予公开|不公开)"?$
  `,
);

/** What such kinds are counted of. */
export const CASES =
  /申请|建议|提案|来[信访]|留言|咨询|接待|受理|收到?|接[收到]|办结|答复|复议|诉讼|公文|文件|公开|发布|推送|信息|活动|培训|会议|件$/;

/** A count of one kind is no whole of the others: 通过网站收到申请 10 件，信函申请 4 件. */
export const ONE_KIND =
  /网|线[上下]|平台|信函|邮|当面|现场|窗口|传真|自然人|公民|个人|法人|企业|单位|季度|半年|维持|纠正|结果|审结/;

/** A total of published information, whose kinds may follow without 其中. */
export const ALL_PUBLISHED =
  /(?:主动公开|(?:公开|发布)了?的?(?:各类)?(?:政府|政务|政策)?信息)(?:共计|总计|合计|累计|共)?$/;
/** A channel; beside a total it is another total, not a part. */
export const CHANNEL = /网|平台|微信|微博|公众号|客户端|栏|渠道|媒体|(?<!年)报(?![告送表])|抖音|短信/;
/** A part that is work of its own and no kind of information published. */
export const OWN_WORK = /公开|发布|推送|转载|回[复应]|更新|编|接|办|受理|收|召开|组织|开展|培训|会议?$|制[发定]/;

/** Names of what is published that have words of work in them: 环境保护信息公开, 收支总表, 办事指南. */
export const NAMES_OF_CONTENT = new RegExp(
  unspaced`
    (?<=^)公开(?:指南|年报|年度报告|目录|制度)|(?:领导|成员|机构|指南|目录|概况)(?:信息)?更新
    |(?:政府|政务)?(?:公开)?信息公开(?:年报|年度报告|指南|目录|制度|(?=$|\())|法定主动公开内容|政务公开$
    |组织机构|组织人事|收支|收入|收费|办事指南|(?:建议|提案|议案){1,2}办理(?:情况|结果)?|会议(?:信息|公开|纪要)
    |财政预决算公开|编制
  `,
  "g",
);

/** Endings by which a part is a kind of information, whatever work its name speaks of: 房屋征收与补偿领域信息. */
export const ENDS_AS_CONTENT = new RegExp(
  unspaced`
    ^(?!转载|推送|发布|公开|更新|回复|通过)[^。]*(?:领域|类|财务|财政|人事|审计|资金|项目|征收|补偿|保障)信息$
    |^(?!转载|推送|发布|公开|更新|回复|通过)[^。]*
    (?:情况|动态|公告|公示|文件|法规|解读|概况|职能|指南|专题|预算|决算|资金)$
  `,
);
