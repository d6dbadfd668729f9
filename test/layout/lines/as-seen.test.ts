import { expect, it } from "vitest";
import { asSeen } from "../../../server/src/layout/as-seen";

/** Cells with these contents as a reader sees them: a ? behind one that is doubtful. */
function seen(...contents: readonly string[]): readonly string[] {
  const cells = contents.map((text, at) => {
    const span = { start: 10 * at, end: 10 * at + text.length };
    return { span, slot: span, text, startsRow: at === 0 };
  });
  const shown = asSeen({ layout: "pipe-rows", rowsMarked: true, cells }).cells;
  return shown.map(({ text, doubtful }) => `${text}${doubtful ? "?" : ""}`);
}

it.each([
  [
    ["11", ".5"],
    ["11?", ".5"],
  ],
  [
    ["11", ",500"],
    ["11?", ",500"],
  ],
  [
    ["11", "．５"],
    ["11?", "．５"],
  ],
  [
    ["11", ". 5"],
    ["11?", ". 5"],
  ],
  [
    ["11", "."],
    ["11?", "."],
  ],
  [
    ["11", ".件"],
    ["11", ".件"],
  ],
  [
    ["11", ". 件"],
    ["11", ". 件"],
  ],
  [
    ["11", ".件5"],
    ["11", ".件5"],
  ],
  [
    ["11", "5."],
    ["11", "5."],
  ],
  [
    ["11件", ".5"],
    ["11件", ".5"],
  ],
  [
    ["", ".5"],
    ["", ".5"],
  ],
  [["11."], ["11."]],
  [
    ["11.", "5"],
    ["11.", "5?"],
  ],
  [
    ["11．", "5件"],
    ["11．", "5件?"],
  ],
  [
    ["11.", "件5"],
    ["11.", "件5"],
  ],
  [
    ["11.", ""],
    ["11.", ""],
  ],
  [
    ["11", "5"],
    ["11", "5"],
  ],
  [
    ["件.", "5"],
    ["件.", "5"],
  ],
  [
    [".", "5"],
    [".", "5"],
  ],
  // Only a neighbour may be the other part.
  [
    ["11", "", ".5"],
    ["11", "", ".5"],
  ],
] as const)("a figure that a border may have cut at its point is doubtful: %j", (contents, expected) => {
  expect(seen(...contents)).toEqual(expected);
});

it.each([
  ["规\u200b章", "规章"],
  ["\u200b 规章", "规章"],
  // White space that is seen is the cell's own.
  [" 规章", " 规章"],
  ["NaN", ""],
  ["Unnamed: 12", ""],
  ["None\u200b", ""],
  ["Unnamed: 1234", "Unnamed: 1234"],
  ["无", "无"],
  ["NaN件", "NaN件"],
])("what nobody sees, and what programs write for nothing, is not there: %j", (content, expected) => {
  expect(seen(content)).toEqual([expected]);
});
