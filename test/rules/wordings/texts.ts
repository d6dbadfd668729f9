import { expect } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { SECTIONS } from "../../../server/src/spec/sections";
import { buildReport } from "../../support/reports/report-builder";

/** Whose report it is. */
export const BODY = "青禾县水利局";

/** Its report, in which nothing is found. */
export const CLEAN = buildReport({ body: BODY });

/** The names of the form's parts, each without commas of its own. */
export const PARTS = SECTIONS.map(({ label }) => label.replace("复议、行政", "复议和行政"));

/** The findings of the code in a text, each with its severity where it is not the rule's own. */
export function found(text: string, code: string): readonly string[] {
  return analyse(text)
    .findings.filter((finding) => finding.code === code)
    .map(({ severity }) => (severity ? `${code} ${severity}` : code));
}

/** The text with other words in the first such place, which must be there. */
export function replaced(text: string, place: string, by: string): string {
  expect(text).toContain(place);
  return text.replace(place, by);
}
