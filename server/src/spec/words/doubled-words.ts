/**
 * Words that are never meant twice in a row, each with what may follow or come before so that the second is the
 * beginning of another word (工作工作人员). Where a word is not here, the segmentation of the clause decides, with the
 * exceptions below.
 */
export const DOUBLED_WORDS: readonly RegExp[] = [
  /(工作)工作(?!人员|者|日|组|站|室|证|群|量|岗|动态)/g,
  /(?<!电子|数字|智慧|数智)(政务)政务/g,
  /(信息)信息(?!化|量|员|网|港|系统|技术|中心|科|处|股|部)/g,
  /(机制)机制(?!化|体制)/g,
  /(制度)制度(?!化|性)/g,
  // How a body speaks of itself is two words to a segmenter.
  /([我本全](?:局|县|市|区|镇|乡|厅|委|办|院|所|街道|单位|机关|部门))\1(?!机关|各|属|直)/g,
  /(?<=[我本全])([局县市区镇乡厅委院所])\1(?=严格|认真|坚持|积极|高度|深入|全面|切实|扎实|按照|围绕|持续|不断|共|收到|通过)/g,
  /(?<![我本全])(局|厅)\1(?=严格|认真|坚持|积极|高度|深入|全面|切实|扎实|按照|围绕|持续|不断|共收|收到|通过)/g,
  // 可…可以…: two ways to begin the same words.
  /可以?([\u4e00-\u9fff]{2})可以?\1/g,
  // A year, or the title of a document.
  /(20\d\d年)\1/g,
  /(《[^《》]{2,40}》)\1/g,
  // Verbs of such reports that a segmenter takes together with what follows.
  /(加强|完善|健全|做好|推动|强化)\1/g,
  /(?<=及时|定期|不断)(更新)更新(?![换迭])|(?<=及时|定期|不断)(发布|公布|公示)\2(?![会栏平台专])/g,
  /(?<!审议|表决|会议|已经)(通过)通过(?![率了的])/g,
  /(?<=^|[，。；、])(规范)规范(?=发布|信息|流程|公开|管理)/g,
  /(一些|有些)\1/g,
  // Behind words that leave some of many open, and behind those by which 公开 is a noun or what is done.
  /(?<=部分|个别|有的)(栏目|网站|单位|部门|人员|干部)\1(?![化性员库])/g,
  /(谁[\u4e00-\u9fff]{2}谁[\u4e00-\u9fff]{2})、\1(?![\u4e00-\u9fff])/g,
  /(?<=明确|压实|细化)(责任)责任(?=分工|主体|部门|单位|清单|体系|链条)/g,
  /(?<=人员|干部|队伍)(业务|素质|能力)\1(?=能力|水平|素质|知识|有待|不|较|的|[，。；、])/g,
  /(?<=主动|依法|及时|全面)(公开)公开(?=各类|政府|政务|信息|重点)/g,
  /(?<=推进|推动|做好|加强)(公开)公开(?=工作)/g,
  /(?<=坚持以|加大|扩大)(公开)公开(?![性化课])/g,
  // Behind a verb no compound ends: 加强业务业务培训.
  new RegExp(
    "(?<=推进|做好|加强|开展|强化|深化|提升|改进|优化|完善|提高|回应|健全|规范)" +
      "(栏目|业务|群众|社会|政策|文件|制度|机制|法规|网站|平台|媒体|目录|指南|数据|项目|财政)\\1(?![化性员库])",
    "g",
  ),
  // Behind the ordinal of a list, and in front of its marks.
  /(?<=[，。；：、]|^)([一二三四五六七八九]是)\1/g,
  // Words by which only one thing is meant: not 某部门部门负责人.
  /(?<=聚焦|围绕|关注|服务|方便|业务|理论|加强业务)(群众|学习|企业)\1(?=[关所需最切的，。；、]|$)/g,
  /(?<=部分|个别|有的|工作)(人员)\1(?=业务|能力|素质|不|对|流动)/g,
  /(?<=主要问题:?一是|一是|二是|三是)(部分|个别|少数)\1/g,
  /([\u4e00-\u9fff]公开尽公开)(?:应公开尽公开)(?=[，。；、])/g,
  // Words of one character, with the words that end or begin with them.
  /(?<![目标有])(的)的(?!确)/g,
  /(?<![即大名小中上少])(将)将(?![士领军])/g,
  /(?<![共平缓饱温柔总调附])(和)和(?![气美平谐睦解善顺蔼])/g,
  /(?<![参给赋授付干相])(与)与(?!会)/g,
  /(?<![涉普以危顾触遍企惠])(及)及(?![时早格至])/g,
  /(?<![存现所正实内潜外旨自好还])(在)在(?![线校场职编建逃先])/g,
  /(?<![业早久])(已)已(?!经)/g,
  /(?<![合兼吞裁归撤一吞拼])(并)并(?![非且不举列行重联排进案])/g,
  /(?<![于但可还就只也都凡若要总老算不即倒正真便自国])(是)是(?![否非])/g,
  /(?<![乙丁己辛癸尚从并])(未)未(?=收|发|接|受|产|出|有|能|及|按)/g,
  /(无)无(?=其[他它]|行政|政府信息|结转|依申请)/g,
  /(?<!被)(被)被(?!告|动|子)/g,
  /(?<!了)(了)了(?![了解结然断如却])/g,
  /(?<![所可予加得难足借用给据])(以)以(?![及来上下内外前后免便至致期])/g,
  /(?<=信息|政务)(公开)公开(?=工作|情况|质效|水平|有序)/g,
  /(?<=[一二三四五六]是对?)(政策|业务|内容|群众)\1(?=解读|能力|水平|知识|[不关])/g,
  /(?<!对)(对)对(?![对口照方象应外内比接策标等联手话岸立面策])/g,
  /(?<!由)(由)由(?![由于来])/g,
  /(?<![作成行认因变视称分改定名转更极较颇尤最大设列升降评选任化即])(为)为(?![民主政了此何期限难止])/g,
  /(?<![严一])(把)把(?![关握手柄守脉控])/g,
  // 市政府政府信息 is two words, 推进政府政府信息 one of them twice.
  /(?<=推进|做好|加强|开展|强化|规范|深化|提升|主动|依法)(政府)政府(?=信息|网站|工作)/g,
];

/**
 * Words that meet by chance where one compound ends with them and the next begins (市政府政府信息, 行政执法执法人员): twice in a row
 * they say something only before a mark or 的.
 */
export const MEETING_WORDS: ReadonlySet<string> = new Set(
  (
    "工作 政务 信息 机制 制度 政府 公开 会议 培训 机关 部门 单位 行政 管理 服务 执法 申请 项目 企业 街道 社区 网站 政策 财政 预算 教育 安全 环境 建设 监督 审查 审批 " +
    "许可 处罚 收费 文件 规范 信访 人员 干部 群众 社会 公众 媒体 平台 栏目 目录 指南 系统 数据 中心 领导 小组 组织 责任 法规 法律 条例 业务 " +
    "技术 工程 资金 民生 经济 产业 农业 农村 市场 资源 规划 交通 卫生 健康 医疗 应急 生态 文化 旅游 统计 审计 人事 党委 党组 党员 支部 办公"
  ).split(" "),
);

/** Characters that make one longer word of the second of two equal words: 信息信息化, 培训培训班. */
export const WORD_ENDINGS =
  /^(?:化|性|班|号|制(?!度|定|作|发|止|约|订|造)|部|组|小组|员|人|者|栏|网|量|期|费|室|站|厅|科|处|股|局|法|书|度|式|率|类|型|版|表|册|点|力|区|会|夹|柜|袋)/;

/**
 * Words that are doubled on purpose: verbs done for a little while, degrees. What counts things (一件一件, 件件) is told by
 * its form.
 */
export const REDUPLICATED_WORDS: ReadonlySet<string> = new Set(
  "研究 讨论 商量 考虑 学习 了解 打听 检查 整理 收拾 交流 锻炼 休息 非常 很多 许多 十分 多多 常常 往往 刚刚 渐渐 仅仅".split(
    " ",
  ),
);
