import { describe, expect, it } from "vitest";
import { labelAtStart } from "../../../server/src/model/presence/form-words";
import { wordRuns } from "../../../server/src/model/presence/word-runs";

describe("words of the form side by side", () => {
  const runs = (text: string): readonly string[] =>
    wordRuns(text).map(({ start, end, words, figures }) => `${text.slice(start, end)}: ${words.length} + ${figures}`);

  it.each([
    ["行政许可行政处罚行政强制", ["行政许可行政处罚行政强制: 3 + 0"]],
    ["  行政许可\n行政处罚 行政强制  ", ["行政许可\n行政处罚 行政强制: 3 + 0"]],
    ["行政许可 97 行政处罚 3", ["行政许可 97 行政处罚 3: 2 + 2"]],
    ["行政许可9行政处罚12", ["行政许可9行政处罚12: 2 + 2"]],
    ["行政许可行政处罚", ["行政许可行政处罚: 2 + 0"]],
    ["行政许可行政处罚7", ["行政许可行政处罚7: 2 + 1"]],
    ["关于行政许可行政处罚", []],
    ["行政许可行政处罚工作", []],
    ["关于行政许可行政处罚7", ["行政许可行政处罚7: 2 + 1"]],
    ["行政许可97", []],
    ["行政许可 97 3 5", []],
    ["行政许可，行政处罚，行政强制", []],
    ["行政许可、行政处罚、行政强制", []],
    ["行政许可。行政处罚行政强制7", ["行政处罚行政强制7: 2 + 1"]],
    ["关于行政许可行政处罚行政强制工作", ["行政许可行政处罚行政强制: 3 + 0"]],
    [
      "行政许可行政处罚行政强制工作行政许可行政处罚行政强制",
      ["行政许可行政处罚行政强制: 3 + 0", "行政许可行政处罚行政强制: 3 + 0"],
    ],
    ["全年汇总行政许可行政处罚74条，", []],
    ["，行政许可行政处罚74条，", ["行政许可行政处罚74: 2 + 1"]],
    ["不予公开2条，行政许可行政处罚74条，", []],
    ["不予公开2条,行政许可行政处罚74条。", []],
    ["认真梳理。不予公开2条;行政许可行政处罚74条;", []],
    ["不予公开2条,行政许可行政处罚74条,", ["行政许可行政处罚74: 2 + 1"]],
    ["全年汇总行政许可行政处罚74，", ["行政许可行政处罚74: 2 + 1"]],
  ])("%j", (text, expected) => {
    expect(runs(text)).toEqual(expected);
  });
});

describe("the label that a text begins with", () => {
  const meant = (text: string): readonly string[] => labelAtStart(text).map(({ table, line }) => `${table}.${line}`);

  it.each([
    ["行政许可 若干", ["article20.permits"]],
    ["行政许可：若干", ["article20.permits"]],
    ["行政许可a", ["article20.permits"]],
    ["行政许可", []],
    ["行政许可若干", []],
    ["食堂菜谱 若干", []],
    ["总计 若干", []],
    ["信息内容 若干", []],
    ["行政许可损行政处罚", ["article20.permits"]],
    ["行政许可甲乙丙丁戊行政处罚", ["article20.permits"]],
    ["行政许可甲乙丙丁戊己行政处罚", []],
    ["食堂甲乙行政处罚", []],
    ["行政许可 行政处罚 7", ["article20.permits"]],
  ])("%s: %j", (text, expected) => {
    expect(meant(text)).toEqual(expected);
  });
});
