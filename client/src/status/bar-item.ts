import * as vscode from "vscode";
import type { CursorCell } from "../cells/cursor-cell";
import { isReport } from "../reports/is-report";
import type { Server } from "../server";
import { messages } from "../settings";
import { checklistLinks, remainingIn } from "./checklist";
import type { StatusItem } from "./status-item";
import { barText } from "./status-text";

/**
 * Says in the status bar where the cursor is in a table, elsewhere whose report this is and what was found. Hovering
 * over it shows what is left to do, clicking it lists that.
 */
export function createBarItem(server: Server, status: StatusItem, cursor: CursorCell): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("nianbao.here", vscode.StatusBarAlignment.Right, 101);
  item.command = "nianbao.showChecklist";
  const refresh = () => {
    const m = messages();
    const document = vscode.window.activeTextEditor?.document;
    const text = document && isReport(document) ? barText(cursor.cell?.path, status.of(document.uri), m) : undefined;
    item.name = m.itemName;
    if (text === undefined) item.hide();
    else {
      item.text = text;
      item.accessibilityInformation = { label: `${m.itemName}: ${text}` };
      item.show();
    }
  };
  const list = async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isReport(document)) return;
    const left = await remainingIn(server, document);
    if (document === vscode.window.activeTextEditor?.document) item.tooltip = checklistLinks(document.uri, left);
  };
  const both = () => {
    refresh();
    void list();
  };
  both();
  return vscode.Disposable.from(
    item,
    cursor.onDidChange(refresh),
    server.onDidReceiveStatus(both),
    server.onDidChangeState(refresh),
    vscode.window.onDidChangeActiveTextEditor(both),
    vscode.workspace.onDidOpenTextDocument(refresh),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("nianbao.locale")) both();
    }),
  );
}
