import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { buildReport } from "../support/reports/report-builder";

const CLEAN = buildReport({});
/** The codes found in the clean report with another text in the place of one of its sentences. */
function found(sentence: string, place = "做到底数清楚。"): readonly string[] {
  expect(CLEAN).toContain(place);
  return analyse(CLEAN.replace(place, place + sentence)).findings.map(({ code }) => code);
}

describe("ordinary sentences", () => {
  it.each([
    "群众来信一件一件办理，件件有回音，事事有着落，时时刻刻放在心上。",
    "县政府政府信息公开工作工作人员名单、公开信息信息化建设方案均已公布，电子政务政务外网运行平稳。",
    "“办成一件事”专栏上线……群众好评不断！！",
    "各科室——包括二级单位——都有联络员。",
    "门户网站地址为http://xxgk.example.cn/XX/index.html，邮箱xx_gk__info@example.cn。",
    "案例中申请人王××的请求得到了支持，某某公司撤回申请。",
    "网站已完成ICP备案和公网安备登记，浏览次数明显上升，打印本页功能已恢复。",
    "全年访问量13812345678次，项目编号13912345678，信用代码110105194912310021。",
    "咨询热线电话为13812345678，由办公室值守。",
    "本报告所列内容的统计期限与上年一致，所列各项情况均已核对。",
    "本报告由三个部分组成，包括附件、附表等两项内容。",
  ])("%s", (sentence) => {
    expect(found(sentence)).toEqual([]);
  });
});

describe("sentences with something wrong", () => {
  it.each([
    ["本年XX件、20XX年无。", ["template-residue"]],
    ["联系人张某，电话：××××××××。", ["template-residue"]],
    ["全年培训____次。", ["template-residue"]],
    ["村民李某13812345678来访。", ["personal-data"]],
    ["其身份证号11010519491231002x。", ["personal-data"]],
    ["其证号110105194912310021。", []],
    ["内容齐全、。", ["repeated-punctuation"]],
    ["请等等。。。", []],
  ] as const)("%s", (sentence, codes) => {
    expect(found(sentence)).toEqual(codes);
  });
});

it("says one thing of many lines of the same kind", () => {
  const many = Array.from({ length: 12 }, () => "目录清楚，，及时更新。").join("\n");
  expect(found(`\n${many}`)).toEqual(["repeated-punctuation"]);
  const lines = Array.from({ length: 12 }, () => "打印本页").join("\n");
  expect(found(`\n${lines}`)).toEqual(["web-residue"]);
});

it("says nothing but that the decoding is wrong", () => {
  const text = buildReport({ headings: { problems: "5、存在的主要问题及改进情况" } });
  expect(analyse(text).findings.map(({ code }) => code)).toEqual(["section-number"]);
  expect(analyse(text.replace("底数清楚", "底数\uFFFD楚")).findings.map(({ code }) => code)).toEqual(["decoding"]);
});
