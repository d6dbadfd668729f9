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

test("what is plain keeps its kind, and arrays of numbers are the same", () => {
  const original = result();
  const { figures, paragraphs, findings } = new PlainCopies().copy(original);
  expect(figures.starts).toBe(original.figures.starts);
  expect(paragraphs).toBeInstanceOf(Map);
  expect(Array.isArray(findings)).toBe(true);
});
