import { describe, expect, test } from "vitest";
import { bodyOf, isTitled } from "../../../server/src/model/identity/body-kind";
import { readReport } from "../../../server/src/model/report";
import { buildReport } from "../../support/reports/report-builder";
import { codesOf, identified, REST, TITLE } from "./identified";

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

test.each([
  ["青禾县水利局（河长制办公室）2024年", "政府信息公开工作年度报告"],
  ["青禾县水利局(河长制办公室)", "2024年政府信息公开工作年度报告"],
])("so is one with the body's other name: %s", (...lines) => {
  expect(identified(...lines).body).toBe("青禾县水利局");
  expect(codesOf([...lines, REST].join("\n"))).not.toContain("document-title");
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
  // What is planned is the next year's.
  expect(yearIn("2022年起步。2023年，我局将推进。2023年计划推进。")).toBe(2022);
  expect(yearIn("2023年我们将继续努力。")).toBeUndefined();
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
  expect(bodyIn("县水利局", "2024年度县水利局认真贯彻条例。")).toBe("县水利局");
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
    // In the middle of a page.
    expect(codesOf(`          ${first}\n               ${second}\n${REST}`)).not.toContain("document-title");
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

test.each([
  [["青禾县人民政府机关", "2024年政府信息公开工作年度报告"], "青禾县人民政府机关"],
  [["青禾县人民政府办公室2024", "", "政府信息公开工作年度报告"], "青禾县人民政府办公室"],
  [["公报标题青禾县卫健委2024年政府信息公开工作年度报告"], "青禾县卫健委"],
])("a title on %j names its body and its year", (lines, body) => {
  expect(identified(...lines)).toMatchObject({ body, year: 2024 });
});
