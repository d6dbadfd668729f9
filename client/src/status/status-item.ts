import * as vscode from "vscode";
import type { DocumentStatus, StatusParams } from "../../../server/src/lsp/protocol/status";
import type { Server } from "../server";
import { languageId, messages } from "../settings";
import { type StatusText, spoken, statusText } from "./status-text";

const severities: Record<StatusText["severity"], vscode.LanguageStatusSeverity> = {
  information: vscode.LanguageStatusSeverity.Information,
  warning: vscode.LanguageStatusSeverity.Warning,
  error: vscode.LanguageStatusSeverity.Error,
};

/** The language status of reports. */
export interface StatusItem extends vscode.Disposable {
  /** Returns the server's latest status of a document. */
  of(uri: vscode.Uri): DocumentStatus | undefined;
}

/** Says in the language status of the active report what is known of it, or why nothing happens. */
export function createStatusItem(server: Server): StatusItem {
  const item = vscode.languages.createLanguageStatusItem("nianbao.status", [{ language: languageId }]);
  const known = new Map<string, { version: number; status: DocumentStatus }>();

  const refresh = () => {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== languageId) return;
    const last = known.get(document.uri.toString());
    const stale = last !== undefined && last.version < document.version;
    show(item, statusText(server.state, last?.status, stale, messages()));
  };
  const receive = ({ uri, version, status }: StatusParams) => {
    // The server writes the URI as it came; VS Code's own spelling is the key.
    known.set(vscode.Uri.parse(uri).toString(), { version, status });
    refresh();
  };

  const listening = vscode.Disposable.from(
    item,
    server.onDidReceiveStatus(receive),
    server.onDidChangeState((state) => {
      if (state !== "running") known.clear();
      refresh();
    }),
    vscode.window.onDidChangeActiveTextEditor(refresh),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) refresh();
    }),
    vscode.workspace.onDidOpenTextDocument(refresh),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("nianbao.locale")) refresh();
    }),
  );
  return { of: (uri) => known.get(uri.toString())?.status, dispose: () => listening.dispose() };
}

function show(item: vscode.LanguageStatusItem, shown: StatusText): void {
  const m = messages();
  item.name = m.itemName;
  item.text = shown.text;
  item.detail = shown.detail;
  item.busy = shown.busy;
  item.severity = severities[shown.severity];
  item.command = shown.command && { command: shown.command.id, title: shown.command.title };
  item.accessibilityInformation = { label: spoken(shown, m) };
}
