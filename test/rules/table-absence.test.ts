import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import type { GridRow } from "../../server/src/layout/types";
import type { TableForm } from "../../server/src/spec/types";
import { cellKey } from "../support/reports/figures";
import { buildReport, type ReportOptions, withoutLines } from "../support/reports/report-builder";

/** What is said of tables in a report: code, the words it points at, and its message. */
function said(text: string): readonly (readonly [string, string, string])[] {
  return analyse(text)
    .findings.filter(({ code }) => /^(?:missing-(?:table|row|value|article20-item)|unreadable-table)$/.test(code))
    .map(({ code, span, message }) => [code, text.slice(span.start, span.end), message["zh-CN"]] as const);
}

function without(id: TableForm["id"], options: ReportOptions = {}): string {
  return buildReport({ ...options, grid: (rows, form) => (form.id === id ? [] : rows) });
}

describe("a table", () => {
  const heading = "二、主动公开政府信息情况";
  const missing = [["missing-table", heading, `“${heading}”下没有表二，没有数据也要填 0 列表`]];

  it.each([
    "详见附件。",
    "具体数据见附件1",
    "全年制发规范性文件3件，办理行政许可1286件，行政处罚47件。",
    "本年度没有制发规章，没有行政许可、行政处罚、行政强制。",
    "按照《条例》第二十条第（五）项、第（六）项的规定，主动公开行政许可、行政处罚的依据。",
    "- 5 -",
  ])("is missing where only this stands in its place: %s", (sentence) => {
    expect(said(without("article20", { prose: { disclosure: [sentence] } }))).toEqual(missing);
  });

  it.each([
    ["行政处罚", "行政处罚"],
    ["行政处罚 47", "行政处罚"],
    ["信息内容", "信息内容"],
    [
      "行政许可1286第二十条第（六）项信息内容本年处理决定数量行政处罚47",
      "行政许可1286第二十条第（六）项信息内容本年处理决定数量行政处罚47",
    ],
  ])("is unreadable where this stands on a line: %s", (line, words) => {
    expect(said(without("article20", { prose: { disclosure: [line] } }))).toEqual([
      ["unreadable-table", words, expect.stringContaining("表二没有读出")],
    ]);
  });

  it.each(["；", "，", " → ", "¦", "[/td][td]", "&lt;/td&gt;&lt;td&gt;", '", "', "\u200e;\u200f"])(
    "is unreadable where nobody knows the borders between its cells: %s",
    (border) => {
      const text = buildReport({ layout: "pipe-rows" }).replace(/ ?\| ?/g, border);
      expect(said(text).filter(([code]) => code !== "unreadable-table")).toEqual([]);
    },
  );

  it("is missing where a sentence tells what became of the applications", () => {
    const heading = "三、收到和处理政府信息公开申请情况";
    const sentence =
      "共受理12件，12件申请均为自然人申请，其中予以公开2件，部分公开1件，不予公开7件（均属于行政查询事项），无法提供2件（本机关不掌握相关政府信息1件，没有现成信息需要另行制作1件）。全年汇总公布现行有效规范性文件74条。";
    const overview = "主动公开、依申请公开、政府信息管理、平台建设、监督保障均有进展。";
    for (const prose of [{ overview: [overview, sentence] }, { applications: [sentence] }])
      expect(said(without("applications", { prose }))).toEqual([
        ["missing-table", heading, `“${heading}”下没有表三，没有数据也要填 0 列表`],
      ]);
  });

  it("is missing where prose names its rows with many numbers", () => {
    const sentences = [
      "本年没有制定规章和行政规范性文件，行政许可12件、行政处罚3件、行政强制1件、行政事业性收费0万元。",
      "全年公开信息1286条，其中网站310条、微信416条、微博560条，开展培训3次、督查4次，回应关切5次，接受咨询20人次，办理来信7件。",
    ];
    expect(said(without("article20", { prose: { disclosure: sentences } }))).toEqual(missing);
  });

  it("is unreadable where its figures stand alone", () => {
    expect(said(without("reviews", { prose: { reviews: ["0", "0", "1", "0", "1"] } }))).toEqual([
      ["unreadable-table", "0", "表四没有读出：这一部分有 5 个数，没有认得出的行名，未作核对"],
    ]);
  });

  it.each(["![表四](images/3.png)", '<img src="3.png">'])(
    "is unreadable where a picture may show it: %s",
    (picture) => {
      expect(said(without("reviews", { layout: "markdown", prose: { reviews: [picture] } }))).toEqual([
        ["unreadable-table", picture, "表四没有读出：这一部分有图片，图片里的表格无法核对"],
      ]);
    },
  );
});

describe("rows of a table", () => {
  it("in another order are neither missing nor put in a second time", () => {
    const grid = (rows: readonly GridRow[], { id }: TableForm): readonly GridRow[] => {
      const at = rows.findIndex((row) => row[0]?.text === "行政处罚");
      if (id !== "article20") return rows;
      return [...rows.slice(0, at), rows[at + 1] ?? [], rows[at] ?? [], ...rows.slice(at + 2)];
    };
    const text = buildReport({ grid });
    expect(said(text)).toEqual([]);
    expect(analyse(text).findings.flatMap(({ fixes }) => fixes?.() ?? [])).toEqual([]);
  });

  it("that stand outside the table are there, with the titles of their blocks", () => {
    const lines = [
      "第二十条第（五）项",
      "信息内容本年处理决定数量",
      "行政许可 97",
      "第二十条第（六）项",
      "行政处罚 12",
      "行政强制 0",
    ];
    const grid = (rows: readonly GridRow[], form: TableForm): readonly GridRow[] =>
      form.id === "article20" ? withoutLines(form, ["item5", "item6"])(rows) : rows;
    expect(said(buildReport({ layout: "markdown", prose: { disclosure: lines }, grid }))).toEqual([
      ["unreadable-table", "行政许可 97", "表二有 3 行没有读出：行政许可 等，行名不在格式规定的位置，未作核对"],
    ]);
  });

  it("are missing where sentences cite the block", () => {
    const cited = "根据《条例》第二十条第（六）项，主动公开行政处罚、行政强制的依据、条件和程序。";
    const grid = (rows: readonly GridRow[], form: TableForm): readonly GridRow[] =>
      form.id === "article20" ? withoutLines(form, ["item6"])(rows) : rows;
    expect(
      said(buildReport({ prose: { overview: [cited], disclosure: [cited] }, grid })).map(([code]) => code),
    ).toEqual(["missing-article20-item"]);
  });

  it("whose label is damaged beyond knowing stand there unread", () => {
    const text = buildReport().replace("行政处罚", "亍攵丈罚");
    expect(said(text)).toEqual([
      ["unreadable-table", "亍攵丈罚", "表二有 1 行没有读出：行政处罚，该处的“亍攵丈罚”无法辨认，未作核对"],
    ]);
  });
});

it("values that stand apart from their label are not missing", () => {
  const text = buildReport({ layout: "markdown" });
  const row = /^\|[^\n]*\| 5\.属于三类内部事务信息 (\|[^\n]*)$/m.exec(text);
  const apart = text.replace(row?.[0] ?? "", `\n5.属于三类内部事务信\n息\n${row?.[1]}`);
  expect(said(apart)).toEqual([
    [
      "unreadable-table",
      "0",
      "表三有 1 行没有读出：（三）5.属于三类内部事务信息，行名后没有数据，表中另有 7 个数无法对应，未作核对",
    ],
  ]);
});

it("the figures of a row are not missing where a row of another table has taken them", () => {
  const lines = (...rows: readonly string[]): string => `${rows.join("\n")}\n`;
  const heads = lines("行政复议", "结果纠正", "复议后起诉", "+2");
  const rows = (values: string): string =>
    lines("行政强制", "", "", "", ...values.split(" "), "第二十条第（八）项", "政府集中采购", "52", "\t", "548.5");
  const end = lines("三、收到和处理政府信息公开申请情况", "申请人情况如下表所列，各项数据均已核对无误");
  expect(said(heads + rows("0 +2 1163") + end)).not.toContainEqual(
    expect.arrayContaining(["missing-value", "行政强制"]),
  );
  const alone = lines("二、主动公开政府信息情况", "行政处罚", "7", "0", "7") + rows("") + end;
  expect(said(alone)).toContainEqual(expect.arrayContaining(["missing-value", "行政强制"]));
});

it("a row of a drawing is not missing where its line has become the end of the rule above it", () => {
  const text = buildReport({ layout: "box" });
  for (const label of ["规章", "行政处罚", "3.其他法律行政法规禁止公开", "（七）总计"]) {
    const joined = text.replace(new RegExp(`\\n(?=[^\\n]*│ *${label} *│)`), "");
    expect(said(joined).filter(([code]) => code !== "unreadable-table")).toEqual([]);
  }
});

it("blank values are not missing where their row is broken", () => {
  const blank = new Map(
    ["natural", "business", "research", "welfare", "legal", "otherOrg", "total"].map((column) => [
      cellKey("applications", "refused7", column),
      "",
    ]),
  );
  const label = "7.属于行政执法案卷";
  const missing = (text: string): readonly string[] =>
    said(text).flatMap(([code]) => (code === "missing-value" ? [code] : []));
  const box = buildReport({ layout: "box", figures: blank });
  expect(missing(box.replace(label, `${label}\n`))).toEqual([]);
  const html = buildReport({ layout: "html", figures: blank });
  const row = new RegExp(`(${label}(?:</p>)?</td>\\s*<)(td)`);
  expect(html).toMatch(row);
  expect(missing(html.replace(row, "$1日$2"))).toEqual([]);
});

it("a row is not missing where its label is cut in two among other words", () => {
  const text = buildReport({ edition: "2019", layout: "bare-cells" }).replace(/\n+/g, " ");
  const cut = text.replace(/行政事业性收费(?= \d)/, "行政事业\n性收费");
  expect(cut).not.toBe(text);
  expect(said(cut).filter(([code]) => code !== "unreadable-table")).toEqual([]);
});
