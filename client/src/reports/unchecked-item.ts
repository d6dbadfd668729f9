import * as vscode from "vscode";
import { autoDetect, messages } from "../settings";
import type { Declined } from "./declined";
import { isUncheckedReport } from "./detection";

/**
 * Creates the item that says, in the language status of a report that is shown as plain text, why it is not checked,
 * and offers to check it.
 */
export function createUncheckedItem(declined: Declined): vscode.Disposable {
  let item: vscode.LanguageStatusItem | undefined;
  const refresh = () => {
    item?.dispose();
    const document = vscode.window.activeTextEditor?.document;
    const reason = document && reasonFor(document, declined);
    item = reason === undefined ? undefined : shownItem(reason);
  };
  refresh();
  return vscode.Disposable.from(
    { dispose: () => item?.dispose() },
    vscode.window.onDidChangeActiveTextEditor(refresh),
    vscode.workspace.onDidOpenTextDocument(refresh),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("nianbao")) refresh();
    }),
  );
}

function reasonFor(document: vscode.TextDocument, declined: Declined): string | undefined {
  const mode = autoDetect(document);
  if (!isUncheckedReport(document)) return undefined;
  if (declined.has(document)) return messages().uncheckedDeclined;
  // One that is to be switched at once, or asked about, is not unchecked for long.
  return mode === "always" ? undefined : messages().uncheckedSetting(mode);
}

function shownItem(reason: string): vscode.LanguageStatusItem {
  const m = messages();
  const item = vscode.languages.createLanguageStatusItem("nianbao.unchecked", [{ language: "plaintext" }]);
  item.name = m.itemName;
  item.text = m.unchecked;
  item.detail = reason;
  item.severity = vscode.LanguageStatusSeverity.Information;
  item.command = { command: "nianbao.checkDocument", title: m.askYes };
  item.accessibilityInformation = { label: `${m.itemName}: ${m.unchecked}${m.separator}${reason}` };
  return item;
}
