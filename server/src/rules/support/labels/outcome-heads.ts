import { hasKey, wordingKey } from "../../../base/fold";
import { contains } from "../../../base/span";
import type { Cell } from "../../../layout/types";
import { isNumber } from "../../../model/figure";
import type { Report, ReportTable } from "../../../model/types";
import { OUTCOMES } from "../../../spec/tables/reviews";
import type { Label } from "../../../spec/types";
import type { LostLabel } from "./lost-labels";

/** A heading is no longer than this. */
const HEAD_LENGTH = 10;

/**
 * Returns the headings of 表四 that stand in the place of an outcome under other words: between the headings of the
 * outcomes before and behind it, whatever they say; the first, before the heading of the second. None of the other
 * tables.
 */
export function outcomeHeads(report: Report, table: ReportTable): readonly LostLabel[] {
  if (table.id !== "reviews") return [];
  const heads = report.streams.flatMap(({ cells }) =>
    cells.filter((cell) => contains(table.span, cell.span) && hasKey(cell.text)),
  );
  const columns = heads.map(outcomeOf);
  return heads.flatMap((cell, index): readonly LostLabel[] => {
    const next = columns[index + 1];
    if (next === undefined || columns[index] !== undefined || !isHead(cell)) return [];
    const due = OUTCOMES[next - 1];
    if (!due) return [];
    // Before the first outcome of a group stands the last of another, or what the groups are called.
    const isPlaced = next === 1 ? isReworded(cell, due) && columns[index - 1] !== 0 : columns[index - 1] === next - 2;
    if (!isPlaced) return [];
    return [{ span: cell.span, text: cell.text, due }];
  });
}

function outcomeOf({ text }: Cell): number | undefined {
  const key = wordingKey(text);
  const at = OUTCOMES.findIndex((column) => wordingKey(column.label) === key);
  return at < 0 ? undefined : at;
}

function isHead({ text }: Cell): boolean {
  return text.length <= HEAD_LENGTH && !isNumber(text) && !/\d/.test(text);
}

/** Reports whether a heading has the last word of the form's, 维持, and is not what was left of it. */
function isReworded({ text }: Cell, { label }: Label): boolean {
  return text.includes(label.slice(-2)) && !label.includes(text);
}
