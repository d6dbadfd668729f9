import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { buildReport } from "../support/reports/report-builder";
import { FIGURES, faulty, found, silent } from "./prose/sentences";

describe("figures told outside 总体情况", () => {
  faulty("claim-mismatch", ["全年办理政府信息公开申请41件，数量较多，仍存在不足。"], "problems");
  silent(["下一步，实现政府信息公开零复议、零诉讼。", "今后，确保全年无政府信息公开行政复议。"], "problems");
  faulty("claim-mismatch", ["我局全年收到政府信息公开申请45件，没有收取信息处理费。"], "other");
  faulty("denied-claim", ["2023年未收到政府信息公开申请，未收取信息处理费。"], "other");
  faulty("claim-mismatch", ["本年度共收到申请30件，其中自然人提出25件。"], "applications");
  faulty("denied-claim", ["本年度受理的申请均已办结。"], "applications");

  it("are read in front of 表三, though they name its columns", () => {
    const sentence = "共收到申请30件，其中自然人提出25件，法人或其他组织提出5件。";
    const text = buildReport({ body: "临江市交通运输局", figures: FIGURES });
    const heading = "三、收到和处理政府信息公开申请情况\n";
    expect(text).toContain(heading);
    const codes = analyse(text.replace(heading, `${heading}${sentence}\n`)).findings.map(({ code }) => code);
    expect(codes).toContain("claim-mismatch");
  });
});

it("does not take what was carried over of reviews for applications", () => {
  expect(found("收到政府信息公开申请30件，上年结转2件。发生行政复议3件，其中上年结转1件。")).toEqual([]);
});

describe("figures in the words of other clerks", () => {
  faulty("claim-mismatch", [
    "政府信息公开申请由上年的28件增加到45件。",
    "政府信息公开申请量由2022年的50件减少到2023年的45件。",
    "共收到申请人提交的政府信息公开申请表45份。",
    "（二）依申请公开情况。从上年度结转7件。",
    "（二）依申请公开情况。申请主体为自然人的15件。",
    "（二）依申请公开情况。新收30件，上年结转2件，共办理41件。",
    "政府信息公开行政复议3件，被复议机关纠正1件。",
    "梳理行政规范性文件（制发5件、废止1件）。",
    "本年度制作行政规范性文件5件。",
    "全年实收行政事业性收费45.2万元。",
    "收到政府信息公开申请30件，其中信访投诉类申请3件。",
  ]);
  faulty("denied-claim", [
    "（二）依申请公开情况。收到30件，上年结转2件，未办结件为0。",
    "（二）依申请公开情况。截至2023年12月31日，所收申请全部办结。",
    "收到政府信息公开申请30件，均已办结，不存在结转下年度情形。",
    "政府信息公开行政复议决定全部维持我局答复。",
    "行政规范性文件：无。",
    "（二）依申请公开情况。3件行政复议均判决维持。",
    "政府信息公开行政诉讼均无。",
  ]);
  faulty("rate-mismatch", ["全年公开信息28件，比去年（20件）多10件。"]);
  silent([
    "政府信息公开申请由上年的28件增加到30件。",
    "政府信息公开申请由2022年的28件增加到2023年的32件。",
    "（二）依申请公开情况。答复咨询56件次，办理45件。",
    "政府信息公开行政复议3件，维持率100%。",
    "梳理行政规范性文件（制发3件、废止1件）。",
    "行政处罚：无。行政许可：无。",
  ]);
});
