import type { Diagnostic } from "../../analysis/diagnostics";
import type { LineMap } from "../../base/lines";
import type { DigestHeading } from "../../model/digest/digest-headings";
import type { IdentityValues } from "../../model/types";
import { formOf } from "../../spec/forms";
import { cellPlaceName } from "../../wording/place-name";

/** What a list says of a report, besides its findings. */
export interface ListedReport {
  /** The name of its file. */
  readonly name: string;
  readonly identity: IdentityValues;
  readonly lines: LineMap;
  /** The headings that are there, in the order of the text. */
  readonly headings: readonly DigestHeading[];
  /**
   * Present for a Word document or workbook: the first words of the paragraphs that hold findings, by the offset of the
   * finding.
   */
  readonly source?: { readonly paragraphs: ReadonlyMap<number, string> } | undefined;
}

/**
 * Returns where a finding of a Word document or workbook is, as a person finds it there; undefined for those of a text
 * file, which have lines.
 */
export function officePlace(
  { source, identity }: Pick<ListedReport, "source" | "identity">,
  { cell, span }: Diagnostic,
): string | undefined {
  if (!source) return undefined;
  const form = cell && identity.edition && formOf(cell.table, identity.edition);
  return cell && form ? cellPlaceName(form, cell) : source.paragraphs.get(span.start);
}
