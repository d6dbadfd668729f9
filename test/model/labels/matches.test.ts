import { describe, expect, it } from "vitest";
import { gluedWords, newWords } from "../../../server/src/model/labels/cell-words";
import { matchesIn } from "../../../server/src/model/labels/matches";
import { vocabularyOf } from "../../../server/src/model/labels/vocabulary";
import { formOf, group, row } from "./made-form";

const TEN = "甲乙丙丁戊己庚辛壬癸";
const FOUR = "寅卯辰巳";
const FORM = formOf(
  row(TEN),
  row(FOUR),
  row(`丑${FOUR}`),
  row("午未申"),
  row("天地"),
  row("规章"),
  group("酉戌亥玄黄"),
);

/** The labels that a cell may be, each with how like it is in hundredths. */
function meanings(text: string, wordsOf = newWords): readonly string[] {
  return matchesIn(vocabularyOf(FORM), wordsOf(text)).matches.map(
    ({ entry, alike }) => `${entry.key} ${Math.round(alike * 100)}`,
  );
}

const glued = (text: string): readonly string[] => meanings(text, gluedWords);

describe("a cell is a label", () => {
  it("that it is cut out of, never one that it is nearly like", () => {
    const form = formOf(row("重复申请"), row("无理由大量反复申请"));
    const meant = matchesIn(vocabularyOf(form), newWords("反复申请")).matches.map(({ entry }) => entry.key);
    expect(meant).toEqual([]);
    expect(matchesIn(vocabularyOf(form), newWords("重覆申请")).matches.map(({ entry }) => entry.key)).toEqual([
      "重复申请",
    ]);
  });

  it("word for word", () => {
    expect(meanings(FOUR)).toEqual([`${FOUR} 100`]);
    expect(meanings("天地")).toEqual(["天地 100"]);
  });

  it("but not one that is a head of the form", () => {
    expect(meanings("今有")).toEqual([]);
    expect(meanings("名目寅卯辰巳")).toEqual([]);
    const withoutHeads = vocabularyOf({ ...formOf(), lines: [row(FOUR)] });
    expect(withoutHeads.heads).toEqual(new Set(["今有", "昔有"]));
  });

  it("at its end, behind other words, from four characters on", () => {
    expect(meanings(`春夏${FOUR}`)).toEqual([`${FOUR} 90`]);
    expect(meanings("春夏秋冬午未申")).toEqual([]);
    expect(meanings("春夏秋冬规章")).toEqual([]);
  });

  it("at its end in glued text from two characters on, but for those as common as words", () => {
    expect(glued("春夏秋冬午未申")).toEqual(["午未申 90"]);
    expect(glued("春夏秋冬规章")).toEqual(["规章 90"]);
    expect(glued("春夏秋冬天地")).toEqual([]);
  });

  it("at its end: the longest of them", () => {
    expect(meanings(`春夏丑${FOUR}`)).toEqual([`丑${FOUR} 90`]);
  });

  it("not behind another row's, whose figures may follow, but behind a group's and in glued text", () => {
    expect(meanings(TEN + FOUR)).toEqual([]);
    expect(meanings(FOUR + TEN)).toEqual([]);
    expect(meanings(`酉戌亥玄黄${FOUR}`)).toEqual([`${FOUR} 90`]);
    expect(meanings(`午未申${FOUR}`)).toEqual([`${FOUR} 90`]);
    expect(glued(TEN + FOUR)).toEqual([`${FOUR} 90`]);
  });

  it("nearly: three in ten characters may be others", () => {
    expect(meanings("甲乙丙丁戊己庚春夏秋")).toEqual([`${TEN} 56`]);
    expect(meanings("甲乙丙丁戊己春夏秋冬")).toEqual([]);
    // With the last character of another label.
    expect(meanings(`${FOUR}申`)).toEqual([`${FOUR} 64`]);
    expect(meanings("春甲夏乙秋丙冬丁戊己")).toEqual([]);
  });

  it("nearly from four characters on", () => {
    expect(meanings("寅卯辰春")).toEqual([`${FOUR} 60`]);
    expect(meanings("午未申春")).toEqual([]);
  });

  it("nearly, with at most four in ten characters more or fewer", () => {
    expect(meanings(`${TEN}春夏秋冬`)).toEqual([`${TEN} 57`]);
    const seven = vocabularyOf(formOf(row("甲乙丙丁戊己庚"), row("子丑寅卯辰巳午未申酉戌亥")));
    const { matches } = matchesIn(seven, newWords("甲乙丙丁戊己庚春夏秋"));
    expect(matches).toEqual([]);
  });

  it("before a note, word for word, and in glued text behind other words", () => {
    expect(meanings(`${FOUR}（应当说明的情况）`)).toEqual([`${FOUR} 80`]);
    expect(meanings("寅卯辰春（应当说明的情况）")).toEqual([]);
    expect(meanings(`春夏${FOUR}（应当说明的情况）`)).toEqual([]);
    expect(glued(`春夏${FOUR}（应当说明的情况）`)).toEqual([`${FOUR} 90`]);
  });
});

describe("a cell begins a label", () => {
  it.each([
    ["甲乙丙", [TEN]],
    ["寅卯", [FOUR]],
    [FOUR, []],
    ["乙丙", []],
    [TEN, []],
  ])("%s: %j", (text, expected) => {
    expect(matchesIn(vocabularyOf(FORM), newWords(text)).beginnings.map(({ key }) => key)).toEqual(expected);
  });
});

it("the labels of a form are gathered once", () => {
  const form = formOf(row(FOUR));
  expect(vocabularyOf(form)).toBe(vocabularyOf(form));
});

it("what words mean is found once, and words that mean nothing share it", () => {
  const words = newWords(FOUR);
  expect(matchesIn(vocabularyOf(FORM), words)).toBe(matchesIn(vocabularyOf(FORM), words));
  expect(matchesIn(vocabularyOf(FORM), newWords("春夏秋冬"))).toBe(matchesIn(vocabularyOf(FORM), newWords("东南西北")));
});
