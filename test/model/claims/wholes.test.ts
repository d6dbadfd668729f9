import { describe, expect, it } from "vitest";
import { plain } from "../../../server/src/base/decimal";
import { unmadeTotalsIn } from "../../../server/src/model/claims/listings/totals";
import { amountsOf, countedAs, numbersNear, wholeOf } from "../../../server/src/model/claims/listings/wholes";
import { numbersIn, type ProseNumber } from "../../../server/src/model/claims/numbers";

function numbers(text: string, end = text.length): readonly ProseNumber[] {
  return numbersIn(text, { start: 0, end });
}

describe("what a list behind 其中 is of", () => {
  const whole = (text: string): string => {
    const at = text.indexOf("其中");
    const found = wholeOf(text, numbers(text, at), at);
    return found ? plain(found.value) : "none";
  };

  it.each([
    ["全年公开信息100条，其中", "100"],
    ["全年公开信息100条，比上年增加20条，其中", "100"],
    ["收到申请100件，上年结转5件，其中", "100"],
    ["收到申请100件，公开信息20条，其中", "20"],
    ["公开信息20条，收到申请100件，其中", "100"],
    ["公开信息20条，收到申请100件，增加5条，其中", "20"],
    ["公开信息100条，公开率98%，其中", "none"],
    ["公开信息约100条，其中", "none"],
    ["公开信息200条，公开文件约100条，其中", "none"],
    ["公开信息100条。增加20条，其中", "none"],
    ["公开信息100条;增加20条，其中", "none"],
    ["共100，其中", "none"],
    ["其中", "none"],
  ])("%s: %s", (text, expected) => {
    expect(whole(text)).toBe(expected);
  });

  it("begins no farther than two hundred characters before the last number", () => {
    const text = (length: number): string => `公开信息100条，${"甲".repeat(length)}增加20条，其中`;
    expect(whole(text(193))).toBe("100");
    expect(whole(text(194))).toBe("none");
  });
});

describe("what a number counts", () => {
  it.each([
    ["公开信息642条，", "公开信息"],
    ["全年642条主动公开信息中，", "主动公开信息"],
    ["上述642条主动公开信息，", "主动公开信息"],
    ["共642条。", "共"],
    ["办理建议，收到642条留言，", "收到"],
  ])("%s: %s", (text, expected) => {
    expect(countedAs(text, numbers(text)[0] as ProseNumber)).toBe(expected);
  });
});

describe("the amounts that a list may be of", () => {
  const amounts = (text: string): string => amountsOf(text, numbers(text)).map(plain).join(" ");

  it("are the numbers and the sums of two of them, of the last six that say no change", () => {
    expect(amounts("甲3件，乙4件，丙5件")).toBe("3 4 5 7 8 9");
    expect(amounts("甲3件，乙4件，增加5件")).toBe("3 4 5 7");
    expect(amounts("甲1件，乙2件，丙4件，丁8件，戊16件，己32件，庚64件").split(" ")).toHaveLength(7 + 15);
  });

  it("stand in the sentence and the one before it", () => {
    const near = (text: string): string => {
      const all = numbers(text);
      return numbersNear(text, all, all.at(-1) as ProseNumber)
        .map(({ value }) => plain(value))
        .join(" ");
    };
    expect(near("甲1件。乙2件。丙3件，丁4件")).toBe("2 3 4");
    expect(near("甲1件;乙2件;丙3件，丁4件")).toBe("2 3 4");
    expect(near("乙2条。丙3件，丁4件")).toBe("3 4");
  });
});

describe("a total behind its parts", () => {
  const totals = (text: string): readonly string[] =>
    unmadeTotalsIn({ text, segments: [] }).map(
      ({ total, parts, loose }) =>
        `${parts.map(({ label, number }) => `${label}${plain(number.value)}`).join("+")}${loose ? "≲" : "≠"}${plain(total.value)}`,
    );
  const many = (count: number): string => Array.from({ length: count }, () => "网站1条").join("，");

  it.each([
    ["网站500条，公众号142条，合计643条。", ["网站500+公众号142≠643"]],
    ["无。网站500条，公众号142条，合计643条。", ["网站500+公众号142≠643"]],
    ["网站500条，公众号142条，共发布信息643条。", ["网站500+公众号142≲643"]],
    ["新收500件，上年结转142件，共643件。", ["新收500+上年结转142≠643"]],
    [`${many(10)}，合计99条。`, [`${many(10).replaceAll("条，", "+").replace("条", "")}≠99`]],
    [`${many(11)}，合计99条。`, []],
    ["网站500条，公众号142条，合计642条。", []],
    ["网站500条，公众号142条，其中头条10条，合计642条。", []],
    ["网站500条，合计643条。", []],
    ["网站500条，活动142场，合计643条。", []],
    ["网站约500条，公众号142条，合计643条。", []],
    ["网站500条，公众号142条，合计约643条。", []],
    ["网站、公众号各500条，简报3条，合计643条。", []],
    ["网站500条，增加142条，合计643条。", []],
    ["新收500件，结转下年142件，共643件。", []],
    ["网站500条，公众号142条，其中643条。", []],
  ])("%s", (text, expected) => {
    expect(totals(text)).toEqual(expected);
  });
});
