import { plural, say } from "../base/localised";
import { matchesOf } from "../base/patterns";
import { simplified } from "../base/script/traditional";
import { inTextOrder, partOf } from "../base/span";
import { type ProseLine, proseLines } from "../model/places/prose-lines";
import { defineRule } from "./define-rule";
import { preferredFix } from "./support/fixes";
import { gatheredFindings } from "./support/text/gathered-findings";
import type { Observation } from "./types";

/**
 * Eighteen characters: region, date of birth, sequence, check character; written in groups or in one. On folded text.
 */
const ID_NUMBER =
  /(?<![0-9A-Za-z])[1-8]\d{5}[ -]?(?:19|20)\d{2}[ -]?(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[0-9Xx](?![0-9A-Za-z])/g;
/** Eleven digits that stand alone: no part of an address on the web, of a number of a document, of an amount. */
const MOBILE =
  /(?<![0-9A-Za-z./=_&?%#@-])1[3-9]\d(?:\d{8}|([ -])\d{4}\1\d{4})(?![0-9A-Za-z/=_%@.]|-\d| ?[件条元号次人户亩份])/g;
/** The number of a bank card of UnionPay, written in groups or in one, and the words by which it is said to be one. */
const CARD_NUMBER = /(?<![0-9A-Za-z])62\d{2}(?:[ -]?\d{4}){2}[ -]?(?:\d{4}(?:[ -]?\d{1,3})?)(?![0-9A-Za-z])/g;
const OF_A_CARD = /银行|卡号|账[号户]|帐[号户]|开户/;
/** The account into which a body takes what is paid. */
const OF_A_BODY = /收费|缴费|缴款|缴纳|收款|专户|对公/;
/** A long number, which all of them have and hardly any line contains. */
const LONG_NUMBER = /\d[\d -]{9}\d/;
/** Words of a sentence that gives a number for the public to call. */
const CONTACT =
  /电话|手机|联系|咨询|热线|传真|邮编|邮箱|微信(?!公众号|平台)|拨打|投诉|监督(?:电话|热线|举报|投诉|方式)|举报|来电|办公(?:电话|地址|时间|室[:(])|地址|[Tt][Ee][Ll]/;
/** Where somebody lives, with a number behind it: no body gives that as a contact. */
const OF_A_HOME = /(?:家庭(?:住址|地址|电话)|家住|户籍地址)[^。；;]{0,60}$/;
/** The person whose number directly follows: nobody is to call an applicant. */
const PRIVATE =
  /(?:申请人|当事人|村民|居民|户主|信访人|本人)[^，,。；;拨打询联致]{0,16}$|(?:来[电信]|举报|投诉|反映)(?:人|群众)的?(?:(?:联系)?(?:电话|手机)(?:号码?)?)?[:： （(]{0,2}$/;
/** The distance within which a word of contact may stand from a number, with names and addresses between. */
const REACH = 80;
const NUMBERED = /(?:编号|账号|帐号|代码|文号|备案号|备|第|No\.?)[:： ]?$/;

/** Family names that are no words by which a sentence on applicants goes on. */
const FAMILY =
  "[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许吕张曹严金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁韦马苗袁柳唐薛雷贺倪汤滕罗郝邬康伍余顾孟黄萧尹姚邵汪毛戴宋庞熊纪舒屈项祝董梁杜阮蓝贾江颜郭梅林徐邱高夏蔡田胡凌霍卢莫缪丁邓郁洪崔吉龚程邢裴陆荣翁侯甘景詹龙叶黎白蒲赖卓乔温庄晏柴阎刘]";
/** One of the public by name, and that the number is that person's: 申请人张三，联系电话：. */
const NAMED = new RegExp(
  `(?:申请人|当事人|信访人|举报人|投诉人|来[信电]人|提[案议]人|建议人|求助人|反映人|市民|网民|家长)[:：]? ?${FAMILY}[\\u4e00-\\u9fff*×]{1,2}[，,(（ ]{1,2}(?:联系)?(?:电话|手机)(?:号码?)?(?:为|是)?[:：]? ?$`,
);
/** Whom the body has appointed, with a number that is not for the public to call: 明确张三（手机：. */
const APPOINTED =
  /(?:明确|指定|确定|安排|任命|由)(?![^，,。；;]{0,24}(?:办公室|科|股|窗口|大厅|中心|热线|受理|咨询|监督|值班|接待|联系人))[^，,。；;]{1,24}[(（，, ]{1,2}(?:联系)?(?:手机|电话|联系方式)(?:号码?)?(?:为|是)?[:：]? ?$/;
/** Of one of the public, by the family name: 网民刘先生13797812345. */
const OF_THE_PUBLIC = new RegExp(
  `(?:网民|网友|市民|村民|居民|群众|业主|家长|学生|患者|乘客|消费者|游客|代表|委员|举报人|来信人|来电人|投诉人|申请人|当事人|信访人)${FAMILY}(?:先生|女士|某某?|[*×]{1,2})[(（，, ]{0,2}(?:(?:联系)?(?:电话|手机)|联系方式)?(?:号码?)?(?:为|是)?[:：]? ?$`,
);
/** Of somebody whose name is hidden: 向李某（手机. */
const NAMELESS = new RegExp(`[向对给]${FAMILY}[某*×]{1,2}[(（，, ](?:联系)?(?:手机|电话)(?:号码?)?[:：]? ?$`);
/** Of somebody named in brackets, in the report itself: （赵某某，手机. */
const BESIDE_NAME = new RegExp(
  `[(（](?!联系)${FAMILY}[\\u4e00-\\u9fff]{1,2}[，,、:： ]{1,2}手机(?:号码?)?(?:为|是)?[:：]? ?$`,
);
/** Behind the number of somebody appointed: the public is to call it after all. */
const TO_BE_CALLED = /联系人|咨询|受理|接听|答疑|反映|对外|公众|群众|投诉|举报|监督电话/;
/** Where in a village or a street somebody lives, down to the house. */
const HOUSE =
  "[\\u4e00-\\u9fff\\d]{2,24}?[\\d一二三四五六七八九十]+(?:号|弄|室|栋|幢|组|单元|楼)[\\u4e00-\\u9fff\\d-]{0,16}";
/** The address of an applicant, behind the name: 申请人李四，住…, 申请人：李四，地址：…. On folded text. */
const ADDRESSES = [
  new RegExp(
    `(?<=申请人 ?:? ?${FAMILY}[\\u4e00-\\u9fff*×]{1,3}[,( ]{1,2}(?:家?住(?:址|所|在|于)?|(?:家庭)?住址) ?:? ?)${HOUSE}`,
    "g",
  ),
  new RegExp(
    `(?<=申请人 ?: ?${FAMILY}[\\u4e00-\\u9fff*×]{1,3}[,( ]{1,2}(?:联系|通讯|通信|家庭)?地址 ?: ?)${HOUSE}`,
    "g",
  ),
];

/**
 * A kind of number: how to find it, whether one that is found is somebody's own, and how much of it stays when it is
 * masked.
 */
interface Kind {
  readonly chinese: string;
  readonly english: string;
  readonly pattern: RegExp;
  readonly kept: number;
  readonly isPrivate: (number: string, before: string, after: string) => boolean;
}

const KINDS: readonly Kind[] = [
  { chinese: "身份证号", english: "identity number", pattern: ID_NUMBER, kept: 6, isPrivate: hasValidCheck },
  { chinese: "银行卡号", english: "bank card number", pattern: CARD_NUMBER, kept: 4, isPrivate: isCard },
  { chinese: "手机号", english: "mobile number", pattern: MOBILE, kept: 3, isPrivate: isNoContact },
];
/** The number of characters that a masked number keeps at its end. */
const KEPT_END = 4;

/**
 * An identity number, a bank card's, an applicant's address, or a mobile number outside the sentence on whom to call.
 */
export const personalData = defineRule({
  code: "personal-data",
  manual: ["text", 6],
  severity: "error",
  authority: "official",
  name: say("个人信息", "Personal data"),
  title: say("公开了个人信息", "Personal data"),
  fixable: "review",
  ofAnyReport: true,
  check({ report }): Iterable<Observation> {
    const findings = proseLines(report).flatMap((line, index, lines) => [
      ...(LONG_NUMBER.test(line.folded) ? KINDS : []).flatMap((kind) =>
        numbersIn(line, lines[index - 1]?.text ?? "", kind),
      ),
      ...addressesIn(line),
    ]);
    return gatheredFindings(
      inTextOrder(findings),
      (count) => say(`${count} 处个人信息不应公开`, `${plural(count, "piece")} of personal data`),
      (count) => say(`${count} 处都遮盖`, `Mask ${plural(count, "piece")} of personal data`),
    );
  },
});

/** Where applicants live. The message does not repeat it. */
function addressesIn({ folded, span: line }: ProseLine): readonly Observation[] {
  if (!folded.includes("申请人")) return [];
  return ADDRESSES.flatMap((pattern) =>
    matchesOf(pattern, folded).map(({ 0: address, index }) => ({
      span: partOf(line, index, address.length),
      message: say("申请人的住址不应公开，请删除", "An applicant's address should not be published; delete it"),
    })),
  );
}

/** The private numbers of one kind in a line. Messages show them masked: they are copied to logs and lists. */
function numbersIn(line: ProseLine, lineBefore: string, kind: Kind): readonly Observation[] {
  return matchesOf(kind.pattern, line.folded).flatMap(({ 0: written, index }): readonly Observation[] => {
    const number = written.replace(/[ -]/g, "");
    const before = simplified((lineBefore + line.text.slice(Math.max(0, index - REACH), index)).slice(-REACH));
    const end = index + written.length;
    if (!kind.isPrivate(number, before, simplified(line.text.slice(end, end + REACH / 2)))) return [];
    const span = partOf(line.span, index, written.length);
    const hidden = "*".repeat(number.length - kind.kept - KEPT_END);
    const masked = number.slice(0, kind.kept) + hidden + number.slice(-KEPT_END);
    return [
      {
        span,
        message: say(
          `${kind.chinese} ${masked} 不应公开，请删除或遮盖`,
          `The ${kind.english} ${masked} should not be published; delete or mask it`,
        ),
        fixes: () => [preferredFix(say(`遮盖为 ${masked}`, `Mask as ${masked}`), [{ span, newText: masked }])],
      },
    ];
  });
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The check character of GB 11643. */
function hasValidCheck(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return "10X98765432"[sum % 11] === number[17]?.toUpperCase();
}

/** So near its number stands the word for a card. */
const CARD_REACH = 16;

/** Reports whether a number is said to be a card's, and has the check digit of one (ISO/IEC 7812). */
function isCard(number: string, before: string, after: string): boolean {
  if (!OF_A_CARD.test(before.slice(-CARD_REACH)) && !OF_A_CARD.test(after.slice(0, CARD_REACH / 2))) return false;
  if (OF_A_BODY.test(before)) return false;
  const doubled = (digit: number): number => (digit > 4 ? 2 * digit - 9 : 2 * digit);
  const digits = [...number].reverse().map(Number);
  return digits.reduce((sum, digit, index) => sum + (index % 2 === 1 ? doubled(digit) : digit), 0) % 10 === 0;
}

/**
 * Reports whether a mobile number is not a contact: no word of contact is near, or it follows the person who owns it.
 */
function isNoContact(_: string, before: string, after: string): boolean {
  if (NUMBERED.test(before)) return false;
  if (
    OF_A_HOME.test(before) ||
    PRIVATE.test(before) ||
    NAMED.test(before) ||
    NAMELESS.test(before) ||
    OF_THE_PUBLIC.test(before)
  )
    return true;
  if (BESIDE_NAME.test(before) && !CONTACT.test(before.replace(/手机/g, "") + after)) return true;
  return (APPOINTED.test(before) && !TO_BE_CALLED.test(after)) || !CONTACT.test(before + after);
}
