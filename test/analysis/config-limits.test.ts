import { expect, it } from "vitest";
import { configFor } from "../../server/src/analysis/config/match";
import { readConfig } from "../../server/src/analysis/config/read";
import { globMatcher } from "../../server/src/base/glob";

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
