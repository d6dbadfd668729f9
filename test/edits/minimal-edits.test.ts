import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/base/edits";
import { characterEdits, minimalEdits } from "../../server/src/edits/minimal-edits";
import { fc } from "../support/random/properties";

/** Reports whether an offset is within a CRLF or within a character. */
function isWithin(text: string, at: number): boolean {
  return /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(at - 1, at + 1)) && at > 0;
}

describe("edits between two texts", () => {
  test("touch only what differs", () => {
    const before = "甲\r\n乙1丙\r\n丁\r\n戊2己\r\n";
    expect(minimalEdits(before, "甲\r\n乙一丙\r\n丁\r\n戊二己\r\n")).toEqual([
      { span: { start: 4, end: 5 }, newText: "一" },
      { span: { start: 12, end: 13 }, newText: "二" },
    ]);
  });

  test("a line that is there once more or once less is put in or taken out once", () => {
    expect(minimalEdits("甲\n甲\n", "甲\n甲\n甲\n")).toEqual([{ span: { start: 4, end: 4 }, newText: "甲\n" }]);
    expect(minimalEdits("甲\n甲\n甲\n", "甲\n甲\n")).toEqual([{ span: { start: 4, end: 6 }, newText: "" }]);
    expect(characterEdits("甲00", "甲000")).toEqual([{ span: { start: 3, end: 3 }, newText: "0" }]);
    expect(characterEdits("甲000", "甲00")).toEqual([{ span: { start: 3, end: 4 }, newText: "" }]);
  });

  test("a line that moves is taken out and put in; the lines between stay", () => {
    const edits = minimalEdits("一\n二\n三\n四\n", "二\n三\n四\n一\n");
    expect(edits).toHaveLength(2);
    expect(edits.map(({ newText }) => newText)).toEqual(["", "一\n"]);
  });

  test("no edits for the same text", () => {
    expect(minimalEdits("甲\n乙", "甲\n乙")).toEqual([]);
  });

  test("a pair of surrogates stays whole", () => {
    expect(minimalEdits("a𠮷b", "a𠮸b")).toEqual([{ span: { start: 1, end: 3 }, newText: "𠮸" }]);
  });

  const line = fc.constantFrom("甲\n", "乙\r\n", "甲乙\n", "\r", "𠮷\n", "1 | 2 |\n", "", "\n");
  const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join(""));

  test("always lead from the one to the other", () => {
    fc.assert(fc.property(text, text, (before, after) => applyEdits(before, minimalEdits(before, after)) === after));
  });

  test("leave as many lines as they can", () => {
    const lines = fc.array(fc.constantFrom("甲", "乙", "丙", "丁"), { maxLength: 9 });
    /** The number of lines that both have, in order. */
    const common = ([a, ...as]: readonly string[], [b, ...bs]: readonly string[]): number => {
      if (a === undefined || b === undefined) return 0;
      return a === b ? 1 + common(as, bs) : Math.max(common(as, [b, ...bs]), common([a, ...as], bs));
    };
    const ended = (all: readonly string[]): string => all.map((one) => `${one}\n`).join("");
    const written = (text: string): number => text.replaceAll("\n", "").length;
    fc.assert(
      fc.property(lines, lines, (old, now) => {
        const before = ended(old);
        const edits = minimalEdits(before, ended(now));
        const gone = edits.map(({ span: { start, end } }) => before.slice(start, end)).join("");
        const kept = common(old, now);
        return (
          written(gone) === old.length - kept &&
          written(edits.map(({ newText }) => newText).join("")) === now.length - kept
        );
      }),
    );
  });

  test("cut no line end and no character in two, in any text of up to three units", () => {
    const units = ["a", "\r", "\n", "\ud842", "\udfb7"];
    const upTo = (length: number): readonly string[] =>
      length === 0 ? [""] : ["", ...upTo(length - 1).flatMap((rest) => units.map((unit) => unit + rest))];
    const texts = [...new Set(upTo(3))];
    const wrong = texts.flatMap((before) =>
      texts.filter((after) => {
        const edits = minimalEdits(before, after);
        const ends = edits.flatMap(({ span: { start, end } }) => [start, end]);
        return applyEdits(before, edits) !== after || ends.some((at) => isWithin(before, at));
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("of very different long texts are found at once", () => {
    const before = Array.from({ length: 5000 }, (_, index) => `${index}\n`).join("");
    const after = Array.from({ length: 5000 }, (_, index) => `${-index}\n`).join("");
    expect(applyEdits(before, minimalEdits(before, after))).toBe(after);
  });
});

/** The number of pieces that two texts have in common, in the same order. */
function inCommon(a: readonly string[], b: readonly string[]): number {
  const [first, ...others] = a;
  if (first === undefined || b.length === 0) return 0;
  const at = b.indexOf(first);
  return Math.max(inCommon(others, b), at < 0 ? 0 : 1 + inCommon(others, b.slice(at + 1)));
}

describe("edits of single characters", () => {
  const few = fc.string({ unit: fc.constantFrom("甲", "乙", "丙"), maxLength: 7 });

  test("leave as many as there are in common, and lie apart", () => {
    fc.assert(
      fc.property(few, few, (before, after) => {
        const edits = characterEdits(before, after);
        const taken = edits.reduce((sum, { span: { start, end } }) => sum + end - start, 0);
        const apart = edits.every(
          ({ span: { start } }, index) => index === 0 || start > (edits[index - 1]?.span.end ?? 0),
        );
        return apart && taken === before.length - inCommon([...before], [...after]);
      }),
    );
  });

  test("lie where the characters are, also behind other lines", () => {
    expect(characterEdits("甲\n乙1丙2丁\n戊3\n", "甲\n乙一丙2丁\n戊三\n")).toEqual([
      { span: { start: 3, end: 4 }, newText: "一" },
      { span: { start: 9, end: 10 }, newText: "三" },
    ]);
  });

  const piece = fc.constantFrom("甲", "乙", "\n", "\r\n", "𠮷", "𠮸", "1", " ");
  const text = fc.array(piece, { maxLength: 16 }).map((pieces) => pieces.join(""));

  test("always lead from the one to the other", () => {
    fc.assert(fc.property(text, text, (before, after) => applyEdits(before, characterEdits(before, after)) === after));
  });
});
