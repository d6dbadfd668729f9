import * as vscode from "vscode";
import { messages } from "../settings";
import { type ChangeTarget, writeInto } from "./report-changes";

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

  /**
   * Applies the fix with a title, as it is for the text as it is now. Returns the reason, in the user's language, if it
   * was not written. Does nothing if there is none any more.
   */
  async apply(range: vscode.Range, title: string): Promise<string | undefined> {
    const fix = (await this.#fixes(range)).find((one) => one.title === title);
    const problem = fix?.edit && (await this.#write(fix.edit));
    if (!fix || problem !== undefined) return problem;
    if (fix.command) await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
    return undefined;
  }

  /** Most fixes are edits of the report alone. */
  async #write(edit: vscode.WorkspaceEdit): Promise<string | undefined> {
    const document = this.#target.document();
    const edits = document && edit.size === 1 ? edit.get(document.uri) : [];
    if (document && edits.length > 0) return (await writeInto(document, edits)).problem;
    return (await vscode.workspace.applyEdit(edit)) ? undefined : messages().notWritten;
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
