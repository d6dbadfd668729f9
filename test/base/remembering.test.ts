import { expect, test } from "vitest";
import { remembering, rememberingLast } from "../../server/src/base/memo";

/** A question that says how often it was worked out. */
function counted<V>(answer: (text: string) => V): { readonly ask: (text: string) => V; readonly times: () => number } {
  let times = 0;
  const ask = remembering((text) => {
    times++;
    return answer(text);
  });
  return { ask, times: () => times };
}

test("what was answered for a text is not worked out again for an equal one", () => {
  const lengths = counted((text) => ({ length: text.length }));
  const first = lengths.ask("本年新收政府信息公开申请 5 件");
  expect(first).toEqual({ length: 16 });
  expect(lengths.ask(`本年新收${"政府信息公开申请 5 件"}`)).toBe(first);
  expect(lengths.times()).toBe(1);
  expect(lengths.ask("本年新收政府信息公开申请 6 件")).not.toBe(first);
  expect(lengths.times()).toBe(2);
});

test("no answer is an answer too, and so are false and null", () => {
  for (const answer of [undefined, null, false, 0, ""]) {
    const question = counted(() => answer);
    expect([question.ask("无"), question.ask("无")]).toEqual([answer, answer]);
    expect(question.times()).toBe(1);
  }
});

test("questions about the same text have their own answers", () => {
  const [first, last] = [counted((text) => text.at(0)), counted((text) => text.at(-1))];
  expect([first.ask("甲乙"), last.ask("甲乙"), first.ask("甲乙")]).toEqual(["甲", "乙", "甲"]);
  expect([first.times(), last.times()]).toEqual([1, 1]);
});

test("texts that nobody asked about for long are forgotten, those that are asked about are kept", () => {
  const question = counted((text) => text.length);
  const others = Array.from({ length: 100 }, (_, index) => `${index}`.padEnd(10_000, "年报"));
  question.ask("常问的");
  question.ask("只问一次的");
  for (const other of others) {
    question.ask(other);
    question.ask("常问的");
  }
  expect(question.times()).toBe(102);
  question.ask("常问的");
  expect(question.times()).toBe(102);
  question.ask("只问一次的");
  expect(question.times()).toBe(103);
});

test("a memory of the last text alone has no other", () => {
  let times = 0;
  const ask = rememberingLast((text) => {
    times++;
    return text.length === 0 ? undefined : text.length;
  });
  expect([ask("年报"), ask("年报"), ask(""), ask(""), ask("年报")]).toEqual([2, 2, undefined, undefined, 2]);
  expect(times).toBe(3);
});
