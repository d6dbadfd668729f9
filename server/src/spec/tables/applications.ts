import type { ColumnForm, FormLine, TableForm } from "../types";
import { column, group, row } from "./build";

/** The seven columns of 表三. Only the last is a sum: 总计 = 自然人 + the five kinds of 法人或其他组织. */
export const APPLICANTS: readonly ColumnForm[] = [
  column("natural", "自然人"),
  column("business", "商业企业"),
  column("research", "科研机构"),
  column("welfare", "社会公益组织"),
  column("legal", "法律服务机构"),
  column("otherOrg", "其他"),
  column("total", "总计", ["合计"]),
];

/** The note in the corner of 表三, which prints the official relation. */
export const CORNER_NOTE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

const results = (...groups: readonly string[]): readonly string[] => ["results", ...groups];
const figures = (key: string, label: string, within: readonly string[], aliases: readonly string[] = []): FormLine =>
  row(key, label, APPLICANTS, within, aliases);

const OTHER_2019: readonly FormLine[] = [figures("other", "（六）其他处理", results(), ["（六）其他"])];

const OTHER_2021: readonly FormLine[] = [
  group("otherHandling", "（六）其他处理", results(), ["（六）其他"]),
  figures("other1", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", results("otherHandling"), [
    "1.逾期不补正",
    "1.申请人无正当理由逾期不补正",
    "1.申请人逾期不补正",
  ]),
  figures(
    "other2",
    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
    results("otherHandling"),
    ["2.逾期未缴费", "2.逾期未缴纳费用", "2.申请人逾期未缴费"],
  ),
  figures("other3", "3.其他", results("otherHandling")),
];

function lines(other: readonly FormLine[]): readonly FormLine[] {
  return [
    { kind: "heads", corner: { label: CORNER_NOTE, aliases: [] }, columns: APPLICANTS },
    figures("received", "一、本年新收政府信息公开申请数量", [], ["一、本年新收申请数量"]),
    figures(
      "carriedIn",
      "二、上年结转政府信息公开申请数量",
      [],
      ["二、上年转结政府信息公开申请数量", "二、上年结转申请数量"],
    ),
    group("results", "三、本年度办理结果"),
    figures("granted", "（一）予以公开", results()),
    figures("partial", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", results(), ["（二）部分公开"]),
    group("refused", "（三）不予公开", results(), ["（三）不予以公开"]),
    figures("refused1", "1.属于国家秘密", results("refused")),
    figures("refused2", "2.其他法律行政法规禁止公开", results("refused")),
    figures("refused3", "3.危及“三安全一稳定”", results("refused")),
    figures("refused4", "4.保护第三方合法权益", results("refused")),
    figures("refused5", "5.属于三类内部事务信息", results("refused")),
    figures("refused6", "6.属于四类过程性信息", results("refused")),
    figures("refused7", "7.属于行政执法案卷", results("refused")),
    figures("refused8", "8.属于行政查询事项", results("refused")),
    group("unavailable", "（四）无法提供", results()),
    figures("unavailable1", "1.本机关不掌握相关政府信息", results("unavailable")),
    figures("unavailable2", "2.没有现成信息需要另行制作", results("unavailable")),
    figures("unavailable3", "3.补正后申请内容仍不明确", results("unavailable")),
    group("rejected", "（五）不予处理", results(), ["（五）不予以处理"]),
    figures("rejected1", "1.信访举报投诉类申请", results("rejected")),
    figures("rejected2", "2.重复申请", results("rejected")),
    figures("rejected3", "3.要求提供公开出版物", results("rejected")),
    figures("rejected4", "4.无正当理由大量反复申请", results("rejected")),
    figures("rejected5", "5.要求行政机关确认或重新出具已获取信息", results("rejected")),
    ...other,
    figures("handled", "（七）总计", results(), ["总计", "合计", "（七）合计"]),
    figures("carriedOut", "四、结转下年度继续办理", [], ["四、结转下一年度继续办理", "四、结转下年度办理"]),
  ];
}

/** 表三, edition 2021: twenty-five rows of figures, （六） has three. */
export const APPLICATIONS_2021: TableForm = {
  id: "applications",
  section: "applications",
  name: "表三",
  lines: lines(OTHER_2021),
  marks: ["申请人无正当理由逾期不补正", "逾期未按收费通知"],
  tellingLines: ["otherHandling", "other1", "other2", "other3"],
};

/** 表三, edition 2019: twenty-three rows of figures, （六） is one of them. */
export const APPLICATIONS_2019: TableForm = {
  id: "applications",
  section: "applications",
  name: "表三",
  lines: lines(OTHER_2019),
  marks: [],
  tellingLines: ["other"],
};
