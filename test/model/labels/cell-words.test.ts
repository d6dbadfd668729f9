import { describe, expect, it } from "vitest";
import { gluedWords, newWords, rememberedWords } from "../../../server/src/model/labels/cell-words";

describe("the words of a cell", () => {
  it("are its key, without a note at its end too", () => {
    expect(newWords("春夏秋冬")).toEqual({ key: "春夏秋冬", glued: false, ofPage: false, known: [] });
    expect(newWords("春夏（东南西北中间）")).toMatchObject({ key: "春夏东南西北中间", noteless: "春夏" });
    expect(newWords("春夏（东南西北中）").noteless).toBeUndefined();
    // A short one that says that there is none.
    expect(["县级无此项", "无", "不适用", "东无"].map((note) => newWords(`春夏（${note}）`).noteless)).toEqual([
      "春夏",
      "春夏",
      "春夏",
      undefined,
    ]);
  });

  it("are none where it is longer than any label", () => {
    expect(newWords("春".repeat(120)).key).toBe("春".repeat(120));
    expect(newWords("春".repeat(121)).key).toBe("");
    // Readings that a program added to characters do not count.
    expect(newWords(`${"春".repeat(119)}夏（xià）`).key).toBe(`${"春".repeat(119)}夏`);
    expect(newWords(`${"春".repeat(120)}夏（xià）`).key).toBe("");
  });

  it("are its end in glued text, however long it is", () => {
    expect(gluedWords(`夏${"春".repeat(120)}`)).toMatchObject({ key: "春".repeat(120), glued: true });
  });

  it("are remembered where it is short", () => {
    const [short, long] = ["夏".repeat(40), "夏".repeat(41)];
    const words = newWords(short);
    newWords(long);
    expect(rememberedWords(short)).toBe(words);
    expect(rememberedWords(long)).toBeUndefined();
  });

  it("are remembered up to four thousand, then all are forgotten", () => {
    // Until those are forgotten that have been met before: one is left.
    newWords("秋");
    for (let count = 0; rememberedWords("秋"); count++) newWords(`冬${count}`);
    for (let count = 1; count < 4000; count++) newWords(`秋${count}`);
    expect(rememberedWords("秋1")).toBeDefined();
    newWords("秋");
    expect(rememberedWords("秋1")).toBeUndefined();
    expect(rememberedWords("秋")).toBeDefined();
  });
});
