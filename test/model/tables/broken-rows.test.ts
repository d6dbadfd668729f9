import { describe, expect, it } from "vitest";
import type { LayoutId } from "../../../server/src/layout/types";
import { readReport } from "../../../server/src/model/report";
import { random } from "../../support/random/random";
import { changedReadings, readings } from "../../support/reading/readings";
import { allFigures, consistentFigures } from "../../support/reports/figures";
import { ALL_LAYOUTS, buildReport, ROW_LAYOUTS } from "../../support/reports/report-builder";

/** Returns the lines of a text, none longer than `width`: broken at a space, or wherever the line is full. */
function broken(text: string, width: number, at: "space" | "anywhere"): string {
  return text
    .split("\n")
    .flatMap((line) => {
      const pieces: string[] = [];
      let rest = line;
      while (rest.length > width) {
        const space = at === "space" ? rest.lastIndexOf(" ", width) : -1;
        const end = space > 0 ? space : width;
        pieces.push(rest.slice(0, end));
        rest = rest.slice(end).trimStart();
      }
      return [...pieces, rest];
    })
    .join("\n");
}

const LAYOUTS = [...ROW_LAYOUTS, "space-columns"];

describe.each(["2019", "2021"] as const)(
  "no figure is wrong where a program has broken the lines, edition %s",
  (edition) => {
    it.each(LAYOUTS)("%s", (layout) => {
      const figures = consistentFigures(edition, random(7));
      const due = new Map(allFigures(edition, figures));
      const text = buildReport({ layout, edition, figures });
      for (const at of ["space", "anywhere"] as const) {
        for (let width = 18; width <= 90; width += 7) {
          const wrong = [...readings(readReport(broken(text, width, at)))].filter(
            ([cell, read]) => /^[\d.]+$/.test(read) && read !== due.get(cell)?.replace("+", ""),
          );
          expect(wrong, `broken ${at} at ${width}`).toEqual([]);
        }
      }
    });
  },
);

describe("a row whose last figures stand on the next line", () => {
  const rows = (row: string) =>
    [
      "青禾县水利局2024年政府信息公开工作年度报告",
      "三、收到和处理政府信息公开申请情况",
      "| 一、本年新收政府信息公开申请数量 | | | 5 | 1 | 0 | 0 | 0 | 0 | 6 |",
      "| 二、上年结转政府信息公开申请数量 | | | 1 | 0 | 0 | 0 | 0 | 0 | 1 |",
      row,
      "| | （二）部分公开（区分处理的，只计这一情形，不计其他情形） | | 2 | 0 | 0 | 0 | 0 | 0 | 2 |",
      "| | （七）总计 | | 6 | 1 | 0 | 0 | 0 | 0 | 7 |",
      "四、政府信息公开行政复议、行政诉讼情况",
    ].join("\n");
  const granted = (row: string) =>
    [...readings(readReport(rows(row)))]
      .filter(([cell]) => cell.startsWith("applications.granted."))
      .map(([, read]) => read);

  it("is read with them where its total holds", () => {
    expect(granted("| 三、本年度办理结果 | （一）予以公开 | | 3 | 1 | 0 | 0 | 0 |\n0 | 4 |")).toEqual(
      "3100004".split(""),
    );
  });

  it("is not read where it does not", () => {
    const read = granted("| 三、本年度办理结果 | （一）予以公开 | | 3 | 1 | 0 | 0 | 0 | 1\n| 9 |");
    expect(read.filter((value) => /\d/.test(value))).toEqual([]);
  });
});

describe("a number at the beginning of the line behind a row", () => {
  const PARTIAL = "（二）部分公开（区分处理的，只计这一情形，不计其他情形）";
  /** What is read of a row with a blank cell, before a line that begins so. */
  const partial = (behind: string) => {
    const text = [
      "青禾县水利局2024年政府信息公开工作年度报告",
      "三、收到和处理政府信息公开申请情况",
      "| 一、本年新收政府信息公开申请数量 | 5 | 1 | 0 | 0 | 0 | 0 | 6 |",
      "| 二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |",
      `| ${PARTIAL} | 2 | | 0 | 0 | 0 | 0 | 2 |`,
      behind,
      "| 2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |",
      "四、政府信息公开行政复议、行政诉讼情况",
    ].join("\n");
    const row = readReport(text).tables.get("applications")?.rows.get("partial");
    return row?.state === "read" ? [...row.data.values()].map((datum) => datum.text || "_").join(" ") : row?.state;
  };

  it("is the numeral of the label behind it, blank cells between them or not", () => {
    const read = "2 _ 0 0 0 0 2";
    expect(partial("| 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |")).toBe(read);
    expect(partial("| 1 | 属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |")).toBe(read);
    expect(partial("| 1 | | 属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |")).toBe(read);
  });

  it("may be the rest of the row where no label stands behind it", () => {
    expect(partial("| 1 | | 甲 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |")).toBe("unassigned");
    expect(partial("| 1 |")).toBe("unassigned");
  });
});

describe("figures at the beginning of the line behind a row without a total", () => {
  const rules = (behind: string) => {
    const text = [
      "青禾县水利局2024年政府信息公开工作年度报告",
      "二、主动公开政府信息情况",
      "| 第二十条第（一）项 |",
      "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |",
      "| 规章 | 1 | 0 | 5 |",
      behind,
      "| 行政规范性文件 | 3 | 1 | 14 |",
      "| 行政许可 | 256 |",
      "三、收到和处理政府信息公开申请情况",
    ].join("\n");
    return readReport(text).tables.get("article20")?.rows.get("rules")?.state;
  };

  it("may be its own where they are fewer than its columns, blank cells before them not counted", () => {
    expect(rules("| 4 | 5 |")).toBe("unassigned");
    expect(rules("| | 4 | 5 |")).toBe("unassigned");
    expect(rules("| | | 4 | 5 |")).toBe("unassigned");
  });

  it("are a row of their own where they are as many", () => {
    expect(rules("| 4 | 5 | 6 |")).toBe("read");
    expect(rules("| | 4 | 5 | 6 |")).toBe("read");
    expect(rules("| 某 |")).toBe("read");
  });
});

describe("a figure of 表二 that may go on behind the end of its line", () => {
  const permits = (line: string) => {
    const rows = ["规章 0 0 0", "行政规范性文件 3 1 14", "第二十条第（五）项 信息内容 本年处理决定数量", line];
    const text = ["青禾县水利局2024年政府信息公开工作年度报告", "二、主动公开政府信息情况", ...rows, "行政强制 0"].join(
      "\n",
    );
    return readings(readReport(text)).get("article20.permits.decisions");
  };

  it("is not read before digits with words behind them", () => {
    expect(permits("行政许可 25\n6 第二十条第（六）项")).not.toBe("25");
  });

  it("is read before words", () => {
    expect(permits("行政许可 256\n第二十条第（六）项")).toBe("256");
  });
});

describe("a figure at the end of a line that no border closes", () => {
  const permits = (...table: readonly string[]) => {
    const text = ["青禾县水利局2024年政府信息公开工作年度报告", "二、主动公开政府信息情况", ...table].join("\n");
    return readings(readReport(text)).get("article20.permits.decisions");
  };
  const piped = (...row: readonly string[]) =>
    permits("| 规章 | 0 | 0 | 0 |", "| 行政规范性文件 | 3 | 1 | 14 |", ...row, "| 行政处罚 | 7 |", "| 行政强制 | 0 |");
  const drawn = (...row: readonly string[]) =>
    permits(
      "+----------------+----+----+----+",
      "| 规章           | 0  | 0  | 0  |",
      "+----------------+----+----+----+",
      "| 行政规范性文件 | 3  | 1  | 14 |",
      "+----------------+----+----+----+",
      ...row,
      "+----------------+--------------+",
      "| 行政处罚       | 7            |",
      "+----------------+--------------+",
    );

  it("is not read before a line of digits", () => {
    expect(piped("| 行政许可 | 2", "56 |")).not.toBe("2");
    expect(piped("| 行政许可 | 2", "56", " |")).not.toBe("2");
    expect(drawn("| 行政许可       | 2", "56            |")).not.toBe("2");
  });

  it("is read before words, and before a number where a border closes it", () => {
    expect(piped("| 行政许可 | 256", "第二十条第（六）项 |")).toBe("256");
    expect(piped("| 行政许可 | 256 |", "3")).toBe("256");
    expect(drawn("| 行政许可       | 256          |", "3")).toBe("256");
  });
});

/** What nobody sees inside a figure, and what may look like a border in it. */
const HIDDEN = ["\u200b", "\u00ad", "\ufeff", "\u2060", "\u200e"];
const APPARENT = [" ", "\u00a0", "\u3000", "\n", "\n ", "<br>", "&nbsp;"];

describe("a figure that something cuts inside", () => {
  const edition = "2019";
  const figures = consistentFigures(edition, random(11));
  const due = new Map(allFigures(edition, figures));

  /** Some places inside figures of the tables, before or behind their points too. */
  const places = (text: string): readonly number[] => {
    const found = [...text.matchAll(/(?<![\d.])\d{2,}(?:\.\d+)?(?=[\s|,<]|$)|\d+\.\d+/g)].filter(
      ({ index }) => index > text.indexOf("二、主动公开政府信息情况"),
    );
    const source = random(12);
    const some = found.filter(({ 0: words }, index) => words.includes(".") || index % 17 === 0);
    return some.map(({ 0: words, index }) => index + 1 + source.below(words.length - 1));
  };

  it.each<LayoutId>(ALL_LAYOUTS)("by what nobody sees is read as it is in %s", (layout) => {
    const text = buildReport({ layout, edition, figures });
    const right = readReport(text);
    expect(places(text).length).toBeGreaterThan(0);
    for (const [index, at] of places(text).entries()) {
      const cut = text.slice(0, at) + HIDDEN[index % HIDDEN.length] + text.slice(at);
      expect([at, changedReadings(right, readReport(cut))]).toEqual([at, []]);
    }
  });

  it.each<LayoutId>(ALL_LAYOUTS)("by what may be a border is read right or not at all in %s", (layout) => {
    const text = buildReport({ layout, edition, figures });
    for (const at of places(text)) {
      for (const border of APPARENT) {
        const read = readings(readReport(text.slice(0, at) + border + text.slice(at)));
        const wrong = [...read].filter(
          ([cell, value]) => /^-?[\d.]+$/.test(value) && value !== due.get(cell)?.replace("+", ""),
        );
        expect([text.slice(at - 9, at + 9), border, wrong]).toEqual([text.slice(at - 9, at + 9), border, []]);
      }
    }
  });
});
