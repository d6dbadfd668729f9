import { describe, expect, it } from "vitest";
import { candidatesOf } from "../../../server/src/model/labels/candidates";
import { vocabularyOf } from "../../../server/src/model/labels/vocabulary";
import type { TableForm } from "../../../server/src/spec/types";
import { cellsOf, formOf, group, row } from "./made-form";

const TEN = "甲乙丙丁戊己庚辛壬癸";
const FORM = formOf(row("寅卯辰巳"), row(TEN), row("一、酉戌亥玄"), row("天地"), group("宇宙洪荒"), group("日月"));

const MARKED = { layout: "pipe-rows", rowsMarked: true };
const UNMARKED = { layout: "cell-per-line", rowsMarked: false };
const GLUED = { layout: "glued", rowsMarked: false };

/** The places that may be lines of the form, each with its cells and its weight. */
function places(
  stream: typeof MARKED,
  rows: readonly (readonly string[])[],
  form: TableForm = FORM,
): readonly string[] {
  return candidatesOf(vocabularyOf(form), cellsOf(rows, stream)).map(
    ({ entry, start, end, weight }) => `${entry.key} ${start}–${end}: ${weight.toFixed(2)}`,
  );
}

describe("a label weighs", () => {
  it("more with all figures of its row than with some, and most with the form's numeral", () => {
    expect(places(MARKED, [["寅卯辰巳", "1", "2"]])).toEqual(["寅卯辰巳 0–1: 2.90"]);
    expect(places(MARKED, [["寅卯辰巳", "1"]])).toEqual(["寅卯辰巳 0–1: 1.90"]);
    expect(places(MARKED, [["寅卯辰巳"]])).toEqual(["寅卯辰巳 0–1: 0.90"]);
    expect(places(MARKED, [["一、酉戌亥玄", "1", "2"]])).toEqual(["一酉戌亥玄 0–1: 3.00"]);
    expect(places(MARKED, [["酉戌亥玄", "1", "2"]])).toEqual(["酉戌亥玄 0–1: 2.90"]);
  });

  it("less where it is one only nearly", () => {
    expect(places(MARKED, [["寅卯辰春", "1", "2"]])).toEqual(["寅卯辰巳 0–1: 1.70"]);
  });

  it("little where it is a group's, and nothing where that is as common as a word", () => {
    expect(places(MARKED, [["宇宙洪荒"]])).toEqual(["宇宙洪荒 0–1: 0.50"]);
    expect(places(MARKED, [["宇宙洪春"]])).toEqual(["宇宙洪荒 0–1: 0.30"]);
    expect(places(MARKED, [["日月"]])).toEqual([]);
  });

  it("little where it is as common as a word: with all figures alone", () => {
    expect(places(MARKED, [["天地", "1", "2"]])).toEqual(["天地 0–1: 1.00"]);
    expect(places(MARKED, [["天地", "1"]])).toEqual([]);
  });

  it("by the figures of its own row where rows are marked", () => {
    expect(places(MARKED, [["寅卯辰巳", "1"], ["2"]])).toEqual(["寅卯辰巳 0–1: 1.90"]);
    expect(places(UNMARKED, [["寅卯辰巳"], ["1"], ["2"]])).toEqual(["寅卯辰巳 0–1: 2.90"]);
    expect(places(MARKED, [["寅卯辰巳", "1", "春", "2"]])).toEqual(["寅卯辰巳 0–1: 1.90"]);
  });
});

describe("in glued text", () => {
  it("digits that follow may be the figures of a whole row", () => {
    expect(places(GLUED, [["寅卯辰巳", "12"]])).toEqual(["寅卯辰巳 0–1: 2.90"]);
    expect(places(GLUED, [["寅卯辰巳", "1"]])).toEqual(["寅卯辰巳 0–1: 1.90"]);
    expect(places(MARKED, [["寅卯辰巳", "12"]])).toEqual(["寅卯辰巳 0–1: 1.90"]);
  });

  it("a label as common as a word stands alone, or before figures apart", () => {
    expect(places(GLUED, [["天地", "12"]])).toEqual(["天地 0–1: 1.00"]);
    expect(places(GLUED, [["天", "地", "12"]])).toEqual([]);
    expect(places(GLUED, [["天", "地", "1", "2"]])).toEqual(["天地 0–2: 1.00"]);
  });

  it("a number of a sentence is no figure", () => {
    expect(places(GLUED, [["寅卯辰巳", "12", "件，部分"]])).toEqual([]);
    expect(places(GLUED, [["寅卯辰巳", "12", "春"]])).toEqual(["寅卯辰巳 0–1: 2.90"]);
    expect(places(MARKED, [["寅卯辰巳", "12", "件，部分"]])).toEqual(["寅卯辰巳 0–1: 1.90"]);
  });
});

describe("a label over several cells", () => {
  it("stands before its figures, or has them between its pieces", () => {
    expect(places(UNMARKED, [["甲乙丙丁戊"], ["己庚辛壬癸"], ["1"], ["2"]])).toEqual([`${TEN} 0–2: 2.90`]);
    expect(places(UNMARKED, [["甲乙丙丁戊", "1", "2"], ["己庚辛壬癸"]])).toEqual([`${TEN} 0–4: 2.90`]);
    expect(places(UNMARKED, [["甲乙丙丁戊", "1"], ["己庚辛壬癸"]])).toEqual([`${TEN} 0–3: 1.90`]);
  });

  it("has blanks beside the rest, not other figures", () => {
    expect(places(MARKED, [["甲乙丙丁戊", "1", "2"], ["己庚", "", ""], ["辛壬癸"]])).toEqual([`${TEN} 0–7: 2.90`]);
    expect(places(MARKED, [["甲乙丙丁戊", "1", "2"], ["己庚", "3", ""], ["辛壬癸"]])).toEqual([]);
  });

  it("has no more than six pieces", () => {
    const form = formOf(row("甲乙丙丁戊己庚"));
    expect(places(UNMARKED, [["甲", "乙", "丙", "丁", "戊", "己庚"]], form)).toEqual(["甲乙丙丁戊己庚 0–6: 0.90"]);
    expect(places(UNMARKED, [["甲", "乙", "丙", "丁", "戊", "己", "庚"]], form)).toEqual([]);
  });

  it("may have a mark or two for a piece, not more", () => {
    expect(places(UNMARKED, [["甲乙丙丁戊"], ["（（"], ["己庚辛壬癸"]])).toEqual([`${TEN} 0–3: 0.90`]);
    expect(places(UNMARKED, [["甲乙丙丁戊"], ["（（（"], ["己庚辛壬癸"]])).toEqual([]);
    // They begin none.
    expect(places(UNMARKED, [["（（"], ["寅卯辰巳"]])).toEqual(["寅卯辰巳 1–2: 0.90"]);
  });

  it("is not looked for where the first cell is a label itself", () => {
    const form = formOf(row("寅卯辰巳"), row("寅卯辰巳午未"));
    expect(places(UNMARKED, [["寅卯辰巳"], ["午未"]], form)).toEqual(["寅卯辰巳 0–1: 0.90"]);
  });
});

describe("a label over several cells is nearly the form's", () => {
  const LONG = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒日月盈昃";

  /** What is found of a label of so many characters, the first half of which is a cell, the rest of which is another. */
  const found = (length: number, ...rest: readonly string[]): readonly string[] =>
    places(UNMARKED, [[LONG.slice(0, length / 2)], [rest.join("")]], formOf(row(LONG.slice(0, length)))).map((place) =>
      place.replace(/^\S+ /, ""),
    );

  it("from twelve characters on", () => {
    expect(found(12, "春", LONG.slice(7, 12))).toEqual(["0–2: 0.63"]);
    expect(found(11, "春", LONG.slice(6, 11))).toEqual([]);
  });

  it("with three in twenty characters others, not more", () => {
    expect(found(20, "春夏秋", LONG.slice(13, 20))).toEqual(["0–2: 0.58"]);
    expect(found(20, "春夏秋冬", LONG.slice(14, 20))).toEqual([]);
  });

  it("with four characters more or fewer, not five", () => {
    expect(found(34, LONG.slice(17, 30))).toEqual(["0–2: 0.61"]);
    expect(found(34, LONG.slice(17, 29))).toEqual([]);
  });
});
