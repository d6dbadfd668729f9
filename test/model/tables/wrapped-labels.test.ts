import { expect, test } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { diagnostics } from "../../../server/src/analysis/diagnostics";
import type { GridRow } from "../../../server/src/layout/types";
import { readReport } from "../../../server/src/model/report";
import { random } from "../../support/random/random";
import { readings } from "../../support/reading/readings";
import { allFigures, balanced, consistentFigures } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";

/** A row as rows of text of so many characters, the values in the first of them, as old converters of Word print it. */
function wrapped(row: GridRow, width: number): readonly GridRow[] {
  const pieces = row.map(({ text, ...slot }) => {
    const lines = text.match(new RegExp(`.{1,${width}}`, "gu")) ?? [""];
    return lines.map((line) => ({ ...slot, text: line }));
  });
  const height = Math.max(...pieces.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    pieces.map((lines, index) => lines[line] ?? { ...row[index], text: "" }),
  );
}

test.each([8, 9, 10, 12, 16])("labels over several rows of %i characters between pipes are read", (width) => {
  const figures = balanced("2021", consistentFigures("2021", random(width)));
  const text = buildReport({
    figures,
    grid: (rows, form) => (form.id === "applications" ? rows.flatMap((row) => wrapped(row, width)) : rows),
  });
  expect(readings(readReport(text))).toEqual(new Map(allFigures("2021", figures)));
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
