import * as vscode from "vscode";
import { isReport } from "../reports/is-report";

/** No message shown behind a line is longer, in UTF-16 code units. */
const LONGEST = 80;

const COLORS: Readonly<Record<number, string>> = {
  [vscode.DiagnosticSeverity.Error]: "editorError.foreground",
  [vscode.DiagnosticSeverity.Warning]: "editorWarning.foreground",
};

/**
 * Shows the most severe finding of each line of a report behind the end of the line, where the setting
 * `nianbao.messagesAfterLine` asks for it. Hints are not shown so.
 */
export function showLineMessages(): vscode.Disposable {
  const note = vscode.window.createTextEditorDecorationType({
    // What is typed at the end of the line stands before the message.
    rangeBehavior: vscode.DecorationRangeBehavior.OpenOpen,
    after: { margin: "0 0 0 2em", fontStyle: "normal" },
  });
  const show = (editors: readonly vscode.TextEditor[]) => {
    for (const editor of editors)
      editor.setDecorations(note, isWanted(editor.document) ? messagesOf(editor.document) : []);
  };
  const showAll = () => show(vscode.window.visibleTextEditors);
  showAll();
  return vscode.Disposable.from(
    note,
    vscode.window.onDidChangeVisibleTextEditors(show),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const changed = new Set(uris.map(String));
      show(vscode.window.visibleTextEditors.filter(({ document }) => changed.has(document.uri.toString())));
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("nianbao.messagesAfterLine")) showAll();
    }),
  );
}

function isWanted(document: vscode.TextDocument): boolean {
  if (!isReport(document)) return false;
  return vscode.workspace.getConfiguration("nianbao", document).get<boolean>("messagesAfterLine", false);
}

function messagesOf(document: vscode.TextDocument): readonly vscode.DecorationOptions[] {
  const worst = new Map<number, vscode.Diagnostic>();
  for (const diagnostic of vscode.languages.getDiagnostics(document.uri)) {
    const { line } = diagnostic.range.start;
    const other = worst.get(line);
    if (diagnostic.source !== "nianbao" || diagnostic.severity === vscode.DiagnosticSeverity.Hint) continue;
    if (line >= document.lineCount) continue;
    if (!other || diagnostic.severity < other.severity) worst.set(line, diagnostic);
  }
  return [...worst].map(([line, { message, severity }]) => {
    const { end } = document.lineAt(line).range;
    const contentText = message.length > LONGEST ? `${message.slice(0, LONGEST)}…` : message;
    const color = new vscode.ThemeColor(COLORS[severity] ?? "editorInfo.foreground");
    return { range: new vscode.Range(end, end), renderOptions: { after: { contentText, color } } };
  });
}
