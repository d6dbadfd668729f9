import { describe, expect, it } from "vitest";
import { cutApplications } from "../../../server/src/model/glued/applications";
import { APPLICATIONS_2019, APPLICATIONS_2021 } from "../../../server/src/spec/tables/applications";
import type { TableForm } from "../../../server/src/spec/types";
import { below, consistentFigures, seeded } from "../../relations/random-table";
import { glued, type Printed, printed, score, withMistake } from "./tables";

const TABLES = 2000;
const FORMS = [APPLICATIONS_2021, APPLICATIONS_2019];

type Make = (form: TableForm, random: () => number) => Printed;

interface Rates {
  readonly wrong: number;
  /** Shares of all figures, rows and tables, 0 to 1; of totals whatever else is read in their row. */
  readonly figures: number;
  readonly rows: number;
  readonly tables: number;
  readonly totals: number;
}

/** Cuts generated tables, both forms in turn, prints what share is read, and counts figures given in a wrong place. */
function rates(name: string, make: Make): Rates {
  const random = seeded(20240601);
  const sum = { right: 0, wrong: 0, figures: 0, rows: 0, read: 0, tables: 0, totals: 0, totalsRead: 0 };
  const before = performance.now();
  for (let index = 0; index < TABLES; index++) {
    const form = FORMS[index % FORMS.length] ?? APPLICATIONS_2021;
    const table = make(form, random);
    const found = cutApplications(form, glued(table));
    const { right, wrong, rows } = score(table, found);
    const filled = [...table].filter(([, cells]) => cells.at(-1) !== undefined);
    sum.right += right;
    sum.wrong += wrong;
    sum.figures += [...table.values()].flat().filter((cell) => cell !== undefined).length;
    sum.rows += table.size;
    sum.read += rows;
    sum.tables += rows === table.size ? 1 : 0;
    sum.totals += filled.length;
    sum.totalsRead += filled.filter(([key]) => found.get(key)?.at(-1)).length;
  }
  const time = (performance.now() - before) / TABLES;
  const share = {
    figures: sum.right / sum.figures,
    rows: sum.read / sum.rows,
    tables: sum.tables / TABLES,
    totals: sum.totalsRead / sum.totals,
  };
  const shown = Object.entries(share).map(([key, value]) => `${key} ${(value * 100).toFixed(2)} %`);
  console.log(`${name}: ${shown.join(", ")}, ${sum.wrong} wrong, ${time.toFixed(2)} ms a table`);
  return { ...share, wrong: sum.wrong };
}

/** Blanks in place of all zeros, in each row with this chance. */
function blankRows(chance: number, random: () => number): (row: string) => boolean {
  const chosen = new Map<string, boolean>();
  return (row) => {
    const blank = chosen.get(row) ?? random() < chance;
    chosen.set(row, blank);
    return blank;
  };
}

describe(`${TABLES} generated tables without separators`, () => {
  it("are cut rightly, nearly all of them whole", () => {
    const result = rates("consistent", (form, random) => printed(form, consistentFigures(form, random)));
    expect(result.wrong).toBe(0);
    expect(result.rows).toBeGreaterThan(0.994);
    expect(result.tables).toBeGreaterThan(0.985);
  });

  it("with one wrong figure never show a false one", () => {
    const result = rates("one wrong figure", (form, random) =>
      withMistake(printed(form, consistentFigures(form, random)), random),
    );
    expect(result.wrong).toBe(0);
    expect(result.rows).toBeGreaterThan(0.85);
  });

  it("with two wrong figures never show a false one", () => {
    const result = rates("two wrong figures", (form, random) =>
      withMistake(withMistake(printed(form, consistentFigures(form, random)), random), random),
    );
    expect(result.wrong).toBe(0);
  });

  it("with a figure and its total wrong never show a false one", () => {
    const result = rates("figure and total wrong", (form, random) =>
      withShiftedRow(printed(form, consistentFigures(form, random)), random),
    );
    expect(result.wrong).toBe(0);
  });

  it("with a figure and its total wrong, and another figure, never show a false one", () => {
    const result = rates("figure and total wrong, another wrong", (form, random) =>
      withMistake(withShiftedRow(printed(form, consistentFigures(form, random)), random), random),
    );
    expect(result.wrong).toBe(0);
  });

  it("with two rows in which a figure and its total are wrong never show a false one", () => {
    const result = rates("two rows wrong", (form, random) =>
      withShiftedRow(withShiftedRow(printed(form, consistentFigures(form, random)), random), random),
    );
    expect(result.wrong).toBe(0);
  });

  it("with zeros left blank show right totals", () => {
    const result = rates("zeros blank", (form, random) => printed(form, consistentFigures(form, random), () => true));
    expect(result.wrong).toBe(0);
    expect(result.totals).toBeGreaterThan(0.97);
  });

  it("with zeros left blank in some rows show right figures", () => {
    const result = rates("zeros blank in a tenth of the rows", (form, random) =>
      printed(form, consistentFigures(form, random), blankRows(0.1, random)),
    );
    expect(result.wrong).toBe(0);
    expect(result.totals).toBeGreaterThan(0.9);
  });

  it("with zeros left blank and one wrong figure never show a false one", () => {
    const result = rates("zeros blank, one wrong figure", (form, random) =>
      withMistake(
        printed(form, consistentFigures(form, random), () => true),
        random,
      ),
    );
    expect(result.wrong).toBe(0);
  });
});

/** One figure and the total of its row changed alike, so that the row adds up and the columns do not. */
function withShiftedRow(table: Printed, random: () => number): Printed {
  const keys = [...table.keys()];
  const key = keys[below(random, keys.length)] ?? "";
  const column = below(random, 6);
  const more = 1 + below(random, 30);
  const cells = (table.get(key) ?? []).map((cell, at) =>
    at === column || at === 6 ? String(Number(cell) + more) : cell,
  );
  return new Map([...table, [key, cells]]);
}
