import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { plain } from "../../server/src/base/decimal";
import { readReport } from "../../server/src/model/report";
import type { Datum, Report } from "../../server/src/model/types";
import { formOf, TABLE_IDS } from "../../server/src/spec/forms";
import { type EditionId, rowsOf, type TableId } from "../../server/src/spec/types";
import type { ByHand } from "./by-hand";
import { reportsFolder } from "./folder";
import { MORE } from "./more";
import { SEEDS } from "./seeds";

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
  for (const name of readdirSync(join(folder, "figures"))) {
    const hand = JSON.parse(readFileSync(join(folder, "figures", name), "utf8")) as ByHand;
    describe(hand.file, () => {
      const report = readReport(readFileSync(join(folder, "wild", hand.file), "utf8"));
      agreesWith(report, hand);
      if (!GLUED.test(hand.file)) isRead(report, hand);
    });
  }
});

describe("more samples: every figure right or honestly unreadable", () => {
  for (const hand of MORE) {
    describe(hand.file, () => {
      const name = readdirSync(join(folder, "more")).find((file) => file.startsWith(hand.file)) ?? "";
      const report = readReport(readFileSync(join(folder, "more", name), "utf8"));
      agreesWith(report, hand);
      isRead(report, hand);
    });
  }
});

/** Never a different figure, and none where there is none. */
function agreesWith(report: Report, hand: ByHand): void {
  it("gives body, year and edition", () => {
    expect(report.identity.year?.value).toBe(hand.year);
    expect(report.identity.edition).toBe(hand.edition);
    expect([hand.body, undefined]).toContain(report.identity.body?.value);
  });
  it("has no wrong figure", ({ annotate }) => {
    const cells = compared(report, hand);
    expect(cells.filter((cell) => !agrees(cell)).map(inWords)).toEqual([]);
    expect(invented(report, hand)).toEqual([]);
    const all = compared(report, hand).filter(isLegible);
    return annotate(`${all.filter(isRight).length} of ${all.length} figures read`);
  });
}

/** Over 95 % of what a person can read is read. */
function isRead(report: Report, hand: ByHand): void {
  const legible = compared(report, hand).filter(isLegible);
  if (legible.length === 0) return;
  it("has over 95 % of its figures read", () => {
    expect(legible.filter(isRight).length / legible.length).toBeGreaterThan(0.95);
  });
}

/** A cell as a person read it, and as it was read. */
interface Compared {
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
  readonly expected: string;
  readonly best: string | undefined;
  readonly actual: string;
}

function compared(report: Report, hand: ByHand): readonly Compared[] {
  return TABLE_IDS.flatMap((table) =>
    Object.entries(hand.tables[table] ?? {}).flatMap(([row, columns]) =>
      Object.entries(columns).map(([column, expected]) => {
        const best = hand.best?.[table]?.[row]?.[column];
        return { table, row, column, expected, best, actual: stateAt(report, table, row, column) };
      }),
    ),
  );
}

/** Figures in cells that no person read anything from. */
function invented(report: Report, hand: ByHand): readonly string[] {
  return [...report.tables].flatMap(([table, { rows }]) =>
    [...rows].flatMap(([row, { data }]) =>
      [...data].flatMap(([column, datum]) =>
        datum.state === "number" && hand.tables[table]?.[row]?.[column] === undefined
          ? [`${table}/${row}/${column}: ${plain(datum.value)} for nothing`]
          : [],
      ),
    ),
  );
}

function isLegible({ expected }: Compared): boolean {
  return expected !== "ambiguous" && expected !== "missing" && expected !== "unreadable";
}

function isRight({ actual, expected }: Compared): boolean {
  return actual === expected;
}

function inWords({ table, row, column, actual, expected }: Compared): string {
  return `${table}/${row}/${column}: ${actual} for ${expected}`;
}

function agrees({ actual, expected, best }: Compared): boolean {
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
