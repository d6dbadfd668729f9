import { describe, expect, it } from "vitest";
import { cellOf, unitBehind, wordsBehind } from "../../../server/src/model/glued/cells";
import { cellOfText } from "./tables";

describe("a figure of a run as a cell of its own", () => {
  const run = [cellOfText("123", 10), cellOfText("45", 20)];

  it("stands where its digits do", () => {
    expect(cellOf(run, { start: 0, end: 2 })).toMatchObject({ text: "12", span: { start: 10, end: 12 } });
    expect(cellOf(run, { start: 1, end: 3 })).toMatchObject({ text: "23", span: { start: 11, end: 13 } });
    expect(cellOf(run, { start: 3, end: 5 })).toMatchObject({ text: "45", span: { start: 20, end: 22 } });
    expect(cellOf(run, { start: 4, end: 5 })).toMatchObject({ text: "5", span: { start: 21, end: 22 } });
    expect(() => cellOf(run, { start: 5, end: 6 })).toThrow(RangeError);
  });

  it("has the unit behind it", () => {
    const cell = cellOf(run, { start: 3, end: 5 }, "万元");
    expect(cell).toMatchObject({ text: "45万元", span: { start: 20, end: 24 }, slot: { start: 20, end: 24 } });
  });

  it("stands in as many places as its digits do", () => {
    const parted = { ...cellOfText("1234", 10), span: { start: 10, end: 12 }, others: [{ start: 15, end: 17 }] };
    const places = (start: number, end: number, unit = "") => {
      const { text, span, others = [] } = cellOf([parted], { start, end }, unit);
      return [text, ...[span, ...others].map((one) => `${one.start}-${one.end}`)];
    };
    expect(places(0, 2)).toEqual(["12", "10-12"]);
    expect(places(2, 4)).toEqual(["34", "15-17"]);
    expect(places(1, 3)).toEqual(["23", "11-12", "15-16"]);
    expect(places(0, 4, "元")).toEqual(["1234元", "10-12", "15-18"]);
    expect(places(3, 4, "元")).toEqual(["4元", "16-18"]);
  });
});

it.each([
  ["万元", "万元"],
  ["亿元合计", "亿元"],
  ["元", "元"],
  ["万", "万"],
  ["亿", "亿"],
  ["件", ""],
  ["合计万元", ""],
])("the unit behind a run before %s is %j", (words, unit) => {
  const run = [cellOfText("12", 0)];
  const stream = { layout: "glued", rowsMarked: false, cells: [...run, cellOfText(words, 2)] };
  expect(unitBehind(run, stream)).toBe(unit);
  expect(unitBehind(run, { ...stream, cells: [...run, cellOfText(words, 3)] })).toBe("");
  const parted = [{ ...cellOfText("12", 0), span: { start: 0, end: 1 }, others: [{ start: 1, end: 2 }] }];
  expect(unitBehind(parted, stream)).toBe(unit);
  expect(unitBehind([], stream)).toBe("");
});

it("the next words behind a run stand right behind it, or behind white space", () => {
  const run = [cellOfText("甲", 0), cellOfText("12", 1)];
  const stream = (...behind: readonly ReturnType<typeof cellOfText>[]) => {
    return { layout: "glued", rowsMarked: false, cells: [...run, ...behind] };
  };
  const touching = { text: "乙", touches: true };
  expect(wordsBehind(run, stream(cellOfText("乙", 3), cellOfText("丙", 4)))).toEqual(touching);
  expect(wordsBehind(run, stream(cellOfText("乙", 6)))).toEqual({ text: "乙", touches: false });
  expect(wordsBehind(run.slice(0, 1), stream(cellOfText("乙", 6)))).toEqual({ text: "12", touches: true });
  const none = { text: "", touches: false };
  expect([wordsBehind(run, stream()), wordsBehind([], stream(cellOfText("乙", 3)))]).toEqual([none, none]);
});
