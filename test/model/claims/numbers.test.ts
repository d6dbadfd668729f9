import { describe, expect, it } from "vitest";
import { plain } from "../../../server/src/base/decimal";
import { numbersIn } from "../../../server/src/model/claims/numbers";

/** The numbers of a text with what stands behind them, `~` before one that is not exact; each where it stands. */
function found(text: string): readonly string[] {
  const around = `前言，${text}`;
  const numbers = numbersIn(around, { start: 3, end: around.length });
  return numbers.map(({ value, measure, rough, start, end, after }) => {
    const isInWords = around.startsWith("百分之", start);
    expect(around.slice(end, after).endsWith(isInWords ? "" : measure), around).toBe(true);
    expect(around.slice(start, end)).toMatch(/^(?:百分之)?[\d.,零〇一二两三四五六七八九十百千万点]+$/);
    return `${rough ? "~" : ""}${plain(value)}${measure}`;
  });
}

describe("numbers in prose", () => {
  it.each([
    ["收到申请12件", ["12件"]],
    ["公开信息1,234条，其中政务34.5条", ["1234条", "34.5条"]],
    ["投入3.5万元、2亿元", ["3.5万元", "2亿元"]],
    ["阅读2.5万次", ["~2.5次"]],
    ["阅读3亿人次", ["~3人次"]],
    ["办件100余件", ["~100件"]],
    ["办件100多件", ["~100件"]],
    ["增长12.5%", ["12.5%"]],
    ["增长3‰", ["3‰"]],
    ["得分99", ["99"]],
    ["共5部、3部门、2部分", ["5部", "3", "2"]],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ["2023年1月5日，第3条，8:30，1-5号，A4纸，0715-5550123", []],
    ["5届、6期", ["6期"]],
    ["5年、6月、7日、8号、9时、10点", []],
    ["第12件", []],
    ["v2.0、3a、4B", []],
    ["1/2", []],
  ])("are no dates, orders and numbers of documents: %s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ["十二件", ["12件"]],
    ["两件、三十份", ["2件", "30份"]],
    ["十余件", ["~10件"]],
    ["一百五件", []],
    ["第二条", []],
    ["每三项", []],
    ["数十件", []],
    ["几十件", []],
    ["两项合计12件", ["12件"]],
    ["两项总计12件", ["12件"]],
    ["两项工作", ["2项"]],
    ["一二三", []],
  ])("in numerals: %s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ["百分之四十八", ["48%"]],
    ["百分之四十八点四", ["48.4%"]],
    ["百分之四十八点零五", ["48.05%"]],
    ["百分之百", ["100%"]],
    ["达到百分之五", ["5%"]],
    ["约百分之五", ["~5%"]],
    ["百分之五左右", ["~5%"]],
    ["百分之一百五", []],
  ])("as a share: %s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ..."约12件 近12件 超12件 超过12件 逾12件 不足12件 大约12件 将近12件 至少12件 多达12件 不少于12件 达12件".split(" "),
    ..."12件左右 12件以上 12件以下 12件以内 12件余 12件上下".split(" "),
  ])("are not exact: %s", (text) => {
    expect(found(text)).toEqual([text.includes("达12") && text !== "多达12件" ? "12件" : "~12件"]);
  });

  it("of a share that is reached are exact", () => {
    expect(found("办结率达到98%")).toEqual(["98%"]);
    expect(found("办结率多达98%")).toEqual(["~98%"]);
  });
});
