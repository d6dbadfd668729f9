import * as vscode from "vscode";
import { ruleCode } from "../middleware/rule-names";
import { languageId, messages } from "../settings";
import { changeEncodingCommand } from "../status/status-text";

/** Offers the fixes that are no edits but commands of VS Code, beside those of the server. */
export function registerEditorFixes(): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { language: languageId },
    {
      provideCodeActions: async (document, _range, { diagnostics }) => [
        ...reopening(document, diagnostics.filter(isOf("decoding"))),
        ...(await goingToCells(document, diagnostics.filter(isOf("claim-mismatch")))),
      ],
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

/** Returns the fix for text that was decoded wrongly: VS Code's own command to reopen the file in another encoding. */
function reopening(document: vscode.TextDocument, diagnostics: vscode.Diagnostic[]): vscode.CodeAction[] {
  // What is no file yet can only be saved in another encoding, which would make the damage last.
  if (diagnostics.length === 0 || document.isUntitled) return [];
  const action = commandAction(messages().changeEncoding, changeEncodingCommand, diagnostics);
  // Before the server's offer to accept the finding.
  action.isPreferred = true;
  return [action];
}

/**
 * Returns the fixes for a number in prose that is not the table's: going to the cells that it names, since they may be
 * what is wrong.
 */
async function goingToCells(
  { uri }: vscode.TextDocument,
  diagnostics: readonly vscode.Diagnostic[],
): Promise<vscode.CodeAction[]> {
  const actions = diagnostics.map(async (diagnostic) => {
    const { start } = diagnostic.range;
    const cells = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      "vscode.executeDefinitionProvider",
      uri,
      start,
    );
    if (cells.length === 0) return [];
    const locations = cells.map((cell) =>
      "targetUri" in cell ? new vscode.Location(cell.targetUri, cell.targetRange) : cell,
    );
    return [commandAction(messages().goToCell, "editor.action.goToLocations", [diagnostic], uri, start, locations)];
  });
  return (await Promise.all(actions)).flat();
}

function commandAction(
  title: string,
  command: string,
  diagnostics: vscode.Diagnostic[],
  ...args: readonly unknown[]
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command, title, arguments: [...args] };
  action.diagnostics = diagnostics;
  return action;
}

/** Reports whether a finding is one of a rule. */
function isOf(rule: string): (diagnostic: vscode.Diagnostic) => boolean {
  return (diagnostic) => diagnostic.source === "nianbao" && ruleCode(diagnostic) === rule;
}
