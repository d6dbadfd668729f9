import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { diagnostics } from "../../server/src/analysis/diagnostics";
import { element, fragment } from "../../server/src/views/html/html";
import type { Entries } from "../../server/src/views/tables/figure-html";
import { reportView } from "../../server/src/views/tables/report-view";
import { tablesHtml } from "../../server/src/views/tables/tables-html";
import type { ReportView } from "../../server/src/views/tables/view";
import { fc } from "../support/random/properties";
import { cellKey } from "../support/reports/figures";
import { buildReport } from "../support/reports/report-builder";

const ENTRIES: readonly Entries[] = ["text", "readonly", "editable"];

/** A report with all that a panel can show: faults, a table that is not there, years. */
function viewOf(text: string): ReportView {
  const { report, relations, findings } = analyse(text);
  const years = {
    summary: "2022、2024 年",
    years: [2022, 2023, 2024],
    series: [
      {
        name: "本年新收",
        charted: true as const,
        points: [{ text: "3", value: 3 }, { text: "缺" }, { text: "4", value: 4 }],
      },
    ],
  };
  return { ...reportView({ report, relations, diagnostics: diagnostics(findings) }, "zh-CN"), years };
}

const FAULTY = viewOf(
  buildReport({
    figures: new Map([
      [cellKey("applications", "granted", "natural"), "3"],
      [cellKey("applications", "received", "total"), "5"],
      [cellKey("article20", "permits", "decisions"), "若干"],
    ]),
    grid: (rows, form) => (form.id === "reviews" ? [] : rows),
  }),
);

/** The view with one text in place of all its texts for people; keys and states are ours. */
function withTexts(view: ReportView, text: string): ReportView {
  const words = new Set(["title", "text", "heading", "name", "content", "due", "line", "summary"]);
  const json = JSON.stringify(view, (key, value: unknown) => {
    if (key === "faults") return [text];
    return words.has(key) && typeof value === "string" ? text : value;
  });
  return JSON.parse(json) as ReportView;
}

/** What a browser makes of references, for the five marks that matter. */
const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");

describe("texts of a report stay texts", () => {
  const TOKEN = "\u2603";
  const html = (text: string, entries: Entries): string => tablesHtml(withTexts(FAULTY, text), entries).html;

  it.each(ENTRIES)("whatever stands in them, drawn as %s", (entries) => {
    const plain = html(TOKEN, entries);
    expect(plain.split(TOKEN).length).toBeGreaterThan(150);
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        (text) => html(text, entries) === plain.replaceAll(TOKEN, () => escaped(text)),
      ),
      { numRuns: 20 },
    );
  });

  it.each([
    "<script>alert(1)</script>",
    "</td></table><img src=x onerror=alert(1)>",
    '" autofocus onfocus="alert(1)',
    "'><svg onload=alert(1)>",
    "&lt;b&gt;",
    "--><style>*{display:none}</style>",
    "javascript:alert(1)",
    "\u202e\u0000\ud800",
  ])("%s", (text) => {
    for (const entries of ENTRIES)
      expect(html(text, entries)).toBe(html(TOKEN, entries).replaceAll(TOKEN, () => escaped(text)));
  });

  it("from the file on: a figure, and a message that quotes the text", () => {
    const text = buildReport({
      layout: "tab-rows",
      figures: new Map([[cellKey("applications", "granted", "natural"), "<img>"]]),
    }).replace("2.重复申请", "2.重复<img src=x onerror=alert(1)>申请");
    for (const entries of ENTRIES) {
      const { html } = tablesHtml(viewOf(text), entries);
      expect(html).not.toContain("<img");
      expect(html).toMatch(/(?:value="|>)&lt;img&gt;/);
      expect(html).toContain("“2.重复&lt;img src");
    }
  });
});

describe("pages need no more than a strict policy allows", () => {
  it.each(ENTRIES)("drawn as %s", (entries) => {
    const tags = tablesHtml(FAULTY, entries).html.match(/<[^>]+>/g) ?? [];
    expect(tags.length).toBeGreaterThan(500);
    expect(
      tags.filter((tag) => /\s(?:style|on\w+|href|src)=|^<(?:script|style|link|iframe|img|a)\b/i.test(tag)),
    ).toEqual([]);
  });

  it("an element takes no style and no handler", () => {
    expect(() => element("p", { style: "color: red" })).toThrow("refused");
    expect(() => element("p", { onclick: "alert(1)" })).toThrow("refused");
  });
});

describe("elements", () => {
  it("have attributes that are there, without a value where they need none", () => {
    const { html } = element("input", { type: "text", readonly: true, disabled: false, id: undefined, value: 'a"b' });
    expect(html).toBe('<input type="text" readonly value="a&quot;b">');
  });

  it("hold texts and elements in order", () => {
    expect(fragment("a<b", element("b", {}, "c", undefined, element("i"))).html).toBe("a&lt;b<b>c<i></i></b>");
  });
});

describe("cells", () => {
  const cell = (entries: Entries, key: string): string => {
    const { html } = tablesHtml(FAULTY, entries);
    return new RegExp(`<td[^>]*data-key="${key}".*?</td>`).exec(html)?.[0] ?? "";
  };

  it("are fields that say their row, column and fault", () => {
    const html = cell("editable", "applications.received.total");
    expect(html).toContain('aria-label="一、本年新收政府信息公开申请数量，总计"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('value="5"');
    expect(html).not.toContain("readonly");
    const about = /aria-describedby="([^"]+)"/.exec(html)?.[1];
    expect(html).toMatch(new RegExp(`id="${about}">5 应为 3，相差 2`));
  });

  it("cannot be written into where the report cannot", () => {
    expect(cell("readonly", "applications.received.total")).toContain(" readonly ");
  });

  it("are plain text on paper", () => {
    const { html } = tablesHtml(FAULTY, "text");
    expect(html).not.toMatch(/<(?:input|button)/);
    expect(cell("text", "applications.received.total")).toContain(">5</span>");
  });
});

describe("the years", () => {
  const { html } = tablesHtml(FAULTY, "text");

  it("have a bar for each figure, and a gap for a year without a report", () => {
    expect(html.match(/<rect class="bar"/g)).toHaveLength(2);
    expect(html.match(/<rect class="gap"/g)).toHaveLength(1);
  });

  it("have the same figures in a table beside", () => {
    expect(html).toContain('<th scope="row" class="row">本年新收</th><td>3</td><td class="gap">缺</td><td>4</td>');
  });
});
