import { describe, expect, it } from "vitest";
import { readStateOf } from "../../../server/src/model/presence/unread-cells";
import { wordRuns } from "../../../server/src/model/presence/word-runs";
import { readReport } from "../../../server/src/model/report";
import { formOf } from "../../../server/src/spec/forms";
import { buildReport, READABLE_LAYOUTS } from "../../support/reports/report-builder";

const TEXT = buildReport({ layout: "pipe-rows" });

/** What of a text was read as no part of a table. */
const unread = (text: string) => readStateOf(readReport(text)).unread.map((piece) => piece.text);

/** 表二 with a line in place of the row 行政处罚, whose own is as it was behind it. */
const withLine = (line: string) => TEXT.replace(/^行政处罚.*$/m, (row) => `${line}\n${row}`);

describe("what is read of a report", () => {
  it.each(READABLE_LAYOUTS)("are the rows, titles and groups of its tables, and nothing is left: %s", (layout) => {
    const report = readReport(buildReport({ layout }));
    const { extents, unread: left } = readStateOf(report);
    for (const id of ["article20", "applications"] as const) {
      const lines = formOf(id, "2021").lines.flatMap((line) => (line.kind === "heads" ? [] : [line.key]));
      expect([...(extents.get(id)?.keys() ?? [])].sort()).toEqual([...lines].sort());
    }
    expect(left).toEqual([]);
  });

  it("are words in the place of a value, as long as they name no other row", () => {
    const valued = (words: string) => TEXT.replace(/^行政许可 \|[^|\n]*/m, `行政许可 | ${words} `);
    expect(unread(valued("若干"))).toEqual([]);
    expect(unread(valued("行政许可"))).toEqual(["行政许可"]);
  });

  it("are the heads of a table, where they stand in it, not its row labels", () => {
    expect(unread(withLine("信息内容 | 本年处理决定数量 |||"))).toEqual([]);
    expect(unread(withLine("行政许可 | |||"))).toEqual(["行政许可"]);
    expect(unread(withLine("结果维持 | |||"))).toEqual(["结果维持"]);
  });
});

describe("words of the form side by side", () => {
  const runs = (text: string) => wordRuns(text).map(({ words, figures }) => `${words.length} + ${figures}`);

  it.each([
    ["行政许可 5 行政处罚", "2 + 1"],
    ["行政许可15，27行政处罚", undefined],
    // A digit may be the numeral of the words behind it.
    ["行政许可 5 1.属于国家秘密", "2 + 1"],
    ["行政许可 行政处罚", "2 + 0"],
    ["行政许可 行政处罚 等", undefined],
    ["行政许可 行政处罚 行政强制 等", "3 + 0"],
    ["行政许可、行政处罚、行政强制 等", undefined],
  ])("with figures between them: %s", (text, expected) => {
    expect(runs(text)).toEqual(expected === undefined ? [] : [expected]);
  });
});
