import { hasKey, labelKey } from "../../../base/fold";
import { similarity } from "../../../base/likeness/similarity";
import { contains } from "../../../base/span";
import type { Report, ReportTable } from "../../../model/types";
import { REVIEW_ROWS } from "../../../spec/tables/reviews";
import type { LostLabel } from "./lost-labels";

/** A heading less alike than this to one of the form is no other wording of it. */
const ALIKE = 0.6;

/**
 * Returns the headings of 表四 over groups of outcomes that are worded otherwise: each the one heading like a group's of
 * the form that stands nowhere. A converter may have clipped it, or run the heading above it into it.
 */
export function reviewHeads(report: Report, table: ReportTable): readonly LostLabel[] {
  if (table.id !== "reviews") return [];
  const heads = report.streams.flatMap(({ cells }) =>
    cells.filter((cell) => contains(table.span, cell.span) && hasKey(cell.text)),
  );
  const keys = heads.map(({ text }) => labelKey(text));
  return REVIEW_ROWS.flatMap((due): readonly LostLabel[] => {
    const wants = labelKey(due.label);
    if (keys.includes(wants)) return [];
    const alike = heads.filter((_, index) => isLike(keys[index] ?? "", wants));
    return alike.length === 1 ? alike.map(({ span, text }) => ({ span, text, due })) : [];
  });
}

function isLike(key: string, wants: string): boolean {
  if (
    key.includes(wants) ||
    wants.startsWith(key) ||
    wants.endsWith(key) ||
    REVIEW_ROWS.some(({ label }) => labelKey(label) === key)
  )
    return false;
  return key.length <= wants.length + 4 && !/\d/.test(key) && similarity(key, wants) >= ALIKE;
}
