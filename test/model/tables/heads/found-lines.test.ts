import { describe, expect, it } from "vitest";
import { readReport } from "../../../../server/src/model/report";
import type { TableId } from "../../../../server/src/spec/types";
import { buildReport } from "../../../support/reports/report-builder";

/**
 * What is found of a line of a table that is no row: its label, then its cells; undefined where it is not found. Where
 * no cell is the corner of heads, the first cell shows where they are, and stays one of them.
 */
function found(text: string, table: TableId, key: string): readonly string[] | undefined {
  const line = readReport(text).tables.get(table)?.lines.get(key);
  return line && [line.label.text, ...line.cells.map((cell) => cell.text)];
}

describe("the heads of 表三", () => {
  const RECEIVED = /^(一、本年新收政府信息公开申请数量[ |]*)\d+/m;
  const text = buildReport({ layout: "pipe-rows" });
  const note = /^（本列数据的勾稽关系为.*?）/m.exec(text)?.[0] ?? "";
  /** With these words in the first cell behind the first label. */
  const withFirst = (words: string) => text.replace(RECEIVED, `$1${words}`);

  it("are those before the first row, whatever stands in it", () => {
    const heads = found(text, "applications", "heads");
    expect(heads?.[0]).toBe(note);
    expect(heads?.slice(1, 3)).toEqual(["申请人情况", "自然人"]);
    expect(withFirst("说".repeat(91))).not.toBe(text);
    expect(found(withFirst("说".repeat(91)), "applications", "heads")).toEqual(heads);
  });

  it("have the note as their corner, or no corner", () => {
    const corner = (changed: string) => readReport(changed).tables.get("applications")?.lines.get("heads")?.label;
    expect(corner(text)).toMatchObject({ text: note, whole: true });
    expect(corner(text.replace(note, ""))).toMatchObject({ text: "申请人情况", whole: false });
  });

  it("are found behind cells of at most ninety characters, and of the own table", () => {
    const first = text.indexOf("一、本年新收");
    const withLine = (line: string) => `${text.slice(0, first)}${line}\n${text.slice(first)}`;
    expect(found(withLine(`${"说".repeat(90)}|`), "applications", "heads")?.[0]).toBe(note);
    expect(found(withLine(`${"说".repeat(91)}|`), "applications", "heads")).toBeUndefined();
  });
});

describe("the heads of one block of 表二", () => {
  const text = buildReport({ layout: "markdown" });
  const heads = (cells: string) =>
    found(
      text.replace(/\| 信息内容 \| 本年处理决定数量 \|[ |]*\n(?=\| 行政许可)/, `${cells}\n`),
      "article20",
      "heads:item5",
    );

  it("are the corner and the head", () => {
    expect(heads("| 信息内容 | 本年处理决定数量 | | |")).toEqual(["信息内容", "本年处理决定数量"]);
  });

  it("are so with a figure over the one head, which somebody wrote there", () => {
    expect(heads("| 信息内容 | 0 | | |")).toEqual(["信息内容", "0"]);
  });

  it("are only what words there are where figures stand without a corner, or with other cells", () => {
    expect(heads("| 信息内容 | 本年处理决定数量 | 0 | |")).toEqual(["信息内容", "本年处理决定数量"]);
    expect(heads("| 信息内容 | 0 | 0 | |")).toEqual(["信息内容"]);
    expect(heads("| 甲 | 乙 | | |")).toEqual(["甲", "甲", "乙"]);
    expect(heads("| | 0 | | |")).toBeUndefined();
  });
});
