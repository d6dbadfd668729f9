import type { Cell, CellStream, LayoutId } from "../../../../server/src/layout/types";
import type { Candidate } from "../../../../server/src/model/labels/candidates";
import { itemsOf } from "../../../../server/src/model/labels/items";
import { type OpenRow, openRows } from "../../../../server/src/model/tables/open-rows";
import { ownValues } from "../../../../server/src/model/tables/own-values";
import type { ColumnForm, RowForm, TableForm } from "../../../../server/src/spec/types";

/** The labels of the rows of a form, by the letters that stand for them. */
const LABELS = new Map(Object.entries({ A: "规章", B: "行政许可", C: "处罚决定", D: "收费总额", E: "强制措施" }));

/** A form with rows of so many columns, `A` the first. */
export function formOf(...columns: readonly number[]): TableForm {
  const lines = columns.map((count, index): RowForm => {
    const names = Array.from({ length: count }, (_, at) => `column${at}`);
    const own = names.map((key): ColumnForm => ({ key, label: key, aliases: [], domain: "count" }));
    const key = "ABCDE".charAt(index);
    return { kind: "row", key, label: LABELS.get(key) ?? "", aliases: [], columns: own, within: [] };
  });
  return { id: "article20", section: "disclosure", name: "表二", lines, marks: [], tellingLines: [] };
}

/**
 * The rows of a form in a printed page, each with its own values: `A: 1 2 3`, with a question mark where they are in
 * doubt. Letters stand for labels, `_` for a blank, `/` before another stream; all else for itself.
 */
export function ownIn(form: TableForm, ...lines: readonly string[]): readonly string[] | undefined {
  return ownInLayout("space-columns", form, ...lines);
}

/** The same in another layout. */
export function ownInLayout(
  layout: LayoutId,
  form: TableForm,
  ...lines: readonly string[]
): readonly string[] | undefined {
  const [page = [], ...others] = lines
    .join("\n")
    .split("\n/\n")
    .map((part) => part.split("\n"));
  const streams = [page, ...others].map((part) => streamOf(part, layout));
  const items = itemsOf(streams);
  const texts = items.map(({ cell }) => cell.text);
  const links = form.lines.flatMap((line, index): Candidate[] => {
    const start = line.kind === "row" ? texts.indexOf(line.label) : -1;
    return start < 0
      ? []
      : [{ line: index, start, end: start + 1, inner: undefined, weight: 1 } as unknown as Candidate];
  });
  const found = openRows(
    form,
    items,
    [...links].sort((a, b) => a.start - b.start),
  );
  return ownValues(form, items, found)?.map(shown);
}

function streamOf(lines: readonly string[], layout: LayoutId): CellStream {
  const cells: Cell[] = [];
  for (const line of lines)
    for (const [index, token] of line.split(" ").entries()) {
      const text = token === "_" ? "" : (LABELS.get(token) ?? token);
      const span = { start: cells.length * 9, end: cells.length * 9 + text.length };
      cells.push({ span, slot: span, text, startsRow: index === 0 });
    }
  return { layout, rowsMarked: true, cells };
}

function shown({ form, run, doubtful }: OpenRow): string {
  const values = run.map(({ cell }) => (cell.text === "" ? "_" : cell.text)).join(" ");
  return `${form.key}:${values === "" ? "" : ` ${values}`}${doubtful ? "?" : ""}`;
}
