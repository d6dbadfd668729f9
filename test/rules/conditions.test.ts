import { describe, expect, it, test } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { readReport } from "../../server/src/model/report";
import { cellKey } from "../support/reports/figures";
import { buildReport } from "../support/reports/report-builder";

/** The texts at which findings with a code stand. */
function found(text: string, code: string): readonly string[] {
  const { findings, failed } = analyse(text);
  expect(failed).toEqual([]);
  return findings.filter((finding) => finding.code === code).map(({ span }) => text.slice(span.start, span.end));
}

/** The one report of these tests, with this as the text of 总体情况. */
function withOverview(prose: string): string {
  return buildReport().replace(/(^一、.*\n)[\s\S]*?(?=^二、)/m, (_, heading: string) => `${heading}${prose}\n`);
}

describe("a table of which the totals of many rows are wrong", () => {
  const rows = [...(readReport(buildReport()).tables.get("applications")?.rows.keys() ?? [])];
  /** How many rows are read where so many have a total that is too large by one. */
  const readWith = (wrong: number): number => {
    const figures = new Map(rows.slice(0, wrong).map((row) => [cellKey("applications", row, "total"), "1"]));
    const table = readReport(buildReport({ figures })).tables.get("applications");
    return [...(table?.rows.values() ?? [])].filter(({ state }) => state === "read").length;
  };

  it("is still read with a third of them, and not with one more", () => {
    const third = Math.floor(rows.length / 3);
    expect(rows.length).toBeGreaterThan(15);
    expect(readWith(0)).toBe(rows.length);
    expect(readWith(third)).toBe(rows.length);
    expect(readWith(third + 1)).toBe(0);
  });
});

describe("numbers of a list with one left out", () => {
  test.each([
    ["（一）主动公开。按时发布。\n（三）监督保障。每季检查。", ["（三）"]],
    ["（一）主动公开。按时发布。\n（二）依申请公开。专人跟进。\n（四）监督保障。每季检查。", ["（四）"]],
    ["（一）主动公开。按时发布。\n（二）监督保障。每季检查。", []],
    // One number alone may be a quotation, numbers that do not go up are several lists.
    ["（三）监督保障。每季检查。", []],
    ["（二）主动公开。按时发布。\n（二）监督保障。每季检查。", []],
  ])("%s", (prose, marks) => {
    const numbers = found(withOverview(prose), "restarted-numbering").map((text) => text.replace(/^(.)$/, "（$1）"));
    expect(numbers).toEqual(marks);
  });
});

test("of a report of which only the first section is written no topic is called missing", () => {
  const whole = withOverview(
    "2023年，我单位按时发布信息，方便群众查阅办事，逐项对照要求抓好落实，接受社会各界监督。".repeat(3),
  );
  expect(found(whole, "missing-topic")).not.toEqual([]);
  expect(found(whole.slice(0, whole.indexOf("\n二、") + 1), "missing-topic")).toEqual([]);
  expect(found(whole.slice(0, whole.indexOf("\n三、") + 1), "missing-topic")).not.toEqual([]);
});

test.each([
  "共公开各类信息41条",
  "公开各项信息41条",
  "公开政府信息41条",
  "公开41条信息",
  "各栏目共刊发文稿41篇",
  "及时公开部门预决算",
])("is spoken of where it is said what was published: %s", (words) => {
  const rest =
    "依申请公开没有新收；政府信息管理严格，平台建设按期完成，监督保障到位，工作考核、社会评议、责任追究均有安排。".repeat(
      3,
    );
  expect(found(withOverview(`2023年，我单位${words}。${rest}`), "missing-topic")).toEqual([]);
  for (const others of ["工作平稳", "依申请公开政府信息5件", "依申请公开5件信息", "及时公开申请渠道"])
    expect(found(withOverview(`2023年，我单位${others}。${rest}`), "missing-topic")).not.toEqual([]);
});

test("of topics told as 一是, 二是 one is missed as well, though other paragraphs have its words", () => {
  const told = (topics: readonly string[]): string =>
    topics
      .map(
        (topic, at) =>
          `${"一二三四五"[at]}是${topic}。我单位加强政府信息管理，推进平台建设，主动公开，开展依申请公开和监督保障工作。`,
      )
      .join("\n");
  const all = ["主动公开", "依申请公开", "政府信息管理", "公开平台建设", "监督保障"];
  const missing = (text: string): number => found(withOverview(text), "missing-topic").length;
  const others = all.filter((one) => one !== "政府信息管理");
  expect(missing(told(others))).toBe(missing(told(all)) + 1);
  // Nearly all of them have to be told so, wherever in a line they begin.
  expect(missing(told(others.slice(1)))).toBe(missing(told(all)));
  expect(missing(told(all).replaceAll("\n", ""))).toBe(missing(told(all)));
  // Clauses that are no sentence of their own name no topic.
  expect(missing(told(others).replaceAll(/(?<=是\S{4,6})。/g, "，"))).toBe(missing(told(all)));
});

describe("a figure that its column cannot hold", () => {
  test.each([
    ["-3", ["-3"]],
    ["2.5", ["2.5"]],
    ["0", []],
    ["3", []],
    ["1.5万", []],
  ])("%s", (figure, places) => {
    const figures = new Map([[cellKey("article20", "permits", "decisions"), figure]]);
    expect(found(buildReport({ figures }), "figure-domain")).toEqual(places);
  });
});
