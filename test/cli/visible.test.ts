import { expect, it } from "vitest";
import { visible } from "../../server/src/cli/visible";

it.each([
  ["年报.txt", "年报.txt"],
  ["a\tb\n", "a\tb<U+000A>"],
  ["\u001b[31m红\u0007", "<U+001B>[31m红<U+0007>"],
  ["年报\u202etxt.exe", "年报<U+202E>txt.exe"],
  ["\u2066a\u2069\u200f\u0085\u007f", "<U+2066>a<U+2069><U+200F><U+0085><U+007F>"],
  ["青禾县𠮷", "青禾县𠮷"],
])("%j is shown as %s", (text, shown) => {
  expect(visible(text)).toBe(shown);
});
