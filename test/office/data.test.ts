import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { readReport } from "../../server/src/model/report";
import { OFFICE_PLATFORM } from "../../server/src/node/office-platform";
import { readOffice } from "../../server/src/office/read-office";
import { readings } from "../support/reading/readings";

const DATA = path.join(import.meta.dirname, "data");

/**
 * Invented reports that LibreOffice 7.4 has written: from a web page, into a workbook, and by way of the old format of
 * Word.
 */
it.each([
  ["writer-2021.docx", "figures-2021.json"],
  ["calc-2021.xlsx", "figures-2021.json"],
  ["writer-2019.docx", "figures-2019.json"],
])("%s, written by LibreOffice: every figure is right", (file, expected) => {
  const office = readOffice(readFileSync(path.join(DATA, file)), OFFICE_PLATFORM);
  if (typeof office === "string") throw new Error(office);
  const read = readings(readReport(office.text));
  const figures: readonly (readonly [cell: string, figure: string])[] = JSON.parse(
    readFileSync(path.join(DATA, expected), "utf8"),
  );
  expect(figures.length).toBeGreaterThan(190);
  for (const [cell, figure] of figures) expect([cell, read.get(cell)]).toEqual([cell, figure.replace(/^\+/, "")]);
});
