import { type Localised, say } from "../../base/localised";
import type { Span } from "../../base/span";
import { readsBack } from "../../edits/gate/proof";
import { inBrackets } from "../../edits/grid-slots";
import { isBlankRow, printedRows, takesRows } from "../../edits/insert-rows";
import { linesToInsert, wholeLines } from "../../model/places/lines";
import { formLineSpan } from "../../model/places/table-places";
import type { Report, ReportTable } from "../../model/types";
import type { FormLine, GroupForm, HeadsForm, RowForm } from "../../spec/types";
import type { Gap, Proposal } from "./types";

/** Stands in a cell that is to be filled while rows are printed; no document has it (U+E000, private use). */
const STOP = "\ue000";
/** The most rows offered at one place: the next ones. */
const MOST_ROWS = 12;

/**
 * Returns the rows of the form that are missing at this place of a table, in the order of the form, and blocks of 表二.
 * Nothing outside tables.
 */
export function rowProposals(gap: Gap): readonly Proposal[] {
  return [...gap.report.tables.values()].flatMap((table) => {
    // The rows of 表四 share a line of the document.
    if (table.id === "reviews") return [];
    const offered = unitsOf(table, missingAt(gap, table)).filter((unit) => gap.wants(labelOf(gap, unit)));
    return offered.slice(0, MOST_ROWS).flatMap((unit) => proposalOf(gap, table, unit) ?? []);
  });
}

function labelOf({ report }: Gap, [line]: Unit): string {
  return inBrackets(line.kind === "heads" ? line.corner.label : line.label, report.brackets);
}

/**
 * The lines of the form that are missing between what stands in the table before the place and what stands behind it.
 */
function missingAt({ report, at }: Gap, table: ReportTable): readonly FormLine[] {
  const { lines } = table.form;
  const places = lines.map((line) => formLineSpan(table, line));
  const before = Math.max(-1, ...places.map((place, index) => (place && place.start < at ? index : -1)));
  const after = places.findIndex((place) => place !== undefined && place.start >= at);
  if (before < 0 && after < 0) return [];
  const extent = wholeLines(report, table.span);
  if (at < extent.start && isApart(report, at, extent.start)) return [];
  if (at > extent.end && isApart(report, extent.end, at)) return [];
  return lines
    .slice(before + 1, after < 0 ? lines.length : after)
    .filter((line) => formLineSpan(table, line) === undefined);
}

/** Reports whether anything but white space and borders stands between two places. */
function isApart({ text }: Report, from: number, to: number): boolean {
  return /[^\s|｜\-:]/.test(text.slice(from, to));
}

/** Lines that are inserted together: a row, the heads of a block, or a whole block of 表二 whose title is missing too. */
type Unit = readonly [RowForm | GroupForm | HeadsForm, ...FormLine[]];

function unitsOf(table: ReportTable, missing: readonly FormLine[]): readonly Unit[] {
  return missing.flatMap((line): readonly Unit[] => {
    if (line.kind === "group") return [];
    if (line.kind === "row")
      return missing.some((one) => one.kind === "item" && line.within.includes(one.key)) ? [] : [[line]];
    const own = blockOf(table, line);
    if (line.kind === "item") return own.every((one) => missing.includes(one)) ? [[line, ...own.slice(1)]] : [];
    const title = own[0];
    return title && !missing.includes(title) ? [[line]] : [];
  });
}

/** The lines of the block of 表二 that a title or a row of heads belongs to, title first. */
function blockOf({ form }: ReportTable, line: FormLine): readonly FormLine[] {
  const from = line.kind === "item" ? form.lines.indexOf(line) : form.lines.indexOf(line) - 1;
  const next = form.lines.findIndex((one, index) => index > from && one.kind === "item");
  return form.lines.slice(Math.max(0, from), next < 0 ? form.lines.length : next);
}

function proposalOf(gap: Gap, table: ReportTable, unit: Unit): Proposal | undefined {
  const { report, at, lead } = gap;
  const [line] = unit;
  const label = labelOf(gap, unit);
  const kind = line.kind === "item" ? "block" : "row";
  const printed = takesRows(table)
    ? withoutLastEnd(
        printedRows(report, table, unit, () => STOP),
        report.eol,
      )
    : "";
  const rows = unit.filter((one): one is RowForm => one.kind === "row");
  const edit = { span: emptyAt(at), newText: linesToInsert(report, at, printed.replaceAll(STOP, "") + report.eol) };
  const proved =
    printed !== "" &&
    readsBack(report, [edit], (after) => rows.every((row) => isBlankRow(after.tables.get(table.id), row)));
  if (proved) return { kind, label, detail: detailOf(table, kind), pieces: printed.split(STOP) };
  // A table of which blank cells would not be read gets the label alone; a drawn box takes no new lines at all.
  const alone = { span: emptyAt(at), newText: linesToInsert(report, at, lead + label + report.eol) };
  return kind === "row" && table.layout !== "box" && readsBack(report, [alone], () => true)
    ? { kind, label, detail: detailOf(table, kind), pieces: [lead + label] }
    : undefined;
}

function detailOf({ form }: ReportTable, kind: "row" | "block"): Localised {
  return kind === "row"
    ? say(`${form.name}的一行`, `Row of table ${form.name}`)
    : say(`${form.name}的一栏，空白`, `Block of table ${form.name}, blank`);
}

/** Returns lines without the last line end: what is put on a line of its own needs none, as the line has one. */
export function withoutLastEnd(lines: string, eol: string): string {
  return lines.endsWith(eol) ? lines.slice(0, -eol.length) : lines;
}

function emptyAt(at: number): Span {
  return { start: at, end: at };
}
