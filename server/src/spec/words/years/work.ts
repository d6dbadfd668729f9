import { unspaced } from "../../../base/patterns";
import { FOLLOWED_TASKS, OWN_TASKS } from "./plans";

// The words by which prose speaks of the work of a year. Matched against folded text without spaces, in which `，`
// stands between clauses; the year is a group.

/** A wording by which prose tells of a year's work. */
export interface YearWording {
  readonly pattern: RegExp;
  /** `work` of the year itself; `plan` for it; `day`: a date, which may be right. */
  readonly kind: "work" | "plan" | "day";
  /** True if the report's own year may open its sentence: 2023年，我局按照2022年政务公开工作要点. */
  readonly mayFollow?: true;
}

/** Cases carried over to a year that is none after the report's: 1件结转到2023年度办理. */
export const CARRIED_TO = new RegExp(
  unspaced`
    (?:^|[，。;])(?:其中|剩余|其余|另有|尚有|除)?\d+[件宗份条](?:申请)?(?:将|需|则)?(?:结转|顺延)(?:至|到|入)?
    (20\d\d)年度?(?:继续)?(?:办理|答复|处理)
    |(?:^|[，。;])(?:结转|顺延)(?:至|到)?(20\d\d)年度?(?:继续)?(?:办理|答复|处理)的?(?:申请)?\d+[件宗份条]
  `,
  "g",
);

/** Work of the year that was done: 圆满完成2022年各项任务. */
const COMPLETED =
  /完成了?(20\d\d)年度?的?(?:各项|全年|公开|政务公开|政府信息公开|信息公开|重点|目标|年度){0,3}的?(?:工作|目标|任务)(?!的?基础)/g;

/** The same said of its tasks: 2022年政务公开各项任务圆满完成. */
const COMPLETED_TASKS =
  /(?<=^|[，。;:])(20\d\d)年度?的?(?:各项|全年|政务公开|政府信息公开|信息公开|重点|目标|年度){1,3}(?:工作)?(?:目标)?任务(?:均|已|全部|圆满|如期|顺利|按期)+完成/g;

/** A year's amount: 2022年全年推送信息268条; 截至2022年12月31日，共发布…. */
const YEARLY_AMOUNT = new RegExp(
  unspaced`
    (?:^|[，。;:)])(?:截[至止])?(20\d\d)年(?!以?来)(?:度|12月31日|12月底|年?底|末)?，?
    (?:[\u4e00-\u9fff""]{0,20}?)(?:全年|年内|共计|共|累计|总计)[^，。;]{0,30}?(?:
      推送|发布|公开|转载|受理|处理|办理|回复|接待|接受|接听|解答|收到|举办|召开|开展|组织|制发|印发|更新|编发
      |刊发|制定|出台|修正|清理
    )[^，。;]{0,24}?\d+余?[条件篇期次个场份人封则处块家名]
  `,
  "g",
);

/** A year's amount without a word that says so: 2022年，我局主动公开政府信息186条. */
const YEARLY_PUBLISHED = new RegExp(
  unspaced`
    (?:^|[，。;:)])(?:(?![^，。;:)\d]*[转引摘较比对与])[^，。;:)\d]{0,10}(?:网站|公众号|微博|专栏|平台))?在?(20\d\d)年(?!
      以?来|起|[\u4e00-\u9fff]{2}后?的|[^，。;]{0,8}(?:上线|开通|建成|启用)
      |度?的?(?:全[省市县区])?[^，。;]{0,12}(?:考核|考评|评估|评议|评选|检查|表彰|测评)(?:中|结果|等次|获|被)
    )(?:度|中|内|全年|1月?[份]?[至到-]12月[份底]?|1月1日起?[至到-](?:20\d\d年)?12月31日止?)?，?
    (?:[^，。;]{0,24}，){0,2}?[^，。;]{0,24}?(?:
      (?:(?:公开|发布|推送)(?:各类|政府|政务|工作|动态|微信|微博|公众号|文件|政策){0,2}信息
        |(?:发布|推送|刊发)[^，。;\d]{0,8}(?:图文|推文|提示|稿件|文章|视频|作品))
      (?:[共合总]计|共|总数|[为有达]){0,2}\d[\d.]*万?余?[条篇期]
      |(?:回应|答复|回复|办理|处理)[^，。;]{0,12}(?:关切|留言|咨询|诉求|来信|问题)\d+余?[次件条个]
      |(?:组织|举办|开展|召开)[^，。;的第\d]{0,16}\d+余?[次场期]
      |(?:制发|制定|印发|出台)[^，。;的\d]{0,8}文件\d+[件份个]|(?:办理|作出)行政(?:许可|处罚)[^，。;的\d]{0,4}\d+[件宗起]
    )(?!的)
  `,
  "g",
);

/** What is done anew each year, so often in another: 2022年张贴公示75期. */
export const YEARLY_WORK = new RegExp(
  unspaced`
    (?:^|[，。;:)])在?(20\d\d)年(?!以?来|起|至|底)度?，?[^，。;\d]{0,12}?
    (?:张贴|承办|参加|编发|接受|邀请|选派|报送)(?!的)(?:了|各类|专题|业务){0,2}
    [\u4e00-\u9fff]{1,12}\d+余?[次场期份个条篇件](?:[，。;、]|$)
  `,
  "g",
);

/** What deputies and members proposed in a year: 2022年承办建议42件. */
export const YEARLY_PROPOSALS =
  /(?:^|[，。;:)])(20\d\d)年(?!以?来)度?，?[^，。;]{0,16}?(?:承办|办理|办复|办结|收到|接到|答复)(?!的)[^，。;]{0,20}?(?:建议|提案|议案)[^，。;\d]{0,6}\d+件/g;

/** What a year had come to by its end: 截至2022年12月31日，推送信息268条, 关注人数8万人. */
const YEAR_END_AMOUNT = new RegExp(
  unspaced`
    (?:^|[，。;:)])截[至止]到?(20\d\d)年(?:12月31日|12月[底份]?(?!\d)|年?底|末)，?[^，。;]{0,24}?
    (?:
      (?:推送|发布|公开|转载|受理|收到|接到|办理|举办|召开|设置|建成|开通|配备|接待|培训)[^，。;]{0,16}?\d+余?(?:[条件篇期次个场份处名人])
      |(?:关注|粉丝|订阅|用户)[^，。;\d]{0,10}\d[\d.]*万?余?[人名个]
    )
  `,
  "g",
);

/** The days of a year of which something is told: 全年（2022年1月1日至12月31日）推送信息268条. */
const YEAR_IN_DAYS = /(?<=全年|年内|本年度?)\((20\d\d)年1月1日起?[至到-]{1,2}(?:20\d\d年)?12月31日止?\)/g;

/** Nothing that happened, said for a year: 2022年未发生责任追究情形. */
const YEAR_WITHOUT = new RegExp(
  unspaced`
    (?:^|[，。;:)])(20\d\d)(?:年度?|(?=全年))，?[\u4e00-\u9fff]{0,8}?
    (?:(?:未|没有)(?:发生|出现|收到|收取|接到|接收到|产生)|无(?:责任追究|依申请公开|申请公开|行政复议|行政诉讼))
  `,
  "g",
);

/** 纳入2022年度考核. */
const ASSESSED_FOR = /纳入(?:了|到)?(?:[\u4e00-\u9fff]{0,6}?)(20\d\d)年度?的?[\u4e00-\u9fff]{0,8}?(?:考核|考评|绩效)/g;

/** An event held on a day: 2022年3月15日，我局召开…. */
const HELD_ON = new RegExp(
  unspaced`
    (?:^|[，。;:)])[在于]?(20\d\d)年(?:\d{1,2}月(?:\d{1,2}日|[上中下]旬|份|底|初)?)，?(?:[\u4e00-\u9fff]{0,12}?)
    (?:召开|举办|组织|开展|举行)[^，。;]{0,20}?(?:公开|解读|培训|业务)
  `,
  "g",
);

/** The same in short: 编制2022年度报告。 */
export const WRITTEN_FOR = /(?:编制|编写|形成)(?:本|了)?(20\d\d)年(?:度|年度)?报告(?=[。，;]|$)/;

/** Words by which a sentence looks back on purpose. */
export const LOOKING_BACK =
  /去年|上一?年|往年|历年|同比|相比|相较|较|增长|增加|下降|减少|结转|遗留|整改|存在|问题|不足|针对|反馈|以来|至今|此前|曾/;

/** A problem that there was not: 未发现问题. */
export const NO_PROBLEM = /(?:未发现|没有|不存在|无)(?:任何|重大|突出|明显)?问题/g;

/** What 总体情况 tells of a year's work. */
export const WORK_OF_A_YEAR: readonly YearWording[] = [
  { pattern: COMPLETED, kind: "work", mayFollow: true },
  { pattern: FOLLOWED_TASKS, kind: "plan", mayFollow: true },
  { pattern: OWN_TASKS, kind: "work" },
  { pattern: YEAR_IN_DAYS, kind: "work" },
  { pattern: YEARLY_AMOUNT, kind: "work" },
  { pattern: YEAR_END_AMOUNT, kind: "work" },
  { pattern: YEARLY_PUBLISHED, kind: "work" },
  { pattern: YEAR_WITHOUT, kind: "work" },
  { pattern: HELD_ON, kind: "day" },
  { pattern: ASSESSED_FOR, kind: "day" },
  { pattern: COMPLETED_TASKS, kind: "work" },
];
