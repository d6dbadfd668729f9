import { equals } from "../../base/decimal";
import { applyEdits, type Edit } from "../../base/edits";
import { hasKey } from "../../base/fold";
import { slice } from "../../base/span";
import { figuresOf } from "../../model/places/figures";
import { sectionProse } from "../../model/places/prose-lines";
import { mayBeCut } from "../../model/places/text-end";
import { linePresence, tablePresence } from "../../model/presence/tables";
import { valuePresence } from "../../model/presence/values";
import { readReport } from "../../model/report";
import type { Datum, Report, ReportSection, ReportTable } from "../../model/types";
import { datumAt } from "../../relations/evaluate";
import { TABLE_IDS } from "../../spec/forms";
import { type FormLine, rowsOf } from "../../spec/types";
import { misplaced } from "./misplaced";

/**
 * Reports whether a change does what it is for and nothing else: every figure is read again with the same text at the
 * same place of the form, neither a heading nor the title is lost, and `isAsIntended` holds. Fixes that move or insert
 * lines are offered only with this proof, so an unforeseen habit of a layout costs an offer and never a figure.
 */
export function readsBack(report: Report, edits: readonly Edit[], isAsIntended: (after: Report) => boolean): boolean {
  const flaw = misplaced(report.text, edits);
  if (flaw !== undefined && flaw !== "nothing") return false;
  const after = readReport(applyEdits(report.text, edits));
  if (report.title && !after.title) return false;
  return keepsSections(report, after) && keepsFigures(report, after) && isAsIntended(after);
}

/** Reports whether every section of one reading is in another one. */
export function keepsSections(before: Report, after: Report): boolean {
  return before.sections.every(({ key }) => after.sections.some((other) => other.key === key));
}

/**
 * Reports whether no section is new, left empty or given prose, body and year stay, the text ends in the middle of
 * something only if it did, and of every line of the tables that were read as much is in the text as before, or more of
 * a row of which something was, and of the tables that were not; `written`: lines of the form that the edits write.
 * Lines that are moved, inserted or worded otherwise may make headings of others, take them along, or bring text that
 * nobody read into a gap or out of one, of which more or less would be said to be missing.
 */
export function keepsParts(before: Report, after: Report, written: readonly object[] = []): boolean {
  if (after.sections.length !== before.sections.length || after.sections.some((own) => isChanged(before, after, own)))
    return false;
  if (!keepsIdentity(before, after) || mayBeCut(after) !== mayBeCut(before)) return false;
  return TABLE_IDS.every((id) => {
    const [table, now] = [before.tables.get(id), after.tables.get(id)];
    if (!table) return now ? isWhole(now) : tablePresence(after, id).state === tablePresence(before, id).state;
    if (now?.form !== table.form) return false;
    return table.form.lines.every((line) => {
      const [old, own] = [stateOf(before, table, line), stateOf(after, now, line)];
      if (own === old || (own === "read" && old !== "absent" && old !== "unread")) return true;
      // What is told of a label without values stays the same, whatever the label is.
      return written.includes(line) && !(old.startsWith(LABEL_ALONE) && own.startsWith(LABEL_ALONE));
    });
  });
}

function keepsIdentity({ identity: before }: Report, { identity: after }: Report): boolean {
  return before.body?.value === after.body?.value && before.year?.value === after.year?.value;
}

/**
 * Reports whether nothing stands any more under a heading under which something stood, or prose where none was: rows
 * that no table goes around any more.
 */
function isChanged(before: Report, after: Report, { key, body }: ReportSection): boolean {
  const old = before.sections.find((section) => section.key === key);
  if (!old) return false;
  const isEmptied = isBare(slice(after.text, body)) && !isBare(slice(before.text, old.body));
  return isEmptied || (sectionProse(before, key).length === 0 && sectionProse(after, key).length > 0);
}

/** Reports whether a text has no words, or none but in tags. */
function isBare(text: string): boolean {
  return !hasKey(text.replace(/<[^<>]*>/g, ""));
}

/** Reports whether all rows were read, so that a table nobody saw before is not said to lack any. */
export function isWhole({ form, rows }: ReportTable): boolean {
  return rowsOf(form).every(({ key }) => rows.get(key)?.state === "read");
}

const LABEL_ALONE = "no-value";

/**
 * How a row was read, with whether its values are in the text where none were, or whether a line that was not is there.
 */
function stateOf(report: Report, table: ReportTable, line: FormLine): string {
  const row = line.kind === "row" ? table.rows.get(line.key) : undefined;
  if (!row) return linePresence(report, table, line).state;
  return row.state === LABEL_ALONE ? `${LABEL_ALONE} ${valuePresence(report, table, row).state}` : row.state;
}

/**
 * How figures must be read again. `text`: each as it was written. `value`: each with its value, in whatever digits.
 * `written`: each as it was written but for those whose cells the edits touch, of which none is lost.
 */
export type FigureProof = "text" | "value" | "written";

/**
 * Reports whether every table of one reading is in another one, with every figure at the same place of the form; `edits`
 * lie between the two.
 */
export function keepsFigures(
  before: Report,
  after: Report,
  proof: FigureProof = "text",
  edits: readonly Edit[] = [],
): boolean {
  return [...before.tables.values()].every((table) => {
    const other = after.tables.get(table.id);
    if (!other) return false;
    return figuresOf(before, table).every(({ cell, datum }) => {
      const now = datumAt(other, cell);
      if (!now) return false;
      if (proof === "written" && isWritten(datum, edits)) return true;
      return proof === "value" ? isSameValue(datum, now) : isSameText(datum, now);
    });
  });
}

/** Reports whether an edit replaces some of a cell, or fills it where it is blank. */
function isWritten({ state, cell: { slot, span: content, others = [] } }: Datum, edits: readonly Edit[]): boolean {
  const places = [slot, content, ...others];
  return edits.some(({ span: { start, end } }) => {
    const fills = state === "blank" && slot.start <= start && end <= slot.end;
    return fills || places.some((place) => start < place.end && place.start < end);
  });
}

function isSameValue(before: Datum, after: Datum): boolean {
  if (before.state === "number" && after.state === "number") return equals(before.value, after.value);
  return isSameText(before, after);
}

function isSameText(before: Datum, after: Datum): boolean {
  return before.state === after.state && before.text === after.text;
}
