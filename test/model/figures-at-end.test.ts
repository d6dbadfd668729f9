import { expect, it } from "vitest";
import { figuresAtEnd } from "../../server/src/model/presence/figures-at-end";

/** The figures that a line ends with, as they stand there. */
function found(text: string): string | undefined {
  const at = figuresAtEnd(text, /[\s:：]/, /\s/);
  return at && text.slice(at.start, at.end);
}

it.each([
  ["行政许可 97", " 97"],
  ["行政许可97", "97"],
  ["行政许可：97 3 0 ", "：97 3 0"],
  ["其他对外管理服务事项 18 +2 -3", " 18 +2 -3"],
  ["采购 1,234.5", " 1,234.5"],
  ["采购.5", "5"],
  ["采购 + 5", " 5"],
  ["1+2", "1+2"],
])("%s ends with figures", (text, figures) => {
  expect(found(text)).toBe(figures);
});

it.each(["", "行政许可", "97件", "行政许可 97：", "行政许可 +", "..."])("%s does not", (text) => {
  expect(found(text)).toBeUndefined();
});

it("reads a long run of digits once", () => {
  const text = `${"1".repeat(200_000)}|`;
  expect(found(text)).toBeUndefined();
});
