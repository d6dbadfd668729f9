import { describe, expect, it, test } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { fixesOf } from "../../server/src/analysis/fixing/proved-fixes";
import { applyEdits } from "../../server/src/base/edits";
import type { Finding } from "../../server/src/rules/types";
import { buildReport } from "../support/reports/report-builder";

const TITLE = "青禾县人民政府2023年政府信息公开工作年度报告";
const [, ...REST] = buildReport().split("\n");

const titleFindings = (text: string): readonly Finding[] =>
  analyse(text).findings.filter(({ code }) => code === "document-title");
const withHead = (...head: readonly string[]): string => [...head, ...REST].join("\n");

/** What is said of the title of a report that begins with these lines. */
const said = (...head: readonly string[]): readonly string[] =>
  titleFindings(withHead(...head)).map(({ message }) => message["zh-CN"]);

/** The words that are marked. */
const marked = (text: string): readonly string[] =>
  titleFindings(text).map(({ span }) => text.slice(span.start, span.end));

/** The first lines after the fix of the first finding, as many as given. */
function mended(lines: number, text: string): readonly string[] | undefined {
  const [fix] = titleFindings(text)[0]?.fixes?.() ?? [];
  return fix && applyEdits(text, fix.edits).split("\n").slice(0, lines);
}

const MISSING = "没有标题，第一行应为报告标题";

test("a title that stands on up to three lines with marks in it is missing, and not inserted once more", () => {
  const preface = (REST[0] ?? "").replace("编制本年度报告", "青禾县人民政府编制2023年度报告");
  const text = (...head: readonly string[]) => [...head, preface, ...REST.slice(1)].join("\n");
  const written = text("青禾县人民政府", "？2023年", "政府信息公开、工作年度报告");
  expect(titleFindings(written).map(({ message }) => message["zh-CN"])).toEqual([MISSING]);
  expect(mended(1, written)).toBeUndefined();
  expect(mended(1, text())).toEqual([TITLE]);
});

describe("a title that is not this report's", () => {
  const NOT_THIS = (title: string) => `标题应为“…政府信息公开工作年度报告”，现为“${title}”`;

  it.each([
    ["on open government", "青禾县人民政府2023年政务公开工作年度报告"],
    ["with more lost than a character", "青禾县人民政府2023年政府公开工作年度报告"],
    ["a summary", "2023年度青禾县人民政府政务公开工作总结"],
    ["with the year in brackets behind it", "青禾县政务公开年报（2023）"],
  ])("%s is said to be one", (_, title) => {
    expect(said(title)).toEqual([NOT_THIS(title)]);
    expect(marked(withHead(`# ${title}`))).toEqual([title]);
    expect(mended(2, `${withHead(title)}青禾县人民政府\n`)).toEqual([TITLE, REST[0]]);
  });

  it("has no fix where nothing else says whose report it is", () => {
    const text = withHead("青禾县人民政府2023年政务公开工作年度报告");
    expect(titleFindings(text).map(({ fixes }) => fixes?.())).toEqual([[]]);
  });

  it.each([
    ["names of reports without a year, as navigation has them", "法治政府建设年度报告"],
    ["a sentence", "现将2023年政务公开工作情况汇总，形成报告"],
  ])("%s: there is none", (_, line) => {
    expect(said(line)).toEqual([MISSING]);
  });
});

test("a row of a table that a title stands behind is none", () => {
  const rest = REST.join("\n");
  const rows = /^一、本年新收(?:.*\n){3}/m.exec(rest)?.[0] ?? "";
  expect(rows).toContain("予以公开");
  const said = titleFindings(`${rows.trimEnd()} ${TITLE}\n${rest.replace(rows, "")}`);
  expect(said.map(({ message }) => message["zh-CN"])).toEqual([MISSING]);
});

describe("phonetic notes behind some characters of a title", () => {
  it("are no words of its own", () => {
    expect(said(TITLE.replace("报告", "報(bào)告"))).toEqual([]);
    expect(said("青禾縣(xiàn)人民政府2023年政府信息公開年報")).toEqual(["标题“年报”应为“工作年度报告”"]);
  });
});

describe("a report without a title", () => {
  it("is told so at its first line, up to a mark or forty characters", () => {
    expect(said()).toEqual([MISSING]);
    expect(marked(withHead())).toEqual(["根据《中华人民共和国政府信息公开条例》有关规定"]);
    expect(marked(withHead("工作简讯"))).toEqual(["工作简讯"]);
    expect(marked(withHead("## 工作简讯"))).toEqual(["工作简讯"]);
    expect(marked(withHead("甲".repeat(50)))).toEqual(["甲".repeat(40)]);
    expect(marked(withHead("，甲乙丙丁"))).toEqual(["，甲乙丙丁"]);
  });

  it("is not told so where it begins in the middle", () => {
    const text = REST.join("\n");
    expect(titleFindings(text.slice(text.indexOf("二、")))).toEqual([]);
  });

  it("gets the body, the year and the name of the report, where both are known", () => {
    const signed = `${withHead()}青禾县人民政府\n`;
    expect(mended(1, signed)).toEqual([TITLE]);
    expect(mended(1, withHead())).toBeUndefined();
    expect(mended(2, `## 工作简讯\n${signed}`)).toEqual([TITLE, "## 工作简讯"]);
    const page = signed.replace(/^([^|\n].*)$/gm, "<p>$1</p>").replace(/^\|.*$/gm, "");
    expect(mended(1, page)).toEqual([`<h1>${TITLE}</h1>`]);
    expect(mended(2, `　　${signed}`)).toEqual([TITLE, `　　${REST[0]}`]);
  });

  it("gets it as a heading where its tables are Markdown", () => {
    const [, ...lines] = buildReport({ layout: "markdown" }).trimEnd().split("\n");
    expect(mended(3, `${lines.slice(1).join("\n")}\n\n青禾县人民政府\n`)).toEqual([`# ${TITLE}`, "", lines[1]]);
  });

  it("gets none where two periods are stated, since nobody knows for which year it is", () => {
    const twice = `${withHead()}青禾县人民政府\n`.replace(
      "二、",
      "所列数据的统计期限自2022年1月1日起至2022年12月31日止。\n二、",
    );
    expect(titleFindings(twice).map(({ fixes }) => fixes?.().length ?? 0)).toEqual([0]);
  });

  it.each([
    [["青禾县人民政府", "2023年", "政府信息公开工作年度报告*"], 0],
    [["青禾县人民政府*", "2023年政府信息公开工作年度报告*"], 0],
  ])("gets none where its words stand over it on up to three lines: %j", (head, fixes) => {
    const all = titleFindings(withHead(...head)).filter(({ message }) => message["zh-CN"] === MISSING);
    expect(all.flatMap((finding) => finding.fixes?.() ?? [])).toHaveLength(fixes);
  });
});

describe("a title that the text goes on behind", () => {
  const glued = (title: string): readonly string[] => said(`${title}${REST[0]}`);

  it.each([
    [TITLE, []],
    ["青禾县人民政府2023年政府信息公开年报", ["标题“年报”应为“工作年度报告”"]],
    ["根据要求公布青禾县政府信息公开年报", [MISSING]],
    ["按照要求公布青禾县政府信息公开年报", [MISSING]],
    ["为做好2023年政府信息公开年报发布工作，", [MISSING]],
    ["关于2023年政府信息公开年报，", [MISSING]],
  ])("%s", (title, expected) => expect(glued(title)).toEqual(expected));

  it("is looked for in the first fifteen lines before the first heading", () => {
    const head = (lines: number): readonly string[] => [
      ...Array.from({ length: lines }, () => "简讯。"),
      `${TITLE}根据有关规定，现公布如下`,
    ];
    expect([said(...head(14)), said(...head(15))]).toEqual([[], [MISSING]]);
  });

  it("within seventy characters of its line", () => {
    const line = (before: number): string => `${"甲".repeat(before)}政府信息公开年报根据有关规定，现公布如下`;
    expect([said(line(62)), said(line(63))]).toEqual([["标题“年报”应为“工作年度报告”"], [MISSING]]);
  });

  it("is mended by its fix", () => {
    const text = withHead(`青禾县人民政府2023年政府信息公开年报${REST[0]}`);
    expect(mended(1, text)).toEqual([TITLE + REST[0]]);
    expect(marked(text)).toEqual(["年报"]);
    const severities = ["年报", "年度报告"].map((kind) =>
      titleFindings(text.replace("年报", kind)).map(({ severity }) => severity),
    );
    expect(severities).toEqual([[undefined], ["information"]]);
  });
});

describe("a title that stands twice", () => {
  const TWICE = "标题出现 2 次，应只保留一个";
  it.each([
    [[TITLE, TITLE], [TWICE]],
    [[TITLE, "青禾县人民政府", "2023年政府信息公开工作年度报告"], [TWICE]],
    [[TITLE, "青禾县人民政府", "2023年", "政府信息公开工作年度报告"], [TWICE]],
    [[TITLE, "2023年青禾县人民政府政府信息公开工作年度报告"], [TWICE]],
    [[TITLE, "青禾县人民政府", "2023年", "政府信息公开", "工作年度报告"], []],
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

describe("a title in other words than the form's", () => {
  it.each([
    ["青禾县人民政府2023年政府信息公开年度报告", "标题“年度报告”应为“工作年度报告”", true],
    ["青禾县人民政府2023年政府信息公开年报", "标题“年报”应为“工作年度报告”", false],
    ["青禾县人民政府2023年政府信息公开工作年度总结", "标题“工作年度总结”应为“工作年度报告”", false],
    ["青禾县人民政府2023年信息公开工作年度报告", "标题“信息公开”应为“政府信息公开”", true],
    ["2023年政府信息公开工作年度报告", "标题没有机关名称", false],
    ["青禾县人民政府政府信息公开工作年度报告", "标题没有年度", false],
    ["青禾县人民政府2023政府信息公开工作年度报告", "标题“2023”后面少一个“年”", false],
    ["青禾县人民政府20233年政府信息公开工作年度报告", "标题年度“20233年”有误", false],
    ["青禾县人民政府2023年政府信息公开工作年度报告（征求意见稿）", "标题有“（征求意见稿）”字样，应删除", false],
    ["青禾县人民政府政府信息公开年报", "标题“年报”应为“工作年度报告”，没有年度", false],
    ["青禾县人民政府关于报送2023年政府信息公开工作年度报告的函", "标题有“关于报送”字样，是报送函的标题", false],
  ])("%s", (title, message, old) => {
    const findings = titleFindings(withHead(title));
    expect(findings.map((one) => [one.message["zh-CN"], one.severity === "information"])).toEqual([[message, old]]);
  });

  it.each([
    ["青禾县人民政府2023年政府信息公开年报", TITLE],
    ["青禾县人民政府2023年信息公开工作年度报告", TITLE],
    ["青禾县人民政府2023政府信息公开工作年度报告", TITLE],
    ["青禾县人民政府政府信息公开工作年度报告", TITLE],
    [`${TITLE}（征求意见稿）`, TITLE],
  ])("%s is mended", (title, expected) => expect(mended(1, withHead(title))).toEqual([expected]));

  it("without a year that anything tells has no fix", () => {
    const text = withHead("青禾县人民政府政府信息公开工作年度报告").replaceAll("2023", "上");
    expect(titleFindings(text).map(({ fixes }) => fixes?.())).toEqual([[]]);
  });

  it("with a body nobody knows, or one that is no government's, may speak of 信息公开 alone", () => {
    expect(said("青禾县第一中学2023年信息公开工作年度报告")).toEqual([]);
    expect(said("青禾天地2023年信息公开工作年度报告")).toEqual([]);
  });

  it("behind another line is mended there, with the body that signed the report", () => {
    const text = `${withHead("简讯。", "2023年政府信息公开年报")}青禾县人民政府\n`;
    expect(mended(2, text)).toEqual(["简讯。", TITLE]);
    expect(titleFindings(text)[0]?.fixes?.()[0]?.title["zh-CN"]).toBe(`标题改为“${TITLE}”`);
  });

  it("for another year than that of the period and the date gets theirs", () => {
    const text = `${withHead(TITLE.replace("2023", "2022"))}2024年1月20日\n`;
    expect(titleFindings(text).map(({ message }) => message["zh-CN"])).toEqual([
      "标题年度 2022 年与统计期限、日期所说的 2023 年不符",
    ]);
    expect(mended(1, text)).toEqual([TITLE]);
  });

  it.each([
    ["2023年政府信息公开工作年度报告", "青禾县人民政府"],
    ["青禾县人民政府政府信息公开工作年度报告", "2023年"],
    ["青禾县人民政府政府信息公开工作年度报告", "二〇二三年度"],
    ["2023年政府信息公开工作年度报告", "单位：县政府公开科"],
  ])("%s is whole with %s on a short line beside it", (title, line) => {
    expect([said(title, line), said(line, title)]).toEqual([[], []]);
  });

  it.each([
    ["青禾县人民政府政府信息公开工作年度报告", "2024年1月20日"],
    ["青禾县人民政府政府信息公开工作年度报告", "2023年，全县工作有序。"],
    ["青禾县人民政府政府信息公开工作年度报告", "来源：2023年专栏"],
    ["青禾县人民政府政府信息公开工作年度报告", "发布时间：2024-01-20 10:09"],
    ["青禾县人民政府政府信息公开工作年度报告", "当前位置：首页 > 政务公开 > 年报 > 2023年"],
  ])("%s is not with %s", (title, line) => expect(said(title, line)).toEqual(["标题没有年度"]));

  it("but the heading below it may have another year, and be another one later", () => {
    const text = buildReport({ headings: { overview: "一、2023年政府信息公开工作总体情况" } });
    const [, , preface = ""] = /^(.*\n)(.*\n)/.exec(text) ?? [];
    const untitled = text.replace("2023年政府信息公开工作年度报告", "政府信息公开工作年度报告").replace(preface, "");
    expect(titleFindings(untitled).map(({ message }) => message["zh-CN"])).toEqual(["标题没有年度"]);
  });

  it("with the year within three lines, of up to thirty characters", () => {
    const title = "青禾县人民政府政府信息公开工作年度报告";
    const year = (length: number): string => `2023年${"甲".repeat(length - 5)}`;
    expect([said(title, "甲", "乙", year(30)), said(title, "甲", "乙", "丙", year(30)), said(title, year(31))]).toEqual(
      [[], ["标题没有年度"], ["标题没有年度"]],
    );
  });
});

test("a title by the name of before the form that stands again by the form's is said to stand twice", () => {
  const old = "青禾县人民政府2023年政府信息公开年度报告";
  expect(said(old, "来源：青禾县人民政府", "青禾县人民政府", "2023年政府信息公开工作年度报告")).toEqual([
    "标题“年度报告”应为“工作年度报告”",
    "标题出现 2 次，应只保留一个",
  ]);
});

test("a year at the end of the title's first line without its 年 is told and mended", () => {
  const text = withHead("青禾县人民政府2023", "", "政府信息公开工作年度报告");
  expect(titleFindings(text).map(({ message }) => message["zh-CN"])).toEqual(["标题“2023”后面少一个“年”"]);
  expect(mended(1, text)).toEqual(["青禾县人民政府2023年"]);
});
