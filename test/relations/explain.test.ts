import { describe, expect, it } from "vitest";
import { type Digest, digestOf } from "../../server/src/model/digest/digest";
import { readReport } from "../../server/src/model/report";
import type { ReportTable } from "../../server/src/model/types";
import { brokenRelations } from "../../server/src/relations/evaluate";
import { explain } from "../../server/src/relations/explain";
import { APPLICATIONS_2021 } from "../../server/src/spec/tables/applications";
import { cellKey } from "../support/reports/figures";
import { buildReport } from "../support/reports/report-builder";
import { tableOf } from "./table-of";

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

describe("no figure is named", () => {
  /** What is explained of a report with 8 in a cell where 7 would be right, its 表三 changed by `change`. */
  const wrong = (change: (table: ReportTable) => ReportTable, others: Readonly<Record<string, string>> = {}) => {
    const figures = new Map(Object.entries({ "granted.natural": "7", "granted.total": "8", ...others }));
    const report = readReport(
      buildReport({ figures: new Map([...figures].map(([key, text]) => [`applications.${key}`, text])) }),
    );
    const table = report.tables.get("applications");
    if (!table) throw new Error("No 表三");
    const changed = change(table);
    return explain({ ...report, tables: new Map([["applications", changed]]) }, brokenRelations(changed));
  };

  it("in a table that is cut or was not read with certainty; in another it is", () => {
    expect(wrong((table) => table).explanations.get("applications")).toHaveLength(1);
    for (const change of [{ cut: true }, { unread: "count" } as const]) {
      const { broken, explanations } = wrong((table) => ({ ...table, ...change }));
      expect(explanations.size).toBe(0);
      expect(broken.length).toBeGreaterThan(0);
    }
  });

  it("and nothing is said to be unanswered, where the balance is not judged", () => {
    const none = { "granted.natural": "0", "granted.total": "0", "carriedOut.natural": "0", "carriedOut.total": "0" };
    const came = { ...none, "received.natural": "5", "received.total": "6" };
    expect(wrong((table) => table, came).unanswered).toBeDefined();
    const without = wrong(
      (table) => ({ ...table, rows: new Map([...table.rows].filter(([row]) => row !== "carriedIn")) }),
      came,
    );
    expect(without.unanswered).toBeUndefined();
    expect(without.broken.map(({ relation }) => relation.id)).toEqual(["row-total/received"]);
  });
});

it("nothing is explained of a new report in which only 上年结转 is filled in, whatever its total", () => {
  const begun = tableOf(APPLICATIONS_2021, (row, column) =>
    row === "carriedIn" ? ({ natural: 1, total: 2 }[column] ?? 0) : undefined,
  );
  const report = { ...readReport(buildReport()), tables: new Map([["applications", begun] as const]) };
  const { explanations } = explain(report, brokenRelations(begun));
  expect([...explanations.values()].flat()).toEqual([]);
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
