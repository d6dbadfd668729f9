import { hasKey, wordingKey } from "../../../base/fold";
import { contains } from "../../../base/span";
import type { Cell } from "../../../layout/types";
import { isNumber } from "../../../model/figure";
import type { Report, ReportTable } from "../../../model/types";
import { OUTCOMES } from "../../../spec/tables/reviews";
import type { LostLabel } from "./lost-labels";

/** A heading is no longer than this. */
const HEAD_LENGTH = 10;

/**
 * Returns the headings of 表四 that stand in the place of an outcome under other words: between the headings of the
 * outcomes before and behind it, whatever they say. None of the other tables.
 */
export function outcomeHeads(report: Report, table: ReportTable): readonly LostLabel[] {
  if (table.id !== "reviews") return [];
  const heads = report.streams.flatMap(({ cells }) =>
    cells.filter((cell) => contains(table.span, cell.span) && hasKey(cell.text)),
  );
  const columns = heads.map(outcomeOf);
  return heads.flatMap((cell, index): readonly LostLabel[] => {
    const before = columns[index - 1];
    const due = before === undefined || columns[index] !== undefined ? undefined : OUTCOMES[before + 1];
    if (!due || columns[index + 1] !== (before ?? 0) + 2 || !isHead(cell)) return [];
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
