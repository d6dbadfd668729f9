import * as vscode from "vscode";
import type { TextChange } from "../../server/src/lsp/protocol/positions";

/** Returns a change that the server gave as an edit of the editor. */
export function textEdit({ range: { start, end }, newText }: TextChange): vscode.TextEdit {
  return new vscode.TextEdit(new vscode.Range(start.line, start.character, end.line, end.character), newText);
}
