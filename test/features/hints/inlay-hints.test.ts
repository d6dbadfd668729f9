import { describe, expect, test } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { applyEdits } from "../../../server/src/base/edits";
import { type HintOptions, inlayHints } from "../../../server/src/features/hints/inlay-hints";
import { cellKey } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";
import { type Scenario, SEED_LAYOUTS, scenario } from "../../support/reports/seed-layouts";

const ALL: HintOptions = { columnNames: "all", totals: true };
const NAMES: HintOptions = { columnNames: "nonZero", totals: false };
const TOTALS: HintOptions = { columnNames: "off", totals: true };

/** Labels with what stands directly before and behind them on their lines. */
function drawn({ text, analysis }: Scenario, options: HintOptions): readonly string[] {
  const whole = { start: 0, end: text.length };
  return inlayHints(analysis, whole, options).map(({ at, label }) => {
    const before = /\d+$/.exec(text.slice(0, at))?.[0] ?? "";
    const behind = /^\d+/.exec(text.slice(at))?.[0] ?? "";
    return `${before}[${label["zh-CN"]}]${behind}`;
  });
}

describe.each(SEED_LAYOUTS)("in %s", (layout) => {
  test("names of columns stand before the figures that are not 0, and are no totals that end their row", () => {
    const figures = new Map([
      [cellKey("applications", "carriedIn", "welfare"), "2"],
      [cellKey("applications", "carriedOut", "welfare"), "2"],
      [cellKey("reviews", "suitAfter", "pending"), "1"],
    ]);
    expect(drawn(scenario({ layout, figures }), NAMES)).toEqual([
      "[公益组织]2",
      "[公益组织]2",
      "[复议后起诉·未结]1",
      "[复议后起诉·总计]1",
    ]);
  });

  test("all names on demand: seven in each row of 表三, fifteen in 表四, none in 表二", () => {
    const found = inlayHints(scenario({ layout }).analysis, { start: 0, end: 99_999 }, ALL);
    expect(found).toHaveLength(25 * 7 + 15);
    expect(found.slice(0, 7).map(({ label }) => label["zh-CN"])).toEqual([
      "自然人",
      "商业企业",
      "科研机构",
      "公益组织",
      "法律机构",
      "其他",
      "总计",
    ]);
  });

  test("a blank total is shown with its sum, which a click writes into the cell", () => {
    const figures = new Map([
      [cellKey("applications", "granted", "natural"), "3"],
      [cellKey("applications", "granted", "legal"), "1"],
      [cellKey("applications", "granted", "total"), ""],
      [cellKey("applications", "handled", "total"), "4"],
      [cellKey("applications", "received", "total"), "4"],
    ]);
    const found = scenario({ layout, figures });
    expect(drawn(found, TOTALS)).toEqual(["[各项之和 4]"]);
    const [hint] = inlayHints(found.analysis, { start: 0, end: found.text.length }, TOTALS);
    const filled = applyEdits(found.text, hint?.edits ?? []);
    expect(drawn({ ...found, text: filled, analysis: analyse(filled) }, TOTALS)).toEqual([]);
    expect(analyse(filled).findings).toEqual([]);
  });

  test("a total that is certainly wrong is shown with what it should be", () => {
    const figures = new Map([
      [cellKey("applications", "granted", "natural"), "3"],
      [cellKey("applications", "granted", "total"), "5"],
      [cellKey("applications", "handled", "total"), "3"],
      [cellKey("applications", "received", "total"), "3"],
    ]);
    expect(drawn(scenario({ layout, figures }), TOTALS)).toEqual(["5[应为 3]"]);
  });

  test("where the wrong figure is an addend, the totals are right and nothing is shown beside them", () => {
    const figures = new Map([
      [cellKey("applications", "granted", "natural"), "8"],
      [cellKey("applications", "granted", "total"), "3"],
      [cellKey("applications", "handled", "natural"), "3"],
      [cellKey("applications", "handled", "total"), "3"],
      [cellKey("applications", "received", "natural"), "3"],
      [cellKey("applications", "received", "total"), "3"],
    ]);
    expect(drawn(scenario({ layout, figures }), TOTALS)).toEqual([]);
  });

  test("in 表四, where nobody knows which figure is wrong, the sum is shown", () => {
    const figures = new Map([
      [cellKey("reviews", "reconsideration", "upheld"), "2"],
      [cellKey("reviews", "reconsideration", "total"), "6"],
    ]);
    expect(drawn(scenario({ layout, figures }), TOTALS)).toEqual(["6[各项之和 2]"]);
  });

  test("a clean report has no hints on totals, and nothing is shown where all is switched off", () => {
    const figures = new Map([[cellKey("applications", "granted", "natural"), "3"]]);
    expect(drawn(scenario({ layout, figures }), TOTALS)).toEqual([]);
    expect(drawn(scenario({ layout, figures }), { columnNames: "off", totals: false })).toEqual([]);
  });

  test("only those in the range that is in view", () => {
    const figures = new Map([[cellKey("applications", "carriedIn", "natural"), "⟦2⟧"]]);
    const { analysis, marks } = scenario({ layout, figures });
    const [range = { start: 0, end: 0 }] = marks;
    expect(inlayHints(analysis, range, ALL).map(({ at }) => at)).toEqual([range.start]);
  });
});

test("a blank where all is blank is no missing sum, and a total that cannot be reckoned is left alone", () => {
  const blank = new Map(
    ["natural", "business", "research", "welfare", "legal", "otherOrg", "total"].map((column) => [
      cellKey("applications", "partial", column),
      "",
    ]),
  );
  expect(drawn(scenario({ figures: blank }), TOTALS)).toEqual([]);
  const unread = new Map([
    [cellKey("reviews", "reconsideration", "upheld"), "若干"],
    [cellKey("reviews", "reconsideration", "total"), "6"],
  ]);
  expect(drawn(scenario({ figures: unread }), TOTALS)).toEqual([]);
});

test("a text that is no report has none", () => {
  expect(inlayHints(analyse("今天天气很好。"), { start: 0, end: 7 }, ALL)).toEqual([]);
  expect(inlayHints(analyse(buildReport().slice(0, 200)), { start: 0, end: 200 }, ALL)).toEqual([]);
});
