import * as vscode from "vscode";
import { layoutRewriteKind } from "../../../server/src/lsp/protocol/additions";
import type { Server } from "../server";
import { messages } from "../settings";
import { remainingIn } from "../status/checklist";

/** Registers the commands that actions in the menu of a place run, themselves or after their edit. */
export function registerActionCommands(server: Server): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand("nianbao.showFirstBlank", (from: number, to: number) =>
      showFirstBlank(server, from, to),
    ),
    vscode.commands.registerCommand("nianbao.rewriteTable", rewriteTable),
    vscode.commands.registerCommand("nianbao.showFixed", (places: number) =>
      vscode.window.setStatusBarMessage(messages().fixedAll(places), 8000),
    ),
  );
}

/** Asks for a layout and writes the table that the cursor is in with it. */
async function rewriteTable(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { document, selection } = editor;
  const { version } = document;
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    selection,
    layoutRewriteKind,
  );
  if (actions.length === 0) {
    void vscode.window.showInformationMessage(messages().noRewrite);
    return;
  }
  const choices = actions.map((action) => ({ label: action.title, action }));
  const chosen = await vscode.window.showQuickPick(choices, { title: messages().rewriteTable });
  // The edit was made for the text as it was.
  if (chosen?.action.edit && document.version === version) await vscode.workspace.applyEdit(chosen.action.edit);
}

/** Goes to the first blank cell among these lines, half-open; none where there is no blank cell. */
async function showFirstBlank(server: Server, from: number, to: number): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const places = (await remainingIn(server, editor.document)).flatMap((item) => item.places);
  const first = places
    .filter(({ start, end }) => from <= start.line && start.line < to && end.line === start.line)
    .sort((a, b) => a.start.line - b.start.line || a.start.character - b.start.character)[0];
  if (!first) return;
  // In a cell that is padded the figure stands behind one space.
  const { line, character } = first.start;
  const padded = first.end.character - character > 1 && editor.document.lineAt(line).text[character] === " " ? 1 : 0;
  const at = new vscode.Position(line, character + padded);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(new vscode.Range(at, at));
}
