import { APPLICATIONS_2019, APPLICATIONS_2021 } from "./tables/applications";
import { ARTICLE20_2019, ARTICLE20_2021 } from "./tables/article20";
import { REVIEWS } from "./tables/reviews";
import type { EditionId, TableForm, TableId } from "./types";

/** Every table of every edition. */
export const FORMS: readonly TableForm[] = [
  ARTICLE20_2021,
  ARTICLE20_2019,
  APPLICATIONS_2021,
  APPLICATIONS_2019,
  REVIEWS,
];

/** The tables in the order of the report. */
export const TABLE_IDS: readonly TableId[] = ["article20", "applications", "reviews"];

/** Returns the form of a table in an edition. */
export function formOf(table: TableId, edition: EditionId): TableForm {
  const found = FORMS.find((form) => form.id === table && form.editions.includes(edition));
  if (!found) throw new Error(`No form of ${table} in edition ${edition}`);
  return found;
}

/**
 * Returns the edition that a report year is written on; undefined for 2018 and before, when the report was free-form.
 */
export function editionOfYear(year: number): EditionId | undefined {
  if (year <= 2018) return undefined;
  return year <= 2020 ? "2019" : "2021";
}
