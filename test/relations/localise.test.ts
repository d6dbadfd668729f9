import { describe, expect, it } from "vitest";
import type { Datum } from "../../server/src/model/types";
import { explanationsOf } from "../../server/src/relations/localise";
import { rankExplanations } from "../../server/src/relations/rank";
import { APPLICANTS, APPLICATIONS_2019, APPLICATIONS_2021 } from "../../server/src/spec/tables/applications";
import { rowsOf } from "../../server/src/spec/types";
import { below, consistentFigures, type Figures, seeded } from "./random-table";
import { tableOf } from "./table-of";

const TABLES = 2000;

interface Slip {
  readonly row: string;
  readonly column: string;
  readonly right: number;
  readonly wrong: number;
}

/** Spoils as many different cells as asked, each by another figure ≥ 0. */
function spoil(figures: Figures, random: () => number, count: number): readonly Slip[] {
  const rows = [...figures.keys()];
  const slips: Slip[] = [];
  while (slips.length < count) {
    const row = rows[below(random, rows.length)] ?? "";
    const column = APPLICANTS[below(random, APPLICANTS.length)]?.key ?? "";
    const right = figures.get(row)?.get(column) ?? 0;
    const wrong = Math.max(0, right + (random() < 0.5 ? -1 : 1) * (1 + below(random, Math.max(3, right))));
    if (wrong === right || slips.some((slip) => slip.row === row && slip.column === column)) continue;
    figures.get(row)?.set(column, wrong);
    slips.push({ row, column, right, wrong });
  }
  return slips;
}

function rate(slipCount: number): { readonly unique: number; readonly among: number } {
  const random = seeded(20260121 + slipCount);
  let unique = 0;
  let among = 0;
  for (let index = 0; index < TABLES; index++) {
    const form = index % 2 === 0 ? APPLICATIONS_2021 : APPLICATIONS_2019;
    const figures = consistentFigures(form, random);
    const slips = spoil(figures, random, slipCount);
    const found = explanationsOf(tableOf(form, (row, column) => figures.get(row)?.get(column)));
    const right = found.filter(
      (explanation) =>
        explanation.length === slips.length &&
        slips.every((slip) =>
          explanation.some(({ cell, to }) => cell.row === slip.row && cell.column === slip.column && to === slip.right),
        ),
    );
    if (right.length === 1) among++;
    if (right.length === 1 && found.length === 1) unique++;
  }
  return { unique: unique / TABLES, among: among / TABLES };
}

describe("finding the figure that is wrong", () => {
  it("says nothing of a table in which every relation holds", () => {
    const random = seeded(7);
    for (let index = 0; index < 200; index++) {
      const figures = consistentFigures(APPLICATIONS_2021, random);
      expect(explanationsOf(tableOf(APPLICATIONS_2021, (row, column) => figures.get(row)?.get(column)))).toEqual([]);
    }
  });

  it("names one wrong cell and restores it, always", () => {
    const { unique } = rate(1);
    console.info(`one wrong cell: named and restored in ${(unique * 100).toFixed(1)} % of ${TABLES} tables`);
    expect(unique).toBe(1);
  });

  it("names two wrong cells in at least 92 % of tables", () => {
    const { unique, among } = rate(2);
    console.info(
      `two wrong cells: the only explanation in ${(unique * 100).toFixed(1)} %, among the explanations in ${(among * 100).toFixed(1)} %`,
    );
    expect(unique).toBeGreaterThanOrEqual(0.92);
  });

  it("restores the relations with every explanation it gives", () => {
    const random = seeded(11);
    for (let index = 0; index < 300; index++) {
      const figures = consistentFigures(APPLICATIONS_2021, random);
      spoil(figures, random, 1 + (index % 3));
      for (const explanation of explanationsOf(
        tableOf(APPLICATIONS_2021, (row, column) => figures.get(row)?.get(column)),
      )) {
        const mended = new Map([...figures].map(([row, columns]) => [row, new Map(columns)]));
        for (const { cell, to } of explanation) mended.get(cell.row)?.set(cell.column, to);
        expect(explanationsOf(tableOf(APPLICATIONS_2021, (row, column) => mended.get(row)?.get(column)))).toEqual([]);
        expect(
          rowsOf(APPLICATIONS_2021).every((row) =>
            [...(mended.get(row.key)?.values() ?? [])].every((value) => value >= 0),
          ),
        ).toBe(true);
      }
    }
  });

  it("ranks two exchanged neighbours first in at least 83 % of tables", () => {
    const random = seeded(83);
    const columns = APPLICANTS.map((column) => column.key);
    let tables = 0;
    let first = 0;
    while (tables < TABLES) {
      const form = tables % 2 === 0 ? APPLICATIONS_2021 : APPLICATIONS_2019;
      const figures = consistentFigures(form, random);
      const swap = exchange(figures, random);
      if (!swap) continue;
      tables++;
      const table = tableOf(form, (row, column) => figures.get(row)?.get(column));
      const best = rankExplanations(explanationsOf(table), columns)[0] ?? [];
      const right = swap.every(({ row, column, right }) =>
        best.some(({ cell, to }) => cell.row === row && cell.column === column && to === right),
      );
      if (right && best.length === 2) first++;
    }
    console.info(
      `two exchanged neighbours: ranked first in ${((first / TABLES) * 100).toFixed(1)} % of ${TABLES} tables`,
    );
    expect(first / TABLES).toBeGreaterThanOrEqual(0.83);
  });
});

it("three figures, each in a row and a column of its own, are found together, four are not looked for", () => {
  const spoilt = (wrong: Readonly<Record<string, string>>) => {
    const figures = consistentFigures(APPLICATIONS_2021, seeded(5));
    for (const [row, column] of Object.entries(wrong))
      figures.get(row)?.set(column, (figures.get(row)?.get(column) ?? 0) + 1000);
    return explanationsOf(tableOf(APPLICATIONS_2021, (row, column) => figures.get(row)?.get(column)));
  };
  const three = { granted: "natural", partial: "business", refused1: "legal" };
  const found = spoilt(three);
  expect(found.map((explanation) => explanation.length)).toEqual(found.map(() => 3));
  const cells = found.map((explanation) => explanation.map(({ cell }) => `${cell.row} ${cell.column}`).sort());
  expect(cells).toContainEqual(["granted natural", "partial business", "refused1 legal"]);
  expect(spoilt({ ...three, refused2: "welfare" })).toEqual([]);
});

describe("figures that are no counts", () => {
  /** 表三 of zeros but for one row, whose 总计 is one too high. */
  const withRow = (natural: number) =>
    tableOf(APPLICATIONS_2021, (row, column) =>
      row === "received" ? (column === "natural" ? natural : column === "total" ? natural + 1 : 0) : 0,
    );

  it("explain nothing: those below 0, those above a million millions, and decimals", () => {
    expect(explanationsOf(withRow(1e12 - 1)).length).toBeGreaterThan(0);
    expect(explanationsOf(withRow(1e12))).toEqual([]);
    expect(explanationsOf(withRow(0)).length).toBeGreaterThan(0);
    expect(explanationsOf(withRow(-1))).toEqual([]);
    const table = withRow(5);
    const tenths = table.rows.get("received")?.data as Map<string, Datum>;
    const natural = tenths.get("natural");
    if (natural?.state === "number") tenths.set("natural", { ...natural, value: { coefficient: 50n, scale: 1 } });
    expect(explanationsOf(table)).toEqual([]);
  });
});

/** Exchanges two different neighbours of a row; undefined where the cells drawn are equal. */
function exchange(figures: Figures, random: () => number): readonly Slip[] | undefined {
  const rows = [...figures.keys()];
  const row = rows[below(random, rows.length)] ?? "";
  const at = below(random, APPLICANTS.length - 1);
  const [left, right] = [APPLICANTS[at]?.key ?? "", APPLICANTS[at + 1]?.key ?? ""];
  const [a, b] = [figures.get(row)?.get(left) ?? 0, figures.get(row)?.get(right) ?? 0];
  if (a === b) return undefined;
  figures.get(row)?.set(left, b).set(right, a);
  return [
    { row, column: left, right: a, wrong: b },
    { row, column: right, right: b, wrong: a },
  ];
}
