import { describe, expect, it } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { random } from "../../support/random/random";
import { cellKey, consistentFigures, type Figures } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";
import { damaged, figuresWith } from "./damages";
import { separatedReport } from "./separated";

describe("a row whose cells were not told apart does not lack its value", () => {
  const figures = figuresWith("2021", "article20", "permits", ["decisions"], [""]);
  const missing = (text: string) => analyse(text).findings.filter(({ code }) => code.startsWith("missing-"));

  it.each([";", "～", "\t "])("where the next row follows on its line: %j", (mark) => {
    const text = separatedReport("2021", figures, (cells) => cells.join(mark));
    const joined = text.replace(/(行政许可\s*[;～]?\s*)\n第二十条第（六）项/, "$1第二十条第（六）项");
    expect(joined).not.toBe(text);
    expect(missing(joined)).toEqual([]);
  });

  /** 表二 as these rows have it, by row and column. */
  const rowsOf2 = (rows: Readonly<Record<string, Readonly<Record<string, string>>>>): Figures =>
    new Map([
      ...figures,
      ...Object.entries(rows).flatMap(([row, cells]) =>
        Object.entries(cells).map(([column, value]) => [cellKey("article20", row, column), value] as const),
      ),
    ]);

  it("where others have marks behind their labels", () => {
    const given = rowsOf2({
      rules: { issued: "/", repealed: "/", inForce: "" },
      normative: { issued: "", repealed: "0", inForce: "49" },
      permits: { decisions: "50" },
      penalties: { decisions: "-" },
      coercion: { decisions: "" },
    });
    const text = separatedReport("2021", given, (cells) => cells.join("·"));
    expect(missing(text.replace("本年处理决定数量", "本年处理\t决定数量"))).toEqual([]);
  });

  it("where some rows have spaces for borders and others tabs", () => {
    const given = rowsOf2({
      rules: { issued: "", repealed: "/", inForce: "/" },
      normative: { issued: "151", repealed: "599", inForce: "155" },
      permits: { decisions: "" },
      penalties: { decisions: "1" },
      coercion: { decisions: "" },
    });
    const text = separatedReport("2021", given, (cells, row) => cells.join(row % 2 === 1 ? "\t" : "  "));
    expect(missing(text)).toEqual([]);
  });

  it("where the head over the first row is broken in running text", () => {
    const none = ["made", "published", "totalPublic"].map((key) => [cellKey("article20", "rules", key), ""] as const);
    const given = new Map([...consistentFigures("2019", random(7)), ...none]);
    const text = buildReport({ edition: "2019", layout: "bare-cells", figures: given }).replace(/\s+/g, " ");
    expect(missing(damaged(text, "对外公开总数量 规章 ", "对外\n\n公开总数量 规章 "))).toEqual([]);
  });

  it.each([
    ["a line of marks", "csv", /行政强制,*\n/, "行政强制\n  , , ,\n"],
    ["a mark on the next line", "csv", /行政强制,*\n/, "行政强制\n\n：/\n"],
  ] as const)("where %s follows its label", (_, layout, row, broken) => {
    const given = rowsOf2({ coercion: { decisions: "" } });
    const text = buildReport({ layout, figures: given });
    expect(text).toMatch(row);
    expect(missing(text.replace(row, broken))).toEqual([]);
  });
});
