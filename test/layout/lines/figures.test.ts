import { describe, expect, it } from "vitest";
import { isFigure, isNoneMark } from "../../../server/src/layout/figures";

/** Asked of a piece of a longer text, so that nothing beside it is looked at. */
const figure = (text: string): boolean => isFigure(`1${text}件`, 1, text.length + 1);
const none = (text: string): boolean => isNoneMark(`无${text}—`, 1, text.length + 1);

describe("a number and nothing else", () => {
  it.each([
    ..."0 9 47 ０ ９ １２ 1,234 1，234 1.5 １．５ -3 +3 ＋3 －3 −3 -1,234.5".split(" "),
    ..."12% 12％ 12件 12元 12个 12条 12项 12次 12人 12宗 12份 12例 12起 12万 12万元 12亿元 12万件 -3元".split(" "),
  ])("%s", (text) => {
    expect(figure(text)).toBe(true);
  });

  it.each([
    ..."/ : ／ ： - + 件 .5 ,5 12. 12, １２． 1-2 --1 *3 12天 12年 12元件 12万亿元 12件。 1a a1".split(" "),
    "",
    "12 件",
    "1 2",
    " 1",
    "1 ",
  ])("%j is none", (text) => {
    expect(figure(text)).toBe(false);
  });
});

describe("a mark for no number", () => {
  it.each([..."无 / ／ - — ‐ ― － ─ -- —— -/ //".split(" ")])("%s", (text) => {
    expect(none(text)).toBe(true);
  });

  it.each([..."无无 无/ /无 ——— * ‖ 0 没 ／0".split(" "), "", "\u200f", "- "])("%j is none", (text) => {
    expect(none(text)).toBe(false);
  });
});
