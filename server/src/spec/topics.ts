/** One of the topics that a section has to speak of. */
export interface Topic {
  readonly name: string;
  /**
   * Words of the topic, on a text without punctuation and spaces. Wide on purpose: a topic is missing only where none
   * of them occurs.
   */
  readonly words: RegExp;
}

/** The five topics of 一、总体情况 (official). */
export const OVERVIEW_TOPICS: readonly Topic[] = [
  {
    name: "主动公开",
    words:
      /主动|公布|发布|公开(?:各[类项种])?信息|(?:及时|实时|定期|对外|社会)公开(?!申请)|信息公开\d|(?<!申请)公开(?:政府|政务)信息\d|(?<!申请)公开\d+[条篇则份件]信息|刊发/,
  },
  { name: "依申请公开", words: /申请/ },
  { name: "政府信息管理", words: /管理|审查|审核|清理|目录|归档|台账|台帐|更新|规范|属性|有效|失效|废止|保密/ },
  {
    name: "政府信息公开平台建设",
    words: /平台|网站|网页|专栏|栏目|公开栏|公示栏|新媒体|微信|微博|公众号|公报|渠道|专区/,
  },
  { name: "监督保障", words: /监督|考核|考评|评议|培训|保障|督导|督查|督办|检查|追究|问责|组织领导|领导小组/ },
];

/**
 * The topics as sub-headings of 一 name them; wide, since one sub-heading may take up two of them. By the names of
 * `OVERVIEW_TOPICS`.
 */
export const TOPIC_HEADINGS: Readonly<Record<string, RegExp>> = {
  主动公开:
    /主动|(?<!申请)公开(?:的)?(?:内容|情况|信息)|(?:推进|推动|做好|抓好|加强|深化)(?:政府|政务)?信息公开(?:工作)?$/,
  依申请公开: /申请/,
  政府信息管理: /管理|规范|审查|制度/,
  政府信息公开平台建设: /平台|网站|载体|渠道|阵地|媒体/,
  监督保障: /监督|保障|考核|培训|组织|队伍/,
};

/** Phrases about everybody's rights that name no topic: 监督权, 保障公众知情权. */
export const TOPIC_PHRASES = /监督权|监督举报|(?:保障|保护|维护)[\u4e00-\u9fff]{0,16}(?:知情权|参与权|合法权益|权利)/g;

/** Topics that a government's report also has to cover, in whatever section (article 50). */
export const GOVERNMENT_TOPICS: readonly Topic[] = [
  { name: "工作考核", words: /考核|考评|评估|绩效|评价/ },
  { name: "社会评议", words: /评议|测评|满意度|评估|评价|民意调查|问卷/ },
  { name: "责任追究", words: /追究|问责|追责/ },
];

/** Words that say that something is or will be done better; a section without any of them has no 改进. */
export const IMPROVEMENT_WORDS =
  /改进|整改|下一步|下步|今后|以后|将|措施|加强|加大|强化|提高|提升|完善|健全|优化|进一步|努力|针对(?:以上|上述|这些|存在)|为此|对策|采取(?:以下|如下|了)|力争|争取|补齐|改善|改正|打算|明年|来年|计划(?!性|类|总结)|针对(?!性)[^。;]{0,16}(?:问题|不足)|(?:问题|不足|不够|不及时|薄弱|单一|偏少|滞后)[\s\S]{0,40}已(?:安排|明确|制定|建立|组织|督促|增[设加]|新增|配备)/;

/** Words by which a section speaks of 信息处理费, or of fees at all. */
export const FEE_WORDS = /处理费|收费|费用|收取|免费/;

/** Returns the customary sentence where no fee was charged. */
export function feeSentence(year: number): string {
  return `${year}年，本机关未收取政府信息公开信息处理费。`;
}

/** Characters of 一 that local notices allow. */
export const OVERVIEW_LIMIT = 1000;
