import { formOf, TABLE_IDS } from "../../../server/src/spec/forms";
import { APPLICANTS } from "../../../server/src/spec/tables/applications";
import { OUTCOMES } from "../../../server/src/spec/tables/reviews";
import { type EditionId, rowsOf, type TableId } from "../../../server/src/spec/types";
import type { Random } from "../random/random";

/** What stands in the value cells of a report, by table, row and column; cells not named hold `0`. */
export type Figures = ReadonlyMap<string, string>;

/** The key of a cell in `Figures`. */
export function cellKey(table: TableId, row: string, column: string): string {
  return `${table}.${row}.${column}`;
}

const PARTS = APPLICANTS.map((column) => column.key).filter((key) => key !== "total");
const PARTS_OF_REVIEWS = OUTCOMES.map((column) => column.key).filter((key) => key !== "total");

/**
 * Figures that satisfy every relation of the form, mostly small, with some zeros, a few large ones and an amount with
 * decimals.
 */
export function consistentFigures(edition: EditionId, random: Random): Figures {
  const figures = new Map<string, string>();
  article20(edition, random, figures);
  const results = rowsOf(formOf("applications", edition)).filter(
    (row) => row.within[0] === "results" && row.key !== "handled",
  );
  for (const row of results) for (const part of PARTS) set(figures, "applications", row.key, part, some(random));
  for (const part of PARTS) set(figures, "applications", "carriedOut", part, random.below(3));
  for (const part of PARTS) set(figures, "applications", "carriedIn", part, random.below(3));
  return balanced(edition, reviews(random, figures));
}

/**
 * Figures of the year after these, of the same or the next edition: consistent by themselves, and with those of the
 * year before.
 */
export function followingFigures(edition: EditionId, lastYear: Figures, random: Random): Figures {
  const figures = new Map(consistentFigures(edition, random));
  for (const part of PARTS) {
    const carried = value(lastYear, "applications", "carriedOut", part);
    set(figures, "applications", "carriedIn", part, carried);
    // So many more are handled: what came in this year stays 0 or more.
    set(figures, "applications", "granted", part, value(figures, "applications", "granted", part) + carried);
  }
  for (const key of [...figures.keys()])
    if (/^applications\.(received|handled)\.|^applications\..*\.total$/.test(key)) figures.delete(key);
  for (const row of ["rules", "normative"]) {
    if (!lastYear.has(cellKey("article20", row, "inForce"))) continue;
    const stock = value(lastYear, "article20", row, "inForce");
    const repealed = Math.min(stock, value(figures, "article20", row, "repealed"));
    set(figures, "article20", row, "repealed", repealed);
    set(figures, "article20", row, "inForce", stock + value(figures, "article20", row, "issued") - repealed);
  }
  for (const [key, text] of lastYear) {
    const [, row = "", column] = key.split(".");
    if (!figures.has(key)) continue;
    if (column === "projects")
      set(
        figures,
        "article20",
        row,
        column,
        Math.max(0, Number(text) + Number(figureAt(lastYear, "article20", row, "change"))),
      );
    // An amount that is small one year and large the next looks like a slip of the unit.
    if (column === "amount") figures.set(key, text);
  }
  return balanced(edition, figures);
}

/**
 * The figures with all that follows from the others filled in where it is not given: totals, （七）, and 一 as what
 * balances the year. A figure that is given stays, even where it is wrong: that is what examples are made of.
 */
export function balanced(edition: EditionId, given: Figures): Figures {
  const figures = new Map(given);
  const results = rowsOf(formOf("applications", edition)).filter(
    (row) => row.within[0] === "results" && row.key !== "handled",
  );
  const sumUp = (row: string): void => {
    fill(figures, "applications", row, "total", () =>
      sum(PARTS.map((part) => value(figures, "applications", row, part))),
    );
  };
  for (const row of [...results.map((one) => one.key), "carriedIn"]) sumUp(row);
  for (const part of PARTS) {
    fill(figures, "applications", "handled", part, () =>
      sum(results.map((row) => value(figures, "applications", row.key, part))),
    );
    const at = (row: string): number => value(figures, "applications", row, part);
    // What came in and was not handled is carried over; what is carried over or handled beyond that came in.
    fill(figures, "applications", "carriedOut", part, () =>
      Math.max(0, at("received") + at("carriedIn") - at("handled")),
    );
    fill(figures, "applications", "received", part, () =>
      Math.max(0, at("handled") + at("carriedOut") - at("carriedIn")),
    );
  }
  for (const row of ["handled", "received", "carriedOut"]) sumUp(row);
  for (const row of rowsOf(formOf("reviews", edition))) {
    fill(figures, "reviews", row.key, "total", () =>
      sum(PARTS_OF_REVIEWS.map((part) => value(figures, "reviews", row.key, part))),
    );
  }
  return figures;
}

/** What a cell holds: as given, or `0`. */
export function figureAt(figures: Figures, table: TableId, row: string, column: string): string {
  return figures.get(cellKey(table, row, column)) ?? "0";
}

/** Every cell of an edition with what it holds. */
export function allFigures(edition: EditionId, figures: Figures): Figures {
  const all = TABLE_IDS.flatMap((table) =>
    rowsOf(formOf(table, edition)).flatMap((row) =>
      row.columns.map(
        (column) => [cellKey(table, row.key, column.key), figureAt(figures, table, row.key, column.key)] as const,
      ),
    ),
  );
  return new Map(all);
}

function article20(edition: EditionId, random: Random, figures: Map<string, string>): void {
  for (const row of rowsOf(formOf("article20", edition))) {
    for (const column of row.columns) {
      const digits = column.domain === "amount" ? `${random.below(9000)}.${1 + random.below(9)}` : String(some(random));
      const isNone = figures.get(cellKey("article20", row.key, "projects")) === "0";
      // No more projects can go than there were.
      const change = column.domain === "signed" ? random.pick(["+2", isNone ? "0" : "-1", "0", "3"]) : undefined;
      figures.set(cellKey("article20", row.key, column.key), change ?? digits);
    }
  }
  // Few bodies make rules, and those of most reports here do not.
  for (const cell of [...figures.keys()].filter((key) => key.startsWith("article20.rules."))) figures.set(cell, "0");
  // What is in force, and what is open to the public, is at least what was made this year.
  for (const [part, whole] of [
    ["issued", "inForce"],
    ["published", "totalPublic"],
  ] as const) {
    if (!figures.has(cellKey("article20", "normative", whole))) continue;
    set(figures, "article20", "normative", whole, value(figures, "article20", "normative", part) + random.below(90));
  }
}

function reviews(random: Random, figures: Map<string, string>): Figures {
  for (const row of rowsOf(formOf("reviews", "2021")))
    for (const part of PARTS_OF_REVIEWS) set(figures, "reviews", row.key, part, some(random));
  return figures;
}

function some(random: Random): number {
  return random.pick([0, 0, random.below(9), random.below(60), random.below(2000)]);
}

function set(figures: Map<string, string>, table: TableId, row: string, column: string, number: number): void {
  figures.set(cellKey(table, row, column), String(number));
}

function fill(figures: Map<string, string>, table: TableId, row: string, column: string, number: () => number): void {
  if (!figures.has(cellKey(table, row, column))) set(figures, table, row, column, number());
}

/**
 * The number in a cell as a person would count it: blanks and marks for nothing are 0, separators and counting words
 * are left out.
 */
function value(figures: Figures, table: TableId, row: string, column: string): number {
  const text = figureAt(figures, table, row, column)
    .normalize("NFKC")
    .replace(/[,件⟦⟧\s]/g, "");
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
