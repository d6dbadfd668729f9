import * as vscode from "vscode";
import type { ChangeTarget } from "./report-changes";

/** The quick fixes of findings, as the text offers them, for the panel. */
export class FixesInPanel {
  readonly #target: ChangeTarget;

  constructor(target: ChangeTarget) {
    this.#target = target;
  }

  /** Returns the titles of the fixes for the findings in a range. */
  async titles(range: vscode.Range): Promise<readonly string[]> {
    return (await this.#fixes(range)).map(({ title }) => title);
  }

  /** Applies the fix with a title, as it is for the text as it is now. Does nothing if there is none any more. */
  async apply(range: vscode.Range, title: string): Promise<void> {
    const fix = (await this.#fixes(range)).find((one) => one.title === title);
    if (!fix) return;
    if (fix.edit) await vscode.workspace.applyEdit(fix.edit);
    if (fix.command) await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
  }

  async #fixes(range: vscode.Range): Promise<readonly vscode.CodeAction[]> {
    const uri = this.#target.document()?.uri;
    if (!uri) return [];
    const kind = vscode.CodeActionKind.QuickFix.value;
    // So many are resolved, that is, come with their edits.
    const most = 12;
    return vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      uri,
      range,
      kind,
      most,
    );
  }
}
