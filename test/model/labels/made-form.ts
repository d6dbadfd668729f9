import type { CellStream } from "../../../server/src/layout/types";
import { type Item, itemsOf } from "../../../server/src/model/labels/items";
import type { ColumnForm, FormLine, TableForm } from "../../../server/src/spec/types";

/** Two columns, in whose rows rules on columns can be told from those on single figures. */
export const COLUMNS: readonly ColumnForm[] = ["今有", "昔有"].map((label, index) => {
  return { key: `column-${index}`, label, aliases: [], domain: "count" };
});

export const row = (label: string): FormLine => {
  return { kind: "row", key: label, label, aliases: [], columns: COLUMNS, within: [] };
};

export const group = (label: string): FormLine => {
  return { kind: "group", key: label, label, aliases: [], within: [] };
};

/** A form with these lines below its heads, so that each label's likeness to the others is known. */
export function formOf(...lines: readonly FormLine[]): TableForm {
  const corner = { label: "名目寅卯辰巳", aliases: [] };
  const heads: FormLine = { kind: "heads", corner, columns: COLUMNS };
  return { id: "article20", section: "disclosure", name: "", lines: [heads, ...lines], marks: [], tellingLines: [] };
}

/** Cells of one table, by rows. */
export function cellsOf(rows: readonly (readonly string[])[], stream: Omit<CellStream, "cells">): readonly Item[] {
  let at = 0;
  const cells = rows.flatMap((texts) =>
    texts.map((text, index) => {
      const span = { start: at, end: at + text.length };
      at = span.end + 1;
      return { span, slot: span, text, startsRow: index === 0 };
    }),
  );
  return itemsOf([{ ...stream, cells }]);
}
