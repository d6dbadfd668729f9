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
const ON_APPLICATIONS = "（二）依申请公开情况";

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
  ["stale-year", "other", ["（一）收费情况：本局2022年没有收取信息处理费。"]],
  ["stale-year information", "problems", ["2023年，我局将聚焦问题抓整改。"]],
  ["stale-year information", "problems", ["2023年，全局将紧扣群众关切补短板。"]],
  ["personal-data", "overview", ["通报3所学校（赵敏，手机139 3110 2266）。"]],
  ["repeated-punctuation", "overview", ["平台管理不平衡；：正在整改。"]],
  ["web-residue", "other", ["微信扫码 分享到朋友圈"]],
  ["web-residue", "other", ["附件：点击下载"]],
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
];

describe("what is worded alike and right", () => {
  for (const [section, paragraphs, body] of RIGHT)
    it(paragraphs.join(" / "), () => expect(found(section, paragraphs, body)).toEqual([]));
});

it.each([
  ["2022年，全局以公开促落实。", ["stale-year"]],
  ["2022年，街道以社区治理为重点。", ["stale-year"]],
  ["2023年，街道以社区治理为重点。", []],
])("总体情况 opens: %s", (sentence, expected) => {
  const clean = buildReport({ body: "青禾县东湖街道办事处" });
  const [first = ""] = paragraphs("overview", 2023);
  expect(clean).toContain(first);
  const codes = analyse(clean.replace(first, sentence)).findings.map(({ code }) => code);
  expect(codes.filter((code) => code === "stale-year")).toEqual(expected);
});
