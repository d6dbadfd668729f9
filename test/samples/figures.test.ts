import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { plain } from "../../server/src/base/decimal";
import { readReport } from "../../server/src/model/report";
import type { Datum, Report } from "../../server/src/model/types";
import { formOf, TABLE_IDS } from "../../server/src/spec/forms";
import { type EditionId, rowsOf, type TableId } from "../../server/src/spec/types";
import { reportsFolder } from "./folder";
import { SEEDS } from "./seeds";

/** Figures of the wild samples as a person read them: a decimal, or one of these words. */
interface ByHand {
  readonly file: string;
  readonly body: string | null;
  readonly year: number;
  readonly edition: EditionId;
  readonly tables: Partial<Record<TableId, Record<string, Record<string, string>>>>;
  readonly best?: Partial<Record<TableId, Record<string, Record<string, string>>>>;
}

/** Layouts with separated cells, in which over 95 % of the figures must be read. */
const GLUED = /^(016|018|021|026)-/;

const folder = reportsFolder();

describe("the five seeds: every figure right, nothing lost", () => {
  for (const seed of SEEDS) {
    it(seed.file, () => {
      const name = readdirSync(join(folder, "seeds")).find((file) => file.startsWith(seed.file)) ?? "";
      const report = readReport(readFileSync(join(folder, "seeds", name), "utf8"));
      expect({
        body: report.identity.body?.value,
        year: report.identity.year?.value,
        edition: report.identity.edition,
      }).toEqual({
        body: seed.body,
        year: seed.year,
        edition: seed.edition,
      });
      for (const { table, row, column } of cellsOf(seed.edition)) {
        expect([table, row, column, stateAt(report, table, row, column)]).toEqual([
          table,
          row,
          column,
          seed.figure(table, row, column),
        ]);
      }
    });
  }
});

describe("the wild samples: every figure right or honestly unreadable", () => {
  const files = existsSync(join(folder, "figures")) ? readdirSync(join(folder, "figures")) : [];
  for (const file of files) {
    const hand = JSON.parse(readFileSync(join(folder, "figures", file), "utf8")) as ByHand;
    it(hand.file, () => {
      const report = readReport(readFileSync(join(folder, "wild", hand.file), "utf8"));
      expect(report.identity.year?.value).toBe(hand.year);
      expect(report.identity.edition).toBe(hand.edition);
      expect([hand.body, undefined]).toContain(report.identity.body?.value ?? undefined);
      const wrong: string[] = [];
      let figures = 0;
      let read = 0;
      for (const table of TABLE_IDS) {
        for (const [row, columns] of Object.entries(hand.tables[table] ?? {})) {
          for (const [column, expected] of Object.entries(columns)) {
            const actual = stateAt(report, table, row, column);
            const best = hand.best?.[table]?.[row]?.[column];
            if (expected !== "ambiguous" && expected !== "missing" && expected !== "unreadable") {
              figures++;
              if (actual === expected) read++;
            }
            if (!agrees(actual, expected, best)) wrong.push(`${table}/${row}/${column}: ${actual} for ${expected}`);
          }
        }
      }
      expect(wrong).toEqual([]);
      if (!GLUED.test(hand.file) && figures > 0) expect(read / figures).toBeGreaterThan(0.95);
    });
  }
});

function agrees(actual: string, expected: string, best: string | undefined): boolean {
  if (actual === "unreadable" || actual === expected) return true;
  if (expected === "ambiguous") return actual === best || actual === "missing";
  return expected === "unreadable" && actual === "missing";
}

function cellsOf(edition: EditionId): readonly { table: TableId; row: string; column: string }[] {
  return TABLE_IDS.flatMap((table) =>
    rowsOf(formOf(table, edition)).flatMap((row) =>
      row.columns.map((column) => ({ table, row: row.key, column: column.key })),
    ),
  );
}

function stateAt(report: Report, table: TableId, row: string, column: string): string {
  const datum: Datum | undefined = report.tables.get(table)?.rows.get(row)?.data.get(column);
  if (!datum) return "missing";
  return datum.state === "number" ? plain(datum.value) : datum.state;
}
