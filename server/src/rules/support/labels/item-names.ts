import { labelKey } from "../../../base/fold";
import { contains } from "../../../base/span";
import type { Report, ReportTable } from "../../../model/types";
import type { LostLabel } from "./lost-labels";

/**
 * Returns the one name of a block of 表二 that stands in the place of another's: as many names as the form has, in its
 * order, and all but one its own, as 第二十条第（五）项 twice and 第（六）项 nowhere.
 */
export function itemNames(report: Report, { id, form, span }: ReportTable): readonly LostLabel[] {
  if (id !== "article20") return [];
  const due = form.lines.flatMap((line) =>
    line.kind === "item" ? [{ label: line.label, key: labelKey(line.label) }] : [],
  );
  const known = new Set(due.map(({ key }) => key));
  const found = report.streams
    .flatMap(({ cells }) => cells.filter((cell) => contains(span, cell.span)))
    .map((cell) => ({ cell, key: labelKey(cell.text) }))
    .filter(({ key }) => known.has(key));
  if (found.length !== due.length) return [];
  const wrong = found.flatMap(({ cell, key }, index) => {
    const own = due[index];
    return own && own.key !== key ? [{ span: cell.span, text: cell.text, due: { label: own.label, aliases: [] } }] : [];
  });
  return wrong.length === 1 ? wrong : [];
}
