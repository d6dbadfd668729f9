import { describe, expect, it } from "vitest";
import { claimsOf } from "../../../server/src/model/claims/index";
import { readReport } from "../../../server/src/model/report";
import { buildReport, type ReportOptions } from "../../support/reports/report-builder";

/**
 * What a paragraph of a report for 2023 denies: the keys, `?` before those that do not certainly count, `~` before
 * those that only ask.
 */
function denied(paragraph: string, options: ReportOptions = { body: "临江市交通运输局" }): readonly string[] {
  const report = readReport(buildReport({ prose: { overview: [paragraph] }, ...options }));
  return claimsOf(report)
    .filter(({ form }) => form === "denial")
    .map(({ key, certain, loose }) => (loose ? `~${key}` : certain ? key : `?${key}`));
}

/** The words that such a claim is said with. */
function words(paragraph: string): readonly string[] {
  const text = buildReport({ body: "临江市交通运输局", prose: { overview: [paragraph] } });
  return claimsOf(readReport(text)).map(({ span }) => text.slice(span.start, span.end));
}

const DENIED = "未收到";
const APPLICATIONS = "政府信息公开申请";

describe("no applications are denied", () => {
  it.each([
    ["未收到政府信息公开申请。", ["received"]],
    ["2022年，未收到政府信息公开申请。", ["?received"]],
    ["水利局工作有序，未收到政府信息公开申请。", ["?received"]],
    ["未收到书面的政府信息公开申请。", ["received"]],
    ["未收到疑难的政府信息公开申请。", []],
    ["窗口未收到政府信息公开申请。", []],
    ["依申请公开方面未收到申请。", ["received"]],
    ["依申请公开方面，未收到申请。", ["received"]],
    ["依申请公开方面，渠道畅通。未收到申请。", ["received"]],
    [
      "推进公开工作，回应群众关切，公开的内容贴近民生，公开的方式便民利民，工作取得实效。依申请公开方面，未收到申请。",
      ["received"],
    ],
    ["政务服务方面，未收到申请。", []],
    ["政务服务方面。未收到申请。", []],
    ["未收到申请，依申请公开渠道畅通。", []],
    ["未收到公民的政府信息公开申请。", ["received"]],
    ["未收到自然人的政府信息公开申请。", []],
    ["未收到公民、自然人的政府信息公开申请。", ["received"]],
    ["未收到自然人、法人的政府信息公开申请。", ["received"]],
    ["未收到法人的政府信息公开申请。", []],
    ["依申请公开零申请。", ["received"]],
    ["主动公开、依申请公开零申请。", []],
    ["政府信息公开申请为零。", ["received"]],
    ["疑难政府信息公开申请为零。", []],
    ["政府信息公开申请为20。", []],
    ["依申请公开工作保持零目标。", []],
    ["发文属性清楚，政府信息公开申请为零。", []],
  ])("%s", (paragraph, expected) => expect(denied(paragraph)).toEqual(expected));

  it("in a clause of up to sixty characters", () => {
    const clause = (more: string): string => `${DENIED}${more}${APPLICATIONS}。`;
    const sixty = `${"公民".repeat(24)}或`;
    expect([denied(clause(sixty)), denied(clause(`${sixty}或`))]).toEqual([["received"], []]);
  });

  it("at the words that say it", () => {
    expect(words("2023年，我局未收到政府信息公开申请。")).toEqual(["未收到政府信息公开申请"]);
    expect(words("全年政府信息公开申请为零。")).toEqual(["全年政府信息公开申请为零"]);
    expect(words("全年未作出行政处罚。")).toEqual(["未作出行政处罚"]);
  });
});

describe("nothing was carried over", () => {
  it.each([
    ["收到政府信息公开申请3件，无跨年办理情况。", ["carriedOut"]],
    ["收到政府信息公开申请3件，上年无结转。", ["carriedIn"]],
    ["收到政府信息公开申请3件，上年度没有结转。", ["carriedIn"]],
    ["收到政府信息公开申请3件，无结转。", ["carried"]],
    ["项目建设无跨年办理情况。", []],
  ])("%s", (paragraph, expected) => expect(denied(paragraph)).toEqual(expected));
});

describe("no reviews are denied", () => {
  it.each([
    ["政府信息公开工作未发生行政复议。", ["reconsideration"]],
    ["政府信息公开工作未发生行政诉讼。", ["suits"]],
    ["未因政府信息公开被申请复议或者起诉。", ["reconsideration", "suits"]],
    ["政府信息公开工作未发生行政复议、行政诉讼。", ["reconsideration", "suits"]],
    ["政府信息公开工作未发生行政复议败诉。", []],
    // Of no work in particular.
    ["全年未发生行政复议。", ["~reconsideration"]],
    ["未发生行政复议。", []],
    ["政府信息公开工作有序。全年未发生行政复议。", ["~reconsideration"]],
    ["行政执法规范。全年未发生行政复议。", []],
    ["执行有力，全年未发生行政复议。", []],
    ["依申请公开渠道畅通。全年未发生行政复议。", ["reconsideration"]],
    ["收到申请3件。全年未发生行政复议。", ["~reconsideration"]],
    ["政府信息公开零复议。", ["reconsideration"]],
    ["政府信息公开零复议、零诉讼。", ["reconsideration", "suits"]],
    ["行政执法零复议。", []],
    ["全年零复议。", []],
    ["工作有特色，政府信息公开无行政复议，行政执法无行政诉讼。", ["reconsideration"]],
  ])("%s", (paragraph, expected) => expect(denied(paragraph)).toEqual(expected));

  it("in the section on them, whatever they are of", () => {
    const reviews = { body: "临江市交通运输局", prose: { reviews: ["全年未发生行政复议。"] } };
    expect(denied("", reviews)).toEqual(["reconsideration"]);
  });

  it("in a paragraph that has spoken of applications within 150 characters", () => {
    const far = (length: number): string => `依申请公开${"甲".repeat(length - 6)}。全年未发生行政复议。`;
    const behind = (length: number): string => `推进公开，${far(length)}`;
    expect([denied(behind(150)), denied(behind(151))]).toEqual([["reconsideration"], ["~reconsideration"]]);
  });
});

it.each([
  ["政府信息公开引发的行政复议0件。", ["number reconsideration"]],
  ["政府信息公开引发的行政诉讼零件。", ["number suits"]],
  ["政府信息公开申请0件。", ["number applied"]],
  ["政府信息公开申请为0。", ["denial received"]],
  ["政府信息公开引发的行政复议0件，政府信息公开零诉讼。", ["number reconsideration", "denial suits"]],
  ["政府信息公开引发的行政复议3件，政府信息公开零复议。", ["number reconsideration", "denial reconsideration"]],
])("none of something is one claim, as a figure or as words: %s", (paragraph, expected) => {
  const text = buildReport({ body: "临江市交通运输局", prose: { overview: [paragraph] } });
  expect(claimsOf(readReport(text)).map(({ form, key }) => `${form} ${key}`)).toEqual(expected);
});

describe("nothing of what 表二 counts", () => {
  it.each([
    ["全年未制定规范性文件。", ["none.normative", "none.normative"]],
    ["全年未废止规范性文件。", ["none.normative"]],
    ["全年未作出行政许可。", ["none.permits"]],
    ["全年未作出行政处罚、行政强制。", ["none.penalties", "none.coercion"]],
    ["全年未收取行政事业性收费。", ["none.fees"]],
    ["本年度未收取任何行政事业性费用。", ["none.fees"]],
    ["窗口未作出行政许可。", []],
    ["我局未作出行政许可。", ["none.permits"]],
  ])("%s", (paragraph, expected) => expect(denied(paragraph)).toEqual(expected));

  it("by a government only where it speaks of all of its place", () => {
    const government = (paragraph: string): ReportOptions => ({ prose: { overview: [paragraph] } });
    expect(denied("", government("全县未作出行政许可。"))).toEqual(["none.permits"]);
    expect(denied("", government("未作出行政许可。"))).toEqual([]);
  });

  it("names the columns that are denied, of either edition", () => {
    const columns = (paragraph: string): readonly (string | undefined)[] =>
      claimsOf(readReport(buildReport({ body: "临江市交通运输局", prose: { overview: [paragraph] } }))).map(
        ({ meanings: [meaning] }) => meaning?.map(({ table, row, column }) => `${table}.${row}.${column}`).join(),
      );
    expect(columns("全年未制定规范性文件。")).toEqual(["article20.normative.issued", "article20.normative.made"]);
    expect(columns("全年未废止规范性文件。")).toEqual(["article20.normative.repealed"]);
    expect(columns("政府信息公开工作未发生行政诉讼。")).toEqual(["reviews.directSuit.total,reviews.suitAfter.total"]);
  });
});

describe("nothing is carried over or left", () => {
  const APPLIED = "收到政府信息公开申请3件";
  it.each([
    // To the next year.
    [`${APPLIED}，无结转下年度。`, ["carriedOut"]],
    [`${APPLIED}，窗口无结转下年度。`, []],
    [`${APPLIED}，均已答复，无结转。`, ["carriedOut"]],
    [`${APPLIED}，均已答复且无结转。`, ["carriedOut"]],
    ["受理信访3件，均已答复，无结转。", []],
    ["一是办理教师资格认定。收到申请1200件，全部办结，无结转。", []],
    ["收到群众来信3件，无结转下年度。", []],
    [`${APPLIED}，行政复议1件，无结转下年度。`, ["carriedOut"]],
    ["行政复议1件，无结转下年度。", []],
    ["无结转下年度。", ["carriedOut"]],
    // Of either year.
    [`${APPLIED}，无结转。`, ["carried"]],
    [`${APPLIED}，行政复议1件，无结转。`, []],
    ["无结转。", []],
    // From the year before.
    [`${APPLIED}，无上年结转。`, ["carriedIn"]],
    [`${APPLIED}，窗口无上年结转。`, []],
    [`${APPLIED}，行政复议1件，无上年结转。`, []],
    [`${APPLIED}。无上年结转。`, ["carriedIn"]],
    ["无上年结转。", []],
    // Left.
    [`${APPLIED}，无未办结件。`, ["carriedOut"]],
    [`${APPLIED}，窗口无未办结件。`, []],
    [`${APPLIED}，行政复议1件，无未办结件。`, []],
    [`${APPLIED}。无未办结件。`, []],
    ["无未办结件。", []],
    ["依申请公开方面。全年收到申请3件，无未办结件。", ["carriedOut"]],
    ["政务服务方面。全年收到申请3件，无未办结件。", []],
    ["依申请公开方面。渠道畅通，无未办结件。", []],
  ])("%s", (paragraph, expected) => expect(denied(paragraph)).toEqual(expected));

  it("from the year before, in a paragraph that spoke of applications within 150 characters", () => {
    const far = (length: number): string => `推进公开，依申请公开${"甲".repeat(length - 6)}。无上年结转。`;
    expect([denied(far(150)), denied(far(151))]).toEqual([["carriedIn"], []]);
  });

  it("either year may be meant where the next is not named", () => {
    const [claim] = claimsOf(
      readReport(buildReport({ body: "临江市交通运输局", prose: { overview: [`全年${APPLIED}，无结转。`] } })),
    ).filter(({ form }) => form === "denial");
    expect(claim?.meanings.map(([cell]) => cell?.row)).toEqual(["carriedOut", "carriedIn"]);
  });
});
