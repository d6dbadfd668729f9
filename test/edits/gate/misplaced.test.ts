import { describe, expect, it } from "vitest";
import { span } from "../../../server/src/base/span";
import { misplaced } from "../../../server/src/edits/gate/misplaced";

describe("edits by themselves", () => {
  const text = "a\r\n\u{20bb7}b";

  it.each([
    ["before the text", [{ span: span(-1, 0), newText: "x" }], "outside"],
    ["behind the text", [{ span: span(6, 7), newText: "x" }], "outside"],
    ["backwards", [{ span: span(2, 1), newText: "x" }], "outside"],
    ["no number", [{ span: span(Number.NaN, 1), newText: "x" }], "outside"],
    ["within a line end", [{ span: span(2, 2), newText: "x" }], "character"],
    ["within a character", [{ span: span(0, 4), newText: "x" }], "character"],
    [
      "over each other",
      [
        { span: span(0, 3), newText: "x" },
        { span: span(1, 5), newText: "y" },
      ],
      "overlap",
    ],
    ["without effect", [{ span: span(0, 1), newText: "a" }], "nothing"],
    ["none", [], "nothing"],
  ])("%s", (_, edits, flaw) => {
    expect(misplaced(text, edits)).toBe(flaw);
  });

  it.each([
    ["a\rb", span(2, 2), "\n", "character"],
    ["a\rb", span(2, 2), "x", undefined],
    ["a\nb", span(1, 1), "\r", "character"],
    ["a\nb", span(1, 1), "x", undefined],
    ["a\rx\nb", span(2, 3), "", "character"],
    ["a\rx\nb", span(2, 3), "y", undefined],
    ["a\rxb", span(2, 3), "", undefined],
    ["axb", span(1, 2), "\r", undefined],
    ["axb", span(1, 2), "\n", undefined],
  ])("that would make one of two line ends: %j, %j by %j", (own, at, newText, flaw) => {
    expect(misplaced(own, [{ span: at, newText }])).toBe(flaw);
  });

  it("beside each other, insertions at one place among them", () => {
    const edits = [
      { span: span(1, 3), newText: "" },
      { span: span(0, 1), newText: "x" },
      { span: span(3, 3), newText: "y" },
      { span: span(3, 3), newText: "z" },
      { span: span(6, 6), newText: "!" },
    ];
    expect(misplaced(text, edits)).toBeUndefined();
  });
});

/** The first and the last halves of surrogate pairs, and the units beside them. */
describe("a cut between two units", () => {
  it.each([
    ["\ud800\udc00", "character"],
    ["\udbff\udfff", "character"],
    ["\ud800\udfff", "character"],
    ["\udbff\udc00", "character"],
    ["\ud7ff\udc00", undefined],
    ["\udc00\udc00", undefined],
    ["\ud800\udbff", undefined],
    ["\ud800\ue000", undefined],
    ["\r\n", "character"],
    ["\n\r", undefined],
    ["\r\r", undefined],
  ])("%j", (text, flaw) => {
    const at = span(1, 1);
    expect(misplaced(text, [{ span: at, newText: "x" }])).toBe(flaw);
    expect(misplaced(text, [{ span: span(0, 1), newText: "" }])).toBe(flaw);
    expect(misplaced(text, [{ span: span(1, 2), newText: "" }])).toBe(flaw);
  });
});
