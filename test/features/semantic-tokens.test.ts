import { describe, expect, test } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { lineAt } from "../../server/src/base/lines";
import { slice } from "../../server/src/base/span";
import { type SemanticToken, semanticTokens } from "../../server/src/features/semantic-tokens";
import { cellKey } from "../support/reports/figures";
import { buildReport, READABLE_LAYOUTS } from "../support/reports/report-builder";
import { SEED_LAYOUTS, scenario } from "../support/reports/seed-layouts";

function named({ type, modifier }: SemanticToken): string {
  return modifier ? `${type}.${modifier}` : type;
}

/** The tokens from one text up to another, as `type text`. */
function between(text: string, tokens: readonly SemanticToken[], from: string, to: string): readonly string[] {
  const start = text.indexOf(from);
  const end = text.indexOf(to, start) + to.length;
  return tokens
    .filter(({ span }) => start <= span.start && span.end <= end)
    .map((token) => `${named(token)} ${slice(text, token.span)}`);
}

describe.each(SEED_LAYOUTS)("in %s", (layout) => {
  const figures = new Map([
    [cellKey("applications", "received", "business"), "2"],
    [cellKey("applications", "received", "legal"), "/"],
    [cellKey("applications", "received", "total"), "2"],
    [cellKey("applications", "carriedOut", "business"), "2"],
  ]);
  const { text, analysis } = scenario({ layout, figures });
  const tokens = semanticTokens(analysis.report);

  test("labels, figures, totals, zeros and words in place of a figure are told apart", () => {
    expect(between(text, tokens, "一、本年新收", "二、上年结转政府信息公开申请数量")).toEqual([
      "label 一、本年新收政府信息公开申请数量",
      "zero 0",
      "figure 2",
      "zero 0",
      "zero 0",
      "marker /",
      "zero 0",
      "total 2",
      "label 二、上年结转政府信息公开申请数量",
    ]);
  });

  test("headings: of the report, of its sections, of groups and of columns", () => {
    expect(tokens.slice(0, 3).map(named)).toEqual(["heading.title", "heading", "heading"]);
    expect(between(text, tokens, "第二十条第（一）项", "行政规范性文件")).toEqual([
      "label.group 第二十条第（一）项",
      "column 信息内容",
      "column 本年制发件数",
      "column 本年废止件数",
      "column 现行有效件数",
      "label 规章",
      "zero 0",
      "zero 0",
      "zero 0",
      "label 行政规范性文件",
    ]);
    expect(tokens.filter((token) => named(token) === "heading")).toHaveLength(6);
  });

  test("the rows of 表四 are heads of columns, as 行政诉讼 is to the grammar", () => {
    const reviews = tokens.filter(({ span }) => /^(?:行政复议|未经复议直接起诉|复议后起诉)$/.test(slice(text, span)));
    expect(reviews.map(named)).toEqual(["column", "column", "column"]);
  });

  test("a range has those that touch it", () => {
    const start = text.indexOf("（三）不予公开");
    const range = { start, end: text.indexOf("4.保护第三方") };
    const part = semanticTokens(analysis.report, range);
    expect(part).toEqual(tokens.filter(({ span }) => span.end >= range.start && span.start <= range.end));
    expect(part.length).toBeLessThan(tokens.length / 3);
  });
});

test.each(READABLE_LAYOUTS)("in %s tokens are in order, on one line each, none on another, none empty", (layout) => {
  for (const eol of ["\n", "\r\n", "\r"] as const) {
    const { report } = analyse(buildReport({ layout, eol }));
    let end = 0;
    const tokens = semanticTokens(analyse(report.text).report);
    expect(tokens.length).toBeGreaterThan(150);
    for (const { span } of tokens) {
      expect(span.start).toBeGreaterThanOrEqual(end);
      expect(span.end).toBeGreaterThan(span.start);
      expect(lineAt(report.lines, span.start)).toBe(lineAt(report.lines, span.end - 1));
      end = span.end;
    }
  }
});

test("a label over several lines is one token on each", () => {
  const whole = "5.要求行政机关确认或重新出具已获取信息";
  const wrapped = "5.要求行政机关确认或\n重新出具已获取信息";
  const text = buildReport({ layout: "bare-cells" }).replace(whole, wrapped);
  const tokens = semanticTokens(analyse(text).report).map(({ span }) => slice(text, span));
  expect(tokens).toContain("5.要求行政机关确认或");
  expect(tokens).toContain("重新出具已获取信息");
});

test("a text that is no report has none", () => {
  expect(semanticTokens(analyse("一、总体情况\n很好").report)).toEqual([]);
});
