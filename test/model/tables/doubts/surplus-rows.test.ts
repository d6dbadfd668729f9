import { describe, expect, it } from "vitest";
import { decimal } from "../../../../server/src/base/decimal";
import { isValue } from "../../../../server/src/model/labels/items";
import type { Binding } from "../../../../server/src/model/tables/bind";
import { plausibleRows } from "../../../../server/src/model/tables/doubts/plausible-rows";
import { rowsWithSurplus } from "../../../../server/src/model/tables/doubts/surplus-rows";
import type { OpenRow } from "../../../../server/src/model/tables/open-rows";
import { cellsOf, row } from "../../labels/made-form";

const LABEL = /^[甲乙丙丁]$/;

/**
 * The rows with figures of several rows, by their labels; of a line such as `甲 1 2` the row has the values behind its
 * label, of a line `= 1 2` a row without a label has them.
 */
function surplus(columns: number, ...lines: readonly string[]): string {
  const items = cellsOf(
    lines.map((line) => line.split(" ").map((text) => text.replace("_", ""))),
    { layout: "pipe-rows", rowsMarked: true },
  );
  const rows = items.flatMap(({ cell }, start): readonly OpenRow[] => {
    if (!LABEL.test(cell.text) && cell.text !== "=") return [];
    let end = start + 1;
    while (items[end] && isValue(items[end] as never) && !items[end]?.cell.startsRow) end++;
    const form = { ...row(cell.text), columns: new Array(columns).fill({}) } as unknown as OpenRow["form"];
    const link = { start, end: start + 1 } as unknown as NonNullable<OpenRow["link"]>;
    const own = cell.text === "=" ? {} : { link };
    return [{ line: start, form, ...own, run: items.slice(start + 1, end), end, before: 1 }];
  });
  const found = rowsWithSurplus(items, [...rows].reverse());
  return rows.flatMap((one) => (found.has(one) ? [one.form.key] : [])).join("");
}

describe("figures of several rows stand with one row", () => {
  it("as rows of figures right behind it that nobody has, before another row", () => {
    expect(surplus(5, "甲 1 2 3 4 5", "6 7 8 9 0", "乙 1 2 3 4 5")).toBe("甲");
    expect(surplus(5, "甲 1 2 3 4 5", "_ 6 7 8 9 0", "乙 1 2 3 4 5")).toBe("甲");
    expect(surplus(5, "甲 1 2 3 4 5", "6 7", "6 7 8 9 0", "乙 1 2 3 4 5")).toBe("甲");
    expect(surplus(5, "甲 1 2 3 4 5", "乙 1 2 3 4 5")).toBe("");
    expect(surplus(5, "甲 1 2 3 4 5", "6 7 8 9", "乙 1 2 3 4 5")).toBe("");
    expect(surplus(5, "甲 1 2 3 4 5", "乙 1 2 3 4 5", "6 7 8 9 0")).toBe("");
  });

  it("not where a row without a label has them, or words before them say what they are", () => {
    expect(surplus(5, "甲 1 2 3 4 5", "= 6 7 8 9 0", "乙 1 2 3 4 5")).toBe("");
    expect(surplus(5, "甲 1 2 3 4 5", "某 6 7 8 9 0", "乙 1 2 3 4 5")).toBe("");
    expect(surplus(5, "甲 1 2 3 4 5", "某 _ 6 7 8 9 0", "乙 1 2 3 4 5")).toBe("");
  });

  it("in its run, where it has twice as many as columns", () => {
    expect(surplus(5, "甲 1 2 3 4 5 6 7 8 9 0", "乙 1 2 3 4 5")).toBe("甲");
    expect(surplus(5, "甲 1 2 3 4 5 6 7 8 9 _", "乙 1 2 3 4 5")).toBe("");
  });

  it("in rows of five columns at least, all as many", () => {
    expect(surplus(4, "甲 1 2 3 4", "6 7 8 9", "乙 1 2 3 4")).toBe("");
  });
});

/**
 * Rows of 表三 with a total each, `_` for a blank cell, `?` for one that is unreadable: `r` where they are read, `u` where
 * they were not, `-` where they have no figures.
 */
function plausible(rows: readonly string[], id = "applications"): string {
  const made = rows.map((line, index) => {
    const cells = line.replace("!", "").split(" ");
    const data = cells.map((text, at) => {
      const state = text === "_" ? "blank" : text === "?" ? "unreadable" : "number";
      return [at === cells.length - 1 ? "total" : `part${at}`, { state, text, value: decimal(text) }] as const;
    });
    return [`row${index}`, { state: line.startsWith("!") ? "unassigned" : "read", data: new Map(data) }] as const;
  });
  const found = plausibleRows({ form: { id }, rows: new Map(made) } as unknown as Binding);
  return [...found.values()].map(({ state, data }) => (data.size === 0 ? "-" : state === "read" ? "r" : "u")).join("");
}

describe("rows whose totals fail", () => {
  const right = ["1 2 3", "0 0 0", "1 _ 1", "5 5 10"];
  const wrong = ["1 2 4", "2 2 9"];

  it("are as they are read, where they are a third of six at most", () => {
    expect(plausible([...right, ...wrong])).toBe("rrrrrr");
    expect(plausible([...right, ...wrong, "7 7 9"])).toBe("-------");
    expect(plausible([...right.slice(1), ...wrong, "7 7 9"])).toBe("------");
    expect(plausible([...right, ...wrong, "7 7 9", "!1 2 3"])).toBe("-------u");
    expect(plausible([...right.slice(1), ...wrong])).toBe("rrrrr");
    expect(plausible([...right, ...wrong, "7 7 9"], "article20")).toBe("rrrrrrr");
  });

  it("are those whose parts, blank ones filled in, cannot be their sum", () => {
    const others = [...right, "1 1 9", "2 2 9"];
    const isWrong = (line: string) => plausible([...others, line]).startsWith("-");
    expect(["3 _ 5", "3 _ 3", "_ _ 0", "5 ? 1", "? 5 5", "1 5 ?", "1 5 _"].filter(isWrong)).toEqual([]);
    expect(["3 _ 2", "1 1 1", "0 0 1"].filter(isWrong)).toEqual(["3 _ 2", "1 1 1", "0 0 1"]);
  });
});
