import { describe, expect, test } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { slice } from "../../server/src/base/span";
import { hoverAt } from "../../server/src/features/hover/hover";
import type { Years } from "../../server/src/features/navigation/navigation";
import { digestOf } from "../../server/src/model/digest/digest";
import { cellKey } from "../support/reports/figures";
import { buildReport, type ReportOptions } from "../support/reports/report-builder";
import { SEED_LAYOUTS, scenario } from "../support/reports/seed-layouts";

const MARKS = { holds: "✓", broken: "✗" } as const;

/** What is shown in Chinese: the title, then each line with its mark and the labels of its links. */
function shown(options: ReportOptions, years: Years = {}): readonly string[] {
  const { analysis, cursor } = scenario(options);
  return shownAt(analysis, cursor, years);
}

function shownAt(analysis: ReturnType<typeof analyse>, offset: number, years: Years = {}): readonly string[] {
  const hover = hoverAt(analysis.report, offset, years);
  if (!hover) return [];
  return [
    hover.title["zh-CN"],
    ...hover.lines.map(({ text, mark, links = [] }) =>
      [mark ? MARKS[mark] : "", text["zh-CN"], ...links.map(({ label }) => `[${label["zh-CN"]}]`)]
        .filter((part) => part !== "")
        .join(" "),
    ),
  ];
}

/** Last year's report of the same body. */
function lastYear(figures: ReadonlyMap<string, string>): Years {
  const { report } = analyse(buildReport({ year: 2022, figures }));
  return { lastYear: { id: "last", digest: digestOf(report) } };
}

describe.each(SEED_LAYOUTS)("in %s", (layout) => {
  test("a cell: row, column, value, relations with the numbers put in, the article behind it", () => {
    const figures = new Map([
      [cellKey("applications", "refused1", "business"), "⟦2⟧"],
      [cellKey("applications", "refused1", "natural"), "1"],
    ]);
    expect(shown({ layout, figures })).toEqual([
      "表三：（三）1.属于国家秘密，商业企业",
      "行：三、本年度办理结果 › （三）不予公开 › 1.属于国家秘密",
      "列：法人或其他组织 › 商业企业",
      "数值 2",
      "✓ 列合计：（七）总计 2 = 2",
      "✓ 行合计：总计 3 = 自然人 1 + 商业企业 2",
      "参见《政府信息公开条例》 [第十四条]",
    ]);
  });

  test("a wrong total: both sides and the difference", () => {
    const figures = new Map([
      [cellKey("applications", "granted", "natural"), "3"],
      [cellKey("applications", "granted", "legal"), "1"],
      [cellKey("applications", "granted", "total"), "⟦6⟧"],
      [cellKey("applications", "handled", "total"), "4"],
    ]);
    expect(shown({ layout, figures })).toEqual(
      expect.arrayContaining([
        "✗ 列合计：（七）总计 4 ≠ 6，相差 2",
        "✗ 行合计：总计 6 ≠ 自然人 3 + 法律服务机构 1 = 4，相差 2",
      ]),
    );
  });

  test("上年结转: the balance of its column, and last year's 结转下年度", () => {
    const figures = new Map([
      [cellKey("applications", "carriedIn", "natural"), "⟦2⟧"],
      [cellKey("applications", "granted", "natural"), "5"],
      [cellKey("applications", "carriedOut", "natural"), "1"],
    ]);
    const before = new Map([
      [cellKey("applications", "carriedOut", "natural"), "3"],
      [cellKey("applications", "carriedIn", "natural"), "7"],
    ]);
    const lines = shown({ layout, figures }, lastYear(before));
    expect(lines).toContain(
      "✓ 收办平衡：一、本年新收政府信息公开申请数量 4 + 二、上年结转政府信息公开申请数量 2 = （七）总计 5 + 四、结转下年度继续办理 1",
    );
    expect(lines).toContain("上年（2022 年）7 [查看]");
    expect(lines).toContain("✗ 上年结转下年度（2022 年）3，相差 1 [查看]");
  });

  test("现行有效: last year's with this year's added and taken away", () => {
    const figures = new Map([
      [cellKey("article20", "normative", "issued"), "3"],
      [cellKey("article20", "normative", "repealed"), "1"],
      [cellKey("article20", "normative", "inForce"), "⟦12⟧"],
    ]);
    const lines = shown({ layout, figures }, lastYear(new Map([[cellKey("article20", "normative", "inForce"), "10"]])));
    expect(lines).toContain("✓ 现行有效 12；上年 + 制发 − 废止：10 + 3 − 1 = 12");
    expect(lines).toContain("参见《政府信息公开条例》 [第二十条第（一）项]");
  });

  test("a blank cell that should be a sum cannot be checked", () => {
    const figures = new Map([
      [cellKey("reviews", "directSuit", "corrected"), "2"],
      [cellKey("reviews", "directSuit", "total"), "⟦⟧"],
    ]);
    expect(shown({ layout, figures })).toEqual([
      "表四：未经复议直接起诉，总计",
      "行：行政诉讼 › 未经复议直接起诉",
      "空白",
      "结果合计：总计 空白；结果纠正 2；不能核对",
    ]);
  });

  test("a number in prose: the cell it claims, and whether they agree", () => {
    const figures = new Map([
      [cellKey("applications", "received", "natural"), "4"],
      [cellKey("applications", "granted", "natural"), "4"],
    ]);
    const prose = (count: number) => ({ overview: [`本年新收政府信息公开申请⟦${count}⟧件。`] });
    expect(shown({ layout, figures, prose: prose(4) })).toEqual([
      "正文 4",
      "✓ 表三 一、本年新收政府信息公开申请数量：4",
      "见 [一、本年新收政府信息公开申请数量，总计]",
    ]);
    expect(shown({ layout, figures, prose: prose(5) })[1]).toBe("✗ 表三 一、本年新收政府信息公开申请数量：4，相差 1");
  });

  test("what stands in a cell is shown as it is meant and as it is written", () => {
    const figures = new Map([[cellKey("article20", "permits", "decisions"), "⟦１２件⟧"]]);
    expect(shown({ layout, figures })).toContain("数值 12件，写作“１２件”");
    const negative = new Map([[cellKey("article20", "permits", "decisions"), "⟦-1⟧"]]);
    expect(shown({ layout, figures: negative })).toContain("数值 -1");
  });

  test("headings of sections, labels, groups and columns say what belongs there", () => {
    const { text, analysis } = scenario({ layout });
    const at = (words: string): readonly string[] => shownAt(analysis, text.indexOf(words) + 2);
    expect(at("一、总体情况")).toContain(
      "写五个方面：主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障。",
    );
    expect(at("六、其他需要报告的事项")).toContain("参见《政府信息公开条例》 [第五十条]");
    expect(at("（二）部分公开")).toEqual([
      "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
      "三、本年度办理结果",
      "区分处理的，只计这一情形，不计其他情形。",
      "✓ 总计 0 = 0",
    ]);
    expect(at("三、本年度办理结果")[2]).toBe(
      "包括：（一）予以公开；（二）部分公开（区分处理的，只计这一情形，不计其他情形）；（三）不予公开；（四）无法提供；（五）不予处理；（六）其他处理；（七）总计",
    );
    expect(at("（五）不予处理")[1]).toMatch(/^包括：1\.信访举报投诉类申请；2\.重复申请；/);
    expect(at("3.要求提供公开出版物")).toContain("参见《政府信息公开条例》 [第三十九条]");
    expect(at("第二十条第（六）项")).toContain("参见《政府信息公开条例》 [第二十条第（六）项]");
    expect(at("本年收费金额")).toContain("以万元为单位，可以有小数。");
    expect(at("社会公益组织")).toEqual(["社会公益组织", "法人或其他组织", "填整数件数，没有的一般填 0。"]);
    expect(at("青禾县人民政府2023年")).toContain("机关：青禾县人民政府");
  });

  test("the headings of 表四 are told apart", () => {
    const { text, analysis } = scenario({ layout });
    const table = text.indexOf("四、政府信息公开行政复议");
    const heads = [...text.slice(table).matchAll(/尚未审结/g)].map(
      ({ index }) => shownAt(analysis, table + index + 1)[0],
    );
    expect(heads).toEqual(["行政复议，尚未审结", "未经复议直接起诉，尚未审结", "复议后起诉，尚未审结"]);
  });

  test("prose without a claim has nothing to say, and a hover covers just its own text", () => {
    const figures = new Map([[cellKey("applications", "granted", "total"), "⟦12⟧"]]);
    const { text, analysis, cursor, marks } = scenario({ layout, figures });
    expect(hoverAt(analysis.report, text.indexOf("农田水利"))).toBeUndefined();
    for (const offset of [cursor, cursor + 1, cursor + 2]) {
      const hover = hoverAt(analysis.report, offset);
      expect(hover && slice(text, hover.span)).toBe("12");
      expect(hover?.span).toEqual(marks[0]);
    }
  });
});

test("everything is said in English too", () => {
  const figures = new Map([[cellKey("applications", "refused8", "natural"), "⟦2⟧"]]);
  const { analysis, cursor } = scenario({ figures });
  const lines = hoverAt(analysis.report, cursor)?.lines.map(({ text }) => text.en);
  expect(lines).toEqual([
    "Row: 三、本年度办理结果 › （三）不予公开 › 8.属于行政查询事项",
    "Value 2",
    "Column total: （七）总计 2 = 2",
    "Row total: 总计 2 = 自然人 2",
    "See the regulation on open government information:",
  ]);
});

test("edition 2019: what its own columns hold", () => {
  const figures = new Map([
    [cellKey("article20", "permits", "projects"), "⟦5⟧"],
    [cellKey("article20", "rules", "totalPublic"), "9"],
    [cellKey("article20", "rules", "published"), "2"],
  ]);
  const years = (): Years => {
    const text = buildReport({
      year: 2019,
      edition: "2019",
      figures: new Map([
        [cellKey("article20", "permits", "projects"), "7"],
        [cellKey("article20", "permits", "change"), "-2"],
      ]),
    });
    return { lastYear: { id: "last", digest: digestOf(analyse(text).report) } };
  };
  expect(shown({ edition: "2019", figures }, years())).toContain(
    "✓ 上一年项目数量 5；上年的上一年项目数量 + 增/减：7 + (-2) = 5",
  );
  const { text, analysis } = scenario({ edition: "2019", figures });
  expect(shownAt(analysis, text.indexOf(" 9 ") + 1)).toContain("✓ 对外公开总数量 9 ≥ 本年新公开数量 2");
});
