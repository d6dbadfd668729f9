import { shortened } from "../base/text";
import type { Report } from "../model/types";
import type { CellRef, TableForm } from "../spec/types";
import { columnNameOf, rowNameOf } from "./names";

/** The length of the first words of a paragraph, in UTF-16 code units. */
const WORDS = 16;

/** Returns a cell's place as a person finds it in a printed table: `表三 · （一）予以公开 · 自然人`. */
export function cellPlaceName(form: TableForm, { row, column }: CellRef): string {
  return [form.name, rowNameOf(form, row), columnNameOf(form, row, column)].join(" · ");
}

/** Returns the first words of the paragraph at an offset, by which a person finds it where no lines are counted. */
export function paragraphName({ textLines }: Report, offset: number): string {
  const line = textLines.find(({ span }) => span.end >= offset);
  return shortened((line?.text ?? "").replace(/\s+/g, " ").trim(), WORDS);
}
