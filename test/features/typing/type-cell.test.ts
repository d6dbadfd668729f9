import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../server/src/base/edits";
import { formatEdits } from "../../../server/src/features/formatting/format";
import { cellAsTyped } from "../../../server/src/features/typing/type-cell";
import { readReport } from "../../../server/src/model/report";
import { fc } from "../../support/random/properties";
import { random } from "../../support/random/random";
import { changedReadings } from "../../support/reading/readings";
import { typing } from "../../support/reading/typing";
import { bordersMeet } from "../../support/reports/drawn";
import { cellKey, consistentFigures } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";
import { SEED_LAYOUTS } from "../../support/reports/seed-layouts";

const figures = consistentFigures("2021", random(9));
const BOX = buildReport({ layout: "box", figures });

/** The text once the character before the mark `⟦⟧` has been typed. */
function typedOn(marked: string): string {
  const { report, offset } = typing(marked);
  return applyEdits(report.text, cellAsTyped(report, offset));
}

describe("a figure that is typed into a drawn box", () => {
  it.each([
    [
      "behind the figure that is there",
      "│行政许可      │96⟦⟧7                                    │",
      "│行政许可      │967                                   │",
    ],
    [
      "into a blank cell",
      "│行政许可      │5⟦⟧                                      │",
      "│行政许可      │5                                     │",
    ],
    [
      "with spaces before it",
      "│行政许可      │  12⟦⟧                                    │",
      "│行政许可      │  12                                  │",
    ],
    [
      "several digits before the editor asks",
      "│行政许可      │1234⟦⟧                                      │",
      "│行政许可      │1234                                  │",
    ],
    [
      "over a longer one",
      "│行政许可      │1⟦⟧                          │",
      "│行政许可      │1                                     │",
    ],
  ])("%s: the border stays", (_, typed, expected) => {
    const marked = BOX.replace(/│行政许可 .*│/, typed);
    expect(typedOn(marked)).toBe(BOX.replace(/│行政许可 .*│/, expected));
  });

  it("whatever is typed and wherever: borders meet as long as there is room, and no other figure changes", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.stringMatching(/^[0-9]{1,3}$/), (seed, place, digits) => {
        const text = buildReport({ layout: "box", figures: consistentFigures("2021", random(seed)) });
        const cells = [...text.matchAll(/(?<=│)\d+(?= {3,}│)/g)];
        const cell = cells[place % cells.length];
        const offset = (cell?.index ?? 0) + digits.length;
        const typed = text.slice(0, cell?.index) + digits + text.slice(cell?.index);
        const after = applyEdits(typed, cellAsTyped(readReport(typed), offset));
        expect(bordersMeet(after)).toBe(true);
        expect(changedReadings(readReport(typed), readReport(after))).toEqual([]);
        expect(cellAsTyped(readReport(after), offset)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe("a figure that is typed into an aligned table between pipes", () => {
  it.each(["pipe-rows", "markdown"] as const)("%s: what stands to the right grows to the left", (layout) => {
    const plain = buildReport({ layout, figures });
    const text = applyEdits(plain, formatEdits(readReport(plain), { alignTables: true }));
    const row = /^.*2\.重复申请 .*$/m.exec(text)?.[0] ?? "";
    // The first figure that has room: one as wide as its column has none.
    const marked = row.replace(/ ( \d+)( \|)/, " $15⟦⟧$2");
    const expected = row.replace(/ ( \d+)( \|)/, "$15$2");
    expect(typedOn(text.replace(row, marked))).toBe(text.replace(row, expected));
  });
});

describe.each(SEED_LAYOUTS)("in %s, which draws and aligns nothing", (layout) => {
  it("a figure is typed, and all else stays", () => {
    const typed = new Map([...figures, [cellKey("applications", "received", "natural"), "315⟦⟧"]]);
    const marked = buildReport({ layout, figures: typed });
    expect(marked).toContain("315⟦⟧");
    expect(typedOn(marked)).toBe(marked.replace("⟦⟧", ""));
  });
});

describe("nothing is done", () => {
  it.each([
    ["where the cell is too narrow", BOX.replace(/│一、本年新收政府信息公开申请数量 +│/, (cell) => `${cell}123456⟦⟧`)],
    ["where borders are where they belong", BOX.replace("│行政许可 ", "│行政许可⟦⟧ ")],
    [
      "in a box that nobody can be sure of",
      BOX.replace(/│行政许可 +│/, "│行政许可 ").replace("│行政处罚      │", "│行政处罚      │1⟦⟧"),
    ],
    ["in a table that was never aligned", buildReport({ figures }).replace(/\n规章 \| (\d+)/, "\n规章 | $11⟦⟧")],
    ["in tabs", buildReport({ figures, layout: "tab-rows" }).replace(/规章\t(\d+)/, "规章\t$11⟦⟧")],
    ["in prose", BOX.replace("2023年，", "20235⟦⟧年，")],
    ["on a border", BOX.replace("├──────────────┼", "├──────────────┼⟦⟧")],
  ])("%s", (_, marked) => {
    expect(typedOn(marked)).toBe(marked.replace("⟦⟧", ""));
  });
});
