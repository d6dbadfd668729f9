import { describe, expect, it } from "vitest";
import { circlesIn, importGraph, sourceFilesUnder } from "./import-graph";

describe("no file imports itself by way of others, types included", () => {
  for (const folder of ["server/src", "client/src", "browser"]) {
    it(folder, () => {
      const files = sourceFilesUnder(folder);
      expect(files.length).toBeGreaterThan(10);
      const circles = circlesIn(importGraph(files));
      expect(circles.map((circle) => circle.join(" → "))).toEqual([]);
    });
  }
});

describe("circlesIn", () => {
  const circlesOf = (graph: Readonly<Record<string, readonly string[]>>) => circlesIn(new Map(Object.entries(graph)));

  it("finds a circle of two and one of three, from the file where it is met first", () => {
    expect(circlesOf({ a: ["b"], b: ["a"] })).toEqual([["a", "b", "a"]]);
    expect(circlesOf({ a: ["b"], b: ["c"], c: ["d"], d: ["b"] })).toEqual([["b", "c", "d", "b"]]);
  });

  it("finds none where two ways lead to the same file", () => {
    expect(circlesOf({ a: ["b", "c"], b: ["d"], c: ["d"], d: [] })).toEqual([]);
  });

  it("finds imports of types", () => {
    const files = [
      { name: "x/a.ts", specifiers: ["./b"] },
      { name: "x/b.ts", specifiers: ["./a", "node:fs"] },
    ];
    expect(circlesIn(importGraph(files))).toEqual([["x/a.ts", "x/b.ts", "x/a.ts"]]);
    expect(sourceFilesUnder("test/architecture").flatMap(({ specifiers }) => specifiers)).toContain("./import-graph");
  });
});
