import { labelKey, wordingKey } from "../../../base/fold";
import { standsInOrder } from "../../../base/likeness/in-order";
import { similarity } from "../../../base/likeness/similarity";
import { partOf, slice } from "../../../base/span";
import type { Cell } from "../../../layout/types";
import type { Report, ReportRow, ReportTable } from "../../../model/types";
import { APPLICANTS_HEAD, ORGANISATIONS_HEAD } from "../../../spec/tables/table-heads";
import type { FormLine, HeadsForm, Label } from "../../../spec/types";
import type { FoundWording } from "./column-heads";

/** Wordings less alike than this have nothing to do with each other. */
const ALIKE = 0.5;
/** A single heading among fewer is not known by its neighbours. */
const LEAST_HEADS = 3;

/** A part of a cell between spaces. */
type Part = Pick<FoundWording, "span" | "text">;

/**
 * Returns the labels and headings of a table in text with single spaces, cut at them: only where each row stands on a
 * line of its own and no line between them is anything else, so that nothing was cut or joined by a converter.
 */
export function spacedWordings(report: Report, table: ReportTable): readonly FoundWording[] {
  if (!standsRowByRow(report, table) || strayRows(table).length > 0) return [];
  const rows = [...table.rows.values()].flatMap((row) => labelsOf(report, table, row));
  return [...rows, ...headsAbove(report, table)];
}

/** Reports whether every row was read with its label and its figures on one line. */
function standsRowByRow({ text }: Report, { id, rows }: ReportTable): boolean {
  if (id === "reviews") return false;
  return [...rows.values()].every(
    ({ state, label, span }) => state === "read" && label?.whole === true && !/[\r\n]/.test(slice(text, span)),
  );
}

/** Returns the first cells of the lines between the first row and the last that are no line of the form. */
function strayRows({ stream, rows, lines }: ReportTable): readonly Cell[] {
  const own = [...rows.values()].map(({ span }) => span);
  const known = [...own, ...[...lines.values()].map(({ label }) => label.span)];
  const first = Math.min(...own.map(({ start }) => start));
  const last = Math.max(...own.map(({ end }) => end));
  return stream.cells.filter(
    ({ span, startsRow, text }) =>
      startsRow &&
      text.trim() !== "" &&
      span.start >= first &&
      span.end <= last &&
      !known.some(({ start, end }) => start <= span.start && span.start < end),
  );
}

/** The label of a row, and those of the groups that stand before it on its line. */
function labelsOf(report: Report, table: ReportTable, { label, form }: ReportRow): readonly FoundWording[] {
  const parts = label ? partsOf(report, label) : [];
  const groups = form.within.flatMap((key) => table.form.lines.find((line) => isGroup(line) && line.key === key) ?? []);
  const due = [...groups.filter(isGroup), form].slice(-parts.length);
  if (parts.length === 0 || due.length < parts.length) return [];
  // With a space inside, the label itself is one.
  if (wordingKey(label?.text ?? "") === wordingKey(form.label)) return [];
  const found = parts.map((part, index) => ({ ...part, due: due[index] as Label }));
  return found.every(isAlike)
    ? found.filter((one, index) => !isJoined(one) && (index === parts.length - 1 || !isCut(one)))
    : [];
}

function isGroup(line: FormLine): line is FormLine & { readonly kind: "group" } {
  return line.kind === "group";
}

function isAlike({ text, due }: FoundWording): boolean {
  return similarity(labelKey(text), labelKey(due.label)) >= ALIKE;
}

/** Reports whether something else has run into a label, before it or behind it. */
function isJoined({ text, due }: FoundWording): boolean {
  const [has, wants] = [labelKey(text), labelKey(due.label)];
  return has !== wants && (has.startsWith(wants) || has.endsWith(wants));
}

/** Reports whether a part of a group's label stands there, which goes on beside its other rows. */
function isCut({ text, due }: FoundWording): boolean {
  return labelKey(due.label).includes(labelKey(text));
}

/** The one heading of a line whose others are all the form's own. */
function headsAbove(report: Report, table: ReportTable): readonly FoundWording[] {
  const first = Math.min(...[...table.rows.values()].map(({ span }) => span.start));
  const above = table.stream.cells.filter(({ span }) => span.start >= table.span.start && span.end <= first);
  return table.form.lines.flatMap((form) => {
    if (form.kind !== "heads") return [];
    const own = [...table.lines.values()].filter((line) => line.form === form).map(({ label }) => label);
    return [...own, ...(table.id === "applications" ? above : [])].flatMap((line) =>
      headOf(partsOf(report, line), form),
    );
  });
}

function headOf(parts: readonly Part[], form: HeadsForm): readonly FoundWording[] {
  const columns = [form.corner, ...form.columns];
  const places = parts.map(({ text }) => columns.findIndex(({ label }) => wordingKey(label) === wordingKey(text)));
  const upper = parts.map(({ text }) => [APPLICANTS_HEAD, ORGANISATIONS_HEAD].some((head) => head === text));
  const others = parts.filter((_, index) => (places[index] ?? -1) < 0 && !upper[index]);
  const [part, ...more] = others;
  if (!part || more.length > 0 || parts.length < Math.min(LEAST_HEADS, columns.length)) return [];
  const index = parts.indexOf(part);
  const [before = -1, behind = -1] = [places[index - 1], places[index + 1]];
  const at = before >= 0 ? before + 1 : behind - 1;
  const due = at >= 0 && !places.includes(at) ? columns[at] : undefined;
  return due && isAlike({ ...part, due }) ? [{ ...part, due, misplaced: true }] : [];
}

/** What stands between the spaces of a cell that is written as it was read. */
function partsOf({ text }: Report, cell: Part): readonly Part[] {
  const written = slice(text, cell.span);
  if (written !== cell.text) return [];
  return [...written.matchAll(/[^ \u3000]+/g)].map(({ index, 0: part }) => ({
    text: part,
    span: partOf(cell.span, index, part.length),
  }));
}

/** Up to so many characters of a label are another word. */
const RETYPED = 2;

/**
 * Reports whether a label has other characters inside, or in place of others, or lacks some inside; a cut or a join
 * takes or adds what stands at an end.
 */
export function isRetyped({ text, due }: FoundWording): boolean {
  const [has, wants] = [labelKey(text), labelKey(due.label)];
  if (has.length === wants.length) {
    const others = [...has].filter((character, index) => character !== wants[index]).length;
    return others > 0 && others <= RETYPED;
  }
  const [short = "", long = ""] = has.length < wants.length ? [has, wants] : [wants, has];
  if (long.length > short.length + RETYPED || has[0] !== wants[0] || has.at(-1) !== wants.at(-1)) return false;
  return standsInOrder(short, long);
}
