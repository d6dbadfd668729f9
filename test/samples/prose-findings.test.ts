import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { positionAt } from "../../server/src/base/lines";
import { reportsFolder } from "./folder";

const FOLDER = reportsFolder();

/** The rules that compare prose with tables and years. */
const CODES = new Set([
  "claim-mismatch",
  "denied-claim",
  "claim-sum",
  "rate-mismatch",
  "period-mismatch",
  "stale-year",
  "publish-date",
  "self-reference",
]);

/**
 * What they find in each sample: line (from 1), code, and why a reviewer would sign it. Samples that are not named are
 * clean.
 */
const EXPECTED: Readonly<Record<string, readonly (readonly [number, string, string])[]>> = {
  "seeds/001": [
    [8, "rate-mismatch", "办结量 is given as a percentage"],
    [16, "stale-year", "a plan and a scoring of 2021 made by the county itself, told as work of 2022"],
  ],
  "seeds/002": [[3, "period-mismatch", "no 统计期限 anywhere: information"]],
  "wild/041": [
    [1, "claim-mismatch", "granted and partial: 258 in prose, 272 + 3 in the table"],
    [
      1,
      "rate-mismatch",
      "258 of 805 is 32.0 %; the other shares are taken of 805, and 275 of 805 is not 33.9 % either",
    ],
    [1, "claim-mismatch", "无法提供: 265 in prose, 265 + 47 + 25 in the table"],
    [1, "denied-claim", "all upheld in prose, three pending in the table"],
  ],
  "wild/043": [
    [26, "claim-mismatch", "the same report as 041"],
    [26, "rate-mismatch", "the same report as 041"],
    [26, "claim-mismatch", "the same report as 041"],
    [26, "denied-claim", "the same report as 041"],
  ],
};

describe.each(["seeds", "wild"])("%s", (folder) => {
  const files = readdirSync(path.join(FOLDER, folder)).filter((name) => name.endsWith(".txt"));

  it.each(files)("%s", (file) => {
    const { report, findings, failed } = analyse(readFileSync(path.join(FOLDER, folder, file), "utf8"));
    const found = findings
      .filter(({ code }) => CODES.has(code))
      .map(({ span, code }) => [positionAt(report.lines, span.start).line + 1, code]);
    const expected = EXPECTED[`${folder}/${file.slice(0, 3)}`] ?? [];
    expect(failed).toEqual([]);
    expect(found).toEqual(expected.map(([line, code]) => [line, code]));
  });
});
