import { describe, expect, it } from "vitest";
import { numbersAtPageBreaks, tableLines } from "../../../server/src/layout/page-lines";

/** The lines that are left of a text where a table is read from it. */
function kept(lines: readonly string[]): readonly string[] {
  const text = lines.join("\n");
  return tableLines(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
}

/** The places of the lines that may be numbers of pages. */
function numbers(lines: readonly string[]): readonly number[] {
  const text = lines.join("\n");
  let at = 0;
  const spans = lines.map(({ length }) => {
    const span = { start: at, end: at + length };
    at = span.end + 1;
    return span;
  });
  return [...numbersAtPageBreaks(text, spans)].sort((a, b) => a - b);
}

const HEAD = "青禾县水利局";

/** Pages with the head above each; each page's lines are written without blanks. */
function pages(head: string, ...contents: readonly string[]): readonly string[] {
  return contents.flatMap((content) => [head, ...content]);
}

describe("a line that stands on every page", () => {
  it("is left out wherever it stands again", () => {
    expect(kept(pages(HEAD, "甲", "乙", "丙"))).toEqual([HEAD, "甲", "乙", "丙"]);
    expect(kept(pages(` ${HEAD} `, "甲", "乙", "丙"))).toEqual([` ${HEAD} `, "甲", "乙", "丙"]);
  });

  it("stands on three pages at least", () => {
    expect(kept(pages(HEAD, "甲", "乙"))).toEqual([HEAD, "甲", HEAD, "乙"]);
    // The words alone, in another line, are no page.
    const lines = [...pages(HEAD, "甲", "乙"), `${HEAD}丙`];
    expect(kept(lines)).toEqual(lines);
  });

  it.each([
    [6, 60],
    [5, 61],
  ])("has six to sixty characters: %i and %i", (short, long) => {
    for (const length of [short, long]) {
      const head = "甲乙丙丁戊己庚辛壬癸".repeat(7).slice(0, length);
      expect(kept(pages(head, "子", "丑", "寅"))).toHaveLength(short === 6 ? 4 : 6);
    }
  });

  it("is one of the first five of the text, or stands behind form feeds", () => {
    const again = [HEAD, "丑", HEAD, "寅"];
    expect(kept(["子", "丑", "寅", "卯", HEAD, ...again])).toEqual(["子", "丑", "寅", "卯", HEAD, "丑", "寅"]);
    expect(kept(["子", "丑", "寅", "卯", "辰", HEAD, ...again])).toHaveLength(10);
    const first = ["子", "丑", "寅", "卯", "辰", `\f${HEAD}`];
    expect(kept([...first, "丑", `\f${HEAD}`, "寅", `\f${HEAD}`])).toEqual([...first, "丑", "寅"]);
    expect(kept([...first, "丑", HEAD, "寅", `\f${HEAD}`])).toHaveLength(10);
  });

  it("leaves as many empty lines as stood on the side with more", () => {
    const between = (before: number, behind: number): readonly string[] => {
      const lines = [
        ...pages(HEAD, "甲", "子"),
        "",
        "乙",
        ...new Array(before).fill(""),
        HEAD,
        ...new Array(behind).fill(""),
        "丙",
      ];
      return kept(lines).slice(5);
    };
    expect(between(1, 0)).toEqual(["", "丙"]);
    expect(between(1, 1)).toEqual(["", "丙"]);
    expect(between(1, 2)).toEqual(["", "", "丙"]);
    expect(between(2, 1)).toEqual(["", "", "丙"]);
    expect(between(0, 2)).toEqual(["", "", "丙"]);
  });

  it("is not what stood before it: empty lines there stay as they are", () => {
    const lines = ["甲", "", "乙", "", "", "丙"];
    expect(kept([...pages(HEAD, "子", "丑"), HEAD, ...lines])).toEqual([HEAD, "子", "丑", ...lines]);
  });
});

describe("numbers beside the line that stands on every page", () => {
  /** Each page ends with its number; the last one is followed by a head, too. */
  const numbered = (...found: readonly string[]): readonly string[] => [
    HEAD,
    ...found.flatMap((number) => ["甲", number, HEAD]),
  ];

  it("are those of pages where three count on, and left out", () => {
    expect(kept(numbered("7", "8", "9"))).toEqual([HEAD, "甲", "甲", "甲"]);
    expect(numbers(numbered("7", "8", "9"))).toEqual([]);
    expect(kept([HEAD, "甲", "7", "", HEAD, "乙", "8", "", HEAD, "丙", "9", HEAD])).toEqual([
      HEAD,
      "甲",
      "",
      "乙",
      "",
      "丙",
    ]);
    // Below the head as well as above it.
    expect(kept([HEAD, "甲", HEAD, "2", "乙", HEAD, "3", "丙", HEAD, "4", "丁"])).toEqual([
      HEAD,
      "甲",
      "乙",
      "丙",
      "丁",
    ]);
  });

  it("count on from one head to another, where two take turns", () => {
    const other = "政府信息公开年报";
    const [left, right] = [
      ["甲", "2", HEAD],
      ["乙", "3", other],
    ];
    const lines = [HEAD, "子", "1", other, ...left, ...right, "甲", "4", HEAD, "乙", "5", other, "丑"];
    expect(kept(lines)).toEqual([HEAD, "子", "1", other, "甲", "乙", "甲", "乙", "丑"]);
  });

  it.each([
    ["two alone", ["7", "8"], [2, 5]],
    ["three that do not count on", ["7", "8", "8"], [2, 5, 8]],
    ["three that count down", ["9", "8", "7"], [2, 5, 8]],
  ])("may be those of pages or values: %s", (_, found, places) => {
    expect(kept(numbered(...found))).toEqual(numbered(...found).filter((line, at) => line !== HEAD || at === 0));
    expect(numbers(numbered(...found))).toEqual(places);
  });

  it("are values where fewer than three in four places have one", () => {
    expect(numbers(numbered("7", "4", "9", "乙"))).toEqual([2, 5, 8]);
    expect(numbers(numbered("7", "4", "乙", "丙"))).toEqual([]);
    expect(kept(numbered("7", "8", "9", "乙"))).toEqual([HEAD, "甲", "7", "甲", "8", "甲", "9", "甲", "乙"]);
  });

  it("may stand at the end of a figure there", () => {
    expect(numbers(numbered("7", "4", "9", "12345"))).toEqual([2, 5, 8, 11]);
  });
});

describe("form feeds", () => {
  /** Lone numbers at the ends of pages of two lines, and lines behind them. */
  const withFeeds = (count: number, length: number): readonly string[] => {
    const lines = ["甲", "12", ...Array.from({ length: count }, () => ["\f甲", "12"]).flat()];
    return [...lines, ...new Array(Math.max(0, length - lines.length)).fill("乙")];
  };

  it("end pages where there are twenty at most, or one in five lines", () => {
    expect(numbers(withFeeds(20, 0))).toHaveLength(20);
    expect(numbers(withFeeds(21, 0))).toEqual([]);
    expect(numbers(withFeeds(21, 105))).toHaveLength(21);
    expect(numbers(withFeeds(21, 104))).toEqual([]);
  });

  it("that end lines begin no running heads", () => {
    const lines = ["子", "丑", "寅", "卯", "辰", ...Array.from({ length: 21 }, () => ["乙", `\f${HEAD}`]).flat()];
    expect(kept(lines)).toEqual(lines);
    expect(kept(lines.slice(0, 45))).toHaveLength(26);
  });
});
