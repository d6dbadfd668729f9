import { unspaced } from "../../base/patterns";

/**
 * The words by which prose speaks of the work of a year: plans, amounts, openings. Patterns are matched against folded
 * text without spaces, in which `，` stands between clauses; the year is a group.
 */

/** A yearly plan of this work in the title of a document that the body made itself: 印发《…2021年政务公开工作要点》. */
export const OWN_PLAN = /(?:制定|制订|印发|制发|下发|出台)了?《([^《》]{0,40}?)(20\d\d)年度?([^《》]{0,60})》/g;
/** Words by which such a title is one of this work. */
export const PLAN_SUBJECT = /政务公开|信息公开/;
export const PLAN_KIND = /要点|方案|计划|分工|任务|考核|清单|台账/;

/** A yearly plan of this work by which the body says it worked: 按照《2022年政务公开工作要点》部署. */
export const FOLLOWED_PLAN = new RegExp(
  unspaced`
    (?:按照|根据|依据|对照|围绕|落实|贯彻(?:落实)?|执行|遵照|依照|结合)
    (?:《[^《》]{2,40}》(?:\([^()]{1,30}\))?(?:、|和|及|以及|与))?
    (?:国家|国务院|省|市|县|区|上级|[\u4e00-\u9fff]{0,12}?(?:办公室|办公厅|政府|省|市|县|区))?
    (?:印发|下发|制定)?的?《([^《》]{0,40}?)(20\d\d)年度?([^《》]{0,60})》
  `,
  "g",
);

/** The same without the title of a document: 按照2022年政务公开工作要点安排. */
export const FOLLOWED_TASKS = new RegExp(
  unspaced`
    (?:
      按照|根据|依据|对照|围绕|落实|执行|遵照|依照|紧扣|聚焦
      |以(?=20\d\d年度?[^，。;]{0,24}(?:要点|任务|安排|部署|计划)为)
    )[^，。;《》\d]{0,16}?(20\d\d)年度?(?:全[省市县区])?(?:
      (?:政务公开|(?:政府)?信息公开)(?:(?:重点)?(?:工作)?(?:要点|任务|安排|部署|计划|考核)|工作(?=[，。]))
      |(?:重点|中心|目标)(?:工作|任务)(?=[，。])
    )
  `,
  "g",
);

/** Words of a plan for the future: 2024年我局将加大…. 将 alone may be 把. */
export const PLANNED = new RegExp(
  unspaced`
    (20\d\d)年度?\)?，?(?:[\u4e00-\u9fff]{0,8}?，)?(?:[\u4e00-\u9fff]{0,12}?)(?:
      (?:将(?:会)?|要)(?:
        从(?!业)|在(?!线|建)|以(?!往)|继续|进一步|不断|持续|重点(?!领域|工作|项目|任务|栏目|信息)|丰富(?!的)
        |拓展|拓宽|畅通|增强|改善|探索|着力|着重|努力|加大|加强|加快|加深|坚持|抓[好紧实]|认真|积极|深入|切实
        |严格|全面|扎实|大力|主要(?!指标|信息|领导|内容|工作)|采取|按照|围绕|立足|针对|强化|完善|健全|优化|提升
        |提高|推[进动]|做好|改进|聚焦|聚力|紧[扣盯]|瞄准|对标|补齐|狠抓|夯实|深化|巩固
        |(?:细化|推行|实行|建立|搭建|邀请|开展|出台|编印)(?![\u4e00-\u9fff]{0,6}的)
      )
      |计划|拟|打算
    )([^。;]{0,60})
  `,
  "g",
);

/** The same with the year behind 将 or 拟: 下一步，我局将在2024年进一步加大…. */
export const PLANNED_IN = new RegExp(
  unspaced`
    (?:将(?:会|要)?|拟|计划|打算)[在于](20\d\d)年度?(?:里|中|内)?，?
    (?:继续|进一步|不断|持续|着力|重点(?!领域|工作|项目)|加大|加强|加快|努力)([^。;]{0,60})
  `,
  "g",
);

/** What stands under a head of plans on its line: 下一步改进措施：2020年重点抓好三项工作. */
export const PLANNED_UNDER =
  /(?:下一?步|今后)[\u4e00-\u9fff]{0,10}(?:措施|打算|计划|安排|思路|方向|重点)[:：，](20\d\d)年度?，?([^。;]{0,60})/g;

/** A year's tasks that are still to be done: 下一步，我局将全面完成2023年政务公开各项任务. The second group: what follows. */
export const PLANNED_TASKS = new RegExp(
  unspaced`
    (?:将|确保)[\u4e00-\u9fff]{0,6}?(?:完成|落实|做好|开展|推进|抓好|按照|根据|对照|围绕)(20\d\d)年度?的?
    (?:政务公开|政府信息公开|信息公开)?(?:各项|重点|目标)?(?:任务|要点|工作)([^。;]{0,12})
  `,
  "g",
);
/** What is done about a year once it is over: its report, what was found wrong with it. */
export const AFTER_ITS_YEAR = /年报|报告|总结|考核|评估|整改|问题/;

/** Cases carried over to a year that is none after the report's: 1件结转到2023年度办理. */
export const CARRIED_TO = new RegExp(
  unspaced`
    (?:^|[，。;])(?:其中|剩余|其余|另有|尚有|除)?\d+[件宗份条](?:申请)?(?:将|需|则)?(?:结转|顺延)(?:至|到|入)?
    (20\d\d)年度?(?:继续)?(?:办理|答复|处理)
  `,
  "g",
);

/** What is striven for: 力争2022年政务公开工作再上新台阶. */
export const STRIVEN_FOR = /(?:力争|争取|确保|力求)(?:[在于到]|使|让|实现)?(20\d\d)年(?:度|底|末)?([^。;]{0,60})/g;

/** 将…作为, 将…纳入: what was done to it. */
export const DONE_TO_IT =
  /作为|纳入|列入|列为|摆在|摆上|融入|转化|落实到|实际|已|取得|(?:实现|得到|完成)了|计划(?:生育|内|外|已|总结|任务|完成|的)|拟(?:稿|文|定的|公开)/;

/** A heading or opening of plans: 2024年工作打算. */
export const PLAN_TITLE =
  /(20\d\d)年度?(?:的?(?:下一步)?(?:工作)?(?:打算|设想|思路|安排)|工作(?:计划|重点)(?=[。:，]|$))(?!完成|落实|执行|的?完成)/g;

/** Work of the year that was done: 圆满完成2022年各项任务. */
export const COMPLETED =
  /完成了?(20\d\d)年度?的?(?:各项|全年|公开|政务公开|政府信息公开|信息公开|重点|目标|年度){0,3}的?(?:工作|目标|任务)/g;

/** A year's amount: 2022年全年推送信息268条; 截至2022年12月31日，共发布…. */
export const YEARLY_AMOUNT = new RegExp(
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
export const YEARLY_PUBLISHED = new RegExp(
  unspaced`
    (?:^|[，。;:)])在?(20\d\d)年(?!
      以?来
      |度?的?(?:全[省市县区])?[^，。;]{0,12}(?:考核|考评|评估|评议|评选|检查|表彰|测评)(?:中|结果|等次|获|被)
    )(?:度|中|内|全年|1月?[份]?[至到-]12月[份底]?|1月1日起?[至到-](?:20\d\d年)?12月31日止?)?，?
    (?:[^，。;]{0,24}，){0,2}?[^，。;]{0,24}?(?:
      (?:公开|发布|推送)(?:各类|政府|政务|工作|动态|微信|微博|公众号|文件|政策){0,2}信息
      (?:[共合总]计|共|总数|[为有达]){0,2}\d+余?[条篇]
      |(?:回应|答复|回复|办理|处理)[^，。;]{0,12}(?:关切|留言|咨询|诉求|来信|问题)\d+余?[次件条个]
      |(?:组织|举办|开展)[^，。;]{0,12}培训[班会课]?\d+[次场期]|召开[^，。;]{0,16}会议?\d+[次场]
    )
  `,
  "g",
);

/** What a year had come to by its end: 截至2022年12月31日，推送信息268条. */
export const YEAR_END_AMOUNT = new RegExp(
  unspaced`
    (?:^|[，。;:)])截[至止]到?(20\d\d)年(?:12月31日|12月[底份]?(?!\d)|年?底|末)，?[^，。;]{0,24}?
    (?:推送|发布|公开|转载|受理|收到|接到|办理|举办|召开)[^，。;]{0,16}?\d+余?[条件篇期次个场份]
  `,
  "g",
);

/** Nothing that happened, said for a year: 2022年未发生责任追究情形. */
export const YEAR_WITHOUT = new RegExp(
  unspaced`
    (?:^|[，。;:)])(20\d\d)(?:年度?|(?=全年))，?[\u4e00-\u9fff]{0,8}?
    (?:(?:未|没有)(?:发生|出现|收到|收取|接到|接收到|产生)|无(?:责任追究|依申请公开|申请公开|行政复议|行政诉讼))
  `,
  "g",
);

/** 纳入2022年度考核. */
export const ASSESSED_FOR =
  /纳入(?:了|到)?(?:[\u4e00-\u9fff]{0,6}?)(20\d\d)年度?的?[\u4e00-\u9fff]{0,8}?(?:考核|考评|绩效)/g;

/** An event held on a day: 2022年3月15日，我局召开…. */
export const HELD_ON = new RegExp(
  unspaced`
    (?:^|[，。;:)])(20\d\d)年(?:\d{1,2}月(?:\d{1,2}日|[上中下]旬|份|底|初)?)，?(?:[\u4e00-\u9fff]{0,12}?)
    (?:召开|举办|组织|开展|举行)[^，。;]{0,20}?(?:公开|解读|培训|业务)
  `,
  "g",
);

/** The opening of 五: 2022年，我局工作取得了一定成效，但仍存在不足. */
export const YEAR_JUDGED = new RegExp(
  unspaced`
    ^(?:\([^()]{1,3}\))?(?:存在的?(?:主要)?问题[。:])?(20\d\d)年度?，?[^。;]{0,50}?(?:取得|有)了?[^，。;]{0,12}
    (?:成效|成绩|进展|进步|提高|提升|成果)[^。;]{0,40}?(?:但|仍|还|也|尚)
  `,
);

/** The opening of 五 without what was achieved: 2022年度，我局信息公开工作还存在以下问题. */
export const YEAR_FAULTED = new RegExp(
  unspaced`
    ^(?:\([^()]{1,3}\))?(20\d\d)年度?，?(?:我|本)?[\u4e00-\u9fff]{0,6}?(?:政务公开|(?:政府)?信息公开)工作
    (?:中|仍|还|尚|主要|依然|仍然){0,3}存在(?:以下|一些|着|的)?[^。;:]{0,40}?(?:问题|不足)
  `,
);

/** A yearly plan that the body made itself, without the title of a document: 制定了2022年度政府信息公开工作方案. */
export const OWN_TASKS = new RegExp(
  unspaced`
    (?:制定|制订|印发|出台)了?(20\d\d)年度?(?:全[省市县区]|本[局县市区镇乡])?(?:政务公开|(?:政府)?信息公开)
    (?:重点)?(?:工作)?(?:实施)?(?:要点|方案|计划|任务)
  `,
  "g",
);

/** The opening of 一、总体情况: 2021年，我局认真贯彻…. */
export const OPENING = new RegExp(
  unspaced`
    ^(?:\(一\)[^。，:]{2,16}[。:])?(?:在|回顾|(?:刚刚)?过去的)?(20\d\d)年度?(?:以?来|的?工作中)?，?
    (?:是[^。，]{4,30}(?:之年|一年)，)?(?:在[^。]{2,40}下，)?(?:
      我|本|全|[\u4e00-\u9fff]{2,16}(?:局|厅|委员会|管委会|委|政府|办事处|办公室|中心|乡|镇|街道|县|市|区)
      |管委会|街道
    )[^。]{0,60}?(?:
      认真|以[\u4e00-\u9fff]{2,10}为(?:重点|抓手|主线|中心|核心|目标|引领|导向)|坚持|严格|按照|紧紧|紧扣|紧盯
      |聚焦|立足|着力|高度重视|深入|扎实|积极|全面|切实|围绕|持续|不断|进一步|以习近平|以人民|以公开|以政务公开
      |信息公开工作(?:有序|稳步|顺利|扎实)
    )
  `,
);

/** The opening of another paragraph: （三）政府信息管理情况。2022年，我局严格执行…. */
export const OPENING_LATER = new RegExp(
  unspaced`
    ^(?:\([一二三四五六]\)[^。，:]{2,20}[。:])?(20\d\d)年度?，(?:
      [我本全][局县市区镇乡委厅办]|[我本](?:街道|单位|机关)
      |[\u4e00-\u9fff]{2,16}(?:局|厅|委员会|人民政府|街道办事处)
    )(?:始终|持续)?(?:认真|严格|高度重视|深入|扎实|积极|全面|切实|不断|持续|进一步)
    |^\([一二三四五六]\)[^。，:]{2,20}[。:](20\d\d)年度?，
    (?:组织|开展|修订|制定|健全|完善|建立|推进|优化|强化|加强|落实|严格|升级|建成|配备|改版|整合|开通)
  `,
);

/** The same with the body before the year: 我局2021年政府信息公开工作…. */
export const OWN_OPENING = new RegExp(
  unspaced`
    ^(?:我|本)(?:局|县|市|区|镇|乡|街道|委|厅|办|单位|机关)(20\d\d)年度?的?(?:政务公开|(?:政府)?信息公开)工作
    |^(20\d\d)年度?，?(?:我|本)(?:局|县|市|区|镇|乡|街道|委|厅|办|单位|机关)(?:政务公开|(?:政府)?信息公开)工作
  `,
);

/**
 * The presentation in the preface: 现将某局2021年政府信息公开工作年度报告公布如下. The record above a document on the web presents nothing:
 * 发布机构：某局　发布日期：2025年1月6日.
 */
export const PRESENTED = new RegExp(
  unspaced`
    (?:现[将就]|现公布|特公布|特向社会公布|编制了?|编写了?|发布)[^。，:《》]{0,30}?《?[^。，:《》]{0,24}?
    (20\d\d)年(?!\d{1,2}月)度?[^。，《》]{0,20}?信息公开(?:工作)?(?:情况)?(?:年度)?(?:工作)?
    (?:报告(?!格式)|年报|(?:情况)?(?:汇报|公布|通报|总结)如下)
  `,
);

/** Nothing to report, said for a year. */
export const NOTHING_ELSE = new RegExp(
  unspaced`
    ^(?:[我本](?:局|县|市|区|镇|乡|街道|委|厅|办|单位|机关))?(?:截[至止])?(20\d\d)年(?:度|底|末|12月31日)?，?
    (?:我|本)?[\u4e00-\u9fff]{0,16}?(?:
      (?:没有|无|未)(?:向申请人)?(?:发生|产生|收取|其[他它]|需要|收到|接到|(?:政府信息公开)?信息处理费)
      |发出收费通知|(?:向\d{1,5}[名位个]申请人)?收取信息处理费
    )
  `,
);

/** Words by which a sentence looks back on purpose. */
export const LOOKING_BACK =
  /去年|上一?年|往年|历年|同比|相比|相较|较|增长|增加|下降|减少|结转|遗留|整改|存在|问题|不足|针对|反馈|以来|至今|此前|曾/;
