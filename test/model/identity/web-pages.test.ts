import { describe, expect, test } from "vitest";
import { isTitled } from "../../../server/src/model/identity/body-kind";
import { readReport } from "../../../server/src/model/report";
import { buildReport } from "../../support/reports/report-builder";
import { codesOf, identified, REST, TITLE } from "./identified";

test("the path of a page names no title, however often it stands there", () => {
  const path = "当前位置：首页 > 政务公开 > 青禾县水利局2022年政府信息公开工作年度报告";
  for (const count of [1, 2, 3]) expect(identified(...Array(count).fill(path), TITLE).title).toBe(TITLE);
});

describe("the letter with which a report was sent", () => {
  const subject = "青禾县水利局关于报送2024年政府信息公开工作年度报告的函";
  const letter = [`${subject}- 青禾县水利局`, subject, subject, "县政府办公室：", "现报送我局年度报告。", "附件："];

  test("names no title, however often, where that of the report stands below", () => {
    expect(identified(...letter, TITLE).title).toBe(TITLE);
    expect(codesOf([...letter, TITLE, REST].join("\n"))).not.toContain("document-title");
  });

  test("is all there is where nothing stands below", () => {
    expect(identified(subject)).toEqual({ body: "青禾县水利局", year: 2024, title: subject });
  });
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

  test("is not a name in two parts", () => {
    const parts = ["青禾县白鹭湖管理委员会", "卫生健康办公室2024年政府信息公开工作年度报告"];
    expect(identified(parts.join(" "), ...parts).title).toBe(parts.join(" "));
  });

  test("needs something that divides the two", () => {
    const longer = `松木镇${TITLE}`;
    expect(identified(longer, TITLE).title).toBe(longer);
  });

  test("has no other name of the report than the form's where it has that, too", () => {
    expect(codesOf(`${TITLE} - 政府信息公开年报\n${REST}`)).not.toContain("document-title");
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
