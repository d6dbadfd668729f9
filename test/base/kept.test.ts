import { expect, test } from "vitest";
import { Memo } from "../../server/src/base/memo";

test("what is kept for an object comes back, for this object and this purpose only", () => {
  const lengths = new Memo<object, number>();
  const names = new Memo<object, string>();
  const report = { text: "年报" };
  expect(lengths.get(report)).toBeUndefined();
  lengths.set(report, 2);
  names.set(report, "甲");
  expect([lengths.get(report), names.get(report)]).toEqual([2, "甲"]);
  expect(lengths.get({ text: "年报" })).toBeUndefined();
});

test("copies, comparisons and messages do not see what is kept", () => {
  const lengths = new Memo<object, number>();
  const report = { text: "年报" };
  lengths.set(report, 2);
  expect(lengths.get({ ...report })).toBeUndefined();
  expect(lengths.get(structuredClone(report))).toBeUndefined();
  expect(report).toStrictEqual({ text: "年报" });
  expect(JSON.stringify(report)).toBe('{"text":"年报"}');
});

test("a frozen object keeps nothing and breaks nothing", () => {
  const lengths = new Memo<object, number>();
  const frozen = Object.freeze({ text: "年报" });
  lengths.set(frozen, 2);
  expect(lengths.get(frozen)).toBeUndefined();
});
