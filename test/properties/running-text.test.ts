import { describe, expect, it } from "vitest";
import { type Analysis, analyse } from "../../server/src/analysis/analyse";
import { formGrid } from "../../server/src/edits/form-grid";
import { readReport } from "../../server/src/model/report";
import { formOf, TABLE_IDS } from "../../server/src/spec/forms";
import type { EditionId } from "../../server/src/spec/types";
import { type Random, random } from "../support/random/random";
import { numbersRead } from "../support/reading/numbers-read";
import { readings } from "../support/reading/readings";
import { cellKey, consistentFigures, type Figures, figureAt } from "../support/reports/figures";
import { buildReport } from "../support/reports/report-builder";

const SEPARATORS = {
  "a space": " ",
  "two spaces": "  ",
  "a no-break space": "\u00a0",
  "an ideographic space": "\u3000",
} as const;
const EDITIONS = ["2021", "2019"] as const;
const CELLS: Readonly<Record<EditionId, number>> = { "2021": 10 + 25 * 7 + 15, "2019": 22 + 23 * 7 + 15 };

/**
 * A report as a web page's text: one white space between cells and between paragraphs, all on one line or each
 * paragraph on its own.
 */
function runningReport(edition: EditionId, figures: Figures, separator: string, lines: boolean): string {
  const marked = buildReport({ edition, figures, layout: "glued", grid: (_, form) => [[{ text: `<${form.id}>` }]] });
  const text = TABLE_IDS.reduce((whole, id) => {
    const grid = formGrid(formOf(id, edition), (row, column) => figureAt(figures, id, row, column));
    const cells = grid.flatMap((row) => row.filter((slot) => slot.covered === undefined).map((slot) => slot.text));
    return whole.replace(`<${id}>`, cells.join(separator));
  }, marked);
  return lines ? text : text.trimEnd().replaceAll("\n", separator);
}

/**
 * Figures of which some are changed, so that sums fail: what stands in the text is what must be read. `inReach` counts
 * the cells of the rows of 表三 that hold one, and of 表四 where it does.
 */
function withMistakes(figures: Figures, source: Random): { readonly figures: Figures; readonly inReach: number } {
  const changed = new Map(figures);
  const keys = [...figures.keys()].filter((key) => !key.startsWith("article20"));
  const mistakes = Array.from({ length: 3 }, () => source.pick(keys));
  for (const key of mistakes) changed.set(key, String(source.below(3000)));
  const rows = new Set(mistakes.map((key) => (key.startsWith("reviews") ? "reviews" : key.split(".")[1])));
  return { figures: changed, inReach: [...rows].reduce((sum, row) => sum + (row === "reviews" ? 15 : 7), 0) };
}

describe.each(Object.entries(SEPARATORS))("tables on one line, %s between their cells", (_, separator) => {
  it.each([true, false])("are read whole, paragraphs on lines of their own: %s", (lines) => {
    for (const edition of EDITIONS) {
      for (let seed = 1; seed <= 6; seed++) {
        const figures = consistentFigures(edition, random(seed));
        const text = runningReport(edition, figures, separator, lines);
        expect(numbersRead(text, figures), text).toEqual({ read: CELLS[edition], wrong: [] });
      }
    }
  });

  it("are read where the sums do not hold, all but rows in which one fails", () => {
    const source = random(5);
    for (const edition of EDITIONS) {
      for (let seed = 1; seed <= 6; seed++) {
        const { figures, inReach } = withMistakes(consistentFigures(edition, random(seed)), source);
        const text = runningReport(edition, figures, separator, false);
        const { read, wrong } = numbersRead(text, figures);
        expect(wrong, text).toEqual([]);
        expect(read, text).toBeGreaterThanOrEqual((CELLS[edition] ?? 0) - inReach);
      }
    }
  });

  it("lose next to nothing to a tab, a pipe or a line end somewhere", () => {
    const source = random(33);
    for (const edition of EDITIONS) {
      const figures = consistentFigures(edition, random(edition === "2021" ? 22 : 20));
      const text = runningReport(edition, figures, separator, false);
      const [from, to] = [text.indexOf("第二十条第"), text.indexOf("五、存在")];
      for (let time = 0; time < 60; time++) {
        const at = from + source.below(to - from);
        if (/[\d.]{2}/.test(text.slice(at - 1, at + 1))) continue;
        const damaged = text.slice(0, at) + source.pick(["\t", "|", "\n", " \t ", "\r\n"]) + text.slice(at);
        const { read, wrong } = numbersRead(damaged, figures);
        expect(wrong, damaged).toEqual([]);
        expect(read / (CELLS[edition] ?? 0), damaged).toBeGreaterThan(0.9);
      }
    }
  });

  it("show no wrong figure where a character is lost or the text ends too early", () => {
    const source = random(8);
    for (const edition of EDITIONS) {
      const figures = consistentFigures(edition, random(edition === "2021" ? 21 : 19));
      const text = runningReport(edition, figures, separator, false);
      for (let time = 0; time < 75; time++) {
        const at = source.below(text.length);
        // A digit or a minus lost is another figure, and no reader can know; a border lost between two leaves both.
        const ofFigure = /^(?:[\d.]|-\d)/.test(text.slice(at, at + 2));
        const damaged = ofFigure ? text.slice(0, at) : text.slice(0, at) + text.slice(at + 1);
        expect(numbersRead(damaged, figures).wrong, damaged).toEqual([]);
      }
    }
  });

  it("show no wrong figure where some of the borders between figures are lost", () => {
    const source = random(3);
    for (const edition of EDITIONS) {
      for (let seed = 1; seed <= 6; seed++) {
        const figures = consistentFigures(edition, random(seed));
        const text = runningReport(edition, figures, separator, false);
        const fewer = text.replace(/(?<=\d)\s+(?=\d)/g, (border) => (source.below(3) === 0 ? "" : border));
        expect(numbersRead(fewer, figures).wrong, fewer).toEqual([]);
      }
    }
  });
});

describe("marks that nobody sees", () => {
  it.each([
    [
      "in text whose separators are lost",
      buildReport({ layout: "glued", figures: consistentFigures("2021", random(4)) }),
      "",
    ],
    ["in running text", runningReport("2021", consistentFigures("2021", random(4)), " ", false), " "],
  ])("change neither the figures that are read nor what is missing %s", (_, text, separator) => {
    const source = random(6);
    const line = text.replaceAll("\n", separator);
    const marked = [...line].map((unit) =>
      source.below(12) === 0 ? `${source.pick(["\u00ad", "\u200b", "\ufeff"])}${unit}` : unit,
    );
    const [plainly, withMarks] = [analyse(line), analyse(marked.join(""))];
    expect(readings(withMarks.report)).toEqual(readings(plainly.report));
    expect(withMarks.report.sections.map(({ key }) => key)).toEqual(plainly.report.sections.map(({ key }) => key));
    const ofPlaces = ({ findings }: Analysis) =>
      findings.map(({ code }) => code).filter((code) => code !== "period-mismatch");
    expect(ofPlaces(withMarks)).toEqual(ofPlaces(plainly));
  });
});

describe("text that ends too early", () => {
  it("in the last total of 表四, leaves all figures of the table open: they are one run", () => {
    const figures = new Map([
      [cellKey("reviews", "suitAfter", "upheld"), "8"],
      [cellKey("reviews", "suitAfter", "otherResult"), "815"],
      [cellKey("reviews", "suitAfter", "total"), "823"],
    ]);
    const text = runningReport("2021", figures, " ", false);
    const whole = readReport(text).tables.get("reviews")?.rows.get("suitAfter")?.data.get("total");
    expect(whole).toMatchObject({ state: "number", text: "823" });
    const cut = text.slice(0, text.lastIndexOf("823") + 2);
    const { rows } = readReport(cut).tables.get("reviews") ?? { rows: new Map() };
    expect([...rows.values()].map(({ state }) => state)).toEqual(["cut", "cut", "cut"]);
    expect(numbersRead(cut, figures).wrong).toEqual([]);
  });

  it("behind the first figure of a row, is of the edition of its headings", () => {
    const figures = new Map([
      [cellKey("article20", "normative", "made"), "3"],
      [cellKey("article20", "permits", "projects"), "1266"],
    ]);
    const text = runningReport("2019", figures, " ", false);
    const cut = text.slice(0, text.indexOf("1266") + "1266 ".length);
    expect(readReport(cut).tables.get("article20")?.editions).toEqual(["2019"]);
    expect(numbersRead(cut, figures).wrong).toEqual([]);
  });
});
