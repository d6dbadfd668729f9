import { describe, expect, it } from "vitest";
import { readReport } from "../../../server/src/model/report";
import { fc } from "../../support/random/properties";
import { random } from "../../support/random/random";
import { readings } from "../../support/reading/readings";
import { withoutShape } from "../../support/reports/drawn";
import { cellKey, consistentFigures } from "../../support/reports/figures";
import {
  ALL_LAYOUTS,
  buildReport,
  CELL_LAYOUTS,
  READABLE_LAYOUTS,
  ROW_LAYOUTS,
} from "../../support/reports/report-builder";
import { SEED_LAYOUTS, scenario } from "../../support/reports/seed-layouts";
import { formatted } from "./formatted";

/** The lines of a text from the first that begins with `from`, `count` of them. */
function linesFrom(text: string, from: string, count: number): readonly string[] {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => line.startsWith(from));
  return lines.slice(first, first + count);
}

const layouts = fc.constantFrom(...ALL_LAYOUTS);
const mess = fc.array(fc.tuple(fc.nat(), fc.constantFrom(" ", "　　", "\u00a0", "\n", "\n\n\n", " \n \n")), {
  maxLength: 12,
});

describe("whatever the layout, edition and line end", () => {
  it("a second time changes nothing, and every figure, word and mark is as it was", () => {
    fc.assert(
      fc.property(
        layouts,
        fc.constantFrom("2019", "2021"),
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.boolean(),
        fc.nat(),
        mess,
        (layout, edition, eol, alignTables, seed, additions) => {
          const clean = buildReport({ layout, edition, figures: consistentFigures(edition, random(seed)) }).split("\n");
          for (const [place, what] of additions) {
            const at = place % clean.length;
            clean[at] = `${clean[at]}${what}`;
          }
          const text = clean.join("\n").replaceAll("\n", eol);
          const once = formatted(text, { alignTables });
          expect(formatted(once, { alignTables })).toBe(once);
          expect(readings(readReport(once))).toEqual(readings(readReport(text)));
          expect(withoutShape(once)).toBe(withoutShape(text));
          expect(once.replaceAll(eol, "")).not.toMatch(/[\r\n]/);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("ranges put together do what the whole does", () => {
    const text = buildReport({ figures: consistentFigures("2021", random(4)) }).replaceAll("。\n", "。  \n");
    const half = Math.floor(text.length / 2);
    const second = formatted(text, { alignTables: true, range: { start: half, end: text.length } });
    expect(second.slice(0, half - 200)).toBe(text.slice(0, half - 200));
    expect(second).not.toBe(text);
    expect(formatted(second, { alignTables: true, range: { start: 0, end: second.length } })).toBe(
      formatted(text, { alignTables: true }),
    );
  });
});

describe.each(SEED_LAYOUTS)("a range in %s", (layout) => {
  it("of prose: its lines are tidied and no others", () => {
    const prose = { overview: ["⟦这一句要整理。 ⟧", "这一句不在所选范围内。 "] };
    const { text, marks } = scenario({ layout, prose });
    const [range] = marks;
    expect(range && formatted(text, { range })).toBe(text.replace("整理。 ", "整理。"));
  });

  it("of a table: nothing changes, whatever its cells hold", () => {
    const figures = new Map([
      [cellKey("applications", "granted", "natural"), "⟦ １2 ⟧"],
      [cellKey("applications", "granted", "business"), ""],
    ]);
    const { text, marks } = scenario({ layout, figures });
    const [range] = marks;
    expect(range && formatted(text, { range })).toBe(text);
  });
});

describe("prose", () => {
  it.each([...ROW_LAYOUTS, ...CELL_LAYOUTS])("loses the white space at the ends of its lines in %s", (layout) => {
    const clean = buildReport({ layout });
    const text = clean.replaceAll("。\n", "。 \n").replace("一、总体情况", "一、总体情况　");
    expect(formatted(text)).toBe(clean);
  });

  it("keeps the wide spaces that begin a paragraph, and spaces within lines", () => {
    const text = buildReport().replace("2023年，我单位", "　　2023年， 我单位");
    expect(formatted(text)).toBe(text);
  });

  it("keeps Markdown's line breaks", () => {
    const text = buildReport({ layout: "markdown" }).replace("抓落实。\n", "抓落实。  \n");
    expect(formatted(text)).toBe(text);
  });

  it("has one blank line before headings if most have one", () => {
    const apart = buildReport().replace(/^(?=[一二四五六]、.*(情况|事项)$)/gm, "\n");
    const after = formatted(apart);
    expect(after).toContain("\n\n三、收到和处理政府信息公开申请情况\n");
    expect(after).toBe(buildReport().replace(/^(?=[一二三四五六]、.*(情况|事项)$)/gm, "\n"));
  });

  it("has no blank lines put in where most headings have none; several become one", () => {
    const text = buildReport().replace("五、存在的主要问题及改进情况\n", "\n\n\n五、存在的主要问题及改进情况\n\n\n");
    expect(formatted(text)).toBe(
      buildReport().replace("五、存在的主要问题及改进情况\n", "\n五、存在的主要问题及改进情况\n\n"),
    );
  });
});

describe("tables", () => {
  const figures = new Map([
    [cellKey("article20", "rules", "issued"), "12"],
    [cellKey("article20", "normative", "inForce"), "1345"],
    [cellKey("article20", "permits", "decisions"), ""],
  ]);

  it("are aligned with Chinese characters counted as two columns: pipe-rows", () => {
    const after = formatted(buildReport({ figures }), { alignTables: true });
    expect(linesFrom(after, "信息内容", 3)).toEqual([
      "信息内容       |               本年制发件数 | 本年废止件数 | 现行有效件数 |",
      "规章           |                         12 |            0 |            0 |",
      "行政规范性文件 |                          0 |            0 |         1345 |",
    ]);
    expect(linesFrom(after, "行政许可", 1)).toEqual(["行政许可       |                            | ||"]);
  });

  it("are aligned in markdown, the rule under the head stays", () => {
    const after = formatted(buildReport({ layout: "markdown", figures }), { alignTables: true });
    expect(linesFrom(after, "| 规章", 2)).toEqual([
      "| 规章           |                         12 |            0 |            0 |",
      "| 行政规范性文件 |                          0 |            0 |         1345 |",
    ]);
    expect(after).toContain("|---|---|---|---|");
  });

  it.each(READABLE_LAYOUTS.filter((layout) => layout !== "pipe-rows" && layout !== "markdown"))(
    "stay as they are in %s, where white space is data or drawn",
    (layout) => {
      const text = buildReport({ layout, figures: consistentFigures("2021", random(9)) });
      expect(formatted(text, { alignTables: true })).toBe(text);
    },
  );

  it("stay as they are unless it is asked for", () => {
    const text = buildReport({ figures });
    expect(formatted(text)).toBe(text);
  });

  it("are aligned but for a line that was broken in two before its first figure", () => {
    const clean = formatted(buildReport({ figures }), { alignTables: true });
    const broken = clean.replace("信息内容       |               本年制发件数", "信息内容\n 本年制发件数");
    expect(broken).not.toBe(clean);
    expect(formatted(broken)).toBe(broken);
    const after = formatted(broken, { alignTables: true });
    expect(after).toContain("\n信息内容\n 本年制发件数 | 本年废止件数 | 现行有效件数 |\n");
    expect(readings(readReport(after))).toEqual(readings(readReport(broken)));
    expect(formatted(after, { alignTables: true })).toBe(after);
  });

  it("keep the white space at the ends of their lines", () => {
    const text = buildReport({ layout: "tab-rows" }).replace("第二十条第（一）项", "第二十条第（一）项 ");
    expect(formatted(text)).toBe(text);
  });
});

describe("left alone", () => {
  it.each([
    ["no report", "随便写的文字  \n\n\n再写  \n"],
    ["a web page", buildReport({ layout: "html" }).replaceAll("\n", " \n")],
    ["two reports in a file", `${buildReport()} \n${buildReport({ year: 2022 })} \n`],
  ])("%s", (_, text) => {
    expect(formatted(text, { alignTables: true })).toBe(text);
  });

  it("a section whose table was not read: its blank lines may be cells", () => {
    const text = buildReport({ layout: "bare-cells" }).replace(/(行政处罚)[\s\S]*?(行政强制)/, "$1 \n\n\n\n$2");
    expect(formatted(text)).toBe(text);
  });
});
