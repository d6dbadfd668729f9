import { describe, expect, it } from "vitest";
import { clauseMarks } from "../../../server/src/layout/notation/clauses";
import { shown, tablesOf } from "./shown";

/** So many rows, each on a line of its own. */
function rows(count: number): string {
  return Array.from({ length: count }, (_, index) => `${"甲乙丙丁戊"[index]},${index};`).join("\n");
}

/** So many lines that are no rows. */
function prose(count: number): string {
  return Array.from({ length: count }, () => "说明").join("\n");
}

describe("clauses", () => {
  it.each([
    ["five rows", rows(5), true],
    ["four rows", rows(4), false],
    ["four rows on a line, the fifth ended by a full stop", "甲,1;乙,2;丙,3;丁,4;戊,5。", true],
    ["four rows and a line without a semicolon", `${rows(4)}\n戊,5\n`, false],
    ["four rows and words", `${rows(4)}\n戊,己;`, false],
    ["four rows and a row that ends with words", `${rows(4)}\n戊,5,己;`, false],
    ["four rows and a lone figure", `${rows(4)}\n5;`, false],
    ["four rows and a lone full stop", `${rows(4)};。`, false],
    ["four rows and a row of a mark for none", `${rows(4)}\n戊,/;`, true],
    ["rows of marks for none alone", "甲,/;乙,/;丙,/;丁,/;戊,/;", false],
    ["rows with white space around marks", " 甲 , 1 ;\n".repeat(5), true],
    ["rows in full-width marks", "甲，１；".repeat(5), true],
    ["rows with either comma between", `${"甲,1;".repeat(4)}${"甲，1;".repeat(4)}`, false],
    ["a row of ten values", "甲,1,2,3,4,5,6,7,8,9,0;", true],
    ["a row of nine values", "甲,1,2,3,4,5,6,7,8,9;", false],
  ])("are a table where five of them are rows, or one is as long as none but 表四 has: %s", (_, text, expected) => {
    expect(clauseMarks(text) !== undefined).toBe(expected);
  });

  it.each([
    [4, 4, []],
    [3, 5, [rows(5)]],
    [5, 5, [rows(5), rows(5)]],
  ])(
    "are one table where four lines stand between %i rows and %i, and no longer where five do",
    (above, below, apart) => {
      const near = `${rows(above)}\n${prose(4)}\n${rows(below)}`;
      expect(tablesOf(clauseMarks, near)).toEqual([near]);
      expect(tablesOf(clauseMarks, `${rows(above)}\n${prose(5)}\n${rows(below)}`)).toEqual(apart);
    },
  );

  const HEAD = "名目,数;";
  it.each([
    [`说明\n${HEAD}\n${rows(5)}\n说明；`, `${HEAD}\n${rows(5)}`],
    [`${HEAD}\n说明\n${rows(5)}`, rows(5)],
    [`${`${HEAD}\n`.repeat(5)}${rows(5)}`, `${`${HEAD}\n`.repeat(5)}${rows(5)}`],
    [`${`${HEAD}\n`.repeat(6)}${rows(5)}`, `${`${HEAD}\n`.repeat(5)}${rows(5)}`],
    [`甲,1;\n说明\n${rows(5)}`, `甲,1;\n说明\n${rows(5)}`],
  ])("have up to five heads right above them that end as they do: %j", (text, expected) => {
    expect(tablesOf(clauseMarks, text)).toEqual([expected]);
  });

  it.each([
    ["甲, 1;乙,2；丙,3;丁,4;戊,5。", "甲→ 1⏎乙→2⏎丙→3⏎丁→4⏎戊→5⏎"],
    [
      `说明,一;二。\n${prose(1)}\n${rows(5)}\n完,了;毕。`,
      `说明,一;二。\n说明\n${"甲→0⏎\n乙→1⏎\n丙→2⏎\n丁→3⏎\n戊→4⏎"}\n完,了;毕。`,
    ],
    ["甲，1,000；乙，2；丙，3；丁，4；戊，5。", "甲→1,000⏎乙→2⏎丙→3⏎丁→4⏎戊→5⏎"],
    ["甲。子,1;乙，丑,2;丙,3。\n丁,4;戊,5;己,6;", "甲。子→1⏎乙，丑→2⏎丙→3⏎\n丁→4⏎戊→5⏎己→6⏎"],
  ])("show borders for their commas, and ends of rows for semicolons and full stops: %j", (text, expected) => {
    expect(shown(clauseMarks, text)).toBe(expected);
  });
});
