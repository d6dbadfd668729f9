import { describe, expect, test } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { slice } from "../../../server/src/base/span";
import { lawLinks } from "../../../server/src/features/navigation/links";
import type { LayoutId } from "../../../server/src/layout/types";
import { buildReport } from "../../support/reports/report-builder";
import { SEED_LAYOUTS, scenario } from "../../support/reports/seed-layouts";

const NAME = "《中华人民共和国政府信息公开条例》";

/** The links whose text is marked, against what the marks say. */
function expectLinks(sentence: string, articles: readonly (number | undefined)[], layout?: LayoutId): void {
  const { analysis, marks, text } = scenario({ ...(layout ? { layout } : {}), prose: { overview: [sentence] } });
  const own = lawLinks(analysis.report).filter(({ span }) => {
    const start = text.indexOf(sentence.replace(/[⟦⟧]/g, ""));
    return start <= span.start && span.end <= start + sentence.length;
  });
  expect(own.map(({ span }) => span)).toEqual(marks);
  expect(own.map(({ article }) => article)).toEqual(articles);
}

describe("mentions behind the name of the law", () => {
  test.each<[string, readonly (number | undefined)[]]>([
    [`依据⟦${NAME}⟧⟦第五十条⟧。`, [undefined, 50]],
    [`依据⟦${NAME}⟧（国务院令第711号）⟦第十九条⟧、⟦第二十条第（一）项⟧和⟦第四十九条⟧编制。`, [undefined, 19, 20, 49]],
    [`依据⟦《政府信息公开条例》⟧⟦第36条⟧。`, [undefined, 36]],
    [`根据⟦${NAME}⟧（以下简称《条例》）⟦第五十条⟧，按照⟦《条例》⟧⟦第二十条⟧。`, [undefined, 50, undefined, 20]],
  ])("%s", (sentence, articles) => {
    expectLinks(sentence, articles);
  });

  test.each(SEED_LAYOUTS)("in %s", (layout) => {
    expectLinks(`按照⟦${NAME}⟧⟦第五十条⟧和⟦第二十条⟧编制。`, [undefined, 50, 20], layout);
  });

  test.each([
    ["another law's article", "依据《中华人民共和国行政复议法》第二十条。"],
    ["an article by itself", "按照第二十条的规定办理。"],
    ["a province's own 《条例》", "依据《某省档案条例》（以下简称《条例》）和《条例》第二十条。"],
  ])("%s is left alone", (_, sentence) => {
    expectLinks(sentence, []);
  });

  test("an article that nothing is known of is no link, though the law's name is", () => {
    expectLinks(`依据⟦${NAME}⟧第二条。`, [undefined]);
  });
});

test.each(SEED_LAYOUTS)("the items of 表二 in %s are no links, which would underline them like errors", (layout) => {
  const text = buildReport({ layout });
  const links = lawLinks(analyse(text).report).map(({ span }) => slice(text, span));
  expect(links.filter((words) => words.includes("项"))).toEqual([]);
});
