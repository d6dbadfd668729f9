import { expect, test } from "vitest";
import { displayWidth, padEnd } from "../../server/src/layout/width";

test.each([
  ["letters and digits", "a1 ~", 4],
  ["Chinese characters, full-width forms and punctuation", "表１（）、。", 12],
  ["Hangul and kana", "한か", 4],
  ["characters beyond the basic plane", "𠮷𬭚", 4],
  ["mathematical letters beyond it, which are narrow", "𝐀", 1],
  ["emoji, within the basic plane and beyond", "✅⭐👍", 6],
  ["a sign and its variation selector", "⚠\ufe0f", 1],
  ["combining marks and characters without width", "e\u0301\u200b\u200d\ufeff", 1],
  ["half-width katakana", "ｱ", 1],
])("%s", (_, text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test.each(["“", "”", "—", "…", "·", "×", "①", "№", "℃", "│", "─", "■", "Ω"])("ambiguous: %s", (char) => {
  expect([displayWidth(char, 1), displayWidth(char, 2)]).toEqual([1, 2]);
});

test("what is not ambiguous is as wide in a Chinese font", () => {
  for (const text of ["abc 123", "表格", "👍", "𝐀", "−"]) expect(displayWidth(text, 2)).toBe(displayWidth(text, 1));
});

test("a text is filled up to a width, and never cut", () => {
  expect(padEnd("表", 4)).toBe("表  ");
  expect(padEnd("✅", 3)).toBe("✅ ");
  expect(padEnd("表格", 3)).toBe("表格");
});
