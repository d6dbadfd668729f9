import { expect } from "vitest";
import { readReport } from "../../../server/src/model/report";
import type { EditionId, TableId } from "../../../server/src/spec/types";
import { random } from "../../support/random/random";
import { readings } from "../../support/reading/readings";
import { allFigures, cellKey, consistentFigures, type Figures } from "../../support/reports/figures";

/** The columns of the table of applications. */
export const APPLICANTS = ["natural", "business", "research", "welfare", "legal", "otherOrg", "total"];

/** Figures with these values for the cells of one row, in the order of its columns. */
export function figuresWith(
  edition: EditionId,
  table: TableId,
  row: string,
  columns: string[],
  values: string[],
): Figures {
  const given = columns.map((column, at) => [cellKey(table, row, column), values[at] ?? ""] as const);
  return new Map([...consistentFigures(edition, random(7)), ...given]);
}

/** The figures of a text that are not those that were written, and those that are read as blanks. */
export function wrongIn(text: string, edition: EditionId, figures: Figures): readonly (readonly [string, string])[] {
  const due = allFigures(edition, figures);
  return [...readings(readReport(text))].filter(([cell, value]) => {
    const written = due.get(cell)?.replace("+", "") ?? "";
    return /^[-+]?\d/.test(value) ? value !== written : value === "blank" && /\d/.test(written);
  });
}

/** A text in which something that stands there once is replaced. */
export function damaged(text: string, whole: string, cut: string): string {
  expect(text.split(whole).length).toBe(2);
  return text.replace(whole, cut);
}
