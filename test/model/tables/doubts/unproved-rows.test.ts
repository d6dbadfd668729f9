import { describe, expect, it } from "vitest";
import { unproved, type WrittenRow } from "./closed-rows";

const SHORT: WrittenRow = { label: "规章", cells: "1 _ 3 4" };

describe("two figures that as one make the total right", () => {
  const joint: WrittenRow = { label: "规章", cells: "1 2 3 15" };

  it.each([
    ["space-columns", joint, SHORT, [0]],
    ["bare-cells", joint, SHORT, [0]],
    ["bare-cells", joint, { ...SHORT, cells: "1 4 5", columns: 4 }, [0]],
    ["pipe-rows", joint, SHORT, []],
    ["bare-cells", { ...joint, cells: "1 2 3 6" }, SHORT, []],
    ["bare-cells", { ...joint, cells: "1 2 3 16" }, SHORT, []],
    ["bare-cells", { ...joint, state: "unassigned" }, SHORT, []],
  ] as const)("may be one in %s where another row is short", (layout, row, other, expected) => {
    expect(unproved(layout, row, other)).toEqual(expected);
  });

  it("are two where every row has all its cells, or only one without a total has not", () => {
    expect(unproved("bare-cells", joint, { ...SHORT, cells: "1 1 3 5" })).toEqual([]);
    expect(unproved("bare-cells", joint, { ...SHORT, total: false })).toEqual([]);
  });
});

describe("a row with more cells than columns", () => {
  const WHOLE: WrittenRow = { cells: "4 5 6", total: false };
  it.each([
    ["its figures would add up with two as one", [{ cells: "1 2 4 16", columns: 3 }], [0]],
    ["its total holds", [{ cells: "1 2 3 15", columns: 3 }], []],
    ["no two of its figures are one", [{ cells: "1 2 4 17", columns: 3 }], []],
    ["it is the only one so long", [{ cells: "1 2 3 4", columns: 3, total: false }, WHOLE], [0]],
    ["its last is blank as no other row has it", [{ cells: "1 2 3 _", columns: 3, total: false }, WHOLE], [0]],
    [
      "its last is blank as in another row",
      [
        { cells: "1 2 3 _", columns: 3, total: false },
        { cells: "1 2 _ _", columns: 4, total: false },
      ],
      [],
    ],
    [
      "its last is blank and a row of more columns as long",
      [
        { cells: "1 2 3 _", columns: 3, total: false },
        { cells: "1 2 3 4", total: false },
        { cells: "4 5 6", total: false },
      ],
      [],
    ],
    [
      "its last is none and a row of more columns as long",
      [
        { cells: "1 2 3 4", columns: 3, total: false },
        { cells: "1 2 3 4", total: false },
        { cells: "4 5 6", total: false },
      ],
      [0],
    ],
    [
      "its last is blank, in a shorter row too",
      [
        { cells: "1 2 3 _ _", columns: 3, total: false },
        { cells: "1 2 3 _", columns: 3, total: false },
      ],
      [0],
    ],
    [
      "another is as long",
      [
        { cells: "1 2 3 4", columns: 3, total: false },
        { cells: "1 2 3 5", columns: 3, total: false },
      ],
      [],
    ],
    [
      "it is alone with its columns",
      [
        { cells: "1 2 3 4", columns: 3, total: false },
        { cells: "1 2", total: false },
      ],
      [],
    ],
    [
      "it has one column",
      [
        { cells: "1 2", columns: 1, total: false },
        { cells: "1", total: false },
      ],
      [],
    ],
    [
      "it has just as many",
      [
        { cells: "1 2 3", columns: 3, total: false },
        { cells: "1 2", columns: 3, total: false },
      ],
      [],
    ],
  ] as const)("is in doubt, or not, where %s", (_, rows, expected) => {
    expect(unproved("pipe-rows", ...rows)).toEqual(expected);
  });

  it("is not where a line is a cell", () => {
    expect(unproved("tab-lines", { cells: "1 2 3 4", columns: 3, total: false }, WHOLE)).toEqual([]);
  });
});

describe("a row with a blank before its first value", () => {
  const ROW: WrittenRow = { cells: "1 2 3", total: false };
  const LED: WrittenRow = { cells: "_ 1 2 3", columns: 3, total: false, lead: 1 };
  const longer = { cells: "1 2 3 4", columns: 3, total: false } as const;

  it.each([
    ["alone in rows", "pipe-rows", [LED, ROW, longer], [0]],
    ["alone in cells", "indented-cells", [LED, ROW], [0]],
    ["one of two", "pipe-rows", [LED, LED, ROW], []],
    ["the only one that was read", "pipe-rows", [LED, { ...LED, state: "unassigned" }, ROW, longer], [0]],
    ["alone in a drawing", "box", [LED, ROW], []],
    ["without another row of as many columns", "pipe-rows", [LED, { cells: "1 2", total: false }], []],
    ["of two columns", "pipe-rows", [{ cells: "_ _ 0", columns: 2, lead: 1 }, { cells: "0 0" }], []],
    ["behind other groups than the others", "pipe-rows", [{ ...LED, within: 1 }, ROW, longer], []],
    [
      "behind as many groups as the others",
      "pipe-rows",
      [
        { ...LED, within: 1 },
        { ...ROW, within: 1 },
      ],
      [0],
    ],
    ["with other groups, a cell on each line", "indented-cells", [{ ...LED, within: 1 }, ROW], [0]],
    [
      "with a total that holds, all figures",
      "pipe-rows",
      [
        { ...LED, cells: "_ 1 2 3", total: true },
        { ...ROW, total: true },
      ],
      [],
    ],
    [
      "with a total that holds, a blank among them",
      "pipe-rows",
      [
        { ...LED, cells: "_ 1 _ 1", total: true },
        { ...ROW, total: true },
      ],
      [0],
    ],
  ] as const)("is in doubt where it is the only one so: %s", (_, layout, rows, expected) => {
    expect(unproved(layout, ...rows).filter((row) => row === 0)).toEqual(expected);
  });
});

describe("a total that is blank", () => {
  it.each([
    ["space-columns", "1 2 3 _", [0]],
    ["bare-cells", "1 0 1 _", [0]],
    ["bare-cells", "1 _ 1 _", [0]],
    ["bare-cells", "0 0 0 _", []],
    ["bare-cells", "/ / 0 _", []],
    ["bare-cells", "1 2 4 _", []],
    ["bare-cells", "_ _ _ _", []],
    ["bare-cells", "1 2 _ 3", []],
    ["pipe-rows", "1 2 3 _", []],
  ] as const)("in %s leaves %s in doubt where the value before it is the sum", (layout, cells, expected) => {
    expect(unproved(layout, { label: "规章", cells })).toEqual(expected);
  });
});

describe("two figures of columns that one space divides", () => {
  const other: WrittenRow = { label: "规章", cells: "1 2", columns: 3 };
  it.each([
    [
      "more elsewhere, another row short",
      "space-columns",
      { label: "规章", cells: "1 2 9", gaps: [2, 2, 1] },
      other,
      [0],
    ],
    ["one between all", "space-columns", { label: "规章", cells: "1 2 9", gaps: [2, 1, 1] }, other, []],
    ["more between all", "space-columns", { label: "规章", cells: "1 2 9", gaps: [1, 2, 2] }, other, []],
    [
      "no row short",
      "space-columns",
      { label: "规章", cells: "1 2 9", gaps: [2, 2, 1] },
      { ...other, cells: "1 2 3" },
      [],
    ],
    [
      "a row of other columns short",
      "space-columns",
      { label: "规章", cells: "1 2 9", gaps: [2, 2, 1] },
      { ...other, columns: 4 },
      [],
    ],
    ["without a label", "space-columns", { cells: "1 2 9", gaps: [2, 2, 1] }, other, []],
    ["in another layout", "tab-lines", { label: "规章", cells: "1 2 9", gaps: [2, 2, 1] }, other, []],
  ] as const)("may be one: %s", (_, layout, row, short, expected) => {
    expect(unproved(layout, row, short).filter((index) => index === 0)).toEqual(expected);
  });
});

describe("two figures closer than the other cells of a row", () => {
  it.each([
    [{ label: "规章", cells: "1 2 9", gaps: [2, 1, 2] }, [0]],
    [{ label: "规章", cells: "1 2 9", gaps: [4, 2, 4] }, [0]],
    [{ label: "规章", cells: "1 2 9", gaps: [4, 2, 3] }, []],
    [{ label: "规章", cells: "1 2 9", gaps: [2, 2, 2] }, []],
    [{ label: "规章", cells: "1 2 9", gaps: [1, 2, 2] }, []],
    [{ label: "规章", cells: "1 无 9", gaps: [2, 1, 2] }, []],
    [{ label: "规章", cells: "1 _ 2 9", gaps: [2, 1, 1, 2] }, []],
    [{ label: "规章", cells: "_ 1 2 9", gaps: [1, 2, 1, 2] }, [0]],
    [{ label: "规章", cells: "1 9", gaps: [2, 1] }, [0]],
    [{ cells: "1 9", gaps: [2, 1] }, []],
    [{ label: "规章", cells: "1 2 9", gaps: [2, 1, 2], padding: 1 }, []],
    [{ label: "规章", cells: "1 2 3", gaps: [2, 1, 2] }, []],
    [{ label: "规章", cells: "_ 1 2 3", gaps: [2, 2, 1, 2], columns: 3, lead: 1 }, [0]],
  ] as const)("may be one, where a line is a cell: %j", (row, expected) => {
    expect(unproved("bare-cells", row)).toEqual(expected);
    expect(unproved("pipe-rows", { ...row, lead: 0 })).toEqual([]);
  });
});

describe("cells of a drawn row on several lines", () => {
  it.each([
    ["12~3 4 9", [0, 1], [0]],
    ["1 4~5 9", [0, 1], [0]],
    ["12~3 4 9", [0], []],
    ["12 4 9", [0, 1], []],
    ["1 2 9~9", [0, 1], []],
  ] as const)("%s, %j of them, may be two rows", (cells, stacked, expected) => {
    expect(unproved("box", { label: "规章", cells, stacked })).toEqual(expected);
  });
});
