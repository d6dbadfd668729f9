import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { cellKey } from "../support/reports/figures";
import { buildReport } from "../support/reports/report-builder";

/** The rules that compare prose with figures. */
const CODES = new Set(["claim-mismatch", "denied-claim", "claim-sum", "rate-mismatch"]);

/** 新收 30, 办结 25, 结转下年度 5; one reconsideration, pending; 规范性文件 3, 许可 45, 处罚 6, 强制 1. */
const FIGURES = new Map([
  [cellKey("applications", "granted", "natural"), "15"],
  [cellKey("applications", "granted", "business"), "10"],
  [cellKey("applications", "carriedOut", "natural"), "5"],
  [cellKey("reviews", "reconsideration", "pending"), "1"],
  [cellKey("article20", "normative", "issued"), "3"],
  [cellKey("article20", "normative", "inForce"), "12"],
  [cellKey("article20", "permits", "decisions"), "45"],
  [cellKey("article20", "penalties", "decisions"), "6"],
  [cellKey("article20", "coercion", "decisions"), "1"],
]);

/** The findings in a report of a bureau for 2023 that has the sentence in its 总体情况, each with its severity. */
function found(sentence: string): readonly string[] {
  const text = buildReport({ body: "临江市交通运输局", figures: FIGURES, prose: { overview: [sentence] } });
  return analyse(text)
    .findings.filter(({ code }) => CODES.has(code))
    .map(({ code, severity }) => (severity ? `${code} ${severity}` : code));
}

describe("words that may count more than the table does only ask", () => {
  it.each([
    "全年办理行政许可120件。",
    "全年办理行政许可事项120件。",
    "受理并办结行政许可120件。",
    "行政许可120件。",
    "2023年共审批行政许可１２０件。",
    "办理行政处罚案件12件。",
    "全年行政处罚12宗。",
    "采取行政强制措施5次。",
    "行政规范性文件8件。",
    "全年发布规范性文件8件。",
    "（二）依申请公开情况。全年政策咨询较多。行政复议5件。",
    "2023年，依申请公开45件。",
  ])("%s", (sentence) => expect(found(sentence)).toEqual(["claim-mismatch information"]));

  it("a sure wording beside a loose one is what counts", () => {
    expect(found("全年办理行政许可120件，作出行政许可决定45件。")).toEqual([]);
    expect(found("全年办理行政许可120件，作出行政许可决定54件。")).toEqual(["claim-mismatch"]);
  });

  it.each([
    "全年办理行政许可45件、行政处罚6件。",
    "行政许可事项120项。",
    "共有行政许可事项120项。",
    "公示行政许可120件。",
    "主动公开行政处罚12件。",
    "公开各类信息60条，其中行政许可20件。",
    "通过信用平台归集行政处罚12件。",
    "梳理行政许可事项120项，编制办事指南120份。",
    "行政处罚案卷评查12件。",
    "审查规范性文件8件。",
    "转发上级规范性文件8件。",
    "公开规范性文件8件。",
    "学习贯彻行政规范性文件8件。",
    "网站发布规范性文件28条。",
    "清理规范性文件28件。",
    "公文属性认定：主动公开120件，依申请公开45件。",
    "公文属性认定：依申请公开45件，不予公开9件。",
    "制发公文200件，其中依申请公开45件。",
    "（一）主动公开情况。行政复议5件。",
    "全年办理行政许可约120件。",
    "2022年办理行政许可120件。",
    "市审批局办理行政许可120件。",
  ])("nothing: %s", (sentence) => expect(found(sentence)).toEqual([]));
});

describe("applications in further words", () => {
  it.each([
    "通过各类渠道收到政府信息公开申请45件。",
    "通过网络、信函等方式共收到政府信息公开申请45件。",
    "共收到通过信函、网络、当面等形式提交的政府信息公开申请45件。",
    "全年登记受理依申请公开45件。",
    "依申请公开工作方面，2023年收到45件申请。",
    "2023年依申请公开收件45件。",
    "依申请公开共受理45件。",
    "收到信息公开申请表45份。",
    "收到群众申请信息公开45件。",
    "收到政府信息公开申请30件，转下年度办理9件。",
    "9件政府信息公开申请结转下年度继续办理。",
    "申请公开政府信息45件，均按期答复。",
    "收到政府信息公开申请45次。",
    "全年行政许可处理决定数量54件。",
  ])("claim-mismatch: %s", (sentence) => expect(found(sentence)).toEqual(["claim-mismatch"]));

  it.each([
    "2023年无人申请政府信息公开。",
    "全年没有群众申请信息公开。",
    "2023年，依申请公开0件。",
    "收到政府信息公开申请30件，均于年内办结。",
    "收到政府信息公开申请30件，均在规定时间内办结。",
    "收到政府信息公开申请30件，全部按期答复，无结转。",
    "收到政府信息公开申请30件，未结转下年度办理。",
    "收到政府信息公开申请30件，无一件结转下年度。",
    "没有发生因政府信息公开引起的行政复议和举报投诉。",
    "政府信息公开行政复议均为0件。",
  ])("denied-claim: %s", (sentence) => expect(found(sentence)).toContain("denied-claim"));

  it.each([
    "通过网络、信函等方式共收到政府信息公开申请30件。",
    "通过网络等方式收到政府信息公开申请20件，当面申请10件。",
    "通过信函收到政府信息公开申请20件。",
    "依申请公开工作方面，2023年收到30件申请。",
    "收到信息公开申请表30份。",
    "收到政府信息公开申请30件，全部按期答复。",
    "收到政府信息公开申请30件，均按期答复，无超期。",
    "公文属性认定：主动公开120件，依申请公开0件。",
    "未发生因信息公开工作引起的举报投诉。",
    "行政处罚未发生行政复议和举报投诉。",
    "政府信息公开行政诉讼0件。",
    "全年政府信息公开行政诉讼均为0件。",
  ])("nothing: %s", (sentence) => expect(found(sentence)).toEqual([]));
});

describe("shares and sums in further words", () => {
  it.each([
    "主动公开政府信息186条，其中工作动态102条，约占总数的45.8%。",
    "主动公开政府信息186条，其中工作动态102条（45.8%）。",
    "主动公开政府信息186条，其中工作动态102条、通知公告41条、其他43条，占比分别为45.8%、22%、23.1%。",
    "主动公开政府信息186条，工作动态102条，占45.8%。",
    "网站公开93条，占公开总数186条的60%。",
    "公开政府信息186条，去年公开150条，同比增长34%。",
    "我局依申请公开办结率100%。",
    "依申请公开按时办结率达100%。",
  ])("rate-mismatch: %s", (sentence) => expect(found(sentence)).toEqual(["rate-mismatch"]));

  it.each([
    "公开信息196条，其中工作动态102条、通知公告41条、政策文件9条以及其他34条。",
    "公开信息196条。其中：1.工作动态102条；2.通知公告41条；3.政策文件9条；4.其他34条。",
    "公开信息196条，其中工作动态102条、通知公告41条和其他信息34条。",
  ])("claim-sum: %s", (sentence) => expect(found(sentence)).toEqual(["claim-sum"]));

  it("kinds that are more than the whole only ask", () => {
    expect(found("主动公开政府信息176条，其中工作动态102条，通知公告41条，政策文件49条。")).toEqual([
      "claim-sum information",
    ]);
  });

  it.each([
    "主动公开政府信息186条，其中工作动态102条，约占总数的54%。",
    "主动公开政府信息186条，其中工作动态102条，约占总数的55%。",
    "主动公开政府信息186条，其中工作动态102条（54.8%）。",
    "主动公开政府信息186条，工作动态102条，占54.8%。",
    "主动公开政府信息186条，网站公开93条，占60%。",
    "主动公开政府信息186条，办理网民留言20条，占45%。",
    "网站公开93条，占公开总数186条的50%。",
    "网站公开93条，占全市公开总数1860条的5%。",
    "公开政府信息180条，去年公开150条，同比增长20%。",
    "我局依申请公开答复率100%。",
    "行政许可办结率100%。",
    "公开信息186条，其中工作动态102条、通知公告41条、政策文件9条以及其他34条。",
    "公开信息186条。其中：1.工作动态102条；2.通知公告41条；3.政策文件9条；4.其他34条。",
    "主动公开政府信息176条，其中网站102条，微信41条，栏目49条。",
    "主动公开政府信息176条，其中工作动态102条，公开通知公告41条，转载政策文件49条。",
  ])("nothing: %s", (sentence) => expect(found(sentence)).toEqual([]));
});

it("what came to the government and to its body together is not the body's own figure", () => {
  expect(found("全年共收到政府信息公开申请62件，其中涉及市政府的32件，涉及市交通运输局的30件。")).toEqual([]);
  expect(found("全年共收到政府信息公开申请62件，其中自然人32件，法人30件。")).toContain("claim-mismatch");
});
