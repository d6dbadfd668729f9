/**
 * Full names of laws, regulations and notices that these reports cite, as their own titles have them. Long names only:
 * a short one that differs in a character may be the name of another law. No name here is near to another law's that
 * exists.
 */
export const FULL_NAMES: readonly string[] = [
  // Laws and regulations of the state, by the titles they were published under.
  "中华人民共和国政府信息公开条例",
  // By its short name, near to which no other regulation is.
  "政府信息公开条例",
  "中华人民共和国行政复议法",
  "中华人民共和国行政诉讼法",
  "中华人民共和国行政许可法",
  "中华人民共和国行政处罚法",
  "中华人民共和国行政强制法",
  "中华人民共和国保守国家秘密法",
  "中华人民共和国个人信息保护法",
  "中华人民共和国数据安全法",
  "中华人民共和国档案法",
  "中华人民共和国行政复议法实施条例",
  "重大行政决策程序暂行条例",
  // 国办函〔2020〕109号, 国办发〔2020〕50号, 国办发〔2017〕47号, 国办发〔2018〕123号.
  "政府信息公开信息处理费管理办法",
  "公共企事业单位信息公开规定制定办法",
  "政府网站发展指引",
  "关于推进政务新媒体健康有序发展的意见",
  // 中办发〔2016〕8号 and its rules of 国办发〔2016〕80号.
  "关于全面推进政务公开工作的意见",
  "关于全面推进政务公开工作的意见实施细则",
  // 国办公开办函〔2019〕60号 and 〔2021〕30号, with the form that they bring.
  "国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知",
  "国务院办公厅政府信息与政务公开办公室关于印发中华人民共和国政府信息公开工作年度报告格式的通知",
  "关于政府信息公开工作年度报告有关事项的通知",
  "关于印发中华人民共和国政府信息公开工作年度报告格式的通知",
  "中华人民共和国政府信息公开工作年度报告格式",
];

/** Words in a name that make it the name of another document, or of a version: 政府信息公开案例. */
export const OTHER_DOCUMENT =
  /修订|修正|草案|征求意见|实施办法|实施意见|实施方案|指导意见|工作方案|解读|释义|问答|解答|读本|手册|汇编|试行|办法$|[案范体惯]例$|条[目款]$|^[新省市县区]/;

/**
 * The last word of any document's title where it is miswritten, and of the regulation on this work without its marks:
 * no title ends so.
 */
export const MISWRITTEN_KIND =
  /(?:条列|条侧|公开条理|办发|规订|意间|决订)(?=》)(?<=《[^《》]{4,60})|公开条[列侧](?![入为举出支》])(?<=政府信息公开条.)/g;

/** 政府信息公开 with a character lost or another in the place of its last, before words that nothing else stands before. */
export const MISWRITTEN_SUBJECT =
  /政府(?:信公开|息公开|信息信公开|信信息公开|信息公共(?=(?:工作|条例|申请|指南|目录|年度|制度|专栏))|信息公(?=(?:工作|条例|申请|指南|目录|年度|制度|情况|专栏)))/g;
export const SUBJECT = "政府信息公开";

/** Those words as they are meant. */
export const MEANT_KIND: Readonly<Record<string, string>> = {
  条列: "条例",
  条侧: "条例",
  公开条理: "公开条例",
  公开条列: "公开条例",
  公开条侧: "公开条例",
  办发: "办法",
  规订: "规定",
  意间: "意见",
  决订: "决定",
};
