/**
 * Kinds that a whole is divided into, all of them or each for itself. Patterns are read against folded text without
 * spaces, in which `，` stands between clauses.
 */
import { unspaced } from "../../base/patterns";

const NATURAL = /^(?:来自|由)?(?:自然人|公民|个人)/;
const ORGANISATIONS = /^(?:来自|由)?(?:企业)?法人.{0,3}其[他它]组织/;

/** A closed set of kinds, one pattern each: parts of such kinds leave nothing out. */
export interface ClosedSet {
  readonly parts: readonly RegExp[];
  /** True if other parts may not follow: 自然人 and 法人 are all only where nothing else is named. */
  readonly alone?: boolean;
  /** What the whole must count: only a whole that names the kinds has no others. */
  readonly of?: RegExp;
}

/** The kinds of which every case is one. */
export const CLOSED_SETS: readonly ClosedSet[] = [
  { parts: [NATURAL, ORGANISATIONS] },
  { parts: [NATURAL, /^(?:来自|由)?(?:企业)?法人(?:单位)?(?:提出|提交)?的?(?:申请)?$/], alone: true },
  { parts: [/维持$/, /纠正$/, /其[他它]结果$/, /尚未审结$/] },
  { parts: [/^(?:通过)?线上/, /^(?:通过)?线下/], alone: true },
  { parts: [/^(?:通过)?网[上络]/, /^(?:通过)?(?:线下|网下)/], alone: true },
  { parts: [NATURAL, /^(?:来自|由)?单位(?:提出|提交)?的?(?:申请)?$/], alone: true },
  { parts: [/^第?一季度/, /^第?二季度/, /^第?三季度/, /^第?四季度/], alone: true },
  { parts: [/^上半年/, /^下半年/], alone: true },
  { parts: [/^原创/, /^(?:转载|转发)/], alone: true },
  { parts: [/^"?主动公开/, /^"?依申请公开/, /^"?(?:不予公开|不公开)/], alone: true },
  { parts: [/^(?:本|当|今)年度?新(?:收|增|受理)/, /^上一?年度?(?:结转|转结)/], of: /申请|依申请公开/ },
  { parts: [/^未经(?:行政)?复议/, /^(?:经)?(?:行政)?复议后/], of: /诉讼|应诉/ },
  // Not some of them: 败诉的诉讼, 重点建议.
  {
    parts: [/^(?:行政)?复议(?:案件?|申请)?$/, /^(?:行政)?诉讼(?:案件?)?$/],
    alone: true,
    of: /争议|复议(?:案件)?[和及与、][^，]{0,4}诉讼/,
  },
  {
    parts: [/^[省市县区]?(?:人大(?:代表)?(?:建议|议案)?|建议)$/, /^[省市县区]?(?:政协(?:委员)?(?:提案)?|提案)$/],
    alone: true,
    of: new RegExp(
      unspaced`
        人大[^，]{0,8}[和及与、][^，]{0,4}政协|政协[^，]{0,8}[和及与、][^，]{0,4}人大
        |建议[和及与、][^，]{0,6}提案|提案[和及与、][^，]{0,6}建议
      `,
    ),
  },
];

const OF_REVIEWS = /复议|诉讼/;

/**
 * Parts that can only be of one thing, and the words of that thing: 维持 3 件 is of reviews, whatever was counted between.
 */
export const PARTS_OF: readonly { readonly part: RegExp; readonly of: RegExp }[] = [
  { part: /^(?:结果)?(?:维持|纠正)/, of: OF_REVIEWS },
];

const BY = "^(?:收到|受理|接收)?(?:来自|由|通过|以|经|采取)?";
const FILED = "(?:申请|收到|受理|接收|件|提交|提出|方式|渠道|途径|形式|平台|数量?|的)*$";
const kind = (words: string): RegExp => new RegExp(`${BY}(?:${words})${FILED}`);

/**
 * Kinds of which a case is one and no other, by who applied and how: their parts are together no more than the whole.
 * `main` are the kinds that are hardly ever left out.
 */
export const SEPARATE_KINDS: readonly {
  readonly kinds: readonly RegExp[];
  readonly main?: number;
  /** What the whole must count: what is published may be published by several ways at once. */
  readonly of?: RegExp;
}[] = [
  { kinds: [kind("自然人|公民|个人"), kind("(?:企业)?法人(?:.{0,3}其[他它]组织)?|企业|单位|组织")] },
  {
    kinds: [
      kind("网[上络站页]|线上|在线|互联网|(?:网络|网上|网站)?(?:申请)?平台|门户网站"),
      kind("书面|纸质|信函、?传真|来信|来函|信函|书信|信件|邮寄|邮件|邮政|快递|挂号信"),
      kind("当面|现场|窗口|上门"),
      kind("传真"),
      kind("电子邮[件箱]|邮箱"),
    ],
    main: 3,
    of: /申请|受理|收到?|接[收到]/,
  },
  {
    kinds: [
      /^(?:(?:继续|仍然?|现行)有效|(?:继续|予以)?保留)(?:的)?$/,
      /^(?:宣布|予以|拟)?废止$/,
      /^(?:宣布|予以)?失效$/,
      /^(?:予以|拟)?修[改订]$/,
    ],
    of: /(?:清理|梳理)[^，]{0,16}文件$/,
  },
  {
    kinds: [
      /^(?:政务)?微信(?:公众号)?$|^公众号$/,
      /^(?:政务|新浪)?微博$/,
      /^(?:抖音|快手|短视频)号?$/,
      /^(?:今日)?头条号?$/,
      /^(?:微信)?视频号$/,
    ],
    of: /新媒体(?:账号|帐号|平台)?$/,
  },
  { kinds: [/^(?:[省市县区]级?)?人大/, /^(?:[省市县区]级?)?政协/], of: /建议|提案|议案/ },
  { kinds: [/^主办/, /^(?:会|协|分)办/], of: /建议|提案|议案/ },
  {
    kinds: [/维持(?:原.{0,8})?$/, /纠正$/, /其[他它]结果$/, /(?:尚未|还未|未)(?:审结|办结)$/],
    of: OF_REVIEWS,
  },
];
