import { describe, expect, it, test } from "vitest";
import { fixesOf } from "../../../server/src/analysis/fixing/proved-fixes";
import type { Finding } from "../../../server/src/rules/types";
import { buildReport } from "../../support/reports/report-builder";
import { mended, REST, said, TITLE, titleFindings, withHead } from "./title-lines";

describe("a title that stands twice", () => {
  const TWICE = "标题出现 2 次，应只保留一个";
  it.each([
    [[TITLE, TITLE], [TWICE]],
    [[TITLE, "青禾县人民政府", "2023年政府信息公开工作年度报告"], [TWICE]],
    [[TITLE, "青禾县人民政府", "2023年", "政府信息公开工作年度报告"], [TWICE]],
    [[TITLE, "2023年青禾县人民政府政府信息公开工作年度报告"], [TWICE]],
    [[TITLE, "青禾县人民政府", "2023年", "政府信息公开", "工作年度报告"], []],
    [[TITLE, "青禾县人民政府2023年政府信息公开年报"], [TWICE]],
    [[TITLE, "2023年1月20日"], []],
    [[TITLE, `乙${TITLE.slice(1)}`], []],
    [[TITLE, "甲。", "乙。", "丙。", "丁。", "戊。", TITLE], [TWICE]],
    [[TITLE, "甲。", "乙。", "丙。", "丁。", "戊。", "己。", TITLE], []],
  ])("is told of where it is below the first on up to three of six lines: %j", (head, expected) => {
    expect(said(...head)).toEqual(expected);
  });

  it("is marked and deleted there", () => {
    const text = withHead(TITLE, "甲。", `## ${TITLE}`);
    const [finding] = titleFindings(text);
    expect([finding?.span.start, finding?.span.end]).toEqual([
      text.lastIndexOf(TITLE),
      text.lastIndexOf(TITLE) + TITLE.length,
    ]);
    expect(mended(3, text)).toEqual([TITLE, "甲。", REST[0]]);
  });

  it("is deleted wherever it stands again", () => {
    const text = withHead(TITLE, TITLE, "甲。", TITLE);
    expect(said(TITLE, TITLE, "甲。", TITLE)).toEqual(["标题出现 3 次，应只保留一个"]);
    expect(mended(3, text)).toEqual([TITLE, "甲。", REST[0]]);
  });

  it("goes with its own line end where kinds of them are mixed", () => {
    const head = `${TITLE}\n甲。\n\r${TITLE}\n\n`;
    const text = head + REST.join("\n");
    const [finding] = titleFindings(text);
    expect(fixesOf(text, finding as Finding).refused).toEqual([]);
    expect(mended(2, text)).toEqual([TITLE, "甲。"]);
  });

  it("is left alone in a web page, and the page's own title is none", () => {
    const page = (...head: readonly string[]): string =>
      [...head, ...REST].join("\n").replace(/^([^<|\n].*)$/gm, "<p>$1</p>");
    expect(titleFindings(page(`<p>${TITLE}</p>`, `<p>${TITLE}</p>`)).map(({ fixes }) => fixes?.().length)).toEqual([0]);
    expect(titleFindings(page(`<title>${TITLE}</title>`, `<h1>${TITLE}</h1>`))).toEqual([]);
    const withMarks = ["青禾县人民政府", "？2023年", "政府信息公开、工作年度报告"];
    expect(titleFindings(page(`<title>${TITLE}</title>`, ...withMarks))).toEqual([]);
  });

  it("is none behind the first heading", () => {
    expect(titleFindings(buildReport({ prose: { overview: [TITLE] } }))).toEqual([]);
  });
});

test("a title by the name of before the form that stands again by the form's is said to stand twice", () => {
  const old = "青禾县人民政府2023年政府信息公开年度报告";
  expect(said(old, "来源：青禾县人民政府", "青禾县人民政府", "2023年政府信息公开工作年度报告")).toEqual([
    "标题“年度报告”应为“工作年度报告”",
    "标题出现 2 次，应只保留一个",
  ]);
});
