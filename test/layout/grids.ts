import type { CellStream, GridRow, GridSlot } from "../../server/src/layout/types";
import { fc } from "../support/random/properties";

/** A label: Chinese characters, with the punctuation that labels of the forms hold. */
const label: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom("", "（一）", "一、", "甲乙“丙”"),
    fc.string({ unit: fc.constantFrom(..."甲乙丙丁戊己庚辛壬癸子丑寅卯"), minLength: 2, maxLength: 12 }),
    fc.constantFrom("", "（单位：元）", "、丑寅", "/卯"),
  )
  .map((parts) => parts.join(""));

/** A figure as reports write it. */
export const figure: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constant("0") },
  { weight: 4, arbitrary: fc.nat(99999).map(String) },
  { weight: 1, arbitrary: fc.tuple(fc.nat(999), fc.integer({ min: 1, max: 99 })).map(([a, b]) => `${a}.${b}`) },
  { weight: 1, arbitrary: fc.constantFrom("+2", "-1", "１２") },
);

/** A row: a label and values. */
function row(values: fc.Arbitrary<string>, width: number): fc.Arbitrary<GridRow> {
  return fc
    .tuple(label, fc.array(values, { minLength: width, maxLength: width }))
    .map(([name, texts]) => [name, ...texts].map((text): GridSlot => ({ text })));
}

/** A grid of labels and figures without blanks. */
export const fullGrid: fc.Arbitrary<readonly GridRow[]> = fc
  .integer({ min: 3, max: 8 })
  .chain((width) => fc.array(row(figure, width), { minLength: 5, maxLength: 9 }));

/** A grid with blanks among its figures; the first rows are full, so that a layout can learn its steps from them. */
export const blankedGrid: fc.Arbitrary<readonly GridRow[]> = fc
  .integer({ min: 3, max: 8 })
  .chain((width) =>
    fc.tuple(
      fc.array(row(figure, width), { minLength: 4, maxLength: 5 }),
      fc.array(row(fc.oneof(figure, fc.constant("")), width), { maxLength: 6 }),
      fc.array(row(figure, width), { minLength: 1, maxLength: 1 }),
    ),
  )
  .map((parts) => parts.flat());

/**
 * A grid with a merged corner, merged groups at the side and a merged cell at the end of a row, as the forms have them.
 */
export const MERGED: readonly GridRow[] = [
  [over("角注", 2, 2), left(), over("各人", 3, 1), left(), left()],
  [above(), left(), { text: "甲人" }, { text: "乙人" }, { text: "合" }],
  [over("一、收", 2, 1), left(), { text: "1" }, { text: "2" }, { text: "3" }],
  [over("二、办", 1, 3), { text: "（一）给" }, { text: "4" }, { text: "" }, { text: "4" }],
  [above(), { text: "（二）不给" }, { text: "" }, { text: "" }, { text: "" }],
  [above(), { text: "（三）合" }, { text: "4" }, { text: "0" }, { text: "4" }],
  [over("三、费", 2, 1), left(), over("9.5", 3, 1), left(), left()],
];

function over(text: string, colSpan: number, rowSpan: number): GridSlot {
  return { text, colSpan, rowSpan };
}

function left(): GridSlot {
  return { text: "", covered: "left" };
}

function above(): GridSlot {
  return { text: "", covered: "above" };
}

/** The texts of the cells that are not covered. */
export function textsOf(grid: readonly GridRow[]): string[] {
  return grid.flatMap((slots) => slots.filter((slot) => slot.covered === undefined).map((slot) => slot.text));
}

/** The texts of a stream's cells. */
export function cellTexts(stream: CellStream): string[] {
  return stream.cells.map((cell) => cell.text);
}
