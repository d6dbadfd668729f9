import { traditional } from "../base/script/traditional";
import type { Report } from "../model/types";
import type { Finding, Fix } from "../rules/types";

/**
 * Returns a finding whose fixes write the words of the form in the script of the report. Words of the report itself
 * stay as they are.
 */
export function inScriptOf(report: Report, finding: Finding): Finding {
  const { fixes, fixPlaces } = finding;
  if (report.script === "simplified" || !fixes) return finding;
  const written = (newText: string): string =>
    newText.replace(/[^\r\n]+/g, (line) => (report.text.includes(line) ? line : traditional(line)));
  const inScript = (ask: () => readonly Fix[]) => (): readonly Fix[] =>
    ask().map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, newText: written(edit.newText) })),
    }));
  return {
    ...finding,
    fixes: inScript(fixes),
    ...(fixPlaces ? { fixPlaces: () => fixPlaces().map((place) => ({ ...place, fixes: inScript(place.fixes) })) } : {}),
  };
}
