import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { fixesOf } from "../../server/src/analysis/fixing/proved-fixes";
import { applyEdits } from "../../server/src/base/edits";
import type { Finding } from "../../server/src/rules/types";
import { cellKey } from "../support/reports/figures";
import { buildReport } from "../support/reports/report-builder";

/** The findings of one code. */
function found(text: string, code: string): readonly Finding[] {
  const { findings, failed } = analyse(text);
  expect(failed).toEqual([]);
  return findings.filter((finding) => finding.code === code);
}

const messages = (text: string, code: string): readonly string[] =>
  found(text, code).map(({ message }) => message["zh-CN"]);

/** What the first fix of the first finding makes of a text; undefined where nothing is found or offered. */
function mended(text: string, code: string): string | undefined {
  const [finding] = found(text, code);
  const [fix] = finding ? fixesOf(text, finding).fixes : [];
  return fix && applyEdits(text, fix.edits);
}

/** The one report of these tests, with this as the text of 总体情况. */
function withOverview(prose: string): string {
  return buildReport().replace(/(^一、.*\n)[\s\S]*?(?=^二、)/m, (_, heading: string) => `${heading}${prose}\n`);
}

describe("labels in other words", () => {
  const OTHERS = [
    ["1.属于国家秘密", "1.属国家秘密"],
    ["2.其他法律行政法规禁止公开", "2.其他法律法规禁止公开"],
    ["3.危及“三安全一稳定”", "3.危及三安全一稳定"],
    ["4.保护第三方合法权益", "4.保护第三方权益"],
    ["5.属于三类内部事务信息", "5.三类内部事务信息"],
    ["6.属于四类过程性信息", "6.四类过程性信息"],
    ["7.属于行政执法案卷", "7.行政执法案卷"],
    ["8.属于行政查询事项", "8.行政查询事项"],
    ["1.本机关不掌握相关政府信息", "1.本机关不掌握政府信息"],
  ] as const;
  const text = (count: number) =>
    OTHERS.slice(0, count).reduce((so, [due, other]) => so.replace(due, other), buildReport());

  it("are said one by one as long as there are eight, and together where there are more", () => {
    expect(messages(text(8), "row-label")).toHaveLength(8);
    expect(messages(text(9), "row-label")).toEqual(["9 处行名、栏名与格式不一致：表三"]);
  });

  it("are all mended together", () => {
    expect(mended(text(9), "row-label")).toBe(buildReport());
  });
});

describe("an overview that opens with a year after the report's", () => {
  it.each([
    ["2024年，全县严格落实公开制度。", 1],
    ["2024年，全县将严格落实公开制度。", 0],
    ["2025年，全县严格落实公开制度。", 0],
  ])("%s", (sentence, count) => {
    expect(found(withOverview(sentence), "stale-year")).toHaveLength(count);
  });
});

describe("numerals of headings inside a section", () => {
  const topics = (sub: string) => `一、主动公开。按时发布。\n${sub}二、监督保障。每季检查。`;

  it("are put in brackets, unless their brackets stand below them", () => {
    expect(mended(withOverview(topics("")), "restarted-numbering")).toBe(
      withOverview("（一）主动公开。按时发布。\n（二）监督保障。每季检查。"),
    );
    const below = withOverview(topics("（一）公开制度。逐项落实。\n"));
    expect(found(below, "restarted-numbering")).toHaveLength(1);
    expect(mended(below, "restarted-numbering")).toBeUndefined();
  });

  it("are none where one line alone has one", () => {
    expect(found(withOverview("一、主动公开。按时发布。"), "restarted-numbering")).toEqual([]);
  });
});

describe("a section that is inserted at the end", () => {
  const HEADING = "六、其他需要报告的事项";
  const name = (length: number) => "青禾县人民政府办公室".repeat(9).slice(0, length);
  /** Whether the section comes to stand before lines of these lengths and a date, which the text ends with. */
  const standsBefore = (lengths: readonly number[]): boolean => {
    const signature = `${[...lengths.map(name), "2024年1月20日"].join("\n")}\n`;
    const after = mended(buildReport({ without: ["other"] }) + signature, "missing-section") ?? "";
    expect(after).toContain(HEADING);
    return after.endsWith(signature);
  };

  it.each([
    ["stands before a signature", [10], true],
    ["stands before a line of 29 characters", [29], true],
    ["stands behind one of 30, which is no signature", [30], false],
    ["stands before lines of 79 units together", [22, 22, 21], true],
    ["stands behind lines of 80", [22, 22, 22], false],
  ] as const)("%s", (_, lengths, before) => {
    expect(standsBefore(lengths)).toBe(before);
  });
});

describe("a heading in several tags", () => {
  it("is reported, and not written anew", () => {
    const page = (heading: string) => buildReport({ layout: "html" }).replace("一、总体情况", heading);
    expect(mended(page("一、工作总体情况"), "section-title")).toBe(buildReport({ layout: "html" }));
    const split = page("一、工作<b>总体情况</b>");
    expect(found(split, "section-title")).toHaveLength(1);
    expect(mended(split, "section-title")).toBeUndefined();
  });
});

it("a plus sign of 本年增/减 stays where the figure is written in plain digits", () => {
  const key = cellKey("article20", "permits", "change");
  const text = buildReport({ edition: "2019", figures: new Map([[key, "＋１２"]]) });
  expect(mended(text, "figure-format")).toBe(buildReport({ edition: "2019", figures: new Map([[key, "+12"]]) }));
});

it("an amount that prose gives in 元 is put right in 元", () => {
  const text = (amount: string) =>
    buildReport({
      figures: new Map([[cellKey("article20", "fees", "amount"), "12.5"]]),
      prose: { overview: [`收取行政事业性收费${amount}元。`] },
    });
  expect(found(text("125000"), "claim-mismatch")).toEqual([]);
  expect(mended(text("152000"), "claim-mismatch")).toBe(text("125000"));
});

describe("a list of bodies in the place of 数据", () => {
  it.each([
    ["青禾县水利局、青禾县财政分局", "青禾县水利局、青禾县财政分局"],
    ["青禾县水利局、青禾县应急管理局", "青禾县水利局…县应急管理局"],
  ])("%s is named as %s", (word, shown) => {
    const text = buildReport().replaceAll("所列数据", `所列${word}`);
    expect(text).toContain(word);
    expect(messages(text, "replaced-text").join()).toContain(`“${shown}”`);
  });
});

describe("a bureau whose report has no title with its name", () => {
  const text = (sentence: string) =>
    `${buildReport({
      body: "青禾县水利局",
      figures: new Map(["issued", "inForce"].map((column) => [cellKey("article20", "rules", column), "2"])),
      prose: { overview: [sentence] },
    }).replace("青禾县水利局2023年", "")}青禾县水利局\n2024年1月20日\n`;

  it("is known to have no rules of its own where it calls itself 我局", () => {
    expect(messages(text("我局按季度清理文件。"), "rules-power")).toEqual([
      "规章填了 2，青禾县水利局没有规章制定权，应是行政规范性文件",
    ]);
    expect(messages(text("本机关按季度清理文件。"), "rules-power")).toEqual([]);
  });
});

describe("a section on problems", () => {
  const problems = (text: string) => buildReport().replace(/(^五、.*\n)[\s\S]*?(?=^六、)/m, `$1${text}\n`);
  it.each([
    ["无。", ["“五、存在的主要问题及改进情况”只写了没有，应写明问题和改进"]],
    ["个别栏目更新不够及时。", ["“五、存在的主要问题及改进情况”没有写改进情况"]],
    ["个别栏目更新不够及时，下一步将每周检查。", []],
  ])("%s", (text, expected) => {
    expect(messages(problems(text), "thin-section")).toEqual(expected);
  });

  it("may go on where it is the last of the text", () => {
    const text = problems("个别栏目更新不够及时。");
    expect(messages(text.slice(0, text.indexOf("六、")), "thin-section")).toEqual([]);
  });
});

it("a sentence that was not filled in goes where a table says what its section has to say", () => {
  const text = buildReport({ prose: { disclosure: ["全年主动公开信息XX条。"] } });
  expect(mended(text, "template-residue")).toBe(buildReport());
});

it("a figure that the text ends with may have more digits, and is less than nothing", () => {
  const text = buildReport({
    edition: "2019",
    figures: new Map(
      [
        ["made", "5"],
        ["published", "5"],
        ["totalPublic", "3"],
      ].map(([column = "", figure = ""]) => [cellKey("article20", "normative", column), figure]),
    ),
  });
  const row = "规范性文件 | 5 | 5 | 3";
  const end = text.indexOf(row) + row.length;
  expect(text).toContain(row);
  expect(found(text.slice(0, end), "public-floor-2019")).toEqual([]);
  expect(found(text.slice(0, end + " |\n第二十条".length), "public-floor-2019")).toHaveLength(1);
});

it("what is left of a web page is named whole up to sixteen units, then by its beginning", () => {
  const said = (line: string) => messages(buildReport({ prose: { overview: [line] } }), "web-residue");
  expect(said("【打印本页】【关闭窗口】【打印】")).toEqual(["网页残留文字“【打印本页】【关闭窗口】【打印】”，应删除"]);
  expect(said("【打印本页】【关闭窗口】【打印本页】")).toEqual([
    "网页残留文字“【打印本页】【关闭窗口】【打印本…”，应删除",
  ]);
});
