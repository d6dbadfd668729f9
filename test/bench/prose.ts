import type { Random } from "../support/random/random";

/**
 * Parts of sentences on this work, to be put together at random: reports whose texts are alike would all be told so.
 */
const WHEN = ["一年来", "上半年", "下半年", "第三季度", "年初", "年底", "机构调整后", "集中整治期间", "汛期", "换届后"];
const WHO = [
  "办公室",
  "分管领导",
  "各业务股室",
  "政务服务大厅",
  "法制机构",
  "基层站所",
  "信息员队伍",
  "档案管理人员",
  "宣传专班",
  "村级服务站",
];
const HOW = [
  "逐条",
  "按月",
  "会同有关单位",
  "依托一体化平台",
  "对照目录",
  "结合督查",
  "分批",
  "采取交叉互评的办法",
  "通过集中培训",
];
const WHAT = [
  "梳理惠民补贴发放信息",
  "核对行政执法公示内容",
  "更新义务教育招生政策",
  "发布重大项目批准和实施信息",
  "整理历年规范性文件",
  "解读养老服务扶持措施",
  "清理失效链接和错别字",
  "公示财政预决算和采购信息",
  "完善申请登记与答复台账",
  "回应群众对农村道路的关切",
  "规范公开专栏的栏目设置",
  "落实发布前的保密审查",
  "公布供水供气服务承诺",
  "维护社会救助信息的隐私保护",
];
const RESULT = [
  "群众查询更加方便",
  "办事指南与窗口口径保持一致",
  "公开时限得到保证",
  "历史信息做到应归尽归",
  "解读材料更容易看懂",
  "重复咨询明显减少",
  "栏目内容不再空缺",
  "答复文书更加规范",
  "部门之间衔接更顺",
  "监督渠道保持畅通",
];

/** A paragraph of so many sentences, or a little more than so many characters. */
export function paragraph(random: Random, length: number): string {
  let text = "";
  while (text.length < length)
    text += `${random.pick(WHEN)}，${random.pick(WHO)}${random.pick(HOW)}${random.pick(WHAT)}，${random.pick(RESULT)}。`;
  return text;
}
