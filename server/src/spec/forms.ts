import * as editions from "./editions/index";
import { type Edition, type EditionId, type RowForm, rowsOf, type TableForm, type TableId } from "./types";

/** Every edition, the latest first. */
export const EDITIONS: readonly Edition[] = Object.values(editions).sort((a, b) => b.since - a.since);

/** The tables in the order of the report. */
export const TABLE_IDS: readonly TableId[] = ["article20", "applications", "reviews"];

/**
 * Every form of every table; of one table, that of the latest edition first. A form that several editions print is
 * there once.
 */
export const FORMS: readonly TableForm[] = TABLE_IDS.flatMap((id) => [
  ...new Set(EDITIONS.map(({ tables }) => tables[id])),
]);

const BY_ID: ReadonlyMap<EditionId, Edition> = new Map(EDITIONS.map((edition) => [edition.id, edition]));

/** Returns the edition of that name. Throws if there is none. */
export function editionNamed(id: EditionId): Edition {
  const edition = BY_ID.get(id);
  if (!edition) throw new Error(`No edition ${id}`);
  return edition;
}

/** Returns the form of a table in an edition. Throws if there is no such edition. */
export function formOf(table: TableId, edition: EditionId): TableForm {
  return editionNamed(edition).tables[table];
}

/** Returns the editions that print a table in this form, the latest first. */
export function editionsOf(form: TableForm): readonly EditionId[] {
  return EDITIONS.filter(({ tables }) => tables[form.id] === form).map(({ id }) => id);
}

/** Returns the rows of a table in all its forms, each key once. */
export function rowsOfAllForms(table: TableId): readonly RowForm[] {
  const rows = FORMS.filter(({ id }) => id === table).flatMap(rowsOf);
  return rows.filter(({ key }, index) => rows.findIndex((other) => other.key === key) === index);
}

/**
 * Returns the edition that a report year is written on; undefined before the first of them, when the report was
 * free-form.
 */
export function editionOfYear(year: number): EditionId | undefined {
  return EDITIONS.find(({ since }) => since <= year)?.id;
}

/** The first edition: no form was prescribed before it. */
export const FIRST_EDITION: Edition = EDITIONS[EDITIONS.length - 1] as Edition;

/** The edition that holds today. */
export const LATEST_EDITION: Edition = EDITIONS[0] as Edition;

/** Reports whether these are fewer than all editions: something tells. */
export function tellsEdition(possible: readonly EditionId[]): boolean {
  return possible.length < EDITIONS.length;
}

/** Reports whether 表二 keeps a stock of documents: 现行有效件数 beside what was issued and repealed. */
export function keepsStock(edition: EditionId): boolean {
  return hasColumn(edition, "inForce");
}

/** Reports whether 表二 counts what is public in all: 对外公开总数量 beside what was made public. */
export function countsPublic(edition: EditionId): boolean {
  return hasColumn(edition, "totalPublic");
}

/** Reports whether 表二 reckons projects: 上一年项目数量 beside 本年增/减. */
export function reckonsProjects(edition: EditionId): boolean {
  return hasColumn(edition, "projects");
}

function hasColumn(edition: EditionId, column: string): boolean {
  return rowsOf(formOf("article20", edition)).some(({ columns }) => columns.some(({ key }) => key === column));
}
