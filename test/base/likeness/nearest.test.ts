import { expect, it } from "vitest";
import { nearest } from "../../../server/src/base/likeness/nearest";

it.each([
  ["with one letter otherwise", "exclode", ["exclude"]],
  ["with one letter lost", "exclde", ["exclude"]],
  ["with one letter too many", "excluude", ["exclude"]],
  ["with two letters lost at its end", "seveity", ["severity"]],
  ["of which it is a part, however long", "layout", ["severity-of-layout"]],
  ["before one that is less like it", "ruses", ["rules", "rates"]],
])("a word means the one %s", (_, word, expected) => {
  expect(nearest(word, ["exclude", "severity", "severity-of-layout", "rates", "rules"])).toEqual(expected);
});

it("of words as likely the first in the alphabet, and no more than three", () => {
  expect(nearest("cat", ["cut", "bat", "cot", "car"])).toEqual(["bat", "car", "cot"]);
});

it("a short word is not like one that is more than two letters away", () => {
  expect(nearest("x", ["abc"])).toEqual([]);
  expect(nearest("x", ["ab", "xyz"])).toEqual(["ab", "xyz"]);
});

it("of a longer word a third of the letters may be others", () => {
  expect(nearest("abcdefghi", ["abcdefxyz"])).toEqual(["abcdefxyz"]);
  expect(nearest("abcdefgh", ["abcdexyz"])).toEqual([]);
});

it("two letters are a part of many words, and mean none of them", () => {
  expect(nearest("ex", ["exclude"])).toEqual([]);
  expect(nearest("exc", ["exclude"])).toEqual(["exclude"]);
});
