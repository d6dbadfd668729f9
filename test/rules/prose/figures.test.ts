import { describe, expect, it } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { cellKey } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";
import { FIGURES, faulty, silent } from "./sentences";

describe("figures beside others", () => {
  faulty("claim-mismatch", [
    "共受理政府信息公开申请20件，其中通过网络收到申请15件，通过来信收到申请5件。",
    "收到政府信息公开申请30件，8件转结2024年办结。",
    "共受理依申请政府信息公开事项20例。",
    "全年作出12宗行政许可。",
    "因政府信息公开被申请行政复议3件。全年收到行政诉讼为4件。",
    "全年收政府信息公开申请20件。",
    "收到政府信息公开申请30件，结转上年度政府信息公开申请2件，本年度办结20件，剩余5件结转下年度办理。",
    "规范性文件清理工作扎实，本年度制发3件，废止1件，现行有效15件。",
    "收到政府信息公开申请30件，比2022年（40件）下降25%。其中属于行政执法案卷3件。",
    "收到政府信息公开申请30件，除3件结转2024年继续办理，其余均已答复。",
    "共办理回复依申请公开事项20件。",
    "共收到依申请公开办理事项20件。",
    "收到并处理政府信息公开申请20项。",
    "收到政府信息公开申请30件，申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请3件。",
    "因政府信息公开被申请行政复议3件，均未审结；行政诉讼4件。",
    "2023年，办理公民、法人或其他组织通过平台、邮寄等途径依申请公开信息合计20件。",
    "收到政府信息公开申请30件，其中20件按期限答复办结，5件结转到2024年度办理。",
    "全年受理依申请公开30件，办毕20件，结转下年度5件。",
    "2023年制发本部门规范性文件1件。",
    "收到政府信息公开申请30件，与2022年持平；答复政府信息公开申请20件。",
    "收到政府信息依申请公开办理事项20件。",
    "2023年，我局共收到依申请件20件。",
    "2023年政府信息公开申请办结数29件。",
    "2023年政府信息公开申请量为20件。",
    "收到申请公开政府信息的要求20件。",
    "收到政府信息公开申请30件，已完成依申请公开申请20件。",
    "收到政府信息公开申请30件，均为部分公开。",
    "主动公开信息186条，作出行政许可6件。",
    "新收政府信息公开申请30件，上年结转政府信息公开办理数量3件。",
    "收到政府信息公开申请30件，其中15件予以公开。",
    "收到政府信息公开申请30件，对其中15件依法予以公开、2件部分公开。",
    "收到政府信息公开申请30件，其中因不掌握相关政府信息无法提供3件。",
    "全年新收政府信息公开申请32件，上年结转2件。",
    "上年结转政府信息公开申请2件，新收32件。",
    "引起政府信息公开行政复议3件，1件维持，2件纠正。",
    "收到政府信息公开申请30件。引起行政复议3件，1件维持，2件纠正。",
    "收到政府信息公开申请30件。发生行政复议5件。",
    "2023年信息处理费收入380元。",
    "引起政府信息公开行政复议3件，其中2件维持，2件尚未审结。",
    "政府信息公开行政诉讼1件，1件纠正。",
    "行政规范性文件发布4条、现行有效12条。",
    "行政规范性文件发布3条、现行有效9条。",
    "制发行政规范性文件3件，废止2件，现行有效12件。",
    "发布行政规范性文件3件，现行有效15件。",
    "全年收取政府信息公开信息处理费380元。",
    "按规定向1名申请人收取了信息处理费共计0.04万元。",
    "全年新增政府信息公开申请40件。",
    "登记政府信息公开申请四十件。",
    "2023年政府信息公开申请共４０件。",
    "收到政府信息公开申请30件，其中公民申请15件。",
    "收到政府信息公开申请30件，决定予以公开15件。",
    "收到政府信息公开申请30件，作出不予公开决定2件。",
    "全年作出行政处罚决定12项。",
    "实施行政处罚案件12件。",
  ]);
  silent([
    "因政府信息公开被申请行政复议3件。全年收到行政诉讼为1件。",
    "全年作出12宗行政许可延续决定。",
    "全年收政府信息公开申请30件，结转上年度2件，本年度办结27件，除5件结转2024年继续办理。",
    "收到政府信息公开申请30件，比2022年（40件）下降25%。其中2022年收到的5件。",
    "收到政府信息公开申请30件；行政诉讼4件。",
    "收到政府信息公开申请30件，上年结转2件，2件均已办结，5件结转下年度。",
    "收到政府信息公开申请30件，其中20件已办结的申请来自网络，5件结转下年度。",
    "收到政府信息公开申请30件，与2022年的20件相比有所增加。",
    "收到政府信息公开申请30件，均为书面申请。",
    "收到政府信息公开申请30件，部分公开。",
    "收到政府信息公开申请30件，到期办结率100%。",
    "收到政府信息公开申请30件，其中27件予以公开。",
    "收到政府信息公开申请30件，其中15件予以公开的信息涉及路网。",
    "制发文件130件，其中112件不予公开。",
    "全年新收政府信息公开申请32件，其中上年结转2件。",
    "全年新收政府信息公开申请32件（含上年结转2件）。",
    "全年新收政府信息公开申请30件，上年结转2件。",
    "全年收到政府信息公开申请32件，上年结转2件。",
    "引起政府信息公开行政复议3件，1件维持，2件尚未审结。",
    "行政规范性文件发布3条、现行有效12条。",
    "通过网站发布行政规范性文件26件。",
    "收到政府信息公开申请30件。全年办结行政复议案件120件。",
    "减免申请人信息处理费380元。",
    "发布行政规范性文件26件，同步发布解读26件。",
    "清理文件，废止15件，现行有效40件。",
    "制发行政规范性文件3件，废止1件，现行有效12件。",
    "全年未收取信息处理费，收取信息处理费0元。",
    "对照收取信息处理费的有关规定，开展自查2次。",
    "2023年政府信息公开申请共30件。",
    "2023年政府信息公开申请共27件，按时办结。",
    "收到来信50件，其中政府信息公开申请8件。",
    "撤回政府信息公开申请2件。",
    "全年新增政府信息公开申请近40件。",
    "收到政府信息公开申请30余件。",
  ]);
});

describe("figures in the reports of governments, where a paragraph may be about a bureau", () => {
  const severities = (sentence: string): readonly string[] =>
    analyse(buildReport({ body: "青禾县人民政府", figures: FIGURES, prose: { overview: [sentence] } }))
      .findings.filter(({ code }) => code === "claim-mismatch" || code === "denied-claim")
      .map(({ code, severity }) => `${code} ${severity ?? ""}`);
  it.each([
    ["我县制发行政规范性文件5件。", ["claim-mismatch "]],
    ["全县制发行政规范性文件5件。", ["claim-mismatch "]],
    ["制发行政规范性文件5件，废止1件。", ["claim-mismatch information"]],
    ["制发行政规范性文件3件，废止1件，现行有效12件。", []],
    ["县水利局制发行政规范性文件5件。", []],
    ["我县未制发行政规范性文件。", ["denied-claim "]],
    ["全年未制发行政规范性文件。", []],
  ])("%s", (sentence, expected) => expect(severities(sentence)).toEqual(expected));
});

describe("a figure that is itself wrong", () => {
  it("is said once, where it cannot be a count: neither its sums nor the prose are reported", () => {
    const figures = new Map([...FIGURES, [cellKey("applications", "received", "total"), "-30"]]);
    const prose = { overview: ["收到政府信息公开申请30件。"] };
    const { findings } = analyse(buildReport({ body: "临江市交通运输局", figures, prose }));
    const about = new Set(["figure-domain", "row-total", "intake-balance", "claim-mismatch", "inconsistent-figure"]);
    expect(findings.map(({ code }) => code).filter((code) => about.has(code))).toEqual(["figure-domain"]);
  });

  it("is not held against the prose that has another", () => {
    const figures = new Map([...FIGURES, [cellKey("applications", "carriedOut", "total"), "9"]]);
    const prose = { overview: ["收到政府信息公开申请30件，办结率100%，结转下年度5件。"] };
    const codes = analyse(buildReport({ body: "临江市交通运输局", figures, prose })).findings.map(({ code }) => code);
    expect(codes).toContain("inconsistent-figure");
    expect(codes).not.toContain("rate-mismatch");
    expect(codes).not.toContain("claim-mismatch");
  });
});

describe("其他处理 beside a row of its group that is counted by itself", () => {
  const figures = new Map([
    [cellKey("applications", "granted", "natural"), "6"],
    [cellKey("applications", "other1", "natural"), "2"],
    [cellKey("applications", "other3", "natural"), "5"],
  ]);
  const claimed = (words: string): readonly string[] =>
    analyse(
      buildReport({
        body: "临江市交通运输局",
        figures,
        prose: { overview: [`共受理政府信息公开申请13件。其中，予以公开6件，${words}。`] },
      }),
    ).findings.flatMap(({ code, message }) => (code === "claim-mismatch" ? [message["zh-CN"]] : []));
  it.each([
    ["逾期未补正2件，其他处理5件", []],
    ["逾期未补正2件，其他处理7件", []],
    ["其他处理7件", []],
    ["逾期未补正2件，其他处理4件", ["正文 4，表三 7，相差 3：（六）其他处理"]],
    ["其他处理5件", ["正文 5，表三 7，相差 2：（六）其他处理"]],
  ])("%s", (words, expected) => expect(claimed(words)).toEqual(expected));
});
