import { describe, expect, test } from "vitest";
import { edgesAt, endOfCell, neighbouringCell, type TabRow } from "../../client/src/cells/tab-row";

const LINES = ["规章\t1\t\t18\t", "行政规范性文件\t\t5\t32\t", "", "1\t2"];
const ROWS: readonly TabRow[] = [
  { line: 0, label: "规章\t", values: 3, tabs: 4 },
  { line: 1, label: "行政规范性文件\t", values: 3, tabs: 4 },
  { line: 3, label: "", values: 2, tabs: 1 },
];
const text = (line: number) => LINES[line] ?? "";
const at = (line: number, character: number) => ({ line, character });

describe("the next and the previous cell", () => {
  test.each([
    ["from the label to the first value, behind its content", at(0, 1), at(0, 4)],
    ["from a value to the blank one behind it", at(0, 3), at(0, 5)],
    ["from a blank one to the next", at(0, 5), at(0, 8)],
    ["from the last value to the first of the next row", at(0, 7), at(1, 8)],
    ["over lines that are no rows", at(1, 12), at(3, 1)],
    ["nowhere from the last cell of all", at(3, 3), at(3, 3)],
  ])("%s", (_, from, to) => {
    expect(neighbouringCell(ROWS, from, 1, text)).toEqual(to);
  });

  test.each([
    ["back to the end of the content before", at(0, 6), at(0, 5)],
    ["from the first value to the last of the row before", at(1, 8), at(0, 8)],
    ["nowhere from the first label", at(0, 0), at(0, 0)],
  ])("%s", (_, from, to) => {
    expect(neighbouringCell(ROWS, from, -1, text)).toEqual(to);
  });

  test.each([
    ["in a line that is no row", at(2, 0), text],
    ["behind the last value, where tabs only fill the line", at(0, 9), text],
    ["in a row with a tab more than it was read with", at(0, 3), () => "规章\t1\t\t\t18\t"],
    ["in a row with another label by now", at(0, 3), () => "规定\t1\t\t18\t"],
  ])("a tab is a tab %s", (_, from, lines) => {
    expect(neighbouringCell(ROWS, from, 1, lines)).toBeUndefined();
    expect(edgesAt(ROWS, from, lines)).toBeUndefined();
  });
});

test("VS Code steps over the tab itself only from the end of a cell into another value of the row", () => {
  const edges = (character: number) => edgesAt(ROWS, at(0, character), text);
  expect(edges(1)).toEqual({ end: false, start: false });
  // Behind the label and before its tab; behind the 1; in the blank cell; in the 18.
  expect(edges(2)).toEqual({ end: true, start: false });
  expect(edges(4)).toEqual({ end: true, start: false });
  expect(edges(5)).toEqual({ end: true, start: true });
  expect(edges(7)).toEqual({ end: false, start: false });
  // Behind the last value there is only padding.
  expect(edges(8)).toEqual({ end: false, start: false });
});

test("a cell that was stepped into is gone on to the end of its content", () => {
  expect(endOfCell(ROWS, at(0, 6), text)).toEqual(at(0, 8));
  expect(endOfCell(ROWS, at(0, 1), text)).toBeUndefined();
  expect(endOfCell(ROWS, at(0, 0), text)).toBeUndefined();
});

test("a step over the end of a row leads to the first value of the next, and back where there is none", () => {
  expect(endOfCell(ROWS, at(1, 0), text)).toEqual(at(1, 8));
  expect(endOfCell(ROWS, at(2, 0), text)).toEqual(at(3, 1));
  expect(endOfCell(ROWS, at(0, 8), text)).toEqual(at(0, 8));
  expect(endOfCell(ROWS, at(0, 9), text)).toEqual(at(1, 8));
  expect(endOfCell(ROWS.slice(0, 2), at(2, 0), text)).toEqual(at(1, 13));
});
