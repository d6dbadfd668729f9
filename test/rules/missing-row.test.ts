import { describe, expect, it, test } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import type { Finding } from "../../server/src/rules/types";
import type { TableId } from "../../server/src/spec/types";
import { buildReport, type ReportOptions, withoutLines } from "../support/reports/report-builder";

/** A report in one table of which these rows are not. */
const without = (id: TableId, keys: readonly string[], options: ReportOptions = {}): string =>
  buildReport({ ...options, grid: (rows, form) => (form.id === id ? withoutLines(form, keys)(rows) : rows) });
const found = (text: string): readonly Finding[] => analyse(text).findings.filter(({ code }) => code === "missing-row");
const titles = (text: string): readonly string[] =>
  found(text).flatMap(({ fixes }) => (fixes?.() ?? []).map(({ title }) => title["zh-CN"]));

describe("rows that are not there", () => {
  it.each([
    [
      ["penalties"],
      "行政强制",
      "缺少 1 行：行政处罚，应在此行之前",
      "1 row missing before this one: 行政处罚",
      { table: "article20", item: "item6", row: "penalties" },
    ],
    [
      ["coercion"],
      "第二十条第（八）项",
      "缺少 1 行：行政强制，应在此行之前",
      "1 row missing before this one: 行政强制",
      { table: "article20", item: "item6", row: "coercion" },
    ],
    [
      ["fees"],
      "第二十条第（八）项",
      "缺少 1 行：行政事业性收费，应在此行之后",
      "1 row missing after this one: 行政事业性收费",
      { table: "article20", item: "item8", row: "fees" },
    ],
    [
      ["penalties", "coercion"],
      "第二十条第（八）项",
      "缺少 2 行：行政处罚 至 行政强制，应在此行之前",
      "2 rows missing before this one: 行政处罚 至 行政强制",
      { table: "article20", item: "item6" },
    ],
  ] as const)("of 表二: %j", (keys, place, chinese, english, subject) => {
    const text = without("article20", keys);
    const [finding, ...more] = found(text);
    expect([finding?.message, more]).toEqual([{ "zh-CN": chinese, en: english }, []]);
    expect(finding && text.slice(finding.span.start, finding.span.end)).toBe(place);
    expect(finding?.subject).toEqual(subject);
  });

  it("of 表三 are of no block; one alone names its row", () => {
    const subjects = (keys: readonly string[]) => found(without("applications", keys)).map(({ subject }) => subject);
    expect(subjects(["granted"])).toEqual([{ table: "applications", row: "granted" }]);
    expect(subjects(["granted", "partial"])).toEqual([{ table: "applications" }]);
  });

  it("that are there between are two gaps, and so are those of two blocks", () => {
    expect(found(without("applications", ["granted", "refused1"]))).toHaveLength(2);
    expect(found(without("article20", ["normative", "permits"]))).toHaveLength(2);
  });

  it("are inserted with what the relations leave, else blank; into a drawn box not at all", () => {
    expect(titles(without("applications", ["granted"]))).toEqual(["插入此行，按勾稽关系填 0、0、0、0、0、0、0"]);
    expect(titles(without("applications", ["granted", "partial"]))).toEqual(["插入 2 行空白"]);
    expect(titles(without("article20", ["penalties"]))).toEqual(["插入 1 行空白"]);
    const box = without("article20", ["penalties"], { layout: "box" });
    expect([found(box).length, titles(box)]).toEqual([1, []]);
  });
});

test("a row is not inserted where the text behind it would seem to be whole then", () => {
  const whole = without("applications", ["carriedOut"]);
  const text = `${whole.slice(0, whole.indexOf("（七）总计"))}（七）总计 | 0 | 0 ${"12件".repeat(90)}`;
  expect([found(text).length, titles(text)]).toEqual([1, []]);
  expect(titles(whole)).toHaveLength(1);
});

describe("a table with its head alone", () => {
  /** A report of which 表四 has no figures, with this behind its head. */
  const headed = (between: string): string =>
    buildReport().replace(/(?<=^结果维持 \|[^\n]*\n)[\s\S]*?(?=^五、)/m, between);

  it("is said to have no figures", () => {
    const [finding, ...more] = found(headed(""));
    expect([finding?.message["zh-CN"], more]).toEqual(["表四只有表头，没有数据", []]);
    expect(finding?.subject).toEqual({ table: "reviews" });
  });

  it("may have lost its blank cells, where most rows of another table stand without any", () => {
    const text = buildReport({ layout: "bare-cells" });
    const figures = /^[\d.]+$\n+/gm;
    const reviews = text.lastIndexOf("复议后起诉");
    const said = (text: string) =>
      analyse(text)
        .findings.filter(({ code }) => code === "missing-row")
        .map(({ severity, message }) => [severity, message["zh-CN"]]);
    const doubtful = "表四只有表头，没有数据；空白格可能在复制时丢失了，请对照原件";
    expect(said(text.replace(figures, ""))).toEqual([["warning", doubtful]]);
    expect(said(text.slice(0, reviews) + text.slice(reviews).replace(figures, ""))).toEqual([
      [undefined, "表四只有表头，没有数据"],
    ]);
  });

  it.each([
    ["全年没有事项。\n", 1],
    ["全年共7项。\n", 0],
    ["全年共７项。\n", 0],
    ["浏览次数：318次\n", 1],
    ["<p id=7>全年没有事项。</p>\n", 1],
  ])("unless figures stand behind it, which may be its own: %j", (between, count) => {
    expect(found(headed(between))).toHaveLength(count);
  });

  it("may go on where it is the last of the text", () => {
    const text = headed("");
    expect(found(text.slice(0, text.indexOf("五、存在")).trimEnd())).toEqual([]);
  });
});
