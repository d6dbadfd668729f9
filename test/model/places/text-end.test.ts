import { describe, expect, it } from "vitest";
import { isOpenEnded, mayBeCut, touchesEnd } from "../../../server/src/model/places/text-end";
import { readReport } from "../../../server/src/model/report";
import type { Report, ReportTable } from "../../../server/src/model/types";
import { buildReport } from "../../support/reports/report-builder";

/** A report whose last section is 四, with its table. */
const TO_REVIEWS = buildReport({ without: ["problems", "other"] }).trimEnd();
/** A report that goes on to 五, without its paragraphs. */
const TO_PROBLEMS = `${TO_REVIEWS}\n五、存在的主要问题及改进情况`;

const cut = (text: string): boolean => mayBeCut(readReport(text));

describe("a text may be cut off", () => {
  it.each([
    ["no section at all", "青禾县人民政府2023年政府信息公开工作年度报告\n根据条例编制本报告。", true],
    ["a heading alone", TO_PROBLEMS, true],
    ["a heading and blank lines", `${TO_PROBLEMS}\n\n \n`, true],
    ["half a sentence", `${TO_PROBLEMS}\n一些栏目更新不够`, true],
    ["a sentence", `${TO_PROBLEMS}\n一些栏目更新不够及时。`, false],
    ["a sentence in quotes", `${TO_PROBLEMS}\n要做到“应公开尽公开。”`, false],
    ["a sentence in a closed paragraph", `${TO_PROBLEMS}\n<p>一些栏目更新不够及时。</p>`, false],
    ["a sentence and a tag that is cut", `${TO_PROBLEMS}\n<p>一些栏目更新不够及时。</p`, false],
    ["a sentence that is not in its last line", `${TO_PROBLEMS}\n一些栏目更新不够及时。\n下一步将`, true],
    ["a sentence, then a tag and half a sentence", `${TO_PROBLEMS}\n一些栏目更新不够及时。<br>下一步将`, true],
    ["a sentence before a page's words", `${TO_PROBLEMS}\n一些栏目更新不够及时。\n分享到：\n`, false],
    ["half a sentence before them", `${TO_PROBLEMS}\n一些栏目更新不够\n分享到：\n`, true],
    ["a date", `${TO_PROBLEMS}\n一些栏目更新不够\n2024年1月20日`, false],
    ["a date in Chinese", `${TO_PROBLEMS}\n一些栏目更新不够\n二〇二四年一月二十日`, false],
    ["a date without its day", `${TO_PROBLEMS}\n一些栏目更新不够\n2024年1月 日`, false],
    ["a word that ends like a date", `${TO_PROBLEMS}\n我局通过“局长接待日`, true],
    ["a word that ends like a number", `${TO_PROBLEMS}\n我局通过微信公众号`, true],
    ["a document's number in brackets", `${TO_PROBLEMS}\n见通知（青政办〔2023〕3号）`, false],
    ["the body's name", `${TO_PROBLEMS}\n一些栏目更新不够\n青禾县人民政府`, false],
    ["another name", `${TO_PROBLEMS}\n一些栏目更新不够\n青禾县公安局`, true],
    ["a sign that is no tag", `${TO_PROBLEMS}\n一些栏目更新不够及时。<3`, true],
    ["the last row of a table, closed", TO_REVIEWS, false],
    ["the last row of a table and a line end", `${TO_REVIEWS}\n`, false],
    ["the last row of a table, nothing behind its last figure", TO_REVIEWS.replace(/[ |]+$/, ""), true],
    ["a table without its last row", `${TO_REVIEWS.slice(0, TO_REVIEWS.lastIndexOf("\n"))}\n`, true],
    ["the heading of 六", `${TO_PROBLEMS}\n无。\n六、其他需要报告的事项`, true],
    ["the heading of 六 and a line end", `${TO_PROBLEMS}\n无。\n六、其他需要报告的事项\n`, false],
    ["half a sentence in 六", `${TO_PROBLEMS}\n无。\n六、其他需要报告的事项\n本年度没有`, false],
  ])("ending with %s", (_, text, expected) => {
    expect(cut(text)).toBe(expected);
  });

  const begun = (...lines: readonly string[]) =>
    cut(["青禾县水利局2023年政府信息公开工作年度报告", "一、总体情况", ...lines].join("\n"));
  it.each([
    [["（一）主动公开", "全年公开信息12条。"], true],
    [["1.主动公开情况。全年公开信息12条。"], true],
    [["（一）主动公开", "全年公开信息12条。", "（二）依申请公开", "没有收到申请。"], false],
    [["（一）主动公开", "全年公开信息12条。（二）依申请公开。没有收到申请。"], false],
    [["（二）依申请公开", "没有收到申请。"], false],
    [["全年公开信息12条。"], false],
  ])("behind the first of the topics of 一: %j", (lines, expected) => {
    expect(begun(...lines)).toBe(expected);
  });

  it("but not behind the first of the points of another section", () => {
    expect(cut(`${TO_PROBLEMS}\n（一）存在的问题\n一些栏目更新不够及时。`)).toBe(false);
  });

  it("inside any of its tables, whatever its last section is", () => {
    const report = readReport(buildReport());
    const tables = new Map([...report.tables].map(([id, table]) => [id, { ...table, cut: id === "article20" }]));
    expect([mayBeCut(report), mayBeCut({ ...report, tables })]).toEqual([false, true]);
  });

  it("by a text without a body's name, where its last line is blank marks", () => {
    const report = readReport(`${TO_PROBLEMS}\n（）`);
    const { body: _, ...identity } = report.identity;
    expect(mayBeCut({ ...report, identity })).toBe(true);
  });
});

/** A report and its last table. */
function reviewsOf(text: string): readonly [Report, ReportTable] {
  const report = readReport(text);
  const table = report.tables.get("reviews");
  if (!table) throw new Error(text);
  return [report, table];
}

describe("a table may go on behind the end of the text", () => {
  const THIRTY_NINE = "甲".repeat(39);
  it.each([
    ["", true],
    [`\n${THIRTY_NINE}`, true],
    [`\n${THIRTY_NINE}甲`, false],
    [`\n<p class="of many words that are no text of the report">${THIRTY_NINE}</p>`, true],
    ["\n注：以上为全年数据", true],
    ["\n以上为全年数据。", false],
    ["\n以上为全年数据！", false],
    ["\n五、存在的主要问题及改进情况", false],
  ])("with %j behind it", (rest, expected) => {
    expect(isOpenEnded(...reviewsOf(TO_REVIEWS + rest))).toBe(expected);
  });

  it("where it is known to be cut, whatever follows", () => {
    const [report, table] = reviewsOf(buildReport());
    expect([isOpenEnded(report, table), isOpenEnded(report, { ...table, cut: true })]).toEqual([false, true]);
  });
});

it("a table is closed by a heading right behind it", () => {
  const [report, table] = reviewsOf(TO_PROBLEMS);
  const start = report.sections.at(-1)?.heading.span.start ?? 0;
  expect(isOpenEnded(report, { ...table, span: { start: table.span.start, end: start } })).toBe(false);
});

it("a place touches the end where nothing stands behind it, not even a line end", () => {
  const report = readReport(TO_REVIEWS);
  const end = TO_REVIEWS.length;
  expect([end - 1, end, end + 1].map((at) => touchesEnd(report, { start: 0, end: at }))).toEqual([false, true, true]);
});
