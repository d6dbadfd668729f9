import { describe, expect, it, test } from "vitest";
import { displayWidth } from "../../../server/src/layout/width";
import { isSectionAbsent } from "../../../server/src/model/presence/sections";
import { readReport } from "../../../server/src/model/report";
import { SECTIONS } from "../../../server/src/spec/sections";
import { random, steadyRandom } from "../../support/random/random";
import { consistentFigures, type Figures, figureAt } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";

/** Cuts every line after as many characters as have room in a width. */
function cut(text: string, width: number, measure: (char: string) => number): string {
  const lines = text.split("\n").flatMap((line) => {
    const pieces = [""];
    let used = 0;
    for (const char of line) {
      if (used + measure(char) > width) {
        pieces.push("");
        used = 0;
      }
      pieces[pieces.length - 1] += char;
      used += measure(char);
    }
    return pieces;
  });
  return lines.join("\n");
}

/**
 * Cuts every line at the last blank that has room in a width, as `fold -s` does; words that have no room stay whole.
 */
function cutAtBlanks(text: string, width: number): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line += (line === "" ? "" : " ") + word;
  }
  return [...lines, line].join("\n");
}

/** Returns how many figures are read, all of which must be the right ones. */
function readFigures(text: string, figures: Figures): number {
  const wrong: string[] = [];
  let read = 0;
  for (const table of readReport(text).tables.values()) {
    for (const row of table.rows.values()) {
      for (const [column, datum] of row.data) {
        if (datum.state !== "number") continue;
        read++;
        const written = figureAt(figures, table.id, row.form.key, column);
        const { span, others = [] } = datum.cell;
        const inText = [span, ...others].map(({ start, end }) => text.slice(start, end)).join("");
        if (datum.text !== written || inText !== written)
          wrong.push(`${row.form.key}.${column}: ${datum.text} for ${written}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  return read;
}

/** Reports of which the text is one line, with blanks between the cells of the tables; and glued ones. */
const WRITTEN = {
  "running text": (figures: Figures) => buildReport({ layout: "bare-cells", figures }).replace(/\s+/g, " "),
  "glued text": (figures: Figures) => buildReport({ layout: "glued", figures }).replace(/\n/g, ""),
  "glued text in paragraphs": (figures: Figures) => buildReport({ layout: "glued", figures }),
};

describe.each(Object.entries(WRITTEN))("%s that a program cut at a width", (_name, write) => {
  const measures = { characters: () => 1, columns: (char: string) => displayWidth(char) };

  it.each(Object.entries(measures))("in %s: reads what it reads of the whole text", (_measure, measure) => {
    for (let seed = 1; seed <= 12; seed++) {
      const figures = consistentFigures("2021", random(seed));
      const text = write(figures);
      const whole = readFigures(text, figures);
      for (const width of [24, 31, 38, 47, 60, 76])
        expect(readFigures(cut(text, width, measure), figures), `seed ${seed}, width ${width}`).toBe(whole);
    }
  });

  it("has all its headings", () => {
    const text = write(consistentFigures("2021", random(1)));
    for (const width of [30, 41, 76]) {
      const found = readReport(cut(text, width, () => 1)).sections.map(({ key }) => key);
      expect(found, `width ${width}`).toEqual(SECTIONS.map(({ key }) => key));
    }
  });
});

describe("running text that a program cut at blanks", () => {
  it("is read where lines are long, and nowhere wrongly; no section is taken for absent", () => {
    for (let seed = 1; seed <= 12; seed++) {
      const figures = consistentFigures("2021", random(seed));
      const text = WRITTEN["running text"](figures);
      const whole = readFigures(text, figures);
      for (const width of [36, 60, 90, 120]) {
        const folded = cutAtBlanks(text, width);
        const read = readFigures(folded, figures);
        if (width >= 90) expect(read, `seed ${seed}, width ${width}`).toBe(whole);
        const report = readReport(folded);
        expect(
          SECTIONS.filter(({ key }) => isSectionAbsent(report, key)),
          `seed ${seed}, width ${width}`,
        ).toEqual([]);
      }
    }
  });
});

test.each([91, 247, 418])("the beginning of a broken row is not the row above: figures %i", (seed) => {
  const figures = consistentFigures("2021", steadyRandom(seed));
  expect(readFigures(cutAtBlanks(WRITTEN["running text"](figures), 36), figures)).toBeGreaterThan(0);
});

describe("lines of one width that nothing was cut in", () => {
  it("stay apart: rows with separators, as wide as each other", () => {
    const figures = consistentFigures("2021", random(5));
    for (const layout of ["space-columns", "box", "markdown", "tab-rows"] as const) {
      const lines = buildReport({ layout, figures }).split("\n");
      const width = Math.max(...lines.map((line) => displayWidth(line)));
      const even = lines.map((line) => (line === "" ? "" : line + " ".repeat(width - displayWidth(line)))).join("\n");
      expect(readFigures(even, figures), layout).toBe(200);
    }
  });
});
