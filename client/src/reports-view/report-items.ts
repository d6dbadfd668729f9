import * as vscode from "vscode";
import type { ReportTreeNode } from "../../../server/src/lsp/protocol/report-tree";

/** The icon of a node: what it is where all is well, else the gravest that is in it. */
function iconOf({ kind, severity }: ReportTreeNode): vscode.ThemeIcon {
  const colour = (name: string) => new vscode.ThemeColor(name);
  if (kind === "accepted") return new vscode.ThemeIcon("verified");
  switch (severity) {
    case "error":
      return new vscode.ThemeIcon("error", colour("list.errorForeground"));
    case "warning":
      return new vscode.ThemeIcon("warning", colour("list.warningForeground"));
    case "missing":
      return new vscode.ThemeIcon("circle-slash", colour("list.warningForeground"));
    case "information":
    case "hint":
      return new vscode.ThemeIcon("info");
    case "none":
      return new vscode.ThemeIcon("pass", colour("testing.iconPassed"));
    case undefined:
      return new vscode.ThemeIcon("loading~spin");
  }
}

/** Returns a node as VS Code shows it. */
export function reportItem(node: ReportTreeNode): vscode.TreeItem {
  const { key, kind, label, description, tooltip, uri, hasChildren } = node;
  const state = hasChildren ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None;
  const item = new vscode.TreeItem(label, state);
  item.id = key;
  item.description = description;
  item.tooltip = tooltip;
  item.iconPath = iconOf(node);
  item.contextValue = kind;
  item.accessibilityInformation = { label: `${label} ${description}` };
  if (uri !== undefined) item.command = { command: "nianbao.openFromReports", title: label, arguments: [node] };
  return item;
}

/** Opens the report of a node, or the list that names it, at the place that the node stands for. */
export async function openNode({ uri, position }: ReportTreeNode): Promise<void> {
  if (uri === undefined) return;
  const at = position && new vscode.Position(position.line, position.character);
  const options = at ? { selection: new vscode.Range(at, at) } : {};
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { preview: true, ...options });
}
