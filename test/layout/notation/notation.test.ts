import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../server/src/base/edits";
import { notated, readNotated, withoutNotation } from "../../../server/src/layout/notation/notation";

const LATEX = "甲 & 1 \\\\\n乙 & \\textbf{2} \\\\\n丙 & 3 \\\\";
const WIKI = "{|\n| 甲\n| 1\n|}";
const LIST = "['甲', '1'], ['乙', '2'], ['丙', '3']";
const CLAUSES = "甲,1;乙,2;丙,3;丁,4;戊,5;";

describe("a text without its notation", () => {
  it.each([
    ["LaTeX", LATEX, "甲 \t 1 \n.\n乙 \t ........2. \n.\n丙 \t 3 \n."],
    ["MediaWiki", WIKI, "..\n. 甲\t. 1\n.."],
    ["lists", LIST, "..甲.\t..1.\n. ..乙.\t..2.\n. ..丙.\t..3.\n"],
    ["clauses", CLAUSES, "甲\t1\n乙\t2\n丙\t3\n丁\t4\n戊\t5\n"],
    [
      "lists and clauses",
      `${LIST}\n${CLAUSES}`,
      "..甲.\t..1.\n. ..乙.\t..2.\n. ..丙.\t..3.\n\n甲\t1\n乙\t2\n丙\t3\n丁\t4\n戊\t5\n",
    ],
    ["none", "甲 & 1", "甲 & 1"],
  ])("has tabs and line ends for its marks, and is as long: %s", (_, text, expected) => {
    const without = withoutNotation(text);
    expect(without).toHaveLength(text.length);
    expect(without.replace(/\u200b/g, ".")).toBe(expected);
  });
});

/** The cells of a text, those that are doubtful with a question mark. */
function cells(text: string, start = 0, end = text.length): readonly string[] | undefined {
  return readNotated(text, { start, end })?.cells.map(
    (cell) => text.slice(cell.span.start, cell.span.end) + (cell.doubtful ? "?" : ""),
  );
}

describe("a block with a table in a notation", () => {
  it.each([
    ["LaTeX", LATEX, ["甲", "1", "乙", "2", "丙", "3"]],
    ["MediaWiki", WIKI, ["甲", "1"]],
    ["lists", LIST, ["甲", "1", "乙", "2", "丙", "3"]],
    ["clauses", CLAUSES, ["甲", "1", "乙", "2", "丙", "3", "丁", "4", "戊", "5"]],
  ])("has the cells of the table, where they stand in the text: %s", (_, text, expected) => {
    expect(cells(text)).toEqual(expected);
    expect(notated.read(text, { start: 0, end: text.length }).layout).toBe("notated");
  });

  it("is read as rows of tabs where another block has the table", () => {
    const text = `子\t9\n${WIKI}`;
    expect(cells(text, 0, 3)).toBeUndefined();
    expect(cells(text, 4)).toEqual(["甲", "1"]);
    const plain = notated.read(text, { start: 0, end: 3 });
    expect(plain.layout).toBe("tab-rows");
    expect(plain.cells.map((cell) => cell.text)).toEqual(["子", "9"]);
  });

  it.each([
    ["\\n", "'1\\n2'", "1\\n2?"],
    ["\\r\\n", "'1\\r\\n2'", "1\\r\\n2?"],
    ["<br>", "'1<br/>2'", "1<br/>2?"],
    ["none", "'12'", "12"],
    ["one between words", "'甲\\n乙'", "甲\\n乙"],
    ["one between a word and a figure", "'甲\\n1'", "甲\\n1"],
  ])("has a figure with a line end of its cell inside in doubt: %s", (_, field, expected) => {
    expect(cells(`${LIST}, ['丁', ${field}]`)?.at(-1)).toBe(expected);
  });

  it.each([
    ["{|\n| 甲 || || 1\n|}", "{|\n| 甲 ||5|| 5\n|}"],
    ["{|\n! 甲 !! !! 1\n|}", "{|\n! 甲 !!5!! 5\n|}"],
    ["{|\n| 甲\n|\n| 1\n|}", "{|\n| 甲\n|5\n| 5\n|}"],
    ["{|\r\n| 甲\r\n| \r\n| 1\r\n|}", "{|\r\n| 甲\r\n|5\r\n| 5\r\n|}"],
    ['{|\n| 甲 || colspan="2" | || 1\n|}', '{|\n| 甲 || colspan="2" |5|| 5\n|}'],
    [`${LIST}, ['甲', None, '1']`, `${LIST}, ['甲',5, '5']`],
    [`${LATEX}\n甲 & & 1 \\\\`, `${LATEX}\n甲 &5& 5 \\\\`],
  ])("%j is filled between its borders", (text, expected) => {
    const last = notated.read(text, { start: 0, end: text.length }).cells.slice(-3);
    expect(last.map((cell) => cell.text)).toEqual(["甲", "", "1"]);
    const filled = last.slice(1).flatMap((cell) => notated.fill(text, cell, "5"));
    expect(applyEdits(text, filled)).toBe(expected);
  });
});

it.each(["| 153\n7\n", "| 153\n— 7 —\n"])("a figure that goes on with the number of a page is doubtful: %j", (cell) => {
  const text = `{|\n| 甲\n${cell}|-\n| 乙\n| 2\n|}`;
  const found = readNotated(text, { start: 0, end: text.length })?.cells;
  expect(found?.map(({ doubtful }) => doubtful ?? false)).toEqual([false, true, false, false]);
});
