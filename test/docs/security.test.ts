import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../..");

it("each promise of SECURITY.md names tests, and they are there", () => {
  const rows = readFileSync(path.join(ROOT, "SECURITY.md"), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| 承诺"));
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) {
    const tests = [...row.matchAll(/`(test\/[^`]+)`/g)].map((match) => match[1] ?? "");
    expect(tests.length, row).toBeGreaterThan(0);
    expect(tests.filter((test) => !existsSync(path.join(ROOT, test)))).toEqual([]);
  }
});
