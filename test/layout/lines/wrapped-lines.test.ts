import { describe, expect, it } from "vitest";
import { cutsFigure, piecesOf, unwrapped } from "../../../server/src/layout/wrapped-lines";

const CHARACTERS = "甲乙丙丁戊己庚辛壬癸";

/** So many characters of words. */
function words(length: number): string {
  return CHARACTERS.repeat(Math.ceil(length / CHARACTERS.length)).slice(0, length);
}

function spansOf(lines: readonly string[]) {
  let at = 0;
  return lines.map((line) => {
    const span = { start: at, end: at + line.length };
    at = span.end + 1;
    return span;
  });
}

/** How many of the lines each of the lines is made of that they are put together to. */
function grouped(lines: readonly string[]): readonly number[] {
  const whole = unwrapped(lines.join("\n"), spansOf(lines));
  return whole.map(({ start, end }) => lines.join("\n").slice(start, end).split("\n").length);
}

describe("lines that a program cut at a width", () => {
  it("are put together where four in a row are full, three are not enough", () => {
    expect(grouped([...new Array(4).fill(words(10)), words(3)])).toEqual([5]);
    expect(grouped([...new Array(3).fill(words(10)), words(3)])).toEqual([1, 1, 1, 1]);
    expect(grouped([...new Array(3).fill(words(10)), words(5), ...new Array(3).fill(words(10)), words(3)])).toEqual(
      new Array(8).fill(1),
    );
  });

  it("are as wide as ten characters at least, and two hundred at most", () => {
    expect(grouped([...new Array(4).fill(words(9)), words(3)])).toEqual([1, 1, 1, 1, 1]);
    expect(grouped([...new Array(4).fill(words(200)), words(3)])).toEqual([5]);
    expect(grouped([...new Array(4).fill(words(201)), words(3)])).toEqual([1, 1, 1, 1, 1]);
  });

  it("end with a blank line, and with one that is not full", () => {
    expect(grouped([...new Array(5).fill(words(10)), "", words(10)])).toEqual([5, 1, 1]);
    expect(grouped([...new Array(5).fill(words(10)), words(9), words(4)])).toEqual([6, 1]);
  });

  it.each([
    ["a pipe", "甲乙丙丁戊|己庚辛壬"],
    ["a wide pipe", "甲乙丙丁戊｜己庚辛壬"],
    ["a box character", "甲乙丙丁戊│己庚辛壬"],
    ["the first box character", "甲乙丙丁戊─己庚辛壬"],
    ["the last box character", "甲乙丙丁戊╿己庚辛壬"],
    ["a tab", "甲乙丙丁戊\t己庚辛壬"],
    ["two blanks", "甲乙丙丁  戊己庚辛"],
  ])("do not go on behind %s", (_, line) => {
    expect(grouped([...new Array(4).fill(words(10)), line, words(10), words(3)])).toEqual([5, 2]);
  });

  it("go on behind one blank, and behind blanks at the beginning", () => {
    for (const line of ["甲乙丙丁 戊己庚辛壬", "  甲乙丙丁戊己庚辛", "甲 乙丙丁 戊己庚辛"])
      expect(grouped([...new Array(4).fill(words(10)), line, words(10), words(3)])).toEqual([7]);
  });

  it("are measured in columns too: Chinese characters have two", () => {
    const [wide, narrow] = [words(10), "12345678901234567890"];
    expect(grouped([wide, narrow, wide, narrow, wide])).toEqual([5]);
  });

  it("are measured in columns of Chinese fonts too: quotes have two", () => {
    const [quoted, narrow] = [`“${words(9)}`, "12345678901234567890"];
    expect(grouped([quoted, narrow, quoted, narrow, quoted])).toEqual([5]);
  });

  it("are cut in pieces again where nothing stands between them", () => {
    const lines = [...new Array(4).fill(words(10)), words(3)];
    const text = lines.join("\n");
    const whole = { start: 0, end: text.length };
    expect(piecesOf(text, whole)).toEqual(spansOf(lines));
    expect(piecesOf(text.replaceAll("\n", "\r\n"), { start: 0, end: text.length + 4 })).toHaveLength(5);
    expect(piecesOf(words(10), { start: 2, end: 8 })).toEqual([{ start: 2, end: 8 }]);
  });
});

/** Latin words, four letters each but the first of a line: only white space is cut at. */
describe("lines that a program cut at white space", () => {
  const widest = "aaaaa bbbb cccc dddd";
  const full = "aaaa bbbb cccc dddd";
  const short = "aaaa bbbb cccc";

  it("are put together where eight go on in the next", () => {
    expect(grouped([widest, ...new Array(8).fill(full)])).toEqual([9]);
    expect(grouped([widest, ...new Array(7).fill(full)])).toEqual(new Array(8).fill(1));
  });

  it("are so where nine in ten go on", () => {
    expect(grouped([widest, ...new Array(8).fill(full), short, full])).toEqual([10, 1]);
    expect(grouped([widest, ...new Array(7).fill(full), short, full])).toEqual(new Array(10).fill(1));
  });

  it("do not go on without white space in them", () => {
    const word = "aaaaaaaaaaaaaaaaaaa";
    expect(grouped([widest, ...new Array(8).fill(full), word, full])).toEqual([10, 1]);
  });

  it("are one piece: a blank stands between them", () => {
    const text = [widest, ...new Array(8).fill(full)].join("\n");
    expect(piecesOf(text, { start: 0, end: text.length })).toEqual([{ start: 0, end: text.length }]);
  });
});

describe("a figure between two lines", () => {
  const cut = (line: string, next: string | undefined): boolean =>
    cutsFigure(
      `${line}\n${next ?? ""}`,
      [
        { start: 0, end: line.length },
        ...(next === undefined ? [] : [{ start: line.length + 1, end: line.length + 1 + next.length }]),
      ],
      0,
    );

  it.each([
    ["12", "3", true],
    ["甲1", "2件", true],
    ["12", "件3", false],
    ["1件", "2", false],
    ["12", "", false],
    ["", "3", false],
    ["12", undefined, false],
  ])("%j and %j: %s", (line, next, expected) => {
    expect(cut(line, next)).toBe(expected);
  });
});
