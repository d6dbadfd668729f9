import { describe, expect, test } from "vitest";
import { decimal, plain } from "../../server/src/base/decimal";
import { decode } from "../../server/src/bytes/decode";
import type { LayoutId } from "../../server/src/layout/types";
import type { Report } from "../../server/src/model/types";
import type { EditionId } from "../../server/src/spec/types";
import { fc } from "../support/random/properties";
import { random } from "../support/random/random";
import { type AnalysedText, analyseText } from "../support/reading/analyse-text";
import { expectSound } from "../support/reading/sound";
import { allFigures, cellKey, consistentFigures, type Figures } from "../support/reports/figures";
import { buildReport, CELL_LAYOUTS, READABLE_LAYOUTS } from "../support/reports/report-builder";

/** What a report is made from; small, so that a counterexample can be read. */
interface Recipe {
  readonly layout: LayoutId;
  readonly edition: EditionId;
  readonly seed: number;
  readonly eol?: "\n" | "\r\n" | "\r";
}

/** A report with figures that satisfy every relation, and those figures. */
function made({ layout, edition, seed, eol = "\n" }: Recipe): { readonly text: string; readonly figures: Figures } {
  const figures = consistentFigures(edition, random(seed));
  return { text: buildReport({ layout, edition, figures, eol }), figures: allFigures(edition, figures) };
}

const recipes: fc.Arbitrary<Recipe> = fc.record({
  layout: fc.constantFrom(...READABLE_LAYOUTS),
  edition: fc.constantFrom<EditionId>("2019", "2021"),
  seed: fc.nat(10_000),
  eol: fc.constantFrom("\n" as const, "\r\n" as const, "\r" as const),
});

/** A place in a text, as a share of its length. */
const share = fc.double({ min: 0, max: 1, noNaN: true });

/**
 * The figures read that are not those written down, as `table.row.column: read instead of written`. The cell at the
 * very end of a cut text is passed over.
 */
function wrongFigures(report: Report, written: Figures, end = Number.POSITIVE_INFINITY): readonly string[] {
  return [...report.tables.values()].flatMap((table) =>
    [...table.rows.values()].flatMap((row) =>
      [...row.data].flatMap(([column, datum]) => {
        if (datum.state !== "number" || datum.cell.span.end >= end) return [];
        const key = cellKey(table.id, row.form.key, column);
        const value = decimal((written.get(key) ?? "").replace(/^\+/, ""));
        return value && plain(value) === plain(datum.value)
          ? []
          : [`${key}: ${datum.text} instead of ${written.get(key)}`];
      }),
    ),
  );
}

function expectNothingWrong(text: string, written: Figures, cut = false): void {
  const reading = analyseText(text);
  expectSound(text, reading);
  if (reading.kind === "report")
    expect(wrongFigures(reading.analysis.report, written, cut ? text.length : undefined)).toEqual([]);
}

test("every figure of a whole report is read", () => {
  fc.assert(
    fc.property(recipes, (recipe) => {
      const { text, figures } = made(recipe);
      expectNothingWrong(text, figures);
      expect(numbersRead(analyseText(text))).toBe(figures.size);
    }),
    { numRuns: 30 },
  );
});

function numbersRead(reading: AnalysedText): number {
  if (reading.kind !== "report") return 0;
  const rows = [...reading.analysis.report.tables.values()].flatMap((table) => [...table.rows.values()]);
  return rows.flatMap((row) => [...row.data.values()]).filter(({ state }) => state === "number").length;
}

describe("a report that is not whole", () => {
  test("any beginning of one", () => {
    fc.assert(
      fc.property(recipes, share, (recipe, at) => {
        const { text, figures } = made(recipe);
        expectNothingWrong(text.slice(0, Math.floor(text.length * at)), figures, true);
      }),
      { numRuns: 100 },
    );
  });

  test("any end of one", () => {
    fc.assert(
      fc.property(recipes, share, (recipe, at) => {
        const { text, figures } = made(recipe);
        const rest = text.slice(Math.floor(text.length * at));
        // From a line end on: within a line the first figure may be the end of a longer one.
        const from = rest.search(/[\r\n]/);
        if (from >= 0) expectNothingWrong(rest.slice(from), figures);
      }),
      { numRuns: 100 },
    );
  });

  test("some lines gone from the middle, as in half a table", () => {
    // Where a line is one cell, what is left cannot tell whose cells are gone; elsewhere a line is a row.
    const byRow = recipes.filter(({ layout }) => !CELL_LAYOUTS.includes(layout));
    fc.assert(
      fc.property(byRow, fc.nat(200), fc.integer({ min: 1, max: 30 }), (recipe, from, count) => {
        const { text, figures } = made(recipe);
        const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
        lines.splice(from % lines.length, count);
        expectNothingWrong(lines.join(""), figures);
      }),
      { numRuns: 100 },
    );
  });

  test("cut within a character of UTF-8", () => {
    const { text, figures } = made({ layout: "pipe-rows", edition: "2021", seed: 7 });
    const bytes = Buffer.from(text);
    for (let end = 900; end < bytes.length; end += 61) {
      const decoded = decode(bytes.subarray(0, end));
      expect(decoded).toMatchObject({ kind: "text", encoding: "utf8" });
      if (decoded.kind === "text") expectNothingWrong(decoded.text, figures, true);
    }
  });
});

describe("more than a report", () => {
  test("two reports in one file: the first one's figures", () => {
    fc.assert(
      fc.property(recipes, fc.nat(100), (recipe, seed) => {
        const { text, figures } = made(recipe);
        const second = made({ ...recipe, edition: "2021", seed }).text.replaceAll("青禾县", "云溪县");
        expectNothingWrong(text + second, figures);
      }),
      { numRuns: 30 },
    );
  });

  test.each(READABLE_LAYOUTS)("a report between other texts: %s", (layout) => {
    const { text, figures } = made({ layout, edition: "2021", seed: 3 });
    expectNothingWrong(`首页 > 政务公开 > 年报\n\n${text}\n上一篇：工作要点\n扫一扫在手机打开当前页\n`, figures);
  });
});

describe("texts that are no reports", () => {
  const rubbish = fc.oneof(
    fc.string({ unit: "binary", maxLength: 500 }),
    fc
      .array(
        fc.constantFrom(
          "一、",
          "总计",
          "|",
          "\t",
          "\n",
          "0",
          "12",
          "政府信息公开",
          "年度报告",
          "2023年",
          "第二十条第（一）项",
          "<td>",
          "│",
          ",",
          "规章",
        ),
        { maxLength: 300 },
      )
      .map((parts) => parts.join("")),
  );

  test("anything at all", () => {
    fc.assert(
      fc.property(rubbish, (text) => expectSound(text, analyseText(text))),
      { numRuns: 250 },
    );
  });

  test("a report with rubbish in it", () => {
    fc.assert(
      fc.property(recipes, rubbish, share, (recipe, noise, part) => {
        const { text } = made(recipe);
        const at = Math.floor(text.length * part);
        const mixed = text.slice(0, at) + noise + text.slice(at);
        expectSound(mixed, analyseText(mixed));
      }),
      { numRuns: 100 },
    );
  });

  test("any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
        const decoded = decode(bytes);
        if (decoded.kind === "text") expectSound(decoded.text, analyseText(decoded.text));
      }),
      { numRuns: 100 },
    );
  });
});
