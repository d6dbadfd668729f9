import { unspaced } from "../../base/patterns";

/** Words around the name of a body in titles and sentences. Patterns are on folded text. */

/**
 * Words that a sentence puts before the name of the body whose report it announces: 现公布…, 特向社会公布…, 现将…报告如下. Not those
 * that are parts of names: 政务公开办公室, 机构编制委员会, 将乐县.
 */
export const ANNOUNCING = new RegExp(
  unspaced`
    (?:现|特此|特|兹|谨|依法)?(?:面?向(?:全)?社会(?:各界|公众)?)?(?:予以|进行)?(?:
      公布|公告|公示|发布|通报|印发|形成|撰写|编写|编印|制作|汇总|制定|编制(?!委|办)
      |公开(?!办|领导|工作|服务|科|处|室|大厅|专区|中心)
    )(?:了|的|如下)?
    |(?:现|特|兹|拟)(?:将|就|把|对)|(?:请|可)(?:联系|[与和向](?!其))
    |^(?:将(?![乐军台])|由|结合|关于|对于|有关|(?:截[至止])?年度?|(?:[\u4e00-\u9fff]{2})?标题)
  `,
  "g",
);

/** Words of a sentence between the name and the year: 青禾县水利局现公布2024年…, 青禾县水利局编制了2024年…, 某局的2024年…. */
export const BEHIND_NAME = new RegExp(
  unspaced`
    (?:
      (?:现|特|依法|主动)?(?:面?向(?:全)?社会(?:各界|公众)?)?(?:公布|公告|发布|公开|编制|编写|撰写|形成|制作)
      (?:了|的)?
      |关于(?:报送|上报|呈报|报请|提交)?|的
    )$
  `,
);

/** Words in brackets behind a name that are no part of it: （以下简称…）, the body's other name before the year. */
export const SHORT_FOR =
  /\((?:以下|下文|下)?(?:统称|简称|称)[^()]{0,40}\)|(?<=[\u4e00-\u9fff])\([\u4e00-\u9fff]{2,30}\)(?= *20\d\d *年)/g;

/**
 * Beginnings of words that are no name of a body: verbs, prepositions, the writer's words for itself, what titles are
 * made of.
 */
export const NO_BODY = new RegExp(
  unspaced`
    ^(?:
      根据|按照|依据|依照|遵照|参照|结合|通过|围绕|为了|做好|开展|推动|推进|深化|加强|提升|完善|落实|贯彻|执行
      |学习|下载|查看|查阅|阅读|浏览|打印|点击|返回|关闭|欢迎|全[省市县区州旗镇乡局]|[各该我]|本(?!溪)|上述|以下
      |年度|工作|首页|当前|位置|政务公开(?!办|科|中心)|信息公开|政府信息|政[府务]$|分局$
    )
  `,
);

/** Endings of the names that a sentence may give the report's body. */
export const BODY_ENDING = new RegExp(
  unspaced`
    (?:
      政府(?:机关)?|局|厅|委员会|管委会|委|办|办公室|中心|乡|镇|街道|办事处|院|署|队|联合会|联合社|联社|供销社|残联|工会
      |公司|集团|学校|[中小]学|县|市|区|州|旗|盟|省
    )$
  `,
);
