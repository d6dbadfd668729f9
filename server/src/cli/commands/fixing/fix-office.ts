import { keepsFigures } from "../../../edits/gate/proof";
import { characterEdits } from "../../../edits/minimal-edits";
import { readReport } from "../../../model/report";
import { OFFICE_PLATFORM } from "../../../node/office-platform";
import { type MendedDocument, mendDocument } from "../../../office/mend-document";
import type { LoadedReport } from "../../pipeline/run";

/**
 * Returns a Word document with the changes that make its text `wanted`, as far as they lie within its runs: what is not
 * mended then is left as it was, and every figure is kept where not all of it is. Returns undefined if nothing can be
 * changed, as in a workbook.
 */
export function fixedDocument(
  { report, bytes, office, analysis }: LoadedReport,
  wanted: string,
): MendedDocument | undefined {
  if (!office || wanted === report.text) return undefined;
  const mended = mendDocument(bytes, office, characterEdits(report.text, wanted), OFFICE_PLATFORM);
  if (!mended || mended.text === wanted) return mended;
  return keepsFigures(report, readReport(mended.text, analysis)) ? mended : undefined;
}
