import { describe, expect, it } from "vitest";
import { readBlock } from "../../../server/src/layout/index";
import { withoutInlineCodes } from "../../../server/src/layout/notation/inline-codes";

describe("a text without codes inside its lines", () => {
  it.each([
    ["Markdown's backslashes", "1203\\.15 \\-1 1\\.甲", "1203.15 -1 1.甲"],
    ["backslashes that stand for themselves", "\\\\. \\n \\| \\甲", "\\\\. \\n \\| \\甲"],
    ["references to white space", "甲&nbsp;乙", "甲\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0乙"],
    ["references to signs and points", "&#43;2 &#45;1 3&#46;5 &#65;", "+2 -1 3.5 &#65;"],
    ["attributes of a content", '[甲]{.a} | [1]{style="x"}', ` 甲${" ".repeat(5)} |  1${" ".repeat(12)}`],
    ["attributes of its pieces", "[1]{.a}[2]{.b}", ` 12${" ".repeat(5)}`],
    ["how cells of textile are drawn", "|<. 甲|\\3. 1|/2\\10. 2|_. 乙|", `|   甲|    1|${" ".repeat(7)}2|   乙|`],
    ["rows of typst", "[甲], [1], [],", " 甲 \t  1 \t   \t"],
    ["cells of typst over several columns", "table.cell(colspan: 3)[甲],", `${" ".repeat(23)}甲 \t`],
    ["lists, references and links", '["甲"], [1, 2]\n[1][2]\n[甲], 乙', '["甲"], [1, 2]\n[1][2]\n[甲], 乙'],
    ["numerals of labels and points", "|1. 甲| <. 乙|.5|=5|", "|1. 甲| <. 乙|.5|=5|"],
    ["brackets without attributes", "[甲](乙) [1] {.a}", "[甲](乙) [1] {.a}"],
  ])("shows what a reader sees, and is as long: %s", (_, text, expected) => {
    const shown = withoutInlineCodes(text);
    expect(shown).toHaveLength(text.length);
    expect(shown.replaceAll("\u00ad", "")).toBe(expected);
  });
});

it("cells with codes inside are read, each where it stands", () => {
  const text = "[规章]{.a} | [0]{.a} | [1\\.5]{.a}\n许可 | &#43;2 | \\-1";
  const { cells } = readBlock(text, { start: 0, end: text.length });
  expect(cells.map((cell) => [cell.text, text.slice(cell.span.start, cell.span.end)])).toEqual([
    ["规章", "规章"],
    ["0", "0"],
    ["1.5", "1\\.5"],
    ["许可", "许可"],
    ["+2", "&#43;2"],
    ["-1", "\\-1"],
  ]);
});

it.each(["|", "\t", "  "])("signs of emphasis around a content are no part of it, between %j", (border) => {
  const rows = [
    ["**规章**", "__0__", "`1`", "$2.5$"],
    ["许可", "**3**", "4*", "$"],
  ];
  const text = rows.map((row) => row.join(border)).join("\n");
  const { cells } = readBlock(text, { start: 0, end: text.length });
  expect(cells.map((cell) => [cell.text, text.slice(cell.span.start, cell.span.end)])).toEqual(
    ["规章", "0", "1", "2.5", "许可", "3", "4*", "$"].map((shown) => [shown, shown]),
  );
});
