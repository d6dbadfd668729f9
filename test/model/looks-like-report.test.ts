import { describe, expect, test } from "vitest";
import { kindOfText } from "../../server/src/analysis/triage";
import { looksLikeReport } from "../../server/src/model/looks-like-report";
import { SECTIONS } from "../../server/src/spec/sections";
import { WRITTEN_MARK } from "../../server/src/spec/written-mark";
import { buildReport, READABLE_LAYOUTS } from "../support/reports/report-builder";
import { inTraditional, withNotes } from "../support/reports/scripts";

const link = '<li><a href="/zwgk/list.html" target="_blank">政务公开</a></li>\n';
const page = buildReport({ layout: "html" });

const OLD = "2018年松木镇政府信息公开工作年度报告\n一、公开政府信息的情况\n";

describe("a report is seen", () => {
  test.each([
    ["behind much navigation", `<html><body><ul>${link.repeat(2_000)}</ul>${page}</body></html>`],
    ["behind much script", `<html><head><script>${"var a = 1;\n".repeat(20_000)}</script></head>${page}</html>`],
    ["behind a script that names its sections", `<script>var a = "总体情况 现行有效件数";</script>${page}`],
    ["behind many lines of text", `${"首页 政务公开 互动交流 办事服务\n".repeat(5_000)}${buildReport()}`],
    ["behind a byte order mark", `\uFEFF${buildReport()}`],
    ["in brackets", `【打印】\n[${buildReport()}]`],
    ["in braces", `{${buildReport()}}`],
    ["with spaces between all characters", [...buildReport()].join(" ")],
    ["with wide gaps in its words", buildReport().replace(/情况/g, `情${" ".repeat(40)}况`)],
    ["in upper-case tags", `<HTML><SCRIPT>${"x".repeat(30_000)}</SCRIPT><BODY>${page}</BODY></HTML>`],
    ["in traditional characters", inTraditional(buildReport())],
    ["in Taiwan's words", inTraditional(buildReport().replaceAll("信息", "资讯"))],
    ["with phonetic notes", withNotes(buildReport())],
    ["as a title and its first heading", "青禾县水利局2024年政府信息公开工作年度报告\n一、总体情况\n"],
    ["with the year inside its title", "青禾县消防救援大队\n政府信息公开工作2024年度报告\n一、总体情况\n"],
    [
      "as a preface and its first heading",
      "依据《中华人民共和国政府信息公开条例》第五十条规定，编制本报告。\n一、总体情况\n我镇认真落实条例。\n",
    ],
    [
      "as a preface on the report and its first heading",
      "本年度报告根据《中华人民共和国政府信息公开条例》的规定编制。\n（一）总体情况\n我镇认真落实条例。\n",
    ],
    [
      "as its first heading and topics",
      "一、总体情况\n（一）政府信息主动公开情况\n公开12条。\n（二）依申请公开情况\n未收到。\n（三）政府信息公开平台建设\n",
    ],
    ["of before the form, in words of its own", `${OLD}本报告数据的统计期限为2018年1月1日至12月31日。`],
  ])("%s", (_, text) => {
    expect(looksLikeReport(text)).toBe(true);
    expect(kindOfText(text)).toBe("report");
  });

  test.each(READABLE_LAYOUTS)("behind 100,000 characters, in %s", (layout) => {
    expect(looksLikeReport(`${"导航\n".repeat(33_334)}${buildReport({ layout })}`)).toBe(true);
  });
});

/** The names of all sections, as a sentence has them. */
const PARTS = SECTIONS.map(({ label }) => label).join("、");

describe("no report is seen", () => {
  const report = buildReport();
  const sentence = "本市公布年度总体情况，政府信息公开工作有序开展。";
  test.each([
    ["in an object of data that holds one", JSON.stringify({ content: report })],
    ["in such an object in many lines", JSON.stringify({ reports: [{ text: report }] }, null, 2)],
    ["in a list of data", `\uFEFF${JSON.stringify([report])}`],
    ["in a list of lists", JSON.stringify([[report]])],
    ["in a list of objects", `[\r\n  ${JSON.stringify({ text: report })}\r\n]`],
    ["in a script that gives one to a variable", `var data={title:${JSON.stringify(report)}};`],
    ["in a script that gives one to a function", `callback(${JSON.stringify({ text: report })})`],
    ["in lines of data", `{"text": ${JSON.stringify(report)}}\n{"text": ""}`],
    [
      "in a page that holds one in a script only",
      `<html><script>var a = ${JSON.stringify(report)};</script><p>…</p></html>`,
    ],
    ["in a script that never ends", `<p>…</p><script>${report}`],
    [
      "in a sheet that nianbao wrote",
      `<html><head><meta name="generator" content="${WRITTEN_MARK}"></head>${page}</html>`,
    ],
    ["in a list that nianbao wrote", `\uFEFF文件,问题,${WRITTEN_MARK}\n${report}`],
    ...[
      "a.txt  (青禾县 2023年 2021版)\n  41:32  错误  填错的数 inconsistent-figure  5 应为 4",
      "a.docx  (青禾县 2023年 2021版)\n  表三 · 第 4 行  警告  编码 decoding  文字是乱码",
      "a.txt  (青禾县 2023年 2021版)\n   1:1  info     overview-length  The overview is long",
      "::warning file=a.txt,line=1,col=1,title=section-number::标题序号应为“五、”",
      "                 青禾县 2022  青禾县 2023\n表二 · 规章 · 本年制发件数  1  2",
      "--- a/a.txt\n+++ b/a.txt\n@@ -71,7 +71,7 @@",
    ].map((result) => [`in what nianbao printed: ${result}`, `${result}\n${report}`]),
    [
      "in a guide with such a heading",
      "根据《中华人民共和国政府信息公开条例》，编制本指南。\n一、总体情况\n本机关公开下列信息。\n",
    ],
    [
      "in a summary with two of its topics",
      "一、总体情况\n（一）主动公开\n公开12条。\n（二）监督保障\n开展检查，推进政府信息公开平台建设。\n",
    ],
    ["in news of reports", `${"青禾县公布2024年政府信息公开工作年度报告。".repeat(20)}`],
    ["where its words stand far apart", [sentence, "现行有效件数", "其他需要报告的事项"].join("水".repeat(30_000))],
    [
      "in a notice that asks for reports",
      `青禾县人民政府办公室关于做好2024年政府信息公开工作年度报告编制和发布工作的通知\n各乡镇：\n一、编制内容。由${PARTS}六部分组成，本列数据的勾稽关系要成立，现行有效件数要衔接。\n二、工作要求。`,
    ],
    [
      "in the notice of the form",
      `关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知\n2021年9月26日\n${report.split("\n").slice(1).join("\n")}`,
    ],
    [
      "in the notice of the form, with phonetic notes",
      withNotes(inTraditional(`青禾县关于印发《政府信息公开工作年度报告格式》的通知\n各乡镇：\n包括${PARTS}。`)),
    ],
    [
      "in a rule on reports",
      `青禾县政府信息公开年度报告制度（试行）\n第一条 为做好政府信息公开工作，制定本制度。\n第二条 年度报告包括${PARTS}。`,
    ],
    [
      "in an explanation of a report",
      `《青禾县松木镇人民政府2024年政府信息公开工作年度报告》已经公开，现就年报内容进行如下解读。\n一、编制背景\n依据《条例》编制。\n二、主要内容\n包括${PARTS}六项内容。`,
    ],
    [
      "in an explanation by its heading",
      `《青禾县2024年政府信息公开工作年度报告》解读\n一、编制背景\n政府信息公开。\n二、主要内容\n包括${PARTS}。`,
    ],
    [
      "in news of a meeting",
      `青禾县召开2024年度政府信息公开工作年报编制和发布部署会\n会上对${PARTS}六大板块作了指导。`,
    ],
    ["in words of before the form without a period", OLD],
    ["in such words of later years", `${OLD.replace("2018", "2019")}统计期限为2019年1月1日至12月31日。`],
    ["in nothing", ""],
  ])("%s", (_, text) => {
    expect(looksLikeReport(text)).toBe(false);
  });

  test.each([
    ["a notice that introduces it", `关于发布政府信息公开工作年度报告的通知\n${report}`],
    ["a notice of work on it", `关于做好2024年政府信息公开工作年度报告编制发布工作的通知\n${report}`],
    ["a link to what explains it", `2024年政府信息公开工作年度报告解读\n${report}`],
    ["a link to a rule on it", `政府信息公开年度报告制度\n青禾县水利局\n一、总体情况\n政府信息公开。${PARTS}。`],
    ["a rule on it", `政府信息公开年度报告制度\n第一条\n${report}`],
    ["what it was asked by", `根据青禾县人民政府关于做好2024年政府信息公开工作年度报告编制工作的通知\n${report}`],
  ])("a report behind %s is still one", (_, text) => expect(looksLikeReport(text)).toBe(true));

  test("a report that speaks of the program is still one", () => {
    expect(looksLikeReport(report.replace("一、总体情况", `一、总体情况\n${"。".repeat(2_000)}${WRITTEN_MARK}`))).toBe(
      true,
    );
  });
});

describe("a notice on a web page", () => {
  const title = "关于做好2024年政府信息公开工作年度报告编制发布工作的通知";
  const notice = [
    "各乡镇人民政府，县政府各部门：",
    "现就有关事项通知如下：",
    "一、编制内容",
    ...SECTIONS.map(({ label }, index) => `（${"一二三四五六"[index]}）${label}。`),
    "二、报送时间",
  ];
  const page = (lines: readonly string[], foot = ""): string =>
    `<html><head><title>青禾县人民政府</title></head><body><ul>${link.repeat(20)}</ul>\n${lines
      .map((line) => `<p><span>${line}</span></p>`)
      .join("\n")}${foot}</body></html>`;
  const broken = [title.slice(0, title.indexOf("编制")), title.slice(title.indexOf("编制"))];
  const next = "<div>下一篇：青禾县2023年政府信息公开工作年度报告</div>";

  test.each([
    ["behind navigation", page([title, ...notice])],
    ["with a title of two lines", page([...broken, ...notice])],
    ["before a link to a report", page([title, ...notice], next)],
    ["as text, with a title of two lines", [...broken, ...notice].join("\n")],
  ])("%s is no report", (_, text) => expect(looksLikeReport(text)).toBe(false));

  const own = "青禾县水利局2024年政府信息公开工作年度报告";
  test.each([
    ["that a report stands behind", page([title, ...notice, own, ...notice])],
    ["that is only linked to", page([own, ...notice.slice(2), title])],
    ["that a report without a title links to", page([...notice.slice(2), title])],
  ])("%s makes no report one", (_, text) => expect(looksLikeReport(text)).toBe(true));
});

/**
 * Three words of the form are enough within 20,000 code units, in markup within 200,000, counted to the end of the
 * last.
 */
describe("three words of the form", () => {
  const [first, second, third] = ["总体情况", "现行有效件数", "其他需要报告的事项"];
  /** A text in which it is so many code units from the beginning of the first to the end of the last. */
  const apart = (length: number, mark = ""): string => {
    const between = length - first.length - second.length - third.length;
    return `信息公开${mark}水${first}${"水".repeat(between)}${second}${third}水`;
  };

  test.each([
    [20_000, "", true],
    [20_001, "", false],
    [200_000, "</p>", true],
    [200_001, "</p>", false],
  ])("%d apart, behind “%s”", (length, mark, expected) => {
    expect(looksLikeReport(apart(length, mark))).toBe(expected);
  });

  test("one of them three times is one", () => {
    expect(looksLikeReport(`信息公开${first}水${first}水${first}水${second}`)).toBe(false);
    expect(looksLikeReport(`信息公开${first}水${first}水${third}水${second}`)).toBe(true);
  });

  test("without what they are of are none of a report", () => {
    expect(looksLikeReport(`${first}水${third}水${second}`)).toBe(false);
  });
});

describe("a title and one word of the form", () => {
  const title = "政府信息公开工作年度报告";
  test.each([
    ["with a year", `青禾县2024年${title}\n一、总体情况`, true],
    ["without one", `青禾县${title}\n一、总体情况`, false],
    ["with the title up to unit 600 of the head", `2024年${"水".repeat(583)}${title}\n一、总体情况`, true],
    ["with the title going beyond that", `2024年${"水".repeat(584)}${title}\n一、总体情况`, false],
    ["with the word alone", "2024年信息公开\n一、总体情况", false],
  ])("%s", (_, text, expected) => {
    expect(looksLikeReport(text)).toBe(expected);
  });
});
