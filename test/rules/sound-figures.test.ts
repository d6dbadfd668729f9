import { expect, it } from "vitest";
import { cellKey } from "../support/reports/figures";
import { buildReport } from "../support/reports/report-builder";
import { analyseIn, indexOf } from "../support/reports/reports";

/** A report of one body in which natural persons were carried in or over, with these figures besides. */
function report(year: number, row: string, figures: Readonly<Record<string, string>>): string {
  const balance = row === "carriedIn" ? ["granted", "handled"] : ["received"];
  const rows = [row, ...balance].flatMap((one) => [`${one}.natural`, `${one}.total`]);
  const all = { ...Object.fromEntries(rows.map((cell) => [cell, "3"])), ...figures };
  const cells = Object.entries(all).map(([cell, figure]) => {
    const [key = "", column = ""] = cell.split(".");
    return [cellKey("applications", key, column), figure] as const;
  });
  return buildReport({ year, figures: new Map(cells) });
}

/** What carry-over says of the report for 2024, beside that for 2023. */
function carriedOver(before: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>): number {
  const texts = { "2023.txt": report(2023, "carriedOut", before), "2024.txt": report(2024, "carriedIn", now) };
  const { findings } = analyseIn(indexOf(texts), "2024.txt", texts["2024.txt"]);
  return findings.filter(({ code }) => code === "carry-over").length;
}

const TWO = { "carriedIn.natural": "2", "carriedIn.total": "2", "granted.natural": "2", "granted.total": "2" };
const HANDLED = { "handled.natural": "2", "handled.total": "2" };

it("figures of two years are compared where each adds up in its own report", () => {
  expect(carriedOver({}, {})).toBe(0);
  expect(carriedOver({}, { ...TWO, ...HANDLED })).toBe(1);
});

it("a figure that takes part in a broken relation of its own report is not", () => {
  expect(carriedOver({ "received.natural": "4", "received.total": "4" }, { ...TWO, ...HANDLED })).toBe(0);
  const one = { "received.natural": "1", "received.total": "1", "carriedOut.natural": "0", "carriedOut.total": "0" };
  expect(carriedOver({}, { ...TWO, ...HANDLED, ...one })).toBe(0);
});

it("a figure in a relation that holds although its parts are not 0 is compared", () => {
  const more = { "received.natural": "5", "received.total": "5", "granted.natural": "7", "granted.total": "7" };
  const handled = { "handled.natural": "7", "handled.total": "7" };
  expect(carriedOver({}, { ...TWO, ...more, ...handled })).toBe(1);
});
