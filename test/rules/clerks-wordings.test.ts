import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import type { SectionKey } from "../../server/src/spec/types";
import { cellKey } from "../support/reports/figures";
import { paragraphs } from "../support/reports/prose";
import { buildReport } from "../support/reports/report-builder";

const BUREAU = "青禾县水利局";
/** 新收 30, 办结 25, 结转下年度 5; two reconsiderations, one suit; 规范性文件 3 made, 12 in force. */
const FIGURES = new Map([
  [cellKey("applications", "granted", "natural"), "15"],
  [cellKey("applications", "granted", "business"), "10"],
  [cellKey("applications", "carriedOut", "natural"), "5"],
  [cellKey("reviews", "reconsideration", "upheld"), "2"],
  [cellKey("reviews", "directSuit", "upheld"), "1"],
  [cellKey("article20", "normative", "issued"), "3"],
  [cellKey("article20", "normative", "inForce"), "12"],
]);

/** The findings that a report for 2023 has only with these paragraphs in a section, each with its severity. */
function found(section: SectionKey, paragraphs: readonly string[], body = BUREAU): readonly string[] {
  const clean = new Set(analyse(buildReport({ body, figures: FIGURES })).findings.map(({ code }) => code));
  return analyse(buildReport({ body, figures: FIGURES, prose: { [section]: paragraphs } }))
    .findings.filter(({ code }) => !clean.has(code))
    .map(({ code, severity }) => (severity ? `${code} ${severity}` : code));
}

const COUNTY = "青禾县人民政府";
const TOWN = "青禾县柳溪镇人民政府";
const ON_APPLICATIONS = "（一）依申请公开情况";

const FAULTS: readonly (readonly [
  expected: string,
  section: SectionKey,
  paragraphs: readonly string[],
  body?: string,
])[] = [
  // What stands below a sub-heading on a line of its own is of its thing.
  ["denied-claim", "overview", [ON_APPLICATIONS, "没有发生行政复议。"]],
  ["denied-claim", "overview", [ON_APPLICATIONS, "全年没有发生行政诉讼。"]],
  ["denied-claim", "overview", [ON_APPLICATIONS, "收到申请较往年增多。所有申请在年底前均已办结。"]],
  ["claim-mismatch", "overview", [ON_APPLICATIONS, "全年收到申请31件。"]],
  // One of the two is a slip, but those that were due may be meant.
  ["denied-claim information", "overview", [ON_APPLICATIONS, "5件结转下年度办理。所有申请均已办理完成。"]],
  ["denied-claim", "overview", ["全年没有村民、企业向我局申请公开政府信息。"]],
  ["claim-mismatch", "overview", ["村民和企业提出政府信息公开申请31件。"]],
  ["claim-mismatch", "overview", ["社会公众提出政府信息公开申请13件。"]],
  ["claim-mismatch", "overview", ["（一）依申请公开情况。全年收到公民、法人和其他组织提出的申请共计13件。"]],
  ["claim-mismatch", "overview", ["群众向镇里提出政府信息公开申请31件。"], TOWN],
  // A rate alone is of what was counted in the sentence before.
  ["rate-mismatch", "overview", ["全年收到政府信息公开申请30件。办结率100%。"]],
  ["rate-mismatch", "overview", ["全年收到政府信息公开申请30件。结转下年度5件，办结率达100%。"]],
  // No page is in force: what is counted in 条 are documents.
  ["claim-mismatch information", "overview", ["行政规范性文件发布13条、现行有效12条。"], COUNTY],
  [
    "claim-mismatch information",
    "overview",
    ["全县制发行政规范性文件3件，现行有效21件，政府规章现行有效0件。"],
    COUNTY,
  ],
  ["claim-mismatch", "overview", ["全年接受政府信息公开申请31件。"]],
  ["claim-mismatch", "overview", ["本年共收悉政府信息公开申请31件。"]],
  ["repeated-word", "overview", ["建立提醒制度，逐月逐月通报。"]],
  ["claim-mismatch", "overview", ["居民递交的政府信息公开申请共31件。"]],
  ["claim-mismatch", "overview", ["收到村民递交的政府信息公开申请31件。"]],
  ["stale-year", "other", ["本局2022年没有向申请人收取任何信息处理费用。"]],
  ["stale-year information", "problems", ["2023年，我局将细化公开内容。"]],
  ["stale-year information", "problems", ["2023年，我局将开展业务培训。"]],
  ["claim-mismatch", "overview", ["全年收到政府信息公开申请30件，其中本机关不掌握3件。"]],
  ["template-residue", "overview", ["社会评议满意率XX%。"]],
  ["template-residue", "overview", ["建成政务公开专区    个。"]],
  ["template-residue", "other", ["（如有其他事项，请在此处列明）"]],
  ["web-residue", "other", ["【关闭】【打印】【顶部】"]],
  ["web-residue", "other", ["浏览次数： 88 次　责任编辑：刘洋"]],
  ["template-residue", "overview", ["约谈两家单位（约谈对象请各单位自行补充）。"]],
  ["stale-year information", "problems", ["2023年，我局将通过问卷征集居民需求。"]],
  ["stale-year", "other", ["（一）收费情况：本局2022年没有收取信息处理费。"]],
  ["stale-year information", "problems", ["2023年，我局将聚焦问题抓整改。"]],
  ["stale-year information", "problems", ["2023年，全局将紧扣群众关切补短板。"]],
  ["personal-data", "overview", ["通报3所学校（赵敏，手机139 3110 2266）。"]],
  ["repeated-punctuation", "overview", ["平台管理不平衡；：正在整改。"]],
  ["web-residue", "other", ["微信扫码 分享到朋友圈"]],
  ["web-residue", "other", ["附件：点击下载"]],
  // All bodies of the county are the county.
  ["claim-mismatch", "overview", ["全县各级行政机关共收悉政府信息公开申请13件。"], COUNTY],
  ["denied-claim", "overview", ["全县各级行政机关均未收到政府信息公开申请。"], COUNTY],
  ["claim-mismatch information", "overview", ["清理历年行政规范性文件95件，废止21件。"], COUNTY],
  // What the sentence before has counted goes on.
  ["claim-mismatch", "overview", [`${ON_APPLICATIONS}。收到政府信息公开申请30件。其中自然人18件。`]],
  ["claim-mismatch", "overview", [`${ON_APPLICATIONS}。收到政府信息公开申请30件。全年办结24件。`]],
  ["claim-mismatch", "overview", [`${ON_APPLICATIONS}。申请渠道畅通。作出答复24件，结转下一年度办理5件。`]],
  ["rate-mismatch", "overview", [`${ON_APPLICATIONS}。收到申请30件。全年办结25件。结转下年度5件，办结率达100%。`]],
  ["denied-claim", "overview", [`${ON_APPLICATIONS}。申请渠道畅通。30件申请全部办结。`]],
  ["claim-mismatch", "reviews", ["被纠正的行政复议2件。"]],
  ["claim-mismatch information", "overview", [ON_APPLICATIONS, "行政复议被纠正2件。"]],
  // No work in particular, so this as well.
  ["denied-claim information", "overview", ["（五）监督保障情况。全年无行政诉讼案件发生。"]],
  ["denied-claim information", "overview", ["（五）监督保障情况。全年没有引起行政复议的情况。"]],
  ["claim-sum", "overview", ["现有政务新媒体26个，其中微信公众号18个、微博5个、抖音号4个。"]],
  ["claim-sum", "overview", ["梳理历年行政规范性文件41件，其中继续有效29件、废止9件、失效4件。"]],
  ["claim-sum information", "overview", ["公开信息按类别统计：规划计划类占10%、财政预决算类占20%、规划计划类占8%。"]],
  ["claim-sum information", "overview", ["公开信息78条：组织机构类信息6条，工作动态类信息70条，组织机构类信息2条。"]],
  ["denied-claim", "overview", ["全年依申请公开件均已办结。"]],
  ["rate-mismatch", "overview", ["33个政务新媒体中，关停7个，占31.2%。"]],
  ["stale-year", "overview", [`${ON_APPLICATIONS}。2022年共受理政府信息公开申请30件，与上年持平。`]],
  ["template-residue", "overview", ["安排X名干部兼职负责。"]],
  ["template-residue", "overview", ["公众号推送图文 篇。"]],
  ["template-residue", "other", ["没有需要报告的其他事项（或填写具体事项）。"]],
  ["web-residue information", "other", ["发布日期：2024-01-09 浏览量：203 来源：县水利局"]],
  ["web-residue", "other", ["本站已支持IPv6访问  网站地图"]],
  ["repeated-word", "overview", ["坚持依法行政、规范规范旅游市场秩序。"]],
  ["stale-year information", "overview", ["以2022年政务公开工作要点为指引，抓好各项任务。"]],
  ["template-residue", "overview", ["社会评议优良率（  ）%。"]],
  ["web-residue", "other", ["访问量： 今日 12 总计 10883"]],
  ["web-residue", "overview", ['7pt; ">健全制度，扎实推进。']],
  ["web-residue", "overview", ["健全制度，text-indent: 2em;扎实推进。"]],
  ["web-residue", "overview", ["健全审核制度，百家乐平台及时更新栏目。"]],
  // Held against the year before and done with, the sentence goes on with its own year.
  ["claim-mismatch", "overview", ["全年收到政府信息公开申请30件，较上年减少6件，办结24件。"]],
  ["claim-mismatch", "overview", ["全年收到政府信息公开申请30件，转入2024年办理5件。政府信息公开行政复议3件。"]],
  ["claim-mismatch", "overview", ["收到政府信息公开申请30件，往年结转3件。"]],
  ["claim-mismatch", "overview", ["收到公众、企业政府信息公开申请31件。"]],
  ["claim-mismatch", "overview", ["收到政府信息公开申请30件，全年答复办结24件。"]],
  ["denied-claim", "overview", ["收到政府信息公开申请30件，年底前已悉数答复。"]],
  ["stale-year", "overview", [`${ON_APPLICATIONS}。2022年收到政府信息公开申请30件，结转上年申请0件。`]],
  ["stale-year", "other", ["按照有关规定，全局2022年未收取信息处理费。"]],
  ["stale-year information", "problems", ["更新不够及时。2023年，我局将按季度通报。"]],
  ["template-residue", "overview", ["局主要领导×次听取汇报。"]],
  ["template-residue", "overview", ["由驻村干部（姓名）每月查看。"]],
  ["claim-mismatch information", "overview", ["全年作出取水、河道等行政许可31件。"]],
  ["claim-mismatch", "overview", ["全年收到依申请公开申请表31份。"]],
  ["denied-claim", "overview", ["因政府信息公开引起的行政复议均未发生。"]],
  ["stale-year", "other", ["青禾县水利局2022年未收取信息处理费。"]],
  ["stale-year", "overview", ["2022年“青禾水利”公众号发布节水提示77条。"]],
  ["template-residue", "overview", ["开展专题辅导 次，取得实效。"]],
  ["template-residue", "overview", ["培训村级信息员X人。"]],
  ["repeated-word", "overview", ["制定制定栏目更新清单。"]],
  // Nobody else of the city makes any.
  ["claim-mismatch", "overview", ["市政府年内制定规章3部。"], "青禾市人民政府"],
];

describe("faults as clerks word them", () => {
  for (const [expected, section, paragraphs, body] of FAULTS)
    it(`${expected}: ${paragraphs.join(" / ")}`, () => expect(found(section, paragraphs, body)).toEqual([expected]));
});

const RIGHT: readonly (readonly [section: SectionKey, paragraphs: readonly string[], body?: string])[] = [
  ["overview", [ON_APPLICATIONS, "没有发生行政复议被纠正的情况。"]],
  ["overview", ["（一）主动公开情况", "没有发生行政复议。"]],
  ["overview", ["（一）依申请公开情况", "全年收到申请30件。", "（二）政府信息管理情况", "未发生行政复议。"]],
  ["overview", [ON_APPLICATIONS, "5件结转下年度办理。所有申请均按期办结。"]],
  ["overview", [ON_APPLICATIONS, "除5件结转下年度外，所有申请均已办结。"]],
  ["overview", ["全年没有村民、企业向我局申请减免费用。"]],
  ["overview", ["村民和企业提出政府信息公开申请30件。"]],
  ["overview", [ON_APPLICATIONS, "因行政处罚引起的行政复议5件、行政诉讼4件。"]],
  ["overview", ["居民递交的政府信息公开申请20件。"]],
  ["overview", ["全年接受政府信息公开申请30件，接受咨询50件。"]],
  ["overview", ["居民提出政府信息公开申请12件，企业提出10件。"]],
  ["overview", ["群众提出政府信息公开申请20件，企业提出10件。"]],
  ["overview", ["收到群众提出的政府信息公开申请20件，企业提出的政府信息公开申请10件。"]],
  ["overview", ["（一）依申请公开情况。收到各类申请30件。"]],
  ["overview", ["全年收到政府信息公开申请30件。到期办结率100%。"]],
  ["overview", ["全年收到政府信息公开申请30件。办理建议2件。办结率100%。"]],
  ["overview", ["全县制发行政规范性文件3件，现行有效12件，政府规章现行有效0件。"], COUNTY],
  ["other", ["（一）上年情况：本局2022年没有收取信息处理费。"]],
  ["problems", ["2024年，我局将聚焦问题抓整改。"]],
  ["overview", ["社会评议满意率98%，同类单位第1，较上年提高2%。"]],
  ["other", ["（如有其他事项，见附件）"]],
  ["problems", ["2023年，我局将开展培训的情况在网站公布。"]],
  ["overview", ["约谈两家单位（约谈情况由各单位自行公布）。"]],
  ["problems", ["2023年，我局聚焦问题抓整改。"]],
  ["overview", ["如有疑问可来电咨询（赵敏，手机13931102266）。"]],
  ["overview", ["可向办公室索取材料，附件：点击下载即可。"]],
  ["overview", ["全县各级行政机关共收悉政府信息公开申请30件。"], COUNTY],
  ["overview", ["全县各乡镇行政机关共收悉政府信息公开申请13件。"], COUNTY],
  ["overview", ["清理历年行政规范性文件95件，保留12件。"], COUNTY],
  ["overview", [`${ON_APPLICATIONS}。收到政府信息公开申请30件。其中自然人20件，法人或其他组织10件。`]],
  ["overview", [`${ON_APPLICATIONS}。收到政府信息公开申请30件，办理建议24件。全年办结24件。`]],
  ["overview", [`${ON_APPLICATIONS}。收到政府信息公开申请30件。全年办结25件。到期办结率达100%。`]],
  ["overview", [`${ON_APPLICATIONS}。办理代表建议，答复24件，结转下一年度1件。`]],
  ["overview", [`${ON_APPLICATIONS}。申请渠道畅通。24件申请全部办结。`]],
  ["overview", ["（三）政务服务。30件申请全部办结。"]],
  ["reviews", ["维持的行政复议2件。"]],
  ["overview", [ON_APPLICATIONS, "行政复议维持2件。"]],
  ["overview", ["（五）监督保障情况。推行行政处罚公示，全年无行政诉讼案件发生。"]],
  ["overview", ["（五）监督保障情况。全年无行政赔偿案件发生。"]],
  // The outcomes may be those of the reviews, or of such of them as are closed.
  ["reviews", ["行政复议2件，已审结2件，其中维持2件、纠正0件、其他结果0件、尚未审结0件。"]],
  ["overview", ["现有政务新媒体26个，其中微信公众号18个、微博5个、抖音号3个。"]],
  ["overview", ["梳理历年行政规范性文件41件，其中继续有效29件、废止8件、失效4件。"]],
  ["overview", ["公开规划计划类占10%、财政类占20%；网站公开规划计划类占8%。"]],
  ["overview", ["公开信息78条：组织机构类信息6条，工作动态类信息70条，通知类2条，组织机构类占8%。"]],
  ["overview", ["公开组织机构类6条，动态类70条，上年公开组织机构类2条，动态类60条。"]],
  ["overview", ["网站公开政策类6条，动态类70条，公众号公开政策类2条，动态类60条。"]],
  ["overview", ["33个政务新媒体中，关停7个，占21.2%。"]],
  ["overview", ["坚持集中，关停7个，占31.2%。"]],
  ["overview", [`${ON_APPLICATIONS}。2023年共受理政府信息公开申请30件，与上年持平。`]],
  ["overview", ["推进依法行政、规范规范性文件制发。"]],
  ["overview", ["安排2名干部兼职负责（或由办公室代办）。"]],
  ["overview", ["以2022年政务公开工作要点落实情况为基础，抓好各项任务。"]],
  ["overview", ["页边距为7pt，字号不小于12px；每季度检查一次。"]],
  ["overview", ["整治“老虎机”等涉赌游艺，及时公布结果。"]],
  ["overview", ["全年收到政府信息公开申请30件，2022年收到26件、办结24件。"]],
  ["overview", ["全年收到政府信息公开申请30件，较上年减少6件，其中自然人4件。"]],
  ["overview", ["收到政府信息公开申请30件，往年结转件已全部办结。"]],
  ["overview", ["收到政府信息公开申请30件，到年底前应答复的均已答复。"]],
  ["other", ["按照有关规定，全局2023年未收取信息处理费。"]],
  ["problems", ["更新不够及时。2023年，我局将按时办结的事项逐件公布。"]],
  ["overview", ["主要领导第×次听取汇报的纪要已公开。"]],
  ["overview", ["会同公安、城管等部门办理行政许可31件。"]],
  ["overview", ["全年收到依申请公开申请表30份。"]],
  ["overview", ["因征地引起的行政复议、行政诉讼均未发生。"]],
  ["overview", ["行政复议、行政诉讼败诉的情况均未发生。"]],
  ["other", ["青禾县教育局2022年未收取信息处理费。"]],
  ["other", ["青禾县水利局2023年未收取信息处理费。"]],
  ["overview", ["评议员由A、X两组各12人组成，其中第X人次由群众推荐。"]],
  ["overview", ["编制、制定栏目更新清单。"]],
  ["overview", ["2022年以来，“青禾水利”公众号发布节水提示177条。"]],
  ["overview", ["公开取水、河道等行政许可31件。"]],
  ["overview", ["市政府年内制定规章3部。"]],
  ["overview", ["参与市政府规章制定3部。"], "青禾市人民政府"],
];

describe("what is worded alike and right", () => {
  for (const [section, paragraphs, body] of RIGHT)
    it(paragraphs.join(" / "), () => expect(found(section, paragraphs, body)).toEqual([]));
});

it.each([
  ["2022年，全局以公开促落实。", ["stale-year"]],
  ["2022年，街道以社区治理为重点。", ["stale-year"]],
  ["2022年，街道以社区治理、惠民政策、便民服务为公开重点。", ["stale-year"]],
  ["2023年，街道以社区治理为重点。", []],
])("总体情况 opens: %s", (sentence, expected) => {
  const clean = buildReport({ body: "青禾县东湖街道办事处" });
  const [first = ""] = paragraphs("overview", 2023);
  expect(clean).toContain(first);
  const codes = analyse(clean.replace(first, sentence)).findings.map(({ code }) => code);
  expect(codes.filter((code) => code === "stale-year")).toEqual(expected);
});
