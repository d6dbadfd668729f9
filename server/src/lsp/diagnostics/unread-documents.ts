import { DiagnosticSeverity, type Diagnostic as LspDiagnostic } from "vscode-languageserver";
import { say } from "../../base/localised";
import { OFFICE_PROBLEMS } from "../../wording/office";
import { UNREAD_SETTINGS } from "../../wording/unread";
import type { ConfigFiles } from "../settings/config-files";
import type { SettingsSource } from "../settings/settings";
import { spelledAlike } from "../uris";
import type { UnreadDocument } from "../workspace/unread-documents";
import type { ListDiagnostics } from "./list-diagnostics";

const NOT_CHECKED = say("没有检查：", "not checked: ");

/** Returns the one diagnostic that says why a document was not checked; none where the user wants to see none. */
export async function unreadDiagnostics(
  settings: SettingsSource,
  { uri, problem }: UnreadDocument,
): Promise<LspDiagnostic[]> {
  const { ignored, diagnosticMode, locale } = await settings.of(uri);
  if (ignored || diagnosticMode === "openFilesOnly") return [];
  return [atBeginning(NOT_CHECKED[locale] + OFFICE_PROBLEMS[problem][locale], DiagnosticSeverity.Information)];
}

/** Returns what is said of each configuration and baseline that is there and gives no text. */
export function unreadSettings({
  configFiles,
  settings,
}: {
  readonly configFiles: ConfigFiles;
  readonly settings: SettingsSource;
}): Promise<readonly ListDiagnostics[]> {
  const all = configFiles.unreadUris().map(async (uri) => {
    const { locale } = await settings.of(uri);
    const items = [atBeginning(UNREAD_SETTINGS[locale], DiagnosticSeverity.Error)];
    return { uri, spelling: spelledAlike(uri), items };
  });
  return Promise.all(all);
}

function atBeginning(message: string, severity: DiagnosticSeverity): LspDiagnostic {
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, severity, source: "nianbao", message };
}
