import { describe, expect, it, test } from "vitest";
import { buildReport } from "../../support/reports/report-builder";
import { MISSING, marked, mended, REST, said, TITLE, titleFindings, withHead } from "./title-lines";

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
