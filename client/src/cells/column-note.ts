import * as vscode from "vscode";
import type { CursorCell } from "./cursor-cell";

/** Names the column of the cursor's cell behind the end of its line, where nothing is moved by it. */
export function showColumnNote(cursor: CursorCell): vscode.Disposable {
  const note = vscode.window.createTextEditorDecorationType({
    // What is typed at the end of the line stands before the note.
    rangeBehavior: vscode.DecorationRangeBehavior.OpenOpen,
    after: { color: new vscode.ThemeColor("editorCodeLens.foreground"), margin: "0 0 0 2em", fontStyle: "normal" },
  });
  let noted: vscode.TextEditor | undefined;
  const show = () => {
    const editor = vscode.window.activeTextEditor;
    if (noted && noted !== editor) noted.setDecorations(note, []);
    noted = editor;
    editor?.setDecorations(note, noteAt(editor, cursor.cell?.column));
  };
  return vscode.Disposable.from(note, cursor.onDidChange(show), vscode.window.onDidChangeTextEditorSelection(show));
}

function noteAt({ document, selection }: vscode.TextEditor, column: string | undefined): vscode.DecorationOptions[] {
  if (column === undefined) return [];
  const { end } = document.lineAt(selection.active.line).range;
  return [{ range: new vscode.Range(end, end), renderOptions: { after: { contentText: `← ${column}` } } }];
}
