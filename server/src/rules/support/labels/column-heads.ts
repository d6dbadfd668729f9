import { labelKey, wordingKey } from "../../../base/fold";
import type { Span } from "../../../base/span";
import type { Cell } from "../../../layout/types";
import { isLabel, vocabularyOf } from "../../../model/labels/vocabulary";
import type { FoundLine } from "../../../model/types";
import { FORMS } from "../../../spec/forms";
import { CORNER_NOTE } from "../../../spec/tables/applications";
import { APPLICANTS_HEAD, ORGANISATIONS_HEAD, ORGANISATIONS_WORDING } from "../../../spec/tables/table-heads";
import type { HeadsForm, Label } from "../../../spec/types";

/** A wording as found, with what the form says there. */
export interface FoundWording {
  readonly span: Span;
  readonly text: string;
  readonly due: Label;
  /** True for the heading of another column and for what is certain by its place, however unlike the two are. */
  readonly misplaced?: boolean;
}

/**
 * Headings are often clipped or invented by a converter: what counts is a listed other wording of the very heading, or
 * a wording between two headings of the form, in the place of the one that stands nowhere else.
 */
export function headingsOf({ label, cells }: FoundLine, form: HeadsForm): readonly FoundWording[] {
  const columns = columnsOfHeads(cells, form);
  const corner = label.whole
    ? [{ span: label.span, text: label.text, due: form.corner }]
    : cornerBefore(cells, columns, form);
  const heads = cells.flatMap((cell, index): readonly FoundWording[] => {
    if (columns[index] !== undefined || isUpperHead(cell.text)) return [];
    const key = wordingKey(cell.text);
    const listed = form.columns.find((column) => column.aliases.some((alias) => wordingKey(alias) === key));
    if (isOrganisations(cell.text, form))
      return [{ span: cell.span, text: cell.text, due: ORGANISATIONS, misplaced: true }];
    const between =
      columnBetween(form, columns, index) ??
      naturalBefore(form, columns, cells, index) ??
      onlyColumn(form, label, cells);
    // A beginning or an end of the form's wording was clipped by whoever made the text.
    const isOwn = form.columns.some((column) => wordingKey(column.label) === key);
    // Another line's words are no wording of this heading: something has moved.
    const mayBe = between && !isClipped(cell.text, between.label) && (isOwn || !isOfAnotherLine(cell.text, form));
    const due = listed ?? (mayBe ? between : undefined);
    const misplaced = isOwn || isPlaced(form, columns, between);
    return due ? [{ span: cell.span, text: cell.text, due, ...(misplaced ? { misplaced } : {}) }] : [];
  });
  return [...corner, ...heads];
}

/** Reports whether a text is a label, or a heading of another table, word for word. */
function isOfAnotherLine(text: string, { columns }: HeadsForm): boolean {
  const key = labelKey(text);
  if (!isLabel(key)) return false;
  const [first = ""] = columns.map(({ label }) => labelKey(label));
  const own = FORMS.filter((form) => vocabularyOf(form).heads.has(first)).map(({ id }) => id);
  return !FORMS.some((form) => own.includes(form.id) && vocabularyOf(form).heads.has(key));
}

/** Reports whether a heading is a beginning or an end of the form's, as a converter leaves it. */
function isClipped(text: string, due: string): boolean {
  const [has, wants] = [labelKey(text), labelKey(due)];
  return wants.startsWith(has) || wants.endsWith(has);
}

/** The corner of 表二 by its place alone: the cell right before the form's first heading. */
function cornerBefore(
  cells: readonly Cell[],
  columns: readonly (number | undefined)[],
  form: HeadsForm,
): readonly FoundWording[] {
  const [cell] = cells;
  if (
    !cell ||
    form.corner.label === CORNER_NOTE ||
    form.columns.length < SURE_HEADS ||
    columns[0] !== undefined ||
    columns[1] !== 0
  )
    return [];
  if (isClipped(cell.text, form.corner.label)) return [];
  return [{ span: cell.span, text: cell.text, due: form.corner, misplaced: true }];
}

/** The one column of a block, whose heading is all that stands behind the corner. */
function onlyColumn(form: HeadsForm, label: FoundLine["label"], cells: readonly Cell[]): Label | undefined {
  const [due] = form.columns;
  const [cell] = cells;
  if (!label.whole || !due || !cell || form.columns.length > 1 || cells.length > 1) return undefined;
  // 元 for 万元 is a matter of the figure.
  return labelKey(cell.text) === labelKey(due.label.replace("万元", "元")) ? undefined : due;
}

/** So many headings in the form's own words leave no other place for one between them. */
const SURE_HEADS = 2;

/** Reports whether a heading is certainly in the place of the column, whatever its words. */
function isPlaced(form: HeadsForm, columns: readonly (number | undefined)[], column: Label | undefined): boolean {
  const own = columns.filter((one) => one !== undefined).length;
  return column !== undefined && (form.columns.length === 1 || own >= Math.max(SURE_HEADS, form.columns.length - 1));
}

/**
 * The place in the form of each heading that has the form's wording. One that stands twice counts the second time where
 * that is as far behind the heading before as it is in the form, else the first time.
 */
function columnsOfHeads(cells: readonly Cell[], form: HeadsForm): readonly (number | undefined)[] {
  const taken = new Set<number>();
  const keys = cells.map(({ text }) => wordingKey(text));
  let offset: number | undefined;
  return keys.map((key, index) => {
    const at = form.columns.findIndex((column, place) => !taken.has(place) && wordingKey(column.label) === key);
    if (at < 0) return undefined;
    const again = keys.indexOf(key, index + 1);
    if (again > index && offset !== undefined && index - at !== offset && again - at === offset) return undefined;
    taken.add(at);
    offset = index - at;
    return at;
  });
}

/** Headings over other headings. */
function isUpperHead(text: string): boolean {
  return [APPLICANTS_HEAD, ORGANISATIONS_HEAD].some((head) => wordingKey(head) === wordingKey(text));
}

const ORGANISATIONS: Label = { label: ORGANISATIONS_HEAD, aliases: [] };

/** Reports whether a heading of 表三 is another wording of the one over the kinds of organisations. */
function isOrganisations(text: string, form: HeadsForm): boolean {
  return form.corner.label === CORNER_NOTE && ORGANISATIONS_WORDING.test(labelKey(text));
}

/** A heading is no longer than this. */
const HEAD_LENGTH = 8;

/** 自然人 under other words: what stands right before the heading over the organisations. */
function naturalBefore(
  form: HeadsForm,
  columns: readonly (number | undefined)[],
  cells: readonly Cell[],
  index: number,
): Label | undefined {
  const next = cells[index + 1];
  const key = labelKey(cells[index]?.text ?? "");
  if (!next || wordingKey(next.text) !== wordingKey(ORGANISATIONS_HEAD) || columns.includes(0)) return undefined;
  return key !== "" && key.length <= HEAD_LENGTH ? form.columns[0] : undefined;
}

/** The column whose heading stands nowhere, right before the next heading's column or right behind the one before. */
function columnBetween(form: HeadsForm, columns: readonly (number | undefined)[], index: number): Label | undefined {
  const next = columns[index + 1];
  const before = columns[index - 1];
  const at = next !== undefined ? next - 1 : before !== undefined ? before + 1 : -1;
  return at < 0 || columns.includes(at) ? undefined : form.columns[at];
}
