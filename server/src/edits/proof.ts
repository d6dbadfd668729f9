import { applyEdits, type Edit } from "../base/text";
import { figuresOf } from "../model/places/figures";
import { readReport } from "../model/report";
import type { Report } from "../model/types";
import { datumAt } from "../relations/evaluate";

/**
 * Whether a change does what it is for and nothing else: every figure that was read before is read again with the same text at the same
 * place of the form, no heading is lost, and `wanted` holds. A fix that moves or inserts lines is offered only with this proof, so
 * that a layout with habits nobody foresaw costs an offer and never a figure.
 */
export function readsBack(report: Report, edits: readonly Edit[], wanted: (after: Report) => boolean): boolean {
  const after = readReport(applyEdits(report.text, edits));
  return sameSections(report, after) && sameFigures(report, after) && wanted(after);
}

function sameSections(before: Report, after: Report): boolean {
  return before.sections.every((section) => after.sections.some((other) => other.key === section.key));
}

function sameFigures(before: Report, after: Report): boolean {
  return [...before.tables.values()].every((table) => {
    const other = after.tables.get(table.id);
    return figuresOf(before, table).every(({ cell, datum }) => {
      const now = other && datumAt(other, cell);
      return now?.state === datum.state && now.text === datum.text;
    });
  });
}
