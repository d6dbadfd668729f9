import { expect, test } from "vitest";
import { PlainCopies } from "../../server/src/base/plain-copies";

const result = () => ({
  file: "甲.txt",
  empty: undefined,
  nothing: null,
  figures: { starts: new Uint16Array([1, 2]), value: 12n },
  findings: [{ code: "row-total", message: "合计 5 应为 4，相差 1：一、本年新收政府信息公开申请数量" }],
  paragraphs: new Map([[3, "第一段"]]),
});

test("a copy says what the original says, and is another", () => {
  const original = result();
  const copy = new PlainCopies().copy(original);
  expect(copy).toStrictEqual(original);
  expect(copy).not.toBe(original);
  original.findings.push({ code: "x", message: "x" });
  original.paragraphs.set(4, "第二段");
  expect(copy).toStrictEqual(result());
});

test("what is plain keeps its kind; equal words and empty lists are there once, and all numbers lie in one buffer", () => {
  const copies = new PlainCopies();
  const original = {
    ...result(),
    lines: new Float64Array([1.5, 2]),
    marks: new Uint8Array([7]),
    failed: [],
    refused: [],
  };
  const copy = copies.copy(original);
  expect(copy).toStrictEqual(original);
  expect(copy.paragraphs).toBeInstanceOf(Map);
  expect(Array.isArray(copy.findings)).toBe(true);
  expect(copy.failed).toBe(copies.copy({ none: [] }).none);
  const arrays = [copy.figures.starts, copy.lines, copy.marks];
  expect(new Set(arrays.map(({ buffer }) => buffer)).size).toBe(1);
  // The original may be used again by whoever made it.
  original.figures.starts.fill(0);
  expect(copy.figures.starts).toEqual(new Uint16Array([1, 2]));
});
