import { describe, expect, test } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { bodyOf, isTitled } from "../../../server/src/model/identity/body-kind";
import { readReport } from "../../../server/src/model/report";
import { buildReport } from "../../support/reports/report-builder";

const TITLE = "青禾县水利局2024年政府信息公开工作年度报告";
const PERIOD = "本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。";
/** A report of 青禾县水利局 without its first line. */
const REST = buildReport({ body: "青禾县水利局", year: 2024 }).split("\n").slice(1).join("\n");

/** The body and the title that a report with these first lines has. */
function identified(...first: readonly string[]) {
  const { identity, title } = readReport(`${first.join("\n")}\n${REST}`);
  return { body: identity.body?.value, year: identity.year?.value, title: title?.value };
}

function codesOf(text: string): readonly string[] {
  return analyse(text).findings.map(({ code }) => code);
}

describe("titles of several years before the report", () => {
  const links = [2025, 2023, 2022].map((year) => `青禾县水利局${year}年政府信息公开工作年度报告`);
  const menu = ["首页", "政务公开", "互动交流", "政府信息公开指南", "政府信息公开制度", "法定主动公开内容"];

  test.each([
    ["in a list above it", [...links, TITLE]],
    ["in a list below it", [TITLE, ...links]],
    ["behind a menu", [...menu, ...menu, ...links, TITLE]],
  ])("%s leave the report the year of its period", (_, lines) => {
    expect(identified(...lines)).toEqual({ body: "青禾县水利局", year: 2024, title: TITLE });
    expect(codesOf(`${lines.join("\n")}\n${REST}`)).not.toContain("period-mismatch");
  });

  test("a period of a year that none of them has does not change the first", () => {
    expect(identified(...links, "本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止。").year).toBe(2025);
  });
});

test("a line with the body's name alone is joined to the title below it, up to thirty characters", () => {
  const name = (length: number): string => `${"青禾县白鹭湖".repeat(6).slice(0, length - 3)}水利局`;
  const joined = (length: number) => identified(name(length), "2024年政府信息公开工作年度报告").title;
  expect(joined(30)).toBe(`${name(30)}2024年政府信息公开工作年度报告`);
  expect(joined(31)).toBe("2024年政府信息公开工作年度报告");
});

test("without a title the body is read in the first sentences, or before the first section", () => {
  const named = "现将青禾县水利局2024年政府信息公开工作情况报告如下：";
  const rest = REST.replaceAll("青禾县水利局", "本机关");
  const bodyIn = (text: string): string | undefined => readReport(text).identity.body?.value;
  expect(bodyIn(rest)).toBeUndefined();
  expect(bodyIn(rest.replace("2024年，我单位", `${named}我单位`))).toBe("青禾县水利局");
  const before = `本县天气晴朗，适宜出行。\n`.repeat(40).replaceAll("晴朗", "晴朗".repeat(20));
  expect(before.length).toBeGreaterThan(1500);
  expect(bodyIn(`${before}${named}\n${rest}`)).toBe("青禾县水利局");
});

test("without title, sentence and period the year is the one named most often, of equals the first", () => {
  const sections = REST.match(/^[二三四五六]、.*$/gm)?.join("\n") ?? "";
  const yearIn = (words: string): number | undefined =>
    readReport(`一、总体情况\n${words}\n${sections}\n`).identity.year?.value;
  expect(yearIn("2022年起步。2023年推进。2023年再推进。")).toBe(2023);
  expect(yearIn("2022年起步。2023年推进。")).toBe(2022);
  expect(yearIn("2023年推进。2022年回顾。")).toBe(2023);
  // Work is carried over to the next year.
  expect(yearIn("2022年起步。8件转2023年办理，8件结转至2023年，8件轉(zhuǎn)2023年。")).toBe(2022);
  expect(yearIn("8件转2023年办理。")).toBeUndefined();
});

test("the path of a page names no title, however often it stands there", () => {
  const path = "当前位置：首页 > 政务公开 > 青禾县水利局2022年政府信息公开工作年度报告";
  for (const count of [1, 2, 3]) expect(identified(...Array(count).fill(path), TITLE).title).toBe(TITLE);
});

describe("a page's name or path that holds the title", () => {
  test.each([
    `${TITLE} - 政府信息公开年报 - 青禾县水利局`,
    `${TITLE}_青禾县人民政府`,
    `青禾县人民政府门户网站 青禾县水利局 政府信息公开年报 ${TITLE}`,
  ])("is not it where the title stands below: %s", (name) => {
    expect(identified(name, TITLE).title).toBe(TITLE);
    expect(codesOf(`${name}\n${TITLE}\n${REST}`)).not.toContain("document-title");
    expect(identified(name).title).toBe(name);
  });

  test("needs something that divides the two", () => {
    const longer = `松木镇${TITLE}`;
    expect(identified(longer, TITLE).title).toBe(longer);
  });

  test("has no other name of the report than the form's where it has that, too", () => {
    expect(codesOf(`${TITLE} - 政府信息公开年报\n${REST}`)).not.toContain("document-title");
  });
});

test("a button behind a title with the year inside is no reason to miss it", () => {
  const inside = "青禾县水利局政府信息公开工作2024年度报告";
  for (const line of [inside, `${inside} 二维码`])
    expect(identified(line)).toEqual({ body: "青禾县水利局", year: 2024, title: line });
  expect(identified(`${inside}会`).title).toBeUndefined();
});

test("a body named without its place is the one that the text names with it", () => {
  const rest = REST.replaceAll("青禾县水利局", "本机关");
  const bodyIn = (name: string, words: string): string | undefined =>
    readReport(`现将${name}2024年政府信息公开工作情况报告如下：\n${words}\n${rest}`).identity.body?.value;
  const contact = "如有疑问，请与青禾县水利局联系。";
  expect(bodyIn("县水利局", contact)).toBe("青禾县水利局");
  expect(bodyIn("县教育局", contact)).toBe("县教育局");
  expect(bodyIn("市中区水利局", "请与青禾市市中区水利局联系。")).toBe("市中区水利局");
});

test("the title of the record above a document is not that of the report, wherever the record begins", () => {
  const record = ["标 题：", "青禾县水利局2024年政府信息公开年报"];
  for (const before of [[], ["索引号：0001"]]) expect(identified(...before, ...record, TITLE).title).toBe(TITLE);
  expect(identified(...record).title).toBe(record[1]);
});

test("a title is looked for before the first section alone", () => {
  const among = (heading: RegExp): string | undefined => {
    const text = REST.replace(heading, (line) => `${line}\n${TITLE}`);
    expect(text).toContain(TITLE);
    return readReport(text).title?.value;
  };
  expect([among(/^一、.*$/m), among(/^六、.*$/m), among(/^.*统计期限.*$/m)]).toEqual([undefined, undefined, TITLE]);
});

describe("the body that a sentence announces", () => {
  test.each([
    "根据《中华人民共和国政府信息公开条例》规定，现公布青禾县水利局2024年政府信息公开工作年度报告。",
    "根据《中华人民共和国政府信息公开条例》规定,特向社会公布青禾县水利局2024年度政府信息公开工作年度报告。",
    "现向社会公布青禾县水利局2024年政府信息公开年度报告。",
    "现将青禾县水利局2024年政府信息公开工作情况报告如下：",
    "现将青禾县水利局2024年度政府信息公开工作有关情况公布如下：",
    "现就青禾县水利局2024年政府信息公开工作情况报告如下：",
    "按照条例要求，编制了青禾县水利局2024年政府信息公开工作年度报告。",
    "按照条例要求，青禾县水利局编制了2024年政府信息公开工作年度报告。",
    "按照条例要求，青禾县水利局现向社会公布2024年政府信息公开工作年度报告。",
    "根据规定，青禾县水利局（以下简称“我局”）2024年政府信息公开工作年度报告公布如下。",
    "根据规定，发布《青禾县水利局2024年政府信息公开工作年度报告》。",
    "根据规定，现予以公布2024年青禾县水利局政府信息公开工作年度报告。",
  ])("%s", (sentence) => {
    expect(identified(sentence + PERIOD)).toMatchObject({ body: "青禾县水利局", year: 2024 });
  });

  test.each([
    "将乐县",
    "青禾县政务公开办公室",
    "中共青禾县委机构编制委员会办公室",
    "本溪市",
    "和田县",
    "青禾县政务服务和公开中心",
    "向阳区公安局",
  ])("keeps %s as it is called", (body) => {
    expect(identified(`${body}2024年政府信息公开工作年度报告`).body).toBe(body);
    expect(identified(`现公布${body}2024年政府信息公开工作年度报告。${PERIOD}`).body).toBe(body);
    expect(identified(`现将${body}2024年政府信息公开工作情况报告如下：${PERIOD}`).body).toBe(body);
  });

  test.each([
    "根据青禾县政务公开办公室2024年政府信息公开工作年度报告编写要求，编写本报告。",
    "按照县政府办公室2024年政府信息公开工作报告的要求，编写本报告。",
    "现将我局2024年政府信息公开工作情况报告如下：",
    "现公布本单位2024年政府信息公开工作年度报告。",
    "落实县委2024年政府信息公开工作报告部署。",
  ])("is no body that begins with a verb or is the writer's own word: %s", (sentence) => {
    const body = identified(sentence).body;
    expect(body ?? "").not.toMatch(/^(?:根据|按照|现|将|公布|我|本|落实)/);
    expect(body ?? "").not.toContain("办公室");
  });
});

describe("the title", () => {
  const breadcrumbs = [
    "位置：首页 > 政务公开 > 青禾县水利局 > 政府信息公开年报",
    "您当前所在位置: 首页 > 乡镇信息公开 > 青禾县水利局 > 政务信息公开年报",
    "您的位置：首页>政务公开>政府信息公开年报",
    "当前位置：首页 » 政务公开 » 政府信息公开年报",
    "当前位置 首页 > 政府信息公开年报",
    "所在位置：政务公开 > 政府信息公开年报",
    "首页>政务公开>法定主动公开内容>政府信息公开年报",
    "首页 / 政务公开 / 政府信息公开年报",
    "网站首页 - 政务公开 - 政府信息公开年报",
    "首页 › 政府信息公开年报",
    "政务公开 > 法定主动公开内容 > 政府信息公开年报",
  ];

  test.each(breadcrumbs)("is never a breadcrumb: %s", (breadcrumb) => {
    expect(identified(breadcrumb, TITLE)).toEqual({ body: "青禾县水利局", year: 2024, title: TITLE });
    expect(identified(breadcrumb).title).toBeUndefined();
    const codes = codesOf(`${breadcrumb}\n${TITLE}\n${REST}`);
    expect(codes).toContain("web-residue");
    expect(codes).not.toContain("document-title");
  });

  test("stands behind any number of lines of navigation, the name of the page among them", () => {
    const navigation = ["首页", "政务要闻", "政府信息公开", "政府信息公开年报", ...new Array(40).fill("政务服务")];
    expect(identified(...navigation, TITLE)).toEqual({ body: "青禾县水利局", year: 2024, title: TITLE });
    expect(codesOf([...navigation, TITLE, REST].join("\n"))).not.toContain("document-title");
  });

  test("of a page that was saved whole stands behind its parts, which are no residue", () => {
    const content = buildReport({ body: "青禾县水利局", year: 2024, layout: "html" });
    const frame = "<div>当前位置：首页 &gt; 政务公开 &gt; 政府信息公开年报</div><div>打印本页 关闭窗口</div>";
    expect(codesOf(`${frame}${content}`)).toContain("web-residue");
    expect(codesOf(`<html><body>${frame}${content}</body></html>`)).toEqual([]);
  });

  test("is not the one that a record above it names", () => {
    const record = ["索引号：", "000014349/2024-00012", "标　　题：", TITLE, "发文日期：", "2025年1月20日"];
    const text = [...record, TITLE, REST].join("\n");
    expect(readReport(text).title?.span.start).toBe(text.lastIndexOf(TITLE));
    expect(codesOf(text)).not.toContain("document-title");
    expect(identified(...record).title).toBe(TITLE);
  });

  test.each([
    "组配分类 政府信息公开年报",
    "索 引 号 | 000014349/2024-00012 | 分 类 | 政府信息公开年报 综合政务 |",
    "目录名称 政府信息公开年报",
    "所属栏目　政府信息公开年报",
  ])("is not the class that a record names, whoever published it on the line above: %s", (named) => {
    const dated = "2024年青禾县松木镇政府信息公开工作年度报告";
    expect(identified("发布机构 青禾县松木镇", named, dated)).toEqual({
      body: "青禾县松木镇",
      year: 2024,
      title: dated,
    });
    expect(identified("发布机构 青禾县水利局", named, TITLE).title).toBe(TITLE);
    expect(identified("发布机构 青禾县水利局", named).title).toBeUndefined();
  });

  test.each([
    ["a byte order mark", `\uFEFF${TITLE}`],
    ["hashes", `# ${TITLE}`],
    ["question marks for spaces", `????${TITLE}`],
    ["wide question marks for spaces", `？？？？ ${TITLE}`],
  ])("stands behind %s", (_, line) => {
    expect(identified(line)).toEqual({ body: "青禾县水利局", year: 2024, title: TITLE });
  });

  test("of two lines behind question marks for spaces", () => {
    const text = `????????青禾县水利局\n???????????2024年政府信息公开工作年度报告\n${REST}`;
    const report = readReport(text);
    expect(report.title?.value).toBe(TITLE);
    expect(report.identity.body?.value).toBe("青禾县水利局");
    expect(codesOf(text)).toEqual(["web-residue"]);
  });

  test.each([
    ["青禾县水利局2024年", "政府信息公开工作年度报告"],
    ["青禾县水利局 2024 年度", "政府信息公开工作年度报告"],
    ["青禾县水利局", "2024年政府信息公开工作年度报告"],
    ["2024年青禾县水利局", "政府信息公开工作年度报告"],
    ["青禾县水利局2024年政府信息公开", "工作年度报告"],
    ["青禾县水利局2024年度政府", "信息公开工作年度报告"],
    ["青禾县水利局2024年政府信息", "公开工作年度报告"],
    ["青禾县水利局政府信息公开工作", "2024年度报告"],
    ["青禾县水利局2024年政府信息公", "开工作年度报告"],
    ["青禾县水利局2024年政府信息公开工作年度报", "告"],
    ["2024年度青禾县水利局政", "府信息公开工作年度报告"],
    ["2024年度青禾县水利局政府", "信息公开工作年度报告"],
    ["2024年度青禾县水利局政府信息", "公开工作年度报告"],
  ])("may be broken in two: %s / %s", (first, second) => {
    expect(identified(first, second)).toEqual({ body: "青禾县水利局", year: 2024, title: first + second });
    expect(codesOf(`${first}\n${second}\n${REST}`)).not.toContain("document-title");
  });

  test.each([
    ["青禾县水利局政府信息公开工作2024年度报告", "青禾县水利局"],
    ["青禾县松木乡人民政府信息公开工作2024年度报告", "青禾县松木乡人民政府"],
    ["青禾县松木乡人民政府信息公开工作年度报告", "青禾县松木乡人民政府"],
  ])("has the year behind its subject, or shares a word with the body: %s", (line, body) => {
    expect(identified(line)).toEqual({ body, year: 2024, title: line });
  });

  test("that names the body goes before the bare name of the page, and the body's kind is known", () => {
    const text = `2024年政府信息公开工作年度报告\n青禾县松木镇人民政府\n2024年政府信息公开工作年度报告\n${REST}`;
    const report = readReport(text);
    expect(report.title?.value).toBe("青禾县松木镇人民政府2024年政府信息公开工作年度报告");
    expect(isTitled(report)).toBe(true);
    expect(bodyOf(report)?.kind).toBe("township");
    expect(codesOf(text)).not.toContain("document-title");
  });

  test.each(["政府信息公开年报", "2024年政府信息公开年度报告", "政府信息公开工作年度报告"])(
    "of the report goes before the bare page title %s",
    (bare) => {
      expect(identified(bare, TITLE)).toEqual({ body: "青禾县水利局", year: 2024, title: TITLE });
      expect(identified(bare, "发布时间：2025-01-20", "青禾县水利局", "2024年政府信息公开工作年度报告").title).toBe(
        TITLE,
      );
    },
  );
});

describe("a title that is broken inside its year", () => {
  test.each([1, 2, 3, 4])("behind %i digits", (digits) => {
    const at = "青禾县水利局".length + digits;
    const title = { body: "青禾县水利局", year: 2024, title: TITLE };
    expect(identified(TITLE.slice(0, at), TITLE.slice(at))).toEqual(title);
    expect(codesOf(`${TITLE.slice(0, at)}\n${TITLE.slice(at)}\n${REST}`)).not.toContain("document-title");
    const html = `<h1>${TITLE.slice(0, at)}<br>${TITLE.slice(at)}</h1>${REST.replace(/^.*$/gm, "<p>$&</p>")}`;
    expect(readReport(html).identity).toMatchObject({ body: { value: "青禾县水利局" }, year: { value: 2024 } });
  });

  test("is not joined to digits of something else", () => {
    expect(identified("青禾县水利局12", "4年政府信息公开工作年度报告").body).not.toBe("青禾县水利局");
  });
});

describe("the title of a web page", () => {
  const page = buildReport({ body: "青禾县水利局", year: 2024, layout: "html" });
  const content = page.slice(page.indexOf("</h1>") + 5);
  const withHead = (head: string, body: string) => `<html><head>${head}</head><body>${body}${content}</body></html>`;

  test.each([
    ["the same words", TITLE],
    ["the site behind it", `${TITLE}_青禾县人民政府`],
    ["the site before it", `青禾县人民政府 - ${TITLE}`],
    ["the bare name", "政府信息公开年报"],
  ])("and its heading are one title: %s", (_, title) => {
    const text = withHead(`<meta charset="utf-8"><title>${title}</title>`, `<h1>${TITLE}</h1>`);
    const report = readReport(text);
    expect(report.title?.value).toBe(TITLE);
    expect(report.title?.span.start).toBe(text.indexOf(TITLE, text.indexOf("<h1>")));
    expect(codesOf(text)).toEqual([]);
  });

  test("stands in where the page has no heading", () => {
    const report = readReport(withHead(`<title>${TITLE}</title>`, ""));
    expect(report.title?.value).toBe(TITLE);
    expect(isTitled(report)).toBe(true);
  });

  test("and the header of a word processor's pages are one title with the heading", () => {
    const header = `<div style='mso-element:header' id=h1><p class=MsoHeader>${TITLE}</p></div>`;
    const text = withHead("", `<h1>${TITLE}</h1>${header}`);
    expect(codesOf(text)).toEqual([]);
  });

  test.each([
    ["a header outside a section", `<p class=MsoHeader align=center><span>${TITLE}</span></p>`],
    ["a header and a footer", `<p class="MsoHeader">${TITLE}</p><p class='MsoFooter'>${TITLE}</p>`],
    [
      "a property of the document",
      `<xml><o:DocumentProperties><o:Title>${TITLE}</o:Title></o:DocumentProperties></xml>`,
    ],
  ])("and what a word processor saved besides are one title: %s", (_, saved) => {
    for (const text of [withHead("", `<h1>${TITLE}</h1>${saved}`), withHead("", `${saved}<h1>${TITLE}</h1>`)]) {
      expect(codesOf(text)).toEqual([]);
      expect(readReport(text).title?.span.start).toBe(text.indexOf(TITLE, text.indexOf("<h1>")));
    }
  });

  test("is found twice in the content all the same", () => {
    const text = withHead(`<title>${TITLE}</title>`, `<h1>${TITLE}</h1><p>${TITLE}</p>`);
    expect(codesOf(text)).toEqual(["document-title"]);
  });

  test("split over tags names the body", () => {
    const split = "<h1><span>青禾县</span><span>水利局</span>2024年政府信息公开工作年度报告</h1>";
    const report = readReport(withHead("", split));
    expect(report.identity.body?.value).toBe("青禾县水利局");
    expect(isTitled(report)).toBe(true);
  });
});

describe("links to the pages before and behind", () => {
  test("are no title, where the report is running text without one", () => {
    const running = `统计期限自2023年1月1日起至2023年12月31日止。${"工作按要求开展。".repeat(30)}`;
    const sections = "一 、总体情况 二、主动公开政府信息情况 三、收到和处理政府信息公开申请情况";
    for (const link of [
      "上一篇：青禾县水利局2022年政府信息公开工作年度报告",
      "下一条：青禾县水利局2024年政府信息公开工作年度报告",
    ]) {
      const { title, identity } = readReport(`${running}${sections}\n${link}\n`);
      expect([title?.value, identity.year?.value]).toEqual([undefined, 2023]);
    }
  });
});
