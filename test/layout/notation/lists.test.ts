import { describe, expect, it } from "vitest";
import { listMarks } from "../../../server/src/layout/notation/lists";
import { shown, tablesOf } from "./shown";

/** A list with these lines between its second row and its last. */
function list(lines: string): string {
  return `[['甲', '1'],\n['戊', '5'],\n${lines},\n['乙', '2']]`;
}

describe("a row of a list of lists", () => {
  it.each([
    ["['丙', '3']", "丙→3⏎"],
    ['["丙", "3"]', "丙→3⏎"],
    ["[ '丙' , '3' ]", "丙→3⏎"],
    ["['丙',\n'3'\n]", "丙→3⏎"],
    ["['丙', '3', ]", "丙→3⏎"],
    ["['丙', '3',]", "丙→3⏎"],
    ["[['丙', '3']]", "丙→3⏎"],
    ["['丙', 3, +3, -3.5]", "丙→3→+3→-3.5⏎"],
    ["['丙', true, false]", "丙→true→false⏎"],
    ["['丙', '']", "丙→⏎"],
  ])("%j has a content in each field", (line, expected) => {
    expect(shown(listMarks, list(line))).toBe(`甲→1⏎\n戊→5⏎\n${expected}\n乙→2⏎`);
  });

  it.each([
    ["['丙', None, null, NaN, nan]", "丙→→→→⏎"],
    ["[None, '3']", "→3⏎"],
    ["['丙', 'None']", "丙→None⏎"],
  ])("%j shows nothing for a word that stands for none without quotes", (line, expected) => {
    expect(shown(listMarks, list(line))).toBe(`甲→1⏎\n戊→5⏎\n${expected}\n乙→2⏎`);
  });

  it.each([
    [`['丙"', "三'"]`, `丙"→三'⏎`],
    ["['丙\\'丁', '3']", "丙'丁→3⏎"],
    ['["丙\\"丁", "3"]', '丙"丁→3⏎'],
    ["['丙\\\\丁', '3']", "丙\\丁→3⏎"],
    ["['丙\\n丁\\r\\n戊\\t己', '3']", "丙丁戊己→3⏎"],
    ["['丙\\x丁', '3']", "丙\\x丁→3⏎"],
  ])("%j has its quotes and the marks inside them unseen", (line, expected) => {
    expect(shown(listMarks, list(line))).toBe(`甲→1⏎\n戊→5⏎\n${expected}\n乙→2⏎`);
  });

  it.each([
    "'丙', 数]",
    "'丙', 33件]",
    "'丙' '3']",
    "'丙'、'3']",
    "'丙'",
    "'丙']",
    "'丙',]",
    "'丙\n丁', '3']",
    "'丙', '3'）",
    "'丙', '3',",
  ])("is none where a field has no content, no border or no other beside it: [%s", (line) => {
    // The bracket of what is no row is only one more between two rows.
    expect(shown(listMarks, list(`[${line}`))).toBe(`甲→1⏎\n戊→5⏎\n${line},\n乙→2⏎`);
  });
});

describe("a list of lists", () => {
  const ROWS = "['甲', '1'], ['乙', '2'], ['丙', '3']";

  it.each([
    [`[${ROWS}]`, "甲→1⏎ 乙→2⏎ 丙→3⏎"],
    [ROWS, "甲→1⏎ 乙→2⏎ 丙→3⏎"],
    [`表[1] = [\n  ${ROWS}\n]`, "表[1] = \n  甲→1⏎ 乙→2⏎ 丙→3⏎\n"],
    [`[[${ROWS}],\n []] 见[2]，`, "[甲→1⏎ 乙→2⏎ 丙→3⏎\n  见[2]，"],
    [`${ROWS}，共[3]行`, "甲→1⏎ 乙→2⏎ 丙→3⏎，共[3]行"],
    [`${ROWS}, ['丁', '4'`, "甲→1⏎ 乙→2⏎ 丙→3⏎ '丁', '4'"],
    [`${ROWS}, ['丁', '4', `, "甲→1⏎ 乙→2⏎ 丙→3⏎ '丁', '4', "],
  ])("%j shows no brackets around its rows, and all of what stands around it", (text, expected) => {
    expect(shown(listMarks, text)).toBe(expected);
  });

  it("has tables where its rows are", () => {
    expect(tablesOf(listMarks, `表[1]：[${ROWS}, []]。`)).toEqual(["['甲', '1']", "['乙', '2']", "['丙', '3']"]);
  });

  it.each([
    ["three rows", "['甲', '1'], ['乙', '2'], ['丙', '3']", true],
    ["two rows", "['甲', '1'], ['乙', '2'], ['丙']", false],
    ["rows that begin with none", "[null, 1], [null, 2], [null, 3]", true],
    ["rows that begin with None", "[ None, 1], [ None, 2], [ None, 3]", true],
    ["numbers alone", "[1, 2], [3, 4], [5, 6]", false],
    ["notes", "见[1]、[2]和[附件3]", false],
  ])("is known by three rows, one of which begins with words or none: %s", (_, text, expected) => {
    expect(listMarks(text) !== undefined).toBe(expected);
  });
});
