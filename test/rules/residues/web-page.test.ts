import { describe, expect, it, test } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { fixAll } from "../../../server/src/analysis/fixing/fixes";
import { textFindings } from "../../support/reading/text-rules";
import { buildReport } from "../../support/reports/report-builder";
import { faulty, found, silent } from "./lines";

describe("what a web page leaves", () => {
  faulty("web-residue", [
    "点击：[ 56 ] 次",
    "点击收藏",
    "您访问的是第 1024 位访客",
    "正文下载",
    "本文链接：http://www.qinghe.gov.cn/a/1.html",
    "关键词：政府信息公开 年报",
    "【我要打印】 【我要收藏】",
    "转发到微信朋友圈",
    "政务微信 政务微博",
    "标　　题：青禾县2023年政府信息公开工作年度报告",
    "扫码关注我们",
    "浏览量 ： 128",
    "关注清江发布 微信公众号",
    "[ 索引号 ] 011337/2024-00005 [ 发布机构 ] 柳河镇",
    "保护视力色：",
    "改版专栏 扫一扫在手机打开当前页 增设检索。",
    "惠??局逐件核对文件。",
    "打印此文",
    "手机版 | 移动版",
    "主题词：政务公开 年报",
    "网站地图 | 联系我们 | 隐私声明",
    "主办：青禾县人民政府办公室",
    "承办单位：青禾县大数据中心",
    "审核：王五",
    "政府网站标识码：4212010001",
    "适老化无障碍版",
    "无障碍阅读  长者模式",
    "请使用IE9以上浏览器访问",
    "本文已被阅读123次",
    "{{title}}",
    "var _hmt = _hmt || [];",
    "信息分类：政府信息公开年报",
    "阅读：128次",
    "阅读：275人 字体大小： 打印 保存 收藏",
    "打印整页 打印内容 分享",
    "页面： 字体： 对比度：",
    "扫一扫 手机查看",
    "用手机扫描二维码",
    "字号：T T",
    "有效性：有效",
    "发布单位：青禾县水利局",
    "登录 注册",
    "相关新闻",
    "下载文档",
    "今天是2024年1月18日 星期四",
    "发布日期：2024-01-18 来源：县水利局 点击：12",
    "[打印本页] [关闭窗口]",
    "【大 中 小】",
    "字体：【大】【中】【小】",
    "回到顶部",
    "友情链接",
    "微信扫一扫：分享",
    "点击率：128",
    "一审：李四",
    "发布者：admin",
    "索引号 | 000014349/2024-00012",
    "附件下载：年报.pdf",
    "点击此处下载",
    "更多>>",
    "展开全文",
    "首页 机构设置 政务公开 办事服务 互动交流",
    "首页 » 政务公开 » 政府信息公开年报",
    "页面功能：【打印】【关闭】",
    "收藏本文",
    "打开主菜单",
    "网站无障碍",
    "搜 索",
    "网民评论",
    "扫一扫，手机端浏览",
    "政务公开 » 部门公开 » 年度报告",
    "您所在的位置» 首页",
    "欢迎访问青禾县人民政府网站",
    "名　　称：2023年年报",
    "逐一清理，及时标注有效性。打印本页 关闭窗口",
    "逐一清理，及时标注有效性。【关闭窗口】",
    "逐一清理，及时标注有效性。上一篇：无",
    "扫一扫 在手机打开当前页",
    "用微信扫描二维码分享至好友和朋友圈",
    "长按识别二维码关注",
    "扫描二维码查看手机版",
    "微信 微博 QQ空间",
    "您是第12345位访客",
    "点赞 0",
    "转载请注明来源",
    "网站支持IPv6",
    "政府网站找错",
    "法定主动公开内容",
    "关注微信公众号“青禾水利”",
    "扫码关注“青禾水利”",
    "官方微信公众号：扫码关注“青禾水利”",
    "CopyRight © 2024 青禾县水利局 版权所有",
    "图文编辑：张三",
    "通讯员：李四",
    "轻触阅读原文",
    "手机版",
    "字号：[大] [中] [小]",
    "请输入关键字搜索",
    "无障碍 长者版 English",
    "2024-01-18 来源：县水利局 点击：326次",
    "您访问的链接即将离开“青禾县人民政府门户网站”，是否继续？",
    "[打印本稿] [关闭窗口]",
    "规范发布流程&nbsp;&nbsp;，及时标注&ldquo;有效性&rdquo;。",
    "规范发布流程，及时标注&#8220;有效性&#x201D;。",
  ]);
  silent([
    // The footer of a page behind a sentence on its line.
    "我局没有其他需要报告的事项。 主办单位：青禾县水利局 湘ICP备00000000号",
    "答复网民留言“为什么不公布？？急”。",
    "承办总数",
    "主办",
    "加强R&D项目和“A&B”专栏的管理。",
    "落实A&#5号方案和#12平台的管理。",
    "承办人大代表建议32件。",
    "承办单位按时答复建议14件，办结率100%。",
    "主办件答复后即上网公开。",
    "联系我们，让服务更好。",
    "审核：先由科室负责人把关，再由分管领导审定。",
    "推进网站适老化和无障碍改造。",
    "发布日期：2024-01-18",
    "文号：青水〔2024〕3号",
    "公开方式：主动公开",
    "首页专栏设置合理。",
    "完善网站 打印本页 、 关闭窗口 等功能。",
    "首页“政务公开”栏目更新及时。",
    "首页 “政务公开” 栏目和 “解读回应” 栏目及时更新。",
    "返回材料当场补正。",
    "扫描二维码即可查看办事指南。",
    "点击：主要集中在政策栏目。",
    "有效性：逐件标注。",
    "今天是全县政务公开日。",
    "名称：青禾县水利局",
    "欢迎来电咨询。",
    "搜索功能不断优化。",
    "首页、政务公开、办事服务等栏目更新及时。",
    "优化网站，增加“打印本页”“关闭窗口”",
    "增加字体：大、中、小三种选择。",
    "一审：由科室负责人把关，二审：由分管领导审定。",
    "点击下载附件即可查看。",
    "更多政策解读陆续推出。",
    "审核人：王五　填报人：李四",
    "审核人：王五",
    "2024-01-18",
    "微信、微博、QQ等平台及时更新。",
    "关注“青禾水利”公众号的群众增加。",
    "网站支持IPv6访问，运行稳定。",
    "法定主动公开内容及时更新。",
    "该部分工作由办公室负责，主要报告三个方面。",
    "扫描二维码可查看办事指南。",
    "点赞3万余次。",
    "转载信息注明来源。",
  ]);
});

it("a line on the source of a page, above or below the report, is only asked about", () => {
  const clean = buildReport();
  const sourced = (text: string) => textFindings(text).map(({ code, severity }) => `${code} ${severity}`);
  expect(sourced(`信息来源：青禾县水利局\n${clean}`)).toEqual(["web-residue information"]);
  expect(sourced(`${clean.trimEnd()}\n来源：青禾县水利局办公室\n`)).toEqual(["web-residue information"]);
  // What remains when the counter behind it is deleted is no new finding.
  const counted = `发布时间: 2024-01-18 来源: 县水利局 浏览次数:-\n${clean}`;
  expect(sourced(counted)).toEqual(["web-residue information", "web-residue undefined"]);
  expect(fixAll(counted).text).toBe(`发布时间: 2024-01-18 来源: 县水利局 \n${clean}`);
  expect(sourced(`${clean.trimEnd()}\n数据来源：青禾县水利局\n`)).toEqual([]);
  expect(sourced(`发布时间：2024-01-18 09:30\n${clean}`)).toEqual(["web-residue information"]);
  expect(sourced(`公开方式：主动公开\n${clean}`)).toEqual(["web-residue information"]);
  // Buttons among details would not be deleted without them.
  expect(sourced(`主题分类：政务公开 发布日期：2024-01-18 打印本页\n${clean}`)).toEqual(["web-residue information"]);
  expect(sourced(`发布时间：2024-01-18\n${clean}`)).toEqual([]);
  expect(found("公开范围：全社会")).toEqual([]);
  expect(found("来源：青禾县水利局")).toEqual([]);
});

it("such a line is marked without what else a page has left on it, and is prose inside the sections", () => {
  const clean = buildReport();
  const marked = (text: string): readonly string[] =>
    textFindings(text)
      .filter(({ code, severity }) => code === "web-residue" && severity === "information")
      .map(({ span }) => text.slice(span.start, span.end));
  expect(marked(`来源：县水利局 【打印本页】\n${clean}`)).toEqual(["来源：县水利局"]);
  expect(marked(`  来源：县水利局  \n${clean}`)).toEqual(["来源：县水利局"]);
  const said = (section: "overview" | "problems" | "other") =>
    marked(buildReport({ prose: { [section]: ["来源：县水利局"] } }));
  expect([said("overview"), said("problems"), said("other")]).toEqual([[], [], ["来源：县水利局"]]);
});

test("before the words of a web page the date of the report is looked at", () => {
  const text = `${buildReport()}2023年1月20日\n分享到：\n【打印本页】 【关闭窗口】\n责任编辑：管理员\n相关链接\n`;
  expect(analyse(text).findings.map(({ code }) => code)).toContain("publish-date");
});

test("a page's line that the title is read from stays", () => {
  const text = buildReport().replace(/^/, "名称: ");
  expect(analyse(text).findings.map(({ code }) => code)).not.toContain("web-residue");
});

test("nine lines at the end of a text without a line end are deleted together", () => {
  const text = `${buildReport()}${"分享到：\n".repeat(8)}关闭窗口`;
  const { text: mended, refused } = fixAll(text);
  expect(refused).toEqual([]);
  expect(mended.trimEnd()).toBe(buildReport().trimEnd());
});

test("without a title, the page's line that names the report is told of and left", () => {
  const fixes = (text: string) =>
    analyse(text)
      .findings.filter(({ code }) => code === "web-residue")
      .map((finding) => finding.fixes?.().length);
  const line = "当前位置：首页 > 政务公开 > 政府信息公开年报 > 2023年\n";
  const [, ...rest] = buildReport().split("\n");
  expect(fixes(`${line}${rest.join("\n")}`)).toEqual([0]);
  expect(fixes(`${line}${buildReport()}`)).toEqual([1]);
});

test("a row of figures that has run into a page's words is not theirs", () => {
  const [title, ...rest] = buildReport().split("\n");
  const codes = (line: string) => analyse([title, line, ...rest].join("\n")).findings.map(({ code }) => code);
  expect(codes("索引号：0022-202301-0017 发布机构：县请数量\t\t\t0\t1\t0\t1\t1\t2\t5")).not.toContain("web-residue");
  expect(codes("索引号：0022-202301-0017\t发布机构：县政府")).toContain("web-residue");
});
