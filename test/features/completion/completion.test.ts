import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../server/src/base/edits";
import { hasBlankTable } from "../../../server/src/edits/insert-table";
import { completionsAt } from "../../../server/src/features/completion/completion";
import { layoutOf } from "../../../server/src/layout/index";
import type { LayoutId } from "../../../server/src/layout/types";
import { readReport } from "../../../server/src/model/report";
import { recordedText } from "../../attack/recorded";
import { random } from "../../support/random/random";
import { readings } from "../../support/reading/readings";
import { type Typing, typing } from "../../support/reading/typing";
import { consistentFigures } from "../../support/reports/figures";
import { buildReport, CELL_LAYOUTS, READABLE_LAYOUTS } from "../../support/reports/report-builder";
import { accepted, labels, offered } from "./completing";

const figures = consistentFigures("2021", random(11));

describe("headings and tables", () => {
  const noFifth = buildReport({ without: ["problems"] });

  it.each(["⟦⟧", "五、⟦⟧", "wczd⟦⟧", "存在的⟦⟧"])("a missing heading at its place: %s", (typed) => {
    const place = typing(noFifth.replace("六、其他", `${typed}\n六、其他`));
    const [first] = offered(place);
    expect(first).toMatchObject({ kind: "heading", label: "五、存在的主要问题及改进情况" });
    expect(readReport(accepted(place, first)).sections.map(({ key }) => key)).toContain("problems");
  });

  it.each<[LayoutId, string, string]>([
    ["markdown", "## 六、其他", "## 五、存在的主要问题及改进情况"],
    ["html", "<h2>六、其他", "<h2>五、存在的主要问题及改进情况</h2>"],
  ])("dressed like the others in %s", (layout, next, expected) => {
    const text = buildReport({ layout, without: ["problems"] });
    const [first] = offered(typing(text.replace(next, `⟦⟧\n${next}`)));
    expect(first?.pieces).toEqual([expected]);
  });

  it.each(READABLE_LAYOUTS.filter((id) => layoutOf(id).showsBlankTables && !layoutOf(id).converted))(
    "a heading with its blank table, and the table alone, in %s",
    (layout) => {
      const text = buildReport({ layout, figures, without: ["reviews"] });
      const fifth = text.indexOf("五、");
      const start = text.lastIndexOf("\n", fifth) + 1;
      const place = typing(`${text.slice(0, start)}⟦⟧\n${text.slice(start)}`);
      const both = offered(place).find(({ label }) => label.includes("含空表"));
      const after = readReport(accepted(place, both));
      expect(after.sections.map(({ key }) => key)).toContain("reviews");
      expect(hasBlankTable(after, "reviews")).toBe(true);
      expect(after.tables.get("reviews")?.layout).toBe(layout);

      const headed = accepted(
        place,
        offered(place).find(({ label }) => label.startsWith("四、")),
      );
      const at = headed.indexOf("五、");
      const below = headed.lastIndexOf("\n", at) + 1;
      const again = typing(`${headed.slice(0, below)}⟦⟧\n${headed.slice(below)}`);
      const table = offered(again).find(({ kind }) => kind === "table");
      expect(table?.label).toBe("表四");
      expect(hasBlankTable(readReport(accepted(again, table)), "reviews")).toBe(true);
    },
  );

  it("all six in a document that is empty yet", () => {
    expect(labels(typing("⟦⟧"))).toEqual([
      "一、总体情况",
      "二、主动公开政府信息情况",
      "三、收到和处理政府信息公开申请情况",
      "四、政府信息公开行政复议、行政诉讼情况",
      "五、存在的主要问题及改进情况",
      "六、其他需要报告的事项",
    ]);
  });
});

describe("topics of 总体情况", () => {
  const report = (prose: string): string =>
    buildReport().replace(/(一、总体情况\n)[\s\S]*?(?=二、主动公开)/, `$1${prose}`);

  it("those that have no sub-heading yet, numbered on", () => {
    const place = typing(report("（一）主动公开。全年公开信息3条。\n⟦⟧\n"));
    expect(labels(place)).toEqual([
      "（二）依申请公开",
      "（二）政府信息管理",
      "（二）政府信息公开平台建设",
      "（二）监督保障",
    ]);
    expect(labels(typing(report("（一）主动公开。全年公开信息3条。\n（⟦⟧\n")))).toHaveLength(4);
    expect(labels(typing(report("（一）主动公开。全年公开信息3条。\nzfxxgl⟦⟧\n")))).toEqual(["（二）政府信息管理"]);
  });

  it("as the first one where there is none", () => {
    expect(labels(typing(report("⟦⟧\n")))[0]).toBe("（一）主动公开");
  });
});

it("a topic is not put right behind a row that goes on there", () => {
  const text = recordedText("topic-beside-row.txt");
  const report = readReport(text);
  const heading = text.indexOf("\r四、政府信息公开");
  for (const at of [heading - 1, heading])
    for (const { span, pieces } of completionsAt(report, at)) {
      const after = readReport(applyEdits(text, [{ span, newText: pieces.join("") }]));
      expect([...readings(report)].filter(([cell, figure]) => readings(after).get(cell) !== figure)).toEqual([]);
    }
});

describe("a table that is written row by row", () => {
  const [before, behind] = ["三、收到和处理政府信息公开申请情况\n", "四、政府信息公开行政复议"];
  const written = (table: string): Typing => {
    const text = buildReport();
    const [start, end] = [text.indexOf(before) + before.length, text.indexOf(behind)];
    return typing(text.slice(0, start) + table + text.slice(end));
  };

  it.each([
    ["ybxs⟦⟧\n", ["一、本年新收政府信息公开申请数量"]],
    ["上年⟦⟧\n", ["二、上年结转政府信息公开申请数量"]],
    ["一、本年新收政府信息公开申请数量\t3\t0\t0\t0\t0\t0\t3\nesnj⟦⟧\n", ["二、上年结转政府信息公开申请数量"]],
    ["一、本年新收政府信息公开申请数量\t3\t0\t0\t0\t0\t0\t3\nybxs⟦⟧\n", []],
  ])("has its labels completed, those not yet there: %j", (table, due) => {
    const typed = written(table);
    expect(labels(typed)).toEqual(due);
    for (const one of offered(typed)) expect(accepted(typed, one)).toContain(`\n${one.label}\n`);
  });

  it("on an empty line there is the whole table alone", () => {
    expect(offered(written("⟦⟧\n")).map(({ kind }) => kind)).toEqual(["table"]);
  });
});

describe("no noise", () => {
  it.each(["2023年，我单位⟦⟧", "主动公开方面，围绕⟦⟧", "收到申请3件。⟦⟧", "xyz⟦⟧", "二⟦⟧十条建议", "我们按照、⟦⟧"])(
    "%s",
    (line) => {
      const text = buildReport({ without: ["problems"] });
      expect(labels(typing(text.replace("六、其他", `${line}\n六、其他`)))).toEqual([]);
      expect(labels(typing(text.replace("二、主动公开", `${line}\n二、主动公开`)))).toEqual([]);
    },
  );

  it.each(CELL_LAYOUTS)("on the line of a label whose cells stand behind it, or of a blank cell: %s", (layout) => {
    const text = buildReport({ layout, figures: new Map() }).replaceAll("0 |\n", "|\n").replaceAll("\t0\n", "\t\n");
    const lines = text.split("\n");
    lines.forEach((line, index) => {
      if (line.trim() === "" || !/规章|予以公开|重复申请|^\|+$|^\t$/.test(line)) return;
      const marked = [...lines.slice(0, index), `${line}⟦⟧`, ...lines.slice(index + 1)].join("\n");
      expect([line, labels(typing(marked))]).toEqual([line, []]);
    });
  });

  it("at the end of a heading, a row, a paragraph that is there: nothing", () => {
    const text = buildReport();
    for (const line of text.split("\n").filter((one) => one.trim() !== "" && !one.startsWith("|"))) {
      expect([line, labels(typing(text.replace(line, () => `${line}⟦⟧`)))]).toEqual([line, []]);
    }
  });
});

it("offers no blank table in place of the heading of one that is there, however damaged the rest is", () => {
  const text = buildReport({ layout: "pipe-cells", figures })
    .replace("第二十条第（六）项", "第二十条第（六<td>）项")
    .replace("三、收到", "三、收<td>到");
  const report = readReport(text);
  const heading = report.sections.find(({ key }) => key === "reviews")?.heading.span.end ?? 0;
  expect(report.tables.has("reviews")).toBe(true);
  expect(completionsAt(report, heading)).toEqual([]);
});
