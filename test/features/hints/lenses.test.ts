import { describe, expect, test } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { lineAt } from "../../../server/src/base/lines";
import { slice } from "../../../server/src/base/span";
import { tableLenses } from "../../../server/src/features/hints/lenses";
import { APPLICANTS, APPLICATIONS_2021 } from "../../../server/src/spec/tables/applications";
import { rowsOf } from "../../../server/src/spec/types";
import { cellKey } from "../../support/reports/figures";
import { type Scenario, SEED_LAYOUTS, scenario } from "../../support/reports/seed-layouts";

const titles = ({ analysis }: Scenario): readonly string[] => tableLenses(analysis).map(({ title }) => title["zh-CN"]);

describe.each(SEED_LAYOUTS)("in %s", (layout) => {
  test("a clean report: all relations hold", () => {
    const figures = new Map([[cellKey("applications", "granted", "natural"), "3"]]);
    const found = scenario({ layout, figures });
    expect(titles(found)).toEqual(["勾稽关系 39 条，全部成立", "勾稽关系 3 条，全部成立"]);
    const [lens] = tableLenses(found.analysis);
    const { lines } = found.analysis.report;
    // The lens stands above the line on which the table begins.
    expect(found.text.slice(lens?.span.start).startsWith("（本列数据的勾稽关系为")).toBe(true);
    expect(lens && lineAt(lines, lens.span.start)).toBeGreaterThan(5);
    expect(lens?.goTo).toBeUndefined();
  });

  test("a wrong total breaks two relations, and the lens leads to it", () => {
    const figures = new Map([
      [cellKey("applications", "granted", "natural"), "3"],
      [cellKey("applications", "granted", "total"), "⟦5⟧"],
      [cellKey("applications", "handled", "total"), "3"],
      [cellKey("applications", "received", "total"), "3"],
    ]);
    const found = scenario({ layout, figures });
    expect(titles(found)[0]).toBe("勾稽关系 39 条，2 条不成立");
    const [lens] = tableLenses(found.analysis);
    expect(lens?.goTo).toEqual(found.marks[0]);
  });

  test("blank cells are counted, and stand for 0", () => {
    const blank = APPLICANTS.map(({ key }) => key).filter((key) => key !== "natural" && key !== "total");
    const figures = new Map(
      rowsOf(APPLICATIONS_2021)
        .filter((row) => row.within.includes("refused"))
        .flatMap((row) => blank.map((column) => [cellKey("applications", row.key, column), ""] as const)),
    );
    expect(titles(scenario({ layout, figures }))[0]).toBe("勾稽关系 39 条，全部成立 · 空白 40");
  });

  test("a blank total that should be a sum cannot be checked", () => {
    const figures = new Map([
      [cellKey("reviews", "reconsideration", "upheld"), "2"],
      [cellKey("reviews", "reconsideration", "total"), ""],
      [cellKey("article20", "rules", "issued"), ""],
    ]);
    const found = scenario({ layout, figures });
    expect(titles(found)).toEqual(["空白 1", "勾稽关系 39 条，全部成立", "勾稽关系 3 条，1 条无法核对 · 空白 1"]);
    const place = tableLenses(found.analysis)[0]?.goTo;
    expect(place && slice(found.text, place)).toBe("规章");
  });
});

test("a table without any figure is not filled in", () => {
  const figures = new Map(
    rowsOf(APPLICATIONS_2021).flatMap((row) =>
      APPLICANTS.map((column) => [cellKey("applications", row.key, column.key), ""] as const),
    ),
  );
  expect(titles(scenario({ figures }))[0]).toBe("尚未填写 · 空白 175");
});

test("nor is one with nothing but 上年结转; one with zeros is", () => {
  const cells = (value: string) =>
    rowsOf(APPLICATIONS_2021).flatMap((row) =>
      APPLICANTS.map((column) => [cellKey("applications", row.key, column.key), value] as const),
    );
  const carried = APPLICANTS.map(({ key }) => [cellKey("applications", "carriedIn", key), "4"] as const);
  expect(titles(scenario({ figures: new Map([...cells(""), ...carried]) }))[0]).toBe("尚未填写 · 空白 168");
  expect(titles(scenario({ figures: new Map(cells("0")) }))[0]).toBe("勾稽关系 39 条，全部成立");
});

test("a row whose values cannot be told apart leaves relations that cannot be checked", () => {
  const { text } = scenario({ layout: "tab-rows" });
  const analysis = analyse(text.replace("（一）予以公开\t\t0\t0", "（一）予以公开\t\t0"));
  // The row's own relation, and the totals of its seven columns.
  expect(tableLenses(analysis)[0]?.title["zh-CN"]).toBe("勾稽关系 39 条，8 条无法核对");
});

test("edition 2019 has thirty-seven relations in 表三", () => {
  expect(titles(scenario({ edition: "2019" }))).toEqual(["勾稽关系 37 条，全部成立", "勾稽关系 3 条，全部成立"]);
});

test("in English", () => {
  const figures = new Map([
    [cellKey("reviews", "reconsideration", "upheld"), ""],
    [cellKey("reviews", "reconsideration", "corrected"), ""],
  ]);
  expect(tableLenses(scenario({ figures }).analysis).map(({ title }) => title.en)).toEqual([
    "39 relations, all hold",
    "3 relations, all hold · 2 blanks",
  ]);
});
