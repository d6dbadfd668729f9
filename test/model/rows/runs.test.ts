import { describe, expect, it } from "vitest";
import type { Item } from "../../../server/src/model/labels/items";
import type { HeadsPlace } from "../../../server/src/model/tables/heads/heads-place";
import { assign, learnPadding, runAfter, type ValueRun } from "../../../server/src/model/tables/runs";
import { fullRuns } from "../../../server/src/model/tables/unlabelled-rows";

/**
 * Cells of a row, one for each character: `_` is blank, a digit a figure, `|` stands before a cell that begins a row.
 */
function cells(pattern: string, rowsMarked = true): readonly Item[] {
  const stream = { layout: "pipe-rows", rowsMarked, cells: [] };
  return Array.from(pattern.matchAll(/(\|?)(.)/g), ([, mark, text = ""]) => ({
    stream,
    kind: text === "_" ? "blank" : "number",
    cell: { text, startsRow: mark === "|" },
    words: { key: text },
  })) as unknown as readonly Item[];
}

/** The cells behind one label in a row of three columns. */
function run(pattern: string, heads?: HeadsPlace): ValueRun {
  return { items: cells(pattern), columns: 3, width: pattern.length + 1, heads: () => heads };
}

/** What the columns of a row hold, where other rows of its table are as given. */
function assigned(row: ValueRun, ...others: readonly ValueRun[]): string | undefined {
  return assign(row, learnPadding([row, ...others]))
    ?.map(({ cell }) => cell.text)
    .join("");
}

describe("the columns of a row of three", () => {
  it.each([
    ["123", [], "123"],
    ["1_3", [], "1_3"],
    ["_123", [], "123"],
    ["123__", [], "123"],
    ["_1_3_", [], "1_3"],
    ["12", [], undefined],
    ["1234", [], undefined],
    ["___", [], "___"],
    ["____", [], "___"],
    // A blank at an end, in a table without padding.
    ["1__", ["123", "456"], "1__"],
    ["__1", ["123", "456"], "__1"],
    ["1__", ["1__", "_2_"], "1__"],
    // Padded behind, as the full rows are.
    ["1___", ["123_", "456_"], "1__"],
    ["_1__", ["123_", "456_"], "_1_"],
    ["___1", ["123_", "456_"], undefined],
    ["1__", ["123_", "456_"], undefined],
    // Padded before.
    ["___1", ["_123", "_456"], "__1"],
    ["1___", ["_123", "_456"], undefined],
    // Padded now before and now behind.
    ["_1__", ["_123", "456_"], undefined],
  ] as const)("%s among %j: %s", (row, others, expected) => {
    expect(assigned(run(row), ...others.map((other) => run(other)))).toBe(expected);
  });

  it("are told without full rows where one in five at most is longer", () => {
    const others = (exact: number): readonly ValueRun[] => [
      run("2___"),
      ...Array.from({ length: exact - 1 }, () => run("_2_")),
    ];
    expect(assigned(run("1__"), ...others(4))).toBe("1__");
    expect(assigned(run("1__"), ...others(3))).toBeUndefined();
  });

  it("are told so only among rows that have cells", () => {
    expect(assigned(run("1__"), run("_2_"), run(""), run(""), run(""))).toBe("1__");
  });

  it("are not told where a full row has padding, however many rows have just as many cells as columns", () => {
    const others = Array.from({ length: 6 }, () => run("_2_"));
    expect(assigned(run("1__"), ...others)).toBe("1__");
    expect(assigned(run("1__"), ...others, run("123_"))).toBeUndefined();
  });

  it("stand under the heads where no row is full", () => {
    const under = (first: number, last: number, width: number): HeadsPlace => ({ first, last, width }) as HeadsPlace;
    expect(assigned(run("___1", under(2, 4, 5)))).toBe("__1");
    expect(assigned(run("1___", under(2, 4, 5)))).toBeUndefined();
    expect(assigned(run("1___", under(1, 3, 5)))).toBe("1__");
    expect(assigned(run("___1", under(1, 3, 5)))).toBeUndefined();
    // Heads of another width, of another number of columns, or beyond the row.
    expect(assigned(run("1___", under(1, 3, 6)), run("2__"))).toBeUndefined();
    expect(assigned(run("1___", under(1, 4, 5)), run("2__"))).toBeUndefined();
    expect(assigned(run("1___", under(3, 5, 5)), run("2__"))).toBeUndefined();
    // Rows that all have more cells than columns: what merged cells cover stands at the end.
    expect(assigned(run("1___", under(1, 4, 5)))).toBe("1__");
  });

  it("with a blank inside stand where the heads do, too", () => {
    const heads = { first: 1, last: 3, width: 6 } as HeadsPlace;
    expect(assigned(run("1_3__", heads))).toBe("1_3");
    expect(assigned(run("_1_3_", heads))).toBeUndefined();
    expect(assigned(run("_123_", heads))).toBe("123");
  });
});

describe("runs of just so many figures", () => {
  it.each([
    ["123", [0]],
    ["1234", []],
    ["12", []],
    ["123_456", [0, 4]],
    ["_123_", [1]],
    ["123|456", [0, 3]],
    ["12|3456", []],
    ["|123|456", [0, 3]],
    ["1__234", [3]],
  ])("%s", (pattern, expected) => {
    const items = cells(pattern);
    expect(fullRuns(items, 0, items.length, 3)).toEqual(expected);
  });

  it("are looked for between two places, and rows end only where they are marked", () => {
    const items = cells("123_456");
    expect(fullRuns(items, 1, 7, 3)).toEqual([4]);
    expect(fullRuns(items, 0, 6, 3)).toEqual([0]);
    const unmarked = cells("123|456", false);
    expect(fullRuns(unmarked, 0, 6, 3)).toEqual([]);
    expect(fullRuns(unmarked, 0, 6, 6)).toEqual([0]);
  });
});

/** The cells behind the first one that may be its values; `|` before a text stands for the beginning of a row. */
function behind(
  texts: readonly string[],
  { layout = "pipe-rows", rowsMarked = true, columns = 3 }: Partial<ValueRun & HasLayout> = {},
): string {
  const stream = { layout, rowsMarked, cells: [] };
  const items = texts.map((written) => {
    const text = written.replace("|", "");
    const kind = text === "" ? "blank" : /^\d+$/.test(text) ? "number" : "text";
    return { stream, kind, cell: { text, startsRow: written.startsWith("|") }, words: { key: text } };
  }) as unknown as readonly Item[];
  return runAfter(items, 1, items.length, columns)
    .map(({ cell }) => cell.text || "_")
    .join(" ");
}

interface HasLayout {
  readonly layout: string;
  readonly rowsMarked: boolean;
}

describe("the cells behind a label that may be its values", () => {
  it.each([
    ["up to the end of the row", ["甲", "1", "2", "|3"], {}, "1 2"],
    ["blanks with them", ["甲", "1", "", "3"], {}, "1 _ 3"],
    ["a short word", ["甲", "1", "若干", "3"], {}, "1 若干 3"],
    ["a word of eight characters", ["甲", "1", "子丑寅卯辰巳午未", "3"], {}, "1 子丑寅卯辰巳午未 3"],
    ["not a longer one", ["甲", "1", "子丑寅卯辰巳午未申", "3"], {}, "1"],
    ["not the next label", ["甲", "1", "规章", "3"], {}, "1"],
    ["not the numeral of the next label behind a full row", ["甲", "1", "2", "3", "（四）"], {}, "1 2 3"],
    ["but one that may be a value", ["甲", "1", "2", "（四）"], {}, "1 2 （四）"],
    ["words behind a full row with marks", ["甲", "1", "2", "3", "若干"], {}, "1 2 3 若干"],
    ["without marks no words behind a full row", ["甲", "1", "2", "3", "若干"], { rowsMarked: false }, "1 2 3"],
    ["without marks over the ends of rows", ["甲", "1", "|2", "3"], { rowsMarked: false }, "1 2 3"],
    ["on a printed page from the next line", ["甲", "|1", "2"], { layout: "space-columns" }, "1 2"],
    ["there, behind words", ["甲", "子丑", "1", "2"], { layout: "space-columns" }, "1 2"],
    ["but not from a line behind values", ["甲", "1", "|2"], { layout: "space-columns" }, "1"],
  ] as const)("%s", (_, texts, options, expected) => {
    expect(behind(texts, options)).toBe(expected);
  });
});
