/**
 * What templates and web pages leave behind in a report. Patterns are on folded text: half-width, all brackets `( )`.
 */

/** Words of a template that tell the writer what to do. They are never a report's own text. */
export const INSTRUCTIONS: readonly RegExp[] = [
  /\((?:此处|请|请在此|请在此处|在此|在此处|这里)(?:填写|填入|插入|填报|输入)[^()]{0,40}\)/g,
  /\([请待](?:核对|核实)[:,][^()]{1,80}\)/g,
  /\((?:单位|机关|部门|机构|行政机关)(?:全称|名称)\)|\((?:填写|填入|填报)[^()]{1,40}\)/g,
  /\(?(?:该|此|本)部分(?:内容)?以表格形式(?:报告|填报|呈现|体现)\)?[。.]?/g,
  /(?:此处|在此处|请在此处?)(?:填写|填入|输入)(?=[。,;]|$)/g,
];

/** Places that a template keeps open: what stands there has to be filled in. Only beside words that a place is kept for. */
export const PLACEHOLDERS: readonly RegExp[] = [
  /20(?:[Xx×*]{2}|_{2,}) ?(?=年)/g,
  /(?<![A-Za-z0-9._/@×-])[Xx×]{2,}(?= ?(?:省|市|县|区|州|乡|镇|街道|委员会|年|月|日|件|条|次|份)(?!民|直|长|某))/g,
  /(?<![A-Za-z0-9._/@×-])[Xx×]{2,}(?= ?(?:局|厅)(?!长))/g,
  /(?<=[\u4e00-\u9fff:])_{2,}|_{2,}(?=[年月日件条次份个])/g,
  /(?<=(?:电话|传真|邮编|邮箱|地址|网址|联系人) ?: ?(?:\d{3,4}-)?)[Xx×*]{3,}/g,
];

/** What a web page shows around the text of a report, as pieces that fill a line of their own. */
export const WEB_PIECES: readonly RegExp[] = [
  /(?:手机|微信)?扫一扫,?在?(?:手机)?上?(?:打开|查看|阅读|浏览|分享)(?:至|到)?(?:微信)?(?:当前|本|此)?(?:页面?|网页|文章|内容)?/y,
  /(?:页面|我要)?打印(?:本页|此页|页面|文章|正文|本文)?/y,
  /(?:我要)?关闭(?:窗口|本页|此页|页面|网页|本窗口)?/y,
  /分享(?:到|至)?:? ?(?:微信|微博|新浪微博|腾讯微博|QQ空间|QQ好友|朋友圈|QQ|[ ,、])*/y,
  /(?:浏览|阅读|点击|访问)(?:次数|量|数):? ?[\d,-]*次?/y,
  /[上下]一(?:篇|页|条):?.*/y,
  /.{0,60}ICP备\d.{0,60}/y,
  /.{0,40}公网安备 ?\d.{0,40}/y,
  /字[体号]:? ?\(? ?(?:特大|超大|加大|[大中小]号?|默认|[ ,|/+-])*/y,
  /返回(?:顶部|首页|列表|上一?页|目录)/y,
  /(?:您|你)(?:现在|当前|所在)?的?(?:当前)?位置:?.*/y,
  /当前位置:.*/y,
  /(?:加入)?收藏(?:本页|此页|本站)?/y,
  /网站地图|网站声明|隐私声明|网页纠错|我要纠错|无障碍浏览|视力保护色.{0,20}/y,
];

/** What stands beside them and is no residue: date and source. */
export const WEB_DETAILS: readonly RegExp[] = [
  /(?:发布|更新|发文|成文|公开)?(?:时间|日期): ?20\d\d[-年./]\d{1,2}[-月./]\d{1,2}日?(?: ?\d{1,2}:\d{2}(?::\d{2})?)?/y,
  /(?:信息|文章|稿件)?(?:来源|作者|责任编辑|编辑): ?[^ |:]{0,30}/y,
];
