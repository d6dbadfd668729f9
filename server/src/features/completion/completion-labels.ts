import { insertion } from "../../base/edits";
import { labelKey } from "../../base/fold";
import { say } from "../../base/localised";
import { slice } from "../../base/span";
import { readsBack } from "../../edits/gate/proof";
import { inBrackets } from "../../edits/grid-slots";
import { linesToInsert } from "../../model/places/lines";
import { formOf } from "../../spec/forms";
import type { Gap, Proposal } from "./types";

/** The most labels offered at one place. */
const MOST = 12;

/**
 * Returns the labels of the table of the section that the place is in, while too few of its rows are there to be read: a
 * table may be written row by row. The rows of 表四 share a line of the document.
 */
export function labelProposals({ report, tables, at, lead, wants }: Gap): readonly Proposal[] {
  const section = report.sections.filter(({ heading }) => heading.span.end <= at).at(-1);
  const table = section?.heading.section.table;
  const { edition } = report.identity;
  if (!section || !table || table === "reviews" || !edition || tables.has(table) || report.tables.has(table)) return [];
  const form = formOf(table, edition);
  const written = labelKey(slice(report.text, section.body));
  return form.lines
    .flatMap((line) => (line.kind === "heads" ? [] : [inBrackets(line.label, report.brackets)]))
    .filter((label) => wants(label) && !written.includes(labelKey(label)))
    .slice(0, MOST)
    .filter((label) => {
      const line = linesToInsert(report, at, lead + label + report.eol);
      return readsBack(report, [insertion(at, line)], () => true);
    })
    .map((label) => ({
      kind: "row",
      label,
      detail: say(`${form.name}的一行`, `Row of table ${form.name}`),
      pieces: [lead + label],
    }));
}
