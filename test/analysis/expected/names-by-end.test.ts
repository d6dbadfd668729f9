import { describe, expect, test } from "vitest";
import { type Dated, NamesByEnd } from "../../../server/src/analysis/expected/names-by-end";
import { digestOf } from "../../../server/src/model/digest/digest";
import { readReport } from "../../../server/src/model/report";

const digest = digestOf(readReport(""));
const report = (key: string, year = 2024): Dated => ({ id: `${year} ${key}`, digest, key, year });
const REPORTS = [
  report("市教育局"),
  report("临江市教育局"),
  report("教育局"),
  report("教育局", 2023),
  report("体育局"),
  report("局"),
];

/** The reports of 2024 whose names are alike, as they are told apart by nothing but their names. */
const alike = (key: string, short = key) => new NamesByEnd(REPORTS).alike({ key, short }, 2024).map((one) => one.key);

describe("names one of which is the end of the other", () => {
  test("the longer ones, the shorter ones and the name itself, in the order given", () => {
    expect(alike("市教育局", "教育局")).toEqual(["市教育局", "临江市教育局", "教育局"]);
  });

  test("a name that nobody's ends with is the end of none, and others may be its end", () => {
    expect(alike("青禾县教育局")).toEqual(["教育局"]);
  });

  test("one of another year is none of them", () => {
    expect(new NamesByEnd(REPORTS).alike({ key: "教育局", short: "教育局" }, 2023)).toEqual([REPORTS[3]]);
    expect(new NamesByEnd(REPORTS).alike({ key: "教育局", short: "教育局" }, 2022)).toEqual([]);
  });

  test("a single character is the end of too many", () => {
    expect(alike("育局", "局")).toEqual(["市教育局", "临江市教育局", "教育局", "体育局"]);
    expect(alike("局")).toEqual([]);
  });
});
