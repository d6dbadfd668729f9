import path from "node:path";
import * as vscode from "vscode";
import { languageId } from "../settings";
import type { PrintedFinding } from "./check-output";

const severities: Readonly<Record<string, vscode.DiagnosticSeverity>> = {
  错误: vscode.DiagnosticSeverity.Error,
  error: vscode.DiagnosticSeverity.Error,
  警告: vscode.DiagnosticSeverity.Warning,
  warning: vscode.DiagnosticSeverity.Warning,
  信息: vscode.DiagnosticSeverity.Information,
  info: vscode.DiagnosticSeverity.Information,
  提示: vscode.DiagnosticSeverity.Hint,
  hint: vscode.DiagnosticSeverity.Hint,
};

/**
 * The findings of tasks in the Problems panel. An open document has its findings from the language server, which knows
 * its latest text, so none are kept for it here. The terminal's own problem matching is not used for the extension's
 * tasks: where a Chinese file name is wrapped in a narrow terminal, VS Code reads it with a space in it.
 */
export class TaskProblems implements vscode.Disposable {
  // The language server's collection is called "nianbao"; two of one name would take away each other's problems.
  readonly #collection = vscode.languages.createDiagnosticCollection("nianbao-task");
  readonly #opened = vscode.workspace.onDidOpenTextDocument((document) => {
    if (document.languageId === languageId) this.#collection.delete(document.uri);
  });

  /** Forgets what was found in a folder, as when it is checked again. */
  clear(folder: vscode.WorkspaceFolder): void {
    const within: vscode.Uri[] = [];
    this.#collection.forEach((uri) => {
      if (vscode.workspace.getWorkspaceFolder(uri)?.index === folder.index) within.push(uri);
    });
    for (const uri of within) this.#collection.delete(uri);
  }

  /** Adds what was found in a file of a folder. */
  add(folder: vscode.WorkspaceFolder, found: PrintedFinding): void {
    const uri = vscode.Uri.file(path.resolve(folder.uri.fsPath, found.file));
    if (isOpenReport(uri)) return;
    this.#collection.set(uri, [...(this.#collection.get(uri) ?? []), toDiagnostic(found)]);
  }

  dispose(): void {
    this.#opened.dispose();
    this.#collection.dispose();
  }
}

function isOpenReport(uri: vscode.Uri): boolean {
  const key = uri.toString();
  return vscode.workspace.textDocuments.some(
    (document) => document.languageId === languageId && document.uri.toString() === key,
  );
}

function toDiagnostic({ line, column, severity, code, message }: PrintedFinding): vscode.Diagnostic {
  const at = new vscode.Position(line - 1, column - 1);
  const diagnostic = new vscode.Diagnostic(new vscode.Range(at, at), message, severities[severity]);
  diagnostic.source = "nianbao";
  diagnostic.code = code;
  return diagnostic;
}
