import { describe, expect, it } from "vitest";
import { acrossCells, outsideCells } from "../../../server/src/model/presence/loose-labels";
import { readReport } from "../../../server/src/model/report";
import type { Report } from "../../../server/src/model/types";

/** A report of this text, of which only what stands between ⟦ and ⟧ are cells; and the part behind `from`. */
function reportOf(marked: string): Report {
  const cells: { start: number; end: number }[] = [];
  let text = "";
  for (const piece of marked.split(/(?=⟦)|(?<=⟧)/)) {
    const shown = piece.replace(/[⟦⟧]/g, "");
    if (piece.startsWith("⟦")) cells.push({ start: text.length, end: text.length + shown.length });
    text += shown;
  }
  const made = cells.map((span) => ({ span, slot: span, text: text.slice(span.start, span.end), startsRow: false }));
  return { ...readReport(""), text, tables: new Map(), streams: [{ layout: "box", rowsMarked: true, cells: made }] };
}

/** The line on which the words of a label stand outside all cells, in the text behind `甲\n`. */
function outside(label: string, marked: string): string | undefined {
  const report = reportOf(`行政强制 │\n${marked}`);
  const found = outsideCells(report, { start: 7, end: report.text.length }, label);
  return found && report.text.slice(found.start, found.end);
}

describe("the words of a label outside all cells", () => {
  it.each([
    ["│⟦行政处罚⟧│⟦2⟧│\n│行政强制│3│\n│⟦甲⟧│", "│行政强制│3│"],
    ["│⟦行政处罚⟧│⟦2⟧│行政强制│3│", "│行政处罚│2│行政强制│3│"],
    ["│⟦行政强制⟧│⟦2⟧│行政强制│3│", "│行政强制│2│行政强制│3│"],
    ["行政强制\t3", "行政强制\t3"],
    ["│行政强制│⟦3⟧│", "│行政强制│3│"],
    ["|行政 强制|3|", "|行政 强制|3|"],
    // A cell on several lines may lie around what stands beside it.
    ["│⟦行政强制\n2⟧│", "│行政强制"],
  ])("stand on a line with borders: %j", (marked, expected) => {
    expect(outside("行政强制", marked)).toBe(expected);
  });

  it.each([
    "│⟦行政强制⟧│⟦2⟧│",
    "│⟦行政处罚⟧│⟦2⟧│\n│⟦行政强制⟧│⟦3⟧│",
    "行政强制 3",
    "│⟦甲⟧│\n行政强制 3\n│⟦行政强制⟧│",
    "│⟦行政强制⟧│\n行政强制 3\n│⟦甲⟧│",
    "│⟦行政许可⟧│\n全年办理行政强制3件",
    "│⟦甲⟧│行政│\n│强制│⟦乙⟧│",
    "",
  ])("do not stand in %j", (marked) => {
    expect(outside("行政强制", marked)).toBeUndefined();
  });
});

it("the words of a label of four characters may stand across cells, those of a shorter one not", () => {
  const report = reportOf("│⟦其他对外管⟧│⟦理服务事项⟧│⟦规⟧│⟦章⟧│");
  const whole = { start: 0, end: report.text.length };
  expect(acrossCells(report, whole, "其他对外管理服务事项")).toBe(true);
  expect(acrossCells(report, whole, "外管理服")).toBe(true);
  expect(acrossCells(report, whole, "管理服")).toBe(false);
  expect(acrossCells(report, whole, "规章")).toBe(false);
  expect(acrossCells(report, { start: 8, end: report.text.length }, "其他对外管理服务事项")).toBe(false);
});
