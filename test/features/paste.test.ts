import { describe, expect, it } from "vitest";
import { applyEdits } from "../../server/src/base/edits";
import { pasteTable } from "../../server/src/features/paste/paste";
import { readReport } from "../../server/src/model/report";
import { formOf } from "../../server/src/spec/forms";
import { REVIEWS } from "../../server/src/spec/tables/reviews";
import type { TableForm } from "../../server/src/spec/types";
import { fc } from "../support/random/properties";
import { random } from "../support/random/random";
import { type Clipboard, copied, PROGRAMS } from "../support/reading/clipboard";
import { readings } from "../support/reading/readings";
import { typing } from "../support/reading/typing";
import { allFigures, cellKey, consistentFigures, type Figures } from "../support/reports/figures";
import { BLANK_KEEPING_LAYOUTS, buildReport, READABLE_LAYOUTS } from "../support/reports/report-builder";

const FORMS: readonly TableForm[] = [formOf("article20", "2021"), formOf("applications", "2021"), REVIEWS];
const NUMERAL = { article20: "二、主动", applications: "三、收到", reviews: "四、政府" } as const;

/** The end of the heading that begins so. */
function behindHeading(text: string, heading: string): number {
  return text.indexOf("情况", text.indexOf(heading)) + 2;
}

function pastedInto(text: string, offset: number, clipboard: Clipboard): string | undefined {
  const edits = pasteTable(readReport(text), offset, clipboard);
  return edits && applyEdits(text, edits);
}

describe.each(READABLE_LAYOUTS)("into %s", (layout) => {
  it.each(FORMS.flatMap((form) => PROGRAMS.map((program) => ({ form, name: form.name, program }))))(
    "$name from $program: every figure in its row, nothing else changed",
    ({ form, program }) => {
      fc.assert(
        fc.property(fc.nat(), fc.constantFrom("\n", "\r\n", "\r"), (seed, eol) => {
          const text = buildReport({ layout, eol, figures: consistentFigures("2021", random(seed)) });
          const figures = consistentFigures("2021", random(seed + 1));
          const after = pastedInto(text, behindHeading(text, NUMERAL[form.id]), copied(program, form, figures));
          expect(after).toBeDefined();
          const now = readReport(after ?? "");
          const own = [...allFigures("2021", figures)].filter(([cell]) => cell.startsWith(`${form.id}.`));
          expect(readings(now)).toEqual(new Map([...readings(readReport(text)), ...own]));
          expect(now.tables.get(form.id)?.layout).toBe(layout);
          expect((after ?? "").replaceAll(eol, "")).not.toMatch(/[\r\n]/);
        }),
        { numRuns: 3 },
      );
    },
  );
});

describe("what is pasted", () => {
  const text = buildReport({ figures: consistentFigures("2021", random(2)) });
  const at = behindHeading(text, "三、收到");

  it("some rows with their labels go into their rows", () => {
    const rows =
      "（一）予以公开\t1\t2\t3\t4\t5\t6\t21\r\n2.重复申请\t\t0\t0\t0\t0\t0\t0\r\n3.其他\t9\t0\t0\t0\t0\t0\t9\r\n";
    const now = readings(readReport(pastedInto(text, at, { text: rows }) ?? ""));
    expect(now.get("applications.granted.total")).toBe("21");
    expect(now.get("applications.rejected2.natural")).toBe("blank");
    expect(now.get("applications.other3.natural")).toBe("9");
    expect(now.get("applications.partial.total")).toBe(readings(readReport(text)).get("applications.partial.total"));
  });

  it("figures stay as they were written", () => {
    const rows = "规章\t1,234\t0\t１２\r\n行政规范性文件\t3件\t-\t007\r\n行政许可\t5\r\n";
    const after = pastedInto(text, behindHeading(text, "二、主动"), { text: rows });
    expect(after).toContain("\n规章 | 1,234 | 0 | １２ |\n行政规范性文件 | 3件 | - | 007 |\n");
  });

  it("a table that is not there yet is written at the cursor, in the document's layout", () => {
    for (const layout of BLANK_KEEPING_LAYOUTS) {
      const whole = buildReport({ layout });
      const lines = whole.split("\n");
      const first = lines.findIndex((line) => line.includes("四、政府信息公开行政复议"));
      const next = lines.findIndex((line) => line.includes("五、存在"));
      const without = [...lines.slice(0, first + 1), "⟦⟧", ...lines.slice(next)].join("\n");
      const { report, offset } = typing(without);
      const figures: Figures = new Map([
        [cellKey("reviews", "directSuit", "total"), "4"],
        [cellKey("reviews", "directSuit", "upheld"), "4"],
      ]);
      const edits = pasteTable(report, offset, copied("Excel", REVIEWS, figures));
      const after = readReport(applyEdits(report.text, edits ?? []));
      expect(after.tables.get("reviews")?.layout).toBe(layout);
      expect(readings(after).get("reviews.directSuit.total")).toBe("4");
      expect(readings(after).get("reviews.suitAfter.total")).toBe("0");
    }
  });

  it("figures alone go into the cells from the cursor on", () => {
    const { report, offset } = typing(text.replace(/(\n一、本年新收[^|]*\| )(\d)/, "$1⟦⟧$2"));
    const block = "1\t2\t3\t4\t5\t6\t21\r\n7\t8\t9\t0\t0\t0\t24\r\n";
    const edits = pasteTable(report, offset, { text: block });
    const now = readings(readReport(applyEdits(report.text, edits ?? [])));
    expect(["natural", "business", "total"].map((column) => now.get(`applications.received.${column}`))).toEqual([
      "1",
      "2",
      "21",
    ]);
    expect(["natural", "business", "total"].map((column) => now.get(`applications.carriedIn.${column}`))).toEqual([
      "7",
      "8",
      "24",
    ]);
    expect(now.get("applications.granted.natural")).toBe(readings(report).get("applications.granted.natural"));
  });

  it("a blank cell of the block is a cell, wherever in a line it stands", () => {
    const { report, offset } = typing(text.replace(/(\n一、本年新收[^|]*\| )(\d)/, "$1⟦⟧$2"));
    const columns = ["natural", "business", "research"];
    const pasted = (block: string, row: string): readonly unknown[] => {
      const now = readings(readReport(applyEdits(report.text, pasteTable(report, offset, { text: block }) ?? [])));
      return columns.map((column) => now.get(`applications.${row}.${column}`));
    };
    expect(pasted("\t24\t25", "received")).toEqual(["blank", "24", "25"]);
    expect(pasted("\t24\r\n\t25\r\n", "carriedIn").slice(0, 2)).toEqual(["blank", "25"]);
    expect(pasted("24\t\t26\r\n", "received")).toEqual(["24", "blank", "26"]);
  });

  it("a merged cell of the clipboard takes up its columns and rows, as in a spreadsheet", () => {
    const { report, offset } = typing(text.replace(/(\n一、本年新收[^|]*\| )(\d)/, "$1⟦⟧$2"));
    const html = [
      '<table><tr><td class=xl65 colspan=2 height="20">11</td><td rowspan="2">12</td><td>13</td></tr>',
      "<tr><TD>21</TD><td>22</td><td>23</td></tr></table>",
    ].join("");
    const edits = pasteTable(report, offset, { html });
    const now = readings(readReport(applyEdits(report.text, edits ?? [])));
    const columns = ["natural", "business", "research", "welfare"];
    expect(columns.map((column) => now.get(`applications.received.${column}`))).toEqual(["11", "blank", "12", "13"]);
    expect(columns.map((column) => now.get(`applications.carriedIn.${column}`))).toEqual(["21", "22", "blank", "23"]);
  });

  it("the fifteen figures of 表四 at its first cell", () => {
    const fifteen = Array.from({ length: 15 }, (_, index) => String(index));
    const { report, offset } = typing(text.replace(/\n(\d+(?: \| \d+){14} \|)/, "\n⟦⟧$1"));
    const edits = pasteTable(report, offset, { text: fifteen.join("\t") });
    const now = readings(readReport(applyEdits(report.text, edits ?? [])));
    expect(now.get("reviews.reconsideration.upheld")).toBe("0");
    expect(now.get("reviews.suitAfter.total")).toBe("14");
  });
});

describe("plain paste is left to do its work", () => {
  const text = buildReport({ figures: consistentFigures("2021", random(2)) });
  const table = formOf("applications", "2021");
  const at = behindHeading(text, "三、收到");
  const firstFigure = text.indexOf("| ", text.indexOf("一、本年新收")) + 2;
  const full = copied("Excel", table, consistentFigures("2021", random(3)));

  it.each<[string, string, number, Clipboard]>([
    ["words", text, at, { text: "全年收到申请3件。" }],
    ["one figure", text, at + 40, { text: "3" }],
    ["lines of figures, which may be a row or a column", text, firstFigure, { text: "3\r\n\r\n4" }],
    ["words in tabs", text, at, { text: "甲\t乙\r\n丙\t丁" }],
    ["the cursor in another section", text, 20, full],
    [
      "a table of another edition",
      text,
      behindHeading(text, "二、主动"),
      copied("Excel", formOf("article20", "2019"), new Map()),
    ],
    [
      "a row with a figure too few",
      text,
      at,
      { text: "（一）予以公开\t1\t2\t3\r\n2.重复申请\t1\t0\t0\t0\t0\t0\t1\r\n" },
    ],
    ["a row that the document does not have", text.replace(/^2\.重复申请.*\n/m, ""), at, full],
    ["more rows of figures than there are", text, text.indexOf("四、结转") + 14, { text: "1\t2\r\n3\t4" }],
    ["the same table once more", text, at, copied("Excel", table, consistentFigures("2021", random(2)))],
    [
      "blanks that would not show",
      buildReport({ layout: "space-columns" }),
      behindHeading(buildReport({ layout: "space-columns" }), "三、收到"),
      { text: "（一）予以公开\t\t2\t3\t4\t5\t6\t20\r\n2.重复申请\t1\t0\t0\t0\t0\t0\t1\r\n" },
    ],
    ["no report", "随便\n", 0, full],
  ])("%s", (_, document, offset, clipboard) => {
    expect(pastedInto(document, offset, clipboard)).toBeUndefined();
  });

  it("whatever is on the clipboard: nothing, or a report with every other figure as before", () => {
    const bits = fc.constantFrom(
      "\t",
      "\r\n",
      "规章",
      "2.重复申请",
      "<td>",
      "</tr>",
      "<table>",
      "7",
      "1,2",
      "",
      "行政许可",
      "|",
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), fc.nat(), (parts, place) => {
        const after = pastedInto(text, place % text.length, { html: parts.join(""), text: parts.join("") });
        if (after === undefined) return;
        expect([...readings(readReport(after)).keys()]).toEqual([...readings(readReport(text)).keys()]);
      }),
      { numRuns: 120 },
    );
  });
});

it("figures are not pasted into a table in which two rows are read from the same cells", () => {
  const lines = buildReport({ layout: "markdown" }).split("\n");
  const at = (words: string): number => lines.findIndex((line) => line.startsWith(`| ${words}`));
  const permits = lines.splice(at("第二十条第（五）项"), 3);
  lines.splice(at("行政事业性收费") + 1, 0, ...permits);
  const [rules, coercion] = [at("规章"), at("行政强制")];
  [lines[rules], lines[coercion]] = [lines[coercion] ?? "", lines[rules] ?? ""];
  const text = lines.join("\n");
  const pasted = { text: "规章\t7\t8\t9\n行政规范性文件\t1\t2\t3\n" };
  expect(pasteTable(readReport(text), text.indexOf("| 行政规范性文件"), pasted)).toBeUndefined();
});
