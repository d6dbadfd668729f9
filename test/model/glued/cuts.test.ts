import { describe, expect, it } from "vitest";
import {
  type Cut,
  cutsWithBlanks,
  cutsWithOneWrong,
  fullCuts,
  sevenFigureCuts,
  totalsWithBlanks,
} from "../../../server/src/model/glued/cuts";
import { type Digits, digitsOf, fits, onlyFigures, withoutLast } from "../../../server/src/model/glued/digits";
import { fillings } from "../../../server/src/model/glued/sequences";
import { below, seeded } from "../../relations/random-table";
import { cellOfText, digits, digitsInCells } from "./tables";

/** Figures of at most nine digits without a leading zero, none of them over white space. */
function cutsByTrying(stretches: readonly string[], count: number): readonly (readonly number[])[] {
  const text = stretches.join("");
  const borders = stretches.map((_, index) => stretches.slice(0, index + 1).join("").length);
  const cut = (start: number, left: number): readonly (readonly number[])[] => {
    if (left === 0) return start === text.length ? [[]] : [];
    return Array.from({ length: Math.min(9, text.length - start) }, (_, index) => start + index + 1)
      .filter((end) => (text[start] === "0" ? end === start + 1 : !borders.some((one) => start < one && one < end)))
      .flatMap((end) => cut(end, left - 1).map((rest) => [end, ...rest]));
  };
  return cut(0, count);
}

function figuresOf(text: string, ends: readonly number[]): readonly number[] {
  return ends.map((end, index) => Number(text.slice(ends[index - 1] ?? 0, end)));
}

function total(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0);
}

/** Few kinds of digits, so that many ways add up, with white space between them now and then. */
function someDigits(random: () => number, most: number): readonly string[] {
  const text = Array.from({ length: 1 + below(random, most) }, () => "000112345"[below(random, 9)]).join("");
  const at = below(random, 3) === 0 ? 1 + below(random, text.length) : text.length;
  return [text.slice(0, at), text.slice(at)].filter((stretch) => stretch !== "");
}

const sorted = (lists: readonly (readonly unknown[])[]): readonly string[] => lists.map((list) => list.join()).sort();

/** The ways to cut a row, each as its figures and the places of those that are there. */
function shown(cuts: readonly Cut[] | undefined): readonly string[] | undefined {
  return cuts
    ?.map(({ values, ranges }) => `${values} ${ranges.map((range) => (range ? `${range.start}-${range.end}` : "∅"))}`)
    .sort();
}

/** The same by trying all ways to cut the digits into figures, to give these to columns and to take the last for 总计. */
function rowsByTrying(stretches: readonly string[], counts: readonly number[]): readonly string[] {
  const text = stretches.join("");
  const found: string[] = [];
  for (const count of counts) {
    for (const ends of cutsByTrying(stretches, count + 1)) {
      const figures = figuresOf(text, ends);
      if (total(figures.slice(0, -1)) !== figures.at(-1)) continue;
      for (let columns = 0; columns < 64; columns++) {
        const taken = [0, 1, 2, 3, 4, 5].filter((column) => columns & (1 << column));
        if (taken.length !== count) continue;
        const places = [...taken, 6];
        const at = (column: number): number => places.indexOf(column);
        const values = [0, 1, 2, 3, 4, 5, 6].map((column) => figures[at(column)] ?? 0);
        const ranges = values.map((_, column) =>
          at(column) < 0 ? "∅" : `${ends[at(column) - 1] ?? 0}-${ends[at(column)]}`,
        );
        found.push(`${values} ${ranges}`);
      }
    }
  }
  return found.sort();
}

describe("figures that fill digits and have a sum", () => {
  it("are those that trying all ways finds, so many and no other", () => {
    const random = seeded(1);
    let found = 0;
    for (let index = 0; index < 600; index++) {
      const stretches = someDigits(random, 11);
      const text = stretches.join("");
      const count = below(random, 7);
      const all = cutsByTrying(stretches, count);
      const one = all[below(random, all.length)] ?? [];
      const sum = total(figuresOf(text, one)) + (index % 4 === 0 ? 1 : 0);
      const expected = all.filter((ends) => total(figuresOf(text, ends)) === sum);
      const ways = fillings(digitsInCells(...stretches), text.length, count, sum);
      expect(ways && sorted(ways), `${stretches} ${count} ${sum}`).toEqual(sorted(expected));
      found += expected.length;
    }
    // About every other has a way at all.
    expect(found).toBeGreaterThan(150);
  });
});

describe("the ways to cut a row", () => {
  it("into six figures and their sum are all that there are", () => {
    const random = seeded(2);
    for (let index = 0; index < 400; index++) {
      const stretches = someDigits(random, 12);
      const row = digitsInCells(...stretches);
      expect(shown(fullCuts(row)), String(stretches)).toEqual(rowsByTrying(stretches, [6]));
    }
  });

  it("with blanks that left no trace are all that there are, and zeros may lack their total", () => {
    const random = seeded(3);
    let several = 0;
    for (let index = 0; index < 300; index++) {
      const stretches = someDigits(random, 7);
      const expected = rowsByTrying(stretches, [0, 1, 2, 3, 4, 5, 6]);
      const cuts = shown(cutsWithBlanks(digitsInCells(...stretches)));
      if (cuts === undefined) expect(expected.length, String(stretches)).toBeGreaterThan(64);
      else if (!/^0+$/.test(stretches.join(""))) expect(cuts, String(stretches)).toEqual(expected);
      if (expected.length > 1) several++;
    }
    expect(several).toBeGreaterThan(10);
    const zero = (column: number): string =>
      `0,0,0,0,0,0,0 ${[0, 1, 2, 3, 4, 5, 6].map((one) => (one === column ? "0-1" : "∅"))}`;
    expect(shown(cutsWithBlanks(digits("0")))).toEqual([0, 1, 2, 3, 4, 5, 6].map(zero).sort());
    // Six zeros in the six columns, or five of them there and the total: 1 + 6.
    expect(cutsWithBlanks(digits("000000"))).toHaveLength(7);
    expect(cutsWithBlanks(digits("0000000"))).toHaveLength(1);
  });

  it("leave those totals that some figures before them add up to", () => {
    const random = seeded(4);
    for (let index = 0; index < 300; index++) {
      const stretches = someDigits(random, 9);
      const text = stretches.join("");
      const expected = [0, 1, 2, 3, 4, 5, 6].flatMap((count) =>
        cutsByTrying(stretches, count + 1).flatMap((ends) => {
          const figures = figuresOf(text, ends);
          return total(figures.slice(0, -1)) === figures.at(-1) ? [`${ends.at(-2) ?? 0}`] : [];
        }),
      );
      const none = /^0{1,6}$/.test(text) ? ["none"] : [];
      expect(
        totalsWithBlanks(digitsInCells(...stretches))
          ?.map((range) => (range ? `${range.start}` : "none"))
          .sort(),
        String(stretches),
      ).toEqual([...new Set([...expected, ...none])].sort());
    }
  });

  it("into seven figures, whatever their sum, are all that there are in twelve digits, and none in more", () => {
    const ends = (ways: ReturnType<typeof sevenFigureCuts>): readonly string[] =>
      sorted(ways.map((ranges) => ranges.map(({ end }) => end)));
    const random = seeded(5);
    for (let index = 0; index < 100; index++) {
      const stretches = someDigits(random, 12);
      expect(ends(sevenFigureCuts(digitsInCells(...stretches)))).toEqual(sorted(cutsByTrying(stretches, 7)));
    }
    // Six borders in eleven places.
    expect(sevenFigureCuts(digits("1".repeat(12)))).toHaveLength(462);
    expect(sevenFigureCuts(digits("1".repeat(13)))).toEqual([]);
  });

  it("with one figure wrong put that one right", () => {
    // 总计 is 2, or one of the parts is 0 or 1 more than it is; a part cannot be below 0.
    expect(cutsWithOneWrong(digits("1000003")).map(({ values }) => values.join(""))).toEqual([
      "3000003",
      "1200003",
      "1020003",
      "1002003",
      "1000203",
      "1000023",
      "1000001",
    ]);
    expect(cutsWithOneWrong(digits("3000001")).map(({ values }) => values.join(""))).toEqual(["1000001", "3000003"]);
    expect(cutsWithOneWrong(digits("1000001"))).toEqual([]);
  });

  it("are not looked for in fifty digits", () => {
    const row = (count: number): Digits => digits("0".repeat(count));
    expect([fullCuts(row(49)), cutsWithBlanks(row(49)), totalsWithBlanks(row(49))]).toEqual([[], [], []]);
    expect([fullCuts(row(50)), cutsWithBlanks(row(50)), totalsWithBlanks(row(50))]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("the digits of a row", () => {
  it("hold figures of nine digits, without a leading zero or white space inside", () => {
    const row = digitsInCells("1234567890", "05");
    const ends = (start: number): readonly number[] =>
      Array.from({ length: 13 }, (_, end) => end).filter((end) => fits(row, start, end));
    expect(ends(0)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(ends(8)).toEqual([9, 10]);
    expect(ends(10)).toEqual([11]);
    expect(ends(11)).toEqual([12]);
    expect(ends(12)).toEqual([]);
  });

  it("without the last one are those of the text that is one shorter", () => {
    for (const stretches of [["12", "30"], ["12", "3"], ["123"], ["0", "0", "71"]]) {
      const all = stretches.join("");
      const shorter = stretches.map((one, index) => (index === stretches.length - 1 ? one.slice(0, -1) : one));
      const expected = digitsInCells(...shorter.filter((one) => one !== ""));
      expect(withoutLast(digitsInCells(...stretches)), all).toEqual({
        ...expected,
        places: digitsInCells(...stretches).places.slice(0, -1),
        borders: expected.borders,
      });
    }
  });

  it("are none where a character is no digit or does not stand in its place", () => {
    expect(digitsOf([cellOfText("12"), cellOfText("1.5", 3)])).toBeUndefined();
    expect(digitsOf([{ ...cellOfText("12"), span: { start: 0, end: 3 } }])).toBeUndefined();
    expect(digitsOf([cellOfText("１２")])?.text).toBe("12");
    const parts = { ...cellOfText("123"), span: { start: 4, end: 5 }, others: [{ start: 8, end: 10 }] };
    expect(digitsOf([parts])?.places).toEqual([4, 8, 9]);
  });

  it("leave no choice where there are as many as figures, or as many stretches, each of them a figure", () => {
    const ends = (row: Digits, count: number): readonly number[] | undefined =>
      onlyFigures(row, count)?.map(({ end }) => end);
    expect(ends(digits("102"), 3)).toEqual([1, 2, 3]);
    expect(ends(digits("102"), 2)).toBeUndefined();
    expect(ends(digitsInCells("10", "2"), 2)).toEqual([2, 3]);
    expect(ends(digitsInCells("10", "2"), 3)).toBeUndefined();
    expect(ends(digitsInCells("1", "02"), 2)).toBeUndefined();
    expect(ends(digitsInCells("1234567890", "2"), 2)).toBeUndefined();
    expect(ends(digitsInCells("123456789", "2"), 2)).toEqual([9, 10]);
  });
});
