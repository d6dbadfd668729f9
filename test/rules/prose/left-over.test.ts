import { describe, expect, it } from "vitest";
import { faulty, found, silent } from "./sentences";

describe("applications by the words of a register, and what was left over", () => {
  faulty("claim-mismatch", [
    "政府信息公开申请办理工作有序推进，登记在册的新收申请达到20件。",
    "登记在册的政府信息公开申请20件。",
    "收到政府信息公开申请30件，作不予公开处理4件。",
    "本年度新制定规范性文件3件，继续有效的规范性文件保留18件。",
  ]);
  faulty("denied-claim", [
    "全年我局没有公民提交过政府信息公开申请。",
    "收到政府信息公开申请30件，全数办结。",
    "收到政府信息公开申请30件，没有一件积压到下一年度。",
    "收到政府信息公开申请30件，上年度没有遗留到本年度办理的申请。",
  ]);
  silent([
    "政府信息公开申请办理工作有序推进，登记在册的新收申请达到30件。",
    "登记在册的政府信息公开申请30件。",
    "本年度新制定规范性文件3件，继续有效的规范性文件保留12件。",
    "全年我局没有公民提交过对答复的异议。",
    "收到政府信息公开申请30件，全数登记。",
    // Not late; and what came in is not denied by 没有 alone, without the year that it came from.
    "收到政府信息公开申请30件，没有一件积压。",
    "收到政府信息公开申请30件，没有遗留到本年度办理的投诉。",
  ]);
});

describe("outcomes of suits, named with what they are of", () => {
  faulty("claim-mismatch", [
    "政府信息公开行政复议3件、行政诉讼1件，其中诉讼尚未审结1件。",
    "政府信息公开行政复议3件，被维持的行政诉讼2件。",
  ]);
  silent([
    "政府信息公开行政复议3件、行政诉讼1件，其中诉讼维持1件。",
    "政府信息公开行政复议3件，被维持的行政诉讼1件。",
    "政府信息公开行政复议和行政诉讼维持2件。",
    "政府信息公开未经复议直接提起行政诉讼维持1件。",
  ]);
  it("neither the one nor the other", () =>
    expect(found("全年既无复议也无诉讼。")).toEqual(["denied-claim", "denied-claim"]));
  silent(["全年既无投诉也无举报。", "全年行政处罚既无复议也无诉讼。"]);
});
