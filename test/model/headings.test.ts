import { describe, expect, it } from "vitest";
import { isSectionAbsent } from "../../server/src/model/presence/sections";
import { readReport } from "../../server/src/model/report";
import { SECTIONS } from "../../server/src/spec/sections";

const NUMERALS = "一二三四五六";
const TITLES = [
  "总体情况",
  "主动公开政府信息情况",
  "收到和处理政府信息公开申请情况",
  "政府信息公开行政复议、行政诉讼情况",
  "存在的主要问题及改进情况",
  "其他需要报告的事项",
];

/** A text with the six headings written by `heading`, a sentence under each. */
function text(heading: (numeral: string, title: string, index: number) => string): string {
  const sections = TITLES.map((title, index) => `${heading(NUMERALS[index] ?? "", title, index)}\n正文一句。\n`);
  return `青禾县2024年政府信息公开工作年度报告\n${sections.join("")}`;
}

function found(source: string): readonly string[] {
  return readReport(source).sections.map(
    (section) =>
      `${section.key} ${section.heading.numeralForm}${section.heading.wording === "official" ? "" : " variant"}`,
  );
}

const KEYS = ["overview", "disclosure", "applications", "reviews", "problems", "other"];

describe("headings are known by their words", () => {
  it.each<[string, (numeral: string, title: string, index: number) => string, string]>([
    ["一、", (numeral, title) => `${numeral}、${title}`, "official"],
    ["  一、 ", (numeral, title) => `  ${numeral}、 ${title}  `, "official"],
    ["## 一、", (numeral, title) => `## ${numeral}、${title}`, "official"],
    ["**一、…**", (numeral, title) => `**${numeral}、${title}**`, "official"],
    ["### **一、…**", (numeral, title) => `### **${numeral}、${title}**`, "official"],
    ["**一、**…", (numeral, title) => `**${numeral}、**${title}`, "official"],
    ["**一、** **…**", (numeral, title) => `**${numeral}、** **${title}**`, "official"],
    ["__一、…__", (numeral, title) => `__${numeral}、${title}__`, "official"],
    ["## 一、…##", (numeral, title) => `## ${numeral}、${title} ##`, "official"],
    ["== 一、", (numeral, title) => `== ${numeral}、${title}`, "official"],
    ["===== 一、…=====", (numeral, title) => `===== ${numeral}、${title} =====`, "official"],
    ["## 一、…{#…}", (numeral, title) => `## ${numeral}、${title} {#${numeral}${title}}`, "official"],
    ["A.", (_, title, index) => `${"ABCDEF"[index]}.${title}`, "wrong"],
    ["一.", (numeral, title) => `${numeral}.${title}`, "wrong"],
    ["1、 ", (_, title, index) => `${index + 1}、 ${title}`, "wrong"],
    ["1.", (_, title, index) => `${index + 1}.${title}`, "wrong"],
    ["（一）", (numeral, title) => `（${numeral}）${title}`, "wrong"],
    ["第一部分", (numeral, title) => `第${numeral}部分 ${title}`, "wrong"],
    ["l一、", (numeral, title) => `l${numeral}、${title}`, "wrong"],
    ["1 without a mark", (_, title, index) => `${index + 1}${title}`, "wrong"],
    ["1 and a space", (_, title, index) => `${index + 1} ${title}`, "wrong"],
    ["01.", (_, title, index) => `0${index + 1}. ${title}`, "wrong"],
    ["1）", (_, title, index) => `${index + 1}）${title}`, "wrong"],
    ["①", (_, title, index) => `${"①②③④⑤⑥"[index]}${title}`, "wrong"],
    ["⑴", (_, title, index) => `${"⑴⑵⑶⑷⑸⑹"[index]}${title}`, "wrong"],
    ["❶", (_, title, index) => `${"❶❷❸❹❺❻"[index]} ${title}`, "wrong"],
    ["㊀", (_, title, index) => `${"㊀㊁㊂㊃㊄㊅"[index]}${title}`, "wrong"],
    ["Ⅰ、", (_, title, index) => `${"ⅠⅡⅢⅣⅤⅥ"[index]}、${title}`, "wrong"],
    ["I. in letters", (_, title, index) => `${["I", "II", "III", "IV", "V", "VI"][index]}. ${title}`, "wrong"],
    ["一丶", (numeral, title) => `${numeral}丶${title}`, "wrong"],
    ["一、、", (numeral, title) => `${numeral}、、${title}`, "wrong"],
    ["一，、", (numeral, title) => `${numeral}，、${title}`, "wrong"],
    ["一､ with a half-width mark", (numeral, title) => `${numeral}､${title}`, "wrong"],
    ["一是", (numeral, title) => `${numeral}是${title}`, "wrong"],
    ["第一是：", (numeral, title) => `第${numeral}是：${title}`, "wrong"],
    ["l、 for 1、", (_, title, index) => `${"l23456"[index]}、${title}`, "wrong"],
    ["ⅰ、", (_, title, index) => `${"ⅰⅱⅲⅳⅴⅵ"[index]}、${title}`, "wrong"],
    ["（A）", (_, title, index) => `（${"ABCDEF"[index]}）${title}`, "wrong"],
    ["a.", (_, title, index) => `${"abcdef"[index]}.${title}`, "wrong"],
    ["一丨", (numeral, title) => `${numeral}丨${title}`, "wrong"],
    ["第一、", (numeral, title) => `第${numeral}、${title}`, "wrong"],
    ["“一”", (numeral, title) => `“${numeral}”${title}`, "wrong"],
    ["● before no numeral", (_, title) => `●${title}`, "absent"],
    ["- before 一、", (numeral, title) => `- ${numeral}、${title}`, "official"],
    ["+ before 一、", (numeral, title) => `+${numeral}、${title}`, "official"],
    ["■ before 一、", (numeral, title) => `■ ${numeral}、${title}`, "official"],
    ["no numeral", (_, title) => title, "absent"],
  ])("%s", (_, heading, form) => {
    expect(found(text(heading))).toEqual(KEYS.map((key) => `${key} ${form}`));
  });

  it("takes the words of a section before its place, where the report has an outline of its own", () => {
    const outline = (topic: string): string =>
      [
        "青禾县水利局2019年政府信息公开工作年度报告",
        "一、概述\n全年工作有序。",
        "二、组织落实情况\n成立了领导小组。",
        `三、主动公开情况\n${"全年主动公开政府信息20条，其中规范性文件4个。".repeat(4)}`,
        `${topic}第二十条第（一）项\n规章 | 0 | 0 | 0 |\n规范性文件 | 0 | 14 | 14 |`,
      ].join("\n");
    const own = (source: string) =>
      readReport(source).sections.map(({ heading: { title } }) => source.slice(title.start, title.end));
    expect(own(outline(""))).toEqual(["概述", "主动公开情况"]);
    // The table is not that of a topic with another one behind it.
    expect(own(outline("四、依申请公开情况\n未收到申请。\n"))).not.toContain("主动公开情况 ");
  });

  it("takes no section for absent whose title stands behind a sign that is no numeral", () => {
    for (const sign of ["ー", "ニ", "甲大、", "壹ノ"]) {
      const report = readReport(text((_, title) => `${sign}${title}`));
      expect(SECTIONS.filter(({ key }) => isSectionAbsent(report, key))).toEqual([]);
    }
  });

  it("takes no sentence that begins with 一是 for a heading", () => {
    const source = text((numeral, title) => `${numeral}、${title}\n二是公开政府信息。三是收到和处理申请情况良好。`);
    expect(found(source)).toEqual(KEYS.map((key) => `${key} official`));
  });

  it("leaves the marks of Markdown outside numeral and title", () => {
    const source = text((numeral, title) => `## **${numeral}、** **${title}**`);
    const { numeral, title, span } = readReport(source).sections[1]?.heading ?? {};
    const words = [numeral, title, span].map((range) => source.slice(range?.start, range?.end));
    expect(words).toEqual(["二、", "主动公开政府信息情况", "二、** **主动公开政府信息情况"]);
  });

  it("leaves the marks behind a heading outside its title", () => {
    const source = text((numeral, title) => `## **${numeral}、${title}** ## {#${numeral}}`);
    const { title, span } = readReport(source).sections[1]?.heading ?? {};
    const words = [title, span].map((range) => source.slice(range?.start, range?.end));
    expect(words).toEqual(["主动公开政府信息情况", "二、主动公开政府信息情况"]);
  });

  it("knows sub-headings in the quotation marks of CSV", () => {
    const source = text((numeral, title) => `${numeral}、${title}\n"（一）有关情况。说明一句。"`);
    expect(readReport(source).subHeadings.map(({ title }) => title)).toEqual(TITLES.map(() => "（一）有关情况"));
  });

  it("knows sub-headings in bold", () => {
    const source = text((numeral, title) => `**${numeral}、${title}**\n**（一）有关情况。**说明一句。`);
    expect(
      readReport(source)
        .subHeadings.slice(0, 2)
        .map(({ title }) => title),
    ).toEqual(["（一）有关情况", "（一）有关情况"]);
  });

  it("knows the wordings met in reports as variants", () => {
    const variants = ["2024年总体工作情况", "行政机关主动公开政府信息情况", "行政机关收到和处理政府信息公开申请情况"];
    variants.push(
      "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
      "政府信息公开工作存在的主要问题及改进情况",
      "其他需报告事项",
    );
    expect(found(text((numeral, _, index) => `${numeral}、${variants[index]}`))).toEqual(
      KEYS.map((key) => `${key} official variant`),
    );
  });

  it("of another mark behind the numeral says that and nothing of the words, in running text too", () => {
    const running = text((numeral, title) => `${numeral}.${title} `).replaceAll("\n", " ");
    const long = `${running}${"行政复议 行政诉讼 ".repeat(20)}`;
    expect(found(long)).toEqual(KEYS.map((key) => `${key} wrong`));
    const lines = text(
      (numeral, title, index) => `${numeral}.${title}${index === 3 ? " 行政复议 行政诉讼 结果维持" : ""} `,
    );
    expect(found(lines.replaceAll("\n", " ") + "说明。".repeat(60))).toEqual(KEYS.map((key) => `${key} wrong`));
  });

  it("does not take rows of 表三, heads of 表四 or sub-headings for headings", () => {
    const rows =
      "四、结转下年度继续办理\t0\n三、本年度办理结果\t（一）予以公开\t0\n行政复议\t行政诉讼\n1.2023年存在问题改进情况\n";
    const source = text((numeral, title) => `${numeral}、${title}`).replace("四、政府信息", `${rows}四、政府信息`);
    const report = readReport(source);
    expect(report.sections.map((section) => section.key)).toEqual(KEYS);
    expect(
      report.sections.map((section) => source.slice(section.heading.span.start, section.heading.span.end)),
    ).toEqual(TITLES.map((title, index) => `${NUMERALS[index]}、${title}`));
  });

  it.each([0, 1, 2, 3, 4])(
    "two after each other in the same wrong style are both headings, from number %i on",
    (first) => {
      for (const wrong of [(index: number) => `${index + 1}、`, (index: number) => `（${NUMERALS[index]}）`]) {
        const isWrong = (index: number): boolean => index === first || index === first + 1;
        const source = text((numeral, title, index) => `${isWrong(index) ? wrong(index) : `${numeral}、`}${title}`);
        expect(readReport(source).sections.map(({ key }) => key)).toEqual(KEYS);
      }
    },
  );

  it("topics that are called and numbered as sections are none", () => {
    const topics = "（一）总体情况\n（二）主动公开政府信息情况\n（三）收到和处理政府信息公开申请情况\n";
    const source = text((numeral, title) => `${numeral}、${title}`).replace("总体情况\n", `总体情况\n${topics}`);
    const starts = readReport(source).sections.map(({ heading }) => source.slice(heading.span.start).slice(0, 2));
    expect(starts).toEqual([...NUMERALS].map((numeral) => `${numeral}、`));
  });

  it("passes over a table of contents", () => {
    const contents = TITLES.map((title, index) => `${NUMERALS[index]}、${title}\n`).join("");
    const source = text((numeral, title) => `${numeral}、${title}`).replace("报告\n", `报告\n目录\n${contents}\n`);
    const report = readReport(source);
    expect(report.sections.map((section) => section.key)).toEqual(KEYS);
    expect(report.sections[0]?.heading.span.start).toBe(source.lastIndexOf("一、总体情况"));
    expect(report.secondReport).toBeUndefined();
  });

  it("reads the first of two reports in one file and says where the second begins", () => {
    const one = text((numeral, title) => `${numeral}、${title}`);
    const report = readReport(one + one.replaceAll("青禾县", "云溪县"));
    expect(report.identity.body?.value).toBe("青禾县");
    expect(report.sections).toHaveLength(6);
    expect(report.secondReport?.start).toBe(one.length + one.indexOf("一、总体情况"));
  });

  it("finds headings inside text without line ends", () => {
    const source = text((numeral, title) => `${numeral}、${title}`).replaceAll("\n", "。") + "充".repeat(200);
    const report = readReport(source);
    expect(report.sections.map((section) => [section.key, section.heading.ownLine])).toEqual(
      KEYS.map((key) => [key, false]),
    );
  });
});

describe("identity", () => {
  it.each([
    ["青禾县2024年政府信息公开工作年度报告", "青禾县", 2024],
    ["2024年青禾县人民政府办公室政府信息公开工作年度报告", "青禾县人民政府办公室", 2024],
    ["青禾县交通运输局 2024 年政府信息公开年报", "青禾县交通运输局", 2024],
    ["云溪镇人民政府\n２０２４年度政府信息公开工作年度报告", "云溪镇人民政府", 2024],
    ["青禾县2024年政府信息公开\n工作年度报告", "青禾县", 2024],
    ["# 青禾县人民政府 2024 年 政府信息公开工作年度报告", "青禾县人民政府", 2024],
    ["青禾县二〇二四年政府信息公开工作年度报告", "青禾县", 2024],
  ])("%s", (title, body, year) => {
    const report = readReport(
      `${title}\n${TITLES.map((words, index) => `${NUMERALS[index]}、${words}\n正文。\n`).join("")}`,
    );
    expect({ body: report.identity.body?.value, year: report.identity.year?.value }).toEqual({ body, year });
    const { body: found, year: dated } = report.identity;
    expect(found && report.text.slice(found.span.start, found.span.end)).toBe(body);
    expect(dated && report.text.slice(dated.span.start, dated.span.end)).toMatch(/^(2024|２０２４|二〇二四)$/);
  });

  it("takes the year of the period where there is no title, and the signature for the body", () => {
    const body = `本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。\n${TITLES.map((words, index) => `${NUMERALS[index]}、${words}\n正文。\n`).join("")}`;
    const { identity } = readReport(`${body}青禾县民政局\n2024年1月15日\n`);
    expect(identity).toMatchObject({
      body: { value: "青禾县民政局" },
      year: { value: 2023 },
      edition: "2021",
    });
  });
});

describe("headings with notes, and lists of contents", () => {
  it("knows a title with a note in brackets, though a wrapped label of 表三 has the same numeral", () => {
    const source = text((numeral, title, index) =>
      index === 2 ? `${numeral}、${title}（单位：件）\n三、本年度\n办理结果\n0` : `${numeral}、${title}`,
    );
    expect(found(source)).toEqual(KEYS.map((key) => `${key} official${key === "applications" ? " variant" : ""}`));
  });

  it.each<[string, (entry: string, index: number) => string]>([
    ["numbers of pages", (entry, index) => `${entry}…………${index + 3}`],
    ["a damaged entry", (entry, index) => (index === 1 ? "二、主动公政府信息情况" : entry)],
    ["a note", (entry, index) => (index === 2 ? `${entry}（单位：件）` : entry)],
  ])("a table of contents with %s is none of the report's headings", (_, entry) => {
    const listed = TITLES.map((title, index) => entry(`${NUMERALS[index]}、${title}`, index));
    const body = text((numeral, title) => `${numeral}、${title}`);
    const source = body.replace("\n", `\n目录\n${listed.join("\n")}\n本报告按照有关规定编制。\n`);
    const report = readReport(source);
    expect(report.secondReport).toBeUndefined();
    expect(report.sections.map(({ heading }) => source.slice(0, heading.span.start).includes("编制"))).toEqual(
      KEYS.map(() => true),
    );
  });
});
