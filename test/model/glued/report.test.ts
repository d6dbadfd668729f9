import { describe, expect, it } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { readReport } from "../../../server/src/model/report";
import type { ReportTable } from "../../../server/src/model/types";
import { formOf } from "../../../server/src/spec/forms";
import { APPLICANTS } from "../../../server/src/spec/tables/applications";
import { type EditionId, rowsOf, type TableId } from "../../../server/src/spec/types";
import { random } from "../../support/random/random";
import { consistentFigures, figureAt } from "../../support/reports/figures";
import { buildReport, type ReportOptions } from "../../support/reports/report-builder";
import { rowsWithOtherCuts } from "./other-cuts";

const EDITIONS: readonly EditionId[] = ["2021", "2019"];
const EOLS = ["\n", "\r\n", "\r"] as const;

/** Reads a report with glued tables; every figure given must be the right one at its exact place. */
function tablesOf(options: ReportOptions): ReadonlyMap<TableId, ReportTable> {
  const text = buildReport({ ...options, layout: "glued" });
  const { tables } = readReport(text);
  const wrong: string[] = [];
  for (const table of tables.values()) {
    for (const row of table.rows.values()) {
      for (const [column, datum] of row.data) {
        if (datum.state !== "number") continue;
        const { span, slot } = datum.cell;
        const written = figureAt(options.figures ?? new Map(), table.id, row.form.key, column);
        const inText = text.slice(span.start, span.end);
        if (datum.text !== written || inText !== written || slot.start !== span.start || slot.end !== span.end)
          wrong.push(`${row.form.key}.${column}: ${datum.text} (${inText}) for ${written}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  return tables;
}

function isRead(table: ReportTable | undefined): boolean {
  return table !== undefined && [...table.rows.values()].every((row) => row.state === "read");
}

describe("reports whose tables have lost their separators", () => {
  it("sixty generated ones: every figure given is right, and a row is left only if its digits have another meaning", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const edition = EDITIONS[seed % 2] ?? "2021";
      const eol = EOLS[seed % 3] ?? "\n";
      const brackets = seed % 5 === 0 ? "half" : "full";
      const figures = consistentFigures(edition, random(seed));
      const tables = tablesOf({ edition, eol, brackets, figures });
      const rows = [...(tables.get("applications")?.rows.values() ?? [])];
      expect(rows).toHaveLength(edition === "2021" ? 25 : 23);
      const open = rows.filter((row) => row.state !== "read").map((row) => row.form.key);
      expect(rowsWithOtherCuts(edition, figures, open), `seed ${seed}`).toEqual(open);
      // A table of which every row is read says nothing of what could not be read.
      for (const table of tables.values()) expect(table.unread).toBe(isRead(table) ? undefined : "glued");
    }
  });

  it("reads all of a report of zeros", () => {
    for (const edition of EDITIONS) {
      const tables = tablesOf({ edition });
      expect([...tables].map(([id, table]) => [id, isRead(table)])).toEqual([
        ["article20", true],
        ["applications", true],
        ["reviews", true],
      ]);
    }
  });

  it.each([" ", "  ", "\u3000"])("reads 表四 where %j divides its heads and no figures", (gap) => {
    const heads = /(行政复议行政诉讼结果维持.*?)(?=\d{15})/;
    const cells = /行政复议|行政诉讼|结果维持|结果纠正|其他结果|尚未审结|总计|未经复议直接起诉|复议后起诉/g;
    const text = buildReport({ layout: "glued" }).replace(heads, (line) => line.replace(cells, `$&${gap}`));
    expect(text).toContain(`总计${gap}`);
    expect(isRead(readReport(text).tables.get("reviews"))).toBe(true);
  });

  it("peels a numeral that has lost its mark", () => {
    const text = buildReport({ layout: "glued" }).replace("02.没有现成", "02没有现成");
    const row = readReport(text).tables.get("applications")?.rows.get("unavailable1");
    expect(row?.state).toBe("read");
    expect(row?.run.map((cell) => cell.text)).toEqual(["00000002"]);
  });

  it("says once, at （七）总计, that its figures add up no way, where those that were read do not say so", () => {
    const text = buildReport({ layout: "glued" })
      .replace("本年新收政府信息公开申请数量0000000", "本年新收政府信息公开申请数量90510015")
      .replace("（一）予以公开0000000", "（一）予以公开5000005")
      .replace("（七）总计0000000", "（七）总计80510014");
    const found = analyse(text).findings.filter(({ code }) => /column-total|intake-balance|inconsistent/.test(code));
    expect(found.map(({ code, severity, span }) => [code, severity, text.slice(span.start, span.end)])).toEqual([
      ["column-total", "warning", "（七）总计"],
    ]);
  });

  it("reads full-width digits, each figure in its place", () => {
    const text = buildReport({ layout: "glued" }).replace("申请数量0000000二", "申请数量００００００ ０二");
    const data = readReport(text).tables.get("applications")?.rows.get("received")?.data;
    expect(APPLICANTS.map(({ key }) => data?.get(key)?.text).join("|")).toBe("０|０|０|０|０|０|０");
  });

  it("keeps a wrong total for the relations to find", () => {
    const text = buildReport({ layout: "glued" }).replace("（一）予以公开0000000", "（一）予以公开1000002");
    const table = readReport(text).tables.get("applications");
    expect(table?.rows.get("granted")?.data.get("total")?.text).toBe("2");
    expect(table?.unread).toBeUndefined();
  });

  it("does not cut a figure whose point was written as another mark", () => {
    const text = buildReport({ layout: "glued", figures: new Map([["article20.fees.amount", "11、5"]]) });
    const datum = readReport(text).tables.get("article20")?.rows.get("fees")?.data.get("amount");
    expect(datum?.state).not.toBe("number");
  });

  it("where blanks left no trace, gives the totals and calls the other figures unassigned", () => {
    const text = buildReport({ layout: "glued" })
      .replaceAll("0000000", "")
      .replace(/(申请数量|予以公开|（七）总计)(?=[二（四])/g, "$122")
      .replace("结转政府信息公开申请数量22", "结转政府信息公开申请数量");
    const table = readReport(text).tables.get("applications");
    const shown = ["received", "granted", "handled"].map((key) => {
      const row = table?.rows.get(key);
      return [row?.state, row?.data.get("natural")?.state, row?.data.get("total")?.text];
    });
    expect(shown).toEqual(Array.from({ length: 3 }, () => ["unassigned", "unreadable", "2"]));
    expect(table?.unread).toBe("glued");
  });

  it("takes a label of 表二 directly followed by the next label for a blank, at the place where its figure would go", () => {
    const text = buildReport({ layout: "glued" }).replace("行政强制0", "行政强制").replace("规章000", "规章");
    const table = readReport(text).tables.get("article20");
    // Words before the first label that has a figure may be prose.
    expect([...(table?.rows.keys() ?? [])]).toEqual(["normative", "permits", "penalties", "coercion", "fees"]);
    const blank = table?.rows.get("coercion")?.data.get("decisions");
    expect(blank?.state).toBe("blank");
    expect(text.slice(0, blank?.cell.span.start).endsWith("行政强制")).toBe(true);
    expect(blank?.cell.span.end).toBe(blank?.cell.span.start);
  });

  it("takes the last label of 表二 that a heading follows directly for a blank, but not where the text ends", () => {
    const text = buildReport({ layout: "glued" }).replace(/(行政事业性收费)[\d.]+/, "$1");
    const fees = (shown: string): readonly unknown[] => {
      const row = readReport(shown).tables.get("article20")?.rows.get("fees");
      return [row?.state, row?.data.get("amount")?.state];
    };
    expect(fees(text)).toEqual(["read", "blank"]);
    expect(fees(text.slice(0, text.indexOf("行政事业性收费") + 7))).toEqual(["cut", "unreadable"]);
    expect(fees(text.replace("行政事业性收费", "行政事业性收费见附表"))[0]).not.toBe("read");
  });

  it("takes a label of 表三 directly followed by the next label for a row of blanks", () => {
    const text = buildReport({ layout: "glued" }).replace("2.重复申请0000000", "2.重复申请");
    const row = readReport(text).tables.get("applications")?.rows.get("rejected2");
    expect([...(row?.data.values() ?? [])].map(({ state }) => state)).toEqual(new Array(7).fill("blank"));
    expect(text.slice(0, row?.span.end).endsWith("2.重复申请")).toBe(true);
    // Where other rows have lost blanks too, whole rows may have.
    const others = readReport(text.replace("公开出版物0000000", "公开出版物00")).tables.get("applications");
    expect(others?.rows.has("rejected2")).toBe(false);
  });

  it("takes no label for one that other words follow", () => {
    const text = buildReport({ layout: "glued" }).replace("行政强制0", "行政强制若干");
    expect(readReport(text).tables.get("article20")?.rows.has("coercion")).toBe(false);
  });

  it.each(EDITIONS)(
    "%s: stays with its form when a row of 表二 has lost its figures, or is lost with them",
    (edition) => {
      for (let seed = 1; seed <= 10; seed++) {
        const figures = consistentFigures(edition, random(seed));
        const text = buildReport({ edition, figures, layout: "glued" });
        for (const row of rowsOf(formOf("article20", edition)).slice(1)) {
          const run = row.columns.map((column) => figureAt(figures, "article20", row.key, column.key)).join("");
          expect(text).toContain(row.label + run);
          for (const rest of [row.label, ""]) {
            const table = readReport(text.replace(row.label + run, rest)).tables.get("article20");
            expect(table?.editions).toContain(edition);
            for (const [key, { data }] of table?.rows ?? [])
              for (const [column, datum] of data)
                if (datum.state === "number") expect(datum.text).toBe(figureAt(figures, "article20", key, column));
          }
        }
      }
    },
  );

  it("takes a unit of money into the amount, and leaves a multiplied figure alone", () => {
    const with10 = (unit: string): string =>
      buildReport({ layout: "glued" }).replace("行政事业性收费0", `行政事业性收费12.5${unit}`);
    const fees = (unit: string): ReturnType<ReadonlyMap<string, unknown>["get"]> =>
      readReport(with10(unit)).tables.get("article20")?.rows.get("fees")?.data.get("amount");
    expect(fees("万元")).toMatchObject({ state: "number", text: "12.5万元", unit: "万元" });
    expect(fees("万")).toMatchObject({ state: "unreadable" });
  });
});

describe("the numeral that a label has lost, its mark kept", () => {
  const rows = rowsOf(formOf("applications", "2021"));
  const cells = (figures: Readonly<Record<string, string>>) => new Map(Object.entries(figures));

  it.each([
    // 44.保护: the label's own numeral; 16.属于 where the row has seven digits; 43.保护: another numeral.
    ["refused3", "4.保护第三方合法权益", { "applications.refused3.natural": "44" }],
    [
      "refused5",
      "6.属于四类过程性信息",
      { "applications.refused5.natural": "7", "applications.refused5.otherOrg": "9" },
    ],
    ["refused3", "4.保护第三方合法权益", { "applications.refused3.natural": "43" }],
  ])("is not taken from the total before it: %s, %s", (key, label, figures) => {
    const row = rows.find((one) => one.key === key);
    if (!row) throw new Error(`No row ${key}`);
    const text = buildReport({ layout: "glued", figures: cells(figures) }).replace(label, label.slice(1));
    const total = readReport(text).tables.get("applications")?.rows.get(key)?.data.get("total");
    expect(total?.state).not.toBe("number");
  });
});
