import { unspaced } from "../../base/patterns";

// The words by which a report names a body, its own or another: where it opens, where it leads the reader, where it is
// signed. Matched against text in simplified characters.

/** How a sentence on this work goes on behind who does it. */
const WORKED = "(?:始终|持续)?(?:认真|严格|坚持|深入|高度重视|按照|扎实|切实|全面|积极|紧紧)";

/** Who the preface says the report is of: 由某局编制, 现将某局2023年…, 某局根据…编制. The name is the group. */
export const PREFACE_BODY = new RegExp(
  unspaced`
    (?:现将|现公布|编制并(?:公布|发布)|特?向社会公布|(?:报告|年报)(?:由|是|系)|由|(?<=^|[。，；：\s])(?:结合|汇总|总结|反映)?
      |(?<=[我本](?:局|委|办|厅|镇|乡|街道|单位|机关)(?:组织)?)(?:编制|编写|撰写)了?)
    (?!现|特|本|我|由|向|按|根据|依|全|该|各|经|为|结合|汇总|总结|反映)(
      (?:(?![我该各])[\u4e00-\u9fff]){2,24}?
      (?:局|厅|委员会|发改委|卫健委|人民政府办公室|人民政府|街道办事处|街道|镇|乡|管委会)
    )(?=
      (?:根据|依据|依照|按照|严格按照|结合)[^。]{0,160}(?:编制|编写|撰写|形成本(?:年度)?(?:报告|年报))|(?:负责|牵头|组织|统一)?(?:编制|编写|撰写)
      |(?:现?(?:予以)?(?:公布|发布|公开))?20\d\d年度?政府信息公开
    )
  `,
  "g",
);

/**
 * To whose work the preface says the report is fitted: 结合柳河镇工作实际. The first group: the name, and no kind of places
 * (农业大镇, 文明城市) or one beside others.
 */
export const FITTED_TO = new RegExp(
  unspaced`
    结合(
      (?!当地)(?:(?![我本全各级和与及])[\u4e00-\u9fff]){2,12}?
      (?:局|委员会|(?<![大小名强乡])镇|(?<!民族|移民)乡|街道|县|区|(?<!城)市)
    )(?:人民政府|办事处)?的?(?:政务公开|政府信息公开)?(?:工作)?实际
  `,
  "g",
);

/** The body that a preface tells the public to ask: 如有疑问，请与青禾县水利局联系. The first group: its name. */
export const CONTACT_BODY = new RegExp(
  unspaced`
    (?:请|可|欢迎)(?:与|向|致电|联系|拨打)(
      (?!所|当地|各|有关|相关|本|我|该|上级|属地|就近|辖区)[\u4e00-\u9fff]{2,5}(?:市|县|区|旗|镇|乡|街道)
      [\u4e00-\u9fff]{1,14}?(?:局|委员会|委|办公室|党政办|政府|办事处|中心)
    )(?:[\u4e00-\u9fff]{0,8}(?:联系|咨询|反映|了解|电话)|[（(，,]{0,1}(?:地址|电话|联系电话))
  `,
  "g",
);

/** The site of a government or a bureau where the preface says that the report can be found. The first group: whose. */
export const PORTAL_BODY = new RegExp(
  unspaced`
    (?:在|登录|通过|访问|可从)(
      (?!所|当地|各|有关|相关|本|我|该|上级)[\u4e00-\u9fff]{2,5}(?:市|县|区|旗)
      (?:(?<!高新区|经开区|开发区|新区)政府|人民政府|[\u4e00-\u9fff]{2,12}?(?:局|委员会))
    )(?:官方)?(?:门户)?网站
  `,
  "g",
);

/** The name with which 总体情况 opens, after the year. The first group: the name. */
export const OPENING_BODY = new RegExp(
  unspaced`
    ^(?:20\d\d年度?(?:以来)?[，,]?)?
    (
      (?!我|本|全|各|在|县|市|区|局)[\u4e00-\u9fff]{3,16}?(?:局|厅|委员会|街道办事处|镇人民政府|乡人民政府)
      |(?!我|本|全|各|在|县|市|区|中心|重点|特色|建制|试点|示范)(?:(?![各两全辖等城])[\u4e00-\u9fff]){2,4}?(?:(?<![乡小大强])镇|乡|街道)
    )
    (?=${WORKED})
  `,
  "g",
);

/** The zone with whose name 总体情况 opens: 2023年，经开区坚持…. The first group: its name. */
export const OPENING_ZONE = new RegExp(
  unspaced`
    ^20\d\d年度?(?:以来)?[，,]([\u4e00-\u9fff]{0,6}?(?:经开|高新)区(?:管委会)?)
    (?=${WORKED})
  `,
  "g",
);

/** The county, district or city with whose name 总体情况 opens: 2023年，青禾县坚持…. The first group: its name. */
export const OPENING_PLACE = new RegExp(
  unspaced`
    ^20\d\d年度?(?:以来)?[，,]((?!我|本|全|各|在|高新|经开|开发|示范|经济|自治)[\u4e00-\u9fff]{2,4}[县市区旗])
    (?=(?:人民政府)?${WORKED})
  `,
  "g",
);

/** The county in whose leaders' name 总体情况 opens: 在青禾县委、县政府的领导下. The first group: the county. */
export const LED_BY = new RegExp(
  unspaced`
    在((?!全|各|本|我|该|县|市|区|省|自治|经|高新|开发)[\u4e00-\u9fff]{2,4}[县区旗])(?:委|(?:人民)?政府)
    [^。，；,;]{0,20}(?:领导|指导|关心|支持)[\u4e00-\u9fff]{0,4}下
  `,
  "g",
);

/** Words before and behind the name in a signature: 单位：…, …（章）. */
export const SIGNATURE_LABEL = /^(?:编制|发布|公开|报告)?(?:单位|机关)(?:名称)?:/;

export const SIGNATURE_SEAL = /\((?:公?章|盖章|印章?|签章)\)$/;
