import { describe, expect, it } from "vitest";
import { readReport } from "../../../server/src/model/report";
import type { EditionId } from "../../../server/src/spec/types";
import { steadyRandom } from "../../support/random/random";
import { consistentFigures, type Figures, figureAt } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";

/** Returns the cells that were not read as what was written: the number, or the mark for none. */
function misread(text: string, figures: Figures): readonly string[] {
  return [...readReport(text).tables.values()].flatMap((table) =>
    [...table.rows.values()].flatMap(({ form, data }) =>
      form.columns.flatMap(({ key }) => {
        const written = figureAt(figures, table.id, form.key, key);
        const datum = data.get(key);
        const isRight = datum?.text === written && (datum.state === "number") === /\d/.test(written);
        return isRight ? [] : [`${form.key}.${key}: ${datum?.text} for ${written}`];
      }),
    ),
  );
}

describe("running text with marks where nothing is counted", () => {
  it.each(["-", "/", "—", "无", "——"])("%s: every figure and every mark has its column", (mark) => {
    for (let seed = 1; seed <= 8; seed++) {
      const figures = new Map(
        [...consistentFigures("2021", steadyRandom(seed))].map(([key, value]) => [key, value === "0" ? mark : value]),
      );
      const text = buildReport({ layout: "bare-cells", figures }).replace(/\s+/g, " ");
      expect(misread(text, figures), `seed ${seed}`).toEqual([]);
    }
  });

  it("a dash that may be the sign of the figure behind it makes neither a number", () => {
    const edition: EditionId = "2019";
    const text = buildReport({ layout: "bare-cells", edition }).replace(/\s+/g, " ");
    const row = /行政许可 0 0 0/;
    expect(text).toMatch(row);
    const data = readReport(text.replace(row, "行政许可 - 3 12")).tables.get("article20")?.rows.get("permits")?.data;
    expect(data?.get("change")?.state).toBe("unreadable");
  });
});

describe("tabs at the ends of lines", () => {
  it.each(["bare-cells", "glued", "space-columns"] as const)("divide nothing: %s", (layout) => {
    for (let seed = 1; seed <= 5; seed++) {
      const figures = consistentFigures("2021", steadyRandom(seed));
      const text = buildReport({ layout, figures });
      const read = (source: string) =>
        [...readReport(source).tables.values()].flatMap(({ rows }) =>
          [...rows.values()].flatMap(({ form, data }) =>
            [...data].map(([key, { text: cell }]) => `${form.key}.${key} ${cell}`),
          ),
        );
      expect(read(text).length).toBeGreaterThan(150);
      expect(read(text.replace(/(?<=\S)\n/g, "\t\t\n")), `seed ${seed}`).toEqual(read(text));
    }
  });
});
