import { unspaced } from "../../../base/patterns";

// The words by which prose speaks of plans for a year. Matched against folded text without spaces, in which `，` stands
// between clauses; the year is a group.

/** A yearly plan of this work in the title of a document that the body made itself: 印发《…2021年政务公开工作要点》. */
export const OWN_PLAN = /(?:制定|制订|印发|制发|下发|出台)了?《([^《》]{0,40}?)(20\d\d)年度?([^《》]{0,60})》/g;

/** Words by which such a title is one of this work. */
export const PLAN_SUBJECT = /政务公开|信息公开/;

export const PLAN_KIND = /要点|方案|计划|分工|任务|安排|考核|清单|台账/;

/** A yearly plan of this work by which the body says it worked: 按照《2022年政务公开工作要点》部署. */
export const FOLLOWED_PLAN = new RegExp(
  unspaced`
    (?:按照|根据|依据|对照|围绕|落实|贯彻(?:落实)?|执行|遵照|依照|结合)
    (?:《[^《》]{2,40}》(?:\([^()]{1,30}\))?(?:、|和|及|以及|与))?
    (?:(?:国家|国务院|[省市县区]|上级)(?:[、和][省市县区]){0,2}|[\u4e00-\u9fff]{0,12}?(?:办公室|办公厅|政府|省|市|县|区))?
    (?:印发|下发|制定)?的?《([^《》]{0,40}?)(20\d\d)年度?(?!修订|修正|版)([^《》]{0,60})》
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

/** A yearly plan that the body made itself, without the title of a document: 制定了2022年度政府信息公开工作方案. */
export const OWN_TASKS = new RegExp(
  unspaced`
    (?:制定|制订|印发|出台)了?(20\d\d)年度?(?:全[省市县区]|本[局县市区镇乡])?(?:政务公开|(?:政府)?信息公开)
    (?:重点)?(?:工作)?(?:实施)?(?:要点|方案|计划|任务)
  `,
  "g",
);

/** Words of a plan for the future: 2024年我局将加大…. 将 alone may be 把. */
const PLANNED = new RegExp(
  unspaced`
    (20\d\d)年度?\)?，?(?:[\u4e00-\u9fff]{0,8}?，)?(?:[\u4e00-\u9fff]{0,12}?)(?:
      (?:将(?:会)?|要)(?:
        从(?!业)|在(?!线|建)|以(?!往)|通过(?![了的])|继续|进一步|不断|持续|重点(?!领域|工作|项目|任务|栏目|信息)|丰富(?!的)
        |拓展|拓宽|畅通|增强|改善|探索|着力|着重|努力|加大|加强|加快|加深|坚持|抓[好紧实]|认真|积极|深入|切实
        |严格|全面|扎实|大力|主要(?!指标|信息|领导|内容|工作)|采取|按照|围绕|立足|针对|强化|完善|健全|优化|提升
        |提高|推[进动]|做好|改进|聚焦|聚力|按(?:季|月|周|村|类|企业|批次|步骤|项目)|逐[步项一]|紧[扣盯]|瞄准|对标|补齐|狠抓|夯实|深化|巩固
        |(?:细化|推行|实行|建立|搭建|邀请|开展|出台|编印|选派|举办|组建|聘请|引入|配备|增设|组织(?!机构|架构|人事|生活))(?![\u4e00-\u9fff]{0,6}的)
      )
      |计划|拟|打算
    )([^。;]{0,60})
  `,
  "g",
);

/** The same with the year behind 将 or 拟: 下一步，我局将在2024年进一步加大…. */
const PLANNED_IN = new RegExp(
  unspaced`
    (?:(?:将(?:会|要)?|拟|计划|打算)[在于]|(?<=^|[，。;:、局县市区镇乡委办院还也并步])(?:拟|计划|打算))(20\d\d)年度?(?:里|中|内)?，?
    (?:
      继续|进一步|不断|持续|着力|重点(?!领域|工作|项目)|加大|加强|加快|努力|完善|健全|优化|强化|提升|推进|推动
      |(?:细化|建立|搭建|邀请|开展|编印|选派|举办|聘请|配备|增设|改版)(?![\u4e00-\u9fff]{0,6}的)
    )([^。;]{0,60})
  `,
  "g",
);

/** What stands under a head of plans on its line: 下一步改进措施：2020年重点抓好三项工作. */
const PLANNED_UNDER =
  /(?:下一?步|今后)[\u4e00-\u9fff]{0,10}(?:措施|打算|计划|安排|思路|方向|重点)[:：，](20\d\d)年度?，?([^。;]{0,60})/g;

/** 将…作为, 将…纳入: what was done to it. */
export const DONE_TO_IT =
  /作为|纳入|列入|列为|摆在|摆上|融入|转化|落实到|实际|已|取得|(?:实现|得到|完成)了|计划(?:生育|内|外|已|总结|任务|完成|的)|拟(?:稿|文|定的|公开)/;

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

/** What is striven for: 力争2022年政务公开工作再上新台阶. */
export const STRIVEN_FOR = /(?:力争|争取|确保|力求)(?:[在于到]|使|让|实现)?(20\d\d)年(?:度|底|末)?([^。;]{0,60})/g;

/** A heading or opening of plans: 2024年工作打算. */
export const PLAN_TITLE =
  /(20\d\d)年度?(?:的?(?:下一步)?(?:工作)?(?:打算|设想|思路|安排)|工作(?:计划|重点)(?=[。:，]|$))(?!完成|落实|执行|的?完成)/g;

/** Words by which a sentence on the year after is one of plans; 需要报告的事项 are none. */
export const AHEAD = /将|计划|拟|打算|(?<!需)要|下一步|继续/;

/** Words of plans for the future, apart from what was done to them. */
export const PLANS_AHEAD: readonly RegExp[] = [PLANNED, PLANNED_IN, PLANNED_UNDER];
