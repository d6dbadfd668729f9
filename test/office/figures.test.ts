import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { diagnostics } from "../../server/src/analysis/diagnostics";
import { readReport } from "../../server/src/model/report";
import { OFFICE_PLATFORM } from "../../server/src/node/office-platform";
import { readOffice } from "../../server/src/office/read-office";
import { editionOfYear } from "../../server/src/spec/forms";
import { officePieces, wordReport, workbookReport } from "../support/office/files";
import { random } from "../support/random/random";
import { SEED } from "../support/random/seed";
import { readings } from "../support/reading/readings";
import { consistentFigures } from "../support/reports/figures";

/** The text that is read from a file. */
function textOf(bytes: Uint8Array): string {
  const office = readOffice(bytes, OFFICE_PLATFORM);
  if (typeof office === "string") throw new Error(office);
  return office.text;
}

describe.each(["2021", "2019"] as const)("a report of edition %s, whose cells are merged", (edition) => {
  it.each([
    ["a Word document", wordReport],
    ["a workbook", workbookReport],
  ])("in %s: every figure is right, and nothing is wrong with it", (_, build) => {
    for (let at = 0; at < 4; at++) {
      const figures = consistentFigures(edition, random(SEED + at));
      const text = textOf(build(officePieces(edition, figures)));
      const report = readReport(text);
      expect(editionOfYear(report.identity.year?.value ?? 0)).toBe(edition);
      const read = readings(report);
      for (const [cell, figure] of figures) expect([cell, read.get(cell)]).toEqual([cell, figure.replace(/^\+/, "")]);
      const found = diagnostics(analyse(text).findings).filter(
        ({ severity }) => severity === "error" || severity === "warning",
      );
      expect(found.map(({ code, message }) => `${code} ${message["zh-CN"]}`)).toEqual([]);
    }
  });
});
