import { describe, expect, it } from "vitest";
import { applyEdits } from "../../server/src/base/edits";
import { isBlankRow } from "../../server/src/edits/insert-rows";
import { hasBlankTable } from "../../server/src/edits/insert-table";
import { completionsAt } from "../../server/src/features/completion/completion";
import type { Completion } from "../../server/src/features/completion/types";
import { layoutOf } from "../../server/src/layout/index";
import type { LayoutId } from "../../server/src/layout/types";
import { readReport } from "../../server/src/model/report";
import { formOf } from "../../server/src/spec/forms";
import { APPLICANTS } from "../../server/src/spec/tables/applications";
import { recordedText } from "../attack/recorded";
import { random } from "../support/random/random";
import { readings } from "../support/reading/readings";
import { lineBefore, type Typing, typing } from "../support/reading/typing";
import { cellKey, consistentFigures } from "../support/reports/figures";
import {
  buildReport,
  CELL_LAYOUTS,
  READABLE_LAYOUTS,
  type ReportOptions,
  withoutLines,
} from "../support/reports/report-builder";
import { SEED_LAYOUTS } from "../support/reports/seed-layouts";

/** The layouts of the seeds, and the others in which blank cells show and rows can be written. */
const LAYOUTS: readonly LayoutId[] = [...SEED_LAYOUTS, "markdown", "html", "csv"];

const FORM = formOf("applications", "2021");
const figures = consistentFigures("2021", random(11));

function offered({ report, offset }: Typing): readonly Completion[] {
  return completionsAt(report, offset);
}

function labels(typed: Typing): readonly string[] {
  return offered(typed).map(({ label }) => label);
}

/** The text after a completion is taken; places to fill are left empty. */
function accepted({ report }: Typing, completion: Completion | undefined): string {
  if (!completion) throw new Error("Nothing is offered");
  return applyEdits(report.text, [{ span: completion.span, newText: completion.pieces.join("") }]);
}

function without(keys: readonly string[], options: ReportOptions): string {
  return buildReport({
    figures,
    ...options,
    grid: (rows, form) => (form === FORM ? withoutLines(form, keys)(rows) : rows),
  });
}

describe.each(LAYOUTS)("rows in %s", (layout) => {
  const cut = without(["refused2", "refused3"], { layout });

  it.each([
    ["nothing typed", "⟦⟧"],
    ["the numeral", "2.⟦⟧"],
    ["the label's beginning", "其他法律⟦⟧"],
    ["its initials", "qtflxzfg⟦⟧"],
    ["some of its initials", "2qtfl⟦⟧"],
  ])("the next row of the form first: %s", (_, typed) => {
    const place = typing(lineBefore(cut, "applications", "refused4", typed));
    const [first] = offered(place);
    expect(first).toMatchObject({ kind: "row", label: "2.其他法律行政法规禁止公开" });
    const before = readReport(cut);
    const after = readReport(accepted(place, first));
    const row = FORM.lines.find((line) => line.kind === "row" && line.key === "refused2");
    expect(row?.kind === "row" && isBlankRow(after.tables.get("applications"), row)).toBe(true);
    for (const [cell, value] of readings(before)) expect([cell, readings(after).get(cell)]).toEqual([cell, value]);
  });

  it("there is a place to go on at in each of the seven cells", () => {
    const [first] = offered(typing(lineBefore(cut, "applications", "refused4", "⟦⟧")));
    expect(first?.pieces).toHaveLength(8);
  });

  it("both missing rows, in the order of the form; elsewhere in the table none", () => {
    expect(labels(typing(lineBefore(cut, "applications", "refused4", "⟦⟧")))).toEqual([
      "2.其他法律行政法规禁止公开",
      "3.危及“三安全一稳定”",
    ]);
    expect(labels(typing(lineBefore(cut, "applications", "refused6", "⟦⟧")))).toEqual([]);
  });

  it("in every line end", () => {
    for (const eol of ["\r\n", "\r"] as const) {
      const text = without(["refused2"], { layout, eol });
      const place = typing(lineBefore(text, "applications", "refused3", "2⟦⟧"));
      const after = accepted(place, offered(place)[0]);
      expect(after.replaceAll(eol, "")).not.toMatch(/[\r\n]/);
      expect(readReport(after).tables.get("applications")?.rows.get("refused2")?.state).toBe("read");
    }
  });
});

describe("rows", () => {
  it("in the document's brackets, found however they are typed", () => {
    const cut = without(["granted"], { brackets: "half" });
    for (const typed of ["(一)⟦⟧", "（一）⟦⟧", "yygk⟦⟧"]) {
      const [first] = offered(typing(lineBefore(cut, "applications", "partial", typed)));
      expect(first?.label).toBe("(一)予以公开");
    }
  });

  it("the initials of the whole label, as few of them as one likes", () => {
    const cut = without(["received"], {});
    for (const typed of ["ybxs", "ybnxszfxxgksqsl", "bnxs"])
      expect(labels(typing(lineBefore(cut, "applications", "carriedIn", `${typed}⟦⟧`)))).toContain(
        "一、本年新收政府信息公开申请数量",
      );
  });

  it("with the label of a group that went with its first row", () => {
    const cut = without(["refused1"], {});
    const [first] = offered(typing(lineBefore(cut, "applications", "refused2", "⟦⟧")));
    expect(first?.pieces[0]).toBe("（三）不予公开 | 1.属于国家秘密 | ");
  });

  it("however many rows are missing before it, by what was typed of it", () => {
    const gone = ["refused2", "refused3", "refused4", "refused5", "refused6", "refused7", "refused8"];
    const more = ["unavailable2", "unavailable3", "rejected1", "rejected2", "rejected3", "rejected4", "rejected5"];
    const cut = without([...gone, "unavailable1", ...more], {});
    const place = (typed: string) => typing(lineBefore(cut, "applications", "other1", typed));
    expect(labels(place("⟦⟧"))).toHaveLength(12);
    expect(labels(place("5yqxz⟦⟧"))).toEqual(["5.要求行政机关确认或重新出具已获取信息"]);
  });

  it("behind the last row that is there", () => {
    const cut = without(["handled", "carriedOut"], {});
    const place = typing(cut.replace("四、政府信息公开行政复议", "⟦⟧\n四、政府信息公开行政复议"));
    expect(labels(place).slice(0, 2)).toEqual(["（七）总计", "四、结转下年度继续办理"]);
  });

  it("whole blocks of 表二, blank", () => {
    const cut = buildReport({
      figures,
      grid: (rows, form) => (form.id === "article20" ? withoutLines(form, ["item6"])(rows) : rows),
    });
    const place = typing(lineBefore(cut, "article20", "item8", "dest⟦⟧"));
    const [first] = offered(place);
    expect(first).toMatchObject({ kind: "block", label: "第二十条第（六）项" });
    expect(first?.pieces.join("")).toBe(
      ["第二十条第（六）项 | |||", "信息内容 | 本年处理决定数量 | ||", "行政处罚 |  | ||", "行政强制 |  | ||"].join(
        "\n",
      ),
    );
    expect(readReport(accepted(place, first)).tables.get("article20")?.rows.get("coercion")?.state).toBe("read");
  });

  it("only the label where blank cells would not show, nothing in a drawn box", () => {
    const columns = without(["refused2"], { layout: "space-columns" });
    const [first] = offered(typing(lineBefore(columns, "applications", "refused3", "⟦⟧")));
    expect(first?.pieces).toEqual(["2.其他法律行政法规禁止公开"]);
    const box = without(["refused2"], { layout: "box" });
    expect(labels(typing(lineBefore(box, "applications", "refused3", "⟦⟧")))).toEqual([]);
  });
});

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

it("offers no row in place of the first line of a label whose second line has the figures behind it", () => {
  const text = buildReport({ layout: "pipe-cells", figures });
  const place = typing(text.replace("5.要求行政机关确认或重新出具", "5.要求行政机关确认或重⟦⟧\n新出具"));
  const cells = APPLICANTS.map(({ key }) => cellKey("applications", "rejected5", key));
  const read = readings(place.report);
  expect(cells.map((cell) => read.get(cell))).toEqual(cells.map((cell) => figures.get(cell)));
  expect(offered(place)).toEqual([]);
});
