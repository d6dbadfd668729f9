import * as vscode from "vscode";
import { languageId } from "./settings";

/**
 * Makes the tab key write tabs in the reports that are open while the extension starts. When a window opens with a
 * report in it, VS Code may choose tabs or spaces before it has read this extension's defaults, and does not choose
 * again.
 */
export function keepTabs(): void {
  for (const editor of vscode.window.visibleTextEditors) {
    if (editor.document.languageId !== languageId) continue;
    const wanted = vscode.workspace.getConfiguration("editor", editor.document).get<boolean>("insertSpaces");
    if (wanted === false && editor.options.insertSpaces === true) editor.options = { insertSpaces: false };
  }
}
