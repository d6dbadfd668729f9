import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../server/src/base/edits";
import { rowAsTyped } from "../../../server/src/features/typing/type-row";
import type { LayoutId } from "../../../server/src/layout/types";
import { readReport } from "../../../server/src/model/report";
import { formOf } from "../../../server/src/spec/forms";
import { random } from "../../support/random/random";
import { readings } from "../../support/reading/readings";
import { lineBefore, typing } from "../../support/reading/typing";
import { consistentFigures } from "../../support/reports/figures";
import { buildReport, type ReportOptions, withoutLines } from "../../support/reports/report-builder";

const FORM = formOf("applications", "2021");
const figures = consistentFigures("2021", random(7));

function without(keys: readonly string[], options: ReportOptions = {}): string {
  return buildReport({
    figures,
    ...options,
    grid: (rows, form) => (form === FORM ? withoutLines(form, keys)(rows) : rows),
  });
}

/** The text after the edits, with the cursor in it as the mark `⟦⟧`: behind what was inserted before it. */
function typedOn(marked: string, character: string): string {
  const { report, offset } = typing(marked);
  const edits = rowAsTyped(report, offset, character);
  const mark = edits.some(({ span }) => span.start === offset)
    ? edits.map((edit) => ({ ...edit, newText: `⟦⟧${edit.newText}` }))
    : [...edits, { span: { start: offset, end: offset }, newText: "⟦⟧" }];
  return applyEdits(report.text, mark);
}

describe("a line with a label is ended", () => {
  it.each<[LayoutId, string, string]>([
    ["pipe-rows", "2.其他法律行政法规禁止公开", "2.其他法律行政法规禁止公开 |  |  |  |  |  |  |  | ||"],
    ["tab-rows", "\t\t2.其他法律行政法规禁止公开", "\t\t2.其他法律行政法规禁止公开\t\t\t\t\t\t\t"],
    ["pipe-cells", "2.其他法律行政法规禁止公开 |", "2.其他法律行政法规禁止公开 |\n |\n |\n |\n |\n |\n |\n |\n||"],
    ["markdown", "|  |  | 2.其他法律行政法规禁止公开 |", "|  |  | 2.其他法律行政法规禁止公开 |  |  |  |  |  |  |  |"],
    ["csv", ",,2.其他法律行政法规禁止公开", ",,2.其他法律行政法规禁止公开,,,,,,,"],
  ])("in %s its row gets its empty cells", (layout, typed, expected) => {
    const cut = without(["refused2"], { layout });
    const marked = lineBefore(cut, "applications", "refused3", `${typed}\n⟦⟧`);
    if (expected === "") {
      // A label behind the places that groups cover spans several lines here: only what stands on one line is laid out.
      expect(typedOn(marked, "\n")).toBe(marked);
      return;
    }
    const after = typedOn(marked, "\n");
    expect(after).toBe(marked.replace(typed, () => expected));
    const now = readings(readReport(after.replace("⟦⟧", "")));
    for (const [cell, value] of readings(readReport(cut))) expect([cell, now.get(cell)]).toEqual([cell, value]);
    expect(now.get("applications.refused2.total")).toBe("blank");
  });

  it.each<[LayoutId, string, string]>([
    ["indented-cells", "\t一、本年新收政府信息公开申请数量", "\t\n\t\n\t\n\t\n\t\n\t\n\t\n"],
    ["bare-cells", "一、本年新收政府信息公开申请数量", "\n\n"],
  ])("where each cell has a line of its own: %s", (layout, typed, cells) => {
    const cut = without(["received"], { layout });
    const marked = lineBefore(cut, "applications", "carriedIn", `${typed}\n⟦⟧`);
    const after = typedOn(marked, "\n");
    expect(after.length).toBeGreaterThan(marked.length);
    expect(after).toContain(`${typed}\n${cells}`);
    const now = readings(readReport(after.replace("⟦⟧", "")));
    for (const [cell, value] of readings(readReport(cut))) expect([cell, now.get(cell)]).toEqual([cell, value]);
    expect(now.get("applications.received.total")).toBe("blank");
  });

  it("in other widths than the document's: what was typed stays", () => {
    const cut = without(["granted"]);
    const after = typedOn(lineBefore(cut, "applications", "partial", "(一)予以公开\n⟦⟧"), "\n");
    expect(after).toContain("\n(一)予以公开 |  |  |  |  |  |  |  | |\n⟦⟧\n（二）");
  });

  it("in every line end", () => {
    for (const eol of ["\r\n", "\r"] as const) {
      const cut = without(["refused2"], { eol });
      const after = typedOn(lineBefore(cut, "applications", "refused3", `2.其他法律行政法规禁止公开${eol}⟦⟧`), "\n");
      expect(after).toContain(`${eol}2.其他法律行政法规禁止公开 |  |  |  |  |  |  |  | ||${eol}⟦⟧${eol}3.危及`);
    }
  });
});

describe("the divider behind a label is typed", () => {
  it.each<[LayoutId, string, string, string]>([
    ["pipe-rows", "|", "规章 |⟦⟧", "规章 |⟦⟧  |  |  |"],
    ["pipe-rows", "|", "规章|⟦⟧", "规章|⟦⟧  |  |  |"],
    ["markdown", "|", "| 规章 |⟦⟧", "| 规章 |⟦⟧  |  |  |"],
    ["tab-rows", "\t", "规章\t⟦⟧", "规章\t⟦⟧\t\t"],
  ])("in %s the cells follow behind the cursor: %s %s", (layout, character, typed, expected) => {
    const cut = buildReport({
      layout,
      figures,
      grid: (rows, form) => (form.id === "article20" ? withoutLines(form, ["rules"])(rows) : rows),
    });
    const marked = lineBefore(cut, "article20", "normative", typed);
    const after = typedOn(marked, character);
    expect(after).toBe(marked.replace(typed, () => expected));
  });
});

describe("nothing is laid out", () => {
  const whole = buildReport({ figures });

  it.each([
    ["behind a row with its figures", whole.replace(/(\n规章 [^\n]*\n)/, "$1⟦⟧\n"), "\n"],
    ["a label that is there already", lineBefore(whole, "applications", "refused2", "1.属于国家秘密\n⟦⟧"), "\n"],
    ["half a label", lineBefore(without(["refused2"]), "applications", "refused3", "2.其他法律\n⟦⟧"), "\n"],
    [
      "at another place of the table",
      lineBefore(without(["refused2"]), "applications", "rejected1", "2.其他法律行政法规禁止公开\n⟦⟧"),
      "\n",
    ],
    ["in prose", whole.replace("五、存在", "规章\n⟦⟧\n五、存在"), "\n"],
    [
      "where words follow",
      lineBefore(without(["refused2"]), "applications", "refused3", "2.其他法律行政法规禁止公开\n⟦⟧注"),
      "\n",
    ],
    [
      "where a figure is on the line",
      lineBefore(without(["refused2"]), "applications", "refused3", "2.其他法律行政法规禁止公开 | 5 |⟦⟧"),
      "|",
    ],
    [
      "behind a label that has its cells on the next lines",
      buildReport({ figures, layout: "pipe-cells" }).replace("\n规章 |\n", "\n规章 |\n⟦⟧\n"),
      "\n",
    ],
    [
      "behind a label that has its blank cells on the next lines",
      buildReport({ layout: "indented-cells" }).replaceAll("\t0\n", "\t\n").replace("\n\t规章\n", "\n\t规章\n⟦⟧\n"),
      "\n",
    ],
    [
      "in a drawn box",
      lineBefore(
        without(["refused2"], { layout: "box" }),
        "applications",
        "refused3",
        "2.其他法律行政法规禁止公开\n⟦⟧",
      ),
      "\n",
    ],
    [
      "where blank cells do not show",
      lineBefore(
        without(["refused2"], { layout: "space-columns" }),
        "applications",
        "refused3",
        "2.其他法律行政法规禁止公开\n⟦⟧",
      ),
      "\n",
    ],
  ])("%s", (_, marked, character) => {
    expect(typedOn(marked, character)).toBe(marked);
  });
});
