import { describe, expect, it } from "vitest";
import { type Digest, digestOf } from "../../server/src/model/digest/digest";
import { readReport } from "../../server/src/model/report";
import { brokenRelations } from "../../server/src/relations/evaluate";
import { explain } from "../../server/src/relations/explain";
import { cellKey } from "../support/reports/figures";
import { buildReport } from "../support/reports/report-builder";

/** A report in which one application is handled that neither came in nor was carried over: 一 or 二 is one too low. */
function unbalanced(prose: readonly string[], lastYear?: Digest): ReturnType<typeof explain> {
  const figures = new Map<string, string>();
  const set = (row: string, value: string): void => {
    figures.set(cellKey("applications", row, "natural"), value).set(cellKey("applications", row, "total"), value);
  };
  set("received", "4");
  set("carriedIn", "4");
  set("granted", "9");
  set("handled", "9");
  const report = readReport(buildReport({ figures, prose: { overview: prose } }));
  return explain(report, [...report.tables.values()].flatMap(brokenRelations), lastYear);
}

describe("several explanations", () => {
  it("leave the relations to be reported, and none is said to be the right one", () => {
    const { broken, explanations } = unbalanced([]);
    expect(broken.map(({ relation }) => relation.id).sort()).toEqual([
      "intake-balance/natural",
      "intake-balance/total",
    ]);
    expect(explanations.get("applications")).toHaveLength(2);
  });

  it.each([
    ["全年收到政府信息公开申请5件。", "received"],
    ["全年收到政府信息公开申请4件，上年结转5件。", "carriedIn"],
  ])("are ranked by what prose says: %s", (sentence, row) => {
    const [first] = unbalanced([sentence]).explanations.get("applications") ?? [];
    expect(first?.map(({ cell, to }) => [cell.row, to])).toEqual([
      [row, 5],
      [row, 5],
    ]);
  });
});

describe("last year's report", () => {
  const carriedOut = (value: string) => {
    const figures = new Map([
      [cellKey("applications", "carriedOut", "natural"), value],
      [cellKey("applications", "granted", "natural"), "1"],
    ]);
    return digestOf(readReport(buildReport({ year: 2022, figures })));
  };

  it.each([
    ["5", "carriedIn"],
    ["4", "received"],
  ])("tells which explanation is the likelier: %s carried over", (value, row) => {
    const [first] = unbalanced([], carriedOut(value)).explanations.get("applications") ?? [];
    expect(first?.map(({ cell }) => [cell.row, cell.column])).toEqual([
      [row, "natural"],
      [row, "total"],
    ]);
  });
});
