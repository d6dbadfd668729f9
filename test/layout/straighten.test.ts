import { describe, expect, it } from "vitest";
import { applyEdits } from "../../server/src/base/edits";
import { blockLines } from "../../server/src/layout/block-lines";
import { asciiDrawings } from "../../server/src/layout/box/ascii-drawing";
import { boxDrawings } from "../../server/src/layout/box/box-drawing";
import { straightened, straightenedCell } from "../../server/src/layout/drawing/straighten";

function boxed(lines: readonly string[], drawingsOf = boxDrawings): readonly string[] {
  const text = lines.join("\n");
  const drawings = drawingsOf(text, blockLines(text, { start: 0, end: text.length }));
  return applyEdits(
    text,
    drawings.flatMap((drawing) => straightened(text, drawing)),
  ).split("\n");
}

describe("a box", () => {
  it("whose cells were edited has its borders under each other again", () => {
    expect(boxed(["┌────┬───┬───┐", "│规章│130   │3│", "├────┼───┼───┤", "│许可│2  │4  │", "└────┴───┴───┘"])).toEqual([
      "┌────┬───┬───┐",
      "│规章│130│3  │",
      "├────┼───┼───┤",
      "│许可│2  │4  │",
      "└────┴───┴───┘",
    ]);
  });

  it("grows where a cell has grown, in every line, merged cells with their last column", () => {
    expect(
      boxed([
        "  ┌────────────┐",
        "  │第一项      │",
        "  ├────┬───┬───┤",
        "  │规章│13045│3│",
        "  ├────┼───┴───┤",
        "  │许可│2      │",
        "  └────┴───────┘",
      ]),
    ).toEqual([
      "  ┌──────────────┐",
      "  │第一项        │",
      "  ├────┬─────┬───┤",
      "  │规章│13045│3  │",
      "  ├────┼─────┴───┤",
      "  │许可│2        │",
      "  └────┴─────────┘",
    ]);
  });

  it("keeps contents in the middle where all others of a column are, in one that grows too", () => {
    const rows = (last: string): readonly string[] => [
      "┌────┬──────┐",
      "│ 甲 │  12  │",
      "├────┼──────┤",
      "│ 乙 │ 1234 │",
      "├────┼──────┤",
      "│ 丙 │ 123  │",
      "├────┼──────┤",
      `│ 丁 │${last}│`,
      "└────┴──────┘",
    ];
    expect(boxed(rows(" 5  "))).toEqual(rows("  5   "));
    expect(boxed(rows("123456789"))).toEqual([
      "┌────┬───────────┐",
      "│ 甲 │    12     │",
      "├────┼───────────┤",
      "│ 乙 │   1234    │",
      "├────┼───────────┤",
      "│ 丙 │   123     │",
      "├────┼───────────┤",
      "│ 丁 │ 123456789 │",
      "└────┴───────────┘",
    ]);
  });

  it("with cells that go on beside rules keeps them and their wrapped words", () => {
    expect(
      boxed([
        "╔══════╦════╦═══╗",
        "║三、本║（一）║12 ║",
        "║年度║予以公开 ║   ║",
        "║办理结╠════╬═══╣",
        "║果    ║（二║3   ║",
        "╚══════╩════╩═══╝",
      ]),
    ).toEqual([
      "╔══════╦════════╦═══╗",
      "║三、本║（一）  ║12 ║",
      "║年度  ║予以公开║   ║",
      "║办理结╠════════╬═══╣",
      "║果    ║（二    ║3  ║",
      "╚══════╩════════╩═══╝",
    ]);
  });

  it.each([
    ["to the right", "│    │     8│", "│    │    12│", "│    │1234│", "│    │  1234│"],
    ["in the middle", "│    │  12  │", "│    │ 1234 │", "│    │345678│", "│    │345678│"],
    ["one space from the borders", "│    │ 12   │", "│    │ 1234 │", "│    │ 567│", "│    │ 567  │"],
  ])("puts what it lays out where the column has it: %s", (_, first, second, damaged, expected) => {
    const rule = "├────┼──────┤";
    const lines = ["┌────┬──────┐", first, rule, second, rule, damaged, "└────┴──────┘"];
    expect(boxed(lines)).toEqual(lines.map((line) => (line === damaged ? expected : line)));
  });

  it("keeps the space beside its borders where a column grows", () => {
    expect(boxed(["┌─────┬─────┐", "│ 规章 │ 1 │", "├─────┼─────┤", "│ ab  │ 123 │", "└─────┴─────┘"])).toEqual([
      "┌──────┬─────┐",
      "│ 规章 │ 1   │",
      "├──────┼─────┤",
      "│ ab   │ 123 │",
      "└──────┴─────┘",
    ]);
  });

  it("drawn where box characters and quotes are as wide as Chinese characters", () => {
    expect(boxed(["┌────┬──┐", "│“三安全”│12  │", "├────┼──┤", "│规章    │12345│", "└────┴──┘"])).toEqual([
      "┌─────┬───┐",
      "│“三安全”│12    │",
      "├─────┼───┤",
      "│规章      │12345 │",
      "└─────┴───┘",
    ]);
  });

  it("drawn where quotes are as wide as Chinese characters and box characters are not", () => {
    const whole = ["┌──────────┬──┐", "│“三安全”│12│", "├──────────┼──┤", "│规章      │3 │", "└──────────┴──┘"];
    expect(boxed(whole)).toEqual(whole);
    expect(boxed(whole.map((line) => line.replace("3 ", "345")))).toEqual([
      "┌──────────┬───┐",
      "│“三安全”│12 │",
      "├──────────┼───┤",
      "│规章      │345│",
      "└──────────┴───┘",
    ]);
  });

  it("has its rules drawn as long as its borders stand apart", () => {
    expect(boxed(["┌────┬──┐", "│规章│12│", "├───┼────┤", "│许可│3 │", "└────┴─┘"])).toEqual([
      "┌────┬──┐",
      "│规章│12│",
      "├────┼──┤",
      "│许可│3 │",
      "└────┴──┘",
    ]);
  });

  it.each([
    ["with a border missing", ["┌────┬──┐", "│规章 12   │", "├────┼──┤", "│许可│3 │", "└────┴──┘"]],
    ["with a border too many", ["┌────┬──┐", "│规│章│12  │", "├────┼──┤", "│许可│3 │", "└────┴──┘"]],
    ["without its last rule", ["┌────┬──┐", "│规章│1  │", "├────┼──┤", "│许可│3 │"]],
    ["without its first rule", ["│规章│1  │", "├────┼──┤", "│许可│3 │", "└────┴──┘"]],
    ["with words beside it", ["┌────┬──┐", "│规章│1  │ 注", "├────┼──┤", "│许可│3 │", "└────┴──┘"]],
    ["with a line broken in two", ["┌────┬──┐", "│规章│1", "  │", "├────┼──┤", "│许可│3 │", "└────┴──┘"]],
    ["with tabs", ["┌────┬──┐", "│规章│1\t│", "├────┼──┤", "│许可│3 │", "└────┴──┘"]],
    ["in which no cell fits: nobody knows how wide its rules are", ["┌────┬──┐", "│规│1  │", "└────┴──┘"]],
  ])("%s stays as it is", (_, lines) => {
    expect(boxed(lines)).toEqual(lines);
  });

  it("is put in shape though another one beside it is damaged", () => {
    const other = ["┌────┬──┐", "│规章 12   │", "└────┴──┘"];
    expect(boxed([...other, "一句话", "┌────┬──┐", "│规章│1    │", "└────┴──┘", ...other])).toEqual([
      ...other,
      "一句话",
      "┌────┬──┐",
      "│规章│1 │",
      "└────┴──┘",
      ...other,
    ]);
  });
});

describe("a box of ASCII characters", () => {
  it("is put in shape, and grows where it has to", () => {
    expect(
      boxed(
        [
          "+------------+",
          "| 第一项 |",
          "+------+-----+",
          "| 规章 | 12 |",
          "+======+=====+",
          "| 许可 |   3 |",
          "| 处罚 | 4567 |",
          "+------+-----+",
        ],
        asciiDrawings,
      ),
    ).toEqual([
      "+-------------+",
      "| 第一项      |",
      "+------+------+",
      "| 规章 |   12 |",
      "+======+======+",
      "| 许可 |    3 |",
      "| 处罚 | 4567 |",
      "+------+------+",
    ]);
  });

  it.each([
    [
      "with a border missing",
      ["+----+---+---+", "|规章|1   2  |", "+----+---+---+", "|许可|3  |4  |", "+----+---+---+"],
    ],
    ["without its first rule", ["|规章|1 |", "+----+--+", "|许可|3  |", "+----+--+"].slice(0, 3)],
    ["in which no cell fits", ["+-----+---+", "|规章|1 |", "+-----+---+"]],
    ["that is none: a sum in prose", ["+3 件", "| 1 | 2 |", "+ 4"]],
  ])("%s stays as it is", (_, lines) => {
    expect(boxed(lines, asciiDrawings)).toEqual(lines);
  });
});

describe("figures in the middle of their column", () => {
  const rows = (wrong: string) => [
    "┌────┬───────┬───┐",
    "│规章│   1   │ 3 │",
    "├────┼───────┼───┤",
    "│许可│ 1234  │ 4 │",
    "├────┼───────┼───┤",
    `│处罚│${wrong}│ 5 │`,
    "└────┴───────┴───┘",
  ];

  it("are put there where they were typed without white space", () => {
    expect(boxed(rows("12345"))).toEqual(rows(" 12345 "));
    expect(boxed(rows("1234"))).toEqual(rows(" 1234  "));
  });

  it("stay there where their column grows", () => {
    expect(boxed(rows("123456789"))).toEqual([
      "┌────┬─────────┬───┐",
      "│规章│    1    │ 3 │",
      "├────┼─────────┼───┤",
      "│许可│  1234   │ 4 │",
      "├────┼─────────┼───┤",
      "│处罚│123456789│ 5 │",
      "└────┴─────────┴───┘",
    ]);
  });
});

describe("a cell into which somebody types", () => {
  /** The line with figures of a box after its second cell was kept in place. */
  const kept = (line: string): string => {
    const text = ["┌────┬────┬──┐", line, "├────┼────┼──┤", "│许可│ 12 │ 4│", "└────┴────┴──┘"].join("\n");
    const [drawing] = boxDrawings(text, blockLines(text, { start: 0, end: text.length }));
    const start = text.indexOf("│", text.indexOf("规章"));
    const piece = drawing?.pieces.find((one) => one.span.start === start + 1);
    if (!drawing || !piece) throw new Error("No such cell");
    return applyEdits(text, straightenedCell(text, drawing, piece)).split("\n")[1] ?? "";
  };

  it.each([
    ["is left alone where it fits", "│规章│ 34 │ 5│", "│规章│ 34 │ 5│"],
    ["loses the spaces behind it first", "│规章│ 345 │ 5│", "│规章│ 345│ 5│"],
    ["then those before it", "│规章│ 3456 │ 5│", "│规章│3456│ 5│"],
    ["is left alone where there are not enough", "│规章│ 34567 │ 5│", "│规章│ 34567 │ 5│"],
    ["gets spaces behind it", "│规章│ 3 │ 5│", "│规章│ 3  │ 5│"],
    ["gets them there where it has none", "│规章│ 3│ 5│", "│规章│ 3  │ 5│"],
    ["is moved nowhere by them", "│规章│3│ 5│", "│规章│3   │ 5│"],
    ["is filled with spaces where nothing is left in it", "│规章│  │ 5│", "│规章│    │ 5│"],
  ])("%s", (_, line, expected) => {
    expect(kept(line)).toBe(expected);
  });
});
