import { describe, expect, it, test } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { diagnostics } from "../../../server/src/analysis/diagnostics";
import type { GridRow } from "../../../server/src/layout/types";
import { readReport } from "../../../server/src/model/report";
import { random } from "../../support/random/random";
import { readings } from "../../support/reading/readings";
import { allFigures, balanced, consistentFigures } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";

/** The rows of text in which figures stand beside a label that takes several. */
const PLACES = {
  first: () => 0,
  middle: (height: number) => Math.floor((height - 1) / 2),
  last: (height: number) => height - 1,
};

/** A row as rows of text of so many characters, as converters of pages and of Word print it. */
function wrapped(row: GridRow, width: number, place: keyof typeof PLACES): readonly GridRow[] {
  const pieces = row.map(({ text, ...slot }) => {
    const lines = text.match(new RegExp(`.{1,${width}}`, "gu")) ?? [""];
    return lines.map((line) => ({ ...slot, text: line }));
  });
  const height = Math.max(...pieces.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    pieces.map((lines, index) => {
      const at = lines.length === 1 ? line - PLACES[place](height) : line;
      return lines[at] ?? { ...row[index], text: "" };
    }),
  );
}

describe.each(["markdown", "tab-rows", "csv"] as const)("labels over several rows are read: %s", (layout) => {
  it.each(Object.keys(PLACES) as (keyof typeof PLACES)[])("the figures in the %s of these rows", (place) => {
    for (const width of [8, 9, 10, 12, 16]) {
      const figures = balanced("2021", consistentFigures("2021", random(width)));
      const text = buildReport({
        layout,
        figures,
        grid: (rows, form) => (form.id === "applications" ? rows.flatMap((row) => wrapped(row, width, place)) : rows),
      });
      expect(readings(readReport(text))).toEqual(new Map(allFigures("2021", figures)));
    }
  });
});

test("a table of its own behind the last row of 表二 leaves its figure as it is, one cell a line", () => {
  const text = buildReport({
    layout: "bare-cells",
    figures: new Map([["article20.fees.amount", "11.5"]]),
    prose: { applications: ["平台名称", "发布数", "微信公众号", "1246", "政务微博", "862"] },
  });
  const lines = text.split("\n");
  const extra = lines.splice(lines.indexOf("平台名称"), 6);
  lines.splice(lines.indexOf("11.5") + 1, 0, ...extra);
  const moved = lines.join("\n");
  expect(readReport(moved).tables.get("article20")?.rows.get("fees")?.data.get("amount")?.text).toBe("11.5");
  expect(diagnostics(analyse(moved).findings).filter(({ severity }) => severity !== "information")).toEqual([]);
});

/** What is read of a row of 表三 that stands on these lines: its label and its values, or its state. */
function partial(...lines: readonly string[]): string | undefined {
  const text = [
    "青禾县水利局2024年政府信息公开工作年度报告",
    "三、收到和处理政府信息公开申请情况",
    "| 一、本年新收政府信息公开申请数量 | 5 | 1 | 0 | 0 | 0 | 0 | 6 |",
    "| 二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |",
    "| （一）予以公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |",
    ...lines,
    "| 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |",
    "四、政府信息公开行政复议、行政诉讼情况",
  ].join("\n");
  const row = readReport(text).tables.get("applications")?.rows.get("partial");
  const values = [...(row?.data.values() ?? [])].map((datum) => datum.text || "_").join(" ");
  return row?.state === "read" ? `${row.label?.text} ${values}` : row?.state;
}

const PIECES = ["（二）部分公开（区分处理的，", "只计这一情形，不计其他情形）"] as const;

test.each([
  ["one line", [`| ${PIECES.join("")} | 2 | 0 | 0 | 0 | 0 | 0 | 2 |`]],
  ["its first line, with blanks on the last", [`| ${PIECES[0]} |2|0|0|0|0|0|2|`, `| ${PIECES[1]} | | | | | | | |`]],
  ["its first line, with nothing on the last", [`| ${PIECES[0]} |2|0|0|0|0|0|2|`, `| ${PIECES[1]} |`]],
  ["its last line, with blanks on the first", [`| ${PIECES[0]} | | | | | | | |`, `| ${PIECES[1]} |2|0|0|0|0|0|2|`]],
  ["both lines, one behind the other", [`| ${PIECES[0]} |2|0|0|0|`, `| ${PIECES[1]} |0|0|2|`]],
] as const)("the values of a label that was wrapped stand on %s", (_, lines) => {
  expect(partial(...lines)).toBe(`${PIECES.join("")} 2 0 0 0 0 0 2`);
});

test("a label does not stand for a row of blanks where figures behind it belong to no row", () => {
  const blanks = " | ".repeat(7);
  expect(partial(`| ${PIECES.join("")} |${blanks}`)).toBe(`${PIECES.join("")} _ _ _ _ _ _ _`);
  expect(partial(`| （二）部分公开 |${blanks}`, "| （说明见下） |2|0|0|0|0|0|2|")).toBe("unassigned");
});

test("a label that was wrapped has no values for certain where more figures than columns stand beside it", () => {
  expect(partial(`| ${PIECES[0]} |2|0|0|0|0|0|2|`, `| ${PIECES[1]} | 9 | | | | | | |`)).toBe("unassigned");
  expect(partial(`| ${PIECES[0]} |2| |0|0|0|0|2|`, `| ${PIECES[1]} | | 7 | | | | | |`)).toBe("unassigned");
});
