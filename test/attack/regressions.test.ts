import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, test } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { fixAll } from "../../server/src/analysis/fixes";
import { TARGET_LAYOUTS } from "../../server/src/edits/convert";
import { readings } from "../support/reading/readings";
import { wrongsOf } from "./withstand";

const FOLDER = path.join(import.meta.dirname, "regressions");
const FILES = readdirSync(FOLDER);

function textOf(file: string): string {
  return readFileSync(path.join(FOLDER, file), "utf8");
}

test.each(FILES)("%s does no harm any more", (file) => {
  const wrongs = TARGET_LAYOUTS.flatMap((_, turn) => wrongsOf(textOf(file), turn));
  expect(wrongs).toEqual([]);
});

describe("a figure that is wrapped in a drawn cell", () => {
  const cell = "article20.rules.issued";

  it.each([
    ["box-wrapped-numeral.txt", "20"],
    ["box-wrapped-comma.txt", "1234"],
  ])("%s is written as a whole", (file, figure) => {
    const { text } = fixAll(textOf(file));
    expect(readings(analyse(text).report).get(cell)).toBe(figure);
    expect(text).not.toMatch(/│\s+(?:十|234)\s+│/);
  });

  it("in wide digits is no figure of one of its digits", () => {
    expect(readings(analyse(textOf("box-wrapped-fullwidth.txt")).report).get(cell)).not.toMatch(/^[12]$/);
  });
});

test("a figure that ran into a label is not taken away with it", () => {
  const text = textOf("format-not-idempotent.txt");
  const digits = (one: string): number => one.match(/\d/g)?.length ?? 0;
  expect(digits(fixAll(text).text)).toBe(digits(text));
});
