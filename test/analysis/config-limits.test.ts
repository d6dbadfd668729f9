import { expect, it } from "vitest";
import { ReportIndex } from "../../server/src/analysis/comparison/report-index";
import { configFor } from "../../server/src/analysis/config/match";
import { readConfig } from "../../server/src/analysis/config/read";
import { checkLists } from "../../server/src/analysis/expected/check-lists";
import { nameLists } from "../../server/src/analysis/expected/name-lists";
import { alternativeCount, globMatcher } from "../../server/src/base/glob";

/** The messages on a configuration, with the texts that they stand at. */
function problemsOf(text: string): readonly string[] {
  return readConfig(text).problems.map(
    ({ span, message }) => `${text.slice(span.start, Math.min(span.end, span.start + 12))}: ${message["zh-CN"]}`,
  );
}

it("a pattern with thousands of braces is left out, with a sentence at its place", () => {
  const pattern = "{a,b}".repeat(2000);
  const text = JSON.stringify({ exclude: [pattern, "x.txt"] });
  expect(problemsOf(text)).toEqual(['"{a,b}{a,b}{: 最多 500 个字符，现有 10000 个，不起作用']);
  expect(configFor(readConfig(text).config, "x.txt").ignored).toBe(true);
});

it("more patterns than 500 and placeholders than 500 are left out", () => {
  const many = Array.from({ length: 20_000 }, (_, index) => `w${index}`);
  const { config } = readConfig(JSON.stringify({ exclude: many, placeholders: many }));
  expect(config.exclude).toHaveLength(500);
  expect(config.placeholders).toEqual(many.slice(0, 500));
  expect(problemsOf(JSON.stringify({ placeholders: many }))).toEqual([
    '"w500": 最多 500 项，这里起的 19500 项不起作用',
  ]);
});

it("thousands of unknown names, or long ones, are not each compared with thousands of names", () => {
  const words = (mark: string) => Array.from({ length: 12_000 }, (_, index) => `${mark}水利局第${index}分局`);
  const known = Object.fromEntries(words("乙").map((body) => [body, {}]));
  const rules = Object.fromEntries(words("甲").map((code) => [code, "off"]));
  const long = [`${"a".repeat(100_000)}`, `${"a".repeat(99_999)}b`] as const;
  const began = performance.now();
  const many = JSON.stringify({ aggregates: [{ body: "某市", parts: words("甲"), known }], rules });
  const few = JSON.stringify({ aggregates: [{ body: long[0], parts: [long[0]], known: { [long[1]]: {} } }] });
  expect([readConfig(many).problems.length, readConfig(few).problems.length]).toEqual([101, 1]);
  expect(performance.now() - began).toBeLessThan(20_000);
});

it("exactly 500 of them, each of exactly so many characters, are no problem", () => {
  const patterns = Array.from({ length: 500 }, (_, index) => String(index).padStart(500, "a"));
  const words = Array.from({ length: 500 }, (_, index) => String(index).padStart(100, "a"));
  const text = JSON.stringify({ include: patterns, placeholders: words });
  expect(problemsOf(text)).toEqual([]);
  expect(readConfig(text).config.placeholders).toHaveLength(500);
});

it("a configuration of more than a million characters is not read, and that is said", () => {
  const text = `${" ".repeat(1_000_000)}{}`;
  const { config, problems } = readConfig(text);
  expect(config.exclude).toEqual([]);
  expect(problems.map(({ message }) => message["zh-CN"])).toEqual([
    "配置文件有 1000002 个字符，超过 1000000 个，没有读取",
  ]);
});

it("braces cost a bounded number of steps, and what is left out matches nothing", () => {
  const matches = globMatcher([`${"{a,b}".repeat(90)}.txt`]);
  expect(matches(`${"a".repeat(90)}.txt`)).toBe(true);
  expect(matches("c.txt")).toBe(false);
});

it("braces in many patterns, or in those of many reports, are bounded together, with a sentence at the place", () => {
  const pattern = `${"{a,b}".repeat(8)}.txt`;
  const list = JSON.stringify({ exclude: Array.from({ length: 5 }, () => pattern) });
  expect(readConfig(list).config.exclude).toHaveLength(3);
  expect(problemsOf(list)).toEqual([`["${pattern.slice(0, 10)}: 花括号展开以后太多，其中 2 项不起作用`]);
  const entries = Array.from({ length: 50 }, () => ({ files: pattern, year: 2023 }));
  const { config, problems } = readConfig(JSON.stringify({ reports: entries }));
  expect(config.reports.filter(({ files }) => files.length > 0)).toHaveLength(39);
  expect(problems).toHaveLength(11);
});

it.each([
  ["a.txt", 1],
  ["{a,b}/{c,d,e}", 6],
  ["{a,{b,c}d}x", 3],
  ["{a,b", 2],
  ["a},b", 1],
  ["{a,b}".repeat(1000), 2 ** 1000],
])("%.20s stands for so many patterns without braces", (pattern, count) => {
  expect(alternativeCount(pattern)).toBe(count);
});

it("of a file with thousands of slips a hundred are told, and how many more there are", () => {
  const { problems } = readConfig(`{"a":${",".repeat(5000)}`);
  expect(problems).toHaveLength(101);
  expect(problems.at(-1)?.message["zh-CN"]).toBe("从这里起还有 2402 处问题，没有列出");
});

it("more than 200,000 reports due are not looked for, and as many as that are told of", () => {
  const bodies = Array.from({ length: 15_000 }, (_, index) => `机关${index}`);
  const years = Array.from({ length: 10 }, (_, index) => 2014 + index);
  const text = JSON.stringify({
    expected: [
      { bodies, years },
      { bodies, years },
    ],
  });
  const { config, problems: none } = readConfig(text);
  const { lists, problems } = nameLists(config, { file: "nianbao.json", text }, new Map());
  expect(none).toEqual([]);
  expect(lists.map(({ names }) => names.length)).toEqual([15_000, 5000]);
  expect(problems.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message["zh-CN"]}`)).toEqual([
    '"机关5000": 应报的年报最多 200000 份，这里起的 10000 个机关没有核对',
  ]);
  const [checked] = checkLists(lists, { index: new ReportIndex(), unread: [], isComplete: true });
  expect(checked?.failed).toEqual([]);
  expect(checked?.findings).toHaveLength(150_000);
});
