import { describe, expect, it } from "vitest";
import { applyEdits } from "../../server/src/base/edits";
import { layoutOf, readBlock } from "../../server/src/layout/index";
import { lines, rows } from "./rows";

describe("space columns", () => {
  it("divides at wide gaps and divides runs of numbers at single spaces", () => {
    const text = lines(
      "   名  目    子数    丑数",
      "规 甲 1 0 11",
      "（二）部分甲  3001 53 - 0",
      "447 7 0",
      "行政 乙 447228",
      "4 5 6 丙",
      "规丁 无 / 无",
    );
    expect(rows(text, "space-columns")).toEqual([
      "名 ¦ 目 ¦ 子数 ¦ 丑数",
      "规 甲 ¦ 1 ¦ 0 ¦ 11",
      "（二）部分甲 ¦ 3001 ¦ 53 ¦ - ¦ 0",
      "447 ¦ 7 ¦ 0",
      "行政 乙 ¦ 447228",
      "4 ¦ 5 ¦ 6 ¦ 丙",
      "规丁 ¦ 无 ¦ / ¦ 无",
    ]);
  });

  it("leaves page furniture out", () => {
    const text = lines(
      "甲 1 0 11",
      "   - 3 -",
      "\f乙 2 0 11",
      "— 4 —",
      "\f",
      "丙 3 0 1",
      "5",
      "\f6",
      "丁 4 0 1",
      "7 8",
    );
    expect(rows(text, "space-columns")).toEqual([
      "甲 ¦ 1 ¦ 0 ¦ 11",
      "乙 ¦ 2 ¦ 0 ¦ 11",
      "丙 ¦ 3 ¦ 0 ¦ 1",
      "丁 ¦ 4 ¦ 0 ¦ 1",
      "7 ¦ 8",
    ]);
  });
});

describe("box", () => {
  it("joins rows over their lines and puts a cell that spans rows before the first of them", () => {
    const text = lines(
      "┌────────┬──────┬──┬──┐",
      "│        │（一）│1 │  │",
      "│        │甲乙  │  │2 │",
      "│        ├──────┼──┼──┤",
      "│三、丙丁│丙    │3 │  │",
      "│        ├──────┼──┼──┤",
      "│        │丁    │  │  │",
      "├────────┴──────┼──┼──┤",
      "│四、戊         │5 │6 │",
      "└───────────────┴──┴──┘",
    );
    expect(rows(text, "box")).toEqual(["三、丙丁 ¦ （一）甲乙 ¦ 1 ¦ 2", "丙 ¦ 3 ¦ ∅", "丁 ¦ ∅ ¦ ∅", "四、戊 ¦ 5 ¦ 6"]);
  });

  it("reads a label that stands beside a rule, and a head that spans rows on the right", () => {
    const text = lines(
      "┌──┬─────┬──┐",
      "│  │人   │合│",
      "│角├──┬──┤  │",
      "│  │甲│乙│  │",
      "├──┼──┼──┼──┤",
      "│收│1 │2 │3 │",
      "└──┴──┴──┴──┘",
    );
    expect(rows(text, "box")).toEqual(["角 ¦ 人 ¦ 合", "甲 ¦ 乙", "收 ¦ 1 ¦ 2 ¦ 3"]);
  });

  it("gives a wrapped cell its first piece for a span", () => {
    const text = lines("┌────┬──┐", "│甲乙│  │", "│丙  │1 │", "└────┴──┘");
    const [label, value] = layoutOf("box").read(text, { start: 0, end: text.length }).cells;
    expect([label, value].map((cell) => cell && text.slice(cell.span.start, cell.span.end))).toEqual(["甲乙", "1"]);
    expect(label?.text).toBe("甲乙丙");
  });

  it("reads rows without rules between, heavy and ASCII borders, and a box that is cut", () => {
    expect(rows(lines("┏━━┳━━┓", "┃甲┃1 ┃", "┃乙┃2 ┃", "┗━━┻━━┛"), "box")).toEqual(["甲 ¦ 1", "乙 ¦ 2"]);
    expect(
      rows(lines("+----+---+", "| 甲 | 1 |", "| 乙 |   |", "+----+---+", "| 丙 | 3 |", "+----+---+"), "box"),
    ).toEqual(["甲乙 ¦ 1", "丙 ¦ 3"]);
    expect(rows(lines("┌──┬──┬──┐", "│甲│1 │2 │", "├──┼──┼──┤", "│乙│3"), "box")).toEqual(["甲 ¦ 1 ¦ 2", "乙 ¦ 3"]);
  });

  it("holds both figures of a cell in which one stands below the other, apart, where rules divide the rows", () => {
    const text = lines(
      "┌──┬──┬──┐",
      "│甲│1 │2 │",
      "├──┼──┼──┤",
      "│乙│3 │4 │",
      "│  │5 │  │",
      "├──┼──┼──┤",
      "│丙│1,│十│",
      "│丁│23│二│",
      "└──┴──┴──┘",
    );
    expect(rows(text, "box")).toEqual(["甲 ¦ 1 ¦ 2", "乙 ¦ 3 5 ¦ 4", "丙丁 ¦ 1,23 ¦ 十二"]);
  });

  it("puts a second line with a label and a figure to the first where most rows have one, in rows without rules not", () => {
    const ruled = ["┌──┬──┐", "│甲│1 │", "├──┼──┤", "│乙│2 │", "├──┼──┤"];
    expect(rows(lines(...ruled, "│丙│3 │", "│丁│4 │", "└──┴──┘"), "box")).toEqual(["甲 ¦ 1", "乙 ¦ 2", "丙丁 ¦ 3 4"]);
    const unruled = ["┌──┬──┐", "│甲│1 │", "│乙│2 │"];
    expect(rows(lines(...unruled, "│丁│4 │", "└──┴──┘"), "box")).toEqual(["甲 ¦ 1", "乙 ¦ 2", "丁 ¦ 4"]);
    expect(rows(lines(...unruled, "│  │4 │", "└──┴──┘"), "box")).toEqual(["甲 ¦ 1", "乙 ¦ 2 4"]);
    expect(rows(lines(...unruled, "│丁│  │", "│戊│5 │", "└──┴──┘"), "box")).toEqual([
      "甲 ¦ 1",
      "乙 ¦ 2",
      "丁 ¦ ∅",
      "戊 ¦ 5",
    ]);
  });

  it("takes figures below heads for a row of their own, where no rule divides them", () => {
    expect(rows(lines("┌────┬────┐", "│维持│总计│", "│1   │2   │", "└────┴────┘"), "box")).toEqual([
      "维持 ¦ 总计",
      "1 ¦ 2",
    ]);
  });

  it("puts both figures in a cell that goes on beside a rule, in rows without rules too", () => {
    const text = lines("┌──┬──┐", "│甲│1 │", "│乙│2 │", "├──┤  │", "│丙│3 │", "└──┴──┘");
    expect(rows(text, "box")).toEqual(["甲 ¦ 1", "乙 ¦ 2 3", "丙"]);
  });

  it("goes on over a blank line, and begins anew behind a line without borders", () => {
    const text = ["┌──┬──┐", "│甲│1 │"];
    expect(rows(lines(...text, "", "│乙│  │", "└──┴──┘"), "box")).toEqual(["甲乙 ¦ 1"]);
    const broken = lines(...text, "注", "│乙│  │", "└──┴──┘");
    expect(rows(broken, "box")).toEqual(["甲 ¦ 1", "注", "乙 ¦ ∅"]);
    // What no rule divides from the row above may be the rest of it.
    const { cells } = readBlock(broken, { start: 0, end: broken.length });
    expect(cells.map(({ doubtful }) => doubtful ?? false)).toEqual([false, false, false, true, true]);
  });

  it("goes on over what was printed on every page, inside a row too", () => {
    const head = "某某机关某年度报告";
    const page = (number: number) => [`第 ${number} 页 共 4 页`, `\f${head}`, ""];
    const row = (first: string, last: string) => [first, ...page(1), last, "├──┼──┤"];
    const box = ["┌──┬──┐", ...row("│甲│1 │", "│乙│  │"), ...row("│丙│  │", "│丁│2 │"), "│戊│3 │", "└──┴──┘"];
    expect(rows(lines(head, ...box, ...page(3)), "box")).toEqual([head, "甲乙 ¦ 1", "丙丁 ¦ 2", "戊 ¦ 3"]);
  });

  it("is set in by the tab before every line", () => {
    const box = ["注", "+--+--+", "|甲|1 |", "|乙|  |", "+--+--+", "|丙|2 |", "+--+--+"];
    expect(rows(lines(...box.map((line) => `\t${line}`)), "box")).toEqual(["注", "甲乙 ¦ 1", "丙 ¦ 2"]);
  });

  it("takes pipes for borders only where a line begins with a plus and a minus", () => {
    for (const last of ["+2", "2-3", "-"])
      expect(rows(lines("┌──┬───┐", "│甲│a|b│", "└──┴───┘", last), "box")).toEqual(["甲 ¦ a|b", last]);
  });

  it("gives a cell in one piece no others, and is not doubtful", () => {
    const text = lines("┌──┬──┐", "│甲│1 │", "└──┴──┘");
    expect(layoutOf("box").read(text, { start: 0, end: text.length }).cells[1]).toEqual({
      span: { start: 11, end: 12 },
      slot: { start: 11, end: 13 },
      text: "1",
      startsRow: false,
    });
  });

  it.each([
    ["-", "1", true],
    ["—", "12", true],
    ["-", "", undefined],
    ["-1", "", undefined],
    ["", "1", undefined],
    ["-", "-", undefined],
  ])("a mark over a figure may be its sign or not: %j over %j", (above, below, doubtful) => {
    const text = lines(
      "┌──┬──┐",
      `│甲│${above.padEnd(2)}│`,
      `│  │${below.padEnd(2)}│`,
      "├──┼──┤",
      "│乙│3 │",
      "└──┴──┘",
    );
    expect(layoutOf("box").read(text, { start: 0, end: text.length }).cells[1]?.doubtful).toBe(doubtful);
  });

  it("fills a cell out of its padding, and gives it back", () => {
    const filled = (row: string, content: string): string => {
      const text = lines("┌──┬───┐", row, "└──┴───┘");
      const cell = layoutOf("box").read(text, { start: 0, end: text.length }).cells[1];
      return cell ? (applyEdits(text, layoutOf("box").fill(text, cell, content)).split("\n")[1] ?? "") : "";
    };
    expect(filled("│甲│1  │", "22")).toBe("│甲│22 │");
    expect(filled("│甲│22 │", "3")).toBe("│甲│3  │");
  });

  it("fills all pieces of a wrapped cell", () => {
    const text = lines("┌──┬──┬──┐", "│甲│1,│3 │", "│  │２│  │", "└──┴──┴──┘");
    const cell = layoutOf("box").read(text, { start: 0, end: text.length }).cells[1];
    if (!cell) throw new Error("no cell");
    expect(cell.text).toBe("1,２");
    expect(applyEdits(text, layoutOf("box").fill(text, cell, "12"))).toBe(
      lines("┌──┬──┬──┐", "│甲│12│3 │", "│  │  │  │", "└──┴──┴──┘"),
    );
  });

  it("fills a blank cell out of its padding", () => {
    const text = lines("┌──┬────┐", "│甲│    │", "└──┴────┘");
    const cell = layoutOf("box").read(text, { start: 0, end: text.length }).cells[1];
    if (!cell) throw new Error("no cell");
    expect(applyEdits(text, layoutOf("box").fill(text, cell, "12"))).toBe(lines("┌──┬────┐", "│甲│ 12 │", "└──┴────┘"));
  });
});
