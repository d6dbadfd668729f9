import { traditional } from "../base/script/traditional";
import type { Report } from "../model/types";
import type { Finding } from "../rules/types";

/**
 * Returns a finding whose fixes write the words of the form in the script of the report. Words of the report itself
 * stay as they are.
 */
export function inScriptOf(report: Report, finding: Finding): Finding {
  const { fixes } = finding;
  if (report.script === "simplified" || !fixes) return finding;
  const written = (newText: string): string =>
    newText.replace(/[^\r\n]+/g, (line) => (report.text.includes(line) ? line : traditional(line)));
  return {
    ...finding,
    fixes: () =>
      fixes().map((fix) => ({
        ...fix,
        edits: fix.edits.map((edit) => ({ ...edit, newText: written(edit.newText) })),
      })),
  };
}
