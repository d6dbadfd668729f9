import { expect, test } from "vitest";
import { inNumeralsOf } from "../../../server/src/model/date-number";

test.each([
  ["1", 12, "12"],
  ["", 3, "3"],
  ["一", 5, "五"],
  ["一", 10, "十"],
  ["一", 11, "十一"],
  ["一", 12, "十二"],
  ["十二", 1, "一"],
  ["十二", 20, "二十"],
  ["三十", 31, "三十一"],
  ["二〇二三", 2024, "二〇二四"],
])("instead of %s the number %i is written as %s", (written, value, expected) => {
  expect(inNumeralsOf(written, value)).toBe(expected);
});
