import { describe, expect, it, test } from "vitest";
import { chineseNumeral, inNumeralsOf, writtenNumber } from "../../server/src/model/numerals";

describe("chineseNumeral", () => {
  it.each([
    ["〇", 0],
    ["五", 5],
    ["十", 10],
    ["十五", 15],
    ["一十五", 15],
    ["二十", 20],
    ["九十九", 99],
    ["一百", 100],
    ["两百", 200],
    ["一百零五", 105],
    ["一百一十五", 115],
    ["九百九十九", 999],
    ["一千零一", 1001],
    ["一千零一十", 1010],
    ["一千一百", 1100],
    ["一千二百零三", 1203],
    ["三万五千", 35_000],
    ["十万", 100_000],
    ["一万零五", 10_005],
    ["一百万", 1_000_000],
    ["九千九百九十九万九千九百九十九", 99_999_999],
    ["一二三四五六七八", 12_345_678],
  ])("%s is %i", (numeral, value) => {
    expect(chineseNumeral(numeral)).toBe(value);
  });

  it.each([
    "",
    ..."万 万五 一万万 一万三万 十十 十百 一百百 一百千 三十百 三二十 五五十 一二三四五六七八九".split(" "),
    // 150 to some, 105 to others.
    ..."一百五 三千五 一万五 二万二千二".split(" "),
  ])("%j is no numeral that is certain", (numeral) => {
    expect(chineseNumeral(numeral)).toBeUndefined();
  });
});

test.each([
  ["36", 36],
  ["三十六", 36],
  ["元", 1],
  ["二○二三", 2023],
  ["二0二三", 2023],
  ["十十", 0],
  ["甲", 0],
  ["", 0],
])("%j writes %i", (written, value) => {
  expect(writtenNumber(written)).toBe(value);
});

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
