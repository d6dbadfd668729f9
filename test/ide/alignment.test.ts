import { describe, expect, it } from "vitest";
import { offsetAt } from "../../server/src/base/lines";
import { paddings } from "../../server/src/ide/alignment";
import { tableLines } from "../../server/src/ide/table-lines";
import type { LayoutId } from "../../server/src/layout/types";
import { displayWidth } from "../../server/src/layout/width";
import { readReport } from "../../server/src/model/report";
import type { TableId } from "../../server/src/spec/types";
import { cellKey, consistentFigures } from "../support/figures";
import { random } from "../support/random";
import { buildReport } from "../support/report-builder";

/** Where each value of a table's rows ends as it is shown, by column: so many Chinese and so many Latin characters from the left. */
function endsOf(text: string, id: TableId, tabSize: number): readonly (readonly string[])[] {
  const report = readReport(text);
  const pads = paddings(report, tabSize);
  const table = report.tables.get(id);
  return (table ? tableLines(report, table) : []).map(({ line, values }) =>
    values.map(({ content }) => {
      const before = pads.filter((pad) => {
        const at = offsetAt(report.lines, pad);
        return at >= line.start && at <= content.start;
      });
      let wide = 0;
      let narrow = 0;
      for (const unit of text.slice(line.start, content.end).split("")) {
        if (unit === "\t") narrow += tabSize - ((2 * wide + narrow) % tabSize);
        else if (displayWidth(unit) === 2) wide++;
        else narrow += displayWidth(unit);
      }
      const sum = (part: "wide" | "narrow") => before.reduce((all, pad) => all + pad[part], 0);
      return `${wide + sum("wide")}em ${narrow + sum("narrow")}ch`;
    }),
  );
}

const figures = new Map([
  [cellKey("article20", "rules", "issued"), "12"],
  [cellKey("article20", "normative", "inForce"), "1345"],
]);

describe("columns stand under each other while the text stays", () => {
  it("by as many Chinese characters and Latin letters as a line has less than the longest", () => {
    const text = buildReport({ figures });
    const report = readReport(text);
    const inLine = (from: string) => {
      const line = text.split("\n").findIndex((one) => one.startsWith(from));
      return paddings(report, 4)
        .filter((pad) => pad.line === line)
        .map(({ wide, narrow }) => [wide, narrow]);
    };
    // Up to the end of its first value the widest line has 4 + 13 Chinese characters (信息内容 | 本年收费金额（单位：万元）), and the one
    // with most Latin ones five: " | " and 12.
    expect(inLine("规章")).toEqual([
      [17 - 2, 0],
      [6, 0],
      // Beside it stands 1345.
      [6, 3],
    ]);
    expect(inLine("行政规范性文件")[0]).toEqual([17 - 7, 1]);
  });

  it.each(
    (["pipe-rows", "tab-rows", "markdown", "csv"] as const).flatMap((layout) =>
      [4, 8].map((size) => ({ layout, size })),
    ),
  )("every column of every row ends at the same place: $layout, tab stops of $size", ({ layout, size }) => {
    const text = buildReport({ layout, figures: consistentFigures("2021", random(8)) });
    const rows = endsOf(text, "applications", size);
    expect(rows).toHaveLength(25);
    for (let column = 0; column < 7; column++) expect(new Set(rows.map((row) => row[column])).size).toBe(1);
  });

  it.each<LayoutId>(["pipe-cells", "indented-cells", "bare-cells", "space-columns", "html", "box", "glued"])(
    "nothing where a row does not stand on a line: %s",
    (layout) => {
      expect(paddings(readReport(buildReport({ layout, figures })), 4)).toEqual([]);
    },
  );

  it("nothing in a text that is no report", () => {
    expect(paddings(readReport("规章 | 1 | 2 |\n"), 4)).toEqual([]);
  });
});
