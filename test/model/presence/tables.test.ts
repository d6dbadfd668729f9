import { describe, expect, it } from "vitest";
import type { Presence } from "../../../server/src/model/presence/evidence";
import { linePresence, tablePresence } from "../../../server/src/model/presence/tables";
import { readReport } from "../../../server/src/model/report";
import type { TableId } from "../../../server/src/spec/types";
import { buildReport } from "../../support/reports/report-builder";

const TEXT = buildReport({ layout: "pipe-rows" });

/** What is known: the state, and of what stands there unread its kind, its text and how many. */
function told({ state, ...rest }: Presence): string {
  if (!("evidence" in rest)) return state;
  const { kind, text, count } = rest.evidence;
  return [`${kind}:`, text, `× ${count}`].filter((word) => word !== "").join(" ");
}

/** 表二 or 表四 with some lines in its place; with no section, too, where they are not given. */
function instead(id: "article20" | "reviews", lines?: string): string {
  const [from, to] = id === "article20" ? ["二、主动", "三、收到"] : ["四、政府", "五、存在"];
  const start = TEXT.indexOf(`\n${from}`) + 1;
  const heading = TEXT.slice(start, TEXT.indexOf("\n", start) + 1);
  const between = lines === undefined ? "" : `${heading}${lines}\n`;
  return TEXT.slice(0, start) + between + TEXT.slice(TEXT.indexOf(`\n${to}`) + 1);
}

const presence = (id: "article20" | "reviews", lines?: string): string =>
  told(tablePresence(readReport(instead(id, lines)), id));

describe("a table in a report", () => {
  it("is there where it was read", () => {
    expect(tablePresence(readReport(TEXT), "reviews")).toEqual({ state: "there" });
  });

  it.each([
    ["", "absent"],
    ["3 2 1", "figures: 3 × 3"],
    ["3 2", "absent"],
    ["见下 3 2 1", "figures: 3 × 3"],
    ["见下，3 2 1", "absent"],
    ["全年受理3件、办结2件、未办1件", "absent"],
    ["行政复议 3 2 1", "named: 行政复议 × 1"],
    ["结果维持 结果纠正 其他结果 尚未审结 总计", "named: 结果维持 结果纠正 其他结果 尚未审结 总计 × 1"],
    ["<img src='a.png'>", "picture: × 1"],
    ["全年没有发生行政复议、行政诉讼。", "absent"],
    ["全年有行政复议3件，尚未审结行政复议2件和提起行政诉讼1件。", "absent"],
  ])("is known by what stands in its section: %j", (lines, expected) => {
    expect(presence("reviews", lines)).toBe(expected);
  });

  it.each([
    ["规章\n行政规范性文件\n行政许可\n", "absent"],
    ["第二十条第（五）项\n行政许可\n", "named: 第二十条第（五）项 × 2"],
    ["行政许可 | 12 |\n", "named: 行政许可 × 1"],
  ])("is not known by the menu of a page above the report: %j", (menu, expected) => {
    expect(told(tablePresence(readReport(menu + instead("article20", "")), "article20"))).toBe(expected);
  });

  it("is known by a picture where that stands", () => {
    const text = instead("reviews", "见图：<img src='a.png'>");
    const found = tablePresence(readReport(text), "reviews");
    expect(found.state === "unread" && text.slice(found.evidence.span.start, found.evidence.span.end)).toBe(
      "<img src='a.png'>",
    );
  });

  it("is known by its own words alone, not those of another", () => {
    expect([presence("article20", "行政许可 12"), presence("reviews", "行政许可 12")]).toEqual([
      "named: 行政许可 × 1",
      "absent",
    ]);
    expect(presence("article20", "行政复议")).toBe("absent");
  });

  it("is absent without its section, whatever figures stand elsewhere", () => {
    expect(presence("reviews")).toBe("absent");
    const elsewhere = instead("reviews", "").replace("\n五、存在", "\n3 2 1\n五、存在");
    expect(told(tablePresence(readReport(elsewhere), "reviews"))).toBe("figures: 3 × 3");
    const behind = instead("reviews", "").replace("\n六、其他", "\n3 2 1\n六、其他");
    expect(told(tablePresence(readReport(behind), "reviews"))).toBe("absent");
  });

  it("is there unread where so many of its words and figures stand in prose, in its first word", () => {
    const words = `全年依法办理各类事项。${"认真做好各项工作，".repeat(8)}行政许可、行政处罚、行政强制分别为`;
    const figures = (count: number): string => Array.from({ length: count }, (_, at) => `（${at + 1}）`).join("");
    const text = instead("article20", `${words}${figures(8)}。`);
    const found = tablePresence(readReport(text), "article20");
    expect(told(found)).toBe("named: 行政许可 × 3");
    expect(found.state === "unread" && text.slice(found.evidence.span.start, found.evidence.span.end)).toBe("行政许可");
    expect(presence("article20", `${words}${figures(7)}。`)).toBe("absent");
  });
});

/** What is known of a line of a table after a change to the text. */
function line(id: TableId, key: string, change: (text: string) => string): string {
  const text = change(TEXT);
  expect(text).not.toBe(TEXT);
  const report = readReport(text);
  const table = report.tables.get(id);
  const form = table?.form.lines.find((one) => one.kind !== "heads" && one.key === key);
  if (!table || !form) throw new Error(key);
  return told(linePresence(report, table, form));
}

describe("a row of a table that was read", () => {
  /** 行政处罚 is taken out and something else put in its place. */
  const penalties = (instead: string): string =>
    line("article20", "penalties", (text) => text.replace(/^行政处罚.*\n/m, instead));

  it.each([
    ["", "absent"],
    ["12 |\n", "figures: 12 × 1"],
    ["食堂菜谱 | 3 |\n", "unknown: 食堂菜谱 × 1"],
    ["甲 | 3 |\n", "figures: 3 × 1"],
    ["罚 | 3 |\n", "unknown: 罚 × 1"],
    ["本年处理决定数量 |\n", "absent"],
    ["第二十条第（五）项 |\n", "absent"],
    ["行政强制措施 若干\n", "unknown: 行政强制措施 若干 × 1"],
  ])("with %j in its place", (instead, expected) => expect(penalties(instead)).toBe(expected));

  it("is absent, whatever stands unread in another place of the table", () => {
    const elsewhere = (row: RegExp): string =>
      line("article20", "penalties", (text) =>
        text.replace(/^行政处罚.*\n/m, "").replace(row, (found) => `食堂菜谱 | 3 |\n${found}`),
      );
    expect([elsewhere(/^行政许可.*/m), elsewhere(/^行政事业性收费.*/m)]).toEqual(["absent", "absent"]);
  });

  it("is not known to be absent behind a row that has too many figures", () => {
    const behind = (row: string): string =>
      line("article20", "penalties", (text) => text.replace(/^行政许可.*$/m, row).replace(/^行政处罚.*\n/m, ""));
    expect(behind("行政许可 | 3 |")).toBe("absent");
    // Of the block before it: the title of its own stands between.
    const coercion = (row: string): string =>
      line("article20", "coercion", (text) => text.replace(/^行政处罚.*$/m, row).replace(/^行政强制.*\n/m, ""));
    expect(coercion("行政处罚 | 3 | 4 |")).toBe("neighbour: × 1");
    expect(coercion("行政处罚 | 3 |")).toBe("absent");
  });

  it("is there unread where its words stand elsewhere", () => {
    const moved = (row: string): string =>
      line("article20", "penalties", (text) =>
        text.replace(/^行政处罚.*\n/m, "").replace("\n三、收到", `\n${row}\n三、收到`),
      );
    expect(moved("行政处罚 若干")).toBe("named: 行政处罚 若干 × 1");
  });

  it.each([
    ["水库巡查 | 12 |", "unknown: 水库巡查 × 1"],
    ["水库巡查 12", "unknown: 水库巡查 12 × 1"],
    ["水库巡查", "absent"],
    ["12", "figures: 12 × 1"],
    ["注：以上为全年数据", "absent"],
  ])("at the end of a table, with %j behind it", (behind, expected) => {
    const fees = line("article20", "fees", (text) => text.replace(/^行政事业性收费.*$/m, behind));
    expect(fees).toBe(expected);
  });

  it("may stand where the title of its block is, out of its place", () => {
    const title = "第二十条第（六）项";
    const without = (text: string): string => text.replace(/^第二十条第（六）项.*\n信息内容.*\n行政处罚.*\n/m, "");
    expect(line("article20", "penalties", without)).toBe("absent");
    expect(
      line("article20", "penalties", (text) => without(text).replace("\n三、收到", `\n${title} |\n三、收到`)),
    ).toBe(`named: ${title} × 1`);
  });
});

describe("other lines of a table that was read", () => {
  it("are there where they were found, and heads always", () => {
    const report = readReport(TEXT);
    const table = report.tables.get("article20");
    const states = table?.form.lines.map((one) => linePresence(report, table, one).state);
    expect(new Set(states)).toEqual(new Set(["there"]));
  });

  it("are absent where they stand nowhere", () => {
    expect(line("article20", "item6", (text) => text.replace(/^第二十条第（六）项.*\n/m, ""))).toBe("absent");
  });
});
