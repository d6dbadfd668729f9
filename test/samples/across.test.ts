import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { compareReport } from "../../server/src/analysis/comparison/compare";
import { ReportIndex } from "../../server/src/analysis/comparison/report-index";
import { digestOf } from "../../server/src/model/digest/digest";
import { readReport } from "../../server/src/model/report";
import { reportsFolder } from "./folder";

const FOLDER = reportsFolder();

/**
 * What is to be said of the samples when all of them lie in one folder: two reports are there in two layouts each, and
 * no body twice in neighbour years.
 */
const EXPECTED = ["002-huaian duplicate-report 001-huaian", "043-shanghai duplicate-report 041-shanghai"];

it("finds among all samples just what is there twice", () => {
  const index = new ReportIndex();
  for (const folder of ["seeds", "wild"])
    for (const file of readdirSync(path.join(FOLDER, folder)).filter((name) => name.endsWith(".txt")))
      index.set(file, digestOf(readReport(readFileSync(path.join(FOLDER, folder, file), "utf8"))));
  const said = [...index.ids()].flatMap((id) => {
    const own = index.get(id);
    const findings = own ? compareReport(own, index.neighboursOf(id), () => undefined).findings : [];
    return findings.map(({ code, related }) => `${shortName(id)} ${code} ${shortName(related?.[0]?.report ?? "")}`);
  });
  expect(index.size).toBeGreaterThan(18);
  expect(said).toEqual(EXPECTED);
});

function shortName(file: string): string {
  return file.split("-").slice(0, 2).join("-");
}
