import { describe, expect, it } from "vitest";
import type { Cell, LayoutId } from "../../../../server/src/layout/types";
import { type Item, itemsOf } from "../../../../server/src/model/labels/items";
import { reviewRows, type ValueGroup } from "../../../../server/src/model/tables/review-rows";

/**
 * What of a cell is said by marks: `|` before one that begins a row, `?` behind one in doubt, `&` before one right
 * behind another.
 */
const TOKEN = /^(&?)(\|?)(.*?)(\??)$/;

/**
 * What the rows of 表四 hold in a text: groups of words and values, `_` for a blank one, words behind `:` before the
 * values.
 */
function rowsOf(layout: LayoutId, groups: readonly string[], behind = "", blanksLost = false): string | undefined {
  const cells: Cell[] = [];
  let at = 0;
  const put = (token: string): void => {
    const [, close, row, text = "", doubt] = TOKEN.exec(token) ?? [];
    const shown = text === "_" ? "" : text;
    const start = at + (close ? 0 : 2);
    at = start + shown.length;
    const span = { start, end: at };
    cells.push({ span, slot: span, text: shown, startsRow: row === "|", ...(doubt ? { doubtful: true } : {}) });
  };
  const places = groups.map((group) => {
    const [words = "", values = ""] = group.split(":");
    const first = cells.length;
    for (const word of words.split(" ").filter(Boolean)) put(word);
    const start = cells.length;
    for (const value of values.split(" ").filter(Boolean)) put(value);
    return { first, start, end: cells.length };
  });
  if (behind !== "") put(behind);
  const items: readonly Item[] = itemsOf([{ layout, rowsMarked: layout !== "glued", cells }]);
  const found = reviewRows(
    items,
    places.map(({ first, start, end }): ValueGroup => ({ start, end, before: items.slice(first, start) })),
    blanksLost,
  );
  return (
    found &&
    [...found.values()]
      .map(({ data, label }) => [label?.text ?? "-", ...[...data.values()].map(({ text }) => text || "_")].join(" "))
      .join(" / ")
  );
}

const VALUES = "2 0 1 0 3 1 0 0 0 1 0 0 0 1 1";
const READ = "- 2 0 1 0 3 / - 1 0 0 0 1 / - 0 0 0 1 1";

describe("fifteen values in one row", () => {
  it("are not read where the next line goes on with a figure, if a blank is among them and a total does not hold", () => {
    const broken = [":|0 15 4 0 _ 19 48 _ 0 _ 1527 252 0 0 0"];
    expect(rowsOf("tab-lines", broken, "|252")).toBeUndefined();
    expect(rowsOf("tab-lines", broken, "|五、存在的主要问题")).toBeDefined();
    expect(rowsOf("tab-lines", [":|2 _ 1 0 3 1 0 0 0 1 0 0 0 1 1"], "|12")).toBe(READ.replace("2 0", "2 _"));
  });

  it.each([
    [`:${VALUES}`, READ],
    [`:_ _ ${VALUES} _`, READ],
    [`:|${VALUES} _ _`, READ],
    [":2 _ 1 0 3 1 0 0 0 1 0 0 0 1 1", READ.replace("2 0", "2 _")],
    [":|_ 0 1 0 1 1 0 0 0 1 0 0 0 1 1", READ.replace("2 0 1 0 3", "_ 0 1 0 1")],
    [":|2 0 1 0 3 1 0 0 0 1 0 0 0 0 _", READ.replace("1 1", "0 _")],
    [":|2 _ 1 0 3 1 0 0 0 1 0 0 0 1 1 _", READ.replace("2 0", "2 _")],
  ])("are read, with blanks at their end as padding: %s", (group, expected) => {
    expect(rowsOf("pipe-rows", [group])).toBe(expected);
  });

  it.each([
    ":_ 0 1 0 1 1 0 0 0 1 0 0 0 1 1",
    ":2 0 1 0 3 1 0 0 0 1 0 0 0 0 _",
    ":2 _ 1 0 3 1 0 0 0 1 0 0 0 1 1 _",
    ":|2 0 _ 1 0 3 1 0 0 0 1 0 0 0 1 1",
    ":|2 _ 1 0 3 1 0 0 0 1 0 0 0 1 1 1",
    ":2 0 1 0 3 1 0 0 0 1 0 0 0",
    `:${VALUES} 1 1`,
    ":0 0 0 0 0 0 0 0 0 0 0 0 0 0",
    "",
  ])("are not where a cell may be missing, too many or in doubt: %s", (group) => {
    expect(rowsOf("pipe-rows", [group])).toBeUndefined();
  });

  it.each([
    ["2 0 1 0 3 1 0 0 0 1 0 0 0 1", "2 0 1 0 3 / ? / ?"],
    ["2 0 1 0 3 1 0 0 0 1 0 0 1 1", "2 0 1 0 3 / 1 0 0 0 1 / ?"],
    ["2 0 1 3 1 0 0 0 1 0 0 0 1 1", "? / 1 0 0 0 1 / 0 0 0 1 1"],
    ["2 0 1 0 3 1 0 00 1 0 0 0 1 1", "2 0 1 0 3 / ? / 0 0 0 1 1"],
    ["00 0 0 0 2 0 0 0 2 0 0 0 1 1", "? / ? / 0 0 0 1 1"],
    [`${VALUES} 1`, "2 0 1 0 3 / 1 0 0 0 1 / ?"],
    [`7 ${VALUES}`, "? / 1 0 0 0 1 / 0 0 0 1 1"],
    ["2 0 1 0 3 1 0 0 1 2 4 2 0 0 1 3", "2 0 1 0 3 / ? / ?"],
    ["2 0 1 0 3? 1 0 0 0 1 0 0 0 1 1", "2 0 1 0 ? / 1 0 0 0 1 / 0 0 0 1 1"],
    ["2 0 1 0 4 1 0 0 0 1 0 0 0 1", "? / ? / ?"],
  ])(
    "that are one too few, too many or in doubt are read where their totals tell the place: %s",
    (values, expected) => {
      const read = rowsOf("pipe-rows", [`:|${values}`])
        ?.split(" / ")
        .map((row) => row.slice(2).replaceAll(values.replaceAll("?", ""), "?"))
        .map((row) => (row === "? ? ? ? ?" ? "?" : row));
      expect(read?.join(" / ") ?? "? / ? / ?").toBe(expected);
    },
  );

  it.each([
    [
      "a blank at the end is padding, and a value is lost",
      "2 0 1 3 1 0 0 0 1 0 0 0 1 1 _",
      "? / 1 0 0 0 1 / 0 0 0 1 1",
    ],
    ["with more padding", "2 0 1 0 3 1 0 0 1 0 0 0 1 1 _ _ _", "2 0 1 0 3 / ? / 0 0 0 1 1"],
    ["a blank in front, the last value lost", "_ 2 0 1 0 3 1 1 0 0 2 0 0 0 1", "2 0 1 0 3 / 1 1 0 0 2 / ?"],
    ["a blank within, the last value lost", "2 0 _ 1 0 3 1 1 0 0 2 0 0 0 1", "2 0 1 0 3 / 1 1 0 0 2 / ?"],
    ["the lost value may be of two rows", "2 0 _ 1 0 3 1 0 0 0 1 0 0 0 1", "2 0 1 0 3 / ? / ?"],
    ["any of the blanks may be it", "_ 2 _ 1 _ 3 1 _ _ _ 1 0 0 0 1", undefined],
    ["a wrong total besides", "_ 2 0 1 0 4 1 0 0 0 1 0 0 0 1", "_ 2 0 1 0 / 4 1 0 0 0 / 1 0 0 0 1"],
  ])("whose cells stand beside their places are read where their totals tell it: %s", (_, values, expected) => {
    const read = rowsOf("pipe-rows", [`:|${values}`])?.split(" / ");
    expect(read?.map((row) => (row.length > 12 ? "?" : row.slice(2))).join(" / ")).toBe(expected);
  });

  it.each([
    ["the total of a row", "2 0 1 _ 4 1 0 0 0 1 0 0 0 1 1"],
    ["the total of another row", "2 0 1 0 4 1 _ 0 0 1 0 0 0 1 1"],
    ["a total, all results blank", "_ _ _ _ 1 _ _ _ _ _ _ _ _ _ _"],
    ["a total, the last of the row blank", "3 0 1 0 3 0 0 0 0 0 0 0 0 0 _"],
    ["two totals", "2 0 1 _ 4 1 0 0 0 2 0 0 0 1 1"],
    ["nothing, a total left blank", "1 0 0 0 _ 0 0 0 0 0 0 0 0 0 0"],
    ["what is not filled in yet: two totals are the same", "5 1 0 2 8 _ _ _ _ 14 _ _ _ _ 14"],
    ["what is not filled in yet: a part of the last row", "0 2 1 0 3 5 0 0 0 5 51 0 4 _ 60"],
    ["what is not filled in yet: no total is there", "2 _ _ _ _ 2 _ _ _ _ _ _ _ _ _"],
  ])("with a blank stay where they are if only %s is wrong", (_, values) => {
    expect(
      rowsOf("pipe-rows", [`:|${values}`])
        ?.replaceAll("/ -", "")
        .replaceAll("  ", " "),
    ).toBe(`- ${values}`);
  });

  it.each(["总计2", "尚未审结10"])("are not behind a head with a figure right behind it: %s", (head) => {
    expect(rowsOf("csv", [`结果维持 ${head}:${VALUES}`])).toBeUndefined();
    expect(rowsOf("csv", [`结果维持 ${head.replace(/\d+$/, "")}:${VALUES}`])).toBe(READ);
    expect(rowsOf("csv", [`结果维持 第2:${VALUES}`])).toBe(READ);
  });

  it("have the labels that stand before them, whole or within other words of up to 23 characters", () => {
    const read = (words: string): string | undefined => rowsOf("pipe-rows", [`${words}:${VALUES}`]);
    expect(read("行政复议 未经复议直接起诉 复议后起诉")).toBe(
      "行政复议 2 0 1 0 3 / 未经复议直接起诉 1 0 0 0 1 / 复议后起诉 0 0 0 1 1",
    );
    const words = (length: number): string => "行政复议".padStart(length, "县");
    expect(read(words(23))).toContain(`${words(23)} 2`);
    expect(read(words(24))).toBe(READ);
    expect(read(`${words(9)} 行政复议`)).toContain("行政复议 2");
    expect(read(`${words(9)} 行政复议`)).not.toContain("县");
  });

  it("are not where their last is the beginning of a figure that the next line ends", () => {
    const cut = ":2 0 1 0 3 1 0 0 0 1 2 3 0 6 1";
    expect(rowsOf("pipe-rows", [cut], "|1")).toBeUndefined();
    expect(rowsOf("pipe-rows", [cut], "1")).toBeDefined();
    expect(rowsOf("pipe-rows", [cut], "|2")).toBeDefined();
    expect(rowsOf("pipe-rows", [cut])).toBeDefined();
  });

  it.each([
    ["all totals hold", VALUES, true],
    ["one does not", "2 0 1 0 7 1 0 0 0 1 0 0 0 1 1", true],
    ["two do not", "2 0 1 0 7 1 0 0 0 5 0 0 0 1 1", false],
    ["two do not, one with a blank", "2 0 1 0 7 1 _ 0 0 5 0 0 0 1 1", true],
    ["one would with two figures as one", "2 0 1 5 17 1 0 0 0 1 0 0 0 1 1", false],
    ["one would without a figure that is there twice", "2 2 1 0 3 1 0 0 0 1 0 0 0 1 1", false],
  ])("that no marks divide are read where no figure may be in two: %s", (_, values, expected) => {
    expect(rowsOf("bare-cells", [`:${values}`]) !== undefined).toBe(expected);
    expect(rowsOf("space-columns", [`:${values}`]) !== undefined).toBe(expected);
    expect(rowsOf("pipe-rows", [`:${values}`])).toBeDefined();
  });
});

describe("heads in the opposite order", () => {
  it.each([
    ["结果维持 结果纠正 其他结果 尚未审结 总计", true],
    ["总计 尚未审结 其他结果 结果纠正 结果维持", false],
    ["结果纠正 结果维持", false],
    ["结果维持 结果纠正 结果维持", true],
    ["结果纠正 结果维持 结果纠正", true],
    ["总计 结果维持", true],
    ["甲 乙", true],
    ["结果维持 甲", true],
  ])("%s: the values are read: %s", (heads, expected) => {
    expect(rowsOf("pipe-rows", [`${heads}:${VALUES}`]) !== undefined).toBe(expected);
  });
});

describe("values in three rows", () => {
  const THREE = ["行政复议:2 0 1 0 3", "未经复议直接起诉:1 0 0 0 1", "复议后起诉:0 0 0 1 1"];
  const [first = "", second = "", third = ""] = THREE;
  it("are those of the labels before them", () => {
    expect(rowsOf("pipe-rows", THREE)).toBe("行政复议 2 0 1 0 3 / 未经复议直接起诉 1 0 0 0 1 / 复议后起诉 0 0 0 1 1");
    expect(rowsOf("pipe-rows", [first, second, "复议后起诉:0 _ 0 1 1"])).toContain("复议后起诉 0 _ 0 1 1");
  });

  it.each([
    ["in another order", [second, first, third]],
    ["without a label", [first, second, ":0 0 0 1 1"]],
    ["with a value too few", [first, second, "复议后起诉:0 0 0 1"]],
    ["with one more row", [...THREE, ":1 1 1 1 4"]],
    ["with a row too few", [first, second]],
  ])("are not read %s", (_, groups) => {
    expect(rowsOf("pipe-rows", groups)).toBeUndefined();
  });
});

describe("values in two tables", () => {
  it.each([
    [["行政复议:2 0 1 0 3", "未经复议直接起诉 复议后起诉:1 0 0 0 1 0 0 0 1 1"]],
    [["行政复议:_ 2 0 1 0 3 _", "未经复议直接起诉 复议后起诉:1 0 0 0 1 0 0 0 1 1 _"]],
    [["行政复议 未经复议直接起诉:2 0 1 0 3 1 0 0 0 1", "复议后起诉:0 0 0 1 1"]],
  ])("are those of the labels before each: %j", (groups) => {
    expect(rowsOf("pipe-rows", groups)).toBe("行政复议 2 0 1 0 3 / 未经复议直接起诉 1 0 0 0 1 / 复议后起诉 0 0 0 1 1");
  });

  it.each([
    [["未经复议直接起诉 复议后起诉:1 0 0 0 1 0 0 0 1 1", "行政复议:2 0 1 0 3"]],
    [["行政复议:2 0 1 0 3", "未经复议直接起诉:1 0 0 0 1 0 0 0 1 1"]],
    [["行政复议:2 0 1 0 3", "行政复议 未经复议直接起诉 复议后起诉:1 0 0 0 1 0 0 0 1 1"]],
    [["行政复议:2 0 1 0 3", "未经复议直接起诉 复议后起诉:1 0 0 0 1 0 0 0 1"]],
    [["行政复议:2 0 _ 1 0 3", "未经复议直接起诉 复议后起诉:1 0 0 0 1 0 0 0 1 1"]],
    [["行政复议:2 0 1 0 3 1", "未经复议直接起诉 复议后起诉:1 0 0 0 1 0 0 0 1"]],
  ])("are not read where a label or a value is missing, twice or elsewhere: %j", (groups) => {
    expect(rowsOf("pipe-rows", groups)).toBeUndefined();
  });
});

describe("values one by one", () => {
  const RESULTS = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
  const ROWS = ["行政复议", "未经复议直接起诉", "复议后起诉"];
  const upright = VALUES.split(" ").map(
    (value, index) => `${index % 5 === 0 ? ROWS[index / 5] : ""} ${RESULTS[index % 5]}:${value}`,
  );
  const changed = (at: number, group: string): readonly string[] => upright.map((one, i) => (i === at ? group : one));

  it("are those of the words before them", () => {
    const read = "行政复议 2 0 1 0 3 / 未经复议直接起诉 1 0 0 0 1 / 复议后起诉 0 0 0 1 1";
    expect(rowsOf("pipe-rows", upright)).toBe(read);
    expect(rowsOf("pipe-rows", changed(1, "县结果纠正:_ 0 _"))).toBe(read);
  });

  it.each([
    ["one is missing", upright.slice(0, -1)],
    ["one is there twice", changed(3, "尚未审结:0 0")],
    ["one is behind the words of another column", changed(3, "总计:0")],
    ["one has no words", changed(3, ":0")],
    ["a row has no label", changed(5, "结果维持:1")],
  ])("are not read where %s", (_, groups) => {
    expect(rowsOf("pipe-rows", groups)).toBeUndefined();
  });
});

describe("values without borders", () => {
  const GLUED = "201031000100011";
  it("are not cut where white space divides all of them but one, which may be lost", () => {
    expect(rowsOf("glued", [":0 0 5 27 1 0 0 0 1 0 0 0 1 1"])).not.toContain("2 7");
    expect(rowsOf("glued", [":20103 10001 00011"])).toBe(READ);
    expect(rowsOf("glued", [":20 1 0 3 1 0 0 01 0 0 0 11"])).toBe(READ);
  });

  it("are read where nothing stands right behind them", () => {
    expect(rowsOf("glued", [`:${GLUED}`])).toBe(READ);
    expect(rowsOf("glued", [`:${GLUED}`], "五、存在")).toBe(READ);
    expect(rowsOf("glued", [`:${GLUED}`], "&五、存在")).toBeUndefined();
    expect(rowsOf("glued", [])).toBeUndefined();
  });

  it("are read in several tables where the labels before each tell its rows", () => {
    const [first, others] = ["行政复议:20103", "未经复议直接起诉 复议后起诉:1000100011"];
    expect(rowsOf("glued", [first, others])).toBe(READ);
    expect(rowsOf("glued", [first, "未经复议直接起诉:1000100011"])).toBeUndefined();
    expect(rowsOf("glued", [others, first])).toBeUndefined();
  });
});

it("fourteen values of which some have one place only are read there, but not beside other values", () => {
  const lost = ":2 0 1 0 3 1 0 0 0 1 0 0 1 1";
  expect(rowsOf("pipe-rows", [lost])).toBeDefined();
  expect(rowsOf("pipe-rows", [lost, "甲:5"])).toBeUndefined();
});
