import { describe, expect, it } from "vitest";
import { isZero, plain } from "../../../server/src/base/decimal";
import { claimsOf } from "../../../server/src/model/claims/index";
import type { Claim } from "../../../server/src/model/claims/types";
import { readReport } from "../../../server/src/model/report";
import type { SectionKey } from "../../../server/src/spec/types";
import { buildReport } from "../../support/reports/report-builder";

/** What a paragraph of a bureau's report says of all applications or reviews. */
function claims(paragraph: string, section: SectionKey = "overview"): readonly Claim[] {
  const text = buildReport({ body: "临江市交通运输局", prose: { [section]: paragraph.split("\n") } });
  return claimsOf(readReport(text)).filter(({ form }) => form.startsWith("all-"));
}

/** Form and number of each, `~` before what may be more than the table counts. */
function said(paragraph: string, section?: SectionKey): readonly string[] {
  return claims(paragraph, section).map(
    ({ form, value, loose }) => `${loose ? "~" : ""}${form}${isZero(value) ? "" : ` of ${plain(value)}`}`,
  );
}

const APPLIED = "收到政府信息公开申请30件";

describe("all applications are done with", () => {
  it.each([
    [`${APPLIED}，全部办结。`, ["all-done"]],
    [`${APPLIED}，全部办理。`, []],
    [`${APPLIED}，已办结。`, ["all-done"]],
    [`${APPLIED}，办结。`, []],
    [`${APPLIED}，结转2件，已办结。`, []],
    [`${APPLIED}，其中网上申请2件，已办结。`, []],
    [`${APPLIED}，窗口全部办结。`, []],
    // In a sentence of its own, right behind them.
    [`${APPLIED}。全部办结。`, ["all-done"]],
    [`${APPLIED}。工作有序，全部办结。`, []],
    ["收到群众来信30件。全部办结。", []],
    [`${APPLIED}。工作有序。全部办结。`, []],
    [`${APPLIED}\n全部办结。`, []],
    // By the words 所有申请, near those of applications.
    [`${APPLIED}。工作有序，所有申请全部办结。`, ["all-done"]],
    ["依申请公开方面，渠道畅通。工作有序。所有申请全部办结。", ["all-done"]],
    ["推进依申请公开工作。所有申请全部办结。", ["all-done"]],
    ["政务服务方面，渠道畅通。所有申请全部办结。", []],
    ["依申请公开方面，来信全部办结。", []],
    // Of what was counted in between.
    [`${APPLIED}，受理来信12件，全部办结。`, []],
    [`${APPLIED}，其中网上12件，全部办结。`, ["all-done"]],
    [`${APPLIED}（网上12件），全部办结。`, ["all-done"]],
    [`${APPLIED}，同比增加12件，全部办结。`, ["all-done"]],
    [`${APPLIED}，较去年多办公文12份，全部办结。`, ["all-done"]],
    [`${APPLIED}，参加培训12人次，全部办结。`, []],
    // Some are not.
    [`${APPLIED}，除2件外，全部办结。`, []],
    [`${APPLIED}，全部办结，尚未答复2件。`, []],
    [`${APPLIED}，全部办结，无结转。`, ["all-done"]],
    [`${APPLIED}。2件结转下年。全部办结。`, []],
    [`${APPLIED}，2件延期。全部办结。`, []],
    [`公文2件延期。${APPLIED}，全部办结。`, ["all-done"]],
  ])("%s", (paragraph, expected) => expect(said(paragraph)).toEqual(expected));

  it.each([
    ["依申请公开方面，收到申请30件，结转下年2件，所有申请均已办结。", ["~all-done"]],
    ["依申请公开方面，收到申请30件，结转下年2件，所有申请均已按期办结。", []],
    ["依申请公开方面，收到申请30件，结转下年2件，其余均已办结。", []],
    ["依申请公开方面，收到申请30件，结转下年2件，延期1件，所有申请均已办结。", []],
    [`${APPLIED}，结转下年2件，均已办结。`, []],
  ])("with one of the statements a slip where some are carried over: %s", (paragraph, expected) =>
    expect(said(paragraph)).toEqual(expected),
  );

  it.each([
    ["收到的30件政府信息公开申请全部办结。", ["all-done of 30"]],
    ["收到的30件政府信息公开申请已办结。", []],
    ["窗口收到的30件政府信息公开申请全部办结。", []],
    ["受理来信12件，收到的30件政府信息公开申请全部办结。", ["all-done of 30"]],
    ["收到的30件来信全部办结。", []],
  ])("that are counted in the same clause: %s", (paragraph, expected) => expect(said(paragraph)).toEqual(expected));

  it("so that nothing is carried over; a number given must then be all that came in", () => {
    const rows = (paragraph: string): readonly unknown[] =>
      claims(paragraph).map(({ meanings }) => meanings.map((meaning) => meaning.map(({ row }) => row)));
    expect(rows(`${APPLIED}，全部办结。`)).toEqual([[["carriedOut"]]]);
    expect(rows("收到的30件政府信息公开申请全部办结。")).toEqual([
      [["carriedOut"], ["received"], ["received", "carriedIn"]],
    ]);
  });

  it("by 所有申请, within 150 characters behind the words for applications", () => {
    const far = (length: number): string => `推进公开，依申请公开${"甲".repeat(length - 6)}。所有申请全部办结。`;
    expect([said(far(150)), said(far(151))]).toEqual([["all-done"], []]);
  });
});

describe("all applications came from one kind of applicant", () => {
  it.each([
    [`${APPLIED}，均为自然人申请。`, ["all-natural"]],
    [`${APPLIED}，均为法人申请。`, ["all-organisations"]],
    ["依申请公开方面，收到的30件申请均为自然人提出。", ["all-natural"]],
    ["2023年，收到的政府信息公开申请全部来自自然人。", ["all-natural"]],
    [`${APPLIED}，申请人全部为自然人。`, ["all-natural"]],
    ["推进救助，收到的30件申请均为自然人提出。", []],
    ["申请人全部为自然人。", []],
    [`${APPLIED}，为自然人申请。`, []],
    [`${APPLIED}，均为网上申请。`, []],
    ["收到群众来信30件，均为自然人申请。", []],
    [`${APPLIED}，受理来信12件，均为自然人提出。`, []],
    [`${APPLIED}，其中网上申请12件，均为自然人申请。`, []],
    [`${APPLIED}（网上12件），均为自然人申请。`, []],
  ])("%s", (paragraph, expected) => expect(said(paragraph)).toEqual(expected));

  it("so that the other kinds have none", () => {
    const columns = (paragraph: string): readonly unknown[] =>
      claims(paragraph).flatMap(({ meanings }) => meanings.map((meaning) => meaning.map(({ column }) => column)));
    expect(columns(`${APPLIED}，均为法人申请。`)).toEqual([["natural"]]);
    expect(columns(`${APPLIED}，均为自然人申请。`)).toEqual([["business", "research", "welfare", "legal", "otherOrg"]]);
  });
});

describe("all reviews came out one way", () => {
  it.each([
    ["政府信息公开行政复议3件，均维持。", ["all-upheld"]],
    ["政府信息公开行政复议3件，均被纠正。", ["all-corrected"]],
    ["政府信息公开行政复议3件，均已审结。", ["all-closed"]],
    ["政府信息公开行政复议3件，无未结案件。", ["all-closed"]],
    ["政府信息公开行政复议3件，没有尚未审结的案件。", ["all-closed"]],
    ["政府信息公开行政复议3件，信访无未结案件。", []],
    ["政府信息公开行政复议3件，均为疑难。", []],
    ["3件政府信息公开行政复议均维持。", ["all-upheld of 3"]],
    ["疑难政府信息公开行政复议均维持。", []],
    ["政府信息公开行政诉讼均胜诉。", ["all-closed"]],
    ["3件行政复议均维持。", []],
    ["均维持。", []],
    ["收到政府信息公开申请3件，均维持。", []],
    ["政府信息公开行政复议3件，复议机关均维持。", ["all-upheld"]],
    ["政府信息公开行政诉讼1件，均胜诉。", ["all-closed"]],
  ])("%s", (paragraph, expected) => expect(said(paragraph)).toEqual(expected));

  const ON_THEM = "依申请公开方面，渠道畅通。";
  it.each([
    ["行政复议3件，均维持。", ["~all-upheld of 3"]],
    ["行政诉讼3件，均已审结。", ["~all-closed of 3"]],
    ["行政复议3件，行政诉讼2件，均已审结。", []],
    ["行政复议3件，3件行政复议均维持。", ["all-upheld of 3"]],
    ["行政诉讼2件，政府信息公开行政复议3件，均已审结。", ["all-closed"]],
    ["制定规范性文件3件，均已审结。", []],
    ["疑难政府信息公开行政复议3件，均维持。", []],
  ])("that may be all of the body's: %s", (paragraph, expected) => expect(said(ON_THEM + paragraph)).toEqual(expected));

  it("so that the table has none of the other outcomes, in the rows that are meant", () => {
    const cells = (paragraph: string): readonly unknown[] =>
      claims(paragraph).map(({ meanings }) =>
        meanings.map((meaning) => meaning.map(({ row, column }) => `${row}.${column}`)),
      );
    const upheld = ["corrected", "otherResult", "pending"];
    expect(cells("政府信息公开行政复议3件，均维持。")).toEqual([
      [upheld.map((column) => `reconsideration.${column}`), ["reconsideration.total"]],
    ]);
    expect(cells("政府信息公开行政诉讼均已审结。")).toEqual([
      [
        ["directSuit.pending", "suitAfter.pending"],
        ["directSuit.total", "suitAfter.total"],
      ],
    ]);
    expect(cells(`${ON_THEM}行政复议3件，均已审结。`)).toEqual([
      [["reconsideration.pending"], ["reconsideration.total"]],
    ]);
    expect(cells(`${ON_THEM}行政诉讼3件，均已审结。`)).toEqual([
      [
        ["directSuit.pending", "suitAfter.pending"],
        ["directSuit.total", "suitAfter.total"],
      ],
    ]);
    expect(cells("政府信息公开行政复议、行政诉讼均已审结。")).toEqual([
      [
        ["reconsideration.pending", "directSuit.pending", "suitAfter.pending"],
        ["reconsideration.total", "directSuit.total", "suitAfter.total"],
      ],
    ]);
  });
});
