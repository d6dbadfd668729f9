import { describe, expect, test } from "vitest";
import { configFor } from "../../server/src/analysis/config/match";
import { readConfig } from "../../server/src/analysis/config/read";
import { EMPTY_CONFIG } from "../../server/src/analysis/config/types";
import { applyEdits } from "../../server/src/base/edits";
import { slice } from "../../server/src/base/span";
import { fc } from "../support/random/properties";

const problemsOf = (text: string) =>
  readConfig(text).problems.map(({ span, message }) => [slice(text, span), message["zh-CN"]]);

const FULL = `{
  // 县里的设置
  "$schema": "./nianbao.schema.json",
  "rules": { "overview-length": "off", "blank-cells": "error" },
  "include": ["2023/**"],
  "exclude": ["旧稿"],
  "reports": [
    { "files": "2023/*乡*", "body": "青禾县某乡" },
    { "files": ["2023/甲乡.txt", "*.md"], "year": 2022, "edition": "2021" },
  ],
  "bodies": { "青禾县": ["青禾县人民政府", "青禾县政府办"] },
  "aggregates": [
    {
      "body": "青禾县",
      "parts": ["青禾县教育局", "青禾县财政局"],
      "known": { "青禾县教育局": { "2023": { "applications": { "received": { "natural": 12 } }, "article20": { "fees": { "amount": 3.5 } } } } },
    },
  ],
  "expected": [
    { "bodies": ["青禾县教育局"], "years": [2023, 2024, 2023] },
    { "bodies": "./名单/机关.csv", "years": [2024] },
  ],
  "placeholders": ["某某", "填表人"],
}`;

/** The place of words in FULL: where they stand last before `end`. */
function placeOf(words: string, end = words) {
  const start = FULL.lastIndexOf(words, FULL.indexOf(end));
  return { start, end: start + words.length };
}

describe("a configuration", () => {
  test("is read in all its parts", () => {
    const { config, problems } = readConfig(FULL);
    expect(problems).toEqual([]);
    expect(config).toEqual({
      rules: { "overview-length": "off", "blank-cells": "error" },
      include: ["2023/**"],
      exclude: ["旧稿"],
      reports: [
        { files: ["2023/*乡*"], body: "青禾县某乡" },
        { files: ["2023/甲乡.txt", "*.md"], year: 2022, edition: "2021" },
      ],
      bodies: [{ name: "青禾县", spellings: ["青禾县人民政府", "青禾县政府办"] }],
      aggregates: [
        {
          body: "青禾县",
          parts: ["青禾县教育局", "青禾县财政局"],
          known: {
            青禾县教育局: {
              "2023": { applications: { received: { natural: 12 } }, article20: { fees: { amount: 3.5 } } },
            },
          },
        },
      ],
      expected: [
        { bodies: [{ name: "青禾县教育局", span: placeOf('"青禾县教育局"', '"years"') }], years: [2023, 2024] },
        { bodies: { path: "名单/机关.csv", span: placeOf('"./名单/机关.csv"') }, years: [2024] },
      ],
      placeholders: ["某某", "填表人"],
    });
  });

  test("that says nothing", () => {
    for (const text of ["", "{}", "// 以后再写"])
      expect(readConfig(text)).toEqual({ config: EMPTY_CONFIG, problems: [] });
  });
});

describe("a wrong entry is told at its place, and the rest holds", () => {
  test.each<[text: string, place: string, says: string]>([
    ['{ "reules": {} }', '"reules"', "没有“reules”这一项，是否指 rules？"],
    ['{ "rules": { "blank-cels": "off" } }', '"blank-cels"', "没有规则“blank-cels”，是否指 blank-cells？"],
    ['{ "rules": { "row-total": "warn" } }', '"warn"', '应为 "error"、"warning"、"information"、"hint"、"off" 之一'],
    ['{ "rules": { "row-total": 1 } }', "1", '应为 "error"、"warning"、"information"、"hint"、"off" 之一'],
    ['{ "rules": [] }', "[]", "应为对象 { }"],
    ["[]", "[]", "应为对象 { }"],
    ['{ "exclude": "旧稿" }', '"旧稿"', "应为列表 [ ]"],
    ['{ "expected": [{ "bodies": ["甲县"] }] }', '{ "bodies": ["甲县"] }', "缺少 bodies（应报机关）或 years（年度）"],
    ['{ "expected": [{ "bodies": ["甲县"], "years": [1999] }] }', "1999", "年份应在 2008 到 2099 之间"],
    [
      '{ "expected": [{ "bodies": "../甲.csv", "years": [2024] }] }',
      '"../甲.csv"',
      '名单文件应在本文件所在文件夹或其下，如 "名单.csv"',
    ],
    [
      '{ "expected": [{ "bodies": "/etc/passwd", "years": [2024] }] }',
      '"/etc/passwd"',
      '名单文件应在本文件所在文件夹或其下，如 "名单.csv"',
    ],
    ['{ "exclude": [1] }', "1", "应为引号里的文字"],
    ['{ "placeholders": [" "] }', '" "', "不能是空的"],
    ['{ "reports": [{ "year": 2023 }] }', '{ "year": 2023 }', "缺少 files：对哪些文件有效"],
    ['{ "reports": [{ "files": "a", "year": 20223 }] }', "20223", "年份应在 2008 到 2099 之间"],
    ['{ "reports": [{ "files": "a", "year": "2023" }] }', '"2023"', "应为年份，如 2023"],
    ['{ "reports": [{ "files": "a", "edition": "2020" }] }', '"2020"', '应为 "2019"、"2021" 之一'],
    ['{ "bodies": { "甲县": ["县政府"], "乙县": ["县政府"] } }', '"县政府"', "“县政府”已经是“甲县”的名称"],
    ['{ "bodies": { "甲县": ["乙县"], "乙县": [] } }', '"乙县"', "“乙县”已经是“乙县”的名称"],
    ['{ "aggregates": [{ "parts": [] }] }', '{ "parts": [] }', "缺少 body（政府）或 parts（所属机关）"],
    [
      '{ "aggregates": [{ "body": "甲县", "parts": ["甲县教育局"], "known": { "甲县教肓局": {} } }] }',
      '"甲县教肓局"',
      "“甲县教肓局”不在 parts 里，是否指 甲县教育局？",
    ],
  ])("%s", (text, place, says) => {
    expect(problemsOf(text)).toEqual([[place, says]]);
  });

  const known = (year: string, tables: string) =>
    `{ "aggregates": [{ "body": "甲县", "parts": ["乙局"], "known": { "乙局": { "${year}": ${tables} } } }] }`;

  test.each<[year: string, tables: string, place: string, says: string]>([
    ["2018", "{}", '"2018"', '应为 2019 年及以后的年份，如 "2023"'],
    ["2023", '{ "application": {} }', '"application"', "没有“application”这一项，是否指 applications？"],
    ["2023", '{ "applications": { "recieved": {} } }', '"recieved"', "没有“recieved”这一项，是否指 received？"],
    ["2023", '{ "applications": { "received": { "nature": 1 } } }', '"nature"', "没有“nature”这一项，是否指 natural？"],
    ["2023", '{ "applications": { "received": { "natural": 1.5 } } }', "1.5", "应为整数，只有增减可以是负数"],
    ["2023", '{ "applications": { "received": { "natural": "1" } } }', '"1"', "应为数字"],
    ["2023", '{ "article20": { "fees": { "amount": -1 } } }', "-1", "金额不能是负数"],
    ["2023", '{ "article20": { "rules": { "made": 1 } } }', '"made"', "2023 年的表里没有 rules.made 这一格"],
  ])("known figures of %s: %s", (year, tables, place, says) => {
    expect(problemsOf(known(year, tables))).toEqual([[place, says]]);
  });

  test("a body's own figures may be known, under any spelling of its name", () => {
    const text = `{ "aggregates": [{ "body": "青禾县人民政府", "parts": [], "known": { "青禾县": {} } }] }`;
    expect(problemsOf(text)).toEqual([]);
  });

  test("in English too", () => {
    const [problem] = readConfig('{ "reules": {} }').problems;
    expect(problem?.message.en).toBe('there is no "reules"; did you mean rules?');
  });

  test("what is right beside it", () => {
    const text = '{ "rules": { "row-totel": "off", "blank-cells": "off" }, "exclude": ["旧稿", 1], "reules": 3 }';
    expect(readConfig(text).config).toEqual({ ...EMPTY_CONFIG, rules: { "blank-cells": "off" }, exclude: ["旧稿"] });
  });

  test("even where it breaks the JSON", () => {
    const { config, problems } = readConfig(
      '{ "rules": { "blank-cells": off, "row-total"："off" } "exclude": ["旧稿"] }',
    );
    expect(problems).toHaveLength(3);
    expect(config).toEqual({ ...EMPTY_CONFIG, rules: { "row-total": "off" }, exclude: ["旧稿"] });
  });

  test("any change to a good file keeps problems within it", () => {
    fc.assert(
      fc.property(
        fc.nat(FULL.length),
        fc.nat(20),
        fc.constantFrom("", "{", '"', ",", "null", "]", "，"),
        (at, cut, put) => {
          const end = Math.min(FULL.length, at + cut);
          const text = applyEdits(FULL, [{ span: { start: at, end }, newText: put }]);
          for (const { span } of readConfig(text).problems) expect(span.end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});

describe("what holds for one file", () => {
  const { config } = readConfig(FULL);

  test("what is said of it, the later entries over the earlier ones, part by part", () => {
    expect(configFor(config, "2023/乙乡.txt").analysis.identity).toEqual({ body: "青禾县某乡" });
    expect(configFor(config, "2023/甲乡.txt").analysis.identity).toEqual({
      body: "青禾县某乡",
      year: 2022,
      edition: "2021",
    });
    expect(configFor(config, "2023/县.txt").analysis.identity).toBeUndefined();
  });

  test("whether it is passed over", () => {
    const ignored = (path: string) => configFor(config, path).ignored;
    expect([ignored("2023/a.txt"), ignored("2022/a.txt"), ignored("2023/旧稿/a.txt")]).toEqual([false, true, true]);
    expect(configFor(EMPTY_CONFIG, "a.txt")).toEqual({ overrides: {}, analysis: {}, ignored: false });
  });
});
