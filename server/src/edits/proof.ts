import { applyEdits, type Edit } from "../base/text";
import { figuresOf } from "../model/places/figures";
import { readReport } from "../model/report";
import type { Report } from "../model/types";
import { datumAt } from "../relations/evaluate";
import { misplaced } from "./gate";

/**
 * Reports whether a change does what it is for and nothing else: every figure is read again with the same text at the
 * same place of the form, neither a heading nor the title is lost, and `isAsIntended` holds. Fixes that move or insert lines are offered
 * only with this proof, so an unforeseen habit of a layout costs an offer and never a figure.
 */
export function readsBack(report: Report, edits: readonly Edit[], isAsIntended: (after: Report) => boolean): boolean {
  const flaw = misplaced(report.text, edits);
  if (flaw !== undefined && flaw !== "nothing") return false;
  const after = readReport(applyEdits(report.text, edits));
  if (report.title && !after.title) return false;
  return sameSections(report, after) && keepsFigures(report, after) && isAsIntended(after);
}

function sameSections(before: Report, after: Report): boolean {
  return before.sections.every((section) => after.sections.some((other) => other.key === section.key));
}

/** Reports whether every figure of one reading is in another one: with the same text, at the same place of the form. */
export function keepsFigures(before: Report, after: Report): boolean {
  return [...before.tables.values()].every((table) => {
    const other = after.tables.get(table.id);
    return figuresOf(before, table).every(({ cell, datum }) => {
      const now = other && datumAt(other, cell);
      return now?.state === datum.state && now.text === datum.text;
    });
  });
}
