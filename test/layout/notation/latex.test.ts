import { describe, expect, it } from "vitest";
import { latexMarks } from "../../../server/src/layout/notation/latex";
import { shown, tablesOf } from "./shown";

/** Rows with these lines below the first two. */
function rows(lines: string): string {
  return `甲 & 1 \\\\\n乙 & 2 \\\\\n${lines}\n丙 & 3 \\\\`;
}

function expectShown(lines: string, expected: string): void {
  expect(shown(latexMarks, rows(lines))).toBe(`甲 → 1 ⏎\n乙 → 2 ⏎\n${expected}\n丙 → 3 ⏎`);
}

describe("a row of LaTeX", () => {
  it.each([
    ["丁 & 4 \\\\", "丁 → 4 ⏎"],
    ["丁&4\\\\*", "丁→4⏎"],
    ["丁 & 4 \\\\[2pt]", "丁 → 4 ⏎"],
    ["[丁] &[4] \\\\", "[丁] →[4] ⏎"],
    ["丁\\% & 4\\_5\\& \\\\", "丁% → 4_5& ⏎"],
    ["{丁} & {[4]} \\\\", "丁 → [4] ⏎"],
  ])("%j has borders, and an end with a distance or none", expectShown);

  it.each([
    ["\\makecell{丁\\\\戊} & 4 \\\\", "丁戊 → 4 ⏎"],
    ["\\makecell{\\label{a&b}丁\\\\戊} & 4 \\\\", "丁戊 → 4 ⏎"],
    ["\\makecell{{丁}\\\\戊} & 4 \\\\", "丁戊 → 4 ⏎"],
    ["{丁 & 4 \\\\", "丁 → 4 ⏎"],
    ["丁 & {4\n5 \\\\", "丁 → 4\n5 ⏎"],
    ["丁 & {4\r5 \\\\", "丁 → 4\r5 ⏎"],
    ["丁} & }4 \\\\", "丁 → 4 ⏎"],
    ["丁 & {4} \\\\", "丁 → 4 ⏎"],
  ])("%j ends where no brace of its cell is open", expectShown);

  it.each([
    ["丁\n& 4 \\\\", "丁␣→ 4 ⏎"],
    ["丁\r\n  & 4 \\\\", "丁␣␣  → 4 ⏎"],
    ["丁 &\n4 \\\\", "丁 →␣4 ⏎"],
    ["丁 & \t\r\n4 \\\\", "丁 → \t␣␣4 ⏎"],
    ["丁\n4 & 5 \\\\", "丁\n4 → 5 ⏎"],
    [`丁 &${" ".repeat(19)}\n4 \\\\`, `丁 →${" ".repeat(19)}␣4 ⏎`],
    [`丁 &${" ".repeat(20)}\n4 \\\\`, `丁 →${" ".repeat(20)}\n4 ⏎`],
    [`丁\n${" ".repeat(19)}& 4 \\\\`, `丁␣${" ".repeat(19)}→ 4 ⏎`],
    [`丁\n${" ".repeat(20)}& 4 \\\\`, `丁\n${" ".repeat(20)}→ 4 ⏎`],
  ])("%j goes on over a line end beside a border", expectShown);
});

describe("a command of LaTeX", () => {
  it.each([
    ["\\hline", ""],
    ["\\cline{2-3}", ""],
    ["\\cmidrule(lr){2-3}", ""],
    ["\\begin{tabular}[t]{l@{\\hspace{2pt}}r}", ""],
    ["\\end{tabular}", ""],
    ["\\end{tabular}{丁}", "丁"],
    ["\\multicolumn{2}{>{\\centering}c}{丁} & 4 \\\\", "丁 → 4 ⏎"],
    ["\\multirow[t]{2}{*}{丁} & 4 \\\\", "丁 → 4 ⏎"],
    ["\\textcolor{red}{丁} & \\cellcolor[gray]{0.9}4 \\\\", "丁 → 4 ⏎"],
    ["\\textbf{丁} & \\unknown[x]{4} \\\\", "丁 → 4 ⏎"],
    ["\\textbf丁 & 4 \\\\", "丁 → 4 ⏎"],
    ["\\end丁{戊} & 4 \\\\", "丁戊 → 4 ⏎"],
    ["\\cline(丁", "(丁"],
    ["\\cline{丁", "丁"],
    ["\\cline 丁)}", " 丁)"],
    ["\\cline子丁子", "子丁子"],
  ])("%j is not seen, nor are those of its arguments that are no text", expectShown);

  it("has no argument of more than 200 characters, its braces counted", () => {
    expectShown(`\\label{${"x".repeat(198)}}`, "");
    expectShown(`\\label{${"x".repeat(199)}}`, "x".repeat(199));
  });
});

describe("a table of LaTeX", () => {
  it.each([
    ["three rows", "甲 & 1 \\\\\n乙 & 2 \\\\\n丙 & 3 \\\\", true],
    ["three rows and a line end", "甲 & 1 \\\\\r\n乙 & 2 \\\\\r\n丙 & 3 \\\\\r\n", true],
    ["two rows", "甲 & 1 \\\\\n乙 & 2 \\\\\n", false],
    ["a line without an end", "甲 & 1 \\\\\n乙 & 2 \\\\\n丙 & 3", false],
    ["a line that ends before its border", "甲 & 1 \\\\\n乙 & 2 \\\\\n丙 \\\\ & 3", false],
    ["a line without a border", "甲 & 1 \\\\\n乙 & 2 \\\\\n丙 3 \\\\", false],
    ["a line that begins with its border", "甲 & 1 \\\\\n乙 & 2 \\\\\n& 3 \\\\", false],
    ["no row", "A & B\nC & D\nE & F", false],
    ["no border", "C:\\\\甲\nC:\\\\乙\nC:\\\\丙", false],
  ])("is known by three lines that end behind a border: %s", (_, text, expected) => {
    expect(latexMarks(text) !== undefined).toBe(expected);
  });

  it("is where its rows are", () => {
    expect(tablesOf(latexMarks, `说明\n${rows("\\hline")}\n说明`)).toEqual([
      "甲 & 1 \\\\",
      "乙 & 2 \\\\",
      "丙 & 3 \\\\",
    ]);
  });
});
