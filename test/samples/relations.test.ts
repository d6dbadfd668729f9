import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { brokenRelations } from "../../server/src/relations/evaluate";
import { reportsFolder } from "./folder";

const FOLDER = reportsFolder();
const FILES = ["seeds", "wild"].flatMap((folder) =>
  readdirSync(path.join(FOLDER, folder)).map((file) => path.join(folder, file)),
);

/**
 * Whoever read the samples by hand found every relation to hold in each of them, as far as its cells are there: no
 * figure is to be blamed.
 */
describe("the relations of the samples", () => {
  it.each(FILES)("all hold in %s", (file) => {
    const { report, findings } = analyse(readFileSync(path.join(FOLDER, file), "utf8"));
    const broken = [...report.tables.values()].flatMap(brokenRelations).map(({ relation }) => relation.id);
    expect(broken).toEqual([]);
    expect(findings.filter(({ code }) => code === "inconsistent-figure")).toEqual([]);
  });
});
