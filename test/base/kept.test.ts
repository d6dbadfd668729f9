import { expect, test } from "vitest";
import { keeping } from "../../server/src/base/memo";

/** A function with a memory, and how often it was worked out. */
function counted(): { readonly lengthOf: (report: { readonly text: string }) => number; readonly times: () => number } {
  let times = 0;
  const lengthOf = keeping(({ text }: { readonly text: string }) => {
    times++;
    return text.length;
  });
  return { lengthOf, times: () => times };
}

test("what is kept for an object comes back, for this object and this purpose only", () => {
  const { lengthOf, times } = counted();
  const nameOf = keeping((_: object, name: string) => name);
  const report = { text: "年报" };
  expect([lengthOf(report), nameOf(report, "甲"), lengthOf(report), nameOf(report, "乙")]).toEqual([2, "甲", 2, "甲"]);
  expect(times()).toBe(1);
  expect(lengthOf({ text: "年报" })).toBe(2);
  expect(times()).toBe(2);
});

test("an answer of nothing is kept too", () => {
  let times = 0;
  const nothing = keeping((_: object): undefined => void times++);
  const report = {};
  expect([nothing(report), nothing(report), times]).toEqual([undefined, undefined, 1]);
});

test("copies, comparisons and messages do not see what is kept", () => {
  const { lengthOf, times } = counted();
  const report = { text: "年报" };
  lengthOf(report);
  lengthOf({ ...report });
  lengthOf(structuredClone(report));
  expect(times()).toBe(3);
  expect(report).toStrictEqual({ text: "年报" });
  expect(JSON.stringify(report)).toBe('{"text":"年报"}');
});

test("a frozen object keeps nothing and breaks nothing", () => {
  const { lengthOf, times } = counted();
  const frozen = Object.freeze({ text: "年报" });
  expect([lengthOf(frozen), lengthOf(frozen), times()]).toEqual([2, 2, 2]);
});
