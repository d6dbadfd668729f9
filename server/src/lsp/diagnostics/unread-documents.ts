import { DiagnosticSeverity, type Diagnostic as LspDiagnostic } from "vscode-languageserver";
import { say } from "../../base/localised";
import { OFFICE_PROBLEMS } from "../../wording/office";
import type { SettingsSource } from "../settings/settings";
import type { UnreadDocument } from "../workspace/unread-documents";

const NOT_CHECKED = say("没有检查：", "not checked: ");

/** Returns the one diagnostic that says why a document was not checked; none where the user wants to see none. */
export async function unreadDiagnostics(
  settings: SettingsSource,
  { uri, problem }: UnreadDocument,
): Promise<LspDiagnostic[]> {
  const { ignored, diagnosticMode, locale } = await settings.of(uri);
  if (ignored || diagnosticMode === "openFilesOnly") return [];
  const start = { line: 0, character: 0 };
  const message = NOT_CHECKED[locale] + OFFICE_PROBLEMS[problem][locale];
  return [{ range: { start, end: start }, severity: DiagnosticSeverity.Information, source: "nianbao", message }];
}
