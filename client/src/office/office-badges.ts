import * as vscode from "vscode";
import { officeKindOfName } from "../../../server/src/analysis/report-files";
import { OFFICE_SCHEME, officeTextUri, storedUri } from "../../../server/src/lsp/office-uris";
import { nameOf } from "../files";
import { messages } from "../settings";

/** From so many findings on, a badge says `9+`, as VS Code's own do. */
const MOST = 9;

/**
 * Shows in the Explorer how many errors and warnings were found in Word documents, workbooks and PDF files. The
 * findings are those of their texts, so VS Code itself shows them at no file.
 */
export function showOfficeBadges(): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri[]>();
  return vscode.Disposable.from(
    changed,
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const texts = uris.filter(({ scheme }) => scheme === OFFICE_SCHEME);
      if (texts.length > 0) changed.fire(texts.map((uri) => vscode.Uri.parse(storedUri(uri.toString()))));
    }),
    vscode.window.registerFileDecorationProvider({
      onDidChangeFileDecorations: changed.event,
      provideFileDecoration: (uri) => (officeKindOfName(nameOf(uri)) === "read" ? badge(uri) : undefined),
    }),
  );
}

function badge(file: vscode.Uri): vscode.FileDecoration | undefined {
  const found = vscode.languages.getDiagnostics(vscode.Uri.parse(officeTextUri(file.toString())));
  const count = (of: vscode.DiagnosticSeverity): number => found.filter(({ severity }) => severity === of).length;
  const errors = count(vscode.DiagnosticSeverity.Error);
  const warnings = count(vscode.DiagnosticSeverity.Warning);
  if (errors + warnings === 0) return undefined;
  const m = messages();
  const told = [errors && m.errors(errors), warnings && m.warnings(warnings)].filter(Boolean).join(m.separator);
  const color = errors > 0 ? "list.errorForeground" : "list.warningForeground";
  const sum = errors + warnings;
  const decoration = new vscode.FileDecoration(sum > MOST ? `${MOST}+` : `${sum}`, told, new vscode.ThemeColor(color));
  decoration.propagate = true;
  return decoration;
}
