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

  it("go on behind one blank, and behind blanks at the beginning and at the end", () => {
    for (const line of ["甲乙丙丁 戊己庚辛壬", "  甲乙丙丁戊己庚辛", "甲 乙丙丁 戊己庚辛", "甲乙丙丁戊己庚辛  "])
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

  it("are cut by characters where as many are full by these as by columns", () => {
    // Of eleven Chinese characters and of twenty digits: the first are the widest by columns alone.
    const [chinese, digits] = [words(11), "12345678901234567890"];
    expect(grouped([...new Array(5).fill(chinese), "", ...new Array(5).fill(digits)])).toEqual([1, 1, 1, 1, 1, 1, 5]);
  });
});

describe("the pieces between marks that nobody sees", () => {
  const HIDDEN = "\u200b";
  it.each([
    [`甲乙${HIDDEN}丙`, ["甲乙", "丙"]],
    [`甲${HIDDEN}乙${HIDDEN}丙`, ["甲", "乙", "丙"]],
    [`甲${HIDDEN}${HIDDEN}乙`, ["甲", "乙"]],
    [`${HIDDEN}甲`, ["甲"]],
    [`甲${HIDDEN}`, ["甲"]],
    [HIDDEN, [""]],
    ["", [""]],
    ["甲乙", ["甲乙"]],
  ])("%j: %j", (line, expected) => {
    // Between others, of which nothing is read.
    const text = `${HIDDEN}丁${line}${HIDDEN}戊`;
    const pieces = piecesOf(text, { start: 2, end: 2 + line.length });
    expect(pieces.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
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

  it("do not go on where the next word would have had room", () => {
    // The next word has four letters, the widest line twenty.
    expect(grouped([widest, ...new Array(8).fill(full), "aaaa bbbb ccccc", full])).toEqual([10, 1]);
    expect(grouped([widest, ...new Array(8).fill(full), "aaaa bbbb cccccc", full])).toEqual([11]);
  });

  it("are so though paragraphs end without white space", () => {
    expect(grouped([widest, ...new Array(8).fill(full), "aaaa"])).toEqual([10]);
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
  const cut = (...lines: readonly string[]): boolean => cutsFigure(lines.join("\n"), spansOf(lines), 0);

  it.each([
    ["12", "3", true],
    ["甲1", "2件", true],
    ["12", "件3", false],
    ["1件", "2", false],
    ["12", "", false],
    ["", "3", false],
  ])("%j and %j: %s", (line, next, expected) => {
    expect(cut(line, next)).toBe(expected);
  });

  it("is looked for behind two empty lines at most, and none is in the last line of all", () => {
    expect(cut("12", "", " ", "3")).toBe(true);
    expect(cut("12", "", "", "", "3")).toBe(false);
    expect(cut("12")).toBe(false);
  });

  it("is not one where the first of the lines is empty", () => {
    expect(cut("", "1", "2")).toBe(false);
  });
});
