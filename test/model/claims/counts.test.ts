import { describe, expect, it } from "vitest";
import { plain } from "../../../server/src/base/decimal";
import { claimsOf } from "../../../server/src/model/claims/index";
import type { Claim } from "../../../server/src/model/claims/types";
import { readReport } from "../../../server/src/model/report";
import type { SectionKey } from "../../../server/src/spec/types";
import { buildReport } from "../../support/reports/report-builder";

const BUREAU = "临江市交通运输局";

function claims(paragraph: string, body = BUREAU, section: SectionKey = "overview"): readonly Claim[] {
  return claimsOf(readReport(buildReport({ body, prose: { [section]: [paragraph] } }))).filter(
    ({ form }) => form === "number",
  );
}

/** The figures that a paragraph states: `~` may count more than the table, `?` is not certain. */
function stated(paragraph: string, body?: string, section?: SectionKey): readonly string[] {
  return claims(paragraph, body, section).map(
    ({ key, value, certain, loose }) => `${certain ? "" : "?"}${loose ? "~" : ""}${key} ${plain(value)}`,
  );
}

describe("what a number counts", () => {
  it.each([
    ["收到政府信息公开申请30件。", ["received 30"]],
    ["收到政府信息公开申请30件，结转下年度5件。", ["received 30", "carriedOut 5"]],
    ["收到政府信息公开申请30余件。", ["?received 30"]],
    ["收到疑难政府信息公开申请30件。", ["?applied 30"]],
    // A numbered point of the paragraph says what its sentences are about.
    ["一是加大公开力度。二是规范依申请公开。全年新收申请30件，结转下年5件。", ["received 30", "carriedOut 5"]],
    ["一是规范依申请公开。二是做好信访工作。全年新收申请30件。", []],
    ["收到政府信息公开申请30件（2022年28件），结转下年度5件。", ["received 30", "carriedOut 5"]],
    ["收到政府信息公开申请30件，加上上年结转2件，共需办理32件。", ["received 30", "carriedIn 2", "due 32"]],
    ["共需办理建议32件。", []],
    ["政府信息公开申请上年结转2件，本年需办理30件。", ["carriedIn 2", "?worked 30"]],
    ["收到政府信息公开申请30件。产生行政复议9件；行政诉讼4件。", ["received 30", "reconsideration 9", "suits 4"]],
    ["收到政府信息公开申请30件。因职称评审产生行政复议9件；行政诉讼4件。", ["received 30", "?reconsideration 9"]],
    ["制定行政规范性文件2件，废止、失效3件，现行有效17件。", ["issued 2", "repealed 3", "inForce 17"]],
    ["未制发行政规范性文件，现行有效3件。", ["inForce 3"]],
    ["对3件行政规范性文件开展清理，废止1件，截至年底现行有效4件。", ["~repealed 1", "~inForce 4"]],
    ["废止1件，现行有效4件。", []],
    ["（二）依申请公开。延期答复的5件中，予以公开2件。", ["?granted 2"]],
    ["（二）依申请公开。网络渠道收到的49件中，予以公开20件，不予公开3件。", ["?granted 20", "?refused 3"]],
    ["（二）依申请公开。2023年收到的49件申请中，予以公开20件。", ["granted 20"]],
    ["收到政府信息公开申请30件，上年无结转，结转下年度2件。", ["received 30", "carriedOut 2"]],
    ["收到政府信息公开申请30件，（上年20件），其中自然人申请28件。", ["received 30", "natural 28"]],
    ["收到政府信息公开申请30件；共办理28件，结转下一年2件。", ["received 30", "worked 28", "carriedOut 2"]],
    ["现有3件行政规范性文件继续有效。", ["inForce 3"]],
    ["（二）依申请公开。在已办结的67件申请中，予以公开29件。", ["handled 67", "granted 29"]],
    ["（二）依申请公开。共收到依申请公开件4件。其中公民3件；答复4件。", ["received 4", "natural 3", "handled 4"]],
    ["2022年收到政府信息公开申请30件。", ["?received 30"]],
    ["水利局工作有序，收到政府信息公开申请30件。", ["?received 30"]],
    ["累计收到政府信息公开申请30件。", ["?received 30"]],
    ["全年累计收到政府信息公开申请30件。", ["received 30"]],
    ["收到群众来信30件。", []],
    ["收到政府信息公开申请30页。", []],
    ["收取行政事业性收费30万元。", ["fees 30"]],
    ["收取行政事业性收费300000元。", ["fees 30"]],
    ["下达资金300000元，行政事业性收费3项。", []],
  ])("%s", (paragraph, expected) => expect(stated(paragraph)).toEqual(expected));

  it("an amount in 元 is known as such, and told in 万元", () => {
    const inYuan = (paragraph: string): readonly unknown[] => claims(paragraph).map((claim) => claim.inYuan);
    expect(inYuan("收取行政事业性收费300000元。")).toEqual([true]);
    expect(inYuan("收取行政事业性收费30万元。")).toEqual([undefined]);
  });

  it("is told with the place of the number and of its clause", () => {
    const text = buildReport({ body: BUREAU, prose: { overview: ["工作有序，收到政府信息公开申请 30 件，已办结。"] } });
    const [claim] = claimsOf(readReport(text));
    if (!claim) throw new Error("No claim");
    expect([claim.span, claim.clause].map(({ start, end }) => text.slice(start, end))).toEqual([
      "30",
      "收到政府信息公开申请 30 件",
    ]);
  });

  it("is no evidence where one way of several is counted", () => {
    expect(stated("收到政府信息公开申请30件，通过网络收到政府信息公开申请20件。")).toEqual(["received 30"]);
    expect(stated("通过网络收到政府信息公开申请20件。")).toEqual(["?received 20"]);
    expect(stated("收到政府信息公开申请30件，收到疑难政府信息公开申请20件。")).toEqual(["received 30", "?applied 20"]);
    expect(stated("通过各种渠道收到政府信息公开申请30件。")).toEqual(["received 30"]);
    expect(stated("通过各种渠道收到政府信息公开申请30件，当面申请5件。")).toEqual(["?received 30"]);
  });

  it("is shared by a government's office with the government where a part is the government's", () => {
    const words = "收到政府信息公开申请30件，其中涉及县政府的20件。";
    expect(stated(words, "青禾县人民政府办公室")).toEqual(["?received 30"]);
    expect(stated(words, "青禾县人民政府")).toEqual(["received 30"]);
    expect(stated("收到政府信息公开申请30件，其中涉及县政府信息公开的20件。", "青禾县人民政府办公室")).toEqual([
      "received 30",
    ]);
  });
});

describe("what is new beside what was carried in", () => {
  /** The rows that a count of what came in may be the sum of. */
  const meant = (paragraph: string): readonly string[] =>
    claims(paragraph)
      .filter(({ key }) => key === "received")
      .flatMap(({ meanings }) => meanings.map((meaning) => meaning.map(({ row }) => row).join("+")));

  it.each([
    ["新收政府信息公开申请30件。", ["received", "received+carriedIn"]],
    ["新收政府信息公开申请30件，上年结转2件。", ["received"]],
    ["上年结转政府信息公开申请2件，新收政府信息公开申请30件。", ["received"]],
    ["新收政府信息公开申请30件，其中上年结转2件。", ["received", "received+carriedIn"]],
    ["新收政府信息公开申请30件（含上年结转2件）。", ["received", "received+carriedIn"]],
    ["收到政府信息公开申请30件，上年结转2件。", ["received", "received+carriedIn"]],
    ["新收政府信息公开申请30件，结转下年度2件。", ["received", "received+carriedIn"]],
  ])("%s", (paragraph, expected) => expect(meant(paragraph)).toEqual(expected));
});

describe("what may be more than the table counts", () => {
  const ON_THEM = "依申请公开方面，渠道畅通。";
  it.each([
    ["政府信息公开行政复议3件。", ["reconsideration 3"]],
    ["行政复议3件。", []],
    [`${ON_THEM}行政复议3件。`, ["~reconsideration 3"]],
    [`${ON_THEM}疑难行政复议3件。`, []],
    [`${ON_THEM}行政复议3件，维持2件。`, ["~reconsideration 3", "~outcome.reconsideration.upheld 2"]],
    ["新增政府信息公开行政复议3件。", ["?reconsideration 3"]],
    ["制定规范性文件3件。", ["issued 3"]],
    ["制定规范性文件3条。", ["issued 3"]],
    ["办理行政许可3件。", ["~permits 3"]],
    ["办理行政许可3项。", []],
  ])("%s", (paragraph, expected) => expect(stated(paragraph)).toEqual(expected));

  it("by a government that does not say that it is all of its place", () => {
    const said = (paragraph: string): readonly string[] => stated(paragraph, "青禾县人民政府");
    expect(said("全县作出行政许可决定3件。")).toEqual(["permits 3"]);
    expect(said("作出行政许可决定3件。")).toEqual(["~permits 3"]);
    expect(stated("作出行政许可决定3件。")).toEqual(["permits 3"]);
  });
});

describe("outcomes of reviews, behind what they are of", () => {
  const REVIEWS = "政府信息公开行政复议3件";
  it.each([
    [`${REVIEWS}，维持2件。`, ["reconsideration 3", "outcome.reconsideration.upheld 2"]],
    [`${REVIEWS}，2件维持。`, ["reconsideration 3", "outcome.reconsideration.upheld 2"]],
    [`${REVIEWS}，疑难维持2件。`, ["reconsideration 3", "?outcome.reconsideration.upheld 2"]],
    [
      `${REVIEWS}，维持2件，行政诉讼1件，维持1件。`,
      ["reconsideration 3", "outcome.reconsideration.upheld 2", "suits 1", "outcome.suits.upheld 1"],
    ],
    // Both were named before any outcome.
    [`${REVIEWS}，行政诉讼1件，维持2件。`, ["reconsideration 3", "suits 1", "outcome.both.upheld 2"]],
    ["收到来信3件，维持2件。", []],
    [`${REVIEWS}，约2件维持。`, ["reconsideration 3", "?outcome.reconsideration.upheld 2"]],
  ])("%s", (paragraph, expected) => expect(stated(paragraph)).toEqual(expected));

  it("are of the rows that they may be in", () => {
    const cells = (paragraph: string): readonly unknown[] =>
      claims(paragraph).map(({ meanings }) =>
        meanings.map((meaning) => meaning.map(({ row, column }) => `${row}.${column}`)),
      );
    expect(cells(`${REVIEWS}，维持2件。`)[1]).toEqual([["reconsideration.upheld"]]);
    expect(cells("政府信息公开行政诉讼3件，维持2件。")[1]).toEqual([
      ["directSuit.upheld", "suitAfter.upheld"],
      ["directSuit.upheld"],
      ["suitAfter.upheld"],
    ]);
  });
});

describe("a result that all cases had", () => {
  it.each([
    ["办结政府信息公开申请1件，为部分公开。", ["handled 1", "~partial 1"]],
    ["办结政府信息公开申请3件，均为部分公开。", ["handled 3", "~partial 3"]],
    ["办结政府信息公开申请3件，为部分公开。", ["handled 3"]],
    ["办结政府信息公开申请1件，为疑难。", ["handled 1"]],
    ["办结政府信息公开申请1件。为部分公开。", ["handled 1"]],
    ["结转下年度政府信息公开申请1件，为部分公开。", ["carriedOut 1"]],
    ["办结疑难政府信息公开申请1件，为部分公开。", ["?applied 1"]],
  ])("%s", (paragraph, expected) => expect(stated(paragraph)).toEqual(expected));

  it("may have been carried in, too", () => {
    const [, all] = claims("办结政府信息公开申请1件，为部分公开。");
    expect(all?.meanings.map((meaning) => meaning.map(({ sign, row }) => `${sign} ${row}`))).toEqual([
      ["1 partial"],
      ["1 partial", "-1 carriedIn"],
    ]);
  });
});

describe("reviews are of this work", () => {
  it.each([
    ["因行政处罚引起的政府信息公开行政复议3件。", []],
    ["行政复议3件，均与政府信息公开有关。", ["reconsideration 3"]],
    ["行政复议3件，工作有序，均与政府信息公开有关。", []],
    ["政府信息公开行政复议3件；行政诉讼1件。", ["reconsideration 3", "suits 1"]],
    ["政府信息公开行政复议3件。行政诉讼1件。", ["reconsideration 3", "~suits 1"]],
    ["政府信息公开工作有序。行政诉讼1件。", []],
    ["收到政府信息公开申请30件。引起行政复议3件。", ["received 30", "reconsideration 3"]],
    ["收到群众来信30件。引起行政复议3件。", []],
  ])("%s", (paragraph, expected) => expect(stated(paragraph)).toEqual(expected));

  it("in the section on them, whatever they are said to be of", () => {
    expect(stated("行政复议3件。", BUREAU, "reviews")).toEqual(["reconsideration 3"]);
  });

  it("in a paragraph that has spoken of applications within 150 characters", () => {
    const far = (length: number): string => `推进工作，信息公开${"甲".repeat(length - 5)}。引起行政复议3件。`;
    expect([stated(far(150)), stated(far(151))]).toEqual([["reconsideration 3"], []]);
  });
});

describe("cases are applications", () => {
  it.each([
    ["政府信息公开申请30件，办结20件。", ["applied 30", "handled 20"]],
    ["办结20件。", []],
    ["依申请公开方面，申请30件，办结20件。", ["handled 20"]],
    ["制发公文30件，申请公开，办结20件。", []],
    ["依申请公开方面，新收30件，结转下年度20件。", ["received 30", "carriedOut 20"]],
    ["政务服务方面，新收30件，结转下年度20件。", []],
  ])("%s", (paragraph, expected) => expect(stated(paragraph)).toEqual(expected));
});
