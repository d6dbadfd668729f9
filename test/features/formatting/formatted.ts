import { applyEdits } from "../../../server/src/base/edits";
import { type FormatOptions, formatEdits } from "../../../server/src/features/formatting/format";
import { readReport } from "../../../server/src/model/report";

/** Returns a text as it is formatted, tables not aligned unless that is asked for. */
export function formatted(text: string, options: Partial<FormatOptions> = {}): string {
  return applyEdits(text, formatEdits(readReport(text), { alignTables: false, ...options }));
}
